import type { AppEvent, CallMeta } from '#shared/contract/events.ts'
import type { Answer } from '#shared/contract/operation.ts'
import type { PrintPage } from './print-page.ts'

/** What the host needs of the process: Electron's UtilityProcess has it, and so has a stand-in in tests. */
export type BackendProcess = {
  readonly postMessage: (message: unknown) => void
  readonly kill: () => void
  readonly onMessage: (listener: (message: unknown) => void) => void
  readonly onExit: (listener: (code: number) => void) => void
}

export type HostParts = {
  readonly fork: () => BackendProcess
  /** Folder of samples and templates, told to the backend before its first call. */
  readonly resources: string
  /** Folder of the backups, told to it likewise. */
  readonly backups: string
  readonly onEvent: (event: AppEvent) => void
  /** Prints a document the backend made; it can't itself. */
  readonly print: (page: PrintPage) => Promise<Uint8Array>
  readonly log: (words: string) => void
  /** Milliseconds, ever growing. */
  readonly now: () => number
}

export type BackendHost = {
  readonly call: (op: string, input: unknown, meta: CallMeta) => Promise<Answer>
  /** Whether calls are under way. */
  readonly busy: () => boolean
  /** Ends the process once its calls are answered, or after `patience` milliseconds. */
  readonly stop: (patience: number) => Promise<void>
}

/** How long calls may be under way without an answer, progress or any other word before the process counts as stuck. */
const SILENCE_MS = 30_000
/** Deaths within this time count as one series; after three, the process waits for the next call to be started. */
const SERIES_MS = 60_000
const SERIES_LENGTH = 3
const OPENERS = new Set(['workspace.open', 'workspace.create', 'workspace.openSample'])
const STOPPED = stopped(
  'The part of Concord that reads and writes files stopped while working on this. It has been restarted, and nothing was left half done. Try again.',
)
const STUCK = stopped(
  'The part of Concord that reads and writes files didn’t respond for 30 seconds while working on this, so it was restarted. Nothing was left half done, and nothing saved is lost. If you were importing a file, open it in Excel, save it and try again.',
)

/**
 * Keeps the backend process alive: starts it, pairs calls with answers, starts it again when it dies. One that says
 * nothing for 30 seconds while it has work is ended and replaced.
 */
