/** The lists that are written as CSV: their files, and what is said while they are written. */
export const csvNames = {
  matrix: { file: 'matrix', label: 'Matrix' },
  accounts: { file: 'accounts-by-theme', label: 'Accounts by theme' },
  decisions: { file: 'decisions', label: 'Decisions' },
} as const
