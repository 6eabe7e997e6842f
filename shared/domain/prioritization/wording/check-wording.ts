import { foldName } from '#shared/kernel/text.ts'
import { namesDay } from '#shared/domain/wording/find-amounts.ts'
import { chosenOnScreen, toldOfPast } from '#shared/domain/wording/innocent-times.ts'
import { findNames } from '#shared/domain/wording/find-names.ts'
import { findPrivate, sentenceAt, sentencesIn } from '#shared/domain/wording/memo-privacy.ts'
import { type TextKind, WORDING_CODES, type WordingCode } from './wording-code.ts'
import { findQuarterMentions } from './quarter-mentions.ts'
import { OMISSION, saysDecision } from './says-decision.ts'
import { type Suggestion, suggestionFor, takeSuggestion } from './suggestions.ts'
import type { WordingContext } from './wording-context.ts'
import { JARGON, WORDING_RULES, type WordingRule } from './wording-rules.ts'

/** A stretch of a text to look at again: UTF-16 offsets, end exclusive. */
export type WordingNote = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly code: WordingCode
  /** Why it is too much, and what to write instead. */
  readonly message: string
  /** What can be put in its place at once; null where only a person can say it. */
  readonly suggestion: Suggestion | null
  /** It can stay with a reason; false: customers won't read the sentence, whatever is said for it. */
  readonly keepable: boolean
}

type Found = Omit<WordingNote, 'suggestion' | 'keepable'>

/**
 * Colleagues plan by what they read, too: nothing surer than the decision, nothing that the data don't show, and no day
 * or quarter by which something is delivered but the one decided.
 */
