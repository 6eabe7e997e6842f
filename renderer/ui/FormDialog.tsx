import type { ReactNode } from 'react'
import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { Notice } from './Surface.tsx'
import { useUiWords } from './words.tsx'

type FormDialogProps = {
  readonly title: string
  readonly description?: string
  readonly saveLabel: string
  readonly busy: boolean
  /** Why the last try was refused; null or absent: it wasn't. What was typed stays. */
  readonly failure?: { readonly title: string; readonly error: Error | null }
  /** What stands at the other end of the buttons. */
  readonly aside?: ReactNode
  readonly onSubmit: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

/** A dialog with one form in it: cancel, save, and the words of a refusal above the fields. Open while it is there. */
export function FormDialog(props: FormDialogProps) {
  const { title, description, saveLabel, busy, failure, aside, onSubmit, onClose, children } = props
  const words = useUiWords()
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={title}
      {...(description === undefined ? {} : { description })}
      onSubmit={onSubmit}
      footer={
        <>
          {aside}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {saveLabel}
          </Button>
        </>
      }
    >
      {failure?.error ? (
        <Notice tone="error" title={failure.title}>
          {failure.error.message}
        </Notice>
      ) : null}
      {children}
    </Dialog>
  )
}
