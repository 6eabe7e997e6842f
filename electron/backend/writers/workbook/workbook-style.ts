import type { Alignment, Borders, Fill, Font } from 'exceljs'
import type { DecisionStatus } from '#shared/domain/decisions/decision.ts'
import type { Dimension } from '#shared/domain/themes/theme.ts'
import { minorDigits } from '#shared/kernel/money.ts'

/** The app's light colours as ARGB, so that a dimension looks the same on screen and on paper. */
const COLOUR = {
  text: 'FF1B1A18',
  muted: 'FF67645D',
  line: 'FFE3E1DB',
  lineStrong: 'FFCFCCC4',
  sunken: 'FFF0EFEB',
  good: 'FF1F7A3D',
  warn: 'FFA15C00',
} as const

const DIMENSION: Readonly<Record<Dimension, { readonly ink: string; readonly soft: string }>> = {
  revenue: { ink: 'FF0D7A6F', soft: 'FFD7ECE8' },
  breadth: { ink: 'FF8A4F06', soft: 'FFF5E5CD' },
  alignment: { ink: 'FF6B46C8', soft: 'FFE6DFF7' },
}

const FACE = 'Calibri'

const solid = (argb: string): Fill => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } })

/** Fonts of the workbook. Calibri is on every machine that has Excel, and has a metric twin elsewhere. */
export const fonts = {
  title: { name: FACE, size: 16, bold: true, color: { argb: COLOUR.text } },
  subtitle: { name: FACE, size: 10, color: { argb: COLOUR.muted } },
  section: { name: FACE, size: 12, bold: true, color: { argb: COLOUR.text } },
  header: { name: FACE, size: 10, bold: true, color: { argb: COLOUR.text } },
  body: { name: FACE, size: 10, color: { argb: COLOUR.text } },
  strong: { name: FACE, size: 10, bold: true, color: { argb: COLOUR.text } },
  muted: { name: FACE, size: 10, color: { argb: COLOUR.muted } },
} satisfies Record<string, Partial<Font>>

/** The ink and ground of a dimension's column. */
export function dimensionStyle(dimension: Dimension): { font: Partial<Font>; fill: Fill } {
  const { ink, soft } = DIMENSION[dimension]
  return { font: { ...fonts.strong, color: { argb: ink } }, fill: solid(soft) }
}

/** The ink of a decision. */
export function decisionFont(status: DecisionStatus | null): Partial<Font> {
  if (status === null) return fonts.muted
  const argb = { build: COLOUR.good, defer: COLOUR.warn, decline: COLOUR.muted }[status]
  return { ...fonts.strong, color: { argb } }
}

export const headerFill: Fill = solid(COLOUR.sunken)

export const headerBorder: Partial<Borders> = {
  bottom: { style: 'thin', color: { argb: COLOUR.lineStrong } },
}
export const rowBorder: Partial<Borders> = { bottom: { style: 'hair', color: { argb: COLOUR.lineStrong } } }

export const alignTop: Partial<Alignment> = { vertical: 'top' }

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
