import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { RankingRow, RankingView } from '#shared/contract/prioritization/ranking.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Command } from '#renderer/lib/commands.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Waiting } from '#renderer/ui/Place.tsx'
import { EmptyState } from '#renderer/ui/Surface.tsx'
import { throughLens } from './lens.ts'
import { useMatrixCommands } from './matrix-commands.ts'
import { matrixLines } from './matrix-lines.ts'
import styles from './Matrix.module.css'
import { MatrixGrid } from './MatrixGrid.tsx'
import { MatrixHeader } from './MatrixHeader.tsx'
import { MatrixStrips } from './MatrixStrips.tsx'
import { OverrideDialog } from './OverrideDialog.tsx'
import { PanelResizer } from './PanelResizer.tsx'
import { whyNoAligning, whyNoDeciding } from './row-standing.ts'
import { SalesList } from './SalesList.tsx'
import { useLens, useLook, useSelection } from './session-store.ts'
import { type Proposal, useAlign } from './use-align.ts'

/** What the matrix lends to the panel beside it. */
export type EvidenceSlot = {
  readonly themeId: string
  /** A score pressed in the matrix that needs a reason or another fit first. */
  readonly proposal: Proposal | null
  /** Counts up each time the keyboard should move into the panel; 0: it stays where it is. */
  readonly focus: number
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

type MatrixPlaceProps = {
  readonly evidence: (slot: EvidenceSlot) => ReactNode
  /** The dialog in which a theme is decided. */
  readonly decision: (slot: { themeId: string; onClose: () => void }) => ReactNode
}

/** The matrix: every feedback theme by rank, with the evidence of the chosen one beside it. */
export function MatrixPlace(props: MatrixPlaceProps) {
  const ranking = useCall('ranking.get', {})
  if (ranking.error || !ranking.data)
    return (
      <Waiting
        on={ranking}
        loading={t('session.loading')}
        failed={t('session.failed')}
        retry={t('session.retry')}
      />
    )
  const view = ranking.data
  if (view.ranked.length + view.unranked.length + view.compliance.length === 0) return <NothingToRank />
  return <Matrix {...props} view={view} />
}

/** Why there is nothing to rank, and what to do about it. */
function NothingToRank() {
  const workspace = useCall('workspace.get', {}).data
  const { go } = usePlace()
  const kind = workspace?.session.kind ?? 'quarterly'
  // Without any theme the kind of session doesn't matter yet.
  const empty =
    kind === 'quarterly' || workspace?.counts.themes === 0
      ? 'session.empty'
      : (`session.empty.${kind}` as const)
  const act = (): void => {
    if (empty === 'session.empty') go('requests')
    else go('themes')
  }
  return (
    <EmptyState
      title={t(`${empty}.title`)}
      text={t(`${empty}.text`)}
      // The strip above a fast track asks for its emergency already.
      action={
        empty === 'session.empty.fast-track' ? null : (
          <Button variant="primary" onClick={act}>
            {t(`${empty}.action`)}
          </Button>
        )
      }
    />
  )
}

function Matrix({ evidence, decision, view }: MatrixPlaceProps & { view: RankingView }) {
  const workspace = useCall('workspace.get', {})
  const { params } = usePlace()
  const { selectedId, evidenceOpen, panelWidth, select, openEvidence, closeEvidence, resize } = useSelection()
  const { look, columns, tab, sortBy } = useLook()
  const { weights } = useLens()
  const { proposal, align } = useAlign()
  const [dialog, setDialog] = useState<{ kind: 'override' | 'decide'; themeId: string } | null>(null)
  const [menu, setMenu] = useState<'lens' | 'filter' | null>(null)
  const [focus, setFocus] = useState(0)
  const gridRef = useRef<HTMLDivElement>(null)
  const format = useFormat()

  const lens = useMemo(() => (weights ? throughLens(view.ranked, weights) : null), [view, weights])
  const lines = useMemo(() => matrixLines(view, look, lens), [view, look, lens])
  const order = useMemo(() => lines.flatMap((line) => (line.kind === 'theme' ? [line.key] : [])), [lines])
  const rows = useMemo(() => [...view.ranked, ...view.unranked, ...view.compliance], [view])
  const row = rows.find((one) => one.themeId === selectedId) ?? null

  // A link from another place names its theme; otherwise the first one is chosen, so that the panel has something to say.
  const linked = params.themeId
  useEffect(() => {
    if (linked !== undefined) {
      select(linked)
      openEvidence()
    }
  }, [linked, select, openEvidence])
  const first = order[0]
  useEffect(() => {
    if (row === null && linked === undefined && first !== undefined) select(first)
  }, [row, linked, first, select])
  useEffect(() => gridRef.current?.focus({ preventScroll: true }), [])

  const close = (): void => {
    closeEvidence()
    setFocus(0)
    gridRef.current?.focus({ preventScroll: true })
  }
  const show = (): void => {
    openEvidence()
    setFocus((n) => n + 1)
  }
  const commands = useMatrixCommands({
    order,
    row,
    whyNoDeciding: whyNoDeciding(workspace.data?.session),
    whyNoAligning: whyNoAligning(workspace.data?.session),
    evidenceOpen,
    select,
    openEvidence: show,
    closeEvidence: close,
    align: (own: RankingRow, score) => {
      if (!align(own, score)) openEvidence()
    },
    override: (own) => setDialog({ kind: 'override', themeId: own.themeId }),
    decide: (own) => setDialog({ kind: 'decide', themeId: own.themeId }),
    openLens: () => setMenu('lens'),
    openFilter: () => setMenu('filter'),
  })
  const closeDialog = (): void => setDialog(null)
  const inDialog = rows.find((one) => one.themeId === dialog?.themeId)

  return (
    <div className={styles['place']}>
      <section className={styles['main']}>
        <MatrixHeader view={view} lines={lines} menu={menu} onMenu={setMenu} />
        <MatrixStrips
          view={view}
          shown={order.length}
          all={rows.length}
          moved={lens ? [...lens.values()].filter((standing) => standing.shift !== 0).length : 0}
        />
        {tab === 'sales' ? (
          <SalesList sales={view.sales} />
        ) : order.length === 0 ? (
          <NothingFound />
        ) : (
          <MatrixGrid
            lines={lines}
            columns={columns}
            sort={look.sort}
            onSort={sortBy}
            selectedId={selectedId}
            onSelect={select}
            onOpen={(themeId) => {
              select(themeId)
              openEvidence()
            }}
            onEnter={show}
            format={format}
            gridRef={gridRef}
          />
        )}
        {tab === 'ranking' ? (
          <p className={styles['totals']}>
            {t('session.totals', {
              shortlist: format.money(view.shortlist.exposedArr),
              portfolio: format.money(view.portfolioExposedArr),
            })}
          </p>
        ) : null}
      </section>
      {evidenceOpen && row !== null && tab === 'ranking' ? (
        <aside className={styles['panel']} style={{ '--panel-width': `${panelWidth / 16}rem` }}>
          <PanelResizer width={panelWidth} onResize={resize} />
          <Slot
            render={evidence}
            slot={{
              themeId: row.themeId,
              proposal: proposal?.themeId === row.themeId ? proposal : null,
              focus,
              commands: [commands.decide, commands.override],
              onClose: close,
            }}
          />
        </aside>
      ) : null}
      {dialog?.kind === 'override' && inDialog ? (
        <OverrideDialog row={inDialog} view={view} onClose={closeDialog} />
      ) : null}
      {dialog?.kind === 'decide' ? decision({ themeId: dialog.themeId, onClose: closeDialog }) : null}
    </div>
  )
}

/** What another feature puts into this place; a component of its own, so that it renders by itself. */
function Slot({ render, slot }: { render: MatrixPlaceProps['evidence']; slot: EvidenceSlot }) {
  return render(slot)
}

function NothingFound() {
  const { clearFilter } = useLook()
  return (
    <EmptyState
      title={t('session.nothingFound.title')}
      text={t('session.nothingFound.text')}
      action={<Button onClick={clearFilter}>{t('session.nothingFound.action')}</Button>}
    />
  )
}
