import type { ImportKind } from '#shared/domain/importing/columns/fields.ts'
import { counted } from '#shared/kernel/text.ts'
import { fieldWord } from './field-words.ts'

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
  'imports.field': ({ field }: { field: string }) => fieldWord(field),
  'imports.step': ({ n, name }: { n: number; name: string }) => `${n}. ${name}`,
  'imports.steps': 'Steps of the import',
  'imports.step.file': 'File',
  'imports.step.columns': 'Columns',
  'imports.step.preview': 'Preview',
  'imports.choose': 'Choose file…',
  'imports.choose.other': 'Choose another file…',
  'imports.choose.title': ({ kind }: { kind: ImportKind }) => `Choose the file with the ${nouns[kind][1]}`,
  'imports.file.text':
    'Choose a CSV or Excel (.xlsx) file with a header row, or drop it here. Nothing is imported until you apply it.',
  'imports.file.needs': 'Required columns',
  'imports.file.more': 'Optional columns',
  'imports.file.currency': ({ currency }: { currency: string }) =>
    `Amounts are read as ${currency}, the currency of this workspace. Rows in another currency need a rate (Accounts, Currencies…).`,
  'imports.reading': 'Reading the file…',
  'imports.read.failed': 'The file could not be read',
  'imports.file': ({ name, rows }: { name: string; rows: number }) =>
    `${name}: ${counted(rows, 'row')} below the headers`,
  'imports.file.kept': ({ name, rows }: { name: string; rows: number }) =>
    `${counted(rows, 'row')} of ${name}, kept to fix`,
  'imports.file.remembered': 'Using the columns chosen for a file like this before.',
  'imports.encoding': 'Encoding',
  'imports.encoding.use': ({ name }: { name: string }) => `Read it as ${name}`,
  'imports.encoding.choose': 'Choose the encoding first.',
  'imports.encoding.utf-8': 'UTF-8',
  'imports.encoding.utf-16le': 'UTF-16 (little-endian)',
  'imports.encoding.utf-16be': 'UTF-16 (big-endian)',
  'imports.encoding.utf-32le': 'UTF-32 (little-endian)',
  'imports.encoding.utf-32be': 'UTF-32 (big-endian)',
  'imports.encoding.windows-1252': 'Windows-1252 (Western)',
  'imports.encoding.windows-1250': 'Windows-1250 (Central European)',
  'imports.encoding.windows-1251': 'Windows-1251 (Cyrillic)',
  'imports.encoding.windows-1253': 'Windows-1253 (Greek)',
  'imports.encoding.windows-1254': 'Windows-1254 (Turkish)',
  'imports.encoding.windows-1255': 'Windows-1255 (Hebrew)',
  'imports.encoding.windows-1256': 'Windows-1256 (Arabic)',
  'imports.encoding.windows-1257': 'Windows-1257 (Baltic)',
  'imports.encoding.iso-8859-2': 'ISO 8859-2 (Central European)',
  'imports.encoding.koi8-r': 'KOI8-R (Cyrillic)',
  'imports.encoding.macintosh': 'Mac Roman (Western)',
  'imports.encoding.shift_jis': 'Shift JIS (Japanese)',
  'imports.encoding.iso-2022-jp': 'ISO-2022-JP (Japanese)',
  'imports.encoding.euc-jp': 'EUC-JP (Japanese)',
  'imports.encoding.euc-kr': 'EUC-KR (Korean)',
  'imports.encoding.gb18030': 'GB 18030 (Chinese)',
  'imports.encoding.big5': 'Big5 (Chinese)',
  'imports.delimiter': 'Separator',
  'imports.stop': 'Stop',
  'imports.columns.byValues': '(guessed from the values)',
  'imports.columns.doubt': ({ column, field, why }: { column: string; field: string; why: string }) =>
    `Is “${column}” the ${field}? It isn’t used yet, because ${why}.`,
  'imports.columns.doubt.use': 'Use it',
  'imports.count.merged': 'Merged',
  'imports.tab.pairs': 'Possible duplicates',
  'imports.pairs.text':
    'These names are nearly identical. Choose for each pair whether it’s one account; your answer is remembered.',
  'imports.pairs.incoming': ({ row }: { row: number }) => `In the file, row ${row}`,
  'imports.pairs.otherRow': ({ row }: { row: number }) => `Also in the file, row ${row}`,
  'imports.pairs.existing': 'In the workspace',
  'imports.pairs.question': ({ incoming, existing }: { incoming: string; existing: string }) =>
    `Are ${incoming} and ${existing} the same account?`,
  'imports.pairs.merge': 'Same account',
  'imports.pairs.apart': 'Different accounts',
  'imports.pairs.renews': ({ date }: { date: string }) => `renews ${date}`,
  'imports.pairs.noRenewal': 'no renewal date',
  'imports.gone.all': ({ n }: { n: number }) => `Remove all ${n}`,
  'imports.gone.none': 'Keep all',
  'imports.gone.kept': 'is kept',
  'imports.gone.removed': 'will be removed',
  'imports.apply.questions': ({ n }: { n: number }) =>
    `Answer ${counted(n, 'question')} first, under Questions.`,
  'imports.apply.pairs': ({ n }: { n: number }) => `Resolve ${counted(n, 'possible duplicate')} first.`,
  'imports.delimiter.tab': 'tabs',
  'imports.delimiter.comma': 'commas',
  'imports.delimiter.semicolon': 'semicolons',
  'imports.delimiter.other': ({ sign }: { sign: string }) => `“${sign}”`,
  'imports.sheet': 'Sheet',
  'imports.sheet.rows': ({ n }: { n: number }) => counted(n, 'row'),
  'imports.headerRow': 'Header row',
  'imports.columns.field': 'Field',
  'imports.columns.column': 'Column in file',
  'imports.columns.sample': 'Sample values',
  'imports.columns.none': 'Not in the file',
  'imports.columns.unnamed': ({ n }: { n: number }) => `Column ${n} (no header)`,
  'imports.columns.missing': ({ fields: names }: { fields: string }) => `Choose the column for: ${names}.`,
  'imports.columns.unused': ({ columns }: { columns: string }) => `Not used: ${columns}`,
  'imports.next': 'Preview',
  'imports.back': 'Back to columns',
  'imports.previewing': 'Checking every row…',
  'imports.published':
    'The session is published: anything imported now counts in the next session. This session’s numbers don’t change.',
  'imports.preview.failed': 'The rows couldn’t be checked',
  'imports.count.added': 'New',
  'imports.count.changed': 'Changed',
  'imports.count.unchanged': 'Unchanged',
  'imports.count.refused': 'Refused rows',
  'imports.count.gone': 'Kept (not in file)',
  'imports.tab.rows': 'Rows',
  'imports.tab.refused': 'Refused',
  'imports.tab.gone': 'Not in the file',
  'imports.tabs': 'What this import would change',
  'imports.rows.first': ({ n }: { n: number }) =>
    `Showing first ${n}, changes first. Nothing is imported yet.`,
  'imports.rows.none': 'No rows in this file can be imported.',
  'imports.row': 'Row',
  'imports.status': 'Change',
  'imports.status.added': 'new',
  'imports.status.changed': 'changed',
  'imports.status.unchanged': 'unchanged',
  'imports.refused.text':
    'One line per problem cell. The rest of the file can be imported now; these rows wait until they’re fixed.',
  'imports.refused.more': ({ shown, total }: { shown: number; total: number }) =>
    `Showing the first ${shown} of ${total}; the saved file has all of them.`,
  'imports.refused.column': 'Column',
  'imports.refused.value': 'Value',
  'imports.refused.message': 'Problem and fix',
  'imports.refused.save': 'Save refused rows…',
  'imports.refused.saved': ({ n }: { n: number }) => `${counted(n, 'refused row')} saved`,
  'imports.refused.save.failed': 'The refused rows were not saved',
  'imports.refused.file': ({ kind }: { kind: ImportKind }) => `refused-${kind}.csv`,
  'imports.refused.show': 'Show in folder',
  'imports.gone.text':
    'These are in the workspace but not in this file. They’re kept unless you choose to remove them.',
  'imports.dates.title': ({ column }: { column: string }) => `Day or month first in “${column}”?`,
  'imports.dates.text': 'Every date in this column can be read either way, so choose which it is.',
  'imports.dates.dmy': 'Day first',
  'imports.dates.mdy': 'Month first',
  'imports.dates.example': ({ text, day }: { text: string; day: string }) => `${text} is ${day}`,
  'imports.dates.never': 'not a real date',
  'imports.apply': ({ n, kind }: { n: number; kind: ImportKind }) =>
    `Import ${counted(n, nouns[kind][0], nouns[kind][1])}`,
  'imports.keep': ({ n, kind, keep }: { n: number; kind: ImportKind; keep: number }) =>
    `Import ${counted(n, nouns[kind][0], nouns[kind][1])}, keep ${keep} to fix`,
  'imports.keep.only': ({ keep }: { n: number; kind: ImportKind; keep: number }) =>
    `Keep ${counted(keep, 'row')} to fix`,
  'imports.ready': ({ n }: { n: string }) => `${n} ready`,
  'imports.ready.now': ({ n }: { n: string }) => `${n} just now`,
  'imports.toFix': ({ n }: { n: string }) => `${n} to fix`,
  'imports.choose.meaning': 'Choose…',
  'imports.open': ({ n }: { n: string }) => `${n} open`,
  'imports.rows': ({ n }: { n: string }) => `${n} ${n === '1' ? 'row' : 'rows'}`,
  'imports.row.n': ({ n }: { n: number }) => `Row ${n}`,
  'imports.read': 'How the columns were read',
  'imports.read.change': 'Change',
  'imports.read.unused': 'Not used',
  'imports.cells': ({ n }: { n: number }) =>
    n === 0 ? 'Cells you typed over' : `${counted(n, 'cell')} can’t be read`,
  'imports.cells.note': 'Type over them here; the file stays as it is.',
  'imports.cells.box': ({ row, column }: { row: number; column: string }) => `Row ${row}, ${column}`,
  'imports.cells.typed': ({ text }: { text: string }) => `“${text}”, typed here`,
  'imports.cells.back': 'Use the file’s value',
  'imports.cells.slip': ({ slip }: { slip: string }) => `Use ${slip}`,
  'imports.unknown.mean': 'Did you mean',
  'imports.unknown.which': 'is the name of several accounts. Which one?',
  'imports.unknown.none': 'is close to no account.',
  'imports.unknown.noRoadmap': 'is close to no roadmap theme.',
  'imports.unknown.yes': ({ name }: { name: string }) => `Yes, ${name}`,
  'imports.unknown.other': 'Another account…',
  'imports.unknown.otherRoadmap': 'Another roadmap theme…',
  'imports.unknown.add': 'Add account…',
  'imports.unknown.choose': ({ label }: { label: string }) => `Account for “${label}”`,
  'imports.unknown.chooseRoadmap': ({ label }: { label: string }) => `Roadmap theme for “${label}”`,
  'imports.unknown.said': ({ label, name }: { label: string; name: string }) => `“${label}” is ${name}`,
  'imports.unknown.change': 'Change',
  'imports.kept': ({ n, file }: { n: number; file: string }) =>
    `${counted(n, 'row')} of ${file} ${n === 1 ? 'waits' : 'wait'} to be fixed`,
  'imports.kept.now': ({ n }: { n: number }) => `${counted(n, 'row')} kept to fix`,
  'imports.resumed': 'What you said about this file before is filled in.',
  'imports.resumed.forget': 'Start over',
  'imports.kept.fix': 'Fix…',
  'imports.kept.discard': 'Discard',
  'imports.kept.discarded': ({ n }: { n: number }) => `${counted(n, 'row')} discarded`,
  'imports.kept.command': ({ n, file }: { n: number; file: string }) =>
    `Fix ${counted(n, 'row')} kept from ${file}`,
  'imports.dropped.text': 'Its headers don’t say. Choose what to import it as.',
  'imports.dropped': ({ name }: { name: string }) => `What is in ${name}?`,
  'imports.apply.plain': 'Import',
  'imports.apply.nothing': 'Nothing in this file would change the workspace.',
  'imports.apply.dates': 'Choose first whether the day or the month comes first.',
  'imports.apply.failed': 'Nothing was imported',
  'imports.applied': ({ added, changed, kind }: { added: number; changed: number; kind: ImportKind }) =>
    changed === 0
      ? `${counted(added, nouns[kind][0], nouns[kind][1])} imported`
      : added === 0
        ? `${counted(changed, nouns[kind][0], nouns[kind][1])} updated`
        : `${counted(added, `new ${nouns[kind][0]}`, `new ${nouns[kind][1]}`)}, ${changed} updated`,
  'imports.applied.more': ({
    refused,
    kept,
    removed,
    themes,
  }: {
    refused: number
    kept: number
    removed: number
    themes: number
  }) =>
    [
      themes === 0 ? '' : `${counted(themes, 'new feedback theme')} created.`,
      removed === 0 ? '' : `${removed} removed (no longer in the file).`,
      kept === 0 ? '' : `${counted(kept, 'row')} kept to fix.`,
      refused === 0 ? '' : `${counted(refused, 'row')} left out.`,
    ]
      .filter((part) => part !== '')
      .join(' '),
} as const
