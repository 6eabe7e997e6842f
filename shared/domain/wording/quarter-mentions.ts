import type { DecisionStatus } from '#shared/domain/decisions/decision.ts'
import { parseQuarter } from '#shared/kernel/dates.ts'

/** A quarter, half or year that customer words name although the decision doesn't. UTF-16 offsets. */
export type QuarterMention = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly message: string
}

const ORDINAL: Readonly<Record<string, number>> = { first: 1, second: 2, third: 3, fourth: 4, last: 4 }

const MENTION =
  /\bQ(?<q>[1-4])(?:(?:\s|\/|-|\s?['’])(?<year>\d{4}|\d{2}))?\b|\b(?<word>first|second|third|fourth|last) quarter\b(?:(?: of)? (?<wordYear>\d{4})\b)?|\bH[12](?: ?\/?['’]?(?:\d{4}|\d{2}))?\b|\b(?:first|second) half of (?:the |this |next )?(?:\d{4}|year)\b|\b(?:in|by|before|until|during|early|mid|late|end of|for)[ -](?<alone>20\d{2})\b/giu

/**
 * Mentions of quarters, halves and years that nobody committed to. A build may name its own quarter, with or without
 * the year; a deferral, a decline and an undecided theme name none (ritual, section 6).
 * @param decidedFor the quarter of the decision, `Q1 2027`.
 */
export function findQuarterMentions(
  text: string,
  status: DecisionStatus | null,
  decidedFor: string,
): QuarterMention[] {
  const quarter = parseQuarter(decidedFor)
  const mentions: QuarterMention[] = []
  for (const match of text.matchAll(MENTION)) {
    const groups = match.groups ?? {}
    const named =
      groups['q'] === undefined ? ORDINAL[groups['word']?.toLowerCase() ?? ''] : Number(groups['q'])
    const year = fullYear(groups['year'] ?? groups['wordYear'] ?? groups['alone'])
    const own =
      quarter !== null &&
      (named === quarter.quarter || groups['alone'] !== undefined) &&
      (year === null || year === quarter.year)
    if (status === 'build' && own) continue
    mentions.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      message:
        status === 'build'
          ? `It was decided for ${decidedFor}, not for this. Name ${decidedFor}.`
          : 'No quarter was decided for this. Say that it is logged for the next planning cycle, without naming a quarter.',
    })
  }
  return mentions
}

function fullYear(digits: string | undefined): number | null {
  if (digits === undefined) return null
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits)
}
