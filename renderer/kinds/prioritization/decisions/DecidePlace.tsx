import { useEffect, useMemo, useState } from 'react'
import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { saidBy } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { go, usePlace } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import type { CopyCell } from '#renderer/ui/copy-table.ts'
import { Waiting } from '#renderer/ui/Place.tsx'
import { EmptyState, Notice, PageHeader } from '#renderer/ui/Surface.tsx'
import { CopyButton } from '#renderer/ui/TableTools.tsx'
import { BulkDialog } from './BulkDialog.tsx'
import styles from './Decide.module.css'
import { useDecideSelection } from './decide-store.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionList } from './DecisionList.tsx'
import { StandsInstead } from './StandsInstead.tsx'
import { SealedDecision } from './SealedDecision.tsx'
import { standingWords, standsEscalated, whyNotOpen } from './standing.ts'

/** Every theme on the table with its decision, the shortlist first; the form for the chosen one beside it. */
export function DecidePlace() {
  const ranking = useCall('ranking.get', {})
  if (ranking.error || !ranking.data)
    return (
      <Waiting
        on={ranking}
        loading={t('decide.loading')}
        failed={t('decide.failed')}
        retry={t('decide.retry')}
      />
    )
  const { ranked, unranked, compliance } = ranking.data
  if (ranked.length + unranked.length + compliance.length === 0)
    return (
      <EmptyState
        title={t('decide.empty.title')}
        text={t('decide.empty.text')}
        action={
          <Button variant="primary" onClick={() => go('matrix')}>
            {t('decide.empty.action')}
          </Button>
        }
      />
    )
  return <Decisions view={ranking.data} />
}

function Decisions({ view }: { view: RankingView }) {
  const workspace = useCall('workspace.get', {})
  const { params } = usePlace()
  const { selectedId, chosen, select, toggle, choose } = useDecideSelection()
  const [bulk, setBulk] = useState(false)
  const format = useFormat()
  const session = workspace.data?.session
  const whyShut = whyNotOpen(session)

  const shortlist = view.ranked.filter((row) => row.shortlisted)
  const rest = view.ranked.filter((row) => !row.shortlisted)
  const rows = [...shortlist, ...rest, ...view.unranked, ...view.compliance]
  const row = rows.find((one) => one.themeId === selectedId) ?? rows[0]
  const linked = params.themeId
  useEffect(() => {
    if (linked !== undefined) select(linked)
  }, [linked, select])

  const step = (by: 1 | -1): void => {
    const next = rows[rows.findIndex((one) => one.themeId === row?.themeId) + by]
    if (next) select(next.themeId)
  }
  const bulkable = useMemo(() => {
    const listed = new Set(view.shortlist.themeIds)
    return [...view.ranked, ...view.unranked, ...view.compliance]
      .filter((one) => !listed.has(one.themeId))
      .map((one) => one.themeId)
  }, [view])
  const together = bulkable.filter((id) => chosen.has(id))
  const group = t('decide.group')
  useCommands([
    { id: 'decide.next', label: t('decide.next'), group, keys: ['J'], run: () => step(1) },
    { id: 'decide.previous', label: t('decide.previous'), group, keys: ['K'], run: () => step(-1) },
    {
      id: 'decide.toggle',
      label: t('decide.toggle'),
      group,
      keys: ['M'],
      whyDisabled: row && bulkable.includes(row.themeId) ? null : t('decide.toggle.shortlisted'),
      run: () => {
        if (row) toggle(row.themeId)
      },
    },
    {
      id: 'decide.bulk',
      label: t('decide.bulk'),
      group,
      menu: 'session',
      whyDisabled: whyShut ?? (together.length === 0 ? t('decide.bulk.none') : null),
      run: () => setBulk(true),
    },
  ])

  const openBelow = rows
    .filter((one) => one.decision.status === null && !standsEscalated(one) && bulkable.includes(one.themeId))
    .map((one) => one.themeId)
  const decided = rows.filter((one) => one.decision.status !== null).length
  const escalated = rows.filter(standsEscalated).length
  return (
    <div className={styles['frame']}>
      <div className={styles['place']}>
        <section className={styles['main']}>
          <PageHeader
            title={t('decide.title')}
            note={t('decide.progress', { decided, escalated, all: rows.length })}
            actions={
              <>
                <TogetherTools
                  together={together.length}
                  openBelow={openBelow}
                  whyNot={whyShut}
                  onChoose={choose}
                  onDecide={() => setBulk(true)}
                  rows={rows}
                />
              </>
            }
          />
          {!session || whyShut === null || session.seal !== null ? null : (
            <div className={styles['notice']}>
              <Notice tone="info" title={whyShut} />
            </div>
          )}
          <DecisionList
            view={view}
            shortlist={shortlist}
            rest={rest}
            selectedId={row?.themeId ?? null}
            started={whyShut === null}
            sealed={(session?.seal ?? null) !== null}
            chosen={chosen}
            onSelect={select}
            onToggle={toggle}
          />
        </section>
        {row ? (
          <aside className={styles['side']} aria-label={t('decide.form.title', { name: row.name })}>
            <header>
              <h2>{row.name}</h2>
              <p>{standingWords(row, view.compliance.includes(row), format.number)}</p>
              <Button size="s" variant="quiet" onClick={() => go('matrix', { themeId: row.themeId })}>
                {t('decide.form.evidence')}
              </Button>
              <Button size="s" variant="quiet" onClick={() => go('memos', { themeId: row.themeId })}>
                {t('decide.form.memo')}
              </Button>
            </header>
            {session && session.seal !== null ? (
              <SealedDecision row={row} />
            ) : (
              <>
                <StandsInstead row={row} />
                <DecisionForm
                  key={row.themeId}
                  row={row}
                  compliance={view.compliance.includes(row)}
                  whyShut={whyShut}
                  onRecorded={() => {
                    const next = nextUndecided(rows, row.themeId)
                    if (next !== null) select(next)
                    focusRow(next ?? row.themeId)
                  }}
                />
              </>
            )}
          </aside>
        ) : null}
        {bulk ? (
          <BulkDialog
            themes={rows.filter((one) => together.includes(one.themeId))}
            onClose={() => setBulk(false)}
            onRecorded={() => {
              setBulk(false)
              choose([])
            }}
          />
        ) : null}
      </div>
    </div>
  )
}

