import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppEvent } from '#shared/contract/events.ts'
import {
  makeBackend,
  prepareSmall,
  refusal,
  startSmall,
  type TestBackend,
  themeId,
} from '#test/support/backend.ts'
import { readZip } from '#test/support/read-zip.ts'

let backend: TestBackend
let listen: (event: AppEvent) => void
beforeEach(() => {
  listen = () => undefined
  backend = makeBackend((event) => listen(event))
})
afterEach(() => backend.dispose())

const entries = async (): Promise<number> =>
  (await backend.call('record.list', { before: null, limit: 1 })).total
const says = async (id: string, cut: 'internal' | 'shareable' = 'internal'): Promise<string> =>
  (await backend.call('memos.get', { themeId: id, cut })).sections.find((s) => s.id === 'says')?.text ?? ''

describe('memos', () => {
  it('stand in the order of the ranking, compliance last, undecided ones too', async () => {
    await startSmall(backend)
    const ranking = await backend.call('ranking.get', {})
    expect((await backend.call('memos.list', {})).map((memo) => memo.themeId)).toEqual(
      [...ranking.ranked, ...ranking.unranked, ...ranking.compliance].map((row) => row.themeId),
    )
  })

  it('keep the words of the PM as an entry that undo takes back', async () => {
    await startSmall(backend)
    const id = await themeId(backend, 'Regional filtering')
    const draft = await says(id)
    const before = await entries()
    await backend.call('memos.edit', { themeId: id, says: '  We will definitely do it.  ' })
    expect(await says(id)).toBe('We will definitely do it.')
    const memo = await backend.call('memos.get', { themeId: id, cut: 'internal' })
    expect(memo.edited).toBe(true)
    expect(memo.notes.map((note) => note.text)).toEqual(['definitely'])
    expect((await backend.call('memos.list', {})).find((m) => m.themeId === id)).toMatchObject({
      notes: 1,
      edited: true,
    })
    await backend.call('memos.edit', { themeId: id, says: 'We will definitely do it.' })
    expect(await entries()).toBe(before + 1)
    await backend.call('record.undo', {})
    expect(await says(id)).toBe(draft)
    await backend.call('record.redo', {})
    await backend.call('memos.edit', { themeId: id, says: ' ' })
    expect(await says(id)).toBe(draft)
    expect((await backend.call('memos.get', { themeId: id, cut: 'internal' })).edited).toBe(false)
  })

  it('leave private sentences of the PM out of the shareable cut, and say so in a note', async () => {
    await startSmall(backend)
    const id = await themeId(backend, 'Regional filtering')
    await backend.call('memos.edit', { themeId: id, says: 'It is on our list. Ask Kestrel Energy about it.' })
    expect(await says(id, 'shareable')).toBe('It is on our list.')
    const { notes } = await backend.call('memos.get', { themeId: id, cut: 'internal' })
    expect(notes.map((note) => note.text)).toEqual(['Kestrel Energy'])
    await backend.call('memos.edit', { themeId: id, says: 'Ask Kestrel Energy.' })
    expect(await says(id, 'shareable')).toMatch(/We haven’t decided on/u)
  })

  it('of a theme that is gone are refused', async () => {
    await startSmall(backend)
    expect(await refusal(backend.call('memos.get', { themeId: 'gone', cut: 'internal' }))).toMatchObject({
      code: 'not-found',
    })
    expect(await refusal(backend.call('memos.edit', { themeId: 'gone', says: 'x' }))).toMatchObject({
      code: 'not-found',
    })
  })

  it('are not exported while nothing is decided', async () => {
    await startSmall(backend)
    const dir = backend.at('memos')
    expect(
      await refusal(backend.call('exports.memos', { dir, formats: ['md'], cut: 'internal' })),
    ).toMatchObject({
      code: 'decision-incomplete',
    })
    expect(await readdir(backend.dir)).not.toContain('memos')
  })

  it('are exported for decided themes only, and name the file that can not be written', async () => {
    await startSmall(backend)
    await backend.call('decisions.set', {
      themeId: await themeId(backend, 'Regional filtering'),
      status: 'defer',
      ownerId: null,
      rationale: 'Other work comes first.',
      workaround: '',
    })
    const dir = backend.at('memos')
    const { files } = await backend.call('exports.memos', {
      dir,
      formats: ['md', 'md', 'docx'],
      cut: 'internal',
    })
    expect(files.map((file) => path.extname(file))).toEqual(['.md', '.docx'])
    expect((await readdir(dir)).toSorted()).toEqual(files.map((file) => path.basename(file)).toSorted())
    await writeFile(backend.at('taken'), 'x')
    const taken = backend.call('exports.memos', {
      dir: backend.at('taken'),
      formats: ['md'],
      cut: 'internal',
    })
    expect(await refusal(taken)).toMatchObject({ code: 'file-unwritable' })
    expect(await readFile(backend.at('taken'), 'utf8')).toBe('x')
  })
})

