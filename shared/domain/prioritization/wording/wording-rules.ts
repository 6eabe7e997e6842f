import { MONTH } from '#shared/domain/wording/months.ts'
import type { Outcome } from '#shared/domain/prioritization/decisions/outcome.ts'
import type { WordingCode } from './wording-code.ts'

/** One kind of wording that says more than the decision, or than the data, does (ritual, section 6). */
export type WordingRule = {
  readonly code: WordingCode
  readonly pattern: RegExp
  /** The outcomes for which it is too much; left out: all. */
  readonly outcomes?: readonly Outcome[]
  /** It is looked for in what customers read alone. */
  readonly forCustomers?: true
  /** The wording may stand after "no", "can't", "not" and the like. */
  readonly mayBeNegated: boolean
  /** Why it is too much, and what to write instead. */
  readonly message: string
}

const NUMBER =
  '(?:\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|a few|a couple(?: of)?|several)'
const UNIT = '(?:hours?|days?|weeks?|months?|quarters?|sprints?|years?)'
const CUSTOMERS =
  '(?:our |the |your |other |enterprise |smb |mid-market |large |small )*(?:customers?|accounts?|clients?|companies)'

const PEOPLE = '(?:users|people|teams|organizations|businesses|firms|admins|administrators)'
const COUNT = '(?:\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|every)'
/** "It's planned" says so; "whether it's planned", "what we're building" and "none of it" don't. */
const STATED = String.raw`(?<!\b(?:if|whether|until|unless|when|once|before|while|why|how|where|what|because|none of|not that|that) )`
const AT_START = String.raw`(?<=(?:^|[.!?,;:…]\s|\n)\s*)`

/** What is done for somebody by hand is no feature: "we'll add the users for you", "we'll provide a template". */
const NO_SERVICE = String.raw`(?:(?= (?:it|this|that|these|them)\b)|(?![^.!?\n]*\b(?:for you|by hand|manually|on request|if you (?:send|ask)|(?:each|every) (?:day|night|week|month))\b)(?!(?: you)?(?: with)? (?:an?|the) (?:template|guide|script|list|workshop)\b))`
/** "Select all customers in the list" says how many there are of nothing. */
const NO_CHOICE = String.raw`(?<!\b(?:select|choose|export|import|filter|show|list|tick|check|include|delete|open) )`
/** Who asked is counted. */
const THAT_ASKED = String.raw`(?! (?:that|who)(?: have)? ask)`

const NOT_GOING = String.raw`\b(?:won[’']t|will not|will never|never|not going to|not planning to|no longer going to)`

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
/** Behind what is delivered a weekday is a promise: "we'll have it Friday". "We'll call you Friday" is none. */
const DELIVERED = String.raw`\b(?:(?:have|get|see|use|expect) (?:it|this|that|them)|(?:it|this|that|they)(?:[’']ll| will)? (?:ships?|comes?|lands?|arrives?|launch(?:es)?|goes? live)|(?:[’']s|is|are|be) (?:ready|done|live|fixed|out|available|there|here|built|shipped|released)|ready|delivery|we(?:[’']ll| will| can)? (?:ship|deliver|release|launch|fix|build|finish)(?: it| this| that)?)`

const NOT_THEIRS =
  'Customers don’t know this word, and they read this text. Write “we”, “our team” or what it stands for.'

const any = (...sources: readonly string[]): RegExp =>
  new RegExp(sources.map((source) => `(?:${source})`).join('|'), 'giu')

