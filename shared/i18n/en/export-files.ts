/** The lists that are written as CSV: their files, and what is said while they are written. */
export const csvNames = {
  matrix: { file: 'matrix', label: 'Matrix' },
  accounts: { file: 'accounts-by-theme', label: 'Accounts by theme' },
  decisions: { file: 'decisions', label: 'Decisions' },
} as const

/** What is said while a file is written: what it is, and which one. */
export const fileLabels = {
  memo: ({ name }: { name: string }) => `Memo: ${name}`,
  pack: 'Pack of memos',
  brief: ({ name }: { name: string }) => `Brief: ${name}`,
  briefBook: 'Workbook of all briefs',
  mail: ({ name }: { name: string }) => `Mail draft: ${name}`,
  preread: ({ format }: { format: string }) => `Pre-read (${format.toUpperCase()})`,
  list: ({ name }: { name: string }) => `List: ${name}`,
  progress: ({ label, at, of }: { label: string; at: number; of: number }) => `${label} · ${at} of ${of}`,
} as const
