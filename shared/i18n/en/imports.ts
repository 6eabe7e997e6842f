import type { FieldOf, ImportKind } from '#shared/domain/importing/fields.ts'
import { counted } from '#shared/kernel/text.ts'

const fields: Record<FieldOf<ImportKind>, string> = {
  id: 'Account ID',
  name: 'Name',
  arr: 'ARR',
  currency: 'Currency',
  tier: 'Tier',
  renewal_date: 'Renewal date',
  icp: 'Inside the ICP',
  csm: 'CSM',
  segment: 'Segment',
  headroom: 'Expansion headroom',
  untapped_seats: 'Untapped seats',
  seat_price: 'Price per seat',
  referenceable: 'Referenceable logo',
  usage_trend: 'Usage trend',
  account: 'Account',
  theme: 'Feedback theme',
  signal: 'Churn signal',
  dependency: 'Stated dependency',
  verbatim: 'Verbatim quote',
  source: 'Source',
  date: 'Date',
  prospect: 'Prospect',
  compliance: 'Legal duty',
  win_loss: 'Win/loss',
  logged_by: 'Logged by',
  description: 'Description',
  roadmap_theme: 'Roadmap theme',
  fit: 'Fit',
  alignment: 'Preliminary alignment',
  past_alignment: 'Earlier alignment',
  quarter: 'Quarter',
  criteria: 'Direct fit when',
  email: 'E-mail',
  title: 'Title',
  roles: 'Roles',
}
const isField = (field: string): field is keyof typeof fields => Object.hasOwn(fields, field)

const nouns: Record<ImportKind, readonly [string, string]> = {
  accounts: ['account', 'accounts'],
  requests: ['request', 'requests'],
  themes: ['feedback theme', 'feedback themes'],
  roadmap: ['roadmap theme', 'roadmap themes'],
  people: ['person', 'people'],
}