/** Every rule, in the order in which an overlap is settled. Quarters have a file of their own. */
export const WORDING_RULES: readonly WordingRule[] = [
  {
    code: 'promise',
    pattern: any(String.raw`\bguarant(?:ee[ds]?|eeing|y|ies)\b`, String.raw`\bwarrant(?:s|ed|ing)?\b`),
    mayBeNegated: true,
    message: 'The decision guarantees nothing. Say what is planned, such as “is on our roadmap for …”.',
  },
  {
    code: 'promise',
    pattern: any(
      String.raw`\bpromis(?:e[ds]?|ing)\b`,
      String.raw`\bcommit(?:s|ted|ting|ments?)?\b(?!\s+(?:history|log|message|hash))`,
      String.raw`\bpledg(?:e[ds]?|ing)\b`,
      String.raw`\b(?:you have|you[’']ve got|you[’']ve|(?:i|we)(?:[’']ll)? give you|giving you) (?:my|our) word\b`,
      String.raw`\byou (?:can|may) (?:safely )?(?:rely|count|depend|bank) on (?:it|us|this|that)\b`,
      String.raw`${AT_START}(?:just )?(?:rely|count|depend|bank) on (?:it|us)\b`,
      String.raw`\bwe(?:[’']ll| will| can)? (?:ensure|make sure|see to it)(?: that)? (?:you|your team)(?:[’']ll| will)? (?:get|have|receive)s?\b`,
      String.raw`\bwe(?:[’']ll| will| can)? (?:ensure|make sure|see to it)(?: that)? (?:it|this)(?:[’']s|[’']ll| will)? (?:be |get |gets )?(?:built|done|shipped|ships|comes|come|happens|happen)\b`,
      String.raw`\b(?:i|we)(?:[’']ll| will| can)? assure you\b`,
    ),
    mayBeNegated: true,
    message:
      'A decision is a plan, not a promise. Say what we decided, and that we’ll tell them if it changes.',
  },
  {
    code: 'certainty',
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
      String.raw`\bwithout fail\b`,
      String.raw`\b(?:an? )?(?:sure thing|done deal)\b`,
      String.raw`\b(?:100|(?:a|one) hundred)\s?(?:%|per ?cent)\s(?:sure|certain|covered|confident)`,
      String.raw`\bsure to (?:build|deliver|ship|release|come|arrive|get it|be (?:built|there|ready))\b`,
    ),
    mayBeNegated: true,
    message: 'This sounds surer than the decision is. Leave it out, or say what is being looked at instead.',
  },
  {
    code: 'soon',
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
      String.raw`\bon (?:the|its|their) way\b(?! (?:from|through|into|out|back|to (?!you\b)))`,
      String.raw`\bin due (?:course|time)\b`,
      String.raw`\beventually\b(?! consistent\b)`,
    ),
    mayBeNegated: true,
    message:
      'Everybody hears a different date in this, and none was decided. Say when they will hear from us next instead.',
  },
  {
    code: 'time',
    pattern: any(
      String.raw`\b(?:in|within|over)(?: (?:the|about|around|roughly|under|less than))*(?: (?:next|coming))? ${NUMBER} ${UNIT}\b`,
      String.raw`\b(?:in|within|over) the (?:next|coming) (?:few )?${UNIT}\b`,
      String.raw`\b(?:by|before|until|at) (?:the )?(?:end|close|beginning|start|middle) of (?:the |this |next )?(?:day|week|month|quarter|year)\b`,
      String.raw`\b(?:in|within|by|during|over) the (?:very )?(?:first|second|third|last|opening|early|final|closing) (?:(?:few|couple of|\d+|two|three) )?(?:days?|weeks?|months?|half) of (?:the |this |that |next )?(?:quarter|year|month|Q[1-4]|${MONTH})\b`,
      String.raw`\b(?:this|next|the coming) (?:week|month|year|spring|summer|autumn|fall|winter|sprint)\b`,
      String.raw`\bby (?:tomorrow|tonight|${WEEKDAY}|christmas|new year|summer|spring|autumn|fall|winter)\b`,
      String.raw`\b(?:in|during|over|for|before|until) (?:(?:the|early|late|mid) )*(?:spring(?! (?:boot|framework|cloud|security)\b)|summer|autumn|fall|winter)\b`,
      String.raw`\b(?:in|with|by) (?:the|our|an?|one of the|one of our) (?:very )?(?:next|coming|upcoming|forthcoming|following|future|later)(?: (?:major|minor|big|few))? (?:release|version|update|cycle|rollout)s?\b(?! of (?!our\b|the (?:app|product)\b))`,
      String.raw`\b(?:our|an) (?:upcoming|coming|forthcoming) (?:release|version|update|feature)s?\b`,
      String.raw`\bfirst thing (?:in|next|tomorrow|this|on)\b(?: 20\d{2}\b)?`,
      String.raw`(?<=${DELIVERED}(?: (?!every |each )[\p{L}’']+){0,3} )(?<!\b(?:every|each) )(?:on |this |next )?${WEEKDAY}\b(?! (?:morning|afternoon|evening)s\b)`,
      String.raw`\b(?:come|on|this|next) ${WEEKDAY}\b(?=,? (?:it|this|that|they|you)(?:[’']ll| will|[’']s|[’']re| is| are)? (?:be |then )?(?:have (?:it|this)|get (?:it|this)|done|ready|ships?|comes?|lands?|live|there|arrives?|out|fixed)\b)`,
      String.raw`\b(?:by|before|over) the weekend\b(?=[.!,]|$)`,
      String.raw`\bEO[DWMQY]\b`,
      String.raw`\bno later than\b`,
      String.raw`\bat the latest\b`,
      String.raw`\bon time\b`,
      String.raw`\b(?:by|before|ahead of|in time for|(?:there|ready|done|out|live) for) (?:your|their|the) (?:next |upcoming )?(?:renewal|board meeting|audit|go-live)\b`,
      String.raw`\bwill be (?:ready|available|live|done|finished|released|shipped|delivered|launched|in your hands)(?: (?:by|before)\b[^.!?;,\n]{0,40})`,
    ),
    mayBeNegated: true,
    message: 'Nobody committed to this time. Say that we’ll let them know when it’s in beta.',
  },
  {
    code: 'date',
    pattern: any(
      String.raw`\b(?:in|by|before|until|during|mid|early|late|from|for|around|end of|beginning of|start of)[ -]${MONTH}\b(?! \d{1,2}\b)(?:,? \d{4})?`,
      String.raw`\b${MONTH},? \d{4}\b`,
      String.raw`\b\d{4}-\d{2}-\d{2}\b`,
      String.raw`\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b`,
      String.raw`\b\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH}\b(?:,? \d{4})?`,
      String.raw`\b${MONTH} \d{1,2}(?:st|nd|rd|th)?\b(?:,? \d{4})?`,
    ),
    mayBeNegated: false,
    message: 'Nobody committed to this date. Leave it out; a build names its quarter and nothing closer.',
  },
  {
    code: 'not-decided',
    pattern: any(
      String.raw`\bwe(?:[’']ll| will| are going to|[’']re going to)(?: (?:also|then|be))? (?:build|building|deliver|delivering|ship|shipping|release|releasing|launch|launching|add|adding|implement|implementing|provide|providing)\b${NO_SERVICE}`,
      String.raw`\bwill be (?:built|delivered|shipped|released|launched|added|implemented)\b`,
      String.raw`\b(?:is|are|[’']s|[’']re) (?:now )?on (?:our|the) roadmap\b`,
      String.raw`\bnext quarter\b`,
      String.raw`\b(?:you can |so |please )?expect (?:it|this|that|them)\b`,
      String.raw`\byou(?:[’']ll| will) (?:have|get|see) (?:it|this)\b`,
      String.raw`\b(?:first|next) in line\b|\bfirst thing we (?:build|do|ship)\b`,
      String.raw`\bwe plan to (?:build|deliver|ship|add|release)\b|\bstarts? (?:work )?on (?:it|this) in\b`,
      String.raw`\b(?:it|this|that)(?:[’']s| is) coming in\b`,
      String.raw`\bwe(?:[’']ll| will) get to (?:it|this|that)\b`,
      String.raw`${STATED}\b(?:it|this|that)(?:[’']ll| will) (?:come|arrive|land|ship|happen|be (?:there|ready|live|available))\b`,
      String.raw`\b(?:may|might|could|will)(?: (?:well|still|yet))? (?:come|be) back\b(?! to you\b)`,
      String.raw`${STATED}\b(?:it|this|that) (?:also |then )?(?:comes|arrives|lands|ships|launches|starts|goes live)(?= (?:in|by|on|next|then|with) (?!(?:from|your)\b))`,
      String.raw`${STATED}\bwe (?:also |then )?(?:build|ship|deliver|release|launch|add) (?:this|it|that|these|them)\b`,
      String.raw`${STATED}\bwe(?:[’']re| are)(?: (?:also|already|now|currently|actively|still))? (?:building|developing|delivering|shipping|adding|implementing|releasing|launching) (?:this|it|that|these|them)\b`,
      String.raw`${STATED}\bwe(?:[’']re| are)(?: (?:also|already|now|currently|actively|still))? working on (?:this|it|that|these|them)\b`,
      String.raw`${STATED}\b(?:it|this|that)(?:[’']s| is)(?: (?:really|already|now|all))? happening(?=\s*(?:[.!,;…]|$|\n|now\b|for you\b))`,
      String.raw`${STATED}\b(?:it|this|that)(?:[’']s| is)(?: (?:already|now|currently|firmly|all))? (?:planned|scheduled|approved)\b(?! (?:as|to be (?:looked|reviewed|discussed|revisited)|for (?:review|discussion|another look))\b)`,
      String.raw`${STATED}\b(?:it|this|that)(?:[’']s| is)(?: (?:already|now|currently))? (?:in (?:progress|development|the works|the plan)|under ?way|under development|going ahead|being (?:built|developed|added|worked on)|coming(?! (?:up|back|from|to|in|out of)\b))\b`,
      String.raw`${STATED}\b(?:it|this|that|your (?:request|ask|idea))(?: has|[’']s)?(?: (?:just|also))? (?:made|makes) (?:it (?:in|on)?to )?(?:the|our) (?:list|cut|plan|roadmap)\b`,
      String.raw`\b(?:until|till|once|when|before|as soon as) (?:we(?:[’']ve| have|[’']ll| can)? (?:build|built|deliver(?:ed)?|ship(?:ped)?|release[ds]?|launch(?:ed)?|add(?:ed)?|finish(?:ed)?|have) (?:it|this|that|these|them)|(?:it|this|that)(?:[’']s| is|[’']s been| has been)? (?:built|delivered|ships|shipped|released|launched|arrives|lands))\b`,
      String.raw`\b(?:until|till) (?:it|this|that)(?:[’']s| is) (?:there|live|ready|out\b(?! of\b))`,
      String.raw`\b(?:first|next|top|high(?:er)?(?: up)?|at the top) (?:on|of) (?:the|our) list\b`,
      String.raw`\b(?:is|are|[’']s|[’']re|stays|remains) an? (?:(?:top|high|real|clear) )?priority for (?:us|our team|20\d\d|Q[1-4])\b`,
      String.raw`\b(?:just|only) a (?:matter|question) of time\b`,
      String.raw`${STATED}\b(?:it|this|that) (?:moves?|slips?|is moved|is pushed) to (?:Q[1-4](?: 20\d\d)?|the next (?:quarter|release)|20\d\d)\b(?! planning\b)`,
      String.raw`\bgive us(?: (?:just|another|about))* ${NUMBER}(?: more)? ${UNIT}\b`,
      String.raw`\byou (?:can|may) (?:safely )?(?:rely|count|depend|bank) on us to (?:build|deliver|ship|add|release|do|make)\b`,
    ),
    outcomes: ['defer', 'decline', 'escalated', 'open'],
    mayBeNegated: true,
    message:
      'It was not decided to build this. Say for which quarter’s planning it is logged, or that it isn’t something we’re going to build.',
  },
  {
    code: 'not-decided',
    pattern: any(
      String.raw`${NOT_GOING} (?:be )?(?:build|add|deliver|ship|offer|do|develop|pursu|implement)(?:e|ing)?\b`,
      String.raw`\bwe(?:[’']re| are) not (?:building|adding|delivering|shipping|offering|doing|developing|pursuing)\b`,
      String.raw`\b(?:isn[’']t|is not|aren[’']t|are not) (?:something we[’']re|something we are|on our roadmap|planned|part of)\b`,
      String.raw`\bdecid\p{L}* (?:against|not to)\b`,
      String.raw`\bno plans? (?:to|for)\b`,
      String.raw`\b(?:fall|falls|fell) outside\b`,
      String.raw`\b(?:logged|deferred|postponed|put off) (?:for|to|until)\b`,
      String.raw`\bput other work\b|\bother work\b[^.!?]{0,60}\b(?:ahead|first)\b`,
    ),
    outcomes: ['build'],
    mayBeNegated: false,
    message: 'It was decided to build this, and this says otherwise. Say that it’s on our roadmap.',
  },
  {
    code: 'not-decided',
    pattern: any(
      String.raw`\b(?:isn[’']t|is not|aren[’']t|are not) something we(?:[’']re| are) (?:going|planning) to\b`,
      String.raw`\b(?:will|won[’']t) (?:n?ever) (?:build|do|add|offer)\b|\bnever (?:build|do|add|offer) (?:it|this|that)\b`,
      String.raw`\bin the near term\b`,
      String.raw`\bdecid\p{L}* (?:against|not to)\b`,
      String.raw`\bno plans? (?:to|for)\b`,
    ),
    outcomes: ['defer'],
    mayBeNegated: false,
    message:
      'It was deferred, not declined, and this says more. Say for which quarter’s planning it is logged.',
  },
  {
    code: 'not-decided',
    pattern: any(
      String.raw`\b(?:logged|deferred|postponed) (?:for|to|until)\b`,
      String.raw`\bcome back to you then\b`,
      String.raw`\b(?:we|our team)(?:[’']ll| will| may| might| could| can)?(?: (?:well|also|still|always|then|perhaps))* (?:look (?:at|into)|revisit|reconsider|review|reassess|return to|come back to|take another look at) (?:it|this|that|these|them)\b`,
    ),
    outcomes: ['decline'],
    mayBeNegated: true,
    message:
      'It was declined, so nothing is logged for later. Say that it isn’t something we’re going to build.',
  },
  {
    code: 'not-decided',
    pattern: any(
      String.raw`\bleadership (?:is|are) (?:still )?deciding\b`,
      String.raw`\b(?:haven[’']t|have not|hasn[’']t|has not) (?:been )?decided\b`,
    ),
    outcomes: ['build', 'defer', 'decline'],
    mayBeNegated: false,
    message: 'It is decided, and this says that it isn’t. Say what was decided.',
  },
  {
    code: 'optional',
    pattern: any(
      String.raw`\bbetas?\b`,
      String.raw`\boptional(?:ly)?\b`,
      String.raw`\bnice to have\b`,
      String.raw`\bif (?:possible|we can|there is time|time allows)\b`,
      String.raw`\bwe(?:[’']ll| will)? (?:hope|aim|try|would like|[’']d like) to\b|\bdo our best\b`,
      String.raw`\bmay choose (?:whether|if)\b|\bno law\b`,
    ),
    outcomes: ['compliance'],
    mayBeNegated: true,
    message: 'A legal duty isn’t optional. Say that we’ll confirm in writing what we do and when.',
  },
  {
    code: 'hint',
    pattern: any(
      String.raw`\b(?:probably|likely|presumably|chances are|odds are)\b`,
      String.raw`\b(?:leaning|inclined|tending) (?:to|toward|towards)\b`,
      String.raw`\b(?:looks|looking) (?:good|bad|promising)\b`,
      String.raw`\b(?:optimistic|pessimistic|hopeful|confident)\b`,
      String.raw`\bwe (?:expect|hope|think|believe) (?:it|that|they|we|to)\b`,
      String.raw`\bbet on\b|\bmy (?:gut|guess|feeling)\b|\b(?:favors|is for|is against|leans)\b(?= (?:it|this|that)\b)`,
    ),
    outcomes: ['escalated', 'open'],
    mayBeNegated: true,
    message: 'It isn’t decided yet, and this hints at how it will end. Say who decides, and nothing more.',
  },
  {
    code: 'share',
    pattern: any(
      String.raw`${NO_CHOICE}\b(?:most|nearly all|almost all|the (?:vast )?majority|the bulk|a majority|half|all|every|hardly any|almost no|no other) (?:of )?${CUSTOMERS}\b${THAT_ASKED}`,
      String.raw`\b(?:most|nearly all|almost all|(?:the|a) (?:\p{L}+ )?majority) (?:of )?(?:our |the |other )?${PEOPLE}\b(?! (?:in|on|at) your\b)`,
      String.raw`\b(?:the|a) (?:(?:vast|large|great|overwhelming) )?majority(?= (?:uses?|needs?|wants?|asks?|does|do|has|have|works?|prefers?|likes?)\b)`,
      String.raw`\b(?:everyone|everybody|nobody|no one) (?:else )?(?:asks?|asked|wants?|uses?|needs?)\b`,
      String.raw`\b\d{1,3}(?:\s?%| per ?cent)\s(?:of )?(?:${CUSTOMERS}|(?:our |the )?${PEOPLE})\b`,
      String.raw`\b(?:more|less|fewer) than (?:half|a third|a quarter) (?:of )?(?:${CUSTOMERS}|(?:our |the )?${PEOPLE})\b`,
      String.raw`\b${COUNT} (?:${CUSTOMERS}|${PEOPLE}) (?:in|out of) (?:every )?${COUNT}\b`,
      String.raw`\b${COUNT} of (?:every )?(?:10|100|ten|(?:a|one) hundred) (?:of )?(?:${CUSTOMERS}|(?:our |the )?${PEOPLE})\b`,
      String.raw`\b(?:(?:an?|one|two|three|four)[ -])?(?:third|quarter|fifth)s? of (?:all )?(?:${CUSTOMERS}|(?:our |the )?${PEOPLE}|(?:our|the) (?:customer |user )?base)\b`,
      String.raw`\b(?:most|half|all|the majority|nearly all|almost all) of (?:our|the) (?:customer |user |installed )?base\b`,
      String.raw`\b${COUNT} (?:in|out of) (?:every )?${COUNT} (?:of )?(?:${CUSTOMERS}|(?:our |the )?${PEOPLE})\b`,
    ),
    mayBeNegated: false,
    message: 'The data don’t show this share. Say how many asked, or “customers” without a share of them.',
  },
  {
    // Colleagues may count those who asked; a customer only reads from it how alone, or how small, they are.
    code: 'share',
    pattern: any(
      String.raw`(?<!\b(?:a|the|these|those|your) )\b(?:very |too |so )?(?:few|fewer|hardly any|barely any|only (?:a few|a handful of|${COUNT})|just (?:a few|a handful of|${COUNT})|not many) (?:other )?${CUSTOMERS}(?= (?:have |has |had )?(?:ask|want|need|us(?:e[sd]?|ing)\b|request|mention|rais|car(?:e[sd]?)\b))`,
      String.raw`\b(?:hardly|barely|scarcely|almost no) (?:anybody|anyone|body|one)\b`,
      String.raw`\byou(?:[’']re| are|[’']ve been| were) the (?:only|single|first)\b(?: (?:one|customer|account|team|company))?`,
      String.raw`\b(?:nobody|no one|no other customer)(?: but| except| besides| other than) you\b`,
      String.raw`\b(?:our|the) (?:biggest|bigger|largest|larger|smallest|smaller|most important|key|top|best|major) (?:customers?|accounts?|clients?)\b`,
    ),
    forCustomers: true,
    mayBeNegated: false,
    message: 'Customers read how they compare with others in this. Leave it out, or say “other customers”.',
  },
  {
    code: 'jargon',
    pattern: any(
      String.raw`\b(?:MRR|ACV|TCV|NRR)\b`,
      String.raw`\b(?:it|this|that|which|request) scored \d+`,
      String.raw`\b(?:its|the|your) (?:alignment|breadth)\b(?= (?:score|is|was)\b)`,
      String.raw`\b(?:we(?:[’']ve)?|was|were|been) overr(?:ode|idden)\b|\boverr(?:ode|id(?:e|es|den|ing)) (?:the|our) (?:rank(?:ing)?|model|scores?)\b`,
      String.raw`\b(?:the|this) theme\b(?= (?:was|is|weigh|rank|got|came)\b)|\bwas weighed\b`,
      String.raw`\b(?:engineering|product|our team|we) (?:has|have|had) (?:no|little|limited|not enough) bandwidth\b|\b(?:engineering|team|our) bandwidth\b|\bbandwidth (?:for|to) (?:it|this|that|build|do|take)\b`,
      String.raw`\b(?:in|on|into|to) (?:the|our) (?:product |engineering )?backlog\b(?! (?:view|page|column|board|tab))`,
      String.raw`\bsprint \d+\b`,
    ),
    mayBeNegated: false,
    message: NOT_THEIRS,
  },
  {
    code: 'jargon',
    pattern: any(
      String.raw`\bthe customer[’']s(?= (?:own|admins?|administrators?|team|workspace|account|instance)\b)`,
    ),
    mayBeNegated: false,
    message: 'The customer reads this. Write “your”.',
  },
]

