import { useMemo, useRef, useState } from 'react'
import type { RequestView } from '#shared/contract/prioritization/themes.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { requestCorrection } from '#renderer/lib/correction-request.ts'
import { requestImport } from '#renderer/lib/import-request.ts'
import { usePlace, useChosenRow } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useRowCommands } from '#renderer/lib/row-commands.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import { LoadError } from '#renderer/ui/Place.tsx'
import { EmptyState, PageHeader } from '#renderer/ui/Surface.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { RowControls } from '#renderer/ui/use-row-keys.ts'
import { type RequestFilter, requestColumns, requestMatches } from './request-columns.tsx'

/** Everything that was asked for, in the customers' own words. */
export function RequestsPlace() {
  const requests = useCall('requests.list', {})
  const workspace = useCall('workspace.get', {}).data
  const format = useFormat()
  const { go } = usePlace()
  const [selected, setSelected] = useChosenRow()
  const [filter, setFilter] = useState<RequestFilter>('all')
  const all = requests.data ?? NONE
  const controls = useRef<RowControls>(null)
  useRowCommands(controls)
  const open = (id: string): void => {
    const accountId = all.find((request) => request.id === id)?.accountId ?? null
    if (accountId === null) requestCorrection({ kind: 'request', id })
    else go('accounts', { accountId })
  }
  const group = t('account.command')
  useCommands([
    {
      id: 'requests.correct',
      label: t('requests.correct'),
      group,
      keys: ['E'],
      whyDisabled: selected === null ? t('requests.correct.none') : null,
      run: () => selected !== null && requestCorrection({ kind: 'request', id: selected }),
    },
    { id: 'requests.add', label: t('requests.add'), group, keys: ['R'], run: addRequest },
  ])
  const columns = useMemo(() => requestColumns(format, selected), [format, selected])
  const rows = useMemo(() => all.filter((request) => requestMatches(request, filter)), [all, filter])
  const importing = (
    <Button
      variant={all.length === 0 ? 'primary' : 'default'}
      icon="import"
      onClick={() => requestImport('requests')}
    >
      {t('requests.import')}
    </Button>
  )
  const noAccounts = workspace?.counts.accounts === 0
  return (
    <>
      <PageHeader
        title={all.length === 0 ? t('frame.place.requests') : t('requests.title', { n: all.length })}
        {...(all.length === 0
          ? {}
          : {
              note: t('requests.note', {
                themes: workspace?.counts.themes ?? 0,
                prospects: all.filter((request) => request.prospect).length,
              }),
              actions: (
                <>
                  <Button onClick={addRequest}>{t('requests.add')}</Button>
                  {importing}
                </>
              ),
            })}
      />
      <LoadError title={t('frame.error.loading')} error={requests.error} />
      {requests.data && all.length === 0 ? (
        <EmptyState
          icon="import"
          title={t('requests.empty.title')}
          text={noAccounts ? t('requests.empty.accounts') : t('requests.empty.text')}
          action={
            noAccounts ? (
              <Button variant="primary" onClick={() => go('accounts')}>
                {t('requests.empty.toAccounts')}
              </Button>
            ) : (
              importing
            )
          }
        />
      ) : null}
      {all.length > 0 ? (
        <Table
          id="requests"
          label={t('requests.table')}
          rows={rows}
          columns={columns}
          rowId={(request) => request.id}
          rowName={(request) => `${request.who}, ${terms.signal[request.signal]}`}
          selectedId={selected}
          onSelect={setSelected}
          onOpen={open}
          controls={controls}
          tools={
            <Segmented
              hideLabel
              label={t('requests.show')}
              value={filter}
              onChange={setFilter}
              options={[
                { value: 'all', label: t('requests.show.all') },
                { value: 'explicit', label: t('requests.show.explicit') },
                { value: 'prospects', label: t('requests.show.prospects') },
                { value: 'compliance', label: t('requests.show.compliance') },
              ]}
            />
          }
        />
      ) : null}
    </>
  )
}

const NONE: readonly RequestView[] = []

const addRequest = (): void => requestCorrection({ kind: 'request', id: null })
