import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { openDatabase, openToRead } from '#electron/backend/db/open-database.ts'
import { verifyWorkspace } from '#electron/backend/usecases/record/verify-workspace.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'

/** How a hostile or damaged file is made from a good one. */
type Attack = readonly [what: string, make: (file: string) => void]

let dir: string
let good: string
beforeAll(async () => {
  dir = mkdtempSync(path.join(tmpdir(), 'concord-hostile-'))
  good = path.join(dir, 'good.concord')
  const backend = makeBackend()
  await backend.call('workspace.openSample', { path: good })
  backend.dispose()
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

const bytes = (change: (content: Buffer) => Buffer | void) => (file: string) => {
  const content = readFileSync(file)
  writeFileSync(file, change(content) ?? content)
}
/** As somebody with a database tool would, who can switch off whatever the file brings to guard itself. */
const sql = (statements: string) => (file: string) => {
  const db = new Database(file)
  db.pragma('foreign_keys = OFF')
  db.pragma('ignore_check_constraints = ON')
  db.unsafeMode(true)
  db.exec(statements)
  db.close()
}
const NO_GUARDS = `DROP TRIGGER entry_no_update; DROP TRIGGER entry_no_delete; DROP TRIGGER change_no_update; DROP TRIGGER change_no_delete;`
const PAGE = 4096

const DAMAGED: readonly Attack[] = [
  ...[1, 512, PAGE, 3 * PAGE + 5].map((length): Attack => [
    `${length} bytes appended`,
    bytes((content) => Buffer.concat([content, Buffer.alloc(length, 0x41)])),
  ]),
  ...[0, 1, 15, 16, 99, 100, PAGE - 1, PAGE, 5 * PAGE, 20 * PAGE + 7].map((length): Attack => [
    `cut to ${length} bytes`,
    bytes((content) => content.subarray(0, length)),
  ]),
  ...Array.from({ length: 20 }, (_, at): Attack => [
    `page ${at + 2} overwritten`,
    bytes((content) => void content.fill(0xa5, (at + 1) * PAGE, (at + 2) * PAGE)),
  ]),
  ...Array.from({ length: 15 }, (_, at): Attack => [
    `pages ${at + 2} and ${at + 9} swapped`,
    bytes((content) => {
      const one = Buffer.from(content.subarray((at + 1) * PAGE, (at + 2) * PAGE))
      content.copy(content, (at + 1) * PAGE, (at + 8) * PAGE, (at + 9) * PAGE)
      one.copy(content, (at + 8) * PAGE)
    }),
  ]),
  ['another application’s id', bytes((content) => void content.writeUInt32BE(0x12345678, 68))],
  ['a format to come', sql('PRAGMA user_version = 9990')],
  ['a format that never was', sql('PRAGMA user_version = 7')],
  ['no format at all', sql('PRAGMA user_version = 0')],
  ['changes kept in a second file', sql('PRAGMA journal_mode = WAL')],
]
const FOREIGN: readonly Attack[] = [
  [
    'a trigger of somebody else’s',
    sql('CREATE TRIGGER evil AFTER INSERT ON entry BEGIN DELETE FROM theme; END'),
  ],
  ['a view of somebody else’s', sql('CREATE VIEW evil AS SELECT * FROM account')],
  ['a table of somebody else’s', sql('CREATE TABLE evil (a)')],
  ['an index of somebody else’s', sql('CREATE INDEX evil ON account (name)')],
  ['a virtual table', sql('CREATE VIRTUAL TABLE evil USING fts5(a)')],
  [
    'a generated column',
    sql('ALTER TABLE account ADD COLUMN evil INTEGER GENERATED ALWAYS AS (arr * 2) VIRTUAL'),
  ],
  ['a column more', sql('ALTER TABLE account ADD COLUMN evil TEXT')],
  ['a guard missing', sql('DROP TRIGGER entry_no_update')],
  ['every guard missing', sql(NO_GUARDS)],
  ['a table renamed', sql('ALTER TABLE theme RENAME TO theme_old')],
  ['a view in place of a table', sql('ALTER TABLE rate RENAME TO r2; CREATE VIEW rate AS SELECT * FROM r2')],
  ['owners of a dimension added', sql("INSERT INTO role_owns VALUES ('observer', 'revenue')")],
  ['owners of a dimension taken away', sql("DELETE FROM role_owns WHERE role = 'vp-cs'")],
  [
    'a row that refers to nothing',
    sql("UPDATE request SET theme_id = 'gone' WHERE id = (SELECT id FROM request LIMIT 1)"),
  ],
]

const opened = (file: string): string => {
  try {
    openDatabase(file).close()
    return 'opened'
  } catch (error) {
    if (error instanceof CallRefused) return error.code
    throw error
  }
}
const hostile = (make: Attack[1]): string => {
  const file = path.join(dir, 'hostile.concord')
  for (const name of readdirSync(dir))
    if (name.startsWith('hostile')) rmSync(path.join(dir, name), { recursive: true })
  copyFileSync(good, file)
  make(file)
  return file
}

describe('a file that isn’t as Concord makes it', () => {
  it('while a good one opens, verifies and keeps its bytes', () => {
    const before = readFileSync(good)
    const db = openDatabase(good)
    expect(verifyWorkspace(db)).toMatchObject({ ok: true })
    db.close()
    expect(readFileSync(good).equals(before)).toBe(true)
  })

  it.each([...DAMAGED, ...FOREIGN])(
    '%s: is refused in words, or found by verifying, and keeps its bytes',
    (what, make) => {
      const file = hostile(make)
      const before = readFileSync(file)
      const outcome = opened(file)
      if (outcome === 'opened') {
        // Damage in pages that nothing uses: the record is whole, and verifying says what is left of the rest.
        const db = openDatabase(file)
        expect(verifyWorkspace(db).ok, what).toBe(before.equals(readFileSync(good)))
        db.close()
      } else expect(outcome).toMatch(/^file-(altered|not-a-workspace|newer|unreadable)$/u)
      expect(readFileSync(file).equals(before)).toBe(true)
    },
  )

  it('a folder, a pipe and a device are refused without waiting for them', () => {
    const folder = path.join(dir, 'hostile-folder.concord')
    mkdirSync(folder, { recursive: true })
    expect(opened(folder)).toBe('file-not-a-workspace')
    if (process.platform === 'win32') return
    const pipe = path.join(dir, 'hostile-pipe.concord')
    execFileSync('mkfifo', [pipe])
    expect(opened(pipe)).toBe('file-not-a-workspace')
    expect(opened('/dev/zero')).toBe('file-not-a-workspace')
  })
})

describe('rows that no entry wrote', () => {
  let backend: TestBackend
  beforeAll(() => {
    backend = makeBackend()
  })
  afterAll(() => backend.dispose())

  /** Alters one row of a column, in the way its kind allows, behind the record's back. */
  const alter = (table: string, column: string) => (file: string) => {
    const db = new Database(file)
    const guards = db
      .prepare<[], { name: string; sql: string }>(
        "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'",
      )
      .all()
    db.pragma('foreign_keys = OFF')
    db.pragma('ignore_check_constraints = ON')
    for (const { name } of guards) db.exec(`DROP TRIGGER ${name}`)
    db.exec(
      `UPDATE ${table} SET ${column} = CASE typeof(${column}) WHEN 'integer' THEN ${column} + 1 WHEN 'text' THEN ${column} || 'x' ELSE 1 END
       WHERE rowid = (SELECT min(rowid) FROM ${table})`,
    )
    // The guards come back to the letter, so that only the row can give the forger away.
    for (const { sql: words } of guards) db.exec(words)
    db.close()
  }

  it('nothing is written on such a file, and it says so', async () => {
    await backend.call('workspace.open', { path: hostile(alter('account', 'arr')) })
    const person = (await backend.call('people.list', {}))[0]?.id ?? null
    await expect(
      backend.call('workspace.rename', { name: 'Mine now' }, { actor: person }),
    ).rejects.toMatchObject({
      code: 'record-broken',
    })
    expect((await backend.call('workspace.get', {}))?.readOnly?.text).toMatch(/account/u)
  })
})

describe('reading', () => {
  it('a file whose last change was cut off is read as a private copy, and keeps its bytes', () => {
    const file = hostile(() => undefined)
    writeFileSync(`${file}-journal`, '')
    const before = readFileSync(file)
    const { db, told, dispose } = openToRead(file)
    expect(db.name).not.toBe(file)
    expect(told).toContain('unfinished change')
    db.close()
    dispose()
    expect(existsSync(db.name)).toBe(false)
    expect(readFileSync(file).equals(before)).toBe(true)
  })
})
