import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { AppEvent } from '#shared/contract/events.ts'
import { type BackendProcess, type HostParts, hostBackend } from './backend-host.ts'

const nobody = { actor: null }

type Call = { id: number; op: string; input: unknown }
const isCall = (message: unknown): message is Call =>
  typeof message === 'object' && message !== null && 'op' in message && 'id' in message

/** A backend process that answers by `reply`, and dies when told to. */
class StandIn implements BackendProcess {
  readonly received: unknown[] = []
  killed = false
  #message: (message: unknown) => void = () => undefined
  #exit: (code: number) => void = () => undefined
  readonly #reply: (call: Call) => unknown
  constructor(reply: (call: Call) => unknown) {
    this.#reply = reply
  }
  onMessage = (listener: (message: unknown) => void): void => void (this.#message = listener)
  onExit = (listener: (code: number) => void): void => void (this.#exit = listener)
  postMessage = (message: unknown): void => {
    this.received.push(message)
    if (!isCall(message)) return
    const answer = this.#reply(message)
    if (answer === undefined) return
    queueMicrotask(() => this.#message({ id: message.id, answer }))
  }
  kill = (): void => {
    this.killed = true
    this.die(0)
  }
  die(code: number): void {
    this.#exit(code)
  }
  say(message: unknown): void {
    this.#message(message)
  }
}

const answering = (call: Call): unknown =>
  call.op === 'hang' ? undefined : { ok: true, value: { path: '/w/q1.concord', name: call.op } }

const printed = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array([1, 2, 3]))

function host(reply = answering, print: HostParts['print'] = printed) {
  const processes: StandIn[] = []
  const events: AppEvent[] = []
  const logged: string[] = []
  let now = 0
  const backend = hostBackend({
    fork: () => {
      const fresh = new StandIn(reply)
      processes.push(fresh)
      return fresh
    },
    resources: '/res',
    backups: '/backups',
    onEvent: (event) => void events.push(event),
    print,
    log: (words) => void logged.push(words),
    now: () => now,
  })
  const current = (): StandIn => {
    const last = processes.at(-1)
    if (!last) throw new Error('no process was forked')
    return last
  }
  return { backend, processes, events, logged, current, wait: (ms: number) => void (now += ms) }
}

describe('the backend host', () => {
  test('tells the process where the resources are, then pairs calls with answers', async () => {
    const { backend, current } = host()
    const answers = await Promise.all([
      backend.call('a', { n: 1 }, nobody),
      backend.call('b', { n: 2 }, nobody),
    ])
    expect(answers).toMatchObject([{ value: { name: 'a' } }, { value: { name: 'b' } }])
    expect(current().received[0]).toEqual({ type: 'start', resources: '/res', backups: '/backups' })
    expect(current().received[1]).toMatchObject({ op: 'a', input: { n: 1 }, meta: nobody })
  })

  test('hands events on, and ignores messages of no known shape', () => {
    const { current, events } = host()
    for (const message of [
      null,
      7,
      {},
      { id: 99, answer: 'yes' },
      { id: 99, answer: { ok: true, value: 1 } },
    ]) {
      current().say(message)
    }
    current().say({ event: { type: 'changed', touches: ['*'] } })
    expect(events).toEqual([{ type: 'changed', touches: ['*'] }])
  })

  test('answers what was pending when the process dies, starts it again and opens the workspace again', async () => {
    const { backend, processes, current, events, logged } = host()
    await backend.call('workspace.open', { path: '/w/q1.concord' }, nobody)
    const lost = backend.call('hang', {}, nobody)
    await Promise.resolve()
    current().die(137)
    expect(await lost).toMatchObject({ ok: false, error: { code: 'backend-stopped' } })
    expect(processes).toHaveLength(2)
    expect(await backend.call('after', {}, nobody)).toMatchObject({ ok: true })
    // The workspace is opened before any call of the window gets its turn.
    expect(current().received).toMatchObject([{ type: 'start' }, { op: 'workspace.open' }, { op: 'after' }])
    expect(events).toMatchObject([
      { type: 'backend', state: 'restarted', message: expect.stringContaining('open') },
    ])
    expect(logged).toEqual([expect.stringContaining('137')])
  })

  test('opens nothing again after the workspace was closed', async () => {
    const { backend, current } = host()
    await backend.call('workspace.create', { path: '/w/q1.concord' }, nobody)
    await backend.call('workspace.close', {}, nobody)
    current().die(1)
    await backend.call('after', {}, nobody)
    expect(current().received).toMatchObject([{ type: 'start' }, { op: 'after' }])
  })

  test('says so when the workspace can’t be opened again', async () => {
    let broken = false
    const { backend, current, events } = host((call) =>
      broken ? { ok: false, error: { code: 'file-missing', message: 'It is gone.' } } : answering(call),
    )
    await backend.call('workspace.open', { path: '/w/q1.concord' }, nobody)
    broken = true
    current().die(1)
    await backend.call('after', {}, nobody)
    expect(events).toMatchObject([{ message: expect.stringContaining('It is gone.') }])
    // It isn't tried again with every restart.
    current().die(1)
    await backend.call('later', {}, nobody)
    expect(current().received).toMatchObject([{ type: 'start' }, { op: 'later' }])
  })

  test('does not start a process that keeps dying for ever, only for the next call', async () => {
    const { backend, processes, current, wait } = host()
    for (let n = 0; n < 4; n += 1) current().die(1)
    expect(processes).toHaveLength(4)
    expect(await backend.call('a', {}, nobody)).toMatchObject({ ok: true })
    expect(processes).toHaveLength(5)
    wait(61_000)
    current().die(1)
    expect(processes).toHaveLength(6)
  })

  test('ends the process when asked, and does not start it again', async () => {
    const { backend, processes, current } = host()
    await backend.stop(1000)
    expect(current().killed).toBe(true)
    expect(processes).toHaveLength(1)
    expect(await backend.call('a', {}, nobody)).toMatchObject({
      ok: false,
      error: { code: 'backend-stopped' },
    })
  })

  test('lets a call that is under way end before it stops', async () => {
    const { backend, current } = host()
    const slow = backend.call('hang', {}, nobody)
    await Promise.resolve()
    const stopped = backend.stop(10_000)
    expect(current().killed).toBe(false)
    current().say({ id: 1, answer: { ok: true, value: null } })
    expect(await slow).toEqual({ ok: true, value: null })
    await stopped
    expect(current().killed).toBe(true)
  })
})

describe('a silent process', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const progress = { event: { type: 'progress', job: 'j', label: 'Reading', done: 1, total: null } }

  test('is ended after 30 seconds, its calls are answered in words, and the workspace is open again', async () => {
    const { backend, processes, current, events, logged } = host()
    await backend.call('workspace.open', { path: '/w/q1.concord' }, nobody)
    const stuck = backend.call('hang', {}, nobody)
    await vi.advanceTimersByTimeAsync(29_999)
    expect(current().killed).toBe(false)
    await vi.advanceTimersByTimeAsync(1)
    expect(processes[0]?.killed).toBe(true)
    expect(await stuck).toMatchObject({
      ok: false,
      error: { code: 'backend-stopped', message: expect.stringContaining('30 seconds') },
    })
    expect(processes).toHaveLength(2)
    expect(await backend.call('after', {}, nobody)).toMatchObject({ ok: true })
    expect(current().received).toMatchObject([{ type: 'start' }, { op: 'workspace.open' }, { op: 'after' }])
    expect(events).toMatchObject([{ type: 'backend', state: 'restarted' }])
    expect(logged[0]).toContain('silent for 30 s')
  })

  test('is left alone while it tells how far it is, and while it has nothing to do', async () => {
    const { backend, processes, current } = host()
    await backend.call('a', {}, nobody)
    await vi.advanceTimersByTimeAsync(120_000)
    const slow = backend.call('hang', {}, nobody)
    for (let n = 0; n < 10; n += 1) {
      await vi.advanceTimersByTimeAsync(20_000)
      current().say(progress)
    }
    current().say({ id: 2, answer: { ok: true, value: null } })
    expect(await slow).toEqual({ ok: true, value: null })
    await vi.advanceTimersByTimeAsync(120_000)
    expect(processes).toHaveLength(1)
    expect(current().killed).toBe(false)
  })

  test('gains no time by being called again', async () => {
    const { backend, processes } = host((call) =>
      call.op === 'workspace.open' ? answering(call) : undefined,
    )
    const first = backend.call('hang', {}, nobody)
    await vi.advanceTimersByTimeAsync(20_000)
    const second = backend.call('hang', {}, nobody)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(processes[0]?.killed).toBe(true)
    expect(await Promise.all([first, second])).toMatchObject([{ ok: false }, { ok: false }])
  })
})

describe('a document to print', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())
  const page = { id: 7, html: '<p>x</p>', css: '' }

  test('goes to the printer, and its PDF back, however long that takes', async () => {
    const pdf = new Uint8Array([1])
    const { backend, processes, current } = host(
      answering,
      () => new Promise((resolve) => setTimeout(() => resolve(pdf), 90_000)),
    )
    const call = backend.call('hang', {}, nobody)
    await vi.advanceTimersByTimeAsync(0)
    current().say({ print: page })
    await vi.advanceTimersByTimeAsync(90_000)
    expect(processes).toHaveLength(1)
    expect(current().received.at(-1)).toEqual({ printed: 7, pdf })
    // From here on the process is watched again.
    await vi.advanceTimersByTimeAsync(30_000)
    expect(processes[0]?.killed).toBe(true)
    expect(await call).toMatchObject({ ok: false })
  })

  test('that can’t be printed comes back with the reason', async () => {
    const { current, logged } = host(answering, () => Promise.reject(new Error('no paper')))
    current().say({ print: page })
    await vi.advanceTimersByTimeAsync(0)
    expect(current().received.at(-1)).toEqual({ printed: 7, error: 'no paper' })
    expect(logged).toEqual(['printing failed: Error'])
  })
})
