import type { Chance } from '#electron/dev/sample/seeded-chance.ts'

/** What zod says of an input, as JSON schema. */
export type Shape = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Shape[]
  readonly oneOf?: readonly Shape[]
  readonly properties?: Readonly<Record<string, Shape>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Shape | boolean
  readonly items?: Shape
  readonly minItems?: number
  readonly maxItems?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly pattern?: string
}

/** What a caller of an operation could know: ids, paths and words of the workspace it calls about. */
export type Words = {
  readonly ids: readonly string[]
  readonly paths: readonly string[]
  readonly texts: readonly string[]
}

/** An input as an honest caller would make it, as far as its shape says. */
export function likelyInput(shape: Shape, chance: Chance, words: Words, name = ''): unknown {
  const one = (inner: Shape, as = name): unknown => likelyInput(inner, chance, words, as)
  if (shape.const !== undefined) return shape.const
  if (shape.enum) return chance.pick(shape.enum)
  const either = shape.anyOf ?? shape.oneOf
  if (either) return one(chance.pick(either))
  if (shape.type === 'object') return likelyFields(shape, chance, words)
  if (shape.type === 'array') {
    const length = Math.min(chance.between(shape.minItems ?? 0, 3), shape.maxItems ?? 3)
    return Array.from({ length }, () => (shape.items ? one(shape.items) : chance.pick(words.texts)))
  }
  if (shape.type === 'string') return likelyText(shape, chance, words, name)
  if (shape.type === 'number' || shape.type === 'integer') {
    const low = Math.max(shape.minimum ?? 0, -1_000)
    return chance.between(low, Math.min(shape.maximum ?? 1_000, low + 1_000))
  }
  if (shape.type === 'boolean') return chance.between(0, 1) === 1
  return shape.type === 'null' ? null : chance.pick([null, {}, [], ...words.texts])
}

function likelyFields(shape: Shape, chance: Chance, words: Words): Record<string, unknown> {
  const made: Record<string, unknown> = {}
  for (const [key, inner] of Object.entries(shape.properties ?? {}))
    if ((shape.required ?? []).includes(key) || chance.between(0, 2) > 0)
      made[key] = likelyInput(inner, chance, words, key)
  if (typeof shape.additionalProperties === 'object')
    for (let n = chance.between(0, 3); n > 0; n -= 1)
      made[chance.pick([...words.ids, ...words.texts])] = likelyInput(
        shape.additionalProperties,
        chance,
        words,
      )
  return made
}

function likelyText(shape: Shape, chance: Chance, words: Words, name: string): string {
  // The two patterns of the contract: a quarter, and a code of four digits.
  if (shape.pattern !== undefined) return chance.pick(['Q1 2027', '1234'])
  if (/(?:^id|Id|Ids|By)$/u.test(name)) return chance.pick(words.ids)
  if (/^(?:path|dir|from|to)$/u.test(name)) return chance.pick(words.paths)
  if (/^(?:asOf|date|returnBy|answerBy|complianceDue|renewal)/u.test(name)) return '2026-12-01'
  if (name === 'currency') return chance.pick(['USD', 'EUR'])
  const text = chance.pick(words.texts)
  return text.length < (shape.minLength ?? 0) ? text.padEnd(shape.minLength ?? 0, 'x') : text
}

/** Nested lists or fields, one in the other. */
function nested(depth: number, key: string | null): unknown {
  let value: unknown = 'bottom'
  for (let n = 0; n < depth; n += 1) value = key === null ? [value] : { [key]: value }
  return value
}

function ring(): unknown {
  const loop: Record<string, unknown> = { name: 'ring' }
  loop['self'] = loop
  return loop
}

const HOSTILE: readonly (() => unknown)[] = [
  ...[undefined, null, true, false, 0, -0, -1, 0.1, 6, NaN, Infinity, -Infinity, 2 ** 53, 1e308, 5e-324].map(
    (value) => () => value,
  ),
  ...['', ' ', '\0', 'a\0b', '\uD83D', 'x\uDE00y', '\u202Eevil', '\uFEFF', 'é'.normalize('NFD'), '😀'].map(
    (value) => () => value,
  ),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '../../etc/passwd', '=1+1', '%s%n', '%'].map(
    (value) => () => value,
  ),
  ...[
    "'; DROP TABLE entry; --",
    '<img src=x onerror=alert(1)>',
    '[object Object]',
    '١٢٣',
    '1e3',
    '2026-02-30',
  ].map((value) => () => value),
  () => 'x'.repeat(201),
  () => 'ab '.repeat(70_000),
  () => '\n'.repeat(5_001),
  () => [],
  () => ({}),
  () => [[[]]],
  () => Array.from({ length: 3 }),
  () => Array.from({ length: 20_000 }, (_, n) => n),
  () => Object.fromEntries(Array.from({ length: 2_000 }, (_, n) => [`k${n}`, n])),
  () => JSON.parse('{"__proto__":{"id":"x"},"constructor":{"prototype":{}}}') as unknown,
  () => ({ length: 1e9, 0: 'a' }),
  () => nested(50, 'a'),
  () => nested(500, null),
  () => nested(1_500, 'details'),
  ring,
  () => new Date(NaN),
  () => new Date(0),
  () => 10n ** 30n,
  () => new Map([['a', 1]]),
  () => new Set(['a']),
  () => /x/u,
  () => new Uint8Array(10_000),
  () => new Error('an error'),
  () => new ArrayBuffer(8),
]

/** A value that no honest caller sends. */
export const hostileValue = (chance: Chance): unknown => chance.pick(HOSTILE)()

/** The input with one to three things in it lost, added, or replaced by what no honest caller sends. */
export function spoiled(input: unknown, chance: Chance): unknown {
  let value = input
  for (let times = chance.between(1, 3); times > 0; times -= 1) value = spoiledOnce(value, chance)
  return value
}

function spoiledOnce(value: unknown, chance: Chance): unknown {
  if (typeof value !== 'object' || value === null || chance.between(0, 9) === 0) return hostileValue(chance)
  const keys = Object.keys(value).slice(0, 50)
  const way = chance.between(0, 9)
  if (keys.length === 0 || way === 0) {
    if (Array.isArray(value)) return [...(value as unknown[]), hostileValue(chance)]
    return { ...value, [chance.pick(['extra', 'id', '\0', '😀', 'toString'])]: hostileValue(chance) }
  }
  const key = chance.pick(keys)
  const made = (Array.isArray(value) ? [...(value as unknown[])] : { ...value }) as Record<string, unknown>
  if (way === 1) delete made[key]
  else made[key] = spoiledOnce(made[key], chance)
  return made
}
