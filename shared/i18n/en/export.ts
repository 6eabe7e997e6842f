import { counted } from '#shared/kernel/text.ts'

/** What leaves the app. */
export const exporting = {
  'export.title': 'Export',
  'export.subtitle': 'Files carry the session, its date and the head of the record.',
  'export.notDecided': ({ open }: { open: number }) =>
    `${counted(open, 'theme')} ${open === 1 ? 'is' : 'are'} undecided. Exports hold what is decided so far.`,
  'export.notDecided.action': 'Go to the decisions',
  'export.workbook': 'Decision workbook',
  'export.workbook.text':
    'One XLSX for Ops: summary, matrix, accounts by theme, disputes, overrides, decisions, CSM actions, model and record. Its scores and ranks are formulas: change a factor, and they follow.',
  'export.workbook.run': 'Choose where, and write…',
  'export.workbook.dialog': ({ name, quarter }: { name: string; quarter: string }) =>
    `${name} ${quarter} decisions.xlsx`,
  'export.workbook.running': 'Writing the workbook…',
  'export.memos': 'Decision memos',
  'export.memos.text': 'One file a decided theme, named after it.',
  'export.memos.formats': 'Formats',
  'export.memos.docx': 'Word (DOCX)',
  'export.memos.md': 'Markdown',
  'export.memos.formats.missing': 'Choose at least one format.',
  'export.memos.cut': 'Cut',
  'export.memos.cut.internal': 'Internal',
  'export.memos.cut.internal.text': 'Account names, ARR, renewal dates',
  'export.memos.cut.shareable': 'Shareable',
  'export.memos.cut.shareable.text': 'No account names, ARR or dates',
  'export.memos.notes': ({ n }: { n: number }) =>
    `${counted(n, 'memo')} ${n === 1 ? 'promises' : 'promise'} more than was decided. Look at the wording first.`,
  'export.memos.notes.action': 'Go to the memos',
  'export.memos.none': 'No theme is decided yet, so there is no memo to write.',
  'export.memos.run': ({ n }: { n: number }) =>
    n === 0 ? 'Choose a folder, and write the memos…' : `Choose a folder, and write ${counted(n, 'memo')}…`,
  'export.memos.dialog': 'Folder for the memos',
  'export.memos.running': 'Writing the memos…',
  'export.copy': 'Copy of the workspace',
  'export.copy.text':
    'The whole record as one .concord file, as it is now: to mail, to archive, to verify elsewhere.',
  'export.copy.run': 'Save a copy…',
  'export.copy.running': 'Copying the workspace…',
  'export.copy.name': ({ name, day }: { name: string; day: string }) => `${name} ${day}`,
  'export.stop': 'Stop',
  'export.stopped': 'Stopped. Nothing was written; an older file at that place is as it was.',
  'export.done': ({ n }: { n: number }) => `${counted(n, 'file')} written`,
  'export.showInFolder': 'Show in folder',
  'export.more': ({ n }: { n: number }) => `and ${n} more in the same folder`,
  'export.failed.workbook': 'The workbook was not written. An older file at that place is unharmed.',
  'export.failed.memos': 'The memos were not all written. Older files at that place are unharmed.',
  'export.failed.copy': 'The copy was not written.',
} as const
