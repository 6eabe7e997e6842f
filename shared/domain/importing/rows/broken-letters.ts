import { counted } from '#shared/kernel/text.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { cellText, type ImportTable } from './table.ts'

/** What UTF-8 looks like that was read as Windows-1252 and written again: `MÃ¼ller`, `donâ€™t`, `Ð—Ð°Ð²Ð¾Ð´`. */
const READ_WRONG =
  /Ã[\u0080-\u00bf€‚-„†‡ˆ‰Š‹ŒŽ‘-”•–—˜™š›œžŸƒ]|Â[\u00a0-\u00bf]|â€[\u0080-\u00bf˜™œž“”¦¢]|(?:[ÐÑ][\u0080-\u00bf€‚-„†‡ˆ‰Š‹ŒŽ‘-”•–—˜™š›œžŸƒ]){2}/u
/** What is left of letters that an encoding doesn't have: a question mark for each. */
const LOST = /^[?\s.,&-]*\?{3,}[?\s.,&-]*$|\p{L}\?\p{Ll}/u

/** What one of these always has in it. */
const SUSPECT = /[?ÃÂâÐÑ]/

/** Told of cells whose letters were lost before the file was written; nothing of them can be read again. */
export function brokenLetters({ headers, rows }: ImportTable): string[] {
  let count = 0
  let first: { row: number; column: number; text: string } | null = null
  for (const { number, cells } of rows)
    for (let column = 0; column < cells.length; column += 1) {
      const cell = cells[column]
      if (typeof cell !== 'string' || !SUSPECT.test(cell)) continue
      if (!READ_WRONG.test(cell) && !(LOST.test(cell) && !cell.includes('://'))) continue
      count += 1
      first ??= { row: number, column, text: cellText(cell) }
    }
  if (!first) return []
  return [
    `${counted(count, 'cell')} ${count === 1 ? 'has' : 'have'} letters that were damaged before this file was written, such as “${short(first.text, 60)}” in row ${first.row}, “${headers[first.column] ?? ''}”. Export it again as UTF-8, or correct them.`,
  ]
}
