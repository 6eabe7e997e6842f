import type { CallContext } from '#electron/backend/core/context.ts'
import { memoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { printedView } from './workbook-input-of.ts'
import { pictureOf } from '#electron/backend/kinds/prioritization/documents/charts/rasterise.ts'
import type { PaperPicture } from '#electron/backend/files/paper/paper.ts'
import { prereadPaper } from '#electron/backend/kinds/prioritization/documents/preread/preread-paper.ts'
import { prereadWorkbook } from '#electron/backend/kinds/prioritization/documents/preread/preread-workbook.ts'
import { xlsxStream } from '#electron/backend/files/xlsx/write/xlsx-stream.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import { fileLabels } from '#shared/catalogue/export-files.ts'
import { paperBytes, requirePrinter, writeFiles } from './export-files.ts'
import { keptBack } from './kept-back.ts'
import { modelAlone } from './model-alone.ts'
import { paperFrame } from './paper-frame.ts'
import { prereadOf } from './preread-of.ts'
import { mapChart } from './session-charts.ts'

/** Writes the pre-read, one file per format. */
export async function exportPreread(
  context: CallContext,
  { dir, formats, cut, answerBy, job }: Parsed<'exports.preread'>,
): Promise<Output<'exports.preread'>> {
  requirePrinter(context, formats)
  const { workspace, ports } = context
  const desk = memoDesk(workspace)
  const preread = prereadOf(desk, cut, answerBy)
  const frame = paperFrame(desk, cut)
  let drawn: Promise<PaperPicture> | null = null
  const map = (): Promise<PaperPicture> =>
    (drawn ??= pictureOf(mapChart(modelAlone(desk.snapshot)), ports.resources))
  const files = await writeFiles(
    context,
    job ?? 'exports.preread',
    dir,
    [...new Set(formats)].map((format) => ({
      name: `pre-read${cut === 'shareable' ? '-shareable' : ''}.${format}`,
      label: fileLabels.preread({ format }),
      content: async (breathe) =>
        format === 'xlsx'
          ? xlsxStream(prereadWorkbook(preread, { workspace: printedView(workspace) }), breathe)
          : paperBytes(context, prereadPaper(preread, frame, [await map()]), format),
    })),
  )
  const { scored, roadmap, run } = desk.snapshot
  const texts =
    cut === 'shareable'
      ? [
          ...[...scored.values()].map(({ description }) => description),
          ...roadmap.flatMap(({ description, criteria }) => [description, criteria]),
          run?.capacityNote ?? '',
        ]
      : []
  return { files, report: keptBack(desk, 'preread', texts) }
}
