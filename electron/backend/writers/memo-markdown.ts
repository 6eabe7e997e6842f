import type { MemoDocument, MemoTable } from './memo-document.ts'
import { printable, printableLine } from './safe-text.ts'

/** Stands behind an @, invisible, so that no viewer makes an address or a mention of it. */
const JOINER = '\u2060'

/** A memo as Markdown (CommonMark with tables). Text from outside is escaped: no markup, link or HTML comes alive. */
export function memoMarkdown(memo: MemoDocument): string {
  const { view } = memo
  const owner = view.owner === null ? '' : ` · owner ${markdownLine(view.owner)}`
  const parts = [
    markdownLine(`Decision memo · ${view.quarter} · ${memo.cut}`),
    `# ${markdownLine(view.themeName)}`,
    `**${markdownLine(memo.decision)}**${owner}`,
  ]
  for (const section of view.sections) {
    parts.push(`## ${markdownLine(section.title)}`)
    if (section.id === 'accounts' && memo.accounts !== null)
      parts.push(table(memo.accounts), markdownLine(memo.accounts.total))
    else if (section.id === 'says') parts.push(quote(markdownText(section.text)))
    else parts.push(markdownText(section.text))
  }
  parts.push('---', markdownLine(`${memo.workspace} · ${view.footer}`))
  return `${parts.join('\n\n')}\n`
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

function table({ header, amounts, rows }: MemoTable): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(markdownLine).join(' | ')} |`
  const rule = header.map((_, index) => (amounts.includes(index) ? '---:' : '---'))
  return [line(header), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n')
}
