import type { AccountPage } from '#shared/contract/customers.contract.ts'
import type { CorrectionView } from '#shared/contract/lineage.schema.ts'
import { SIGNALS } from '#shared/domain/customers/request.ts'
import { valueInWords } from '#shared/catalogue/field-words.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Format } from '#renderer/lib/format.ts'
import { correctionInWords, lineageInShort, lineageInWords } from '#renderer/words/lineage-words.ts'

/** One fact of an account, as its page shows it. */
export type Fact = {
  readonly label: string
  readonly value: string
  readonly tone: 'late' | null
  /** Where it comes from, in short, and whole. */
  readonly from: string
  readonly why: string
  /** Somebody put it right in the app. */
  readonly corrected: boolean
}

/** The facts of an account, each with where it comes from: the row's file, or the correction that set it last. */
export function accountFacts(page: AccountPage, format: Format): Fact[] {
  const { account, themes } = page
  const row = { from: lineageInShort(page.lineage), why: lineageInWords(page.lineage, format) }
  const fact = (field: string, label: string, value: string, tone: Fact['tone'] = null): Fact => {
    const correction = page.corrections.find(({ changes }) => changes.some((one) => one.field === field))
    return {
      label,
      value: value === '' ? '–' : value,
      tone,
      corrected: correction !== undefined,
      ...(correction
        ? { from: factMark(correction, field, format), why: correctionInWords(correction) }
        : row),
    }
  }
  const plain = (label: string, value: string, from: string, why: string): Fact => ({
    label,
    value,
    tone: null,
    from,
    why,
    corrected: false,
  })
  const requests = themes.flatMap((theme) => theme.requests)
  const strongest = SIGNALS.find((signal) => requests.some((one) => one.signal === signal))
  const days = account.daysToRenewal
  const late = days !== null && days < 0
  const renewal =
    account.renewalDate === null || days === null
      ? t('accounts.renewal.none')
      : `${format.date(account.renewalDate)}, ${late ? t('accounts.renewal.overdue', { n: -days }) : t('accounts.renewal.days', { n: days })}`
  const carrying = requests.find(({ signal }) => signal === strongest)
  return [
    fact('arr', t('accounts.arr'), format.money(account.arr)),
    fact('renewal_date', t('accounts.renewal'), renewal, late ? 'late' : null),
    plain(
      t('account.signal'),
      strongest ? terms.signal[strongest] : t('account.signal.none'),
      carrying ? lineageInShort(carrying.lineage) : '',
      carrying ? lineageInWords(carrying.lineage, format) : '',
    ),
    fact('csm', t('accounts.csm'), account.csm ?? ''),
    fact('segment', t('accounts.segment'), account.segment ?? ''),
    fact('headroom', t('account.headroom'), format.money(account.headroom)),
    plain(
      t('account.behind'),
      t('account.behind.themes', { n: themes.length }),
      t('requests.title', { n: requests.length }),
      '',
    ),
    fact('id', t('accounts.externalId'), account.externalId ?? ''),
  ]
}

/** `Corrected Nov 18, was Nov 1`, and whether that was in the room. */
function factMark(correction: CorrectionView, field: string, format: Format): string {
  const was = correction.changes.find((one) => one.field === field)?.from ?? ''
  return t(correction.inRoom ? 'lineage.fixedInRoom' : 'lineage.fixed', {
    day: format.date(correction.at.slice(0, 10)),
    was: valueInWords(field, was, format.date),
  })
}
