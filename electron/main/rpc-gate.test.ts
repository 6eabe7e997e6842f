import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Answer, type Operation, mutation, query } from '#shared/contract/operation.ts'
import { makeGrants } from './grants.ts'
import { type GateParts, makeGate } from './rpc-gate.ts'

const operations: Record<string, Operation> = {
  'things.get': query({ in: z.object({ n: z.number() }), out: z.object({ double: z.number() }) }),
  'things.read': mutation({
    in: z.object({ path: z.string(), more: z.array(z.string()).optional() }),
    out: z.null(),
    paths: ['path', 'more'],
  }),
  'shell.name': query({ door: 'shell', in: z.object({}).strict(), out: z.string() }),
  'shell.lost': query({ door: 'shell', in: z.object({}).strict(), out: z.string() }),
}
const nobody = { actor: null }

function gate(changes: Partial<GateParts> = {}) {
  const told: unknown[] = []
  const errors: unknown[] = []
  const call = makeGate({
    operations,
    grants: makeGrants('linux'),
    shell: { 'shell.name': () => 'Concord' },
    backend: { call: async () => ({ ok: true, value: { double: 4 } }) },
    checkAnswers: true,
    onAnswer: (...args) => void told.push(args),
    onError: (...args) => void errors.push(args),
    ...changes,
  })
  return { call, told, errors }
}

const code = (answer: Answer): string | null => (answer.ok ? null : answer.error.code)

describe('the gate', () => {
  test('lets a call through, parsed, and tells of its answer', async () => {
    const calls: unknown[] = []
    const backend = {
      call: async (...args: unknown[]): Promise<Answer> => {
        calls.push(args)
        return { ok: true, value: { double: 4 } }
      },
    }
    const { call, told } = gate({ backend })
    expect(await call('things.get', { n: 2, smuggled: true }, { actor: 'ann' })).toEqual({
      ok: true,
      value: { double: 4 },
    })
    expect(calls).toEqual([['things.get', { n: 2 }, { actor: 'ann' }]])
    expect(told).toEqual([['things.get', { n: 2 }, { double: 4 }]])
  })

  test.each(['no.such', 'constructor', '__proto__', 'toString', '', 7, null])(
    'knows no operation %j',
    async (op) => {
      expect(code(await gate().call(op, {}, nobody))).toBe('bad-input')
    },
  )

  test('refuses an input of the wrong shape and says what is wrong', async () => {
    const answer = await gate().call('things.get', { n: 'two' }, nobody)
    expect(code(answer)).toBe('bad-input')
    expect(answer.ok ? '' : answer.error.message).toMatch(/^n: /)
  })

  test.each([undefined, null, {}, { actor: 7 }, { actor: 'x'.repeat(201) }])(
    'refuses %j as the actor',
    async (meta) => {
      expect(code(await gate().call('things.get', { n: 2 }, meta))).toBe('bad-input')
    },
  )

  test('lets only chosen paths through, in lists too', async () => {
    const grants = makeGrants('linux')
    grants.allowFile('/a/b.csv')
    const { call } = gate({ grants, checkAnswers: false })
    expect(code(await call('things.read', { path: '/a/b.csv' }, nobody))).toBe(null)
    expect(code(await call('things.read', { path: '/etc/passwd' }, nobody))).toBe('file-not-granted')
    expect(
      code(await call('things.read', { path: '/a/b.csv', more: ['/a/b.csv', '/a/c.csv'] }, nobody)),
    ).toBe('file-not-granted')
  })

  test('answers for the shell itself', async () => {
    expect(await gate().call('shell.name', {}, nobody)).toEqual({ ok: true, value: 'Concord' })
  })

  test('turns what is thrown into data, and logs it', async () => {
    const { call, errors } = gate({
      shell: { 'shell.name': () => Promise.reject(new Error('disk on fire')) },
    })
    const answer = await call('shell.name', {}, nobody)
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'internal', message: expect.stringContaining('disk on fire') },
    })
    expect(errors).toHaveLength(1)
    expect(code(await call('shell.lost', {}, nobody))).toBe('internal')
  })

  test('holds answers against the contract when asked to', async () => {
    const backend = { call: async (): Promise<Answer> => ({ ok: true, value: { double: 'four' } }) }
    expect(code(await gate({ backend }).call('things.get', { n: 2 }, nobody))).toBe('internal')
    expect(code(await gate({ backend, checkAnswers: false }).call('things.get', { n: 2 }, nobody))).toBe(null)
  })

  test('hands a refusal on as it is, and tells nobody', async () => {
    const refusal: Answer = {
      ok: false,
      error: { code: 'name-taken', message: 'Taken.', details: { name: 'a' } },
    }
    const { call, told } = gate({ backend: { call: async () => refusal } })
    expect(await call('things.get', { n: 2 }, nobody)).toEqual(refusal)
    expect(told).toEqual([])
  })
})
