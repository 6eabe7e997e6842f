import { useState } from 'react'
import { Button } from './Button.tsx'
import styles from './NoteList.module.css'
import { TextField } from './TextField.tsx'

/** One note on what somebody wrote, in words, and what can be done about it. */
export type NoteItem = {
  readonly id: string
  readonly quote: string
  /** Which text it is in. */
  readonly from: string
  readonly message: string
  /** Who kept it and why; null while it is open. */
  readonly kept: string | null
  readonly actions: readonly {
    readonly label: string
    /** Its accessible name, which says what it is about. */
    readonly name: string
    readonly run: () => void
  }[]
  /** The field for the reason, while it is asked for. */
  readonly keeping: Keeping | null
}

type Keeping = {
  readonly label: string
  readonly hint: string
  readonly save: string
  readonly cancel: string
  readonly busy: boolean
  readonly error: string | null
  readonly onSave: (reason: string) => void
  readonly onCancel: () => void
}

type NoteListProps = {
  readonly title: string
  /** What was checked. */
  readonly checked: string
  readonly items: readonly NoteItem[]
  /** Below a form's fields: quiet while there is nothing to say. */
  readonly inForm?: boolean
}

/** What a text says beyond what was decided, why that is too much, and what to do about it. */
export function NoteList({ title, checked, items, inForm = false }: NoteListProps) {
  return (
    <section className={styles['notes']} aria-label={title} data-in-form={inForm || undefined}>
      {inForm && items.length === 0 ? null : <h2>{title}</h2>}
      <p className={styles['checked']}>{checked}</p>
      {items.length === 0 ? null : (
        <ul>
          {items.map((item) => (
            <li key={item.id} className={styles['note']} data-kept={item.kept !== null || undefined}>
              <h3>
                <q>{item.quote}</q> <small>{item.from}</small>
              </h3>
              <p>{item.kept ?? item.message}</p>
              {item.actions.length === 0 ? null : (
                <div className={styles['actions']}>
                  {item.actions.map(({ label, name, run }) => (
                    <Button key={label} size="s" aria-label={name} onClick={run}>
                      {label}
                    </Button>
                  ))}
                </div>
              )}
              {item.keeping === null ? null : <Reason {...item.keeping} />}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Reason({ label, hint, save, cancel, busy, error, onSave, onCancel }: Keeping) {
  const [reason, setReason] = useState('')
  return (
    <div className={styles['reason']}>
      <TextField
        autoFocus
        label={label}
        hint={hint}
        error={error}
        maxLength={5_000}
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          // The field may stand in a form, which this must not send.
          event.preventDefault()
          onSave(reason)
        }}
      />
      <div className={styles['actions']}>
        <Button size="s" busy={busy} onClick={() => onSave(reason)}>
          {save}
        </Button>
        <Button size="s" variant="quiet" onClick={onCancel}>
          {cancel}
        </Button>
      </div>
    </div>
  )
}
