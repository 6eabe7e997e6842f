import { useMemo, useRef, useState } from 'react'
import type { AccountView } from '#shared/contract/customers.contract.ts'
import { minorPerMajor } from '#shared/kernel/money.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { go, usePlace } from '#renderer/lib/place.ts'
import { requestCorrection } from '#renderer/lib/correction-request.ts'
import { requestImport } from '#renderer/lib/import-request.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useRowCommands } from '#renderer/lib/row-commands.ts'
import { Button, TextButton } from '#renderer/ui/Button.tsx'
import { Flag } from '#renderer/ui/Mark.tsx'
import { LoadError } from '#renderer/ui/Place.tsx'
import { EmptyState, PageHeader } from '#renderer/ui/Surface.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { Column } from '#renderer/ui/table-columns.ts'
import type { RowControls } from '#renderer/ui/use-row-keys.ts'
import styles from './Accounts.module.css'
import { useSelectedAccount } from './accounts-store.ts'
import { AccountPage } from './AccountPage.tsx'
import { AliasesDialog } from './AliasesDialog.tsx'
import { RatesDialog } from './RatesDialog.tsx'
import { TierWordsDialog } from './TierWordsDialog.tsx'

/** Every account, or the page of the one that is looked at. */
export function AccountsPlace() {
  const { accountId } = usePlace().params
  return accountId === undefined ? <AccountsList /> : <AccountPage id={accountId} />
}

/** Every account, with what it weighs and when it renews. */
function AccountsList() {
  const accounts = useCall('accounts.list', {})
  const format = useFormat()
  const [selected, setSelected] = useSelectedAccount()
  const columns = useMemo(() => accountColumns(format), [format])
  const controls = useRef<RowControls>(null)
  useRowCommands(controls)
  const rows = accounts.data ?? NONE
  const inside = rows.filter((account) => account.inIcp)
  const workspace = useCall('workspace.get', {})
  const hasAliases = (useCall('aliases.list', {}).data ?? []).length > 0
  const [editing, setEditing] = useState<'rates' | 'tiers' | 'aliases' | null>(null)
  const close = (): void => setEditing(null)
  const vocabulary = (
    <>
      <Button variant="quiet" onClick={() => setEditing('rates')}>
        {t('accounts.rates.open')}
      </Button>
      <Button variant="quiet" onClick={() => setEditing('tiers')}>
        {t('accounts.tiers.open')}
      </Button>
      {hasAliases ? (
        <Button variant="quiet" onClick={() => setEditing('aliases')}>
          {t('accounts.aliases.open')}
        </Button>
      ) : null}
    </>
  )
  const adding = (
    <Button onClick={() => requestCorrection({ kind: 'account', id: null })}>{t('account.add')}</Button>
  )
  const importing = (
    <Button
      variant={rows.length === 0 ? 'primary' : 'default'}
      icon="import"
      onClick={() => requestImport('accounts')}
    >
      {t('accounts.import')}
    </Button>
  )
  return (
    <>
      <PageHeader
        title={rows.length === 0 ? t('frame.place.accounts') : t('accounts.title', { n: rows.length })}
        {...(rows.length === 0
          ? {
              actions: (
                <>
                  {vocabulary}
                  {adding}
                </>
              ),
            }
          : {
              note: t('accounts.note', {
                inside: format.number(inside.length),
                arr: format.moneyShort(inside.reduce((sum, account) => sum + account.arr, 0)),
              }),
              actions: (
                <>
                  {vocabulary}
                  {adding}
                  {importing}
                </>
              ),
            })}
      />
      {editing === 'rates' && workspace.data ? (
        <RatesDialog asOf={workspace.data.session.asOf} onClose={close} />
      ) : null}
      {editing === 'tiers' ? <TierWordsDialog onClose={close} /> : null}
      {editing === 'aliases' ? <AliasesDialog onClose={close} /> : null}
      <LoadError title={t('frame.error.loading')} error={accounts.error} />
      {accounts.data ? (
        <Table
          id="accounts"
          label={t('accounts.table')}
          rows={rows}
          columns={columns}
          rowId={(account) => account.id}
          rowName={(account) => account.name}
          selectedId={selected}
          onSelect={setSelected}
          onOpen={(id) => go('accounts', { accountId: id })}
          controls={controls}
          empty={
            <EmptyState
              icon="import"
              title={t('accounts.empty.title')}
              text={t('accounts.empty.text')}
              action={importing}
            />
          }
        />
      ) : null}
    </>
  )
}

