import { extname } from 'node:path'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { writeFileWhole } from '#electron/backend/files/atomic-file.ts'
import { svgPng } from '#electron/backend/kinds/prioritization/documents/charts/rasterise.ts'
import { type Chart, chartSvg } from '#shared/charts/chart.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import { accountsChart, disagreementChart, lensChart, mapChart } from './session-charts.ts'

/** Writes one picture, as its ending says: PNG at twice its size, or SVG. */
export async function exportPicture(
  { workspace, ports }: CallContext,
  { path, picture }: Parsed<'exports.picture'>,
): Promise<Output<'exports.picture'>> {
  const ending = extname(path).toLowerCase()
  if (ending !== '.png' && ending !== '.svg')
    throw new CallRefused(
      'bad-input',
      `A chart is a .png or .svg file, and ${path} isn’t. Give it one of these extensions.`,
    )
  const svg = chartSvg(chartOf(workspace.snapshot(), picture))
  await writeFileWhole(path, ending === '.svg' ? svg : await svgPng(svg, ports.resources))
  return { files: [path] }
}

function chartOf(snapshot: Snapshot, picture: Parsed<'exports.picture'>['picture']): Chart {
  switch (picture.kind) {
    case 'map':
      return mapChart(snapshot)
    case 'disagreement':
      return disagreementChart(snapshot)
    case 'lenses':
      return lensChart(snapshot, picture.lens)
    case 'accounts': {
      const theme = snapshot.scored.get(picture.themeId)
      if (!theme)
        throw new CallRefused('not-found', 'That theme no longer exists. Choose another one in the list.')
      return accountsChart(snapshot, theme)
    }
  }
}
