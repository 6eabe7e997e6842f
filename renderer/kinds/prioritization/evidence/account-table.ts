import type { EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { minorPerMajor } from '#shared/kernel/money.ts'
import type { CopyCell } from '#renderer/ui/copy-table.ts'

/** The accounts of a theme with all factors, as rows for the clipboard; headers first, money in major units. */
export function accountTable(view: EvidenceView, currency: string): CopyCell[][] {
  const perMajor = minorPerMajor(currency)
  const money = (name: string): string => `${name} (${currency})`
  const header = [
    t('evidence.copy.account'),
    t('evidence.copy.counts'),
    t('evidence.copy.tier'),
    t('evidence.copy.csm'),
    money(t('evidence.copy.arr')),
    t('evidence.copy.renewal'),
    t('evidence.copy.days'),
    t('evidence.copy.proximity'),
    t('evidence.copy.signal'),
    t('evidence.copy.signalFactor'),
    money(t('evidence.copy.risk')),
    money(t('evidence.copy.headroom')),
    t('evidence.copy.dependency'),
    money(t('evidence.copy.expansion')),
  ]
  const rows = [...view.counted, ...view.tracked].map((account): CopyCell[] => [
    account.name,
    view.counted.includes(account) ? t('evidence.copy.yes') : t('evidence.copy.no'),
    terms.tier[account.tier],
    account.csm,
    account.arr / perMajor,
    account.renewalDate,
    account.days,
    account.proximity / 100,
    terms.signal[account.signal],
    account.signalFactor / 100,
    account.risk / perMajor,
    account.headroom / perMajor,
    account.dependency / 100,
    account.expansion / perMajor,
  ])
  return [header, ...rows]
}