/** Words that mean something to us and nothing to a customer. */
export const JARGON: WordingRule = {
  code: 'jargon',
  // "free tier" and "composite key" are the customers' own words.
  pattern:
    /\b(?:CS(?: Ops)?|CSMs?|PMs?|ICP|ARR|SMB|RevOps|PRD|QBR|OKRs?|P[0-3])\b|(?<!-|\b(?:free|paid|pricing|price|service|support|storage|plan) )\b[Tt]iers?\b|\b[Cc]omposites?\b(?! (?:key|index|image|field|primary|type)\p{L}*)|\b[Cc]hurn[ -](?:risk|signal)s?\b|\b[Rr]isk of churn\b|\b[Rr]evenue weights?\b|\b[Cc]ustomer breadth\b|\b[Ss]trategic alignment\b|\b[Ss]hortlist(?:ed|s)?\b|\b[Ff]eedback themes?\b|\b(?:[Tt]his|[Tt]he|[Yy]our) theme (?:scored|scores|ranks|ranked|was (?:scored|ranked))\b|\bscore[sd]? (?:[1-5]|low|high|lower|higher)\b|\b[Ww]e(?:[’']ve)? weigh(?:ed)?\b/gu,
  mayBeNegated: false,
  message: NOT_THEIRS,
}
