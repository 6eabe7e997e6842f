import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeBackend, refusal, startSmall, type TestBackend } from '#test/support/backend.ts'

let backend: TestBackend
let file: string
beforeEach(async () => {
  backend = makeBackend()
  await startSmall(backend)
  file = backend.at('small.concord')
})
afterEach(() => backend.dispose())

/** What a shared folder may hold in place of a file, by somebody's malice. */
const TRICKS: readonly (readonly [what: string, make: (at: string) => void])[] = [
  ['a folder', (at) => mkdirSync(at)],
  ['a link to a file', (at) => symlinkSync(backend.at('elsewhere'), at)],
  ['a pipe', (at) => void execFileSync('mkfifo', [at])],
]

describe.skipIf(process.platform === 'win32')('what lies beside a workspace', () => {
  describe.each(TRICKS)('%s', (_what, make) => {
    it.each(['-journal', '-wal'])(
      'as its %s keeps nobody waiting, and is refused by its name',
      async (end) => {
        await backend.call('workspace.close', {})
        writeFileSync(backend.at('elsewhere'), 'precious')
        make(file + end)
        const link = backend.at('link.concord')
        symlinkSync(file, link)
        for (const way of [file, link])
          for (const call of [
            backend.call('workspace.open', { path: way }),
            backend.call('workspace.open', { path: way, readOnly: true }),
            backend.call('workspace.salvage', { from: way, to: backend.at('salvaged.concord') }),
          ])
            expect(await refusal(call)).toMatchObject({
              code: 'file-altered',
              message: expect.stringContaining(`small.concord${end} beside it is no file`) as string,
            })
        expect(readFileSync(backend.at('elsewhere'), 'utf8')).toBe('precious')
      },
    )

    it('as its note keeps nobody waiting', async () => {
      await backend.call('workspace.close', {})
      writeFileSync(backend.at('elsewhere'), 'precious')
      make(`${file}.lease`)
      expect(await backend.call('workspace.open', { path: file })).toMatchObject({ readOnly: null })
      expect(readFileSync(backend.at('elsewhere'), 'utf8')).toBe('precious')
    })

    it('where a copy is made is replaced, and nothing behind it', async () => {
      writeFileSync(backend.at('elsewhere'), 'precious')
      const copy = backend.at('copy.concord')
      if (_what !== 'a folder') make(`${copy}.part`)
      await backend.call('workspace.saveCopy', { path: copy })
      expect(readFileSync(backend.at('elsewhere'), 'utf8')).toBe('precious')
      expect(await backend.call('workspace.open', { path: copy })).toMatchObject({ readOnly: null })
    })
  })

  it('is noted at the file itself, whichever link it is opened by', async () => {
    const link = backend.at('link.concord')
    symlinkSync(file, link)
    await backend.call('workspace.close', {})
    await backend.call('workspace.open', { path: link })
    expect(JSON.parse(readFileSync(`${file}.lease`, 'utf8'))).toMatchObject({ process: process.pid })
  })

  it('nothing is written onto the workspace itself, whatever way leads there', async () => {
    symlinkSync(backend.dir, backend.at('here'))
    const bytes = readFileSync(file)
    for (const at of [file, path.join(backend.at('here'), 'small.concord'), `${file}-journal`])
      for (const op of ['record.dump', 'workspace.saveCopy'] as const)
        expect(await refusal(backend.call(op, { path: at }))).toMatchObject({ code: 'file-exists' })
    expect(readFileSync(file).equals(bytes)).toBe(true)
    await backend.call('workspace.rename', { name: 'Goes on' })
  })
})

it('no new file is made where the unfinished change of an earlier one would spoil it', async () => {
  // A computer that stopped, and a damaged file that was moved out of the way without what belongs to it.
  const stopped = backend.at('stopped.concord')
  await backend.call('workspace.saveCopy', { path: stopped })
  const db = new Database(stopped)
  db.pragma('cache_size = 1')
  db.exec('BEGIN; CREATE TABLE zz (a)')
  const insert = db.prepare('INSERT INTO zz VALUES (?)')
  for (let n = 0; n < 300; n += 1) insert.run('y'.repeat(3_000))
  const journal = readFileSync(`${stopped}-journal`)
  db.close()
  renameSync(stopped, backend.at('damaged.concord'))
  writeFileSync(`${stopped}-journal`, journal)
  const fresh = { path: stopped, name: 'New', currency: 'EUR', quarter: 'Q1 2027', asOf: '2026-11-22' }
  for (const call of [
    backend.call('workspace.create', fresh),
    backend.call('workspace.saveCopy', { path: stopped }),
    backend.call('workspace.salvage', { from: file, to: stopped }),
  ])
    expect(await refusal(call)).toMatchObject({
      code: 'file-exists',
      message: expect.stringContaining('stopped.concord-journal is there') as string,
    })
  expect(readFileSync(`${stopped}-journal`).equals(journal)).toBe(true)
})
