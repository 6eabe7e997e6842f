import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import styles from './NewWorkspaceDialog.module.css'

type Carried = { readonly setup: boolean; readonly data: boolean }
type Props = {
  /** The workspace that is open. */
  readonly source: NonNullable<Output<'workspace.get'>>
  /** The new one's. Amounts can't come along into another. */
  readonly currency: string
  readonly value: Carried
  readonly onChange: (next: Carried) => void
}

/** What of the open workspace goes into the new one. */
export function CarryOver({ source, currency, value, onChange }: Props) {
  const { name, session, counts } = source
  const foreign = currency !== source.currency
  const { setup, data } = carriedInto(value, source, currency)
  return (
    <fieldset className={styles['carry']}>
      <legend>{t('home.create.carry', { name, quarter: session.quarter })}</legend>
      <Checkbox
        label={t('home.create.carry.setup')}
        hint={t('home.create.carry.setup.hint', counts)}
        checked={setup}
        disabled={foreign}
        onChange={(next) => onChange({ ...value, setup: next })}
      />
      <Checkbox
        label={t('home.create.carry.data')}
        hint={t('home.create.carry.data.hint', counts)}
        checked={data}
        disabled={foreign}
        onChange={(next) => onChange({ ...value, data: next })}
      />
      {foreign ? <p role="status">{t('home.create.carry.currency', { currency: source.currency })}</p> : null}
    </fieldset>
  )
}

/** What can be carried over of what was chosen: nothing without a source, or into another currency. */
export function carriedInto(
  chosen: Carried,
  source: Pick<Props['source'], 'currency'> | null,
  currency: string,
): Carried {
  return source?.currency === currency ? chosen : { setup: false, data: false }
}
