import { parseDateText } from '#shared/domain/importing/values/dates.ts'
import type { CellValue } from './table.ts'

/** True and false as Excel writes them, in capitals; without those that are as likely a name (VERO, SAND, TOSI). */
const YES_OR_NO =
  /^(?:TRUE|FALSE|WAHR|FALSCH|VRAI|FAUX|VERDADERO|FALSO|VERDADEIRO|WAAR|ONWAAR|PRAWDA|FAŁSZ|ИСТИНА|ЛОЖЬ|DOĞRU|YANLIŞ)$/u

/** True for a cell that holds no name: true or false as Excel writes them, 0, a day. */
export function isNoName(cell: CellValue, text: string): boolean {
  if (typeof cell === 'boolean') return true
  if (typeof cell === 'object' && cell !== null) return 'date' in cell
  if (YES_OR_NO.test(text) || /^0+(?:[.,]0+)?$/.test(text)) return true
  return /\D/.test(text) && parseDateText(text) !== null
}
