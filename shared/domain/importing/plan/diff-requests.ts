import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import { formatHundredths } from '#shared/kernel/money.ts'
import { counted, foldName } from '#shared/kernel/text.ts'
import { type Diff, type DiffField, diffPairs, KeyedItems, yesNo } from './diff.ts'
import { type GivenFields, givenInRow } from './diff-accounts.ts'
import type { FieldOf } from '#shared/domain/importing/columns/fields.ts'
import type { Draft } from '#shared/domain/importing/rows/refusal.ts'
import type { RequestDraft } from '#shared/domain/importing/rows/validate-requests.ts'

/** A request with the names that stand behind its ids. */
export type NamedRequest = FeedbackRequest & { readonly who: string; readonly theme: string }

/** How requests are compared and shown. */
export function requestFields(): readonly (DiffField<NamedRequest> & { field: FieldOf<'requests'> })[] {
  const field = (
    name: FieldOf<'requests'>,
    value: DiffField<NamedRequest>['value'],
    text: DiffField<NamedRequest>['text'] = (item) => String(value(item) ?? ''),
  ) => ({ field: name, value, text })
  return [
    field(
      'account',
      (r) => r.accountId ?? r.prospect,
      (r) => r.who,
    ),
    field(
      'theme',
      (r) => r.themeId,
      (r) => r.theme,
    ),
    field('signal', (r) => r.signal),
    field(
      'dependency',
      (r) => r.dependency,
      (r) => formatHundredths(r.dependency),
    ),
    field('verbatim', (r) => r.verbatim),
    field('source', (r) => r.source),
    field('date', (r) => r.date),
    field(
      'prospect',
      (r) => r.prospect !== null,
      (r) => yesNo(r.prospect !== null),
    ),
    field(
      'compliance',
      (r) => r.compliance,
      (r) => yesNo(r.compliance),
    ),
    field('win_loss', (r) => r.winLoss),
    field('logged_by', (r) => r.loggedBy),
  ]
}

/** What importing requests would do. */
export type RequestsDiff = Diff<NamedRequest> & {
  /** Rows that are added, and may be a request that is there: what tells the two apart is blank in one of them. */
  readonly unsure: readonly number[]
}

/**
 * What importing these requests would do. A request is the same when account, theme, source, date and verbatim are
 * (case and spaces aside), so that the same file twice adds nothing; its signal, dependency and the rest may change.
 * A row that leaves some of these blank, or fills them, is the one request that it can be, if there is only one, and no
 * other row is it.
 * @param themeIds id of a theme by its folded name; must hold every draft's theme.
 * @param blanksClear a blank cell takes away what is stored; otherwise it leaves it.
 * @param partly the drafts are a part of a file: the requests of its other rows are stored, and none of them is meant.
 */
export function diffRequests(
  existing: readonly NamedRequest[],
  drafts: readonly Draft<RequestDraft>[],
  given: GivenFields<FieldOf<'requests'>>,
  themeIds: ReadonlyMap<string, string>,
  newId: () => string,
  blanksClear = false,
  partly = false,
): RequestsDiff {
  const stored = new KeyedItems(existing, requestKey)
  const rows = drafts.map((draft) => {
    const { row: _row, blank: _blank, ...fields } = draft
    const themeId = themeIds.get(foldName(draft.theme))
    if (themeId === undefined) throw new Error(`No id for the theme ${draft.theme}`)
    const fresh = { ...fields, themeId }
    return { draft, fresh, before: stored.take(requestKey(fresh)) }
  })
  const met = new Set(rows.map(({ before }) => before))
  const left = Map.groupBy(
    existing.filter((request) => !met.has(request)),
    askedKey,
  )
  const open = rows.filter(({ before }) => before === null)
  const like = new Map(
    open.map((row) => [
      row,
      (left.get(askedKey(row.fresh)) ?? []).filter((item) => maybeSame(item, row.fresh)),
    ]),
  )
  const wanted = new Map<NamedRequest, number>()
  for (const item of [...like.values()].flat()) wanted.set(item, (wanted.get(item) ?? 0) + 1)
  const unsure: number[] = []
  const pairs = rows.map((row) => {
    const { draft, fresh } = row
    const candidates = like.get(row) ?? []
    const [only] = candidates
    const meant =
      !partly &&
      only !== undefined &&
      candidates.length === 1 &&
      wanted.get(only) === 1 &&
      (saysLess(fresh, only) || fills(fresh, only, given))
    if (candidates.length > 0 && !meant) unsure.push(draft.row)
    const before = row.before ?? (meant ? only : null)
    const item = before
      ? mergeRequest(before, fresh, givenInRow(given, draft, blanksClear))
      : { id: newId(), ...fresh }
    return { row: draft.row, existing: before, item }
  })
  return { ...diffPairs(existing, pairs, requestFields()), unsure }
}

