import type { PrintPage } from '#electron/backend/context.ts'
import { printable, printableLine } from '../safe-text.ts'
import { printStyles } from './print-styles.ts'
import type { Paper, PaperBlock, PaperTable } from './paper.ts'

/** A document as a page to print: no script, no style and no address in it, all text escaped. */
export function paperHtml(paper: Paper): PrintPage {
  let part = 0
  const body = paper.blocks.map((block) => {
    if (block.kind === 'heading' && block.level === 1) part += 1
    return htmlOf(block, paper, part)
  })
  const html = [
    '<!doctype html><html lang="en"><head><meta charset="utf-8">',
    `<title>${line(paper.title)}</title><link rel="stylesheet" href="print.css"></head>`,
    `<body class="${paper.book ? 'book' : 'single'}">`,
    ...body,
    '</body></html>',
  ].join('\n')
  return { html, css: printStyles(paper) }
}

function htmlOf(block: PaperBlock, paper: Paper, part: number): string {
  switch (block.kind) {
    case 'title':
      return `<h1 class="title">${line(block.text)}</h1>`
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
        .map((text) => `<p class="${block.look}">${text}</p>`)
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

function table({ header, amounts, rows, widths }: PaperTable): string {
  const cell = (tag: string, text: string, index: number): string =>
    `<${tag}${amounts.includes(index) ? ' class="amount"' : ''}>${line(text)}</${tag}>`
  const share = (index: number): number => widths?.[index] ?? Math.floor(100 / header.length)
  return [
    '<table><colgroup>',
    ...header.map((_, index) => `<col width="${share(index)}%">`),
    `</colgroup><thead><tr>${header.map((text, index) => cell('th', text, index)).join('')}</tr></thead><tbody>`,
    ...rows.map((row) => `<tr>${row.map((text, index) => cell('td', text, index)).join('')}</tr>`),
    '</tbody></table>',
  ].join('')
}

/** Paragraphs parted by an empty line; a line break within one stays one. */
function paragraphs(text: string): string[] {
  return printable(text)
    .split(/\n\s*\n/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => paragraph.split('\n').map(escapeHtml).join('<br>'))
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
