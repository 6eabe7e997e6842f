import { formatDate } from '#shared/kernel/dates.ts'
import { listInWords } from '#shared/kernel/text.ts'
import type { MemoCut, MemoDispute, MemoWords } from './memo-facts.ts'
import { asSentence, paragraphs, sentences } from '#shared/domain/wording/plain-english.ts'

/**
 * What was disputed on a theme and how it ended, a paragraph a dimension; empty when nothing was. The shareable cut
 * says neither who held what nor why.
 * @param settledSince an escalation that the session left open was settled by an amendment
 */
export function disputesInWords(
  disputes: readonly MemoDispute[],
  cut: MemoCut,
  words: MemoWords,
  settledSince = false,
): string {
  return paragraphs(
    ...disputes.map((dispute) =>
      cut === 'internal' ? internal(dispute, words) : shareable(dispute, words, settledSince),
    ),
  )
}

function internal(dispute: MemoDispute, words: MemoWords): string {
  const outcome =
    dispute.outcome === 'agreed'
      ? `Agreed on ${dispute.score ?? 'no score'} by ${dispute.by}.`
      : dispute.outcome === 'open'
        ? 'It isn’t settled yet.'
        : `Escalated by ${dispute.by}${dispute.due === null ? '' : `, due ${formatDate(dispute.due)}`}.`
  return sentences(
    dispute.positions.length === 0
      ? `${words.dimension[dispute.dimension]} was disputed.`
      : `${words.dimension[dispute.dimension]}: ${positionsInWords(dispute.positions)}.`,
    ...dispute.positions
      .filter(({ reason }) => reason.trim() !== '')
      .map(({ who, reason }) => `${who}: “${asSentence(reason)}”`),
    outcome,
    asSentence(dispute.sentence),
  )
}

/** `Mira Kang and Jonah Roth scored 2; Dana Ruiz scored 4; Omar Reyes gave no score` */
function positionsInWords(positions: MemoDispute['positions']): string {
  const byScore = Map.groupBy(positions, ({ score }) => score)
  return [...byScore]
    .map(([score, own]) => {
      const names = listInWords(own.map(({ who }) => who))
      return score === null ? `${names} gave no score` : `${names} scored ${score}`
    })
    .join('; ')
}

function shareable(
  { dimension, outcome, score }: MemoDispute,
  words: MemoWords,
  settledSince: boolean,
): string {
  const name = words.dimension[dimension]
  return outcome === 'agreed' && score !== null
    ? `${name} was discussed and settled at ${score}.`
    : outcome === 'open'
      ? `${name} isn’t settled yet.`
      : settledSince
        ? `${name} was escalated, and settled after the session was closed.`
        : `${name} isn’t settled yet; it has been escalated.`
}
