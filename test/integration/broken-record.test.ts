import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeText, hashEntry } from '#electron/backend/db/entry-hash.ts'
import { rowText } from '#electron/backend/db/row-text.ts'
import { TABLES } from '#electron/backend/db/tables.ts'
import { createHash } from 'node:crypto'
import { makeBackend, prepareSmall, refusal, type TestBackend } from '#test/support/backend.ts'

let backend: TestBackend
let path: string
beforeEach(() => {
  backend = makeBackend()
  path = backend.at('small.concord')
})
afterEach(() => backend.dispose())

/** Adds a person as an earlier Concord did: hashed as JavaScript has the text, stored as SQLite takes it. */
function addWithHalf(name: string, forged: Partial<Record<'label' | 'row', string>> = {}): void {
  const db = new Database(path)
  const head = db
    .prepare<[], { seq: number; hash: string }>('SELECT seq, hash FROM entry ORDER BY seq DESC LIMIT 1')
    .get()
  if (!head) throw new Error('no record')
  const seq = head.seq + 1
  const { columns, key } = TABLES.person
  const values = ['half', name, '', '', '["cs-ops"]', 99]
  const change = {
    tbl: 'person' as const,
    key: rowText('person', key)(['half']),
    before: null,
    after: rowText('person', columns)(values),
  }
  const label = `${name} added`
  const entry = {
    seq,
    gesture: 'half-gesture',
    gesture_label: label,
    at: '2026-11-22T10:00:00.000Z',
    person_id: null,
    person_name: 'Dana Ruiz',
    kind: 'people.save',
    label,
    why: '',
    theme_id: null,
    reverts: null,
    changes_hash: createHash('sha256').update(changeText(change)).digest('hex'),
    prev_hash: head.hash,
    asserted_by: null,
    asserted_name: null,
  }
  const hash = hashEntry(entry)
  db.transaction(() => {
    db.pragma('defer_foreign_keys = ON')
    db.prepare(`INSERT INTO person (${columns.join(', ')}) VALUES (?, ?, ?, ?, ?, ?)`).run(
      ...values.map((value) => (value === name ? (forged.row ?? value) : value)),
    )
    db.prepare('INSERT INTO change (seq, idx, tbl, key, before, after) VALUES (?, 0, ?, ?, ?, ?)').run(
      seq,
      change.tbl,
      change.key,
      change.before,
      change.after,
    )
    const row = { ...entry, hash, label: forged.label ?? label }
    const names = Object.keys(row)
    db.prepare(
      `INSERT INTO entry (${names.join(', ')}) VALUES (${names.map((column) => `@${column}`).join(', ')})`,
    ).run(row)
  })()
  db.close()
}

const problem = async () => (await backend.call('record.verify', {})).problem

describe('a record that half a character broke', () => {
  it('is repaired by an entry that says so, and goes on', async () => {
    await prepareSmall(backend)
    await backend.call('workspace.close', {})
    addWithHalf('Ida \uD83D Berg')
    await backend.call('workspace.open', { path })
    expect(await problem()).toMatchObject({ repairable: true })
    expect((await refusal(backend.call('workspace.rename', { name: 'No' }))).message).toContain(
      'Repair the record first: the button is at the top of the window.',
    )
    expect((await backend.call('workspace.get', {}))?.readOnly?.cause).toBe('repairable')
    await backend.call('record.repair', {})
    expect(await problem()).toBeNull()
    expect((await backend.call('workspace.get', {}))?.readOnly).toBeNull()
    await backend.call('workspace.rename', { name: 'Goes on' })
    // The change with the half in it is taken back and brought again, and stays intact.
    await backend.call('record.undo', {})
    await backend.call('record.undo', {})
    expect((await backend.call('people.list', {})).some(({ name }) => name.startsWith('Ida'))).toBe(false)
    await backend.call('record.redo', {})
    expect(await problem()).toBeNull()
    const [, newest] = (await backend.call('record.list', { before: null, limit: 9 })).entries
      .filter(({ kind }) => kind === 'record.repair' || kind === 'people.save')
      .map(({ kind }) => kind)
    expect(newest).toBe('people.save')
  })

  it.each([
    ['the words of its entry', { label: 'Forged \u{FFFD}' }],
    ['its row', { row: 'Forged \u{FFFD}' }],
  ])('is not repaired where %s differ otherwise', async (_what, forged) => {
    await prepareSmall(backend)
    await backend.call('workspace.close', {})
    addWithHalf('Ida \uD83D Berg', forged)
    await backend.call('workspace.open', { path })
    expect(await problem()).not.toHaveProperty('repairable')
    expect(await refusal(backend.call('record.repair', {}))).toMatchObject({ code: 'no-change' })
  })

  it('has nothing to repair when it is whole', async () => {
    await prepareSmall(backend)
    expect(await refusal(backend.call('record.repair', {}))).toMatchObject({ code: 'no-change' })
  })
})

