import type { Table, TableCell } from 'docx'
import { printableLine } from '../safe-text.ts'
import { INK } from './paper-docx-style.ts'
import { KEPT_WHOLE, type PaperTable, type PaperTableGroup } from './paper.ts'

type Docx = typeof import('docx')

/** Above and below the text of a cell, and to its sides, in twentieths of a point. */
const ROOM = { usual: 40, dense: 12, side: 50 } as const
/** To the right of an amount that words follow, or the two would touch. */
const AFTER_AMOUNT = 200
/** The width of the text, in twentieths of a point; the margins beside it take what is left of the page. */
export const TEXT_WIDTH = 9_746
/** The size of a sum, in half points. */
const TOTAL = 18
/** So many of the last rows stay on one page: a row alone on a page has lost what it belongs to. */
const LAST_ROWS = 3

/** A table of a document: header repeated on every page, no row split, the first two rows and the last ones together. */
export function tableOf(docx: Docx, table: PaperTable): Table {
  const { header, rows, groups, total } = table
  const starts = new Map<number, PaperTableGroup>()
  let at = 0
  for (const group of groups ?? []) {
    starts.set(at, group)
    at += group.rows
  }
  const cells = new Cells(docx, table)
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    // In twentieths of a point, so that programs that lay a table out by its grid alone show the same.
    columnWidths: header.map((_, index) => Math.round((cells.share(index) * TEXT_WIDTH) / 100)),
    layout: docx.TableLayoutType.FIXED,
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text, index) => cells.text(text, index, { bold: true, keepNext: true })),
      }),
      ...rows.map((row, line) => {
        const left = rows.length - line - 1
        const whole = line === 0 || rows.length <= KEPT_WHOLE
        const keepNext = left === 0 ? total !== undefined : whole || left < LAST_ROWS
        const start = starts.get(line)
        const behind = groups === undefined ? 0 : 1
        return new docx.TableRow({
          cantSplit: true,
          children: [
            ...(start ? [cells.group(start, keepNext)] : []),
            ...row.map((text, index) => cells.text(text, index + behind, { bold: index === 0, keepNext })),
          ],
        })
      }),
      ...(total === undefined
        ? []
        : [new docx.TableRow({ cantSplit: true, children: [cells.total(total)] })]),
    ],
  })
}

type CellLook = { readonly bold: boolean; readonly keepNext: boolean }

/** The cells of one table. */
class Cells {
  readonly #docx: Docx
  readonly #table: PaperTable

  constructor(docx: Docx, table: PaperTable) {
    this.#docx = docx
    this.#table = table
  }

  /** The width of a column in percent. */
  share(index: number): number {
    const { widths, header } = this.#table
    return widths?.[index] ?? Math.floor(100 / header.length)
  }

  text(text: string, index: number, { bold, keepNext }: CellLook): TableCell {
    const docx = this.#docx
    const { amounts, header } = this.#table
    const amount = amounts.includes(index)
    const wordsFollow = amount && !amounts.includes(index + 1) && index + 1 < header.length
    return new docx.TableCell({
      ...this.#frame(index),
      margins: { ...this.#margins(), ...(wordsFollow ? { right: AFTER_AMOUNT } : {}) },
      children: [
        new docx.Paragraph({
          style: 'TableText',
          ...(keepNext ? { keepNext } : {}),
          alignment: amount ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
          children: [new docx.TextRun({ text: printableLine(text), ...(bold ? { bold } : {}) })],
        }),
      ],
    })
  }

  /** A cell over all columns. */
  total(text: string): TableCell {
    const docx = this.#docx
    return new docx.TableCell({
      ...this.#frame(0),
      columnSpan: this.#table.header.length,
      margins: this.#margins(),
      children: [
        new docx.Paragraph({
          style: 'TableText',
          children: [new docx.TextRun({ text: printableLine(text), bold: true, size: TOTAL })],
        }),
      ],
    })
  }

  group({ label, note, tone, rows }: PaperTableGroup, keepNext: boolean): TableCell {
    const docx = this.#docx
    const paragraph = (text: string, look: { bold?: boolean; color: string }) =>
      new docx.Paragraph({
        style: 'TableText',
        ...(keepNext ? { keepNext } : {}),
        children: [new docx.TextRun({ text: printableLine(text), ...look })],
      })
    return new docx.TableCell({
      ...this.#frame(0),
      rowSpan: rows,
      margins: this.#margins(),
      children: [
        paragraph(label, { bold: true, color: INK[tone] }),
        // A row of one line has no room for it.
        ...(note === null || rows === 1 ? [] : [paragraph(note, { color: INK.muted })]),
      ],
    })
  }

  #margins() {
    const room = this.#table.dense === true ? ROOM.dense : ROOM.usual
    return { top: room, bottom: room, left: ROOM.side, right: ROOM.side }
  }

  #frame(index: number) {
    const docx = this.#docx
    const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
    return {
      width: { size: this.share(index), type: docx.WidthType.PERCENTAGE },
      borders: {
        top: none,
        left: none,
        right: none,
        bottom: { style: docx.BorderStyle.SINGLE, size: 4, color: INK.line },
      },
    }
  }
}
