import type { CallContext } from '#electron/backend/context.ts'
import { memoDesk } from '#electron/backend/usecases/memos/memo-view.ts'
import { workspaceView } from '#electron/backend/usecases/workspace/workspace-view.ts'
import { pictureOf } from '#electron/backend/writers/charts/rasterise.ts'
import type { PaperPicture } from '#electron/backend/writers/paper/paper.ts'
import type { Preread, PrereadPictures } from '#electron/backend/writers/preread/preread.ts'
import { prereadPaper } from '#electron/backend/writers/preread/preread-paper.ts'
import { prereadWorkbook } from '#electron/backend/writers/preread/preread-workbook.ts'
import { xlsxStream } from '#electron/backend/writers/xlsx/xlsx-stream.ts'
import type { Snapshot } from '#electron/backend/snapshot.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import { fileLabels } from '#shared/i18n/en/export-files.ts'
import { paperBytes, requirePrinter, writeFiles } from './export-files.ts'
import { modelAlone } from './model-alone.ts'
import { prereadOf } from './preread-of.ts'
import { accountsChart, mapChart } from './session-charts.ts'

/** How many of the first themes have a picture of their accounts; further ones have the table alone. */
const DRAWN = 10

/** Writes the pre-read, one file a format. */
export async function exportPreread(
  context: CallContext,
  { dir, formats, cut, job }: Parsed<'exports.preread'>,
): Promise<Output<'exports.preread'>> {
  requirePrinter(context, formats)
  const { workspace, ports } = context
  const desk = memoDesk(workspace)
  const preread = prereadOf(desk, cut)
  let drawn: Promise<PrereadPictures> | null = null
  const pictures = (): Promise<PrereadPictures> =>
    (drawn ??= draw(modelAlone(desk.snapshot), preread, ports.resources))
  const files = await writeFiles(
    context,
    job ?? 'exports.preread',
    dir,
    [...new Set(formats)].map((format) => ({
      name: `pre-read${cut === 'shareable' ? '-shareable' : ''}.${format}`,
      label: fileLabels.preread({ format }),
      content: async (breathe) =>
        format === 'xlsx'
          ? xlsxStream(prereadWorkbook(preread, { workspace: workspaceView(workspace) }), breathe)
          : paperBytes(context, prereadPaper(preread, await pictures()), format),
    })),
  )
  return { files }
}

async function draw(snapshot: Snapshot, preread: Preread, resources: string): Promise<PrereadPictures> {
  const accounts = new Map<string, PaperPicture>()
  if (preread.cut === 'internal')
    for (const { row, counted } of preread.themes.slice(0, DRAWN)) {
      const theme = snapshot.scored.get(row.themeId)
      if (theme && counted.length > 1)
        accounts.set(row.themeId, await pictureOf(accountsChart(snapshot, theme), resources))
    }
  return { map: [await pictureOf(mapChart(snapshot), resources)], accounts }
}
