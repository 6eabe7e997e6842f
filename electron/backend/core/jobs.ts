import { setImmediate } from 'node:timers/promises'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { BackendState, CallContext } from './context.ts'
import type { Steps } from '#shared/domain/importing/rows/steps.ts'

/** One long piece of work under way: it tells how far it is, and stops where somebody cancels it. */
export class Job {
  readonly #id: string
  readonly #emit: CallContext['ports']['emit']
  #cancelled = false

  constructor(id: string, emit: CallContext['ports']['emit']) {
    this.#id = id
    this.#emit = emit
  }

  /** Asks the work to stop at its next breath. */
  cancel(): void {
    this.#cancelled = true
  }

  /**
   * Tells how far the work is and lets other calls in, a cancel among them.
   * @param total null where it isn't known.
   * @throws CallRefused `cancelled` once the work has been cancelled.
   */
  async breathe(label: string, done: number, total: number | null): Promise<void> {
    this.#emit({ type: 'progress', job: this.#id, label, done, total })
    await setImmediate()
    if (this.#cancelled) throw new CallRefused('cancelled', 'Cancelled. Nothing was changed.')
  }

  /** Does work in steps, breathing at each. */
  async run<T>(label: string, total: number, steps: Steps<T>): Promise<T> {
    for (;;) {
      const step = steps.next()
      if (step.done) return step.value
      await this.breathe(label, step.value, total)
    }
  }
}

// Beside the state, as jobs end with the call that made them.
const underWay = new WeakMap<BackendState, Map<string, Job>>()

/** Does work as a job that can be cancelled by its id for as long as it lasts. */
export async function withJob<T>(
  { state, ports }: CallContext,
  id: string,
  work: (job: Job) => Promise<T>,
): Promise<T> {
  const jobs = underWay.get(state) ?? new Map<string, Job>()
  underWay.set(state, jobs)
  const job = new Job(id, ports.emit)
  jobs.set(id, job)
  try {
    return await work(job)
  } finally {
    if (jobs.get(id) === job) jobs.delete(id)
    ports.emit({ type: 'job-over', job: id })
  }
}

/** Cancels a job; false when none of that id is under way (any more). */
export function cancelJob(state: BackendState, id: string): boolean {
  const job = underWay.get(state)?.get(id)
  job?.cancel()
  return job !== undefined
}
