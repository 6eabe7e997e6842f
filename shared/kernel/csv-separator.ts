/**
 * What parts the cells of a CSV. Where the decimal sign is a comma, spreadsheet programs expect semicolons between cells
 * and a comma in numbers.
 */
export const CSV_SEPARATORS = ['comma', 'semicolon'] as const
export type CsvSeparator = (typeof CSV_SEPARATORS)[number]

/** What spreadsheet programs of a locale expect, by how it writes one and a half. @param locale BCP 47 tag */
export function separatorOf(locale: string): CsvSeparator {
  return new Intl.NumberFormat(locale).format(1.5).includes(',') ? 'semicolon' : 'comma'
}
