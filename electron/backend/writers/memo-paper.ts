import type { MemoDocument } from './memo-document.ts'
import type { Paper, PaperBlock, PaperPicture, PaperTable } from './paper/paper.ts'
import { sheetSizeOf } from './sheet-size.ts'

/** What the pack says before its first memo. */
export type PackFacts = {
  /** `Decision memos` */
  readonly title: string
  readonly contents: string
  readonly glance: string
  /** One line a memo: rank, theme, decision, owner. */
  readonly overview: PaperTable
  /** Pictures of the whole session. */
  readonly pictures: readonly PaperPicture[]
}

/** The memo of one theme as a document of its own. */
export function memoPaper(memo: MemoDocument): Paper {
  const { view } = memo
  return {
    title: `${view.themeName} · decision memo`,
    heading: headingOf(memo),
    workspace: memo.workspace,
    footer: view.footer,
    at: memo.at,
    book: false,
    size: sheetSizeOf(memo.currency),
    blocks: [{ kind: 'title', text: view.themeName }, ...memoBlocks(memo, 1)],
  }
}

/** All memos of a cut as one document, with contents; `null` without a memo. */
export function memoPackPaper(memos: readonly MemoDocument[], facts: PackFacts): Paper | null {
  const [first] = memos
  if (!first) return null
  return {
    title: `${facts.title} · ${first.view.session}`,
    heading: headingOf(first),
    workspace: first.workspace,
    footer: first.view.footer,
    at: first.at,
    book: true,
    size: sheetSizeOf(first.currency),
    blocks: [
      { kind: 'title', text: facts.title },
      { kind: 'text', text: first.workspace, look: 'quiet' },
      { kind: 'heading', level: 2, text: facts.contents },
      { kind: 'contents' },
      { kind: 'heading', level: 2, text: facts.glance, newPage: true },
      { kind: 'table', table: facts.overview },
      ...facts.pictures.map((picture): PaperBlock => ({ kind: 'picture', picture })),
      ...memos.flatMap((memo): PaperBlock[] => [
        { kind: 'heading', level: 1, text: memo.view.themeName, newPage: true },
        ...memoBlocks(memo, 2),
      ]),
    ],
  }
}

const headingOf = ({ view, cut }: MemoDocument): string => `Decision memo · ${view.session} · ${cut}`

function memoBlocks({ view, decision, accounts, pictures }: MemoDocument, level: 1 | 2): PaperBlock[] {
  const blocks: PaperBlock[] = [
    {
      kind: 'decision',
      text: decision,
      tone: view.status ?? 'none',
      aside: view.owner === null ? null : `owner ${view.owner}`,
    },
  ]
  for (const section of view.sections) {
    blocks.push({ kind: 'heading', level, text: section.title })
    if (section.id === 'accounts' && accounts !== null) {
      blocks.push({ kind: 'table', table: accounts }, { kind: 'text', text: accounts.total, look: 'total' })
      blocks.push(...pictures.map((picture): PaperBlock => ({ kind: 'picture', picture })))
    } else blocks.push({ kind: 'text', text: section.text, look: section.id === 'says' ? 'words' : 'body' })
  }
  return blocks
}