/**
 * What is told of requests without a column of signals.
 * @param added how many of all of them this file brings; the others keep the signal that they have.
 */
export function signalNotes(given: GivenFields<FieldOf<'requests'>>, added: number, all: number): string[] {
  if (given.has('signal') || added === 0) return []
  const which =
    added === all ? 'every request counts' : counted(added, 'new request counts', 'new requests count')
  return [`There’s no “signal” column: ${which} as having no churn signal (factor 0.1).`]
}

type Keyed = Omit<NamedRequest, 'id'>

/** Who asks, and for what. */
function askedKey({ accountId, prospect, themeId }: Keyed): string {
  return JSON.stringify([accountId ?? `prospect ${foldName(prospect ?? '')}`, themeId])
}

/** What tells a request from others of the same account and theme; empty where it says nothing. */
function marks({ source, date, verbatim }: Keyed): readonly [string, string, string] {
  return [foldName(source), date ?? '', foldName(verbatim)]
}

function requestKey(request: Keyed): string {
  return JSON.stringify([askedKey(request), ...marks(request)])
}

/** Whether two requests of one account and theme say nothing that differs. */
function maybeSame(one: Keyed, other: Keyed): boolean {
  const theirs = marks(other)
  return marks(one).every((mark, at) => mark === '' || theirs[at] === '' || mark === theirs[at])
}

/** Whether all that one request says is said by the other. */
function saysLess(one: Keyed, other: Keyed): boolean {
  const theirs = marks(other)
  return marks(one).every((mark, at) => mark === '' || mark === theirs[at])
}

/**
 * Whether one says all that the other says, and more: they have a source, day or text in common, or the other has none and
 * weighs the same.
 */
function fills(one: Keyed, other: Keyed, given: GivenFields<FieldOf<'requests'>>): boolean {
  if (!saysLess(other, one)) return false
  if (marks(other).some((mark) => mark !== '')) return true
  return (
    (!given.has('signal') || one.signal === other.signal) &&
    (!given.has('dependency') || one.dependency === other.dependency)
  )
}

function mergeRequest(
  existing: NamedRequest,
  draft: Keyed,
  given: GivenFields<FieldOf<'requests'>>,
): NamedRequest {
  const pick = <T>(field: FieldOf<'requests'>, from: T, to: T): T => (given.has(field) ? to : from)
  // What tells requests apart is the same in both, or blank in one: what the file lacks goes only where blanks clear.
  const mark = (field: 'source' | 'verbatim'): string => {
    if (draft[field] === '') return pick(field, existing[field], '')
    return existing[field] === '' ? draft[field] : existing[field]
  }
  return {
    ...existing,
    source: mark('source'),
    date: pick('date', existing.date, draft.date),
    verbatim: mark('verbatim'),
    signal: pick('signal', existing.signal, draft.signal),
    dependency: pick('dependency', existing.dependency, draft.dependency),
    compliance: pick('compliance', existing.compliance, draft.compliance),
    winLoss: pick('win_loss', existing.winLoss, draft.winLoss),
    loggedBy: pick('logged_by', existing.loggedBy, draft.loggedBy),
  }
}
