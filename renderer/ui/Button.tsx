import type { ButtonHTMLAttributes, MouseEvent, ReactNode, Ref } from 'react'
import styles from './Button.module.css'
import { classNames } from './class-names.ts'
import { Icon, type IconName } from './Icon.tsx'
import { Kbd } from './Kbd.tsx'
import { Tooltip } from './Tooltip.tsx'

export type ButtonVariant = 'primary' | 'default' | 'quiet' | 'danger'

export type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled' | 'type'> & {
  readonly variant?: ButtonVariant
  readonly size?: 'm' | 's'
  readonly icon?: IconName
  /** The shortcut that does the same, shown as a key cap: `Mod+K`. */
  readonly kbd?: string | undefined
  /** Why it can't be used now. It stays reachable by keyboard, so that everyone can read the reason. */
  readonly whyDisabled?: string | null | undefined
  /** The change is on its way: a second click does nothing. */
  readonly busy?: boolean
  readonly type?: 'button' | 'submit'
  readonly children: ReactNode
  readonly ref?: Ref<HTMLButtonElement>
}

type TextButtonProps = {
  /** Where it leads, where the name alone doesn't say it. */
  readonly title?: string
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A name in the text that leads to what it names. */
export function TextButton({ title, onClick, children }: TextButtonProps) {
  return (
    <button type="button" className={styles['text']} title={title} onClick={onClick}>
      {children}
    </button>
  )
}

/** Something to press. One primary button a screen. */
export function Button({
  variant = 'default',
  size = 'm',
  icon,
  kbd,
  whyDisabled = null,
  busy = false,
  type = 'button',
  className,
  onClick,
  children,
  ...rest
}: ButtonProps) {
  const blocked = whyDisabled !== null || busy
  const press = (event: MouseEvent<HTMLButtonElement>): void => {
    if (blocked) event.preventDefault()
    else onClick?.(event)
  }
  const button = (
    <button
      {...rest}
      // eslint-disable-next-line react/button-has-type -- one of two literals, `button` unless told
      type={type}
      className={classNames(styles['button'], styles[variant], styles[size], className)}
      aria-disabled={blocked || undefined}
      aria-busy={busy || undefined}
      onClick={press}
    >
      {icon ? <Icon name={icon} /> : null}
      <span className={styles['label']}>{children}</span>
      {kbd === undefined ? null : <Kbd keys={kbd} />}
    </button>
  )
  return whyDisabled === null ? button : <Tooltip text={whyDisabled}>{button}</Tooltip>
}

/** What a button needs to know of a command; the objects of renderer/lib/commands.ts fit. */
export type ButtonCommand = {
  readonly id: string
  readonly label: string
  readonly keys?: readonly string[]
  readonly whyDisabled?: string | null
  readonly run: () => void
}

type CommandButtonProps = Omit<ButtonProps, 'children' | 'whyDisabled' | 'kbd' | 'onClick'> & {
  readonly command: ButtonCommand
  /** False: without the key cap, where room is short. */
  readonly showKeys?: boolean
  /** Other words than the command's own label, when the place says the rest. */
  readonly children?: ReactNode
}

/** A button that is a command: its label, shortcut and reason for being disabled are the command's own. */
export function CommandButton({ command, showKeys = true, children, ...rest }: CommandButtonProps) {
  return (
    <Button
      {...rest}
      kbd={showKeys ? command.keys?.[0] : undefined}
      whyDisabled={command.whyDisabled}
      onClick={command.run}
    >
      {children ?? command.label}
    </Button>
  )
}

type IconButtonProps = Omit<ButtonProps, 'children' | 'icon' | 'kbd'> & {
  readonly icon: IconName
  /** What it does, for the tooltip and for screen readers. */
  readonly label: string
}

/** A button with a drawing instead of words; its words are in the tooltip. */
export function IconButton({
  icon,
  label,
  variant = 'quiet',
  className,
  whyDisabled,
  ...rest
}: IconButtonProps) {
  const { busy = false, size = 'm', type = 'button', onClick, ...attributes } = rest
  const blocked = (whyDisabled ?? null) !== null || busy
  return (
    <Tooltip text={whyDisabled ?? label}>
      <button
        {...attributes}
        // eslint-disable-next-line react/button-has-type -- one of two literals, `button` unless told
        type={type}
        aria-label={label}
        aria-disabled={blocked || undefined}
        className={classNames(styles['button'], styles['square'], styles[variant], styles[size], className)}
        onClick={(event) => {
          if (!blocked) onClick?.(event)
        }}
      >
        <Icon name={icon} />
      </button>
    </Tooltip>
  )
}
