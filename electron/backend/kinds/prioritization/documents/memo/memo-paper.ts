import type { MemoDocument } from './memo-document.ts'
import type {
  Paper,
  PaperBlock,
  PaperFrame,
  PaperPicture,
  PaperTable,
} from '#electron/backend/files/paper/paper.ts'

/** What the pack says around its memos. */
export type PackFacts = {
  /** `Decision memos` */
  readonly title: string
  /** `Decision memos · Q1 2027 · internal` */
  readonly heading: string
  readonly session: string
  /** Page one: the executive summary, its title first. */
  readonly summary: readonly PaperBlock[]
  readonly contents: string
  /** Pictures of the whole session. */
  readonly pictures: readonly PaperPicture[]
  /** The themes without a memo in the pack: one row each; null where every theme has one. */
  readonly rest: {
    readonly title: string
    /** Its title where no theme has a memo. */
    readonly alone: string
    readonly text: string
    readonly table: PaperTable
  } | null
}

/** The memo of one theme as a document of its own. */
export function memoPaper(memo: MemoDocument, frame: PaperFrame): Paper {
  const { view } = memo
  return {
    ...frame,
    title: `${view.themeName} · decision memo`,
    heading: headingOf(memo),
    book: false,
    blocks: [{ kind: 'title', text: view.themeName }, ...memoBlocks(memo, 1)],
  }
}

/** The pack of a cut: the summary on page one, contents, the memos that a reader needs whole, and a table of the rest. */
export function memoPackPaper(memos: readonly MemoDocument[], facts: PackFacts, frame: PaperFrame): Paper {
  const { title, heading, session, summary, contents, pictures, rest } = facts
  return {
    ...frame,
    title: `${title} · ${session}`,
    heading,
    book: true,
    blocks: [
      ...summary,
      ...(memos.length === 0
        ? []
        : ([{ kind: 'heading', level: 2, text: contents, newPage: true }, { kind: 'contents' }] as const)),
      ...pictures.map((picture): PaperBlock => ({ kind: 'picture', picture })),
      ...memos.flatMap((memo): PaperBlock[] => [
        { kind: 'heading', level: 1, text: memo.view.themeName, newPage: true },
        ...memoBlocks(memo, 2),
      ]),
      ...(rest === null
        ? []
        : ([
            { kind: 'heading', level: 1, text: memos.length === 0 ? rest.alone : rest.title, newPage: true },
            { kind: 'text', text: rest.text, look: 'quiet' },
            { kind: 'table', table: rest.table },
          ] as const)),
    ],
  }
}

const headingOf = ({ view, cut }: MemoDocument): string => `Decision memo · ${view.session} · ${cut}`

function memoBlocks({ view, decision, tone, accounts }: MemoDocument, level: 1 | 2): PaperBlock[] {
  const blocks: PaperBlock[] = [
    {
      kind: 'decision',
      text: decision,
      tone,
      aside: view.owner === null ? null : `owner ${view.owner}`,
    },
  ]
  for (const section of view.sections) {
    blocks.push({ kind: 'heading', level, text: section.title })
    if (section.id === 'accounts' && accounts !== null) blocks.push({ kind: 'table', table: accounts })
    else blocks.push({ kind: 'text', text: section.text, look: section.id === 'says' ? 'words' : 'body' })
  }
  return blocks
}
