import { counted } from '#shared/kernel/text.ts'
import { foundNowhere, type PrintedEntry, printedWords } from './printed-fingerprint.ts'
import { terms } from './terms.ts'

/**
 * What each kind of entry is called in the filter and the timeline; kinds are operation names. The journal takes no other,
 * so that none is ever shown as it is in code.
 */
const kinds = {
  'workspace.create': 'Workspace created',
  'workspace.carryOver': 'Carried over',
  'workspace.openSample': 'Sample quarter',
  'workspace.salvage': 'Salvaged',
  'record.repair': 'Record repaired',
  'workspace.rename': 'Workspace renamed',
  'sessions.create': 'Session begun',
  'sessions.abandon': 'Session given up',
  'session.update': 'Session changed',
  'session.publish': 'Session published',
  'session.start': 'Session started without ballots',
  'session.reveal': 'Reveal',
  'session.decide': 'Decisions opened',
  'session.close': 'Sealed',
  'ballots.open': 'Ballot opened',
  'ballots.score': 'Ballot score',
  'ballots.unscore': 'Ballot score removed',
  'ballots.finish': 'Ballot counted',
  'ballots.excuse': 'Ballot skipped',
  'ballots.discard': 'Ballot discarded',
  'ballots.writeWorkbooks': 'Ballot workbooks',
  'ballots.importWorkbook': 'Ballot workbook',
  'disputes.agree': 'Dispute settled',
  'disputes.escalate': 'Escalation',
  'disputes.outcome': 'Escalation’s outcome',
  'emergency.raise': 'Emergency raised',
  'emergency.respond': 'Response to the emergency',
  'agenda.start': 'Agenda started',
  'agenda.pause': 'Agenda paused',
  'agenda.extend': 'Agenda minutes',
  'amendments.add': 'Amendment',
  'people.setCode': 'Ballot code',
  'ballots.resetCode': 'Ballot code reset',
  'ballots.wrongCode': 'Wrong ballot code',
  'ballots.rightCode': 'Ballot code',
  'settings.update': 'Model settings',
  'themes.save': 'Feedback theme',
  'themes.merge': 'Themes merged',
  'themes.remove': 'Theme removed',
  'themes.map': 'Mapping',
  'alignment.set': 'Alignment',
  'roadmap.save': 'Roadmap theme',
  'roadmap.remove': 'Roadmap theme removed',
  'people.save': 'Person',
  'people.remove': 'Person removed',
  'imports.apply': 'Import',
  'imports.discardKept': 'Rows discarded',
  'accounts.add': 'Account added',
  'accounts.correct': 'Account corrected',
  'requests.add': 'Request added',
  'requests.correct': 'Request corrected',
  'rates.save': 'Exchange rate',
  'rates.remove': 'Exchange rate removed',
  'tierWords.save': 'Tier words',
  'aliases.forget': 'Name forgotten',
  'overrides.add': 'Override',
  'overrides.revoke': 'Override revoked',
  'decisions.set': 'Decision',
  'decisions.setMany': 'Decisions (several)',
  'memos.edit': 'Memo text',
  'memos.answerName': 'Name or word',
  'wording.keep': 'Wording kept',
  undo: 'Undo',
  redo: 'Redo',
} as const

/** What an entry of the record may be of. */
export type EntryKind = keyof typeof kinds

const isKind = (kind: string): kind is EntryKind => Object.hasOwn(kinds, kind)

