import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { announcementOf } from '#electron/backend/kinds/prioritization/usecases/exports/announcement-of.ts'
import { briefsOf } from '#electron/backend/kinds/prioritization/usecases/exports/briefs-of.ts'
import { packPaper } from '#electron/backend/kinds/prioritization/usecases/exports/pack-of.ts'
import { paperFrame } from '#electron/backend/kinds/prioritization/usecases/exports/paper-frame.ts'
import { summaryOf } from '#electron/backend/kinds/prioritization/usecases/exports/summary-of.ts'
import { type MemoDesk, memoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { briefPaper } from '#electron/backend/kinds/prioritization/documents/brief/brief-paper.ts'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import type { Paper } from '#electron/backend/files/paper/paper.ts'
import { paperText } from '#test/golden/paper-text.ts'
import { importFile, makeBackend, openSampleAs, personId, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

/** The small quarter, revealed. */
async function revealed(): Promise<SessionRoom> {
  const room = await SessionRoom.published(backend)
  await room.voteRest()
  await room.reveal()
  await backend.call('session.decide', {}, room.as('Dana Ruiz'))
  return room
}

/** What is made of the open workspace. */
async function made<Made>(make: (desk: MemoDesk) => Made | Promise<Made>): Promise<Made> {
  const file = (await backend.call('workspace.get', {}))?.path ?? ''
  const workspace = Workspace.on(openDatabase(file), file, () => 'id')
  try {
    return await make(memoDesk(workspace))
  } finally {
    workspace.db.close()
  }
}

async function mails(): Promise<{ mails: ReadonlyMap<string, string>; report: readonly string[] }> {
  const dir = backend.at('mails')
  const { report = [] } = await backend.call('exports.briefs', { dir, formats: ['eml'] })
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.eml'),
  )
  return {
    report,
    mails: new Map(
      files.map((name) => {
        const [head = '', body = ''] = readFileSync(path.join(dir, name), 'utf8').split('\r\n\r\n')
        return [path.basename(name), `${head}\n\n${Buffer.from(body, 'base64').toString()}`] as const
      }),
    ),
  }
}

it('a brief of a session in which nothing is decided announces no mail drafts', async () => {
  await revealed()
  const papers = await made((desk) =>
    briefsOf(desk).map((brief): Paper =>
      briefPaper(brief, { ...paperFrame(desk, 'internal'), session: 'Q1 2027', currency: 'USD' }),
    ),
  )
  expect(papers.length).toBeGreaterThan(0)
  for (const paper of papers) {
    const words = paperText(paper)
    expect(words).toContain('By ARR; nothing they asked for is decided.')
    expect(words).not.toMatch(/mail drafts are below|What to send|Then write|blue line/u)
  }
})

it('a pack in which all is declined is its page one: no contents, no chart, no table twice', async () => {
  await backend.call('workspace.create', {
    path: backend.at('declined.concord'),
    name: 'Aurora Analytics',
    currency: 'USD',
    quarter: 'Q1 2027',
    asOf: '2026-11-22',
  })
  for (const [kind, text] of [
    ['accounts', 'id,name,arr,tier\nA-1,Harbor Lines,400000,Enterprise\n'],
    ['roadmap', 'name,description,quarter\nA,a,Q1 2027\nB,b,Q1 2027\nC,c,Q1 2027\n'],
    ['people', 'name,roles\nDana Ruiz,VP CS\nMira Kang,PM lead\n'],
    ['requests', 'account,theme,signal\nA-1,Filters,none\nA-1,Exports,none\nA-1,Themes,none\n'],
    [
      'themes',
      'theme,roadmap_theme,fit,alignment\nFilters,A,direct,5\nExports,A,direct,4\nThemes,A,direct,4\n',
    ],
  ] as const) {
    writeFileSync(backend.at(`${kind}.csv`), text)
    await importFile(backend, kind, backend.at(`${kind}.csv`))
  }
  const mira = { actor: await personId(backend, 'Mira Kang') }
  await backend.call('session.update', { modelReviewed: true }, mira)
  await backend.call('session.start', {}, mira)
  const pack = (): Promise<Paper> =>
    made((desk) => packPaper(desk, 'internal', 'resources', () => Promise.resolve()))
  for (const { themeId } of (await backend.call('ranking.get', {})).ranked) {
    const words = { rationale: 'Nobody renews on it.', workaround: 'Export it.' }
    await backend.call('decisions.set', { themeId, status: 'decline', ownerId: null, ...words }, mira)
  }
  const { blocks } = await pack()
  expect(blocks.filter(({ kind }) => kind === 'contents' || kind === 'picture')).toEqual([])
  expect(blocks.filter((block) => 'newPage' in block)).toEqual([])
  // Nor does the announcement ask for calls that the session doesn't have, or speak of what was kept back.
  const announced = await made((desk) => announcementOf(desk))
  expect(announced).toContain('We decline; what to offer is in your brief:')
  expect(announced).not.toContain('calls')
})

it('mails before the seal are marked as drafts, in the subject and in the report', async () => {
  await openSampleAs(backend, 'Dana Ruiz')
  const before = await mails()
  expect(before.report).toContainEqual(expect.stringContaining('every mail is marked “Draft, not sealed”'))
  for (const mail of before.mails.values()) expect(mail).toMatch(/^Subject: (?:Draft, not sealed: |=\?)/mu)
  await backend.call('session.close', {})
  const after = await mails()
  expect(after.report).not.toContainEqual(expect.stringContaining('Draft'))
  for (const mail of after.mails.values()) expect(mail).toMatch(/^Subject: An update on /mu)
})

it('a mail on several requests that came to the same says each sentence once', async () => {
  await openSampleAs(backend, 'Dana Ruiz')
  const own = await mails()
  for (const [name, mail] of own.mails)
    for (const sentence of ['I’m happy to walk you through it.', 'and I’ll come back to you then.'])
      expect(mail.split(sentence).length - 1, `${name}: ${sentence}`).toBeLessThanOrEqual(1)
})

it('a memo says beside an account to call first that it gets no letter', async () => {
  await openSampleAs(backend, 'Dana Ruiz')
  const brief = await made((desk) => briefsOf(desk))
  const called = brief.flatMap(({ accounts }) => accounts.filter(({ call }) => call !== null))
  expect(called.length).toBeGreaterThan(0)
  for (const { name, asks } of called)
    for (const { theme } of asks) {
      const found = (await backend.call('memos.list', {})).find(({ themeName }) => themeName === theme)
      const memo = await backend.call('memos.get', { themeId: found?.themeId ?? '', cut: 'internal' })
      expect(memo.sections.find(({ id }) => id === 'whom')?.text).toContain(`${name} (call first, no letter)`)
    }
})

it('a summary asks for nothing that an amendment has settled, and for nothing before a day that has passed', async () => {
  await openSampleAs(backend, 'Dana Ruiz')
  const said = async (): Promise<string> => {
    const summary = await made((desk) => summaryOf(desk, 'internal'))
    return summary.needs.map(({ what }) => what).join('\n')
  }
  expect(await made((desk) => announcementOf(desk))).toContain('Make the calls it lists')
  expect(await said()).toContain('“Offline mobile approvals”')
  await backend.call('session.close', {})
  const found = (await backend.call('memos.list', {})).find(({ themeName }) =>
    themeName.startsWith('Offline'),
  )
  const rationale = 'Leadership decided to build it after all.'
  await backend.call('amendments.add', {
    kind: 'decision',
    themeId: found?.themeId ?? '',
    decision: { status: 'build', ownerId: await personId(backend, 'Mira Kang'), rationale, workaround: '' },
    text: rationale,
  })
  expect(await said()).toContain(
    'Tell Pellworth Airports what “Offline mobile approvals” covers: its renewal is overdue.',
  )
  expect(await said()).not.toContain('Rule on “Offline')
})
