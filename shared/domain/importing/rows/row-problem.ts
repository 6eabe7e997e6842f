import type { RefusalCode } from './refusal.ts'

/** What is wrong with a row as a whole: it was read badly, or it is no row of the table. */
export const PROBLEMS = ['broken-quotes', 'footer'] as const
export type RowProblem = (typeof PROBLEMS)[number]

/** What each means for the import. */
export const ROW_PROBLEMS: Readonly<
  Record<RowProblem, { readonly code: RefusalCode; readonly message: string }>
> = {
  'broken-quotes': {
    code: 'broken-quotes',
    message:
      'A quotation mark in this row is never closed, so the rows after it may have run into it. Close it (inside quoted text, a quotation mark is written twice) and import again.',
  },
  footer: {
    code: 'not-data',
    message:
      'This row reads like the end of a report (a total, a notice), not like a row of the table, so it’s left out unless you say that it’s one.',
  },
}
