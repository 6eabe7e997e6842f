import { Dialog as Base } from '@base-ui/react/dialog'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { ButtonCommand } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './CommandPalette.module.css'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'

/** A line of the palette: something to do, or something to go to. */
export type PaletteItem = ButtonCommand & {
  readonly icon?: IconName
  /** What is said of it below its name. */
  readonly detail?: string
  /** Stands at its end: what became of it. */
  readonly end?: ReactNode
}

/** Lines under one heading. */
export type PaletteSection = {
  readonly id: string
  readonly title: string
  readonly items: readonly PaletteItem[]
  /** How to see the rest; left out where it is all there. */
  readonly more?: { readonly label: string; readonly show: () => void }
}

type CommandPaletteProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly label: string
  /** A `PaletteFinder`; made anew with each opening, and not at all while it is closed. */
  readonly children: ReactNode
}

/** Everything that can be done, and everything there is, found by typing a part of its name. */
export function CommandPalette({ open, onOpenChange, label, children }: CommandPaletteProps) {
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Popup className={styles['popup']} aria-label={label} data-overlay="">
          {children}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  )
}

type FinderProps = {
  readonly typed: string
  readonly onType: (typed: string) => void
  /** What fits what is typed, best first. */
  readonly sections: readonly PaletteSection[]
  /** The words that are marked in each line. */
  readonly marked: readonly string[]
  readonly label: string
  readonly hint: string
  /** What it says when nothing fits. */
  readonly nothing: string
  /** What its keys do, by key. */
  readonly keys: readonly (readonly [keys: readonly string[], what: string])[]
  readonly close: () => void
}

/** The field and what it found. */
export function PaletteFinder({
  typed,
  onType,
  sections,
  marked,
  label,
  hint,
  nothing,
  keys,
  close,
}: FinderProps) {
  const [chosen, setChosen] = useState(0)
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const found = sections.flatMap(({ items }) => items)
  const at = Math.min(chosen, Math.max(0, found.length - 1))

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [at, typed])

  const run = (item: PaletteItem | undefined): void => {
    if (!item || (item.whyDisabled ?? null) !== null) return
    close()
    // After the palette has given the focus back, so that what opens next can take it.
    requestAnimationFrame(() => item.run())
  }
  const press = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) {
      event.preventDefault()
      setChosen((at + step + found.length) % found.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      run(found[at])
    } else if (event.key === 'Tab' && !event.shiftKey) {
      const more = sections.find(({ items }) => items.some((item) => item === found[at]))?.more
      if (!more) return
      event.preventDefault()
      more.show()
    }
  }
  const place = new Map(found.map((item, index) => [item, index]))
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
            onType(event.target.value)
            setChosen(0)
          }}
          onKeyDown={press}
        />
        <Kbd keys="Escape" />
      </div>
      <div ref={list} id={`${id}-list`} role="listbox" aria-label={label} className={styles['list']}>
        {found.length === 0 ? <p className={styles['nothing']}>{nothing}</p> : null}
        {sections.map(({ id: section, title, items, more }) => (
          <div key={section} role="group" aria-labelledby={`${id}-${section}`}>
            <div className={styles['heading']}>
              <span id={`${id}-${section}`}>{title}</span>
              {more ? (
                <button type="button" tabIndex={-1} className={styles['more']} onClick={more.show}>
                  {more.label} <Kbd keys="Tab" />
                </button>
              ) : null}
            </div>
            {items.map((item) => {
              const own = place.get(item) ?? 0
              return (
                <Line
                  key={item.id}
                  id={`${id}-${own}`}
                  item={item}
                  chosen={own === at}
                  marked={marked}
                  onPoint={() => setChosen(own)}
                  onRun={() => run(item)}
                />
              )
            })}
          </div>
        ))}
      </div>
      <div className={styles['foot']}>
        {keys.map(([caps, what]) => (
          <span key={what}>
            {caps.map((cap) => (
              <Kbd key={cap} keys={cap} />
            ))}{' '}
            {what}
          </span>
        ))}
      </div>
    </>
  )
}

type LineProps = {
  readonly id: string
  readonly item: PaletteItem
  readonly chosen: boolean
  readonly marked: readonly string[]
  readonly onPoint: () => void
  readonly onRun: () => void
}

function Line({ id, item, chosen, marked, onPoint, onRun }: LineProps) {
  const blocked = (item.whyDisabled ?? null) !== null
  const detail = item.whyDisabled ?? item.detail ?? ''
  return (
    // The field keeps the focus and hears the keys; a line is only pressed.
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      aria-disabled={blocked || undefined}
      className={classNames(styles['option'], chosen && styles['chosen'])}
      onMouseMove={onPoint}
      onClick={onRun}
    >
      <Icon name={item.icon ?? 'right'} />
      <span className={styles['words']}>
        <span className={styles['name']} title={item.label}>
          <Marked text={item.label} words={marked} />
        </span>
        {detail === '' ? null : (
          <small>
            <Marked text={detail} words={marked} />
          </small>
        )}
      </span>
      {item.end}
      {item.keys?.[0] === undefined ? null : <Kbd keys={item.keys[0]} />}
    </div>
  )
}

/** A text with the words that were looked for set off from the rest. */
function Marked({ text, words }: { text: string; words: readonly string[] }) {
  const sought = words.filter(Boolean).map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'))
  if (sought.length === 0) return text
  const parts = text.split(new RegExp(`(${sought.join('|')})`, 'iu'))
  return parts.map((part, at) =>
    // eslint-disable-next-line react/no-array-index-key -- parts of one text have no other name
    at % 2 === 1 ? <mark key={at}>{part}</mark> : part,
  )
}
