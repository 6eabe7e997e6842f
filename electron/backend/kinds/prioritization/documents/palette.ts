import { DOCUMENT_LOOK } from '#shared/charts/chart.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'

/** The app's light colours for files, `#rrggbb`. The same values as the screen's tokens; a test holds them together. */
export const PALETTE = {
  ...DOCUMENT_LOOK,
  breadthSoft: '#f5e5cd',
  alignmentSoft: '#e6dff7',
  warn: '#8f5200',
} as const

/** A colour as a spreadsheet takes it: opaque, `FFRRGGBB`. */
export const argb = (name: keyof typeof PALETTE): string => `FF${PALETTE[name].slice(1).toUpperCase()}`

/** The ink and the ground of a dimension in a spreadsheet: it has a colour of its own everywhere. */
export const DIMENSION_ARGB: Readonly<Record<Dimension, { readonly ink: string; readonly soft: string }>> = {
  revenue: { ink: argb('revenue'), soft: argb('revenueSoft') },
  breadth: { ink: argb('breadth'), soft: argb('breadthSoft') },
  alignment: { ink: argb('alignment'), soft: argb('alignmentSoft') },
}
