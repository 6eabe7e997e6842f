import type { Paper, PaperBlock, PaperTable } from '#electron/backend/files/paper/paper.ts'

/** A document's blocks as a person reads them in review: what each is, and what it says. */
export function paperText(paper: Paper): string {
  const { title, heading, standing, audience, footer, record, workspace, size, book } = paper
  return [
    `file title  ${title}`,
    `head        ${workspace} · ${heading} | ${standing}`,
    `audience    ${audience}`,
    `page        ${size}${book ? ', book' : ''}`,
    '',
    ...paper.blocks.map(blockText),
    '',
    `foot        ${footer}`,
    `end         ${record}`,
    '',
  ].join('\n')
}

function blockText(block: PaperBlock): string {
  switch (block.kind) {
    case 'title':
      return `# ${block.text}${block.sentence === true ? '  (a sentence)' : ''}`
    case 'heading':
      return `\n${'#'.repeat(block.level + 1)} ${block.text}${block.newPage === true ? '  (new page)' : ''}`
    case 'decision':
      return `[${block.tone}] ${block.text}${block.aside === null ? '' : ` · ${block.aside}`}`
    case 'text':
      return block.text
        .split('\n')
        .map((line) => `${block.look.padEnd(6)}| ${line}`.trimEnd())
        .join('\n')
    case 'list':
      return block.items.map((item) => `- ${item}`).join('\n')
    case 'table':
      return tableText(block.table)
    case 'picture':
      return `[picture] ${block.picture.title}`
    case 'contents':
      return '[contents]'
  }
}

function tableText({ header, rows, groups, total, dense }: PaperTable): string {
  const starts = new Map<number, string>()
  let at = 0
  for (const { label, note, tone, rows: count } of groups ?? []) {
    starts.set(at, `${label}${note === null ? '' : ` (${note})`} [${tone}, ${count}]`)
    at += count
  }
  const lines = [
    ...rows.map((row, index) => [...(groups === undefined ? [] : [starts.get(index) ?? '']), ...row]),
    ...(total === undefined ? [] : [[`sum: ${total}`]]),
  ]
  return [
    `table${dense === true ? ', dense' : ''}: ${header.join(' | ')}`,
    ...lines.map((line) => `  ${line.join(' | ')}`),
  ].join('\n')
}