const NONE: readonly AccountView[] = []

function accountColumns(format: Format): readonly Column<AccountView>[] {
  const perMajor = minorPerMajor(format.currency)
  return [
    {
      id: 'name',
      header: t('accounts.name'),
      fixed: true,
      value: (account) => account.name,
      cell: (account) => (
        <TextButton onClick={() => go('accounts', { accountId: account.id })}>
          <span className={styles['name']}>{account.name}</span>
        </TextButton>
      ),
    },
    {
      id: 'tier',
      header: t('accounts.tier'),
      width: '6.25rem',
      // Ordered by size, not by the alphabet.
      value: (account) => ['enterprise', 'mid-market', 'smb'].indexOf(account.tier),
      text: (account) => terms.tier[account.tier],
    },
    {
      id: 'arr',
      header: t('accounts.arr'),
      width: '6.5rem',
      align: 'end',
      value: (account) => account.arr,
      text: (account) => format.money(account.arr),
      copy: (account) => account.arr / perMajor,
    },
    {
      id: 'renewal',
      header: t('accounts.renewal'),
      width: '7.5rem',
      value: (account) => account.daysToRenewal,
      text: (account) =>
        account.renewalDate === null ? t('accounts.renewal.none') : format.date(account.renewalDate),
      copy: (account) => account.renewalDate,
      cell: (account) => <Renewal account={account} format={format} />,
    },
    {
      id: 'icp',
      header: t('accounts.icp'),
      width: '6.75rem',
      value: (account) => account.inIcp,
      text: (account) => t(account.inIcp ? 'accounts.icp.in' : 'accounts.icp.out'),
      cell: (account) =>
        account.inIcp ? (
          t('accounts.icp.in')
        ) : (
          <Flag tone="quiet" label={t('accounts.icp.out')} tooltip={t('accounts.icp.out.why')} />
        ),
    },
    { id: 'csm', header: t('accounts.csm'), width: '8rem', value: (account) => account.csm },
    {
      id: 'headroom',
      header: t('accounts.headroom'),
      width: '7rem',
      align: 'end',
      value: (account) => account.headroom,
      text: (account) => (account.headroom === 0 ? '' : format.money(account.headroom)),
      copy: (account) => account.headroom / perMajor,
      cell: (account) => <Headroom account={account} format={format} />,
    },
    {
      id: 'usage',
      header: t('accounts.usage'),
      width: '5.75rem',
      value: (account) =>
        account.usageTrend === null ? null : ['rising', 'flat', 'declining'].indexOf(account.usageTrend),
      text: (account) => (account.usageTrend === null ? '' : terms.usageTrend[account.usageTrend]),
    },
    {
      id: 'requests',
      header: t('accounts.requests'),
      width: '5.5rem',
      align: 'end',
      value: (account) => account.requests,
    },
    {
      id: 'segment',
      header: t('accounts.segment'),
      width: '9rem',
      hidden: true,
      value: (account) => account.segment,
    },
    {
      id: 'referenceable',
      header: t('accounts.referenceable'),
      width: '8rem',
      hidden: true,
      value: (account) => account.referenceable,
      text: (account) =>
        t(account.referenceable ? 'accounts.referenceable.yes' : 'accounts.referenceable.no'),
    },
    {
      id: 'externalId',
      header: t('accounts.externalId'),
      width: '8rem',
      hidden: true,
      value: (account) => account.externalId,
    },
  ]
}

function Renewal({ account, format }: { account: AccountView; format: Format }) {
  const { renewalDate, daysToRenewal } = account
  if (renewalDate === null || daysToRenewal === null)
    return <Flag tone="quiet" label={t('accounts.renewal.none')} />
  return (
    <>
      {format.date(renewalDate)}
      <small className={daysToRenewal < 0 ? styles['late'] : styles['quiet']}>
        {daysToRenewal < 0
          ? t('accounts.renewal.overdue', { n: -daysToRenewal })
          : t('accounts.renewal.days', { n: daysToRenewal })}
      </small>
    </>
  )
}

function Headroom({ account, format }: { account: AccountView; format: Format }) {
  const { headroom, untappedSeats, seatPrice } = account
  if (headroom === 0) return <span className={styles['quiet']}>–</span>
  return (
    <>
      {format.money(headroom)}
      {untappedSeats === null || seatPrice === null ? null : (
        <small className={styles['quiet']}>
          {t('accounts.headroom.seats', {
            seats: format.number(untappedSeats),
            price: format.money(seatPrice),
          })}
        </small>
      )}
    </>
  )
}
