import { type Formula, formula, named, word } from '#electron/backend/files/formula.ts'
import { computed, text } from './sheet-table.ts'
import type { SheetDraft } from './sheet-draft.ts'
import { fonts } from './workbook-style.ts'

/** What column Check says of a row: as in the record, not, or not in the record at all. */
export const CHECK = { same: 'as recorded', differs: 'differs', added: 'added' } as const

/** Whether a line counts, in words and for the formulas of the Matrix. */
export const COUNTS = { counted: 'Counted', tracked: 'Tracked, not scored' } as const

/** How every reason begins for which a row isn't counted. */
export const REFUSED = 'Not counted'

/** What results say while a setting can't be used. */
export const UNREAD = formula`"–"`

/** How column Check of the Model begins for a setting that can't be. */
export const MUST_BE = 'must be'

/** A result, or a dash while a setting can't be used. */
export const readable = (result: Formula): Formula =>
  formula`IF(${named('inputs_unread')}>0,${UNREAD},${result})`

/** Compares a row with the record. @param added whether the record has no such row @param same whether all is as in it */
export const checkFormula = (added: Formula, same: Formula): Formula =>
  formula`IF(${added},${word(CHECK.added)},IF(${same},${word(CHECK.same)},${word(CHECK.differs)}))`

/** Whether a cell of column Check deserves a look. */
export const deservesLook = (check: Parameters<typeof computed>[0]): Formula =>
  formula`AND(LEN(${check})>0,${check}<>${word(CHECK.same)})`

/** How many rows of a column Check don't say "as recorded". */
export const changedIn = (check: string): Formula =>
  formula`(COUNTIF(${named(check)},"?*")-COUNTIF(${named(check)},${word(CHECK.same)}))`

/** How many rows stand below a list, by a column and the same with the rows below; in Excel they join the list. */
export const below = (withBelow: string, column: string): Formula =>
  formula`MAX(0,COUNTA(${named(withBelow)})-COUNTA(${named(column)}))`

const counted = (count: string, one: string, many: string): Formula =>
  formula`${named(count)}&IF(${named(count)}=1,${word(one)},${word(many)})`

const STATE = formula`IF(${named('inputs_unread')}>0,"Changed since export: "&${counted('inputs_unread', ' input of the Model sheet', ' inputs of the Model sheet')}&" can't be used, so results show –. See column Check there.",IF(${named('rows_changed')}=0,"As exported: every number equals the record.","Changed since export: "&${counted('rows_changed', ' row differs', ' rows differ')}&" from the record, see column Check.")&IF(${named('rows_refused')}=0,""," "&${counted('rows_refused', ' row is not counted, it says why.', ' rows are not counted, each says why.')})&IF(${named('rows_below')}=0,""," "&${counted('rows_below', ' line', ' lines')}&" below the table, not counted."))`

/** Says in a sheet's title block whether the workbook still is as exported. @param hint what else there is to know here */
export function saysState(sheet: SheetDraft, hint = ''): void {
  const words = hint === '' ? '' : ` ${hint}`
  sheet.put(
    4,
    1,
    computed(formula`${STATE}&${word(words)}`, text(`As exported: every number equals the record.${words}`)),
    { font: fonts.subtitle },
  )
  sheet.markCell(4, 1, formula`${named('rows_changed')}+${named('rows_refused')}+${named('rows_below')}>0`)
}
