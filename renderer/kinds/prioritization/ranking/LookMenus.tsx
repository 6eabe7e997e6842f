import { DECISION_STATUSES } from '#shared/domain/prioritization/decisions/decision.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Popover } from '#renderer/ui/Popover.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Menus.module.css'
import { OPTIONAL_COLUMNS, useLook } from './session-store.ts'

type FilterMenuProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly kbd: string
}

/** Narrows the matrix by words and by decision, and groups it. */
export function FilterMenu({ open, onOpenChange, kbd }: FilterMenuProps) {
  const format = useFormat()
  const { look, filterBy, toggleStatus, group, clearFilter } = useLook()
  const active = look.filter.trim() !== '' || look.statuses.length > 0
  return (
    <Popover
      open={open}
      onOpenChange={onOpenChange}
      align="start"
      title={t('session.filter')}
      trigger={<Button kbd={kbd}>{t('session.filter')}</Button>}
    >
      <div className={styles['menu']}>
        <TextField
          label={t('session.filter.label')}
          value={look.filter}
          onChange={filterBy}
          autoFocus
          onKeyDown={(event) => {
            if (event.key === 'Enter') onOpenChange(false)
          }}
        />
        <fieldset className={styles['choices']}>
          <legend>{t('session.filter.decisions')}</legend>
          {[...DECISION_STATUSES, 'undecided' as const].map((status) => (
            <Checkbox
              key={status}
              label={format.decision(status === 'undecided' ? null : status)}
              checked={look.statuses.includes(status)}
              onChange={() => toggleStatus(status)}
            />
          ))}
        </fieldset>
        <Checkbox label={t('session.grouped')} checked={look.grouped} onChange={group} />
        {active ? (
          <Button size="s" onClick={clearFilter}>
            {t('session.filter.clear')}
          </Button>
        ) : null}
      </div>
    </Popover>
  )
}

/** Shows and hides columns. */
export function ColumnsMenu() {
  const { columns, showColumn } = useLook()
  return (
    <Popover
      title={t('session.columns')}
      trigger={<IconButton icon="columns" label={t('session.columns')} />}
    >
      <div className={styles['menu']}>
        <p className={styles['text']}>{t('session.columns.hint')}</p>
        {OPTIONAL_COLUMNS.map((column) => (
          <Checkbox
            key={column}
            label={t(`session.column.${column}`)}
            checked={columns.includes(column)}
            onChange={(shown) => showColumn(column, shown)}
          />
        ))}
      </div>
    </Popover>
  )
}
