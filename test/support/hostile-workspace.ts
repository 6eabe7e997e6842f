import { execFileSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { TABLE_NAMES } from '#electron/backend/db/tables.ts'
import type { Chance } from '#electron/dev/sample/seeded-chance.ts'

/** What a hostile file is made from: a good workspace, and another good one. */
export type Good = { readonly file: string; readonly other: string }
/** Makes `file`, a copy of the good one, hostile. Gives what was done, in words. */
type Trick = (file: string, chance: Chance, good: Good) => string

const PAGE = 4096

/** Numbers in the header, by where they are, how long, and what they mean (SQLite's file format, section 1.3). */
const HEADER: readonly (readonly [at: number, bytes: 1 | 2 | 4, what: string])[] = [
  [0, 4, 'magic'],
  [16, 2, 'page size'],
  [18, 1, 'write version'],
  [19, 1, 'read version'],
  [20, 1, 'reserved bytes'],
  [21, 1, 'largest payload'],
  [22, 1, 'smallest payload'],
  [23, 1, 'leaf payload'],
  [24, 4, 'change counter'],
  [28, 4, 'page count'],
  [32, 4, 'first free page'],
  [36, 4, 'free pages'],
  [40, 4, 'schema cookie'],
  [44, 4, 'schema format'],
  [48, 4, 'cache size'],
  [52, 4, 'autovacuum root'],
  [56, 4, 'encoding'],
  [60, 4, 'format'],
  [64, 4, 'incremental vacuum'],
  [68, 4, 'application'],
  [72, 4, 'reserved space'],
  [92, 4, 'valid for'],
  [96, 4, 'SQLite’s version'],
]

function inBytes(file: string, change: (content: Buffer) => Buffer | void): void {
  const content = readFileSync(file)
  writeFileSync(file, change(content) ?? content)
}

/** As somebody with a database tool would, who can switch off whatever the file brings to guard itself. */
function bySql<T>(file: string, work: (db: Database.Database) => T): T {
  const db = new Database(file)
  try {
    db.pragma('synchronous = OFF')
    db.pragma('foreign_keys = OFF')
    db.pragma('ignore_check_constraints = ON')
    db.unsafeMode(true)
    return work(db)
  } finally {
    db.close()
  }
}

const partsOf = (db: Database.Database, type: string): string[] =>
  db
    .prepare<[string], string>(
      "SELECT name FROM sqlite_schema WHERE type = ? AND name NOT LIKE 'sqlite%' ORDER BY 1",
    )
    .pluck()
    .all(type)

const columnsOf = (db: Database.Database, table: string): string[] =>
  (db.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name)

/** Changes rows with the file's guards out of the way, and puts them back to the letter. */
export function pastGuards<T>(db: Database.Database, work: () => T): T {
  const guards = db
    .prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
    .all()
  for (const { name } of guards) db.exec(`DROP TRIGGER "${name}"`)
  try {
    return work()
  } finally {
    for (const { sql } of guards) db.exec(sql)
  }
}

const FILLED = (db: Database.Database): string[] =>
  [...TABLE_NAMES, 'entry', 'change'].filter(
    (table) => db.prepare(`SELECT 1 FROM "${table}" LIMIT 1`).get() !== undefined,
  )

const BYTES: readonly Trick[] = [
  (file, chance) => {
    let length = 0
    inBytes(file, (content) => {
      length = chance.between(0, content.length - 1)
      if (chance.between(0, 2) === 0) length -= length % PAGE
      return content.subarray(0, length)
    })
    return `cut to ${length} bytes`
  },
  (file, chance) => {
    const where: string[] = []
    inBytes(file, (content) => {
      for (let times = chance.between(1, 3); times > 0; times -= 1) {
        const [at, bit] = [chance.between(0, content.length - 1), chance.between(0, 7)]
        content.writeUInt8(content.readUInt8(at) ^ (1 << bit), at)
        where.push(`${at}.${bit}`)
      }
    })
    return `bits turned at ${where.join(', ')}`
  },
  (file, chance) => {
    const [at, bytes, what] = chance.pick(HEADER)
    const value =
      chance.pick([0, 1, 2, 3, 5, 64, 255, 4096, 65_535, 0x7fffffff, 0xffffffff]) % 2 ** (8 * bytes)
    inBytes(file, (content) => void content.writeUIntBE(value, at, bytes))
    return `header: ${what} set to ${value}`
  },
  (file, chance) => {
    let page = 0
    const fill = chance.pick([0, 0xa5, 0xff, 0x0d, 0x05])
    inBytes(file, (content) => {
      page = chance.between(1, content.length / PAGE - 1)
      content.fill(fill, page * PAGE, (page + 1) * PAGE)
    })
    return `page ${page + 1} filled with ${fill}`
  },
  (file, chance) => {
    let pages: readonly number[] = []
    inBytes(file, (content) => {
      pages = [chance.between(0, content.length / PAGE - 1), chance.between(1, content.length / PAGE - 1)]
      const [one = 0, two = 0] = pages
      const kept = Buffer.from(content.subarray(one * PAGE, (one + 1) * PAGE))
      content.copy(content, one * PAGE, two * PAGE, (two + 1) * PAGE)
      kept.copy(content, two * PAGE)
    })
    return `pages ${pages.map((page) => page + 1).join(' and ')} swapped`
  },
  (file, chance, { other }) => {
    let page = 0
    const from = readFileSync(other)
    inBytes(file, (content) => {
      page = chance.between(0, Math.min(content.length, from.length) / PAGE - 1)
      from.copy(content, page * PAGE, page * PAGE, (page + 1) * PAGE)
    })
    return `page ${page + 1} of another workspace`
  },
  (file, chance) => {
    const more = chance.pick([1, 100, PAGE, 10 * PAGE, 3_000_000])
    inBytes(file, (content) => Buffer.concat([content, Buffer.alloc(more, 0x41)]))
    return `${more} bytes more at its end`
  },
  (file, chance) => {
    let at = 0
    // A page's own head: its kind, its cells' count, where they begin, its right-most child.
    inBytes(file, (content) => {
      at = chance.between(1, content.length / PAGE - 1) * PAGE + chance.between(0, 15)
      content.writeUInt8(chance.pick([0, 1, 2, 5, 10, 13, 127, 255]), at)
    })
    return `page head changed at ${at}`
  },
]

const SCHEMA: readonly Trick[] = [
  (file, chance) =>
    bySql(file, (db) => {
      const table = chance.pick(partsOf(db, 'table'))
      const when = chance.pick(['BEFORE', 'AFTER'])
      const verb = chance.pick(['INSERT', 'UPDATE', 'DELETE'])
      const does = chance.pick(['DELETE FROM theme', 'SELECT randomblob(9)', "UPDATE account SET csm = 'x'"])
      const name = chance.pick(['evil', 'entry_no_update2', 'sealed', 'a b', 'ｅntry_no_update'])
      db.exec(`CREATE TRIGGER "${name}" ${when} ${verb} ON "${table}" BEGIN ${does}; END`)
      return `trigger “${name}” ${when} ${verb} ON ${table}`
    }),
  (file, chance) =>
    bySql(file, (db) => {
      const words = chance.pick([
        'CREATE VIEW evil AS SELECT * FROM account',
        'CREATE VIEW evil AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n',
        'CREATE TABLE evil (a)',
        'CREATE TABLE evil (a INTEGER PRIMARY KEY, b AS (a * 2) STORED)',
        'CREATE INDEX evil ON account (name)',
        'CREATE INDEX evil ON theme (lower(name))',
        'CREATE UNIQUE INDEX evil ON request (id, theme_id)',
        'CREATE VIRTUAL TABLE evil USING fts5(a)',
        'CREATE VIRTUAL TABLE evil USING rtree(id, a, b)',
        'CREATE VIRTUAL TABLE evil USING dbstat',
        'ALTER TABLE account ADD COLUMN evil INTEGER GENERATED ALWAYS AS (arr * 2) VIRTUAL',
        "ALTER TABLE account ADD COLUMN evil TEXT DEFAULT 'x'",
        'ALTER TABLE theme RENAME TO theme_old',
        'ALTER TABLE theme RENAME COLUMN description TO words',
        'ALTER TABLE account DROP COLUMN usage_trend',
        'ALTER TABLE rate RENAME TO r2; CREATE VIEW rate AS SELECT * FROM r2',
        'ANALYZE',
      ])
      db.exec(words)
      return words
    }),
  (file, chance) =>
    bySql(file, (db) => {
      const type = chance.pick(['trigger', 'index', 'table'])
      const name = chance.pick(partsOf(db, type))
      db.exec(`DROP ${type} "${name}"`)
      return `${type} ${name} missing`
    }),
  (file, chance) =>
    bySql(file, (db) => {
      const name = chance.pick([...partsOf(db, 'table'), ...partsOf(db, 'trigger')])
      const [what, sql] = chance.pick([
        ['its checks are gone', "replace(sql, 'CHECK', 'CHECK (1) --')"],
        ['it isn’t strict', "replace(sql, 'STRICT', '')"],
        ['it is no statement', "'CREATE TABLE ('"],
        ['it is empty', 'NULL'],
        ['a default calls a function', "replace(sql, 'NOT NULL', 'NOT NULL DEFAULT (randomblob(8))')"],
        ['it has a space more', "sql || ' '"],
        ['it has another name', "replace(sql, 'TABLE', 'TABLE IF NOT EXISTS')"],
        ['it is a million brackets', "replace(hex(zeroblob(500000)), '0', '(')"],
      ] as const)
      db.pragma('writable_schema = ON')
      db.prepare(`UPDATE sqlite_schema SET sql = ${sql} WHERE name = ?`).run(name)
      return `schema of ${name}: ${what}`
    }),
  (file, chance) =>
    bySql(file, (db) => {
      const [one, two] = chance.sample(partsOf(db, 'table'), 2)
      const way = chance.pick(['other', '0', '1', '2147483647', '-1'])
      db.pragma('writable_schema = ON')
      db.prepare(
        `UPDATE sqlite_schema SET rootpage = ${way === 'other' ? '(SELECT rootpage FROM sqlite_schema WHERE name = @two)' : way} WHERE name = @one AND @two <> ''`,
      ).run({ one, two })
      return `root page of ${one}: ${way === 'other' ? `that of ${two}` : way}`
    }),
  (file, chance) =>
    bySql(file, (db) => {
      const name = chance.pick(['sqlite_evil', 'sqlite_stat1', 'sqlite_sequence'])
      db.exec('CREATE TABLE evil (a, b, c)')
      db.pragma('writable_schema = ON')
      db.prepare(
        `UPDATE sqlite_schema SET name = @name, tbl_name = @name, sql = 'CREATE TABLE ' || @name || '(a, b, c)' WHERE name = 'evil'`,
      ).run({ name })
      return `a table named as SQLite’s own, ${name}`
    }),
  (file, chance) =>
    bySql(file, (db) => {
      const words = chance.pick([
        "INSERT INTO role_owns VALUES ('observer', 'revenue')",
        "DELETE FROM role_owns WHERE role = 'vp-cs'",
        "UPDATE role_owns SET dimension = 'breadth' WHERE role = 'vp-cs'",
      ])
      db.exec(words)
      return words
    }),
]

const ROWS: readonly Trick[] = [
  (file, chance) =>
    bySql(file, (db) => {
      const table = chance.pick(FILLED(db))
      const column = chance.pick(columnsOf(db, table))
      const at = chance.between(0, Number(db.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()) - 1)
      const value = chance.pick([
        `CASE typeof("${column}") WHEN 'integer' THEN "${column}" + 1 WHEN 'text' THEN "${column}" || ' ' ELSE 1 END`,
        `CASE typeof("${column}") WHEN 'integer' THEN -9223372036854775808 WHEN 'text' THEN char(0) || "${column}" ELSE '' END`,
        `CASE typeof("${column}") WHEN 'text' THEN upper("${column}") || char(8238) ELSE 9007199254740993 END`,
      ])
      pastGuards(db, () => {
        const keys = columnsOf(db, table)
        const list = keys.map((key) => `"${key}"`).join()
        db.exec(
          `UPDATE "${table}" SET "${column}" = ${value} WHERE (${list}) IS (SELECT ${list} FROM "${table}" ORDER BY 1, 2 LIMIT 1 OFFSET ${at})`,
        )
      })
      return `row ${at} of ${table}: ${column} altered`
    }),
  (file, chance) =>
    bySql(file, (db) => {
      const table = chance.pick(FILLED(db))
      pastGuards(db, () => {
        const first = columnsOf(db, table)[0] ?? ''
        db.exec(`DELETE FROM "${table}" WHERE "${first}" = (SELECT max("${first}") FROM "${table}")`)
      })
      return `last rows of ${table} gone`
    }),
  (file, chance) =>
    bySql(file, (db) => {
      const table = chance.pick(FILLED(db))
      const columns = columnsOf(db, table)
      const forged = columns.map((column, at) =>
        at === 0 || /^(?:theme_id|person_id|item|hash|sentence)$/u.test(column)
          ? `CASE typeof("${column}") WHEN 'text' THEN "${column}" || '2' ELSE "${column}" + 1000000 END`
          : `"${column}"`,
      )
      pastGuards(db, () =>
        db.exec(`INSERT OR REPLACE INTO "${table}" SELECT ${forged.join()} FROM "${table}" LIMIT 1`),
      )
      return `a row of ${table} copied under another key`
    }),
  (file, chance) =>
    bySql(file, (db) => {
      const words = chance.pick([
        "UPDATE change SET tbl = 'sqlite_schema' WHERE seq = 3",
        "UPDATE change SET tbl = 'nothing' WHERE seq = 3",
        "UPDATE change SET after = '{' WHERE seq = 2",
        "UPDATE change SET key = '[]' WHERE seq = 2",
        'UPDATE entry SET seq = seq + 1000000 WHERE seq = (SELECT max(seq) FROM entry)',
        'UPDATE entry SET seq = -seq WHERE seq = 1',
        'DELETE FROM change WHERE seq > 2',
        'DELETE FROM change; DELETE FROM entry',
        "UPDATE entry SET hash = ''",
        'UPDATE entry SET seq = 9223372036854775807 WHERE seq = 1',
        "UPDATE session SET settings = '{}', phase = 'sealed'",
        "UPDATE workspace SET settings = 'null'",
        'UPDATE person SET roles = \'["vp-cs","pm-lead"]\'',
        'DELETE FROM workspace',
        'DELETE FROM session',
        "UPDATE theme SET description = replace(hex(zeroblob(3000000)), '0', 'x') WHERE rowid = 1",
      ])
      pastGuards(db, () => db.exec(words))
      return words
    }),
]

const SQLITE: readonly Trick[] = [
  (file, chance) =>
    bySql(file, (db) => {
      const words = chance.pick([
        'PRAGMA auto_vacuum = FULL; VACUUM',
        'PRAGMA auto_vacuum = INCREMENTAL; VACUUM',
        'PRAGMA page_size = 512; VACUUM',
        'PRAGMA page_size = 65536; VACUUM',
        'PRAGMA user_version = 9990',
        'PRAGMA user_version = -1',
        'PRAGMA user_version = 7',
        'PRAGMA user_version = 0',
        'PRAGMA user_version = 30',
        'PRAGMA application_id = 0',
        'PRAGMA schema_version = 2147483647',
        'VACUUM',
      ])
      db.exec(words)
      return words
    }),
  (file, chance) => {
    // Free pages, and then a list of them that leads astray.
    bySql(file, (db) =>
      db.exec('CREATE TABLE evil (a); INSERT INTO evil VALUES (zeroblob(40000)); DROP TABLE evil'),
    )
    const value = chance.pick([0, 1, 2, 5, 0x7fffffff, 0xffffffff])
    const at = chance.pick([0, 4, 8, 12, 40])
    inBytes(file, (content) => {
      const trunk = content.readUInt32BE(32)
      if (trunk > 0) content.writeUInt32BE(value, (trunk - 1) * PAGE + at)
    })
    return `free list: ${value} at ${at}`
  },
  (file, chance) => {
    const kept = `${file}.kept`
    const db = new Database(file)
    db.pragma('journal_mode = WAL')
    db.pragma('wal_autocheckpoint = 0')
    db.exec("UPDATE workspace SET name = 'Mine'")
    copyFileSync(file, kept)
    copyFileSync(`${file}-wal`, `${kept}-wal`)
    db.close()
    copyFileSync(kept, file)
    const way = chance.pick(['which is missing', 'beside it', 'beside it, and denied in the header'])
    if (way !== 'which is missing') copyFileSync(`${kept}-wal`, `${file}-wal`)
    if (way.endsWith('header')) inBytes(file, (content) => void content.fill(1, 18, 20))
    return `changes kept in a second file, ${way}`
  },
  (file, chance, { other }) => {
    // A WAL of another file, or a journal of it, beside one that keeps none.
    const suffix = chance.pick(['-wal', '-journal', '-shm'])
    const content = chance.pick([
      () => readFileSync(other),
      () => Buffer.alloc(0),
      () =>
        Buffer.from([
          0xd9,
          0xd5,
          0x05,
          0xf9,
          0x20,
          0xa1,
          0x63,
          0xd7,
          ...Array.from({ length: 600 }, () => 0xff),
        ]),
      () => Buffer.alloc(5_000, 0x37),
    ])()
    writeFileSync(`${file}${suffix}`, content)
    return `a foreign ${suffix} of ${content.length} bytes`
  },
  (file, chance, { other }) => {
    // A journal that is hot: what it puts back is another workspace's page.
    const pageNumber = chance.between(1, 20)
    const page = readFileSync(other).subarray((pageNumber - 1) * PAGE, pageNumber * PAGE)
    const header = Buffer.alloc(512)
    Buffer.from([0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7]).copy(header)
    header.writeUInt32BE(1, 8)
    header.writeUInt32BE(7, 12)
    header.writeUInt32BE(readFileSync(file).length / PAGE, 16)
    header.writeUInt32BE(512, 20)
    header.writeUInt32BE(PAGE, 24)
    let sum = 7
    for (let at = PAGE - 200; at > 0; at -= 200) sum = (sum + (page[at] ?? 0)) >>> 0
    const [number, check] = [Buffer.alloc(4), Buffer.alloc(4)]
    number.writeUInt32BE(pageNumber)
    check.writeUInt32BE(sum)
    writeFileSync(`${file}-journal`, Buffer.concat([header, number, page, check]))
    return `a hot journal with page ${pageNumber} of another workspace`
  },
  (file) => {
    // All of it again, in UTF-16.
    const made = `${file}.utf16`
    const source = new Database(file, { readonly: true })
    const copy = new Database(made)
    copy.pragma("encoding = 'UTF-16le'")
    copy.pragma('synchronous = OFF')
    copy.pragma('foreign_keys = OFF')
    const parts = source
      .prepare<[], { type: string; name: string; sql: string }>(
        'SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL',
      )
      .all()
    for (const { type, sql } of parts) if (type === 'table') copy.exec(sql)
    for (const { type, name } of parts)
      if (type === 'table')
        for (const row of source.prepare<[], unknown[]>(`SELECT * FROM "${name}"`).raw().all())
          copy.prepare(`INSERT OR REPLACE INTO "${name}" VALUES (${row.map(() => '?').join()})`).run(...row)
    for (const { type, sql } of parts) if (type !== 'table') copy.exec(sql)
    for (const number of ['user_version', 'application_id'])
      copy.pragma(`${number} = ${String(source.pragma(number, { simple: true }))}`)
    source.close()
    copy.close()
    renameSync(made, file)
    return 'all of it in UTF-16'
  },
]

/** What lies at the path instead of a file; `file` isn't there yet. */
const NO_FILES: readonly Trick[] = [
  (file) => {
    mkdirSync(file)
    return 'a folder'
  },
  (file) => {
    if (process.platform === 'win32') mkdirSync(file)
    else execFileSync('mkfifo', [file])
    return 'a pipe'
  },
  (file, chance) => {
    const to = chance.pick(['/dev/zero', '/dev/null', '/dev/random', '/proc/self/mem', '/nowhere', file])
    symlinkSync(to, file)
    return `a link to ${to}`
  },
]

/**
 * Makes the `n`th hostile workspace of a run at `file`, where nothing lies.
 * @returns what was done to it, in words
 */
export function makeHostile(file: string, chance: Chance, good: Good): string {
  const way = chance.between(0, 19)
  if (way === 0) return chance.pick(NO_FILES)(file, chance, good)
  copyFileSync(good.file, file)
  const tricks = way < 8 ? BYTES : way < 12 ? SCHEMA : way < 16 ? ROWS : SQLITE
  try {
    return chance.pick(tricks)(file, chance, good)
  } catch (error) {
    // What SQLite itself refuses leaves the file as far as it came.
    if (!(error instanceof Database.SqliteError)) throw error
    return `stopped by SQLite: ${error.message}`
  }
}

/** Everything a workspace holds, its record included, as text; null where it can't be read. Read from a copy. */
export function contentOf(file: string): string | null {
  const folder = mkdtempSync(path.join(tmpdir(), 'concord-content-'))
  let db: Database.Database | undefined
  try {
    const copy = path.join(folder, 'copy')
    copyFileSync(file, copy)
    if (existsSync(`${file}-journal`)) copyFileSync(`${file}-journal`, `${copy}-journal`)
    const opened = new Database(copy)
    db = opened
    const tables = [...TABLE_NAMES, 'entry', 'change', 'role_owns']
    return JSON.stringify(
      tables.map((table) => [table, opened.prepare(`SELECT * FROM "${table}" ORDER BY 1, 2`).raw().all()]),
    )
  } catch {
    return null
  } finally {
    db?.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
