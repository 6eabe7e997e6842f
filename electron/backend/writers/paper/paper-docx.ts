import type { Paragraph, Table, TableOfContents } from 'docx'
import { printable, printableLine } from '../safe-text.ts'
import { documentStyles, INK } from './paper-docx-style.ts'
import type { Paper, PaperBlock, PaperPicture, PaperTable } from './paper.ts'

type Docx = typeof import('docx')
type Child = Paragraph | Table | TableOfContents

/** Half a point, the unit of font sizes in a document. */
const SMALL = 17
const CELL_MARGIN = { top: 50, bottom: 50, left: 50, right: 50 }
/** To the right of an amount that words follow, or the two would touch. */
const AMOUNT_MARGIN = { ...CELL_MARGIN, right: 200 }
/** The width of the text, in twentieths of a point as all of the page; the margins beside it take what is left. */
const TEXT_WIDTH = 9_746
const PAGE = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } } as const
const MARGIN = { top: 1300, bottom: 1200, header: 560, footer: 500 } as const
/** The widest a picture may be, in CSS pixels: the text's width. */
const PICTURE_WIDTH = 640
/** The highest, so that a table fits on the page beside it. */
const PICTURE_HEIGHT = 420

/**
 * A document as the bytes of a DOCX file: real styles and headings, contents with page numbers, session and record in
 * header and footer. Its dates come from the record, so that the same document gives the same content. Text from
 * outside is text: no fields, no links but those of the contents to their headings.
 */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  // Loaded on first use: the command line's start is measured.
  const docx = await import('docx')
  const listed = paper.blocks.some((block) => block.kind === 'contents')
  const numbered = listed && canBeNumbered(paper)
  const numbers = numbered ? { pageNumbers: (await import('docx/layout')).estimatePageNumbers } : {}
  const { width, height } = PAGE[paper.size]
  const side = (width - TEXT_WIDTH) / 2
  const file = new docx.Document({
    ...numbers,
    title: printableLine(paper.title),
    creator: 'Concord',
    styles: documentStyles(paper.book),
    numbering: { config: [bullets(docx)] },
    sections: [
      {
        properties: {
          page: { size: { width, height }, margin: { ...MARGIN, left: side, right: side } },
        },
        headers: {
          default: new docx.Header({
            children: [edge(docx, [edgeText(paper.workspace), edgeText(paper.heading)])],
          }),
        },
        footers: {
          default: new docx.Footer({
            children: [edge(docx, [edgeText(paper.footer), { pages: true }])],
          }),
        },
        children: paper.blocks.flatMap((block, index) => childrenOf(docx, block, index + 1, numbered)),
      },
    ],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(paper) }
  return new Uint8Array(await docx.Packer.toBuffer(file, undefined, [core]))
}

function childrenOf(docx: Docx, block: PaperBlock, id: number, numbered: boolean): Child[] {
  switch (block.kind) {
    case 'title':
      return [
        new docx.Paragraph({
          heading: docx.HeadingLevel.TITLE,
          children: [new docx.TextRun(printableLine(block.text))],
        }),
      ]
    case 'decision':
      return [decision(docx, block)]
    case 'heading':
      return [
        new docx.Paragraph({
          heading: {
            1: docx.HeadingLevel.HEADING_1,
            2: docx.HeadingLevel.HEADING_2,
            3: docx.HeadingLevel.HEADING_3,
          }[block.level],
          ...(block.newPage === true ? { pageBreakBefore: true } : {}),
          children: [new docx.TextRun(printableLine(block.text))],
        }),
      ]
    case 'text':
      return paragraphsOf(docx, block.text, STYLE[block.look])
    case 'list':
      return block.items.map(
        (item) =>
          new docx.Paragraph({
            style: 'BodyText',
            numbering: { reference: 'bullets', level: 0 },
            children: [new docx.TextRun(printableLine(item))],
          }),
      )
    case 'table':
      // A paragraph behind it, or Word would join two tables that follow each other.
      return [tableOf(docx, block.table), new docx.Paragraph({ style: 'AfterTable' })]
    case 'picture':
      return [pictureOf(docx, block.picture, id)]
    case 'contents':
      return [
        new docx.TableOfContents('Contents', {
          hyperlink: true,
          headingStyleRange: '1-1',
          beginDirty: false,
          ...(numbered ? {} : { pageNumbersEntryLevelsRange: '1-1' }),
        }),
      ]
  }
}

