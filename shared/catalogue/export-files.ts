import { counted, listInWords } from '#shared/kernel/text.ts'

/** The lists that are written as CSV: their files, and what is said while they are written. */
export const csvNames = {
  matrix: { file: 'matrix', label: 'Matrix' },
  accounts: { file: 'accounts-by-theme', label: 'Accounts by theme' },
  crm: { file: 'crm-accounts-themes-decisions', label: 'List for the CRM' },
  decisions: { file: 'decisions', label: 'Decisions' },
} as const

/** Built themes as other tools import them. */
export const trackerNames = { jira: 'Jira', linear: 'Linear', productboard: 'Productboard' } as const

/** What an item says of itself in another tool. */
export const trackerWords = {
  decided: ({ session, quarter }: { session: string; quarter: string }) =>
    `Decided in the ${session}: build in ${quarter}.`,
  why: ({ why }: { why: string }) => `Why: ${why}`,
  asked: ({ n }: { n: number }) => `Asked for by ${n === 1 ? 'one customer' : `${n} customers`}.`,
  owner: ({ owner }: { owner: string }) => `PM owner: ${owner}`,
  source: ({ standing, record }: { standing: string; record: string }) => `${standing} · Concord · ${record}`,
} as const

/** Files that leave sentences out, as the report of an export calls them. */
export const cutFiles = {
  preread: 'the shareable pre-read',
  summary: 'the shareable summary',
  lists: 'the shareable lists',
  trackers: 'the files for trackers',
} as const

/** What is said while a file is written: what it is, and which one. */
export const fileLabels = {
  memo: ({ name }: { name: string }) => `Memo: ${name}`,
  pack: 'Pack of memos',
  summary: ({ format }: { format: string }) => `Executive summary (${format.toUpperCase()})`,
  escalation: ({ name }: { name: string }) => `Escalation: ${name}`,
  announcement: 'Announcement',
  tracker: ({ name }: { name: string }) => `Built themes for ${name}`,
  brief: ({ name }: { name: string }) => `Brief: ${name}`,
  briefBook: 'Workbook of all briefs',
  mail: ({ name }: { name: string }) => `Mail draft: ${name}`,
  preread: ({ format }: { format: string }) => `Pre-read (${format.toUpperCase()})`,
  list: ({ name }: { name: string }) => `List: ${name}`,
  removedFromMemos: ({ n }: { n: number }) =>
    `${counted(n, 'sentence')} ${n === 1 ? 'is' : 'are'} kept from customers because ${n === 1 ? 'it names or may name' : 'they name or may name'} a customer, a colleague, an amount or a day. ${n === 1 ? 'It is' : 'Each is'} listed beside its memo in the app.`,
  keptBack: ({ n, files }: { n: number; files: string }) =>
    `${counted(n, 'sentence')} ${n === 1 ? 'is' : 'are'} left out of ${files} because ${n === 1 ? 'it names or may name' : 'they name or may name'} a customer, a colleague, an amount or a day.`,
  unsealed:
    'The session isn’t sealed: every mail is marked “Draft, not sealed” in its subject. Export them again after the seal.',
  removedFromBriefs: ({ n }: { n: number }) =>
    `${counted(n, 'sentence')} ${n === 1 ? 'was' : 'were'} kept out of the mail drafts because ${n === 1 ? 'it names or may name' : 'they name or may name'} a customer, a colleague, an amount or a day. ${n === 1 ? 'It is' : 'Each is'} listed in its brief.`,
  callsFirst: ({ names }: { names: readonly string[] }) =>
    `No mail draft for ${listInWords(names)}: call first. The reason is at the head of the brief.`,
  noDecision: ({ names }: { names: readonly string[] }) =>
    `No mail draft for ${listInWords(names)}: it wouldn’t have said what was decided. Look at the theme’s name and words.`,
  progress: ({ label, at, of }: { label: string; at: number; of: number }) => `${label} · ${at} of ${of}`,
} as const
