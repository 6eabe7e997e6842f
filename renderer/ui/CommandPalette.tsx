import { Dialog as Base } from '@base-ui/react/dialog'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import type { ButtonCommand } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './CommandPalette.module.css'
import { findItems } from './find-items.ts'
import { Icon } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

type PaletteCommand = ButtonCommand & { readonly group: string }

type CommandPaletteProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly commands: readonly PaletteCommand[]
  /** What there is beside commands, found once something is typed. */
  readonly things: readonly PaletteCommand[]
  readonly label: string
  readonly hint: string
  /** What it says when nothing fits. */
  readonly nothing: string
}

/** Everything that can be done, found by typing a part of its name. */
export function CommandPalette({ open, onOpenChange, ...rest }: CommandPaletteProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup className={styles['popup']} aria-label={rest.label} data-overlay="">
          <Finder {...rest} close={() => onOpenChange(false)} />
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

/** Thousands of accounts hold an A. */
const MOST_THINGS = 20

type FinderProps = Omit<CommandPaletteProps, 'open' | 'onOpenChange'> & { readonly close: () => void }

function Finder({ commands, things, label, hint, nothing, close }: FinderProps) {
  const [typed, setTyped] = useState('')
  const [marked, setMarked] = useState(0)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const found =
    typed.trim() === ''
      ? findItems(commands, typed)
      : [...findItems(commands, typed), ...findItems(things, typed).slice(0, MOST_THINGS)]
  const at = Math.min(marked, Math.max(0, found.length - 1))

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at, typed])

  const run = (command: PaletteCommand | undefined): void => {
    if (!command || (command.whyDisabled ?? null) !== null) return
    close()
    // After the palette has given the focus back, so that what opens next can take it.
    requestAnimationFrame(() => command.run())
  }
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      setMarked((at + step + found.length) % found.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(found[at])
    }
  }
  return (
    <>
      <div className={styles['field']}>
        <Icon name="search" />
        <input
          // eslint-disable-next-line jsx-a11y/no-autofocus -- typing is what the palette is opened for
          autoFocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-activedescendant={found[at] ? `${id}-${at}` : undefined}
          aria-label={label}
          placeholder={hint}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setMarked(0)
          }}
          onKeyDown={press}
        />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={styles['list']}>
        {found.length === 0 ? <p className={styles['nothing']}>{nothing}</p> : null}
        {found.map((command, index) => {
          const blocked = (command.whyDisabled ?? null) !== null
          return (
            // The field keeps the focus and hears the keys; a row is only pressed.
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events
            <div
              key={command.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              aria-disabled={blocked || undefined}
              className={classNames(styles['option'], index === at && styles['marked'])}
              onMouseMove={() => setMarked(index)}
              onClick={() => run(command)}
            >
              <span className={styles['words']}>
                {command.label}
                {blocked ? <small>{command.whyDisabled}</small> : null}
              </span>
              <span className={styles['group']}>{command.group}</span>
              {command.keys?.[0] === undefined ? null : <Kbd keys={command.keys[0]} />}
            </div>
          )
        })}
      </div>
    </>
  )
}
