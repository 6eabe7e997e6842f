import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { BackendOperation } from '#electron/backend/core/create-backend.ts'
import type { Input, Output } from '#shared/contract/contract.ts'
import type { CallMeta } from '#shared/contract/events.ts'
import type { Answer } from '#shared/contract/operation.ts'

const ROOT = path.resolve(import.meta.dirname, '../..')

/** The built backend in a process of its own, as the app has it, to be killed at any moment. */
export class ChildBackend {
  readonly #child: ChildProcess
  readonly #waiting = new Map<number, (answer: Answer | null) => void>()
  #lastId = 0

  private constructor(child: ChildProcess) {
    this.#child = child
    child.on('message', (message) => {
      if (typeof message !== 'object' || !('id' in message) || !('answer' in message)) return
      const { id, answer } = message as unknown as { id: number; answer: Answer }
      this.#waiting.get(id)?.(answer)
      this.#waiting.delete(id)
    })
    child.on('exit', () => {
      for (const settle of this.#waiting.values()) settle(null)
      this.#waiting.clear()
    })
  }

  /**
   * Starts one.
   * @param backups the folder it takes backups into
   * @param env what its environment has beside this one's
   */
  static async start(backups: string, env: Readonly<Record<string, string>> = {}): Promise<ChildBackend> {
    const child = fork(path.join(import.meta.dirname, 'backend-in-child.ts'), {
      execPath: process.execPath,
      // As the app starts it (main.ts).
      execArgv: [
        '--max-old-space-size=2048',
        '--max-semi-space-size=16',
        '--heap-growing-percent=30',
        '--expose-gc',
      ],
      env: { ...process.env, ...env },
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    })
    let words = ''
    child.stderr?.on('data', (data: Buffer) => (words += data.toString('utf8')))
    const [first] = (await Promise.race([once(child, 'message'), once(child, 'exit')])) as [unknown]
    if (first !== 'ready') throw new Error(`The backend did not start: ${words} (npm run build comes first)`)
    child.send({ type: 'start', resources: path.join(ROOT, 'resources'), backups })
    return new ChildBackend(child)
  }

  /** Sends a call. Resolves with its answer, or null when the process ended first. */
  answer(op: string, input: unknown, meta: CallMeta = { actor: null }): Promise<Answer | null> {
    const id = (this.#lastId += 1)
    return new Promise((resolve) => {
      if (!this.#child.connected) return resolve(null)
      this.#waiting.set(id, resolve)
      this.#child.send({ id, op, input, meta })
    })
  }

  /** A call that has to succeed. */
  async call<N extends BackendOperation>(op: N, input: Input<N>, meta?: CallMeta): Promise<Output<N>> {
    const answer = await this.answer(op, input, meta)
    if (answer?.ok !== true)
      throw new Error(`${op}: ${answer === null ? 'the process ended' : answer.error.message}`)
    return answer.value as Output<N>
  }

  /** Bytes of memory in use, as a task manager shows them; null where the system doesn't say (anything but Linux). */
  memory(): number | null {
    const status = `/proc/${this.#child.pid ?? 0}/status`
    const kib = existsSync(status) ? /^VmRSS:\s+(\d+)/mu.exec(readFileSync(status, 'utf8'))?.[1] : undefined
    return kib === undefined ? null : Number(kib) * 1_024
  }

  /** Bytes of JavaScript values and buffers that the process holds when everything it can let go is gone. */
  async held(): Promise<number> {
    const told = new Promise<number>((resolve) => {
      const hear = (message: unknown): void => {
        if (typeof message !== 'object' || message === null || !('held' in message)) return
        this.#child.off('message', hear)
        resolve(Number(message.held))
      }
      this.#child.on('message', hear)
    })
    this.#child.send('hold')
    return told
  }

  /** Ends the process at once, as a power cut would; resolves when it is gone. */
  async kill(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return
    const gone = once(this.#child, 'exit')
    this.#child.kill('SIGKILL')
    await gone
  }
}
