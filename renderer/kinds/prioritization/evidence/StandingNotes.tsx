import type { DimensionView } from '#shared/contract/prioritization/disputes.contract.ts'
import type { EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import { saidBy, terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import styles from './Evidence.module.css'

/** How the disputes of a theme ended or where they wait, and what was amended since the seal. */
export function StandingNotes({ view }: { view: EvidenceView }) {
  const { themeId, standing } = view.row
  const disputed = Object.values(standing).some(
    (state) => state === 'disputed' || state === 'resolved' || state === 'escalated',
  )
  const disputes = useCall('disputes.list', {}, { enabled: disputed })
  const amendments = useCall('amendments.list', {})
  const format = useFormat()
  const dimensions = disputes.data?.themes.find((theme) => theme.themeId === themeId)?.dimensions ?? []
  const notes = dimensions.flatMap((one) => {
    const note = noteOf(one, format)
    return note === null ? [] : [{ key: one.dimension, ...note }]
  })
  const amended = (amendments.data ?? []).filter((one) => one.themeId === themeId)
  if (notes.length + amended.length === 0) return null
  return (
    <ul className={styles['standing']}>
      {notes.map(({ key, words, sentence }) => (
        <li key={key}>
          <button type="button" onClick={() => go('disputes', { themeId })}>
            {words}
          </button>
          {sentence === '' ? null : <q>{sentence}</q>}
        </li>
      ))}
      {amended.map((one) => (
        <li key={one.id}>
          <button type="button" onClick={() => go('amendments', { themeId })}>
            {t('amendments.beside', { kind: one.kind, at: format.date(one.at.slice(0, 10)) })}
          </button>{' '}
          {one.text}
        </li>
      ))}
    </ul>
  )
}

function noteOf(
  { dimension, state, resolution }: DimensionView,
  format: Format,
): { words: string; sentence: string } | null {
  const name = terms.dimension[dimension]
  if (state === 'disputed') return { words: t('evidence.standing.disputed', { name }), sentence: '' }
  if (resolution === null) return null
  const settled = resolution.kind === 'agreed' ? resolution : resolution.outcome
  if (settled !== null)
    return {
      words: t('evidence.standing.settled', { name, score: settled.score, who: saidBy(settled) }),
      sentence: settled.sentence,
    }
  return resolution.kind === 'escalated'
    ? {
        words: t('evidence.standing.escalated', { name, due: format.date(resolution.due) }),
        sentence: resolution.sentence,
      }
    : null
}
