import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { counted } from '#shared/kernel/text.ts'
import { terms } from './terms.ts'

type Lineage = {
  readonly file: string | null
  readonly sheet: string | null
  readonly row: number | null
  readonly who: string
  /** The day, as the person writes days. */
  readonly day: string
}

type Moved = {
  readonly name: string
  readonly dimension: Dimension
  readonly from: number
  readonly to: number
}

const noun = { account: 'account', request: 'request' } as const
type Kind = keyof typeof noun

/** What is typed and put right in the app, and where facts come from. */
export const corrections = {
  'lineage.from': ({ file, sheet, row, who, day }: Lineage) =>
    file === null
      ? `Typed in the app${who === '' ? '' : ` by ${who}`}, ${day}`
      : `${[file, sheet, row === null ? null : `row\u00a0${row}`].filter((part) => part !== null).join(', ')}, imported ${day}`,
  /** The same without the day, where room is short. */
  'lineage.short': ({ file, sheet, row, who }: Omit<Lineage, 'day'>) =>
    file === null
      ? `Typed in the app${who === '' ? '' : ` by ${who}`}`
      : [file, sheet, row === null ? null : `row\u00a0${row}`].filter((part) => part !== null).join(', '),
  'lineage.none': 'Source not kept by this file',
  'lineage.title': 'Where it comes from',
  'lineage.inRoom': 'Corrected in the room',
  'lineage.corrected': 'Corrected',
  'lineage.fixed': ({ day, was }: { day: string; was: string }) =>
    `Corrected ${day}, was ${was === '' ? 'empty' : was}`,
  'lineage.fixedInRoom': ({ day, was }: { day: string; was: string }) =>
    `Corrected in the room ${day}, was ${was === '' ? 'empty' : was}`,
  'lineage.why': ({ what, source, who }: { what: string; source: string; who: string }) =>
    `${what}. Source: ${source} (${who})`,

  'correct.title': ({ kind, add, name }: { kind: Kind; add: boolean; name: string }) =>
    add
      ? `Add ${kind === 'account' ? 'an account' : 'a request'}`
      : kind === 'account'
        ? `Correct ${name}`
        : `Correct a request of ${name}`,
  'correct.text': ({ add }: { add: boolean }) =>
    add
      ? 'Fields are read as they would be in a file. The record keeps who typed it and from what.'
      : 'Change what is wrong. The record keeps each field’s old and new value, who corrected it, and from what.',
  'correct.inRoom':
    'The session is under way: this correction counts in it. Every theme of this account is scored again, ballots stay as they were given, and dimensions whose score changes are open again.',
  'correct.next': 'The session is published, so this counts in the next one.',
  'correct.source': 'Source for the record',
  'correct.source.hint': 'What says so: the contract, a call, an email.',
  'correct.source.short': ({ lacks }: { lacks: number }) =>
    `Name the source; ${counted(lacks, 'more character')} needed.`,
  'correct.was': ({ value }: { value: string }) => (value === '' ? 'Was empty' : `Was ${value}`),
  'correct.hint.renewal_date': 'Like 2026-12-31 or Dec 31, 2026.',
  'correct.hint.dependency': 'From 0 to 1, or a percentage.',
  'correct.hint.headroom': 'An amount per year, or fill in seats and price.',
  'correct.unsaid': 'Not said',
  'correct.yes': 'Yes',
  'correct.no': 'No',
  'correct.save': ({ add }: { add: boolean }) => (add ? 'Add' : 'Save correction'),
  'correct.failed': 'Nothing was saved',
  'correct.failed.fields': ({ n }: { n: number }) =>
    `${counted(n, 'field needs', 'fields need')} another look; each says what to do.`,
  'correct.added': ({ kind }: { kind: Kind }) => `${kind === 'account' ? 'Account' : 'Request'} added`,
  'correct.done': ({ kind }: { kind: Kind }) => `${kind === 'account' ? 'Account' : 'Request'} corrected`,
  'correct.moved': ({ moved }: { moved: readonly Moved[] }) =>
    moved.length === 0
      ? 'No score changed.'
      : moved
          .map(
            ({ name, dimension, from, to }) =>
              `${name}: ${terms.dimension[dimension].toLowerCase()} ${from} → ${to}.`,
          )
          .join(' '),
  'correct.offer': ({ signal, score }: { signal: string; score: number }) =>
    `If this signal were ${signal}: ${score}.`,
  'correct.offer.do': 'Correct the signal…',

  'account.back': 'All accounts',
  'account.loading': 'Loading the account…',
  'account.failed': 'The account couldn’t be read',
  'account.retry': 'Try again',
  'account.command': 'Account',
  'account.correct': 'Correct',
  'account.correct.command': 'Correct this account…',
  'account.addRequest': 'Add request',
  'account.copy': 'Copy',
  'account.copy.command': 'Copy what to say',
  'account.icp.in': 'In ICP',
  'account.usage.declining': 'Usage declining',
  'account.headroom': 'Expansion headroom',
  'account.theme.open': 'Open its evidence',
  'account.copied': 'Copied',
  'account.open': ({ name }: { name: string }) => `Open ${name}`,
  'account.add': 'Add account…',
  'account.facts': 'Facts',
  'account.signal': 'Churn signal',
  'account.signal.none': 'No requests',
  'account.behind': 'Stands behind',
  'account.behind.themes': ({ n }: { n: number }) => counted(n, 'theme'),
  'account.since': ({ n }: { n: number }) =>
    `${counted(n, 'field')} changed since the session was published; the session keeps the old ${n === 1 ? 'value' : 'values'}.`,
  'account.since.line': ({ field, from, to }: { field: string; from: string; to: string }) =>
    `${field}: ${from === '' ? 'empty' : from} in this session, ${to === '' ? 'empty' : to} from the next one`,
  'account.requests': 'Requests by theme',
  'account.requests.none.title': 'No requests yet',
  'account.requests.none.text': 'Add what this customer asked for, or import requests.',
  'account.rank': ({ composite, rank }: { composite: number; rank: number }) => `${composite}, rank ${rank}`,
  'account.unranked': 'Not ranked',
  'account.offTable': 'Not in this session',
  'account.quote.none': 'No quote',
  'account.request.correct': 'Correct…',
  'account.say': 'What to say',
  'account.say.nothing-to-tell': 'Nothing is decided on what this customer asked for.',
  'account.say.call-first':
    'Call before you write: churn risk, a near or overdue renewal, and not everything is built.',
  'account.say.caller': ({ who, joins, by }: { who: string; joins: string; by: string }) =>
    `${who} calls${joins === '' ? '' : `, with ${joins}`}${by === '' ? '' : `, by ${by}`}.`,
  'account.say.instead': ({ workaround }: { workaround: string }) => `Offer meanwhile: ${workaround}`,
  'account.say.no-decision': 'The words for customers don’t say what was decided; see Memos.',
  'account.history': 'History',
  'account.history.entry': ({ seq }: { seq: number }) => `entry ${seq}`,
  'requests.add': 'Add request…',
  'requests.correct': 'Correct this request…',
  'requests.correct.none': 'Choose a request first.',
  'requests.lineage': 'From',
} as const