const FOR_COLLEAGUES = ['promise', 'certainty', 'soon', 'share', 'date', 'quarter'] as const
/** In what stays in the house, days and quarters are told of much: only one of delivery is a promise. */
const DELIVERY =
  /\b(?:(?:we|it|this|that|they|which|and|to|[’']ll|will)(?: also| then)? (?:ships?|builds?|delivers?|releases?|launch(?:es)?|go(?:es)? live|comes?|lands?|arrives?|finish(?:es)?|match(?:es)?|have (?:it|this|that)|rolls? (?:it |this |that )?out)|(?:is|are|be|gets?) (?:built|shipped|delivered|released|launched|ready|live|done|finished|available)|available|delivery)\b|^(?:ready|live|done|out)\b/iu

/** In the capacity note squads have dates of their own; when one is free or away is none of delivery. */
const BY_A_SQUAD =
  /\b(?:ships|delivers|releases|launches|rolls out|(?:will|can|to) (?:ship|deliver|release|launch|finish|complete|have))\b|\b(?:done|live|ready|shipped|delivered|released)(?: (?:by|on|in))? $/iu

const ofASquad = (text: string, at: number): boolean =>
  BY_A_SQUAD.test(
    text
      .slice(0, at)
      .split(/[.!?;]\s|\n/u)
      .at(-1) ?? '',
  )

/**
 * What is looked for in each kind of text, in the order in which a person would be told. What customers read is looked
 * through for everything, and the letter alone has to say what was decided. Names, amounts and our own words are
 * at home in what stays in the house; rationale and description are read in the shareable version too, which has to know whether a
 * common word is the customer.
 */
export const CHECKS: Readonly<Record<TextKind, readonly WordingCode[]>> = {
  letter: WORDING_CODES,
  workaround: WORDING_CODES.filter((code) => code !== 'undecided-words'),
  rationale: [...FOR_COLLEAGUES, 'ask-name'],
  resolution: FOR_COLLEAGUES,
  capacity: FOR_COLLEAGUES,
  response: FOR_COLLEAGUES,
  override: FOR_COLLEAGUES,
  ballot: FOR_COLLEAGUES,
  description: [...FOR_COLLEAGUES, 'ask-name'],
}

const PRIVATE = {
  name: {
    code: 'name',
    message:
      'This names a customer or a colleague; the shareable version leaves the sentence out. Say “several customers” instead.',
  },
  ask: {
    code: 'ask-name',
    message:
      'Is this the customer or a colleague, or just the word? Until somebody says, the sentence is left out of what customers read.',
  },
  money: {
    code: 'money',
    message:
      'Customers never read amounts of other accounts; the shareable version leaves the sentence out. Say it without the figure.',
  },
  day: {
    code: 'date',
    message: 'Nobody committed to this date. Leave it out; a build names its quarter and nothing closer.',
  },
} as const

/** What customers never read, whatever reason somebody gives (memo-privacy.ts). */
const KEPT_BACK: ReadonlySet<WordingCode> = new Set(['name', 'ask-name', 'money', 'date'])

const UNRELEASED =
  'This names work that isn’t released, and customers read it. Say “other work”, or have the PM lead allow it (Model, “Letters and legal duties”).'

/**
 * Finds wording in a free text that says more than was decided, or than the data show (ritual, section 6), in order,
 * without overlaps. Whole words in any case and inflection; a word inside a compound ("guaranteed-delivery queue"),
 * inside a theme's name, or behind a "can't", "not" or "no" ("we can't promise") raises nothing.
 * What is looked for depends on the kind of text: `CHECKS`.
 * Limits: English only, and words, not meaning: "it will be there" passes, and so does a negation further than three
 * words away from what it negates, the other way round.
 */
export function checkText(kind: TextKind, text: string, context: WordingContext): WordingNote[] {
  const forCustomers = CHECKS[kind].includes('jargon')
  return findNotes(kind, text, context).map((note) => ({
    ...note,
    suggestion: soundSuggestion(kind, text, note, context),
    keepable: !(forCustomers && KEPT_BACK.has(note.code)),
  }))
}

/** A suggestion, unless what it puts would raise a note itself. */
function soundSuggestion(
  kind: TextKind,
  text: string,
  note: Found,
  context: WordingContext,
): Suggestion | null {
  const suggestion = suggestionFor(text, note, context)
  if (suggestion === null) return null
  const { start, text: put } = suggestion
  const raised = findNotes(kind, takeSuggestion(text, suggestion), context)
  return raised.some(
    (other) =>
      other.start < start + put.length &&
      other.end > start &&
      // What the text as a whole leaves out is no fault of the suggestion.
      (other.code !== 'undecided-words' || note.code === 'undecided-words'),
  )
    ? null
    : suggestion
}

function findNotes(kind: TextKind, text: string, context: WordingContext): Found[] {
  const wanted = new Set(CHECKS[kind])
  const found = rulesFound(text, wanted, context)
  if (wanted.has('quarter'))
    for (const mention of findQuarterMentions(text, context.status, context))
      if (!isInnocent('quarter', text, mention.start, mention.end))
        found.push({ ...mention, code: 'quarter' })
  const named = themeSpans(text, context.themeNames)
  const outside = found.filter((note) => !named.some((s) => note.start >= s.start && note.end <= s.end))
  // What customers read names no day at all, and no quarter that wasn't decided.
  const forCustomers = wanted.has('jargon')
  const notes = withoutOverlaps(
    forCustomers
      ? [...outside, ...unreleasedIn(text, context), ...privateFound(text, wanted, context)]
      : [
          ...outside.filter(
            ({ code, start }) =>
              (code !== 'date' && code !== 'quarter') ||
              DELIVERY.test(sentenceAt(text, start)) ||
              (kind === 'capacity' && ofASquad(text, start)),
          ),
          ...privateFound(text, new Set(['ask-name']), context).filter(({ code }) => wanted.has(code)),
        ],
  )
  const omission = wanted.has('undecided-words') ? omissionIn(text, notes, context) : null
  return omission === null ? notes : [...notes, omission].toSorted((a, b) => a.start - b.start)
}

/** The note on words that don't say what was decided, on the first of them that has no other note; null: they say it. */
function omissionIn(text: string, notes: readonly Found[], context: WordingContext): Found | null {
  if (text.trim() === '' || saysDecision(text, context)) return null
  const free = ({ start, end }: { start: number; end: number }): boolean =>
    !notes.some((note) => note.start < end && note.end > start)
  const words = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }))
  const place = sentencesIn(text).find(free) ?? words.find(free)
  return place === undefined
    ? null
    : { ...place, text: text.slice(place.start, place.end), code: 'undecided-words', message: OMISSION }
}

