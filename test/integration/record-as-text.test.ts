import { readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { concord } from '#test/support/command-line.ts'
import { makeBackend, prepareSmall, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
let out: string
beforeEach(() => {
  backend = makeBackend()
  out = backend.at('record.jsonl')
})
afterEach(() => backend.dispose())

type Line = Readonly<Record<string, unknown>>
async function dumped(): Promise<Line[]> {
  await backend.call('record.dump', { path: out })
  return readFileSync(out, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line)
}

describe('the record as text', () => {
  it('holds every entry with the rows it changed, oldest first', async () => {
    await prepareSmall(backend)
    const [head, ...entries] = await dumped()
    expect(head).toMatchObject({
      record: 'Aurora Analytics',
      intact: true,
      problem: null,
      entries: entries.length,
    })
    expect(entries.at(-1)?.['hash']).toBe(head?.['head'])
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, at) => at + 1))
    expect(entries[0]).toMatchObject({
      kind: 'workspace.create',
      leftOut: 0,
      changes: [
        { table: 'workspace', before: null, after: { name: 'Aurora Analytics', currency: 'USD' } },
        {},
      ],
    })
  })

  it('holds no ballot until all are shown, and never a code', async () => {
    const room = await SessionRoom.published(backend)
    const secret = 'Nobody may read this before the reveal'
    await room.vote('Noor Haddad', [['Slack digest', 'revenue', 5, secret]])
    await backend.call('ballots.handOver', {})
    await backend.call('people.setCode', {
      personId: room.person('Noor Haddad'),
      code: '4711',
      current: null,
    })
    const hidden = await dumped()
    expect(JSON.stringify(hidden)).not.toContain(secret)
    expect(JSON.stringify(hidden)).not.toContain('ballot_score')
    expect(hidden.find(({ kind }) => kind === 'people.setCode')).toMatchObject({ changes: [], leftOut: 1 })
    // How much of it was left as the model had it can't be counted, and no guess can be checked against a fingerprint: what
    // an entry's is made of beside the ballot is in nobody's hands.
    const finished = hidden.find(({ kind }) => kind === 'ballots.finish')
    const db = new Database(backend.at('small.concord'), { readonly: true })
    const own = db
      .prepare<[], { gesture: string; hash: string; rows: number }>(
        `SELECT gesture, changes_hash AS hash, (SELECT count(*) FROM change c WHERE c.seq = e.seq) AS rows FROM entry e
           WHERE kind LIKE 'ballots.%' ORDER BY kind = 'ballots.finish' DESC`,
      )
      .all()
    db.close()
    expect(own[0]?.rows).toBeGreaterThan(2)
    expect(finished).toMatchObject({ changes: [], leftOut: 1 })
    const everything = JSON.stringify([
      hidden,
      await backend.call('record.list', { before: null, limit: 100 }),
      await backend.call('workspace.get', {}),
    ])
    for (const { gesture, hash } of own) {
      expect(everything).not.toContain(hash)
      expect(everything).not.toContain(gesture)
    }
    await room.voteRest()
    await room.reveal()
    const shown = JSON.stringify(await dumped())
    expect(shown).toContain(secret)
    expect(shown).not.toContain('person_code')
  })

  it('is written of a broken record too, from the command line, and changes nothing', async () => {
    await prepareSmall(backend)
    const path = backend.at('small.concord')
    await backend.call('workspace.close', {})
    const db = new Database(path)
    db.exec("UPDATE account SET name = 'Forged' WHERE rowid = 1 OR id = (SELECT min(id) FROM account)")
    db.close()
    const bytes = readFileSync(path)
    const dir = backend.at('dump')
    expect(await concord('dump', '--workspace', path, '--out', dir)).toMatchObject({
      code: 0,
      text: expect.stringContaining(`Written to ${dir}: `),
    })
    expect(JSON.parse(readFileSync(`${dir}/record.jsonl`, 'utf8').split('\n')[0] ?? '')).toMatchObject({
      intact: false,
      problem: expect.stringContaining('The table account differs'),
    })
    expect(readFileSync(path).equals(bytes)).toBe(true)
    expect((await concord('dump', '--workspace', path)).code).toBe(2)
  })
})
