import { parseQuarter } from '#shared/kernel/dates.ts'
import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'

/** A quarter, half or year that a text names although the decision doesn't. UTF-16 offsets. */
export type QuarterMention = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly message: string
}

/** The quarters a session is about (ritual, section 3.5). */
export type Quarters = {
  /** The one it plans, `Q1 2027`: what is built is built in it. */
  readonly quarter: string
  /** The one after it, `Q2 2027`: what is deferred is logged for its planning. */
  readonly returns: string
}

const ORDINAL: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 }

const MENTION =
  /\bQ(?<q>[1-4])(?:(?:\s|\/|-|\s?['’])(?<year>\d{4}|\d{2}))?\b|\b(?<word>first|second|third|fourth|last) quarter\b(?:(?: of)? (?<wordYear>\d{4})\b)?|\bH[12](?: ?\/?['’]?(?:\d{4}|\d{2}))?\b|\b(?:first|second) half of (?:the |this |next )?(?:\d{4}|year)\b|\bin the (?:first|second|latter) half\b(?! of\b)|\b(?:in|by|before|until|during|early|mid|late|end of|for)[ -](?<alone>20\d{2})\b/giu

/**
 * Mentions of quarters, halves and years that nobody committed to. A build may name the quarter planned, with or
 * without the year; a deferral the one it is planned for, and the one planned in a sentence that says no ("not building
 * it in Q1 2027"); a decline and what is undecided name none (ritual, section 6).
 */
export function findQuarterMentions(
  text: string,
  status: DecisionStatus | null,
  { quarter, returns }: Quarters,
): QuarterMention[] {
  const mentions: QuarterMention[] = []
  for (const match of text.matchAll(MENTION)) {
    const allowed =
      status === 'build'
        ? isNamed(match, quarter)
        : status === 'defer' &&
          (isNamed(match, returns) || (isNamed(match, quarter) && saysNo(text, match.index)))
    if (allowed) continue
    mentions.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      message:
        status === 'build'
          ? `It was decided for ${quarter}, not for this. Name ${quarter}.`
          : status === 'defer'
            ? `It is deferred to ${returns}. Name ${returns}, the quarter for whose planning it is logged, or no quarter.`
            : 'No quarter was decided for this. Leave the quarter out.',
    })
  }
  return mentions
}

function isNamed({ groups = {} }: RegExpExecArray, wanted: string): boolean {
  const quarter = parseQuarter(wanted)
  if (quarter === null) return false
  const named = groups['q'] === undefined ? ORDINAL[groups['word']?.toLowerCase() ?? ''] : Number(groups['q'])
  const year = fullYear(groups['year'] ?? groups['wordYear'] ?? groups['alone'])
  return (
    (named === quarter.quarter || groups['alone'] !== undefined) && (year === null || year === quarter.year)
  )
}

/** The sentence says no before this place: "we're not building it in …". */
function saysNo(text: string, at: number): boolean {
  const sentence =
    text
      .slice(0, at)
      .split(/[.!?]\s/u)
      .at(-1) ?? ''
  return /\b(?:not|no|never|cannot)\b|n['’]t\b/iu.test(sentence)
}

function fullYear(digits: string | undefined): number | null {
  if (digits === undefined) return null
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}
