import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { type Backend, createBackend } from '#electron/backend/core/create-backend.ts'
import { csvText } from '#electron/dev/sample/csv-text.ts'
import { type Chance, seededChance } from '#electron/dev/sample/seeded-chance.ts'
import type { ImportKind } from '#shared/domain/importing/columns/fields.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { SERIES as SIZE } from './big-session.ts'
import { median, milliseconds, timed } from './bench.ts'

/**
 * `node series-once.js QUARTERS` makes a team's quarters in one file, and prints a line for each figure. Built before it is
 * run.
 */
const QUARTERS = Number(process.argv[2])
const FIRST_DAY = '2017-02-20'

async function figures(file: string): Promise<string[]> {
  const megabytes = statSync(file).size / 1e6
  const plain = await plainReads(file)
  const list = await timed(async () => {
    const backend = newBackend()
    await backend.call('workspace.open', { path: file, readOnly: true })
    await backend.call('sessions.list', {})
    backend.close()
  }, 3)
  const backend = newBackend()
  await backend.call('workspace.open', { path: file, readOnly: true })
  const sealed = (await backend.call('sessions.list', {})).filter(({ state }) => state === 'sealed')
  const [newest, oldest] = [sealed[0]?.id ?? '', sealed.at(-1)?.id ?? '']
  const show = (session: string) => async () => {
    // Read anew each time: what is at hand costs nothing.
    const fresh = newBackend()
    await fresh.call('workspace.open', { path: file, readOnly: true })
    const start = performance.now()
    await fresh.call('ranking.get', {}, { actor: null, session })
    const took = performance.now() - start
    fresh.close()
    return took
  }
  const shown = async (session: string): Promise<number> =>
    median([await show(session)(), await show(session)(), await show(session)()])
  const [last, first] = [await shown(newest), await shown(oldest)]
  const start = performance.now()
  const { ok, entries } = await backend.call('record.verify', {})
  const verified = performance.now() - start
  backend.close()
  if (!ok) throw new Error('The series doesn’t verify.')
  return [
    `file ${megabytes.toFixed(0)} MB, ${entries.toLocaleString('en-US')} entries`,
    `opened to the list of sessions in ${milliseconds(median(list))}`,
    `newest sealed session in ${milliseconds(last)} (${(last / plain.rows).toFixed(1)} × SQLite reading the lists alone, ${milliseconds(plain.rows)})`,
    `oldest sealed session in ${milliseconds(first)}`,
    `verified in ${milliseconds(verified)} (${(verified / plain.changes).toFixed(1)} × SQLite reading every change alone, ${milliseconds(plain.changes)})`,
  ]
}

/** What reading the same rows costs where nothing is made of them. */
async function plainReads(file: string): Promise<{ rows: number; changes: number }> {
  const db = new Database(file, { readonly: true })
  const rows = await timed(() => {
    for (const table of ['account', 'theme', 'request']) db.prepare(`SELECT * FROM ${table}`).all()
  }, 3)
  const start = performance.now()
  let bytes = 0
  for (const { before, after } of db
    .prepare<[], { before: string | null; after: string | null }>('SELECT before, after FROM change')
    .iterate())
    bytes += (before?.length ?? 0) + (after?.length ?? 0)
  const changes = performance.now() - start
  db.close()
  if (bytes === 0) throw new Error('The record holds nothing.')
  return { rows: median(rows), changes }
}

function newBackend(): Backend {
  return createBackend({
    now: () => new Date().toISOString(),
    newId: randomUUID,
    resources: '',
    emit: () => undefined,
  })
}

