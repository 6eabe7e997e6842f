import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import { announcementOf } from '#electron/backend/kinds/prioritization/usecases/exports/announcement-of.ts'
import { briefsOf } from '#electron/backend/kinds/prioritization/usecases/exports/briefs-of.ts'
import { escalationsOf } from '#electron/backend/kinds/prioritization/usecases/exports/escalation-of.ts'
import { packPaper } from '#electron/backend/kinds/prioritization/usecases/exports/pack-of.ts'
import { paperFrame } from '#electron/backend/kinds/prioritization/usecases/exports/paper-frame.ts'
import { prereadOf } from '#electron/backend/kinds/prioritization/usecases/exports/preread-of.ts'
import { summaryOf } from '#electron/backend/kinds/prioritization/usecases/exports/summary-of.ts'
import {
  type MemoDesk,
  memoDesk,
  memoDocument,
} from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { briefPaper } from '#electron/backend/kinds/prioritization/documents/brief/brief-paper.ts'
import { escalationPaper } from '#electron/backend/kinds/prioritization/documents/escalation/escalation-paper.ts'
import { memoPaper } from '#electron/backend/kinds/prioritization/documents/memo/memo-paper.ts'
import { paperDocx } from '#electron/backend/files/paper/paper-docx.ts'
import { paperHtml } from '#electron/backend/files/paper/paper-html.ts'
import { paperMarkdown } from '#electron/backend/files/paper/paper-markdown.ts'
import type { Paper } from '#electron/backend/files/paper/paper.ts'
import { prereadPaper } from '#electron/backend/kinds/prioritization/documents/preread/preread-paper.ts'
import { summaryPaper } from '#electron/backend/kinds/prioritization/documents/summary/summary-paper.ts'
import { sessionInShort } from '#shared/catalogue/terms.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { readZip } from '#test/support/read-zip.ts'
import { expectGolden, settled } from './golden-files.ts'
import { makeGoldenQuarter } from './golden-quarter.ts'
import { paperText } from './paper-text.ts'

let backend: TestBackend
let workspace: Workspace
let desk: MemoDesk
beforeAll(async () => {
  backend = makeBackend()
  await makeGoldenQuarter(backend)
  const file = backend.at('golden.concord')
  workspace = new Workspace(openDatabase(file), file, () => 'id')
  desk = memoDesk(workspace)
})
afterAll(() => {
  workspace.close()
  backend.dispose()
})

const expectPaper = (name: string, paper: Paper): Promise<void> =>
  expectGolden(`${name}.paper`, settled(paperText(paper)))

/** One theme per kind of decision, by the name of its golden file. */
const MEMOS = {
  build: 'Regional filtering in reports',
  'build-edited': 'SSO for guest users',
  defer: 'Native HubSpot integration',
  decline: 'Dark theme for embeds',
  escalated: 'Scheduled dashboards by e-mail',
  compliance: 'Data residency in the EU',
} as const

describe.each(['internal', 'shareable'] as const)('the %s cut', (cut) => {
  it.each(Object.entries(MEMOS))('of the memo of a theme to %s says what it said', async (kind, name) => {
    const theme = [...desk.snapshot.scored.values()].find((one) => one.name === name)
    if (!theme) throw new Error(`No theme ${name}`)
    await expectPaper(`memo-${kind}-${cut}`, memoPaper(memoDocument(desk, theme, cut), paperFrame(desk, cut)))
  })

  it('of the executive summary says what it said', async () => {
    await expectPaper(`summary-${cut}`, summaryPaper(summaryOf(desk, cut), paperFrame(desk, cut)))
  })

  it('of the pack says what it said', async () => {
    await expectPaper(`pack-${cut}`, await packPaper(desk, cut, 'resources', () => Promise.resolve()))
  })

  it('of the pre-read says what it said', async () => {
    const preread = prereadOf(desk, cut, null)
    await expectPaper(`pre-read-${cut}`, prereadPaper(preread, paperFrame(desk, cut), []))
  })
})

it('the escalation paper says what it said', async () => {
  const papers = escalationsOf(desk).map((one) => escalationPaper(one, paperFrame(desk, 'internal')))
  expect(papers).toHaveLength(1)
  for (const paper of papers) await expectPaper('escalation', paper)
})

it('the announcement says what it said', async () => {
  await expectGolden('announcement.txt', `${announcementOf(desk)}\n`)
})

it('a CSM brief says what it said', async () => {
  const brief = briefsOf(desk).find(({ csm }) => csm === 'Lena Fox')
  if (!brief) throw new Error('No brief of Lena Fox')
  const { session, facts } = desk.snapshot
  const frame = {
    ...paperFrame(desk, 'internal'),
    session: sessionInShort(session),
    currency: facts.currency,
  }
  await expectPaper('brief-lena-fox', briefPaper(brief, frame))
})

/** Every kind of block, once: how each format builds it. */
const STRUCTURE: Paper = {
  title: 'Title of the file',
  heading: 'Kind · Q1 2027 · internal',
  workspace: 'Workspace',
  footer: 'Footer',
  standing: 'Draft, not sealed',
  audience: 'For whom it is.',
  record: 'Record abc',
  at: '2026-11-22T10:00:00Z',
  book: true,
  size: 'letter',
  blocks: [
    { kind: 'title', text: 'A title that is a sentence.', sentence: true },
    { kind: 'text', text: 'The lead.', look: 'lead' },
    { kind: 'heading', level: 2, text: 'Contents' },
    { kind: 'contents' },
    { kind: 'heading', level: 1, text: 'A part', newPage: true },
    { kind: 'decision', text: 'Build', tone: 'build', aside: 'owner Mira Kang' },
    { kind: 'text', text: 'A paragraph.\n\nAnother, of\ntwo lines.', look: 'body' },
    { kind: 'text', text: 'What may be said.', look: 'words' },
    { kind: 'text', text: 'What was said.', look: 'quote' },
    { kind: 'text', text: 'Quiet.', look: 'quiet' },
    { kind: 'text', text: 'A note.', look: 'note' },
    { kind: 'list', items: ['One', 'Two'] },
    {
      kind: 'table',
      table: {
        header: ['Name', 'ARR', 'Words'],
        amounts: [1],
        rows: [
          ['a', '$1', 'x'],
          ['b', '$2', 'y'],
        ],
        total: 'Sum $3',
      },
    },
    {
      kind: 'table',
      table: {
        header: ['Group', 'Name', 'ARR'],
        amounts: [2],
        dense: true,
        groups: [
          { label: 'Build 2', note: 'in Q1 2027', tone: 'build', rows: 2 },
          { label: 'Decline 1', note: null, tone: 'decline', rows: 1 },
        ],
        rows: [
          ['a', '$1'],
          ['b', '$2'],
          ['c', '$3'],
        ],
      },
    },
  ],
}

describe('the structure of a document', () => {
  it('is what it was in DOCX', async () => {
    const parts = await readZip(Buffer.from(await paperDocx(STRUCTURE)))
    const names = ['word/document.xml', 'word/header1.xml', 'word/footer1.xml', 'docProps/core.xml']
    const xml = names.map((name) => `== ${name}\n${(parts.get(name) ?? '').replaceAll('><', '>\n<')}`)
    await expectGolden('structure.docx', `${xml.join('\n\n')}\n`)
  })

  it('is what it was on a page to print', async () => {
    await expectGolden('structure.html', `${paperHtml(STRUCTURE).html.replaceAll('><', '>\n<')}\n`)
  })

  it('is what it was in Markdown', async () => {
    await expectGolden('structure.md', paperMarkdown(STRUCTURE))
  })
})
