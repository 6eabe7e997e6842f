import { printable, printableLine } from '../safe-text.ts'
import type { Paper, PaperBlock, PaperTable } from './paper.ts'

/** Stands behind an @, invisible, so that no viewer makes an address or a mention of it. */
const JOINER = '\u2060'

/**
 * A document as Markdown (CommonMark with tables). Text from outside is escaped: no markup, link or HTML comes alive.
 * Pictures are left to the formats that can hold them.
 */
export function paperMarkdown(paper: Paper): string {
  const parts = [markdownLine(`${paper.heading} · ${paper.standing}`)]
  let part = 0
  for (const block of paper.blocks) {
    if (block.kind === 'heading' && block.level === 1) part += 1
    parts.push(...markdownOf(block, paper, part))
    if (block.kind === 'title') parts.push(markdownLine(paper.audience))
  }
  parts.push('---', markdownLine(`${paper.workspace} · ${paper.footer}`), markdownLine(paper.record))
  return `${parts.join('\n\n')}\n`
}

function markdownOf(block: PaperBlock, paper: Paper, part: number): string[] {
  switch (block.kind) {
    case 'title':
      return [`# ${markdownLine(block.text)}`]
    case 'decision':
      return [
        `**${markdownLine(block.text)}**${block.aside === null ? '' : ` · ${markdownLine(block.aside)}`}`,
      ]
    case 'heading': {
      // An anchor of our own: how a viewer makes one from the text differs from viewer to viewer.
      const anchor = paper.book && block.level === 1 ? [`<a id="part-${part}"></a>`] : []
      return [...anchor, `${'#'.repeat(block.level + 1)} ${markdownLine(block.text)}`]
    }
    case 'text': {
      const text = markdownText(block.text)
      return text === '' ? [] : [block.look === 'words' || block.look === 'quote' ? quote(text) : text]
    }
    case 'list':
      return [block.items.map((item) => `- ${markdownLine(item)}`).join('\n')]
    case 'table':
      return [table(block.table)]
    case 'picture':
      return []
    case 'contents':
      return [contents(paper)]
  }
}

function contents({ blocks }: Paper): string {
  return blocks
    .filter((block) => block.kind === 'heading' && block.level === 1)
    .map((block, index) => `- [${markdownLine('text' in block ? block.text : '')}](#part-${index + 1})`)
    .join('\n')
}

/** Text of several lines: paragraphs stay apart, and a line break within one is kept. */
export function markdownText(text: string): string {
  return printable(text)
    .split(/\n\s*\n/u)
    .map((paragraph) =>
      paragraph
        .split('\n')
        .map((line) => markdownLine(line))
        .filter((line) => line !== '')
        .join('\\\n'),
    )
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
}

/** One line of text in which nothing is markup. */
export function markdownLine(text: string): string {
  return printableLine(text)
    .replaceAll(/&(?=#|\p{L})/gu, '&amp;')
    .replaceAll(/[\\`*_[\]|~#{}]/gu, String.raw`\$&`)
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\$(?!\d)|(?<=[^\s(])\$/gu, String.raw`\$`)
    .replaceAll('://', String.raw`\://`)
    .replaceAll(/\bwww\./giu, (found) => `${found.slice(0, 3)}\\.`)
    .replaceAll('@', `@${JOINER}`)
    .replace(/^(\d+)([.)])/u, String.raw`$1\$2`)
    .replace(/^[-+=:]/u, String.raw`\$&`)
}

function quote(text: string): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n')
}

function table({ header, amounts, rows, groups, total }: PaperTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownLine).join(' | ')} |`
  const rule = header.map((_, index) => (amounts.includes(index) ? '---:' : '---'))
  // Markdown has no cell that spans rows: each row says its group.
  const labels = groups?.flatMap(({ label, rows: count }) => Array<string>(count).fill(label))
  const whole = labels === undefined ? rows : rows.map((row, index) => [labels[index] ?? '', ...row])
  const lines = [line(header), `| ${rule.join(' | ')} |`, ...whole.map(line)].join('\n')
  return total === undefined ? lines : `${lines}\n\n${markdownLine(total)}`
}