/** Takes the quarters through their sessions, each on fresh lists, from the data alone. */
async function makeSeries(file: string, dir: string): Promise<void> {
  const chance = seededChance(40)
  const backend = newBackend()
  const importRows = async (kind: ImportKind, rows: readonly (readonly string[])[]): Promise<void> => {
    const table = path.join(dir, `${kind}.csv`)
    writeFileSync(table, csvText(rows))
    const { importId, mapping } = await backend.call('imports.read', { path: table, kind })
    await backend.call('imports.apply', { importId, mapping, otherPairs: 'apart' })
  }
  await backend.call('workspace.create', {
    path: file,
    name: 'Ten years',
    currency: 'USD',
    quarter: quarterAt(0),
    asOf: FIRST_DAY,
  })
  await importRows('people', [
    ['name', 'roles'],
    ['Dana Ruiz', 'VP CS'],
    ['Mira Kang', 'PM lead'],
  ])
  await importRows('roadmap', [
    ['name', 'description', 'quarter', 'criteria'],
    ...['Connected', 'Governed', 'Trusted'].map((name) => [
      name,
      'What it is about.',
      quarterAt(0),
      'Removes a step.',
    ]),
  ])
  const people = await backend.call('people.list', {})
  const as = (name: string): { actor: string } => ({
    actor: people.find((person) => person.name === name)?.id ?? '',
  })
  const accounts = Array.from({ length: SIZE.accounts }, (_, at) => account(chance, at, 0))
  const theme = (at: number): string => `Theme number ${at} about ${['reports', 'exports', 'access'][at % 3]}`
  for (let quarter = 0; quarter < QUARTERS; quarter += 1) {
    if (quarter > 0)
      await backend.call(
        'sessions.create',
        { kind: 'quarterly', quarter: quarterAt(quarter), asOf: dayOf(quarter) },
        as('Dana Ruiz'),
      )
    for (let at = quarter % 10; quarter > 0 && at < accounts.length; at += 10)
      accounts[at] = account(chance, at, quarter)
    await importRows('accounts', [
      ['id', 'name', 'arr', 'currency', 'tier', 'renewal_date', 'icp', 'csm'],
      ...accounts,
    ])
    if (quarter === 0)
      await importRows('themes', [
        ['theme', 'description', 'roadmap_theme', 'fit', 'alignment'],
        ...Array.from({ length: SIZE.themes }, (_, at) => [
          theme(at),
          'In a sentence.',
          'Connected',
          'adjacent',
          '2',
        ]),
      ])
    await importRows('requests', [
      ['account', 'theme', 'signal', 'dependency', 'verbatim', 'source', 'date'],
      ...Array.from({ length: SIZE.requests }, (_, at) => [
        `A-${chance.between(0, SIZE.accounts - 1)}`,
        theme(chance.between(0, SIZE.themes - 1)),
        chance.pick(['explicit', 'inferred', 'none', 'none']),
        chance.pick(['0', '0', '0.5', '1']),
        `We need it to close the month, ${quarter}-${at}.`,
        'QBR',
        addDays(dayOf(quarter), -chance.between(1, 80)),
      ]),
    ])
    const dana = as('Dana Ruiz')
    await backend.call('session.update', { modelReviewed: true }, dana)
    await backend.call('session.start', {}, dana)
    await decide(backend, as('Mira Kang'))
    if (quarter < QUARTERS - 1) await backend.call('session.close', {}, dana)
  }
  backend.close()
}

async function decide(backend: Backend, owner: { actor: string }): Promise<void> {
  const { ranked, unranked, shortlist } = await backend.call('ranking.get', {})
  const all = [...ranked, ...unranked].map(({ themeId }) => themeId)
  const on = new Set(shortlist.themeIds)
  for (const themeId of on)
    await backend.call(
      'decisions.set',
      { themeId, status: 'build', ownerId: owner.actor, rationale: 'It weighs most.', workaround: '' },
      owner,
    )
  await backend.call(
    'decisions.setMany',
    {
      themeIds: all.filter((id) => !on.has(id)),
      status: 'defer',
      rationale: 'Other work comes first.',
      workaround: '',
    },
    owner,
  )
}

function account(chance: Chance, at: number, quarter: number): string[] {
  return [
    `A-${at}`,
    `Account number ${at}`,
    String(chance.between(4_000, 600_000)),
    'USD',
    chance.pick(['Enterprise', 'Mid-Market', 'SMB', 'SMB']),
    addDays(dayOf(quarter), chance.between(10, 400)),
    at % 12 === 0 ? 'no' : 'yes',
    `Manager ${at % 40}`,
  ]
}

const dayOf = (quarter: number): string => addDays(FIRST_DAY, quarter * 91)
const quarterAt = (quarter: number): string =>
  `Q${((quarter + 1) % 4) + 1} ${2017 + Math.floor((quarter + 1) / 4)}`

const dir = mkdtempSync(path.join(tmpdir(), 'concord-series-'))
try {
  const file = path.join(dir, 'series.concord')
  const start = performance.now()
  await makeSeries(file, dir)
  process.stdout.write(`made in ${((performance.now() - start) / 60_000).toFixed(1)} min\n`)
  for (const line of await figures(file)) process.stdout.write(`${line}\n`)
} finally {
  rmSync(dir, { recursive: true, force: true })
}
