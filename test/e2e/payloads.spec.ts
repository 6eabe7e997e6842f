import { expect } from '@playwright/test'
import { z } from 'zod'
import { type Chance, seededChance } from '#electron/dev/sample/seeded-chance.ts'
import { contract } from '#shared/contract/contract.ts'
import { ERROR_CODES, type Operation } from '#shared/contract/operation.ts'
import { test } from '#test/support/e2e-app.ts'
import { howMany } from '#test/support/how-much.ts'
import { hostileValue, likelyInput, type Shape, spoiled } from '#test/support/random-input.ts'

/** The backend's operations get theirs in test/torture/payloads.test.ts; these are answered by the shell alone. */
const SHELL: [string, Operation][] = Object.entries<Operation>(contract).filter(
  ([, { door }]) => door === 'shell',
)
const EACH = howMany(20, 1_000)
const AT_ONCE = 50

const WORDS = {
  ids: ['nobody', '1', 'id-000001'],
  paths: ['/etc/passwd', '/no/such/folder/x', '../x', 'C:\\Windows\\x'],
  texts: ['Acme', '0.5', '北京 😀 é', '../../etc/passwd', '\0', '<img src=x onerror=alert(1)>'],
}

function payload(shape: Shape, chance: Chance): unknown {
  const way = chance.between(0, 9)
  if (way === 0) return hostileValue(chance)
  const likely = likelyInput(shape, chance, WORDS)
  return way < 4 ? likely : spoiled(likely, chance)
}

/** As text and back: what JSON can't hold is tried where the page's own clone carries it. */
function asJson(input: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(input) ?? 'null') as unknown
  } catch {
    return null
  }
}

test(`${EACH} payloads for each of ${SHELL.length} operations of the shell are answered, or refused in words`, async ({
  launched,
}) => {
  test.setTimeout(60_000 + EACH * SHELL.length * 50)
  // What would wait for a person, or show another program, is answered at once.
  await launched.app.evaluate(({ dialog, shell }) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: true, filePaths: [] })
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' })
    shell.showItemInFolder = () => undefined
    shell.openPath = () => Promise.resolve('')
  })
  const chance = seededChance(20_261_127)
  const faults: string[] = []
  let answered = 0
  for (const [op, operation] of SHELL) {
    const shape = z.toJSONSchema(operation.in, { io: 'input', unrepresentable: 'any' }) as Shape
    for (let left = EACH; left > 0; left -= AT_ONCE) {
      const inputs = Array.from({ length: Math.min(left, AT_ONCE) }, () => asJson(payload(shape, chance)))
      const codes = await launched.page.evaluate(
        async ({ op: name, texts }) => {
          const bridge: unknown = Reflect.get(window, 'concord')
          const call: unknown = Reflect.get(bridge as object, 'call')
          // What nests too deep to be handed over never leaves the page.
          const codeOf = async (input: unknown): Promise<string> => {
            try {
              const answer = (await (call as (...args: unknown[]) => Promise<unknown>)(name, input, {
                actor: null,
              })) as { ok: boolean; error?: { code: string; message: string } }
              if (answer.ok) return 'ok'
              return `${answer.error?.code ?? '?'}${answer.error?.message === '' ? ' (no words)' : ''}`
            } catch (error) {
              return String(error).includes('contextBridge') ? 'kept in the page' : String(error)
            }
          }
          const found: string[] = []
          // As text, since the test's own way of handing values over takes minutes for an object of thousands of keys.
          for (const text of texts) found.push(await codeOf(JSON.parse(text)))
          return found
        },
        { op, texts: inputs.map((input) => JSON.stringify(input)) },
      )
      for (const [at, code] of codes.entries()) {
        if (code === 'ok') answered += 1
        else if (code === 'kept in the page') continue
        else if (code === 'internal' || !(ERROR_CODES as readonly string[]).includes(code))
          faults.push(`${op} ${JSON.stringify(inputs[at]).slice(0, 160)}: ${code}`)
      }
    }
  }
  expect(faults).toEqual([])
  expect(answered).toBeGreaterThan(SHELL.length)
  // The window is as it was: what was typed into it is still the app.
  await expect(launched.page.getByRole('heading', { level: 1 })).toBeVisible()
})
