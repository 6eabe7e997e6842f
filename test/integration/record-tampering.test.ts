import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EntryRow, hashEntry } from '#electron/backend/db/entry-hash.ts'
import { type Verification, verifyRecord } from '#electron/backend/db/verify-record.ts'
import { makeBackend, prepareSmall, type TestBackend } from '#test/support/backend.ts'

const ENTRIES = 200

let backend: TestBackend
let db: Database.Database
beforeAll(async () => {
  backend = makeBackend()
  await prepareSmall(backend)
  const { entries } = await backend.call('record.verify', {})
  for (let n = entries; n < ENTRIES; n += 1) await backend.call('workspace.rename', { name: `Name ${n}` })
  await backend.call('workspace.close', {})
  db = new Database(backend.at('small.concord'))
})
afterAll(() => {
  db.close()
  backend.dispose()
})

/** What verifying finds once somebody who can switch the file's own guards off has been at it; then all is as before. */
function after(tamper: () => void): Verification {
  db.pragma('foreign_keys = OFF')
  db.exec('BEGIN')
  try {
    for (const table of ['entry', 'change'])
      for (const verb of ['update', 'delete']) db.exec(`DROP TRIGGER ${table}_no_${verb}`)
    tamper()
    return verifyRecord(db)
  } finally {
    db.exec('ROLLBACK')
  }
}

const all = Array.from({ length: ENTRIES }, (_, index) => index + 1)
const entry = (seq: number): EntryRow =>
  db.prepare<[number], EntryRow>('SELECT * FROM entry WHERE seq = ?').get(seq) as EntryRow
const run = (sql: string, ...values: (string | number)[]): void => void db.prepare(sql).run(...values)
const insert = (row: EntryRow): void =>
  void db
    .prepare<EntryRow>(
      `INSERT INTO entry (seq, gesture, gesture_label, at, person_id, person_name, kind, label, why, theme_id,
         reverts, changes_hash, prev_hash, hash)
       VALUES (@seq, @gesture, @gesture_label, @at, @person_id, @person_name, @kind, @label, @why, @theme_id,
         @reverts, @changes_hash, @prev_hash, @hash)`,
    )
    .run(row)

const COLUMNS = ['label', 'why', 'at', 'person_name', 'kind', 'gesture', 'hash', 'prev_hash'] as const

describe(`a record of ${ENTRIES} entries`, () => {
  it('is whole as it was written', () => {
    expect(verifyRecord(db)).toMatchObject({ ok: true, entries: ENTRIES })
  })

  it('names the entry whose words, person, time or hash were changed, whichever it is', () => {
    const named = all.map((seq) => {
      const column = COLUMNS[seq % COLUMNS.length] ?? 'label'
      return after(() => run(`UPDATE entry SET ${column} = ${column} || 'x' WHERE seq = ?`, seq)).problem?.seq
    })
    expect(named).toEqual(all)
  })

  it('names the entry whose change of a value was changed', () => {
    const named = all.map(
      (seq) =>
        after(() => run("UPDATE change SET after = after || ' ' WHERE seq = ? AND idx = 0", seq)).problem
          ?.seq,
    )
    expect(named).toEqual(all)
  })

  it('finds any one entry taken out, and names where the chain breaks', () => {
    const found = all.map((seq) => {
      const { ok, problem } = after(() => {
        run('DELETE FROM change WHERE seq = ?', seq)
        run('DELETE FROM entry WHERE seq = ?', seq)
      })
      // The last one leaves no gap behind; then it is the table that holds more than the record tells.
      return [ok, seq < ENTRIES ? problem?.seq === seq : problem !== null]
    })
    expect(found).toEqual(all.map(() => [false, true]))
  })

  it('names the first of any two neighbours that changed places', () => {
    const named = all.slice(0, -1).map(
      (seq) =>
        after(() => {
          for (const table of ['entry', 'change'])
            for (const [from, to] of [
              [seq, -1],
              [seq + 1, seq],
              [-1, seq + 1],
            ] as const)
              run(`UPDATE ${table} SET seq = ? WHERE seq = ?`, to, from)
        }).problem?.seq,
    )
    expect(named).toEqual(all.slice(0, -1))
  })

  it('finds an entry slipped in anywhere, even one whose own hash is right', () => {
    const named = all.map((seq) => {
      const { problem } = after(() => {
        for (const table of ['entry', 'change']) {
          run(`UPDATE ${table} SET seq = -seq - 1 WHERE seq >= ?`, seq)
          run(`UPDATE ${table} SET seq = -seq WHERE seq < 0`)
        }
        const forged = {
          ...entry(seq + 1),
          seq,
          label: 'Slipped in',
          prev_hash: seq === 1 ? '' : entry(seq - 1).hash,
        }
        insert({ ...forged, changes_hash: EMPTY, hash: hashEntry({ ...forged, changes_hash: EMPTY }) })
      })
      return problem?.seq
    })
    expect(named).toEqual(all.map((seq) => seq + 1))
  })
})

/** SHA-256 of nothing: the hash of an entry's changes where it changed no row. */
const EMPTY = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'