/** Longer than any word; laying out one takes three milliseconds a letter. */
const LONG_WORD = /\S{400}/u

/** Pages are numbered by laying the whole document out: beyond so much that takes longer than anybody waits. */
const MOST_NUMBERED = { parts: 60, blocks: 1_500 } as const

/** Whether the contents can have page numbers; without them they are links alone. */
function canBeNumbered({ blocks }: Paper): boolean {
  const parts = blocks.filter((block) => block.kind === 'heading' && block.level === 1).length
  if (parts > MOST_NUMBERED.parts || blocks.length > MOST_NUMBERED.blocks) return false
  return !blocks.some((block) => {
    if (block.kind === 'list') return block.items.some((item) => LONG_WORD.test(item))
    if (block.kind === 'table')
      return [block.table.header, ...block.table.rows].some((row) => row.some((cell) => LONG_WORD.test(cell)))
    return 'text' in block && LONG_WORD.test(block.text)
  })
}

const STYLE = {
  body: 'BodyText',
  words: 'CustomerWords',
  quote: 'CustomerQuote',
  quiet: 'QuietText',
  total: 'TableTotal',
} as const

function decision(docx: Docx, { text, tone, aside }: PaperBlock & { kind: 'decision' }): Paragraph {
  const ink = tone === 'none' ? INK.muted : INK[tone]
  const behind =
    aside === null ? [] : [new docx.TextRun({ text: `   ${printableLine(aside)}`, color: INK.muted })]
  return new docx.Paragraph({
    style: 'Decision',
    children: [new docx.TextRun({ text: printableLine(text), bold: true, color: ink }), ...behind],
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

function tableOf(docx: Docx, { header, amounts, rows, widths }: PaperTable): Table {
  const none = { style: docx.BorderStyle.NONE, size: 0, color: 'auto' }
  const rule = { style: docx.BorderStyle.SINGLE, size: 4, color: INK.line }
  const share = (index: number): number => widths?.[index] ?? Math.floor(100 / header.length)
  const endsAmounts = (index: number): boolean =>
    amounts.includes(index) && !amounts.includes(index + 1) && index + 1 < header.length
  const cell = (text: string, index: number, bold: boolean): InstanceType<Docx['TableCell']> =>
    new docx.TableCell({
      width: { size: share(index), type: docx.WidthType.PERCENTAGE },
      margins: endsAmounts(index) ? AMOUNT_MARGIN : CELL_MARGIN,
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
    // In twentieths of a point, so that programs that lay a table out by its grid alone show the same.
    columnWidths: header.map((_, index) => Math.round((share(index) * TEXT_WIDTH) / 100)),
    layout: docx.TableLayoutType.FIXED,
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

/** @param id unlike any other of the document; docx would count on over all documents of the process. */
function pictureOf(docx: Docx, { title, png, width, height }: PaperPicture, id: number): Paragraph {
  const scale = Math.min(1, PICTURE_WIDTH / width, PICTURE_HEIGHT / height)
  return new docx.Paragraph({
    style: 'Picture',
    children: [
      new docx.ImageRun({
        type: 'png',
        data: png,
        transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
        altText: { id: String(id), name: printableLine(title), description: printableLine(title) },
      }),
    ],
  })
}

/** What fits into a line of header or footer beside the other part. */
function edgeText(text: string): string {
  const line = printableLine(text)
  return line.length > 120 ? `${line.slice(0, 119).toWellFormed()}…` : line
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

function bullets(docx: Docx) {
  return {
    reference: 'bullets',
    levels: [
      {
        level: 0,
        format: docx.LevelFormat.BULLET,
        text: '•',
        alignment: docx.AlignmentType.LEFT,
        style: { paragraph: { indent: { left: 300, hanging: 240 } } },
      },
    ],
  }
}

/** docx would stamp the clock's time; the record's own makes the same document the same file. */
function coreProperties({ title, at }: Paper): string {
  const safe = printableLine(title).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  const time = `${new Date(at).toISOString().slice(0, 19)}Z`
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${safe}</dc:title><dc:creator>Concord</dc:creator><cp:lastModifiedBy>Concord</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('')
}
