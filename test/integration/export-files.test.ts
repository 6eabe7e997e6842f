import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppEvent } from '#shared/contract/events.ts'
import { makeBackend, refusal, startSmall, type TestBackend, themeId } from '#test/support/backend.ts'

type Progress = Extract<AppEvent, { type: 'progress' }>

let backend: TestBackend
let progress: Progress[]
let listen: (event: Progress) => void
beforeEach(() => {
  progress = []
  listen = () => undefined
  backend = makeBackend(
    (event) => {
      if (event.type !== 'progress') return
      progress.push(event)
      listen(event)
    },
    { printPdf: ({ html }) => Promise.resolve(new TextEncoder().encode(html)) },
  )
})
afterEach(() => backend.dispose())

async function decideTwo(): Promise<void> {
  await startSmall(backend)
  for (const name of ['Regional filtering', 'SSO for guests'])
    await backend.call('decisions.set', {
      themeId: await themeId(backend, name),
      status: 'defer',
      ownerId: null,
      rationale: 'Other work comes first.',
      workaround: '',
    })
}

describe('an export of many files', () => {
  it('tells what it writes and how far it is, under the job of the caller', async () => {
    await decideTwo()
    const dir = backend.at('memos')
    await backend.call('exports.memos', { dir, formats: ['md', 'pdf'], cut: 'internal', job: 'mine' })
    const mine = progress.filter(({ job }) => job === 'mine')
    expect(mine.map(({ done, total }) => [done, total])).toEqual([0, 1, 2, 3].map((done) => [done, 4]))
    expect(mine[0]?.label).toMatch(/^Memo: .* · 1 of 4$/u)
    expect(readdirSync(dir).map((name) => path.extname(name))).toEqual(['.md', '.pdf', '.md', '.pdf'])
  })

  it('can be called off between two files: those written are whole, those there before unharmed', async () => {
    await decideTwo()
    const dir = backend.at('memos')
    await backend.call('exports.memos', { dir, formats: ['md'], cut: 'internal' })
    const [first = '', second = ''] = readdirSync(dir).toSorted()
    writeFileSync(path.join(dir, first), 'old')
    writeFileSync(path.join(dir, second), 'old')
    const answers: Promise<unknown>[] = []
    listen = (event) => {
      if (event.done === 1) answers.push(backend.call('exports.cancel', { job: event.job }))
    }
    const call = backend.call('exports.memos', { dir, formats: ['md'], cut: 'internal', job: 'j' })
    expect(await refusal(call)).toEqual({
      code: 'cancelled',
      message: 'Canceled. 1 file of 2 was written first and is complete. Existing files are unchanged.',
    })
    expect(await Promise.all(answers)).toEqual([{ asked: true }])
    expect(readFileSync(path.join(dir, first), 'utf8')).toContain('# Regional filtering')
    expect(readFileSync(path.join(dir, second), 'utf8')).toBe('old')
    expect(await backend.call('exports.cancel', { job: 'j' })).toEqual({ asked: false })
  })

  it('says which file could not be written, and leaves no half one beside it', async () => {
    await decideTwo()
    const dir = backend.at('lists')
    mkdirSync(path.join(dir, 'decisions.csv'), { recursive: true })
    const call = backend.call('exports.lists', { dir, style: 'excel', cut: 'internal' })
    expect(await refusal(call)).toMatchObject({
      code: 'file-unwritable',
      message: expect.stringContaining('decisions.csv was not written.') as string,
    })
    expect(readdirSync(dir).toSorted()).toEqual([
      'accounts-by-theme.csv',
      'crm-accounts-themes-decisions.csv',
      'decisions.csv',
      'matrix.csv',
    ])
  })
})

describe('a PDF', () => {
  it('is refused before anything is written where nothing can print', async () => {
    const bare = makeBackend()
    try {
      await startSmall(bare)
      const dir = bare.at('out')
      const call = bare.call('exports.preread', { dir, formats: ['docx', 'pdf'], cut: 'internal' })
      expect(await refusal(call)).toMatchObject({ code: 'no-printer' })
      expect(readdirSync(bare.dir)).not.toContain('out')
      expect(await bare.call('exports.ready', {})).toMatchObject({ pdf: false })
    } finally {
      bare.dispose()
    }
  })
})

describe('before anything is there', () => {
  it('the pre-read says what is missing, and there is nobody to brief', async () => {
    await backend.call('workspace.create', {
      path: backend.at('empty.concord'),
      name: 'Empty',
      currency: 'JPY',
      quarter: 'Q1 2027',
      asOf: '2026-11-22',
    })
    await backend.call('exports.preread', {
      dir: backend.dir,
      formats: ['docx', 'xlsx', 'pdf'],
      cut: 'internal',
    })
    const page = readFileSync(backend.at('pre-read.pdf'), 'utf8')
    expect(page).toContain(
      'Three to five roadmap themes; there are 0</td><td>Head of Product (nobody named yet)</td>',
    )
    expect(page).toContain('Not published yet')
    const call = backend.call('exports.briefs', { dir: backend.dir, formats: ['docx'] })
    expect(await refusal(call)).toMatchObject({ code: 'decision-incomplete' })
    expect(await backend.call('exports.ready', {})).toEqual({
      pdf: true,
      csms: 0,
      mails: 0,
      calls: 0,
      escalations: 0,
      built: 0,
    })
  })

  it('a picture is a PNG or an SVG, of a theme that is there', async () => {
    await startSmall(backend)
    const picture = { kind: 'map' } as const
    expect(
      await refusal(backend.call('exports.picture', { path: backend.at('map.gif'), picture })),
    ).toMatchObject({ code: 'bad-input' })
    const gone = { kind: 'accounts', themeId: 'gone' } as const
    expect(
      await refusal(backend.call('exports.picture', { path: backend.at('a.png'), picture: gone })),
    ).toMatchObject({ code: 'not-found' })
  })
})
