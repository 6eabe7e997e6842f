/** The paper that a file is laid out for. */
export type SheetSize = 'letter' | 'a4'

const ON_LETTER: ReadonlySet<string> = new Set(['USD', 'CAD', 'MXN', 'PHP', 'CLP', 'COP'])

/** The paper of the countries that print on Letter, by their currency (ISO 4217); A4 for the rest. The pages fit both. */
export const sheetSizeOf = (currency: string): SheetSize => (ON_LETTER.has(currency) ? 'letter' : 'a4')