function rulesFound(text: string, wanted: ReadonlySet<WordingCode>, context: WordingContext): Found[] {
  const found: Found[] = []
  for (const rule of [...WORDING_RULES, JARGON]) {
    if (!wanted.has(rule.code) || !appliesTo(rule, context)) continue
    if (rule.forCustomers === true && !wanted.has('jargon')) continue
    for (const match of text.matchAll(rule.pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (rule.code !== 'jargon' && insideCompound(text, start, end)) continue
      if (rule.mayBeNegated && isNegated(text, start)) continue
      if (isInnocent(rule.code, text, start, end)) continue
      if (rule.code === 'date' && context.day !== null && namesDay(dayOf(match[0]), context.day)) continue
      found.push({ start, end, text: match[0], code: rule.code, message: rule.message })
    }
  }
  return found
}

/** Titles of other themes than the text's own, in any case: what is planned beside it, or instead. */
function unreleasedIn(text: string, { themeNames, title, namesUnreleased }: WordingContext): Found[] {
  if (namesUnreleased !== false) return []
  const first = sentencesIn(text).map(({ start }) => start)
  return findNames(text, themeNames, (offset) => first.includes(offset), 'whole').flatMap(
    ({ start, end, ask }): Found[] => {
      const named = text.slice(start, end)
      // A word at the beginning of a sentence is a word ("Search finds it"), unless it stands in quotation marks.
      if (ask && !/[“"«„]$/u.test(text.slice(0, start))) return []
      return foldName(named) === foldName(title ?? '')
        ? []
        : [{ start, end, text: named, code: 'unreleased', message: UNRELEASED }]
    },
  )
}

function privateFound(
  text: string,
  wanted: ReadonlySet<WordingCode>,
  { names, privacy, day, themeNames }: WordingContext,
): Found[] {
  const rules = {
    ...privacy,
    titles: themeNames,
    days: [...(privacy?.days ?? []), ...(day === null ? [] : [day])],
  }
  return findPrivate(text, names, rules).flatMap(({ kind, ...span }) =>
    wanted.has(PRIVATE[kind].code) ? [{ ...span, ...PRIVATE[kind] }] : [],
  )
}

const appliesTo = ({ outcomes }: WordingRule, { outcome, status }: WordingContext): boolean =>
  outcomes === undefined ||
  outcomes.includes(outcome) ||
  // A legal duty that is put off is no more on the roadmap than anything else.
  (outcome === 'compliance' && outcomes.includes(status ?? 'open'))

/** The day in a match that may begin with a preposition. */
const dayOf = (found: string): string =>
  found.replace(
    /^(?:in|by|before|until|during|mid|early|late|from|for|around|(?:end|beginning|start) of)[ -]/iu,
    '',
  )

/** Keeps the first of two that overlap, and of two that begin together the longer one. */
function withoutOverlaps(notes: readonly Found[]): Found[] {
  const kept: Found[] = []
  for (const note of notes.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (note.start >= (kept.at(-1)?.end ?? 0)) kept.push(note)
  return kept
}

function themeSpans(text: string, names: readonly string[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  const lower = text.toLowerCase()
  for (const name of names) {
    const wanted = name.trim().replaceAll(/\s+/gu, ' ').toLowerCase()
    if (wanted === '') continue
    for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length))
      spans.push({ start: at, end: at + wanted.length })
  }
  return spans
}

function insideCompound(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]-$/u.test(text.slice(0, start)) || /^-[\p{L}\p{N}]/u.test(text.slice(end))
}

function isNegated(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  return /(?:\b(?:no|not|never|cannot|can’t|nor)|n['’]t)\s+(?:[\p{L}’']+\s+){0,2}$/iu.test(before)
}

/** Of the codes that are about a time: it is past, chosen on a screen, or how many hours something takes by itself. */
function isInnocent(code: WordingCode, text: string, start: number, end: number): boolean {
  if (code === 'date' || code === 'quarter')
    return toldOfPast(text, start, end) || chosenOnScreen(text, start, end)
  if (code === 'not-decided')
    return /^next quarter$/iu.test(text.slice(start, end)) && chosenOnScreen(text, start, end)
  if (code !== 'time') return false
  if (/^(?:in|within) .*\bhours?$/iu.test(text.slice(start, end)))
    return !SOMEBODY.test(sentenceAt(text, start))
  return chosenOnScreen(text, start, end)
}

/** Who or what a number of hours would be a promise to, or of. */
const SOMEBODY =
  /\b(?:we|i|our|us|will|you (?:have|get|see)|have (?:it|this)|(?:is|be) (?:ready|there|live|done|back|fixed)|ships?)\b|[’']ll\b/iu