const counts = async () => (await backend.call('workspace.get', {}))?.counts

describe('a file that is damaged or was altered', () => {
  it('is salvaged into a new one, whose record begins with saying so', async () => {
    await backend.call('workspace.openSample', { path, upTo: 'decided' })
    const before = await counts()
    const ranking = await backend.call('ranking.get', {})
    await backend.call('workspace.close', {})
    const db = new Database(path)
    db.exec('CREATE TABLE evil (a); CREATE TRIGGER bad AFTER INSERT ON entry BEGIN DELETE FROM theme; END')
    db.close()
    const bytes = readFileSync(path)
    expect(await refusal(backend.call('workspace.open', { path }))).toMatchObject({ code: 'file-altered' })
    const to = backend.at('salvaged.concord')
    const outcome = await backend.call('workspace.salvage', { from: path, to })
    expect(outcome).toMatchObject({ lost: 0, incomplete: false })
    expect(readFileSync(path).equals(bytes)).toBe(true)
    const view = await backend.call('workspace.open', { path: to })
    expect(view.counts).toEqual(before)
    expect(view.head.seq).toBe(1)
    expect(await problem()).toBeNull()
    expect((await backend.call('record.list', { before: null, limit: 9 })).entries).toMatchObject([
      {
        kind: 'workspace.salvage',
        label: 'Salvaged from small.concord: what was recorded before can’t be proven',
      },
    ])
    const salvaged = await backend.call('ranking.get', {})
    const ranks = ({ ranked }: typeof ranking) => ranked.map(({ themeId, rank }) => [themeId, rank])
    expect(ranks(salvaged)).toEqual(ranks(ranking))
  })

  it('lets no seal vouch for what can’t be proven', async () => {
    await backend.call('workspace.openSample', { path, upTo: 'decided' })
    const people = await backend.call('people.list', {})
    const chair = people.find(({ name }) => name === 'Dana Ruiz')
    await backend.call('session.close', {}, { actor: chair?.id ?? null })
    await backend.call('workspace.close', {})
    const db = new Database(path)
    db.exec("DROP TRIGGER sealed_decision_update; UPDATE decision SET rationale = rationale || ' forged'")
    db.close()
    const to = backend.at('salvaged.concord')
    expect(await backend.call('workspace.salvage', { from: path, to })).toMatchObject({ lost: 0 })
    const view = await backend.call('workspace.open', { path: to })
    expect(view.session.seal).toMatchObject({ who: 'Dana Ruiz', hash: null })
    expect((await backend.call('sessions.list', {})).map(({ holds }) => holds)).toEqual([null])
    expect(await problem()).toBeNull()
  })

  it('is read past its broken pages, and from the record where tables are gone', async () => {
    await prepareSmall(backend)
    const before = await counts()
    await backend.call('workspace.close', {})
    const db = new Database(path)
    const root = db
      .prepare<[], number>("SELECT rootpage FROM sqlite_schema WHERE name = 'account'")
      .pluck()
      .get()
    db.close()
    const bytes = readFileSync(path)
    bytes.fill(0xa5, ((root ?? 0) - 1) * 4096, (root ?? 0) * 4096)
    writeFileSync(path, bytes)
    const to = backend.at('salvaged.concord')
    expect(await backend.call('workspace.salvage', { from: path, to })).toMatchObject({ incomplete: true })
    await backend.call('workspace.open', { path: to })
    expect(await counts()).toEqual(before)
  })

  it('is refused where nothing is left, and no file is made', async () => {
    writeFileSync(path, 'nothing of ours')
    const to = backend.at('salvaged.concord')
    expect(await refusal(backend.call('workspace.salvage', { from: path, to }))).toMatchObject({
      code: 'file-not-a-workspace',
    })
    const db = new Database(backend.at('empty.concord'))
    db.exec('CREATE TABLE t (a)')
    db.close()
    expect(
      await refusal(backend.call('workspace.salvage', { from: backend.at('empty.concord'), to })),
    ).toMatchObject({ code: 'file-unreadable' })
    expect(() => readFileSync(to)).toThrow('ENOENT')
  })
})
