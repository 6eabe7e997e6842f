import type { WordingCode } from './wording-code.ts'
import { decisionSentence } from './says-decision.ts'
import type { WordingContext } from './wording-context.ts'

/** What a person can put in place of a stretch of text: UTF-16 offsets, end exclusive. */
export type Suggestion = { readonly start: number; readonly end: number; readonly text: string }

type Found = { readonly start: number; readonly end: number; readonly code: WordingCode }

/** Words for a plan, in the form in which the promise stood. */
const PLAN: Readonly<Record<string, string>> = {
  guarantee: 'plan',
  guarantees: 'plans',
  guaranteed: 'planned',
  promise: 'plan',
  promises: 'plans',
  promised: 'planned',
  promising: 'planning',
  commitment: 'plan',
  commitments: 'plans',
  pledge: 'plan',
  pledges: 'plans',
}

/** What our own words mean to a customer. */
const PLAIN: Readonly<Record<string, string>> = {
  CS: 'our team',
  'CS Ops': 'our team',
  CSM: 'our team',
  CSMs: 'our team',
  PM: 'our product team',
  PMs: 'our product team',
  RevOps: 'our team',
  QBR: 'our next review',
  'the customer’s': 'your',
  'The customer’s': 'your',
  "the customer's": 'your',
  "The customer's": 'your',
}

/**
 * What may stand in place of a wording: the quarter that was decided, a plan for a promise, nothing for a word that only
 * makes a sentence surer. null where nobody but a person can say it, such as how many customers asked.
 */
export function suggestionFor(text: string, found: Found, context: WordingContext): Suggestion | null {
  if (found.code === 'undecided-words') {
    const sentence = decisionSentence(context)
    return sentence === null ? null : { start: found.start, end: found.start, text: `${sentence} ` }
  }
  const words = text.slice(found.start, found.end)
  const instead = insteadOf(found.code, words, context)
  if (instead === null) return null
  return instead.text === '' ? leftOut(text, found) : put(text, found, instead)
}

/** The text with a suggestion taken. */
export function takeSuggestion(text: string, { start, end, text: words }: Suggestion): string {
  return text.slice(0, start) + words + text.slice(end)
}

/** `swallows`: what goes too where it stands before the stretch. */
type Instead = { readonly text: string; readonly swallows?: RegExp }

const NOTHING: Instead = { text: '' }
const PREPOSITION = /\b(?:(?:in|by|on|at|for|until|before) (?:the )?|the )$/iu
const DETERMINER = /\b(?:your|our|the|an?) $/iu

function insteadOf(code: WordingCode, words: string, context: WordingContext): Instead | null {
  const lower = words.toLowerCase()
  switch (code) {
    case 'promise':
      return plain(PLAN[lower])
    case 'certainty':
      return /^(?:definite|certainty|100)|(?:thing|deal)$/u.test(lower) && lower !== 'definitely'
        ? null
        : NOTHING
    case 'soon':
      return /\b(?:corner|way|imminent|now)$/u.test(lower) ? null : (quarterOf(context) ?? NOTHING)
    case 'time':
      if (/^(?:at the latest|on time)$/u.test(lower)) return NOTHING
      return /^(?:will be|no later)/u.test(lower) ? null : quarterOf(context)
    case 'date':
      return quarterOf(context)
    case 'quarter':
      return decidedQuarter(lower, context)
    case 'not-decided':
      return notDecided(lower, context)
    case 'optional':
      if (lower.startsWith('if ')) return NOTHING
      if (lower.startsWith('we ')) return { text: 'we’ll' }
      return lower === 'optional' ? { text: 'required' } : null
    case 'hint':
      return /^(?:probably|likely|presumably)$/u.test(lower) ? NOTHING : null
    case 'share':
      if (/^(?:every|no|hardly|almost no|one|two|three|four|nine)\b/u.test(lower)) return null
      return plain(/(?:customers|accounts|clients|companies|users)$/u.exec(lower)?.[0])
    case 'jargon':
      return PLAIN[words] === undefined ? null : { text: PLAIN[words], swallows: DETERMINER }
    case 'unreleased':
    case 'name':
    case 'ask-name':
    case 'money':
    case 'undecided-words':
      return null
  }
}

const plain = (text: string | undefined): Instead | null => (text === undefined ? null : { text })

/** A build may name its quarter, and nothing closer. */
const quarterOf = ({ status, quarter }: WordingContext): Instead | null =>
  status === 'build' ? { text: `in ${quarter}`, swallows: PREPOSITION } : null

/** The quarter that was decided in the place of another, behind the preposition that stands there. */
function decidedQuarter(lower: string, { status, quarter, returns }: WordingContext): Instead | null {
  if (status !== 'build' && status !== 'defer') return null
  const named = status === 'build' ? quarter : returns
  const preposition = status === 'build' ? 'in' : 'for'
  return /^(?:in|by|before|until|during|early|mid|late|end of|for)[ -]/u.test(lower)
    ? { text: `${preposition} ${named}` }
    : { text: named, swallows: /\bthe $/iu }
}

function notDecided(lower: string, { status, returns }: WordingContext): Instead | null {
  if (lower.endsWith('roadmap')) {
    const verb = /^(?:are|[’']re)/u.test(lower) ? 'are' : 'is'
    const joint = /^[’']/u.test(lower) ? ' ' : ''
    if (status === 'defer') return { text: `${joint}${verb} logged for ${returns} planning` }
    return status === 'decline' ? { text: `${joint}${verb} not on our roadmap` } : null
  }
  return status === 'defer' && lower === 'next quarter'
    ? { text: `for ${returns} planning`, swallows: PREPOSITION }
    : null
}

const begins = (before: string): boolean => /(?:^|[.!?…]["”’)]*\s|\n)\s*$/u.test(before)

function put(text: string, { start, end }: Found, { text: words, swallows }: Instead): Suggestion {
  const from = start - (swallows?.exec(text.slice(0, start))?.[0].length ?? 0)
  const first = begins(text.slice(0, from))
  return { start: from, end, text: first ? words.charAt(0).toUpperCase() + words.slice(1) : words }
}

/** Takes a stretch out with one space; null where nothing would be left of its sentence. */
function leftOut(text: string, { start, end }: Found): Suggestion | null {
  const before = text.slice(0, start)
  const after = /^,?[ \t]*/u.exec(text.slice(end))?.[0].length ?? 0
  const next = text.charAt(end + after)
  if (begins(before))
    return /[\p{L}\p{N}]/u.test(next)
      ? { start, end: end + after + next.length, text: next.toUpperCase() }
      : null
  const space = /,?[ \t]+$/u.exec(before)?.[0]
  if (space?.startsWith(',') === true) return { start: start - space.length, end, text: '' }
  return space === undefined
    ? { start, end: end + after, text: '' }
    : { start: start - space.length, end, text: '' }
}
