import { useEffect, useMemo, useRef, useState } from 'react'
import type { RoadmapThemeView } from '#shared/contract/prioritization/roadmap.contract.ts'
import type { ThemeView } from '#shared/contract/prioritization/themes.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { requestImport } from '#renderer/lib/import-request.ts'
import { usePlace } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useRowCommands } from '#renderer/lib/row-commands.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import { LoadError } from '#renderer/ui/Place.tsx'
import { EmptyState, PageHeader } from '#renderer/ui/Surface.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { RowControls } from '#renderer/ui/use-row-keys.ts'
import { MappingPanel } from './MappingPanel.tsx'
import { useMappingCommands } from './mapping-commands.ts'
import { themeColumns } from './theme-columns.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { RemoveTheme } from './RemoveTheme.tsx'
import { ThemeDialog } from './ThemeDialog.tsx'
import styles from './Themes.module.css'
import { type ThemeFilter, useThemeSelection } from './themes-store.ts'
import { useMapping } from './use-mapping.ts'

const NO_THEMES: readonly ThemeView[] = []
const NO_ROADMAP: readonly RoadmapThemeView[] = []

/** A theme on the compliance track, or not on the table, isn't ranked and needs no place against the roadmap. */
const needsMapping = (theme: ThemeView): boolean => theme.fit === null && !theme.compliance && theme.onTable

const isShown: Record<ThemeFilter, (theme: ThemeView) => boolean> = {
  all: () => true,
  table: (theme) => theme.onTable,
  unmapped: needsMapping,
}

/** Feedback themes and their place against the roadmap: a list to go down with the keyboard. */
export function ThemesPlace() {
  const themes = useCall('themes.list', {})
  const roadmap = useCall('roadmap.list', {}).data ?? NO_ROADMAP
  const all = themes.data ?? NO_THEMES
  const { params } = usePlace()
  const session = useCall('workspace.get', {}).data?.session
  const kind = session?.kind ?? 'quarterly'
  const published = (session?.startedAt ?? null) !== null
  const { selected, marked, filter: wanted, select, mark, show } = useThemeSelection()
  const { half, failure, choose } = useMapping(all)
  const [form, setForm] = useState<{ theme: ThemeView | null } | null>(null)
  const [merging, setMerging] = useState<readonly ThemeView[]>([])
  const [removing, setRemoving] = useState<ThemeView | null>(null)
  const controls = useRef<RowControls>(null)
  const linked = params.themeId
  useEffect(() => {
    if (linked !== undefined) select(linked)
  }, [linked, select])
  const chosenId = selected ?? linked ?? null
  const chosen = all.find((theme) => theme.id === chosenId) ?? null
  const targets = useMemo(() => (marked.size > 0 ? [...marked] : chosen ? [chosen.id] : []), [marked, chosen])
  const onTable = all.filter((theme) => theme.onTable).length
  // Before an emergency is raised nothing is on the table yet: that is said once, not on every row.
  const partly = onTable > 0 && onTable < all.length
  const filter = wanted === 'table' && !partly ? 'all' : wanted
  const columns = useMemo(() => themeColumns(roadmap, half, partly), [roadmap, half, partly])
  const left = all.filter(needsMapping).length
  const rows = useMemo(
    // What is being mapped right now stays in view until another row is chosen.
    () => all.filter((theme) => isShown[filter](theme) || theme.id === chosenId),
    [all, filter, chosenId],
  )
  useRowCommands(controls, false)
  useMappingCommands({
    roadmap,
    targets,
    choose,
    toggleMark: () => {
      if (!chosen) return
      const next = new Set(marked)
      if (!next.delete(chosen.id)) next.add(chosen.id)
      mark(next)
    },
    merge: () => setMerging(all.filter(({ id }) => targets.includes(id))),
    remove: () => setRemoving(chosen),
  })
  const buttons = (
    <>
      <Button icon="plus" onClick={() => setForm({ theme: null })}>
        {t('themes.add')}
      </Button>
      <Button icon="import" onClick={() => requestImport('themes')}>
        {t('themes.import')}
      </Button>
    </>
  )
  return (
    <div className={styles['frame']}>
      <div className={styles['place']}>
        <div className={styles['main']}>
          <PageHeader
            title={all.length === 0 ? t('frame.place.themes') : t('themes.title', { n: all.length })}
            {...(all.length === 0
              ? {}
              : {
                  note: noteOf(left, partly, onTable === 0),
                  actions: buttons,
                })}
          />
          {kind === 'triage' && all.length > 0 ? (
            <p className={styles['table']}>{t('themes.triage', { onTable, all: all.length })}</p>
          ) : null}
          <LoadError
            title={t(themes.error ? 'frame.error.loading' : 'themes.map.failed')}
            error={themes.error ?? failure}
          />
          {themes.data && all.length === 0 ? (
            <EmptyState title={t('themes.empty.title')} text={t('themes.empty.text')} action={buttons} />
          ) : null}
          {all.length > 0 ? (
            <Table
              id="themes"
              label={t('themes.table')}
              rows={rows}
              columns={columns}
              rowId={(theme) => theme.id}
              rowName={(theme) => theme.name}
              selectedId={chosenId}
              onSelect={select}
              onOpen={() => setForm({ theme: chosen })}
              checked={marked}
              onCheckedChange={mark}
              controls={controls}
              tools={
                <Segmented
                  hideLabel
                  label={t('themes.show')}
                  value={filter}
                  onChange={show}
                  options={[
                    { value: 'all', label: t('themes.show.all') },
                    ...(partly
                      ? [{ value: 'table', label: `${t('themes.show.table')} ${onTable}` } as const]
                      : []),
                    ...(partly && left === 0 && filter !== 'unmapped'
                      ? []
                      : [{ value: 'unmapped', label: `${t('themes.show.unmapped')} ${left}` } as const]),
                  ]}
                />
              }
            />
          ) : null}
        </div>
        {all.length > 0 ? (
          <MappingPanel
            theme={chosen}
            marked={marked.size}
            onUnmark={() => mark(new Set())}
            roadmap={roadmap}
            half={chosen ? (half[chosen.id] ?? {}) : {}}
            onChoose={(choice) => void choose(targets, choice)}
            onEdit={() => setForm({ theme: chosen })}
            onMerge={() => setMerging(all.filter(({ id }) => targets.includes(id)))}
            onRemove={() => setRemoving(chosen)}
          />
        ) : null}
        {merging.length > 0 ? (
          <MergeDialog
            all={all}
            chosen={merging}
            published={published}
            onClose={() => setMerging([])}
            onMerged={(into) => {
              mark(new Set())
              select(into)
            }}
          />
        ) : null}
        <RemoveTheme theme={removing} published={published} onClose={() => setRemoving(null)} />
        {form ? <ThemeDialog theme={form.theme} onClose={() => setForm(null)} onSaved={select} /> : null}
      </div>
    </div>
  )
}

/** What is left to map, of what the session is about. */
function noteOf(left: number, partly: boolean, nothing: boolean): string {
  if (nothing) return t('themes.note.nothing')
  if (left > 0) return t('themes.note.left', { left })
  return t(partly ? 'themes.note.done.table' : 'themes.note.done')
}
