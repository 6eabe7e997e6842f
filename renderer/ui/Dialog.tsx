import { AlertDialog as BaseAlert } from '@base-ui/react/alert-dialog'
import { Dialog as Base } from '@base-ui/react/dialog'
import { type ReactNode, useEffect, useRef } from 'react'
import { Button, IconButton } from './Button.tsx'
import { classNames } from './class-names.ts'
import styles from './Dialog.module.css'
import { dismissQuiet } from './Toast.tsx'
import { useUiWords } from './words.tsx'

type DialogProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  readonly description?: ReactNode
  /** Buttons, the main one last. */
  readonly footer?: ReactNode
  readonly width?: 's' | 'm' | 'l' | 'xl'
  /** When given, the content is a form: Enter submits it. */
  readonly onSubmit?: () => void
  /** Where the focus goes when it closes; null: back to what opened it. */
  readonly returnTo?: () => HTMLElement | null
  readonly children: ReactNode
}

const FIRST_THING = [
  'input:not([tabindex="-1"],[aria-hidden="true"])',
  'textarea',
  '[role="radio"][tabindex="0"]',
  'button',
]
  .map((thing) => `[data-dialog-content] ${thing}`)
  .join(',')
/** The button that Enter presses where a question has a likely answer. */
const DEFAULT_BUTTON = '[data-default]'

/** A window above the place that waits to be finished or closed. Esc closes it. */
export function Dialog(props: DialogProps) {
  const { open, onOpenChange, title, description, footer, width = 'm', onSubmit, returnTo, children } = props
  const words = useUiWords()
  const popup = useRef<HTMLDivElement>(null)
  useClearView(open)
  const body = (
    <>
      <div className={styles['body']} data-dialog-content="">
        {children}
      </div>
      {footer === undefined ? null : (
        <div className={styles['footer']} data-dialog-content="">
          {footer}
        </div>
      )}
    </>
  )
  return (
    <Base.Root open={open} onOpenChange={onOpenChange}>
      <Base.Portal>
        <Base.Backdrop className={styles['backdrop']} />
        <Base.Viewport className={styles['viewport']}>
          <Base.Popup
            ref={popup}
            className={classNames(styles['popup'], styles[width])}
            data-overlay=""
            // The first thing to do gets the focus, not the button that closes.
            finalFocus={() => returnTo?.() ?? true}
            initialFocus={() =>
              popup.current?.querySelector<HTMLElement>(DEFAULT_BUTTON) ??
              popup.current?.querySelector<HTMLElement>(FIRST_THING) ??
              true
            }
          >
            <header className={styles['header']}>
              <div className={styles['words']}>
                <Base.Title className={styles['title']}>{title}</Base.Title>
                {description === undefined ? null : (
                  <Base.Description className={styles['description']} render={<div />}>
                    {description}
                  </Base.Description>
                )}
              </div>
              <Base.Close render={<IconButton icon="close" label={words.close} />} />
            </header>
            {onSubmit === undefined ? (
              body
            ) : (
              <form
                className={styles['form']}
                noValidate
                onSubmit={(event) => {
                  event.preventDefault()
                  onSubmit()
                }}
              >
                {body}
              </form>
            )}
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  )
}

type AlertDialogProps = {
  readonly open: boolean
  readonly onOpenChange: (open: boolean) => void
  readonly title: string
  /** What will happen, and what won't. */
  readonly description: ReactNode
  /** What the button does, in words: "Remove Dana", never "OK". */
  readonly confirmLabel: string
  readonly cancelLabel?: string
  readonly tone?: 'danger' | 'default'
  readonly busy?: boolean
  readonly onConfirm: () => void
}

/** Asks before something that can't be taken back by itself. */
export function AlertDialog(props: AlertDialogProps) {
  const words = useUiWords()
  useClearView(props.open)
  return (
    <BaseAlert.Root open={props.open} onOpenChange={props.onOpenChange}>
      <BaseAlert.Portal>
        <BaseAlert.Backdrop className={styles['backdrop']} />
        <BaseAlert.Viewport className={styles['viewport']}>
          <BaseAlert.Popup className={classNames(styles['popup'], styles['s'])} data-overlay="">
            <header className={styles['header']}>
              <div className={styles['words']}>
                <BaseAlert.Title className={styles['title']}>{props.title}</BaseAlert.Title>
                <BaseAlert.Description className={styles['description']} render={<div />}>
                  {props.description}
                </BaseAlert.Description>
              </div>
            </header>
            <div className={styles['footer']}>
              <BaseAlert.Close render={<Button>{props.cancelLabel ?? words.cancel}</Button>} />
              <Button
                variant={props.tone === 'danger' ? 'danger' : 'primary'}
                busy={props.busy ?? false}
                onClick={props.onConfirm}
              >
                {props.confirmLabel}
              </Button>
            </div>
          </BaseAlert.Popup>
        </BaseAlert.Viewport>
      </BaseAlert.Portal>
    </BaseAlert.Root>
  )
}

/** What opens isn't covered by what was said before. */
function useClearView(open: boolean): void {
  useEffect(() => {
    if (open) dismissQuiet()
  }, [open])
}
