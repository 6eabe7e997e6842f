import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { minorDigits } from '#shared/kernel/money.ts'
import { argb, DIMENSION_ARGB } from '../palette.ts'
import type { XlsxFont } from '#electron/backend/files/xlsx/write/xlsx-style.ts'

const COLOUR = {
  text: argb('text'),
  muted: argb('muted'),
  accent: argb('accent'),
  accentSoft: argb('accentSoft'),
  lineStrong: argb('lineStrong'),
  sunken: argb('sunken'),
  good: argb('good'),
  warn: argb('warn'),
} as const

/** The workbook's typeface: on every machine that has Excel; elsewhere its metric twin or another without serifs. */
export const FACE = 'Calibri'

/** Fonts of the workbook. */
export const fonts = {
  title: { size: 16, bold: true, colour: COLOUR.text },
  subtitle: { size: 10, colour: COLOUR.muted },
  section: { size: 12, bold: true, colour: COLOUR.text },
  header: { size: 10, bold: true, colour: COLOUR.text },
  body: { size: 10, colour: COLOUR.text },
  strong: { size: 10, bold: true, colour: COLOUR.text },
  muted: { size: 10, colour: COLOUR.muted },
  /** For what somebody may change, and formulas follow. */
  input: { size: 10, colour: COLOUR.accent },
} satisfies Record<string, XlsxFont>

/** How a cell looks beside its number format. Looks are compared by identity: make them once, not once a cell. */
export type Look = { readonly font?: XlsxFont; readonly fill?: string; readonly centred?: boolean }

export const looks: Readonly<Record<'plain' | 'strong' | 'muted' | 'centred' | 'strongCentred', Look>> = {
  plain: {},
  strong: { font: fonts.strong },
  muted: { font: fonts.muted },
  centred: { centred: true },
  strongCentred: { font: fonts.strong, centred: true },
}

const typed = new Map<Look, Look>()

/** The look of a cell to type in that has another look besides: its own ink and ground, and the place of its words. */
export function typedLook(look: Look): Look {
  const known = typed.get(look)
  if (known) return known
  const own = { ...look, font: fonts.input, fill: COLOUR.accentSoft }
  typed.set(look, own)
  return own
}

const inked = (dimension: Dimension, centred: boolean): Look => ({
  font: { ...fonts.strong, colour: DIMENSION_ARGB[dimension].ink },
  fill: DIMENSION_ARGB[dimension].soft,
  centred,
})

/** The ink and ground of a dimension's column: of its scores, and of the amounts behind them. */
export const dimensionLooks: Readonly<Record<Dimension, { readonly score: Look; readonly amount: Look }>> = {
  revenue: dimensionLook('revenue'),
  breadth: dimensionLook('breadth'),
  alignment: dimensionLook('alignment'),
}

function dimensionLook(dimension: Dimension): { score: Look; amount: Look } {
  return { score: inked(dimension, true), amount: inked(dimension, false) }
}

const DECISION = {
  build: { font: { ...fonts.strong, colour: COLOUR.good } },
  defer: { font: { ...fonts.strong, colour: COLOUR.warn } },
  decline: { font: { ...fonts.strong, colour: COLOUR.muted } },
} satisfies Record<DecisionStatus, Look>

/** The ink of a decision. */
export const decisionLook = (status: DecisionStatus | null): Look =>
  status === null ? looks.muted : DECISION[status]

export const HEADER_FILL = COLOUR.sunken
export const headerLine = { style: 'thin', colour: COLOUR.lineStrong } as const
export const rowLine = { style: 'hair', colour: COLOUR.lineStrong } as const

/** Number formats of typed cells. Dates are written out so that no two countries read them differently. */
export const formats = {
  day: 'd mmm yyyy',
  instant: 'd mmm yyyy hh:mm',
  factor: '0.00',
  whole: '#,##0',
  share: '0%',
}

/**
 * The number format of an amount in major units: its currency always shown, its minor digits only when asked for.
 * The symbol stands in quotation marks, so that Excel takes it for text.
 */
export function moneyFormat(currency: string, withMinor: boolean): string {
  const symbol = symbolOf(currency)
  const space = /[A-Z]$/u.test(symbol) ? ' ' : ''
  const digits = withMinor ? minorDigits(currency) : 0
  return `"${symbol}${space}"#,##0${digits > 0 ? `.${'0'.repeat(digits)}` : ''}`
}

const symbols = new Map<string, string>()

function symbolOf(currency: string): string {
  const known = symbols.get(currency)
  if (known !== undefined) return known
  const parts = new Intl.NumberFormat('en-US', { style: 'currency', currency }).formatToParts(1)
  const symbol = (parts.find((part) => part.type === 'currency')?.value ?? currency).replaceAll('"', '')
  symbols.set(currency, symbol)
  return symbol
}
