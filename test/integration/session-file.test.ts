import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

/** What SQLite itself says to a statement, whoever sends it; the empty text when it lets it pass. */
function refusedBy(db: Database.Database, sql: string, ...values: (string | number | null)[]): string {
  db.exec('SAVEPOINT attempt')
  try {
    db.prepare(sql).run(...values)
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    db.exec('ROLLBACK TO attempt')
    db.exec('RELEASE attempt')
  }
}

let backend: TestBackend
let db: Database.Database
let room: SessionRoom
let session: string

function openFile(): void {
  db = new Database(backend.at('small.concord'))
  db.pragma('foreign_keys = ON')
  session = db.prepare<[], { id: string }>('SELECT id FROM session').get()?.id ?? ''
}

describe('the file of a session in Score', () => {
  beforeAll(async () => {
    backend = makeBackend()
    room = await SessionRoom.published(backend)
    await room.vote('Dana Ruiz')
    await room.fill('Mira Kang', [])
    await backend.call('workspace.close', {})
    openFile()
  })
  afterAll(() => {
    db.close()
    backend.dispose()
  })

  const score = (
    person: string,
    dimension: string,
    counts: number,
    value: number | null,
    reason = '',
  ): string =>
    refusedBy(
      db,
      `INSERT INTO ballot_score (session_id, person_id, theme_id, dimension, counts, score, fit, reason)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      session,
      room.person(person),
      room.theme('Slack digest'),
      dimension,
      counts,
      value,
      dimension === 'alignment' && value !== null ? 'none' : null,
      reason,
    )

  it('lets a right score pass', () => {
    expect(score('Mira Kang', 'alignment', 1, 1)).toBe('')
    expect(score('Mira Kang', 'revenue', 0, 5)).toBe('')
  })

  it.each([
    ['a score of 6', () => score('Mira Kang', 'alignment', 1, 6, 'Very much'), /CHECK/],
    ['a score of 0', () => score('Mira Kang', 'revenue', 0, 0), /CHECK/],
    [
      'a score that counts from somebody without the role',
      () => score('Mira Kang', 'revenue', 1, 5, 'So it is'),
      /owner of the dimension/,
    ],
    [
      'an owner’s score that doesn’t count',
      () => score('Mira Kang', 'alignment', 0, 1),
      /owner of the dimension/,
    ],
    [
      'a score that differs without a reason',
      () => score('Mira Kang', 'alignment', 1, 4, ' \n'),
      /needs a reason/,
    ],
    ['an abstention without a reason', () => score('Mira Kang', 'alignment', 1, null), /CHECK/],
    ['a score on a ballot that is counted', () => score('Dana Ruiz', 'alignment', 0, 1), /counted/],
    [
      'a second ballot',
      () =>
        refusedBy(
          db,
          "INSERT INTO ballot (session_id, person_id, id, via) VALUES (?, ?, 'second', 'screen')",
          session,
          room.person('Dana Ruiz'),
        ),
      /UNIQUE/,
    ],
    [
      'a counted ballot counted again',
      () =>
        refusedBy(
          db,
          "UPDATE ballot SET finished_at = '2026-11-23T09:00:00.000Z' WHERE person_id = ?",
          room.person('Dana Ruiz'),
        ),
      /counted already/,
    ],
    [
      'a ballot of an observer',
      () =>
        refusedBy(
          db,
          "INSERT INTO ballot (session_id, person_id, id) VALUES (?, ?, 'third')",
          session,
          room.person('Olga Watt'),
        ),
      /observer/,
    ],
    [
      'an override with a blank reason',
      () =>
        refusedBy(
          db,
          `INSERT INTO override (id, session_id, theme_id, kind, target_rank, condition, reason, at, rank_before,
             rank_after, position) VALUES ('o', ?, ?, 'rank', 1, 'other', ?, '', 2, 1, 1)`,
          session,
          room.theme('Slack digest'),
          ' '.repeat(30),
        ),
      /CHECK/,
    ],
    ['a shortlist of six', () => refusedBy(db, 'UPDATE session SET shortlist_size = 6'), /CHECK/],
    [
      'a dispute settled by somebody without the role',
      () =>
        refusedBy(
          db,
          `INSERT INTO resolution (session_id, theme_id, dimension, kind, score, sentence, person_id, at)
           VALUES (?, ?, 'revenue', 'agreed', 3, 'Because it is so', ?, '')`,
          session,
          room.theme('Slack digest'),
          room.person('Mira Kang'),
        ),
      /owner of the dimension/,
    ],
    [
      'a close by nobody',
      () =>
        refusedBy(
          db,
          "INSERT INTO seal (session_id, at, formula_version, shortlist, results, results_hash) VALUES (?, '', 1, '[]', '{}', '')",
          session,
        ),
      /needs the name/,
    ],
    [
      'a close with an undecided theme',
      () =>
        refusedBy(
          db,
          "INSERT INTO seal (session_id, at, person_id, formula_version, shortlist, results, results_hash) VALUES (?, '', ?, 1, '[\"x\"]', '{}', '')",
          session,
          room.person('Dana Ruiz'),
        ),
      /undecided|owner|revealed/,
    ],
    [
      'a close with a shortlist of six',
      () =>
        refusedBy(
          db,
          "INSERT INTO seal (session_id, at, person_id, formula_version, shortlist, results, results_hash) VALUES (?, '', ?, 1, '[1,2,3,4,5,6]', '{}', '')",
          session,
          room.person('Dana Ruiz'),
        ),
      /CHECK|undecided|owner|revealed/,
    ],
  ])('refuses %s', (_what, attempt, words) => {
    expect(attempt()).toMatch(words)
  })
})

describe('the file of a sealed session', () => {
  beforeAll(async () => {
    backend = makeBackend()
    room = await SessionRoom.published(backend)
    await room.seal()
    await backend.call('workspace.close', {})
    openFile()
  })
  afterAll(() => {
    db.close()
    backend.dispose()
  })

  it.each([
    'session',
    'session_run',
    'session_theme',
    'mapping',
    'decision',
    'ballot',
    'ballot_score',
    'seal',
  ])('refuses to change or delete what stands in %s', (table) => {
    const [column] = db.prepare<[], { name: string }>(`PRAGMA table_info(${table})`).all()
    expect(refusedBy(db, `UPDATE ${table} SET ${column?.name ?? ''} = ${column?.name ?? ''}`)).toMatch(
      /sealed|seal cannot/,
    )
    expect(refusedBy(db, `DELETE FROM ${table}`)).toMatch(/sealed|seal cannot|revealed/)
  })

  it.each([
    [
      'override',
      "INSERT INTO override SELECT 'o', ?, theme_id, 'rank', 1, 'other', 'Twenty characters or more', NULL, '', 2, 1, NULL, NULL, NULL, 1, NULL, NULL FROM decision LIMIT 1",
    ],
    ['memo', "INSERT INTO memo SELECT ?, theme_id, 'Words' FROM decision LIMIT 1"],
    ['agenda_item', "INSERT INTO agenda_item VALUES (?, 'rest', 10, 0, NULL)"],
    [
      'resolution',
      "INSERT INTO resolution SELECT ?, theme_id, 'revenue', 'escalated', NULL, NULL, '', (SELECT id FROM person LIMIT 1), '', '2026-12-01', NULL, NULL, NULL, NULL, NULL, NULL, NULL FROM decision LIMIT 1",
    ],
  ])('refuses a new row in %s', (_table, sql) => {
    expect(refusedBy(db, sql, session)).toMatch(/sealed/)
  })
})
