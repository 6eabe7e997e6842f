import type { DecisionStatus } from '#shared/domain/decisions/decision.ts'

/** One kind of wording that promises more than the decision does (ritual, section 6). */
export type WordingRule = {
  readonly pattern: RegExp
  /** The decisions for which it is too much. */
  readonly statuses: readonly (DecisionStatus | null)[]
  /** The wording may stand after "no", "can't", "not" and the like. */
  readonly mayBeNegated: boolean
  /** Why it is too much, and what to write instead. */
  readonly message: string
}

const ALWAYS = ['build', 'defer', 'decline', null] as const
const NOT_BUILT = ['defer', 'decline', null] as const

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const NUMBER =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|a couple of|several)'
const UNIT = '(?:hours?|days?|weeks?|months?|quarters?|sprints?|years?)'

const any = (...sources: readonly string[]): RegExp =>
  new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'giu')

/** Every rule, in the order in which an overlap is settled. Dates and quarters have a file of their own. */
export const WORDING_RULES: readonly WordingRule[] = [
  {
    pattern: any(String.raw`\bguarant(?:ee[ds]?|eeing|y|ies)\b`, String.raw`\bwarrant(?:s|ed|ing)?\b`),
    statuses: ALWAYS,
    mayBeNegated: true,
    message: 'The decision guarantees nothing. Say what is planned, such as “is on our roadmap for …”.',
  },
  {
    pattern: any(
      String.raw`\bpromis(?:e[ds]?|ing)\b`,
      String.raw`\bcommit(?:s|ted|ting|ments?)?\b(?!\s+(?:history|log|message|hash))`,
      String.raw`\bpledg(?:e[ds]?|ing)\b`,
    ),
    statuses: ALWAYS,
    mayBeNegated: true,
    message:
      'A decision is a plan, not a promise. Say what we decided and that we will tell them when it changes.',
  },
  {
    pattern: any(
      String.raw`\bdefinite(?:ly)?\b`,
      String.raw`\bcertain(?:ly|ty)\b`,
      String.raw`\bfor (?:certain|sure)\b`,
      String.raw`\bundoubtedly\b`,
      String.raw`\bno doubt\b`,
      String.raw`\bwithout (?:a )?doubt\b`,
      String.raw`\b(?:absolutely|surely)\b`,
      String.raw`\brest assured\b`,
      String.raw`\bno matter what\b`,
      String.raw`\b100\s?%\s(?:sure|certain|covered|confident)`,
    ),
    statuses: ALWAYS,
    mayBeNegated: true,
    message: 'This sounds surer than the decision is. Leave it out, or say what is being looked at instead.',
  },
  {
    pattern: any(
      String.raw`\bas soon as (?:possible|practicable|we can|we possibly can)\b`,
      String.raw`\bASAP\b`,
      String.raw`\ba\.s\.a\.p\b\.?`,
      String.raw`(?<!\b(?:how|as|too) )\bsoon(?:er)?\b(?! as\b)`,
      String.raw`\b(?:shortly|imminent(?:ly)?|momentarily)\b(?! after\b)`,
      String.raw`\bany (?:day|time|moment) now\b`,
      String.raw`\bin (?:the )?near future\b`,
      String.raw`\bin no time\b`,
      String.raw`\bbefore long\b`,
      String.raw`\b(?:just )?(?:a?round) the corner\b`,
      String.raw`\bon the way\b`,
    ),
    statuses: ALWAYS,
    mayBeNegated: true,
    message:
      'Everybody hears a different date in this, and none was decided. Say when they will hear from us next instead.',
  },
  {
    pattern: any(
      String.raw`\b(?:in|within|over)(?: (?:the|about|around|roughly|under|less than))*(?: (?:next|coming))? ${NUMBER} ${UNIT}\b`,
      String.raw`\b(?:in|within|over) the (?:next|coming) (?:few )?${UNIT}\b`,
      String.raw`\b(?:by|before|until|at) (?:the )?(?:end|close) of (?:the |this |next )?(?:day|week|month|quarter|year)\b`,
      String.raw`\b(?:this|next|the coming) (?:week|month|year|spring|summer|autumn|fall|winter|sprint)\b`,
      String.raw`\bby (?:tomorrow|tonight|${'(?:mon|tues|wednes|thurs|fri|satur|sun)day'}|christmas|new year|summer|spring|autumn|fall|winter)\b`,
      String.raw`\bEO[DWMQY]\b`,
      String.raw`\bno later than\b`,
      String.raw`\bat the latest\b`,
      String.raw`\bon time\b`,
      String.raw`\bwill be (?:ready|available|live|done|finished|released|shipped|delivered|launched|in your hands)(?: (?:by|before)\b[^.!?;,\n]{0,40})`,
    ),
    statuses: ALWAYS,
    mayBeNegated: true,
    message: 'Nobody committed to this time. Say that we will tell them when it is in beta.',
  },
  {
    pattern: any(
      String.raw`\b(?:in|by|before|until|during|mid|early|late|from|for|around|end of|beginning of|start of)[ -]${MONTH}\b(?! \d{1,2}\b)(?:,? \d{4})?`,
      String.raw`\b${MONTH},? \d{4}\b`,
      String.raw`\b\d{4}-\d{2}-\d{2}\b`,
      String.raw`\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b`,
      String.raw`\b\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH}\b(?:,? \d{4})?`,
      String.raw`\b${MONTH} \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4})?`,
    ),
    statuses: ALWAYS,
    mayBeNegated: false,
    message: 'Nobody committed to this date. Leave it out; a build names its quarter and nothing closer.',
  },
  {
    pattern: any(
      String.raw`\bwe(?:[’']ll| will| are going to|[’']re going to)(?: (?:also|then|be))? (?:build|building|deliver|delivering|ship|shipping|release|releasing|launch|launching|add|adding|implement|implementing|provide|providing)\b`,
      String.raw`\bwill be (?:built|delivered|shipped|released|launched|added|implemented)\b`,
      String.raw`\b(?:is|are) (?:now )?on (?:our|the) roadmap\b`,
      String.raw`\bnext quarter\b`,
    ),
    statuses: NOT_BUILT,
    mayBeNegated: true,
    message:
      'It was not decided to build this. Say that it is logged for the next planning cycle, or that we decided to focus elsewhere.',
  },
]
