import type { Paragraph, Table } from 'docx'
import { undatedZip } from '../undated-zip.ts'
import { paragraphsIn, printableLine } from '../safe-text.ts'
import { documentStyles, INK } from './paper-docx-style.ts'
import { tableOf, TEXT_WIDTH } from './paper-docx-table.ts'
import { type Paper, type PaperBlock, type PaperPicture, staysTogether, staysWithNext } from './paper.ts'

type Docx = typeof import('docx')
type Child = Paragraph | Table

/** Half a point, the unit of font sizes in a document. */
const SMALL = 17
/** Of a title that is a sentence. */
const SENTENCE = 32
const PAGE = { a4: { width: 11_906, height: 16_838 }, letter: { width: 12_240, height: 15_840 } } as const
const MARGIN = { top: 1180, bottom: 1060, header: 560, footer: 500 } as const
/** The widest a picture may be, in CSS pixels: the text's width. */
const PICTURE_WIDTH = 640
/** The highest, so that a table fits on the page beside it. */
const PICTURE_HEIGHT = 420

/**
 * A document as the bytes of a DOCX file: real styles and headings, contents as links, standing and record in header and
 * footer. Its dates come from the record, so that the same document gives the same content. Text from outside is text:
 * no fields, no links but those of the contents to their headings.
 */
export async function paperDocx(paper: Paper): Promise<Uint8Array> {
  // Loaded on first use: the command line's start is measured.
  const docx = await import('docx')
  const { width, height } = PAGE[paper.size]
  const side = (width - TEXT_WIDTH) / 2
  const file = new docx.Document({
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
            children: [
              edge(docx, [
                `${edgeText(paper.workspace, 40)} · ${edgeText(paper.heading)}`,
                edgeText(paper.standing, 70),
              ]),
            ],
          }),
        },
        footers: {
          default: new docx.Footer({
            children: [edge(docx, [edgeText(paper.footer), { pages: true }])],
          }),
        },
        children: [
          ...new Body(docx, paper).children(),
          new docx.Paragraph({ style: 'Record', children: [new docx.TextRun(printableLine(paper.record))] }),
        ],
      },
    ],
  })
  const core = { path: 'docProps/core.xml', data: coreProperties(paper) }
  return new Uint8Array(undatedZip(await docx.Packer.toBuffer(file, undefined, [core])))
}

/** The blocks of a document one after another; a heading of level 1 is what the contents link to. */
class Body {
  readonly #docx: Docx
  readonly #paper: Paper
  #part = 0

  constructor(docx: Docx, paper: Paper) {
    this.#docx = docx
    this.#paper = paper
  }

  children(): Child[] {
    const { blocks, audience } = this.#paper
    return blocks.flatMap((block, index) => [
      ...this.#childrenOf(block, index + 1, blocks[index + 1]),
      ...(block.kind === 'title' ? paragraphsOf(this.#docx, audience, STYLE.quiet) : []),
    ])
  }

  #childrenOf(block: PaperBlock, id: number, next: PaperBlock | undefined): Child[] {
    const docx = this.#docx
    switch (block.kind) {
      case 'title':
        return [
          new docx.Paragraph({
            heading: docx.HeadingLevel.TITLE,
            children: [
              new docx.TextRun({
                text: printableLine(block.text),
                ...(block.sentence === true ? { size: SENTENCE } : {}),
              }),
            ],
          }),
        ]
      case 'decision':
        return [decision(docx, block)]
      case 'heading':
        return [this.#heading(block)]
      case 'text':
        return paragraphsOf(
          docx,
          block.text,
          STYLE[block.look],
          staysWithNext(block, next),
          block.look === 'words',
        )
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
        // A paragraph behind it, or Word would join two tables that follow each other; not before a new page, where it
        // would be a page of its own once the table ends at the foot of one.
        return next?.kind === 'heading' && next.newPage === true
          ? [tableOf(docx, block.table)]
          : [tableOf(docx, block.table), new docx.Paragraph({ style: 'AfterTable' })]
      case 'picture':
        return [pictureOf(docx, block.picture, id)]
      case 'contents':
        return this.#contents()
    }
  }

  #heading({ level, text, newPage }: PaperBlock & { kind: 'heading' }): Paragraph {
    const docx = this.#docx
    const paragraph = new docx.Paragraph({
      heading: {
        1: docx.HeadingLevel.HEADING_1,
        2: docx.HeadingLevel.HEADING_2,
        3: docx.HeadingLevel.HEADING_3,
      }[level],
      ...(newPage === true ? { pageBreakBefore: true } : {}),
    })
    const words = new docx.TextRun(printableLine(text))
    if (level !== 1) {
      paragraph.addChildElement(words)
      return paragraph
    }
    // Numbered by us: docx would count on over all documents of the process.
    this.#part += 1
    paragraph.addChildElement(new docx.BookmarkStart(`part-${this.#part}`, this.#part))
    paragraph.addChildElement(words)
    paragraph.addChildElement(new docx.BookmarkEnd(this.#part))
    return paragraph
  }

  #contents(): Paragraph[] {
    const docx = this.#docx
    return this.#paper.blocks
      .filter((block) => block.kind === 'heading' && block.level === 1)
      .map(
        (block, index) =>
          new docx.Paragraph({
            style: 'TOC1',
            children: [
              new docx.InternalHyperlink({
                anchor: `part-${index + 1}`,
                children: [new docx.TextRun('text' in block ? printableLine(block.text) : '')],
              }),
            ],
          }),
      )
  }
}

const STYLE = {
  body: 'BodyText',
  words: 'CustomerWords',
  quote: 'CustomerQuote',
  quiet: 'QuietText',
  lead: 'Lead',
  note: 'Note',
} as const

function decision(docx: Docx, { text, tone, aside }: PaperBlock & { kind: 'decision' }): Paragraph {
  const ink = INK[tone]
  const behind =
    aside === null ? [] : [new docx.TextRun({ text: `   ${printableLine(aside)}`, color: INK.muted })]
  return new docx.Paragraph({
    style: 'Decision',
    children: [new docx.TextRun({ text: printableLine(text), bold: true, color: ink }), ...behind],
  })
}

/**
 * Paragraphs parted by an empty line; a line break within one stays a line break.
 * @param keepNext they stay on the page of what follows
 * @param together they stay with each other, as words for customers do
 */
function paragraphsOf(
  docx: Docx,
  text: string,
  style: string,
  keepNext = false,
  together = false,
): Paragraph[] {
  return paragraphsIn(text).map(
    (paragraph, index, all) =>
      new docx.Paragraph({
        style,
        ...(keepNext || (together && staysTogether(text, index, all.length)) ? { keepNext: true } : {}),
        children: paragraph
          .split('\n')
          .map((line, at) => new docx.TextRun(at === 0 ? line : { text: line, break: 1 })),
      }),
  )
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
function edgeText(text: string, limit = 90): string {
  const line = printableLine(text)
  return line.length > limit ? `${line.slice(0, limit - 1).toWellFormed()}…` : line
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
