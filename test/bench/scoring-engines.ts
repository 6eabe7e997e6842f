import { DuckDBInstance } from '@duckdb/node-api'
import Database from 'better-sqlite3'
import { rankThemes } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { effectiveSettings } from '#shared/domain/prioritization/scoring/breakpoints.ts'
import { scoreThemes } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { DEFAULT_SETTINGS, type EffectiveSettings } from '#shared/domain/prioritization/scoring/settings.ts'
import { dayNumber } from '#shared/kernel/dates.ts'
import { type Bench, median, milliseconds, timed } from './bench.ts'
import { AS_OF, type BigQuarter, bigQuarter, SIZE } from './big-quarter.ts'
import { scoringSql, TABLES } from './scoring-sql.ts'

type Cell = string | number | null
type Tables = Readonly<Record<keyof typeof TABLES, readonly (readonly Cell[])[]>>
/** One theme in its place: id, risk, expansion, exposed ARR, weighted count, revenue, breadth, composite. */
type Line = readonly [string, number, number, number, number, number, number, number]
type Engine = { readonly score: () => Line[] | Promise<Line[]>; readonly close: () => void }

/** Scoring and ranking alone, in memory, beside the same aggregation in SQLite and in DuckDB with loaded tables. */
export const scoringEngines: Bench = {
  title: `scoring and ranking in memory, ${SIZE.accounts} accounts, ${SIZE.requests} requests, ${SIZE.themes} themes`,
  run: async () => {
    const quarter = bigQuarter()
    const settings = effectiveSettings(DEFAULT_SETTINGS, quarter.accounts, 'USD')
    const tables = tablesOf(quarter)
    const engines: Readonly<Record<string, Engine>> = {
      Concord: inDomain(quarter, settings),
      SQLite: inSqlite(tables, settings),
      DuckDB: await inDuckDb(tables, settings),
    }
    const expected = JSON.stringify(await engines['Concord']?.score())
    const times = new Map<string, number>()
    for (const [name, engine] of Object.entries(engines)) {
      if (JSON.stringify(await engine.score()) !== expected)
        throw new Error(`${name} does not come to the same cents and order as Concord.`)
      times.set(name, median(await timed(engine.score)))
    }
    for (const engine of Object.values(engines)) engine.close()
    const own = times.get('Concord') ?? Number.NaN
    return [
      'the same cents, scores and order from all three',
      ...[...times].map(
        ([name, ms]) =>
          `${name.padEnd(8)} ${milliseconds(ms).padStart(9)}${name === 'Concord' ? '  (evidence and flags included)' : `  ${(ms / own).toFixed(2)} × Concord`}`,
      ),
    ]
  },
}

function inDomain(quarter: BigQuarter, settings: EffectiveSettings): Engine {
  const score = (): Line[] => {
    const { themes } = scoreThemes({ asOf: AS_OF, settings, ...quarter })
    const byId = new Map(themes.map((theme) => [theme.themeId, theme]))
    return rankThemes(themes, settings.weights).ranked.flatMap(({ themeId, composite }): Line[] => {
      const t = byId.get(themeId)
      return t
        ? [
            [
              themeId,
              t.risk,
              t.expansion,
              t.exposedArr,
              t.weightedCount,
              t.model.revenue,
              t.model.breadth,
              composite,
            ],
          ]
        : []
    })
  }
  return { score, close: () => undefined }
}

function inSqlite(tables: Tables, settings: EffectiveSettings): Engine {
  const db = new Database(':memory:')
  for (const [name, columns] of Object.entries(TABLES)) db.exec(`CREATE TABLE ${name} (${columns})`)
  for (const [name, rows] of Object.entries(tables)) {
    const insert = db.prepare(`INSERT INTO ${name} VALUES (${rows[0]?.map(() => '?').join(', ') ?? ''})`)
    db.transaction(() => {
      for (const row of rows) insert.run(...row)
    })()
  }
  // What a database of this shape would have anyway; SQLite is at its best with it.
  db.exec('CREATE INDEX request_by_theme ON request (theme, account)')
  db.exec('ANALYZE')
  const statement = db.prepare<[], Line>(scoringSql(settings, '/')).raw()
  return { score: () => statement.all(), close: () => db.close() }
}

async function inDuckDb(tables: Tables, settings: EffectiveSettings): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  for (const [name, columns] of Object.entries(TABLES)) {
    await connection.run(`CREATE TABLE ${name} (${columns})`)
    const appender = await connection.createAppender(name)
    const big = columns.split(', ').map((column) => column.includes('BIGINT'))
    for (const row of tables[name as keyof typeof TABLES]) {
      for (const [index, cell] of row.entries()) {
        if (cell === null) appender.appendNull()
        else if (typeof cell === 'string') appender.appendVarchar(cell)
        else if (big[index] === true) appender.appendBigInt(BigInt(cell))
        else appender.appendInteger(cell)
      }
      appender.endRow()
    }
    appender.closeSync()
  }
  const sql = scoringSql(settings, '//')
  return {
    score: async () => {
      const rows = (await connection.runAndReadAll(sql)).getRows()
      return rows.map(
        (row) => row.map((cell) => (typeof cell === 'bigint' ? Number(cell) : cell)) as unknown as Line,
      )
    },
    close: () => {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

function tablesOf(quarter: BigQuarter): Tables {
  return {
    account: quarter.accounts.map((a) => [
      a.id,
      a.arr,
      a.tier,
      a.renewalDate === null ? null : dayNumber(a.renewalDate),
      a.inIcp ? 1 : 0,
      a.headroom,
    ]),
    request: quarter.requests.map((r) => [r.themeId, r.accountId, r.signal, r.dependency]),
    theme: quarter.themes.map((theme) => [
      theme.id,
      quarter.alignment.get(theme.id)?.score ?? null,
      theme.compliance === true ? 1 : 0,
    ]),
  }
}
