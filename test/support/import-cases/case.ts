import type { Output } from '#shared/contract/contract.ts'
import { workbookBytes, type ZipPart } from '#test/support/zip-bytes.ts'

/** What became of a file: the command line's words and code, and what the workspace holds. */
export type Outcome = {
  readonly code: number
  /** Both streams. */
  readonly text: string
  readonly accounts: Output<'accounts.list'>
  readonly requests: readonly {
    readonly theme: string
    readonly account: string
    readonly [field: string]: unknown
  }[]
  readonly themes: readonly string[]
  /** What the record's last entry says beside its label. */
  readonly why: string
}

/** One file of a kind, the answers it is given, and what must come of it. */
export type ImportCase = {
  readonly name: string
  readonly as: 'accounts' | 'requests' | 'themes'
  /** Text is written as UTF-8; a name alone is a file of the handed-over cases. */
  readonly file: { readonly fixture: string } | { readonly text: string } | { readonly bytes: Buffer }
  /** Imported before, as accounts; null: nothing. Requests and themes come after the handed-over accounts. */
  readonly before?: string | null
  readonly args?: readonly string[]
  readonly check: (outcome: Outcome) => void
}

/** A number of the handed-over list, what kind of file it is, and its cases: the one handed over and its siblings. */
export type CaseKind = { readonly no: string; readonly kind: string; readonly cases: readonly ImportCase[] }

/** Lines of a CSV. */
export const csv = (...lines: string[]): { text: string } => ({ text: `${lines.join('\n')}\n` })

/** A cell of a made workbook: its XML but for the reference. */
export type MadeCell = string | number | { readonly xml: string } | null

/** A made workbook of one sheet, its cells as given, with these number formats from style 1 on. */
export function workbook(
  rows: readonly (readonly MadeCell[])[],
  formats: readonly string[] = [],
  more: { readonly dxfs?: string; readonly behind?: string; readonly parts?: readonly ZipPart[] } = {},
): { bytes: Buffer } {
  const cell = (value: MadeCell, reference: string): string => {
    if (value === null) return ''
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`
    if (typeof value === 'string')
      return `<c r="${reference}" t="inlineStr"><is><t>${value.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
    return value.xml.replace('<c', `<c r="${reference}"`)
  }
  const sheet = rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`)).join('')}</row>`,
    )
    .join('')
  const own = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code.replaceAll('"', '&quot;')}"/>`,
  )
  const styles = formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`)
  return {
    bytes: workbookBytes({
      sheet: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${sheet}</sheetData>${more.behind ?? ''}</worksheet>`,
      styles: `<styleSheet><numFmts>${own.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs>${more.dxfs ?? ''}</styleSheet>`,
      ...(more.parts ? { more: more.parts } : {}),
    }),
  }
}

/** A number shown in style `style`. */
export const styled = (value: number, style: number): MadeCell => ({
  xml: `<c s="${style}"><v>${value}</v></c>`,
})

/** Bytes of a text in a single-byte encoding. */
export function encoded(text: string, encoding: string): { bytes: Buffer } {
  const decoder = new TextDecoder(encoding)
  const byteOf = new Map(
    Array.from({ length: 128 }, (_, index) => [decoder.decode(Uint8Array.of(128 + index)), 128 + index]),
  )
  return { bytes: Buffer.from(Array.from(text, (letter) => byteOf.get(letter) ?? letter.charCodeAt(0))) }
}
