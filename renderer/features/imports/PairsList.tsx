import type { PairView } from '#shared/contract/imports.schema.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import styles from './Imports.module.css'
import type { ImportState } from './use-import.ts'
import type { Preview } from './use-preview.ts'

/** Names that are nearly the same, side by side: one account or two? Never merged without an answer. */
export function PairsList({ preview, state }: { preview: Preview; state: ImportState }) {
  const format = useFormat()
  return (
    <>
      <p className={styles['quiet']}>{t('imports.pairs.text')}</p>
      <ol className={styles['pairs']}>
        {preview.pairs.map((pair) => (
          <li key={pair.id}>
            <div className={styles['sides']}>
              <Side
                title={t('imports.pairs.incoming', { row: pair.importRow })}
                side={pair.incoming}
                format={format}
              />
              <Side
                title={
                  pair.existing.accountId === null
                    ? t('imports.pairs.otherRow', { row: pair.existing.row ?? 0 })
                    : t('imports.pairs.existing')
                }
                side={pair.existing}
                format={format}
              />
            </div>
            <Segmented
              hideLabel
              label={t('imports.pairs.question', {
                incoming: pair.incoming.name,
                existing: pair.existing.name,
              })}
              value={state.answers[pair.id] ?? pair.answer}
              onChange={(answer) => state.answerPair(pair.id, answer)}
              options={[
                { value: 'merge', label: t('imports.pairs.merge') },
                { value: 'apart', label: t('imports.pairs.apart') },
              ]}
            />
          </li>
        ))}
      </ol>
    </>
  )
}

type SideProps = { readonly title: string; readonly side: PairView['incoming']; readonly format: Format }

function Side({ title, side, format }: SideProps) {
  const id = side.externalId === null ? '' : ` · ${side.externalId}`
  return (
    <div>
      <small>{title}</small>
      <strong>{side.name}</strong>
      <span>
        {format.money(side.arr)} · {terms.tier[side.tier]}
        {id}
      </span>
      <span>
        {side.renewalDate === null
          ? t('imports.pairs.noRenewal')
          : t('imports.pairs.renews', { date: format.date(side.renewalDate) })}
      </span>
    </div>
  )
}