/** The theme after this one that still has no decision; from the end it goes on at the top. null: all have one. */
function nextUndecided(rows: readonly RankingRow[], themeId: string): string | null {
  const at = rows.findIndex((one) => one.themeId === themeId)
  const others = [...rows.slice(at + 1), ...rows.slice(0, Math.max(0, at))]
  return others.find((one) => one.decision.status === null && !standsEscalated(one))?.themeId ?? null
}

/** Puts the focus where one goes on: on the row, where a key decides. */
function focusRow(themeId: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-theme-row="${CSS.escape(themeId)}"]`)?.focus(),
  )
}

type TogetherToolsProps = {
  /** How many themes are chosen for one decision. */
  readonly together: number
  readonly openBelow: readonly string[]
  readonly whyNot: string | null
  readonly onChoose: (themeIds: readonly string[]) => void
  readonly onDecide: () => void
  readonly rows: readonly RankingRow[]
}

/** What can be done with several themes at once; in the head, so that choosing moves nothing. */
function TogetherTools({ together, openBelow, whyNot, onChoose, onDecide, rows }: TogetherToolsProps) {
  const format = useFormat()
  if (together > 0)
    return (
      <>
        <span className={styles['chosen']}>{t('decide.selected', { n: together })}</span>
        <Button variant="quiet" onClick={() => onChoose([])}>
          {t('decide.clearSelection')}
        </Button>
        <Button whyDisabled={whyNot} onClick={onDecide}>
          {t('decide.bulk')}
        </Button>
      </>
    )
  return (
    <>
      {openBelow.length > 0 && whyNot === null ? (
        <Button variant="quiet" title={t('decide.selectOpen.text')} onClick={() => onChoose(openBelow)}>
          {t('decide.selectOpen', { n: openBelow.length })}
        </Button>
      ) : null}
      <CopyButton compact rows={() => decisionTable(rows, format)} />
    </>
  )
}

function decisionTable(rows: readonly RankingRow[], format: Format): CopyCell[][] {
  return [
    [
      t('decide.column.rank'),
      t('decide.column.theme'),
      t('decide.column.shortlist'),
      t('decide.column.status'),
      t('decide.column.owner'),
      t('decide.column.by'),
      t('decide.column.rationale'),
      t('decide.column.workaround'),
    ],
    ...rows.map((row): CopyCell[] => [
      row.rank,
      row.name,
      row.shortlisted ? t('decide.yes') : '',
      format.decision(row.decision.status),
      row.decision.ownerName,
      row.decision.decidedBy && saidBy(row.decision.decidedBy),
      row.decision.rationale,
      row.decision.workaround,
    ]),
  ]
}
