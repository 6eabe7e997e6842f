import { useMemo } from 'react'
import type { EntryView } from '#shared/contract/record.contract.ts'
import { saidBy } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { requestAmendment } from '#renderer/lib/amendment-request.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { go, useChosenRow } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button, TextButton } from '#renderer/ui/Button.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Place, Waiting } from '#renderer/ui/Place.tsx'
import { EmptyState, PageHeader } from '#renderer/ui/Surface.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { Column } from '#renderer/ui/table-columns.ts'
import { type EntryFilter, entriesMatching, entryChoices } from './entry-filter.ts'
import { useHistoryFilter } from './history-store.ts'
import styles from './Record.module.css'
import { useWholeRecord } from './whole-record.ts'

/** The record, entry by entry: who, when, what and why. */
export function HistoryPlace() {
  const record = useWholeRecord()
  const { filter, change, clear } = useHistoryFilter()
  const [chosen, choose] = useChosenRow()
  const format = useFormat()
  const sealed = (useCall('workspace.get', {}).data?.session.seal ?? null) !== null
  const columns = useMemo(() => columnsFor(format, sealed), [format, sealed])
  const entries = record.data
  const shown = useMemo(() => (entries ? entriesMatching(entries, filter) : []), [entries, filter])
  if (record.error || !entries)
    return (
      <Waiting
        on={record}
        loading={t('history.loading')}
        failed={t('history.failed')}
        retry={t('record.retry')}
      />
    )
  if (entries.length === 0)
    return <EmptyState title={t('history.empty.title')} text={t('history.empty.text')} />
  return (
    <Place>
      <PageHeader
        title={t('history.title')}
        note={t('history.subtitle', { shown: shown.length, total: entries.length })}
      />
      <div className={styles['table']}>
        <Table
          id="history"
          label={t('history.list')}
          rows={shown}
          columns={columns}
          rowId={(entry) => String(entry.seq)}
          rowName={(entry) => entry.label}
          selectedId={chosen}
          onSelect={choose}
          tools={<Filters entries={entries} filter={filter} onChange={change} />}
          empty={
            <EmptyState
              title={t('history.none.title')}
              text={t('history.none.text')}
              action={<Button onClick={clear}>{t('history.clear')}</Button>}
            />
          }
        />
      </div>
    </Place>
  )
}

type FiltersProps = {
  readonly entries: readonly EntryView[]
  readonly filter: EntryFilter
  readonly onChange: (part: Partial<EntryFilter>) => void
}

const ANY = 'any'

function Filters({ entries, filter, onChange }: FiltersProps) {
  const choices = useMemo(() => entryChoices(entries), [entries])
  const pick = (value: string): string | null => (value === ANY ? null : value.slice(1))
  const options = (any: string, values: readonly { value: string; label: string }[]) => [
    { value: ANY, label: any },
    // A sign in front keeps a person called “any” apart from everyone.
    ...values.map(({ value, label }) => ({ value: `=${value}`, label })),
  ]
  const valueOf = (value: string | null): string => (value === null ? ANY : `=${value}`)
  return (
    <>
      <Select
        className={styles['filter'] ?? ''}
        hideLabel
        label={t('history.who')}
        value={valueOf(filter.who)}
        onChange={(value) => onChange({ who: pick(value) })}
        options={options(t('history.anyone'), choices.people)}
      />
      <Select
        className={styles['filter'] ?? ''}
        hideLabel
        label={t('history.kind')}
        value={valueOf(filter.kind)}
        onChange={(value) => onChange({ kind: pick(value) })}
        options={options(
          t('history.anyKind'),
          choices.kinds.map((kind) => ({ value: kind, label: t('record.kind', { kind }) })),
        )}
      />
      <Select
        className={styles['filter'] ?? ''}
        hideLabel
        label={t('history.theme')}
        value={valueOf(filter.themeId)}
        onChange={(value) => onChange({ themeId: pick(value) })}
        options={options(t('history.anyTheme'), choices.themes)}
      />
    </>
  )
}

function columnsFor(format: Format, sealed: boolean): readonly Column<EntryView>[] {
  return [
    {
      id: 'seq',
      header: t('history.column.seq'),
      value: (entry) => entry.seq,
      align: 'end',
      width: '4.5rem',
      fixed: true,
    },
    {
      id: 'at',
      header: t('history.column.at'),
      value: (entry) => entry.at,
      text: (entry) => `${format.dateTime(entry.at)}`,
      copy: (entry) => entry.at,
      width: '11.5rem',
    },
    { id: 'who', header: t('history.column.who'), value: saidBy, width: '9rem' },
    {
      id: 'what',
      header: t('history.column.what'),
      value: (entry) => entry.label,
      cell: (entry) => (
        <span className={styles['what']}>
          {entry.themeId === null ? (
            entry.label
          ) : (
            <TextButton
              title={t('history.openTheme', { name: entry.themeName ?? '' })}
              onClick={() => go('matrix', { themeId: entry.themeId ?? '' })}
            >
              {entry.label}
            </TextButton>
          )}
          {entry.why === '' ? null : <small>{t('history.why', { why: entry.why })}</small>}
        </span>
      ),
    },
    { id: 'why', header: t('history.column.why'), value: (entry) => entry.why, hidden: true },
    {
      id: 'kind',
      header: t('history.column.kind'),
      value: (entry) => t('record.kind', { kind: entry.kind }),
      width: '9rem',
    },
    {
      id: 'theme',
      header: t('history.column.theme'),
      value: (entry) => entry.themeName,
      hidden: true,
    },
    {
      id: 'changes',
      header: t('history.column.changes'),
      value: (entry) => entry.changes,
      align: 'end',
      width: '7rem',
      hidden: true,
    },
    {
      id: 'hash',
      header: t('history.column.hash'),
      value: (entry) => entry.hash,
      cell: (entry) => <code title={entry.hash}>{entry.hash.slice(0, 8)}</code>,
      width: '6rem',
    },
    // A sealed session is mended by naming the entry that was wrong.
    ...(sealed
      ? [
          {
            id: 'amend',
            header: '',
            value: () => '',
            cell: (entry: EntryView) => (
              <Button
                size="s"
                variant="quiet"
                aria-label={t('history.amend.entry', { seq: entry.seq })}
                onClick={() =>
                  requestAmendment({ kind: 'correction', seq: entry.seq, themeId: entry.themeId })
                }
              >
                {t('history.amend')}
              </Button>
            ),
            width: '7.5rem',
          } satisfies Column<EntryView>,
        ]
      : []),
  ]
}