describe('the decision workbook', () => {
  it('can be written before anything is imported, prepared, or decided', async () => {
    await backend.call('workspace.create', {
      path: backend.at('empty.concord'),
      name: 'Empty & new',
      currency: 'JPY',
      quarter: 'Q1 2027',
      asOf: '2026-11-22',
    })
    await backend.call('exports.workbook', { path: backend.at('empty.xlsx') })
    await prepareSmall(backend, 'prepared.concord')
    await backend.call('exports.workbook', { path: backend.at('prepared.xlsx') })
    for (const name of ['empty.xlsx', 'prepared.xlsx'])
      expect([...(await readZip(await readFile(backend.at(name)))).keys()]).toContain(
        'xl/worksheets/sheet10.xml',
      )
  })

  it('leaves what it can not replace as it was', async () => {
    await prepareSmall(backend)
    await mkdir(backend.at('folder.xlsx'))
    const call = backend.call('exports.workbook', { path: backend.at('folder.xlsx') })
    expect(await refusal(call)).toMatchObject({
      code: 'file-unwritable',
      message: expect.stringContaining('A folder with that name already exists.') as string,
    })
    expect((await readdir(backend.dir)).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })

  it('stopped on the way, leaves the old file whole and nothing beside it', async () => {
    await prepareSmall(backend)
    const path = backend.at('book.xlsx')
    await writeFile(path, 'old')
    const answers: Promise<unknown>[] = []
    listen = (event) => {
      if (event.type === 'progress' && event.label.startsWith('Writing') && answers.length === 0)
        answers.push(backend.call('exports.cancel', { job: event.job }))
    }
    expect(await refusal(backend.call('exports.workbook', { path, job: 'mine' }))).toMatchObject({
      code: 'cancelled',
    })
    expect(await Promise.all(answers)).toEqual([{ asked: true }])
    expect(await readFile(path, 'utf8')).toBe('old')
    expect((await readdir(backend.dir)).filter((name) => name.endsWith('.tmp'))).toEqual([])
    listen = () => undefined
    await backend.call('exports.workbook', { path, job: 'mine' })
    expect((await readFile(path)).subarray(0, 2).toString()).toBe('PK')
    expect(await backend.call('exports.cancel', { job: 'mine' })).toEqual({ asked: false })
  })

  it('tells how far it is, to the last row', async () => {
    await prepareSmall(backend)
    const seen: Extract<AppEvent, { type: 'progress' }>[] = []
    listen = (event) => {
      if (event.type === 'progress') seen.push(event)
    }
    await backend.call('exports.workbook', { path: backend.at('book.xlsx'), job: 'mine' })
    const rows = seen.filter(({ total }) => total !== null)
    expect(new Set(seen.map(({ job }) => job))).toEqual(new Set(['mine']))
    expect(rows.map(({ done }) => done)).toEqual(rows.map(({ done }) => done).toSorted((a, b) => a - b))
    expect(rows.at(-1)?.done).toBe(rows.at(-1)?.total)
  })

  it('says why it can not be written, and where', async () => {
    await prepareSmall(backend)
    const gone = await refusal(backend.call('exports.workbook', { path: backend.at('gone/book.xlsx') }))
    expect(gone).toMatchObject({ code: 'file-unwritable' })
    expect(gone.message).toMatch(/^book\.xlsx was not written\. The folder .*gone can’t be found\./u)
    const long = `${'x'.repeat(300)}.xlsx`
    expect((await refusal(backend.call('exports.workbook', { path: backend.at(long) }))).message).toMatch(
      /too long/u,
    )
  })

  it('is an .xlsx file and nothing else', async () => {
    await prepareSmall(backend)
    expect(await refusal(backend.call('exports.workbook', { path: backend.at('book.csv') }))).toMatchObject({
      code: 'bad-input',
    })
  })
})