export function hostBackend(parts: HostParts): BackendHost {
  let child: BackendProcess | null = null
  let stopping = false
  let lastId = 0
  /** The workspace open now, and opened again just so after a restart. */
  let workspace: { readonly path: string; readonly readOnly: boolean } | null = null
  let deaths: number[] = []
  /** Calls wait for this: settled at once on the first start, after the workspace is open again on a restart. */
  let ready: Promise<void> = Promise.resolve()
  const pending = new Map<number, (answer: Answer) => void>()
  const idle = new Set<() => void>()
  /** Runs while calls are under way; each word from the process winds it up again. */
  let watchdog: ReturnType<typeof setTimeout> | null = null
  /** Documents in the printer: for as long, the process is right to say nothing. */
  let printing = 0
  /** True from the moment the process is killed for its silence until it has ended. */
  let stuck = false

  const watch = (): void => {
    if (watchdog) clearTimeout(watchdog)
    watchdog =
      pending.size > 0 && printing === 0 && child && !stuck ? setTimeout(killSilent, SILENCE_MS) : null
  }

  const killSilent = (): void => {
    watchdog = null
    stuck = true
    parts.log(
      `backend process silent for ${SILENCE_MS / 1000} s with ${pending.size} calls under way: killed`,
    )
    // Its end is waited for: started sooner, its successor would find the workspace still locked.
    child?.kill()
  }

  const start = (): BackendProcess => {
    const fresh = parts.fork()
    child = fresh
    fresh.onMessage((message) => {
      if (child !== fresh) return
      receive(message, fresh)
      watch()
    })
    fresh.onExit((code) => {
      if (child === fresh) died(code)
    })
    fresh.postMessage({ type: 'start', resources: parts.resources, backups: parts.backups })
    return fresh
  }

  const receive = (message: unknown, from: BackendProcess): void => {
    if (!isRecord(message)) return
    if (isRecord(message['print'])) return void print(message['print'], from)
    if (isAppEvent(message['event'])) return parts.onEvent(message['event'])
    const { id, answer } = message
    if (typeof id !== 'number' || !isAnswer(answer)) return
    settle(id, answer)
  }

  const print = async ({ id, html, css }: Record<string, unknown>, from: BackendProcess): Promise<void> => {
    if (typeof html !== 'string' || typeof css !== 'string') return
    printing += 1
    const printed = await parts.print({ html, css }).then(
      (pdf) => ({ printed: id, pdf }),
      (error: unknown) => {
        parts.log(`printing failed: ${error instanceof Error ? error.name : typeof error}`)
        return { printed: id, error: error instanceof Error ? error.message : String(error) }
      },
    )
    printing -= 1
    if (child !== from) return
    from.postMessage(printed)
    watch()
  }

  const settle = (id: number, answer: Answer): void => {
    const resolve = pending.get(id)
    pending.delete(id)
    resolve?.(answer)
    if (pending.size === 0) for (const wake of idle) wake()
  }

  const died = (code: number): void => {
    child = null
    const answer = stuck ? STUCK : STOPPED
    stuck = false
    for (const id of pending.keys()) settle(id, answer)
    watch()
    if (stopping) return
    parts.log(`backend process stopped with code ${code}`)
    const now = parts.now()
    deaths = [...deaths.filter((at) => now - at < SERIES_MS), now]
    if (deaths.length <= SERIES_LENGTH) restart()
  }

  const restart = (): void => {
    start()
    ready = reopen()
  }

  const reopen = async (): Promise<void> => {
    let message = 'The part of Concord that reads and writes files stopped and was restarted.'
    if (workspace !== null) {
      const answer = await send('workspace.open', workspace, { actor: null })
      if (answer.ok) message += ' Your workspace is open as last saved.'
      else {
        workspace = null
        message += ` The workspace could not be opened again: ${answer.error.message}`
      }
    }
    parts.onEvent({ type: 'backend', state: 'restarted', message })
  }

  const send = (op: string, input: unknown, meta: CallMeta): Promise<Answer> =>
    new Promise((resolve) => {
      const target = child
      if (!target) return resolve(STOPPED)
      const id = (lastId += 1)
      pending.set(id, resolve)
      // The first call starts the watch; a later one must not give a silent process more time.
      if (!watchdog) watch()
      target.postMessage({ id, op, input, meta })
    })

  start()
  return {
    call: async (op, input, meta) => {
      if (!child && !stopping) restart()
      await ready
      const answer = await send(op, input, meta)
      if (answer.ok && OPENERS.has(op)) {
        const path = pathOf(answer.value) ?? pathOf(input)
        const readOnly = isRecord(input) && input['readOnly'] === true
        workspace = path === null ? null : { path, readOnly }
      }
      if (answer.ok && op === 'workspace.close') workspace = null
      return answer
    },
    busy: () => pending.size > 0,
    stop: async (patience) => {
      stopping = true
      if (pending.size > 0) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, patience)
          idle.add(() => {
            clearTimeout(timer)
            resolve()
          })
        })
      }
      child?.kill()
    },
  }
}

function stopped(message: string): Answer {
  return { ok: false, error: { code: 'backend-stopped', message } }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function isAnswer(value: unknown): value is Answer {
  if (!isRecord(value)) return false
  return value['ok'] === true || (value['ok'] === false && isRecord(value['error']))
}

function isAppEvent(value: unknown): value is AppEvent {
  return isRecord(value) && typeof value['type'] === 'string'
}

function pathOf(value: unknown): string | null {
  return isRecord(value) && typeof value['path'] === 'string' ? value['path'] : null
}
