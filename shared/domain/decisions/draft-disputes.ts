import { formatDate } from '#shared/kernel/dates.ts'
import { listInWords } from '#shared/kernel/text.ts'
import type { MemoCut, MemoDispute, MemoWords } from './memo-facts.ts'
import { asSentence, paragraphs, sentences } from './plain-english.ts'

/**
 * What was disputed on a theme and how it ended, a paragraph a dimension; empty when nothing was. The shareable cut
 * says neither who held what nor why.
 */
export function disputesInWords(disputes: readonly MemoDispute[], cut: MemoCut, words: MemoWords): string {
  return paragraphs(
    ...disputes.map((dispute) => (cut === 'internal' ? internal(dispute, words) : shareable(dispute, words))),
  )
}

function internal(dispute: MemoDispute, words: MemoWords): string {
  const held = dispute.positions.map(({ who, score, reason }) => {
    const why = reason.trim() === '' ? '' : ` (“${reason.trim()}”)`
    return `${who} ${score === null ? 'gave no score' : `gave ${score}`}${why}`
  })
  const outcome =
    dispute.outcome === 'agreed'
      ? `Agreed on ${dispute.score ?? 'no score'} by ${dispute.by}.`
      : dispute.outcome === 'open'
        ? 'Nobody has settled it yet.'
        : `Escalated by ${dispute.by}${dispute.due === null ? '' : `, due ${formatDate(dispute.due)}`}.`
  return sentences(
    held.length === 0
      ? `${words.dimension[dispute.dimension]} was disputed.`
      : `${words.dimension[dispute.dimension]}: ${listInWords(held)}.`,
    outcome,
    asSentence(dispute.sentence),
  )
}

function shareable({ dimension, outcome, score }: MemoDispute, words: MemoWords): string {
  const name = words.dimension[dimension]
  return outcome === 'agreed' && score !== null
    ? `${name} was discussed and settled at ${score}.`
    : outcome === 'open'
      ? `${name} is not settled yet.`
      : `${name} is not settled yet; it has been escalated.`
}