/** History, overrides and verifying. */
export const record = {
  'record.kind': ({ kind }: { kind: string }) => (isKind(kind) ? kinds[kind] : kind),
  'record.retry': 'Try again',

  'history.title': 'History',
  'history.subtitle': ({ shown, total }: { shown: number; total: number }) =>
    shown === total
      ? counted(total, 'entry', 'entries')
      : `${shown} of ${counted(total, 'entry', 'entries')}`,
  'history.loading': 'Reading the record…',
  'history.failed': 'The record couldn’t be read.',
  'history.list': 'Entries of the record, newest first',
  'history.who': 'Person',
  'history.amend': 'Amend this…',
  'history.amend.entry': ({ seq }: { seq: number }) => `Amend entry ${seq}…`,
  'history.theme': 'Feedback theme',
  'history.kind': 'Kind of change',
  'history.anyone': 'Anyone',
  'history.anyTheme': 'Any theme',
  'history.anyKind': 'Any kind',
  'history.clear': 'Clear filters',
  'history.empty.title': 'Nothing recorded yet',
  'history.empty.text': 'Every change becomes an entry here: who, when, what, from, to, why.',
  'history.none.title': 'No entry matches',
  'history.none.text': 'The entries are still there; the filters are hiding them.',
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
    active === 0 ? 'none active' : `${active} active on ${counted(themes, 'theme')}`,
  'overrides.loading': 'Reading the overrides…',
  'overrides.failed': 'The overrides couldn’t be read.',
  'overrides.list': 'Overrides, newest first',
  'overrides.empty.title': 'The ranking follows the model',
  'overrides.empty.text':
    'An override moves one theme under a named condition, with a reason. Choose a theme in the matrix and press O.',
  'overrides.empty.action': 'Go to the matrix',
  'overrides.moved': ({ from, to }: { from: number; to: number }) =>
    from === to ? `rank ${from}` : `rank ${from} → ${to}`,
  'overrides.kind.rank': ({ target }: { target: number }) => `Moved to rank ${target}`,
  'overrides.kind.on': 'Put on the shortlist',
  'overrides.kind.off': 'Removed from the shortlist',
  'overrides.by': ({ who, at }: { who: string; at: string }) => `${who}, ${at}`,
  'overrides.revoked': 'Revoked',
  'overrides.active': 'Active',
  'overrides.revokedBy': ({ who, at, why }: { who: string; at: string; why: string }) =>
    `Revoked by ${who}, ${at}: “${why}”`,
  'overrides.revoke.later': ({ phase }: { phase: string }) =>
    `The session is in “${phase}”; overrides are made and revoked in “${terms.phase.decide}”.`,
  'overrides.revoke.sealed': 'The session is sealed: its overrides can’t change. Amend the entry instead.',
  'overrides.revoke': 'Revoke…',
  'overrides.revoke.title': ({ name }: { name: string }) => `Revoke the override on ${name}`,
  'overrides.revoke.text':
    'The previous order is restored. Both the override and its revocation stay in the record.',
  'overrides.revoke.why': 'Why it’s revoked',
  'overrides.revoke.why.missing': 'Say why it’s revoked.',
  'overrides.revoke.save': 'Revoke override',
  'overrides.revoke.saved': ({ name }: { name: string }) => `The override on ${name} is revoked.`,
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

  'backups.open': 'Backups…',
  'backups.title': ({ name }: { name: string }) => `Backups of ${name}`,
  'backups.text':
    'Taken on this computer when a workspace is opened, every 15 minutes while it changes, and before imports, sealing and closing. A restored backup becomes a new file; the present one is kept.',
  'backups.none': 'There are no backups of this file on this computer yet.',
  'backups.holds': ({ entries, size }: { entries: number; size: string }) =>
    `${counted(entries, 'entry', 'entries')}, ${size} KB`,
  'backups.restore': 'Restore as a new file…',
  'backups.close': 'Close',
  'backups.failed': 'The backup was not restored',
  'backups.refused': ({ name }: { name: string }) => `${name} can’t be opened`,
  'backups.refused.why': 'What’s wrong with it',
  'backups.salvage': 'Salvage into a new file…',
  'backups.salvage.busy': 'A file is being opened.',
  'backups.salvage.done': 'Salvaged into a new file',
  'backups.salvage.outcome': ({
    kept,
    lost,
    incomplete,
  }: {
    kept: number
    lost: number
    incomplete: boolean
  }) =>
    `${counted(kept, 'row')} taken over${lost === 0 ? '' : `, ${lost} not`}${incomplete ? '; part of the file couldn’t be read' : ''}. Check it before you go on: what was recorded before can’t be proven.`,
  'backups.salvaged': ({ name }: { name: string }) => `${name} salvaged`,
  'backups.file': ({ name }: { name: string }) => `${name} restored`,

  'verify.title': 'Verify',
  'verify.text':
    'Every change is an entry, and every entry carries the hash of the one before it. Verifying recomputes each hash and replays the record against what’s stored: an entry that was changed, removed or inserted will be detected.',
  'verify.run': 'Verify the record',
  'verify.again': 'Verify again',
  'verify.running': 'Recomputing every hash…',
  'verify.ok.title': 'The record is intact',
  'verify.ok.text': ({ entries }: { entries: number }) =>
    `${counted(entries, 'entry', 'entries')}, each matches the one before it, and the stored data matches the entries.`,
  'verify.empty.text': 'No entries yet, so there’s nothing to verify.',
  'verify.bad.title': 'The record doesn’t check out',
  'verify.bad.at': ({ seq }: { seq: number }) => `First entry that doesn’t match: ${seq}.`,
  'verify.bad.todo':
    'Don’t rely on this file. Compare it with an earlier copy, and find out who changed it outside Concord.',
  'verify.dump': 'Save the record as text…',
  'verify.dump.name': ({ name }: { name: string }) => `${name} record`,
  'verify.dump.done': 'The record is saved as text.',
  'verify.dump.failed': 'The record wasn’t saved as text',
  'verify.repair.title': 'The record can be repaired',
  'verify.repair': 'Repair the record',
  'verify.repaired': 'The record is repaired, and says so.',
  'verify.salvaged.title': 'This record begins with a salvaged file',
  'verify.salvaged.text': 'What the first entry took over can’t be proven; everything recorded since can.',
  'verify.failed': 'The record couldn’t be verified.',
  'verify.head': 'Record fingerprint',
  'verify.head.text':
    'Every export shows the same characters; two files with the same fingerprint hold the same record.',
  'verify.head.copy': 'Copy fingerprint',
  'verify.head.copied': 'The fingerprint is on the clipboard.',
  'verify.entries': 'Entries',
  'verify.sealed': 'Seal',
  'verify.sealed.holds': 'The sealed session recomputes to the numbers it was sealed with.',
  'verify.sealed.broken': 'The sealed session no longer recomputes to the numbers it was sealed with.',
  'verify.when': 'Verified',
  'verify.printed': 'Fingerprint on a document (optional)',
  'verify.printed.hint':
    'From the end of a document: 64 characters. Verifying then says which entry the document was made at, and what came after.',
  'verify.printed.ok.title': 'The document comes from this record',
  'verify.printed.ok.text': ({ entry, short }: { entry: PrintedEntry; short: boolean }) =>
    printedWords(entry, short),
  'verify.printed.bad.title': 'The document doesn’t come from this record',
  'verify.printed.bad.text': foundNowhere,
  'verify.limits':
    'A file can’t prove by itself that it wasn’t rewritten from beginning to end, or cut off at its end. A fingerprint that was printed or sent before can: it must be found here.',
} as const
