import { takesPart } from '#shared/domain/people/role.ts'
import { type ReactNode, useEffect, useRef } from 'react'
import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useEnteredFor } from '#renderer/lib/entered-for.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { CapacityNote } from './CapacityNote.tsx'
import styles from './Decide.module.css'
import { DecisionRow } from './DecisionRow.tsx'

type DecisionListProps = {
  readonly view: RankingView
  readonly shortlist: readonly RankingRow[]
  readonly rest: readonly RankingRow[]
  readonly selectedId: string | null
  readonly started: boolean
  /** Nothing can be changed any more: what stands is shown as words. */
  readonly sealed: boolean
  readonly chosen: ReadonlySet<string>
  readonly onSelect: (themeId: string) => void
  readonly onToggle: (themeId: string) => void
}

const SIZES = ['3', '4', '5'] as const

/** The shortlist with its owners, then every other theme, each with its decision. */
export function DecisionList(props: DecisionListProps) {
  const { view, shortlist, rest, selectedId } = props
  const scroll = useRef<HTMLDivElement>(null)
  const said = useEnteredFor('decide:owners', takesPart)
  useEffect(() => {
    scroll.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [selectedId])
  const rows = (list: readonly RankingRow[], withOwner: boolean): ReactNode =>
    list.map((row) => (
      <DecisionRow
        key={row.themeId}
        row={row}
        compliance={view.compliance.includes(row)}
        selected={row.themeId === selectedId}
        chosen={withOwner || props.sealed ? null : props.chosen.has(row.themeId)}
        started={props.started}
        ownerSaid={withOwner && !props.sealed ? said : null}
        onSelect={() => props.onSelect(row.themeId)}
        onToggle={() => props.onToggle(row.themeId)}
      />
    ))
  return (
    <div className={styles['list']} ref={scroll}>
      <section className={styles['shortlist']} aria-label={t('decide.shortlist')}>
        <ShortlistHead view={view} shortlist={shortlist} sealed={props.sealed} />
        <CapacityNote />
        {props.sealed || shortlist.length === 0 ? null : (
          <p className={styles['ownersFor']}>
            {t('decide.owners.for')}
            <QuietChoice words={said.words} title={t('frame.for.why')} items={said.items} />
          </p>
        )}
        <ul>{rows(shortlist, true)}</ul>
      </section>
      <ListSection title={t('decide.rest')} rows={rows(rest, false)} n={rest.length} />
      <ListSection title={t('decide.unranked')} rows={rows(view.unranked, false)} n={view.unranked.length} />
      <ListSection
        title={t('decide.compliance')}
        rows={rows(view.compliance, false)}
        n={view.compliance.length}
      />
    </div>
  )
}

function ListSection({ title, rows, n }: { title: string; rows: ReactNode; n: number }) {
  if (n === 0) return null
  return (
    <section aria-label={title}>
      <h2 className={styles['sectionTitle']}>
        {title} <span>{n}</span>
      </h2>
      <ul>{rows}</ul>
    </section>
  )
}

type ShortlistHeadProps = {
  readonly view: RankingView
  readonly shortlist: readonly RankingRow[]
  readonly sealed: boolean
}

function ShortlistHead({ view, shortlist, sealed }: ShortlistHeadProps) {
  const format = useFormat()
  const workspace = useCall('workspace.get', {})
  const update = useChange('session.update')
  const { size } = view.shortlist
  // Where fewer are ranked than it could hold, the shortlist holds all of them, and there is nothing to choose.
  const places = Math.min(size, view.ranked.length)
  const withoutOwner = shortlist.filter((row) => row.decision.ownerId === null).length
  return (
    <header className={styles['shortlistHead']}>
      <div>
        <h2>
          {t('decide.shortlist')}{' '}
          <span>{t('decide.shortlist.fill', { have: shortlist.length, size: places })}</span>
        </h2>
        <p>
          {t('decide.shortlist.exposed', { arr: format.money(view.shortlist.exposedArr) })}{' '}
          {t('decide.shortlist.ownersMissing', { n: withoutOwner, of: shortlist.length })}
        </p>
      </div>
      {sealed || view.ranked.length <= Number(SIZES[0]) ? null : (
        <Segmented
          label={t('decide.shortlist.size')}
          hideLabel
          size="s"
          value={SIZES.find((one) => Number(one) === size) ?? null}
          disabled={!workspace.data || update.isPending}
          options={SIZES.map((value) => ({ value, label: value }))}
          onChange={(next) => {
            update.mutateAsync({ shortlistSize: Number(next) }).then(
              () => notify({ title: t('decide.size.change', { n: Number(next) }), action: undoAction() }),
              (error: unknown) =>
                notify({
                  tone: 'error',
                  title: t('decide.size.failed'),
                  description: error instanceof Error ? error.message : '',
                }),
            )
          }}
        />
      )}
    </header>
  )
}
