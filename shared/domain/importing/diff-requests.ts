import type { FeedbackRequest } from '#shared/domain/themes/theme.ts'
import { formatHundredths } from '#shared/kernel/money.ts'
import { foldName } from '#shared/kernel/text.ts'
import { type Diff, type DiffField, diffPairs, KeyedItems, yesNo } from './diff.ts'
import { type GivenFields, givenInRow } from './diff-accounts.ts'
import type { FieldOf } from './fields.ts'
import type { Draft } from './refusal.ts'
import type { RequestDraft } from './validate-requests.ts'

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

/**
 * What importing these requests would do. A request is the same when account, theme, source, date and verbatim are
 * (case and spaces aside), so that the same file twice adds nothing; its signal, dependency and the rest may change.
 * @param themeIds id of a theme by its folded name; must hold every draft's theme.
 * @param blanksClear a blank cell takes away what is stored; otherwise it leaves it.
 */
export function diffRequests(
  existing: readonly NamedRequest[],
  drafts: readonly Draft<RequestDraft>[],
  given: GivenFields<FieldOf<'requests'>>,
  themeIds: ReadonlyMap<string, string>,
  newId: () => string,
  blanksClear = false,
): Diff<NamedRequest> {
  const stored = new KeyedItems(existing, requestKey)
  const pairs = drafts.map((draft) => {
    const { row, blank: _blank, ...fields } = draft
    const themeId = themeIds.get(foldName(draft.theme))
    if (themeId === undefined) throw new Error(`No id for the theme ${draft.theme}`)
    const fresh = { ...fields, themeId }
    const before = stored.take(requestKey(fresh))
    const item = before
      ? mergeRequest(before, fresh, givenInRow(given, draft, blanksClear))
      : { id: newId(), ...fresh }
    return { row, existing: before, item }
  })
  return diffPairs(existing, pairs, requestFields())
}

function requestKey(request: Omit<NamedRequest, 'id'>): string {
  const { accountId, prospect, themeId, source, date, verbatim } = request
  return JSON.stringify([
    accountId ?? `prospect ${foldName(prospect ?? '')}`,
    themeId,
    foldName(source),
    date,
    foldName(verbatim),
  ])
}

function mergeRequest(
  existing: NamedRequest,
  draft: Omit<NamedRequest, 'id'>,
  given: GivenFields<FieldOf<'requests'>>,
): NamedRequest {
  const pick = <T>(field: FieldOf<'requests'>, from: T, to: T): T => (given.has(field) ? to : from)
  return {
    ...existing,
    signal: pick('signal', existing.signal, draft.signal),
    dependency: pick('dependency', existing.dependency, draft.dependency),
    compliance: pick('compliance', existing.compliance, draft.compliance),
    winLoss: pick('win_loss', existing.winLoss, draft.winLoss),
    loggedBy: pick('logged_by', existing.loggedBy, draft.loggedBy),
  }
}