/** From a file to rows, in one guided dialog. */
export const imports = {
  'imports.title': ({ kind }: { kind: ImportKind }) => `Import ${nouns[kind][1]}`,
  'imports.field': ({ field }: { field: string }) => (isField(field) ? fields[field] : field),
  'imports.step': ({ n, name }: { n: number; name: string }) => `${n}. ${name}`,
  'imports.steps': 'Steps of the import',
  'imports.step.file': 'File',
  'imports.step.columns': 'Columns',
  'imports.step.preview': 'Preview',
  'imports.choose': 'Choose file…',
  'imports.choose.other': 'Choose another file…',
  'imports.choose.title': ({ kind }: { kind: ImportKind }) => `Choose the file with the ${nouns[kind][1]}`,
  'imports.file.text':
    'Choose a CSV or Excel (.xlsx) file with a row of headers, or drop it here. Nothing is written before you apply it.',
  'imports.file.needs': 'It needs columns for',
  'imports.file.more': 'and can have columns for',
  'imports.file.currency': ({ currency }: { currency: string }) =>
    `Amounts are read as ${currency}, the currency of this workspace. Rows in another currency need a rate (Accounts, Currencies…).`,
  'imports.reading': 'Reading the file…',
  'imports.read.failed': 'The file could not be read',
  'imports.file': ({ name, rows }: { name: string; rows: number }) =>
    `${name}: ${counted(rows, 'row')} below the headers`,
  'imports.file.remembered': 'Columns as they were chosen for such a file before.',
  'imports.encoding': 'Encoding',
  'imports.encoding.utf-8': 'UTF-8',
  'imports.encoding.utf-16le': 'UTF-16, little end first',
  'imports.encoding.utf-16be': 'UTF-16, big end first',
  'imports.encoding.windows-1252': 'Windows-1252 (Western)',
  'imports.delimiter': 'Columns set apart by',
  'imports.stop': 'Stop',
  'imports.columns.byValues': '(guessed from the values)',
  'imports.count.merged': 'Merged',
  'imports.tab.pairs': 'One account or two?',
  'imports.pairs.text':
    'These names are nearly the same. Say for each whether it is one account; the answer is remembered.',
  'imports.pairs.incoming': ({ row }: { row: number }) => `In the file, row ${row}`,
  'imports.pairs.otherRow': ({ row }: { row: number }) => `Also in the file, row ${row}`,
  'imports.pairs.existing': 'In the workspace',
  'imports.pairs.question': ({ incoming, existing }: { incoming: string; existing: string }) =>
    `Are ${incoming} and ${existing} one account?`,
  'imports.pairs.merge': 'One account',
  'imports.pairs.apart': 'Two accounts',
  'imports.pairs.renews': ({ date }: { date: string }) => `renews ${date}`,
  'imports.pairs.noRenewal': 'no renewal date',
  'imports.gone.all': ({ n }: { n: number }) => `Remove all ${n}`,
  'imports.gone.none': 'Keep all',
  'imports.gone.kept': 'is kept',
  'imports.gone.removed': 'will be removed',
  'imports.apply.pairs': ({ n }: { n: number }) =>
    `Say first whether ${counted(n, 'pair')} of names ${n === 1 ? 'is' : 'are'} one account or two.`,
  'imports.delimiter.tab': 'tabs',
  'imports.delimiter.comma': 'commas',
  'imports.delimiter.semicolon': 'semicolons',
  'imports.delimiter.other': ({ sign }: { sign: string }) => `“${sign}”`,
  'imports.sheet': 'Sheet',
  'imports.sheet.rows': ({ n }: { n: number }) => counted(n, 'row'),
  'imports.headerRow': 'Row with the headers',
  'imports.columns.field': 'What it is',
  'imports.columns.column': 'Column in the file',
  'imports.columns.sample': 'First values',
  'imports.columns.none': 'Not in the file',
  'imports.columns.unnamed': ({ n }: { n: number }) => `Column ${n} (no header)`,
  'imports.columns.missing': ({ fields: names }: { fields: string }) => `Choose the column for: ${names}.`,
  'imports.columns.unused': ({ columns }: { columns: string }) => `Not used: ${columns}`,
  'imports.next': 'Preview',
  'imports.back': 'Back to columns',
  'imports.previewing': 'Checking every row…',
  'imports.published':
    'The session is published: what is imported now counts in the next session, and this one keeps its numbers.',
  'imports.preview.failed': 'The rows could not be checked',
  'imports.count.added': 'New',
  'imports.count.changed': 'Changed',
  'imports.count.unchanged': 'Unchanged',
  'imports.count.refused': 'Refused rows',
  'imports.count.gone': 'Not in the file, kept',
  'imports.tab.rows': 'Rows',
  'imports.tab.refused': 'Refused',
  'imports.tab.gone': 'Not in the file',
  'imports.tabs': 'What the import would do',
  'imports.rows.first': ({ n }: { n: number }) => `The first ${n}, changes first. Nothing is written yet.`,
  'imports.rows.none': 'No row of the file can be imported.',
  'imports.row': 'Row',
  'imports.status': 'What happens',
  'imports.status.added': 'new',
  'imports.status.changed': 'changed',
  'imports.status.unchanged': 'as it is',
  'imports.refused.text':
    'One line a cell. The rest of the file can still be imported; mend these in the file and import it again.',
  'imports.refused.more': ({ shown, total }: { shown: number; total: number }) =>
    `The first ${shown} of ${total} are listed; the saved file holds all.`,
  'imports.refused.column': 'Column',
  'imports.refused.value': 'Value',
  'imports.refused.message': 'Why, and what to do',
  'imports.refused.save': 'Save refused rows…',
  'imports.refused.saved': ({ n }: { n: number }) => `${counted(n, 'refused row')} saved`,
  'imports.refused.save.failed': 'The refused rows were not saved',
  'imports.refused.file': ({ kind }: { kind: ImportKind }) => `refused-${kind}.csv`,
  'imports.refused.show': 'Show in folder',
  'imports.gone.text':
    'These are in the workspace and not in this file. They are kept, unless you choose what to remove.',
  'imports.dates.title': ({ column }: { column: string }) => `Day or month first in “${column}”?`,
  'imports.dates.text': 'Every date in this column can be read both ways, so you have to say which it is.',
  'imports.dates.dmy': 'Day first',
  'imports.dates.mdy': 'Month first',
  'imports.dates.example': ({ text, day }: { text: string; day: string }) => `${text} is ${day}`,
  'imports.dates.never': 'no such day',
  'imports.apply': ({ n, kind }: { n: number; kind: ImportKind }) =>
    `Import ${counted(n, nouns[kind][0], nouns[kind][1])}`,
  'imports.apply.plain': 'Import',
  'imports.apply.nothing': 'Nothing in the file would change anything.',
  'imports.apply.dates': 'Say first whether the day or the month comes first.',
  'imports.apply.failed': 'Nothing was imported',
  'imports.applied': ({ added, changed, kind }: { added: number; changed: number; kind: ImportKind }) =>
    changed === 0
      ? `${counted(added, nouns[kind][0], nouns[kind][1])} imported`
      : added === 0
        ? `${counted(changed, nouns[kind][0], nouns[kind][1])} changed`
        : `${counted(added, nouns[kind][0], nouns[kind][1])} new, ${changed} changed`,
  'imports.applied.more': ({
    refused,
    removed,
    themes,
  }: {
    refused: number
    removed: number
    themes: number
  }) =>
    [
      themes === 0 ? '' : `${counted(themes, 'feedback theme')} made from their names.`,
      removed === 0 ? '' : `${removed} no longer in the file removed.`,
      refused === 0 ? '' : `${counted(refused, 'row')} refused.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
} as const
