import { escapeXml } from '#shared/kernel/xml.ts'

/** A cell as it is copied: numbers stay numbers in the sheet they are pasted into. */
export type CopyCell = string | number | null

/** The rows as tab-separated text, the way spreadsheets paste it: quoted where a cell holds tabs, quotes or lines. */
export function toTsv(rows: readonly (readonly CopyCell[])[]): string {
  return rows.map((row) => row.map(tsvCell).join('\t')).join('\r\n')
}

/** The rows as an HTML table, which keeps line breaks and numbers apart from text. */
export function toHtmlTable(rows: readonly (readonly CopyCell[])[]): string {
  const body = rows.map((row, index) => {
    const tag = index === 0 ? 'th' : 'td'
    return `<tr>${row.map((cell) => `<${tag}>${htmlCell(cell)}</${tag}>`).join('')}</tr>`
  })
  return `<table>${body.join('')}</table>`
}

/** Puts the rows (the first one holds the headers) on the clipboard, as TSV and as HTML. */
export async function copyTable(rows: readonly (readonly CopyCell[])[]): Promise<void> {
  await navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': new Blob([toTsv(rows)], { type: 'text/plain' }),
      'text/html': new Blob([toHtmlTable(rows)], { type: 'text/html' }),
    }),
  ])
}

function plain(cell: CopyCell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  // A customer's words must never run as a formula in somebody's workbook.
  return /^[=+\-@]/u.test(cell) ? `'${cell}` : cell
}

function tsvCell(cell: CopyCell): string {
  const text = plain(cell)
  return /["\t\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function htmlCell(cell: CopyCell): string {
  return escapeXml(plain(cell)).replaceAll(/\r?\n/gu, '<br>')
}
