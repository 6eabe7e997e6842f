import { counted } from '#shared/kernel/text.ts'

/** What each kind of entry is called in the filter and the timeline; kinds are operation names. */
const kinds: Readonly<Record<string, string>> = {
  'workspace.create': 'Workspace made',
  'workspace.openSample': 'Sample quarter',
  'workspace.rename': 'Workspace renamed',
  'session.update': 'Session changed',
  'session.start': 'Session started',
  'settings.update': 'Model settings',
  'themes.save': 'Feedback theme',
  'themes.map': 'Mapping',
  'alignment.set': 'Alignment',
  'roadmap.save': 'Roadmap theme',
  'roadmap.remove': 'Roadmap theme removed',
  'people.save': 'Person',
  'people.remove': 'Person removed',
  'imports.apply': 'Import',
  'overrides.add': 'Override',
  'overrides.revoke': 'Override revoked',
  'decisions.set': 'Decision',
  'decisions.setMany': 'Decisions together',
  'memos.edit': 'Memo words',
  undo: 'Undo',
  redo: 'Redo',
}

/** History, overrides and verifying. */
export const record = {
  'record.kind': ({ kind }: { kind: string }) => kinds[kind] ?? kind,
  'record.retry': 'Try again',

  'history.title': 'History',
  'history.subtitle': ({ shown, total }: { shown: number; total: number }) =>
    shown === total
      ? counted(total, 'entry', 'entries')
      : `${shown} of ${counted(total, 'entry', 'entries')}`,
  'history.loading': 'Reading the record…',
  'history.failed': 'The record could not be read.',
  'history.list': 'Entries of the record, newest first',
  'history.who': 'Person',
  'history.theme': 'Feedback theme',
  'history.kind': 'Kind of change',
  'history.anyone': 'Anyone',
  'history.anyTheme': 'Any theme',
  'history.anyKind': 'Any kind',
  'history.clear': 'Clear the filters',
  'history.empty.title': 'Nothing recorded yet',
  'history.empty.text': 'Every change becomes an entry here: who, when, what, from, to, why.',
  'history.none.title': 'No entry matches',
  'history.none.text': 'The entries are still there; the filters hide them.',
  'history.why': ({ why }: { why: string }) => `“${why}”`,
  'history.openTheme': ({ name }: { name: string }) => `Open ${name} in the matrix`,
  'history.column.seq': 'Entry',
  'history.column.at': 'When',
  'history.column.who': 'Who',
  'history.column.kind': 'Kind',
  'history.column.what': 'What',
  'history.column.why': 'Why',
  'history.column.theme': 'Feedback theme',
  'history.column.changes': 'Rows changed',
  'history.column.hash': 'Hash',

  'overrides.title': 'Overrides',
  'overrides.subtitle': ({ active, themes }: { active: number; themes: number }) =>
    active === 0
      ? 'none stands'
      : `${active} ${active === 1 ? 'stands' : 'stand'}, on ${counted(themes, 'theme')}`,
  'overrides.loading': 'Reading the overrides…',
  'overrides.failed': 'The overrides could not be read.',
  'overrides.list': 'Overrides, newest first',
  'overrides.empty.title': 'The ranking stands as the model made it',
  'overrides.empty.text':
    'An override moves one theme under a named condition, with a reason. Choose a theme in the matrix and press O.',
  'overrides.empty.action': 'Go to the matrix',
  'overrides.moved': ({ from, to }: { from: number; to: number }) =>
    from === to ? `rank ${from}` : `rank ${from} → ${to}`,
  'overrides.kind.rank': ({ target }: { target: number }) => `Moved to rank ${target}`,
  'overrides.kind.on': 'Put on the shortlist',
  'overrides.kind.off': 'Taken off the shortlist',
  'overrides.by': ({ who, at }: { who: string; at: string }) => `${who}, ${at}`,
  'overrides.revoked': 'Revoked',
  'overrides.active': 'Stands',
  'overrides.revokedBy': ({ who, at, why }: { who: string; at: string; why: string }) =>
    `Revoked by ${who}, ${at}: “${why}”`,
  'overrides.revoke': 'Revoke…',
  'overrides.revoke.title': ({ name }: { name: string }) => `Revoke the override of ${name}`,
  'overrides.revoke.text':
    'The order before it comes back. The override and its end both stay in the record.',
  'overrides.revoke.why': 'Why is it taken back',
  'overrides.revoke.why.missing': 'Write why it is taken back.',
  'overrides.revoke.save': 'Revoke the override',
  'overrides.revoke.cancel': 'Keep it',
  'overrides.revoke.saved': ({ name }: { name: string }) => `The override of ${name} is revoked.`,
  'overrides.revoke.failed': 'The override was not revoked; what you typed is still here.',
  'overrides.openTheme': ({ name }: { name: string }) => `Open ${name} in the matrix`,
  'overrides.column.theme': 'Feedback theme',
  'overrides.column.what': 'What',
  'overrides.column.condition': 'Condition',
  'overrides.column.reason': 'Reason',
  'overrides.column.who': 'Who',
  'overrides.column.at': 'When',
  'overrides.column.before': 'Rank before',
  'overrides.column.after': 'Rank after',
  'overrides.column.state': 'State',

  'verify.title': 'Verify',
  'verify.text':
    'Every change is an entry, and every entry carries the hash of the one before it. Verifying computes each hash again and replays the record against what is stored: an entry that was changed, removed or slipped in shows.',
  'verify.run': 'Verify the record',
  'verify.again': 'Verify again',
  'verify.running': 'Computing every hash again…',
  'verify.ok.title': 'The record is intact',
  'verify.ok.text': ({ entries }: { entries: number }) =>
    `${counted(entries, 'entry', 'entries')}, each fits the one before it, and what is stored is what they say.`,
  'verify.empty.text': 'There is no entry yet, so there is nothing that could be broken.',
  'verify.bad.title': 'The record does not fit',
  'verify.bad.at': ({ seq }: { seq: number }) => `First entry that doesn’t fit: ${seq}.`,
  'verify.bad.todo':
    'Don’t decide on this file. Compare it with a copy made earlier, and find out who changed the file outside Concord.',
  'verify.failed': 'The record could not be verified.',
  'verify.head': 'Head of the chain',
  'verify.head.text':
    'The same characters stand on every export; two files with the same head hold the same record.',
  'verify.head.copy': 'Copy the head',
  'verify.head.copied': 'The head of the chain is on the clipboard.',
  'verify.entries': 'Entries',
  'verify.when': 'Verified',
  'verify.commandLine': 'The same check without the window: concord verify FILE',
} as const
