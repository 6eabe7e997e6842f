import { t } from '#shared/catalogue/translate.ts'
import type { PlaceAction } from '#renderer/lib/place-actions.ts'

/** What is done at the places of no kind. */
export const SHARED_ACTIONS: readonly PlaceAction[] = [
  { place: 'requests', label: t('requests.add'), command: 'requests.add', also: 'new quote feedback' },
  { place: 'accounts', label: t('account.add'), also: 'new customer' },
  { place: 'accounts', label: t('accounts.rates.open'), also: 'exchange rate currency conversion fx' },
  { place: 'accounts', label: t('accounts.tiers.open'), also: 'segment enterprise smb' },
  { place: 'people', label: t('people.add'), also: 'new participant voter role' },
  { place: 'verify', label: t('verify.run'), also: 'check integrity fingerprint tamper' },
  { place: 'verify', label: t('verify.dump'), also: 'dump text json record' },
  { place: 'verify', label: t('verify.tables'), also: 'dump csv json export everything database' },
  { place: 'verify', label: t('backups.open'), also: 'restore backup' },
]
