import type { PrintPage } from './print-page.ts'
import { paragraphsIn, printableLine } from '../safe-text.ts'
import { printStyles } from './print-styles.ts'
import { KEPT_WHOLE, type Paper, type PaperBlock, type PaperTable, staysWithNext } from './paper.ts'

/** A document as a page to print: no script, no style and no address in it, all text escaped. */
export function paperHtml(paper: Paper): PrintPage {
  let part = 0
  const body = paper.blocks.flatMap((block, index) => {
    if (block.kind === 'heading' && block.level === 1) part += 1
    const html = htmlOf(block, paper, part, paper.blocks[index + 1])
    return block.kind === 'title' ? [html, `<p class="quiet">${line(paper.audience)}</p>`] : [html]
  })
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${line(paper.title)}</title><link rel="stylesheet" href="print.css"></head>`,
    `<body class="${paper.book ? 'book' : 'single'}">`,
    ...body,
    `<p class="record">${line(paper.record)}</p>`,
    '</body></html>',
  ].join('\n')
  return { html, css: printStyles(paper) }
}

function htmlOf(block: PaperBlock, paper: Paper, part: number, next: PaperBlock | undefined): string {
  switch (block.kind) {
    case 'title':
      return `<h1 class="title${block.sentence === true ? ' sentence' : ''}">${line(block.text)}</h1>`
    case 'decision': {
      const aside = block.aside === null ? '' : ` <span>${line(block.aside)}</span>`
      return `<p class="decision ${block.tone}"><b>${line(block.text)}</b>${aside}</p>`
    }
    case 'heading': {
      const tag = `h${block.level + 1}`
      const id = block.level === 1 ? ` id="part-${part}"` : ''
      return `<${tag}${id}${block.newPage === true ? ' class="new-page"' : ''}>${line(block.text)}</${tag}>`
    }
    case 'text':
      return paragraphs(block.text)
        .map((text, at, all) => {
          const kept = staysWithNext(block, next) || (block.look === 'words' && at < all.length - 1)
          return `<p class="${block.look}${kept ? ' kept' : ''}">${text}</p>`
        })
        .join('\n')
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${line(item)}</li>`).join('')}</ul>`
    case 'table':
      return table(block.table)
    case 'picture':
      return `<figure>${block.picture.svg}</figure>`
    case 'contents':
      return `<ol class="contents">${paper.blocks
        .filter((one) => one.kind === 'heading' && one.level === 1)
        .map(
          (one, index) => `<li><a href="#part-${index + 1}">${'text' in one ? line(one.text) : ''}</a></li>`,
        )
        .join('')}</ol>`
  }
}

function table({ header, amounts, rows, widths, groups, dense, total }: PaperTable): string {
  const behind = groups === undefined ? 0 : 1
  const cell = (tag: string, text: string, index: number, look = ''): string => {
    const looks = [look, amounts.includes(index) ? 'amount' : ''].filter((name) => name !== '').join(' ')
    return `<${tag}${looks === '' ? '' : ` class="${looks}"`}>${line(text)}</${tag}>`
  }
  const share = (index: number): number => widths?.[index] ?? Math.floor(100 / header.length)
  const starts = groupCells(groups ?? [])
  return [
    `<table class="${dense === true ? 'dense' : ''}${rows.length <= KEPT_WHOLE ? ' kept' : ''}"><colgroup>`,
    ...header.map((_, index) => `<col width="${share(index)}%">`),
    `</colgroup><thead><tr>${header.map((text, index) => cell('th', text, index)).join('')}</tr></thead><tbody>`,
    ...rows.map((row, at) => {
      const cells = row.map((text, index) => cell('td', text, index + behind, index === 0 ? 'name' : ''))
      return `<tr>${starts.get(at) ?? ''}${cells.join('')}</tr>`
    }),
    ...(total === undefined
      ? []
      : [`<tr class="total"><td colspan="${header.length}">${line(total)}</td></tr>`]),
    '</tbody></table>',
  ].join('')
}

/** The cells that span the rows of a group, by the row each begins with. */
function groupCells(groups: NonNullable<PaperTable['groups']>): Map<number, string> {
  const starts = new Map<number, string>()
  let at = 0
  for (const { label, note, tone, rows } of groups) {
    // A row of one line has no room for it.
    const below = note === null || rows === 1 ? '' : `<span>${line(note)}</span>`
    starts.set(at, `<td rowspan="${rows}" class="group ${tone}"><b>${line(label)}</b>${below}</td>`)
    at += rows
  }
  return starts
}

/** Paragraphs parted by an empty line; a line break within one stays one. */
function paragraphs(text: string): string[] {
  return paragraphsIn(text).map((paragraph) => paragraph.split('\n').map(escapeHtml).join('<br>'))
}

const line = (text: string): string => escapeHtml(printableLine(text))

/** Text in which nothing is markup, inside an element or an attribute. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
