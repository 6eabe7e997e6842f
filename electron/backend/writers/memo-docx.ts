import type { Paragraph, Table } from 'docx'
import type { MemoDocument, MemoTable } from './memo-document.ts'
import { documentStyles, INK } from './memo-docx-style.ts'
import { printable, printableLine } from './safe-text.ts'

type Docx = typeof import('docx')

/** Half a point, the unit of font sizes in a document. */
const SMALL = 17
const CELL_MARGIN = { top: 50, bottom: 50, left: 50, right: 50 }
/** Widths of the account table in percent, one a column. */
const TABLE_WIDTHS = [19, 12, 13, 12, 11, 11, 11, 11]

/**
 * A memo as the bytes of a DOCX file: real styles and headings, session and record in header and footer. Its dates
 * come from the record, so that the same memo gives the same content. Text from outside is text: no fields, no links.
 */
export async function memoDocx(memo: MemoDocument): Promise<Uint8Array> {
  // Loaded on first use: the command line's start is measured.
  const docx = await import('docx')
  const { view } = memo
  const heading = printableLine(`Decision memo · ${view.quarter} · ${memo.cut}`)
  const file = new docx.Document({
    title: printableLine(`${view.themeName} · decision memo`),
    creator: 'Concord',
    styles: documentStyles(),
    sections: [
      {
        properties: {
          page: { margin: { top: 1300, bottom: 1200, left: 1080, right: 1080, header: 560, footer: 500 } },
        },
        headers: {
          default: new docx.Header({ children: [edge(docx, [printableLine(memo.workspace), heading])] }),
        },
        footers: {
          default: new docx.Footer({
            children: [edge(docx, [printableLine(view.footer), { pages: true }])],
          }),
        },
        children: [...opening(docx, memo), ...body(docx, memo)],
      },
    ],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(memo) }
  return new Uint8Array(await docx.Packer.toBuffer(file, undefined, [core]))
}

function opening(docx: Docx, { view, decision }: MemoDocument): Paragraph[] {
  const ink = view.status === null ? INK.muted : INK[view.status]
  const owner =
    view.owner === null
      ? []
      : [new docx.TextRun({ text: `   owner ${printableLine(view.owner)}`, color: INK.muted })]
  return [
    new docx.Paragraph({
      heading: docx.HeadingLevel.TITLE,
      children: [new docx.TextRun(printableLine(view.themeName))],
    }),
    new docx.Paragraph({
      style: 'Decision',
      children: [new docx.TextRun({ text: decision, bold: true, color: ink }), ...owner],
    }),
  ]
}

function body(docx: Docx, memo: MemoDocument): (Paragraph | Table)[] {
  return memo.view.sections.flatMap((section) => {
    const title = new docx.Paragraph({
      heading: docx.HeadingLevel.HEADING_1,
      children: [new docx.TextRun(printableLine(section.title))],
    })
    if (section.id === 'accounts' && memo.accounts !== null)
      return [
        title,
        accountTable(docx, memo.accounts),
        new docx.Paragraph({
          style: 'TableTotal',
          children: [new docx.TextRun(printableLine(memo.accounts.total))],
        }),
      ]
    const style = section.id === 'says' ? 'CustomerWords' : 'BodyText'
    return [title, ...paragraphsOf(docx, section.text, style)]
  })
}

/** Paragraphs parted by an empty line; a line break within one stays a line break. */
function paragraphsOf(docx: Docx, text: string, style: string): Paragraph[] {
  return printable(text)
    .split(/\n\s*\n/u)
    .filter((paragraph) => paragraph.trim() !== '')
    .map(
      (paragraph) =>
        new docx.Paragraph({
          style,
          children: paragraph
            .trim()
            .split('\n')
            .map((line, index) => new docx.TextRun(index === 0 ? line : { text: line, break: 1 })),
        }),
    )
}

function accountTable(docx: Docx, { header, amounts, rows }: MemoTable): Table {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  const rule = { style: docx.BorderStyle.SINGLE, size: 4, color: INK.line }
  const cell = (text: string, index: number, bold: boolean): InstanceType<Docx['TableCell']> =>
    new docx.TableCell({
      width: { size: TABLE_WIDTHS[index] ?? 10, type: docx.WidthType.PERCENTAGE },
      margins: CELL_MARGIN,
      borders: { top: none, left: none, right: none, bottom: rule },
      children: [
        new docx.Paragraph({
          style: 'TableText',
          alignment: amounts.includes(index) ? docx.AlignmentType.RIGHT : docx.AlignmentType.LEFT,
          children: [new docx.TextRun({ text: printableLine(text), bold })],
        }),
      ],
    })
  return new docx.Table({
    width: { size: 100, type: docx.WidthType.PERCENTAGE },
    rows: [
      new docx.TableRow({
        tableHeader: true,
        cantSplit: true,
        children: header.map((text, i) => cell(text, i, true)),
      }),
      ...rows.map(
        (row) =>
          new docx.TableRow({ cantSplit: true, children: row.map((text, i) => cell(text, i, i === 0)) }),
      ),
    ],
  })
}

type EdgePart = string | { readonly pages: true }

/** A line of header or footer: one part on the left, one flush right. */
function edge(docx: Docx, [left, right]: readonly [EdgePart, EdgePart]): Paragraph {
  const run = (part: EdgePart): InstanceType<Docx['TextRun']> =>
    typeof part === 'string'
      ? new docx.TextRun({ text: part, size: SMALL, color: INK.muted })
      : new docx.TextRun({
          children: ['Page ', docx.PageNumber.CURRENT, ' of ', docx.PageNumber.TOTAL_PAGES],
          size: SMALL,
          color: INK.muted,
        })
  return new docx.Paragraph({
    tabStops: [{ type: docx.TabStopType.RIGHT, position: 9_740 }],
    children: [run(left), new docx.TextRun({ children: [new docx.Tab()] }), run(right)],
  })
}

/** docx would stamp the clock's time; the record's own makes the same memo the same file. */
function coreProperties({ view, at }: MemoDocument): string {
  const title = printableLine(`${view.themeName} · decision memo`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${title}</dc:title><dc:creator>Concord</dc:creator><cp:lastModifiedBy>Concord</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}
