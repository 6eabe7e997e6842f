import { DECISION_STATUSES } from '#shared/domain/prioritization/decisions/decision.ts'
import { salvagedSeal } from '#shared/catalogue/papers.ts'
import { decisionTerm, sessionInShort, terms } from '#shared/catalogue/terms.ts'
import { type Formula, formula, named, own, word } from '#electron/backend/files/formula.ts'
import type { CellContent, TypedContent } from '#electron/backend/files/safe-cell.ts'
import { below, changedIn, MUST_BE, REFUSED } from './record-check.ts'
import { computed, count, day, text } from './sheet-table.ts'
import type { WorkbookIndex } from './workbook-index.ts'
import type { WorkbookInput } from './workbook-input.ts'

/** One line at the top of the Summary. */
export type Fact = {
  readonly name: string
  readonly value: CellContent
  readonly note?: string
  /** What formulas call the value. */
  readonly cell?: string
}

const startsWithRefused = formula`${word(REFUSED)}&"*"`

/** How many rows of the workbook differ from the record, aren't counted, or stand below a list that didn't take them. */
const STATE = {
  changed: formula`${changedIn('matrix_check')}+${changedIn('line_check')}+${changedIn('account_check')}+${changedIn('model_check')}`,
  refused: formula`COUNTIF(${named('line_counts')},${startsWithRefused})+COUNTIFS(${named('line_account')},"?*",${named('line_counts')},"")+COUNTIF(${named('account_check')},${startsWithRefused})+COUNTIF(${named('matrix_standing')},${startsWithRefused})`,
}

const LISTS = [
  ['account_and_below', 'account_name'],
  ['line_and_below', 'line_account'],
  ['matrix_and_below', 'matrix_theme'],
  ['override_and_below', 'override_name'],
] as const

/** What the session is, and how many of what there are; counts are formulas over the other sheets. */
export function facts(input: WorkbookInput, index: WorkbookIndex): Fact[] {
  const { workspace, ranking, disputes, overrides } = input
  const { session, counts, head } = workspace
  const { rows, accounts, lines } = index
  const money = (value: number): TypedContent => ({ kind: 'money', value, currency: ranking.currency })
  const counted = (of: Formula, value: number): CellContent => computed(of, count(value))
  // By the words beside it, and compared as they are: they hold the session's quarter, text from outside.
  const decided = (value: number): CellContent =>
    counted(formula`SUMPRODUCT(1*(${named('matrix_decision')}=${own('A')}))`, value)
  // An empty list has no row to grow from: whatever is typed there stands below it.
  const sizes = [accounts.length, lines.length, rows.length, overrides.length]
  const belowAll = LISTS.map(([all, column], at) =>
    (sizes[at] ?? 0) > 0 ? below(all, column) : formula`COUNTA(${named(all)})`,
  ).reduce((sum, one) => formula`${sum}+${one}`)
  const escalated = rows.filter(({ decision, escalationDue }) => decision.status === null && escalationDue)
  return [
    { name: 'Session', value: text(sessionInShort(session)), note: 'the quarter being decided' },
    { name: 'As of', value: day(session.asOf), note: 'the day the numbers are computed for' },
    { name: 'Currency', value: text(ranking.currency) },
    {
      name: 'Accounts',
      value:
        accounts.length === 0
          ? count(0)
          : counted(formula`COUNTIF(${named('account_name')},"?*")`, accounts.length),
    },
    { name: 'Requests', value: count(counts.requests), note: 'as exported' },
    {
      name: 'Ranked themes',
      value: counted(formula`COUNT(${named('matrix_rank')})`, ranking.ranked.length),
    },
    {
      name: 'Exposed ARR',
      value: money(ranking.portfolioExposedArr),
      note: 'of all ranked themes, each account once; as exported',
    },
    {
      name: 'Exposed ARR of the shortlist',
      value: money(ranking.shortlist.exposedArr),
      note: 'each account once; as exported',
    },
    ...DECISION_STATUSES.map((status) => ({
      name: decisionTerm(status, session.quarter),
      value: decided(rows.filter((row) => row.decision.status === status).length),
      note: 'themes',
    })),
    {
      name: terms.undecided,
      value: decided(rows.filter((row) => row.decision.status === null && row.escalationDue === null).length),
      note: 'themes',
    },
    ...(escalated.length === 0
      ? []
      : [
          {
            name: 'Escalated',
            value: counted(formula`COUNTIF(${named('matrix_decision')},"Escalated*")`, escalated.length),
            note: 'themes',
          },
        ]),
    {
      name: 'Overrides in force',
      value: counted(formula`COUNTIF(${named('override_in_force')},"Yes")`, counts.overrides),
    },
    {
      name: 'Disputes',
      value: counted(formula`MAX(${named('dispute_no')})`, disputes.length),
      note: disputeCounts(disputes),
    },
    ...(session.capacityNote === ''
      ? []
      : [{ name: 'Capacity, from Product', value: text(session.capacityNote) }]),
    session.seal === null
      ? { name: 'Seal', value: text('not sealed'), note: 'the session is still open' }
      : {
          name: 'Sealed',
          value: day(session.seal.at.slice(0, 10)),
          note: `by ${session.seal.who}; ${session.seal.hash === null ? salvagedSeal : `fingerprint of the results ${session.seal.hash}`}`,
        },
    {
      name: 'Record',
      value: count(head.seq),
      note:
        head.seq === 0
          ? 'no entries yet'
          : `entries; fingerprint ${head.hash}, checked under Verify in Concord`,
    },
    {
      name: 'Rows changed since export',
      value: counted(STATE.changed, 0),
      note: 'they differ from the record, or are not in it: column Check of Matrix, Accounts by theme, Accounts and Model',
      cell: 'rows_changed',
    },
    {
      name: 'Settings that can’t be used',
      value: counted(formula`COUNTIF(${named('model_check')},${word(MUST_BE)}&"*")`, 0),
      note: 'results show – until they can: column Check of Model says what each must be',
      cell: 'inputs_unread',
    },
    {
      name: 'Rows not counted',
      value: counted(STATE.refused, 0),
      note: 'each says why, in its column Check, Counts or Standing',
      cell: 'rows_refused',
    },
    {
      name: 'Lines below a table',
      value: counted(belowAll, 0),
      note: 'not counted: type them right below the last row in Excel, or insert a row inside the table and copy its formulas',
      cell: 'rows_below',
    },
  ]
}

/** How the disputes ended; the parts add up to all of them. */
function disputeCounts(disputes: WorkbookInput['disputes']): string {
  const escalated = disputes.filter(({ outcome }) => outcome === 'escalated')
  const open = escalated.filter(({ laterOutcome }) => laterOutcome === '').length
  const settled = escalated.length - open
  const of = (outcome: 'agreed' | 'open'): number => disputes.filter((one) => one.outcome === outcome).length
  return `${of('agreed')} agreed, ${open} escalated and open,${settled === 0 ? '' : ` ${settled} escalated and settled,`} ${of('open')} unresolved; as exported`
}
