import { counted, listInWords } from '#shared/kernel/text.ts'

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
  removedFromMemos: ({ n }: { n: number }) =>
    `${counted(n, 'sentence')} ${n === 1 ? 'is' : 'are'} kept from customers because ${n === 1 ? 'it names' : 'they name'} a customer, a colleague, an amount or a day. Each is listed beside its memo in the app.`,
  removedFromBriefs: ({ n }: { n: number }) =>
    `${counted(n, 'sentence')} ${n === 1 ? 'was' : 'were'} kept out of the mail drafts because ${n === 1 ? 'it names' : 'they name'} a customer, a colleague, an amount or a day. Each is listed in its brief.`,
  callsFirst: ({ names }: { names: readonly string[] }) =>
    `No mail draft for ${listInWords(names)}: call first. The reason is at the head of the brief.`,
  noDecision: ({ names }: { names: readonly string[] }) =>
    `No mail draft for ${listInWords(names)}: it wouldn’t have said what was decided. Look at the theme’s name and words.`,
  progress: ({ label, at, of }: { label: string; at: number; of: number }) => `${label} · ${at} of ${of}`,
} as const
