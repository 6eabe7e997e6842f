import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import {
  type MemoDesk,
  memoDesk,
  memoDocument,
  memoView,
} from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { memoFileNames } from '#electron/backend/kinds/prioritization/documents/memo/memo-file-names.ts'
import { memoPaper } from '#electron/backend/kinds/prioritization/documents/memo/memo-paper.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { fileLabels } from '#shared/catalogue/export-files.ts'
import { type DecisionLine, decisionLines } from './decision-lines.ts'
import { type FileToWrite, paperBytes, requirePrinter, writeFiles } from './export-files.ts'
import { packPaper } from './pack-of.ts'
import { paperFrame } from './paper-frame.ts'

/** Writes the memos of the decided and escalated themes: one file per theme and format, or one pack per format. */
export async function exportMemos(
  context: CallContext,
  { dir, formats, cut, pack, themeIds, job }: Parsed<'exports.memos'>,
): Promise<Output<'exports.memos'>> {
  requirePrinter(context, formats)
  const desk = memoDesk(context.workspace)
  const lines = withMemo(decisionLines(desk, cut))
  if (lines.length === 0)
    throw new CallRefused(
      'decision-incomplete',
      'There are no memos to export: no theme is decided yet. Decide one first.',
    )
  const wanted = themeIds === null ? null : new Set(themeIds)
  const chosen = [...new Set(formats)]
  const files =
    pack && wanted === null
      ? chosen.map((format) => packFile(context, desk, cut, format))
      : singleFiles(context, desk, lines, cut).flatMap(({ themeId, files: own }) =>
          wanted === null || wanted.has(themeId) ? chosen.map((format) => own(format)) : [],
        )
  if (files.length === 0)
    throw new CallRefused(
      'not-found',
      'None of the chosen themes is decided or escalated, so there is no memo of them. Choose another one.',
    )
  const written = await writeFiles(context, job ?? 'exports.memos', dir, files)
  const removed = lines
    .filter(({ theme }) => wanted === null || wanted.has(theme.themeId))
    .reduce((sum, { theme }) => sum + memoView(desk, theme, cut).removed.length, 0)
  return { files: written, report: removed === 0 ? [] : [fileLabels.removedFromMemos({ n: removed })] }
}

/** An undecided theme has nothing to tell anybody yet; its memo can be read on screen. */
function withMemo(lines: readonly DecisionLine[]): DecisionLine[] {
  return lines.filter(({ decision, group }) => (decision?.status ?? null) !== null || group === 'escalated')
}

type Format = Parsed<'exports.memos'>['formats'][number]

/** The files of each theme; those of one stand together, so that a cancelled export leaves whole themes. */
function singleFiles(
  context: CallContext,
  desk: MemoDesk,
  lines: readonly DecisionLine[],
  cut: MemoCut,
): { themeId: string; files: (format: Format) => FileToWrite }[] {
  const frame = paperFrame(desk, cut)
  const order = new Map([...desk.snapshot.scored.keys()].map((id, index) => [id, index]))
  // By rank, as their names are numbered.
  const ordered = lines.toSorted(
    (a, b) =>
      (a.rank ?? Infinity) - (b.rank ?? Infinity) ||
      (order.get(a.theme.themeId) ?? 0) - (order.get(b.theme.themeId) ?? 0),
  )
  const names = memoFileNames(
    ordered.map(({ theme, rank, group }) => ({ name: theme.name, rank, compliance: group === 'legal' })),
    cut,
  )
  return ordered.map(({ theme }, index) => ({
    themeId: theme.themeId,
    files: (format) => ({
      name: `${names[index] ?? theme.themeId}.${format}`,
      label: fileLabels.memo({ name: theme.name }),
      content: () => paperBytes(context, memoPaper(memoDocument(desk, theme, cut), frame), format),
    }),
  }))
}

function packFile(context: CallContext, desk: MemoDesk, cut: MemoCut, format: Format): FileToWrite {
  return {
    name: `decision-memos${cut === 'shareable' ? '-shareable' : ''}.${format}`,
    label: fileLabels.pack,
    content: async (breathe) =>
      paperBytes(context, await packPaper(desk, cut, context.ports.resources, breathe), format),
  }
}
