import { mkdir } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { CallRefused } from '#electron/backend/call-refused.ts'
import type { CallContext, UseCases } from '#electron/backend/context.ts'
import { cancelJob, withJob } from '#electron/backend/jobs.ts'
import { memoDesk, memoDocument } from '#electron/backend/usecases/memos/memo-view.ts'
import { themesInOrder } from '#electron/backend/usecases/memos/memos-usecases.ts'
import { writeFileWhole } from '#electron/backend/writers/atomic-file.ts'
import type { MemoDocument } from '#electron/backend/writers/memo-document.ts'
import { memoDocx } from '#electron/backend/writers/memo-docx.ts'
import { memoFileNames } from '#electron/backend/writers/memo-file-names.ts'
import { memoMarkdown } from '#electron/backend/writers/memo-markdown.ts'
import { decisionWorkbook } from '#electron/backend/writers/workbook/decision-workbook.ts'
import { xlsxStream } from '#electron/backend/writers/xlsx/xlsx-stream.ts'
import { workbookInputOf } from './workbook-input-of.ts'

type Format = 'docx' | 'md'

type Names = 'exports.workbook' | 'exports.cancel' | 'exports.memos'

export const exportsUseCases: UseCases<Names> = {
  'exports.workbook': (context, { path, job: id }) => {
    if (extname(path).toLowerCase() !== '.xlsx')
      throw new CallRefused(
        'bad-input',
        `A decision workbook is an .xlsx file, and ${path} is none. Give it that ending.`,
      )
    return withJob(context, id ?? 'exports.workbook', async (job) => {
      await job.breathe('Gathering the workbook', 0, null)
      const book = decisionWorkbook(workbookInputOf(context.workspace))
      const total = book.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0)
      const rows = xlsxStream(book, (sheet, done) => job.breathe(`Writing ${sheet}`, done, total))
      await writeFileWhole(path, rows)
      return { files: [path] }
    })
  },

  'exports.cancel': ({ state }, { job }) => ({ asked: cancelJob(state, job) }),

  'exports.memos': async (context, { dir, formats, cut }) => {
    const desk = memoDesk(context.workspace)
    const { scored, scoring, ranking, decisions } = desk.snapshot
    // An undecided theme has nothing to tell anybody yet; its memo can be read on screen.
    const themes = themesInOrder(desk.snapshot).filter((theme) => decisions.get(theme.themeId)?.status)
    if (themes.length === 0)
      throw new CallRefused(
        'decision-incomplete',
        `There is no memo to export: none of the ${scored.size} themes is decided yet. Decide one first.`,
      )
    const rankOf = new Map(ranking.ranked.map(({ themeId, rank }) => [themeId, rank]))
    const names = memoFileNames(
      themes.map((theme) => ({
        name: theme.name,
        rank: rankOf.get(theme.themeId) ?? null,
        compliance: scoring.compliance.includes(theme),
      })),
      cut,
    )
    await makeFolder(dir)
    const files: string[] = []
    const total = themes.length * new Set(formats).size
    for (const [index, theme] of themes.entries()) {
      const memo = memoDocument(desk, theme, cut)
      for (const format of new Set(formats)) {
        const path = join(dir, `${names[index] ?? theme.themeId}.${format}`)
        await writeFileWhole(path, await bytesOf(memo, format))
        files.push(path)
        reportProgress(context, theme.name, files.length, total)
      }
    }
    return { files }
  },
}

async function bytesOf(memo: MemoDocument, format: Format): Promise<Uint8Array | string> {
  return format === 'docx' ? await memoDocx(memo) : memoMarkdown(memo)
}

async function makeFolder(dir: string): Promise<void> {
  try {
    await mkdir(dir, { recursive: true })
  } catch (error) {
    const what = error instanceof Error ? error.message : String(error)
    throw new CallRefused(
      'file-unwritable',
      `The folder ${dir} could not be made (${what}). Choose another place for the memos.`,
    )
  }
}

function reportProgress({ ports }: CallContext, label: string, done: number, total: number): void {
  ports.emit({ type: 'progress', job: 'exports.memos', label, done, total })
}
