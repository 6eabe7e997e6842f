import { Toast as Base } from '@base-ui/react/toast'
import { classNames } from './class-names.ts'
import { IconButton } from './Button.tsx'
import styles from './Toast.module.css'
import { useUiWords } from './words.tsx'

/** Something to say in passing. Errors stay until closed; the rest leaves after a while. */
export type Notification = {
  readonly title: string
  readonly description?: string
  readonly tone?: 'info' | 'error'
  readonly action?: {
    readonly label: string
    readonly run: () => void
    /** It takes back the newest change: the toast leaves as soon as another change is made. */
    readonly undoes?: boolean
  }
}

const toasts = Base.createToastManager()
const QUIET_AFTER_MS = 6_000

/** Toasts that are still up, and what may take them away. */
const up = new Map<string, { readonly quiet: boolean; readonly undoes: boolean }>()

/** Takes away the toasts that offer to undo a change that isn't the newest any more. */
export function dismissUndo(): void {
  for (const [id, toast] of up) if (toast.undoes) toasts.close(id)
}

/** Takes away everything but errors: what opens now needs the room, and the eye. */
export function dismissQuiet(): void {
  for (const [id, toast] of up) if (toast.quiet) toasts.close(id)
}

/** Shows a toast, from anywhere. The newest stands in front. */
export function notify({ title, description, tone = 'info', action }: Notification): void {
  const id: string = toasts.add({
    title,
    type: tone,
    timeout: tone === 'error' ? 0 : QUIET_AFTER_MS,
    priority: tone === 'error' ? 'high' : 'low',
    onRemove: () => up.delete(id),
    ...(description === undefined ? {} : { description }),
    ...(action === undefined
      ? {}
      : {
          actionProps: {
            children: action.label,
            onClick: () => {
              toasts.close(id)
              action.run()
            },
          },
        }),
  })
  up.set(id, { quiet: tone !== 'error', undoes: action?.undoes === true })
}

/** Where toasts appear; once, around everything. */
export function Toaster() {
  const words = useUiWords()
  return (
    <Base.Provider toastManager={toasts} limit={2}>
      <Base.Portal>
        <Base.Viewport className={styles['viewport']} aria-label={words.notices}>
          <ToastList />
        </Base.Viewport>
      </Base.Portal>
    </Base.Provider>
  )
}

function ToastList() {
  const words = useUiWords()
  const { toasts: shown } = Base.useToastManager()
  return shown.map((toast) => (
    <Base.Root
      key={toast.id}
      toast={toast}
      swipeDirection={[]}
      className={classNames(styles['toast'], toast.type === 'error' && styles['error'])}
    >
      <Base.Content className={styles['content']}>
        <div className={styles['words']}>
          <Base.Title className={styles['title']} render={<div />} />
          <Base.Description className={styles['description']} render={<div />} />
        </div>
        <Base.Action className={styles['action']} />
        <Base.Close render={<IconButton size="s" icon="close" label={words.close} />} />
      </Base.Content>
    </Base.Root>
  ))
}
