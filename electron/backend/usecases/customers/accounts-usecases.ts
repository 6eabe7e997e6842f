import type { CallContext, UseCases } from '#electron/backend/core/context.ts'
import type { Stamp } from '#electron/backend/db/journal.ts'
import { accountRow } from '#electron/backend/repos/account-repo.ts'
import { type Origin, originRow } from '#electron/backend/repos/origin-repo.ts'
import { requestRow } from '#electron/backend/kinds/prioritization/repos/theme-repo.ts'
import { requireSpeaker } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import { accountFields } from '#shared/domain/importing/plan/diff-accounts.ts'
import { requestFields } from '#shared/domain/importing/plan/diff-requests.ts'
import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { compareNames } from '#shared/kernel/text.ts'
import { accountPage, accountView } from './account-page.ts'
import { correctAccount, correctRequest, dataToCorrect, itemToCorrect, requireSource } from './correct.ts'
import { namedRequest, typedAccount, typedRequest } from './typed-items.ts'

type Names =
  | 'accounts.list'
  | 'accounts.get'
  | 'accounts.form'
  | 'accounts.add'
  | 'accounts.correct'
  | 'requests.form'
  | 'requests.add'
  | 'requests.correct'

export const accountsUseCases: UseCases<Names> = {
  'accounts.list': ({ workspace }) => {
    const snapshot = workspace.snapshot()
    const { accounts, requests } = snapshot.live
    const perAccount = new Map<string, number>()
    for (const { accountId } of requests)
      if (accountId !== null) perAccount.set(accountId, (perAccount.get(accountId) ?? 0) + 1)
    return accounts
      .toSorted((a, b) => compareNames(a.name, b.name))
      .map((account) => accountView(snapshot, account, perAccount.get(account.id) ?? 0))
  },

  'accounts.get': ({ workspace }, { id }) => accountPage(workspace, id),

  'accounts.form': ({ workspace }, { id }) => {
    const snapshot = workspace.snapshot()
    if (id === null) return { values: {}, inRoom: false }
    const { item, inRoom } = itemToCorrect(snapshot, 'accounts', id)
    return { values: textsOf(item, accountFields(snapshot.facts.currency)), inRoom }
  },

  'accounts.add': (context, input) => {
    const { workspace, ports } = context
    const patch = typedAccount(workspace, dataToCorrect(workspace.snapshot()), input.values, null)
    const { origin, stamp } = typedOrigin(context, input)
    const account = { ...(patch as Account), id: ports.newId(), origin: { id: origin.id, row: null } }
    workspace.change(
      stamp,
      { kind: 'accounts.add', label: recordLabels.accountAdded(account.name), why: input.source.trim() },
      (rows) => {
        rows.put('origin', originRow(origin))
        rows.put('account', accountRow(account))
      },
    )
    return { id: account.id }
  },

  'accounts.correct': correctAccount,

  'requests.form': ({ workspace }, { id }) => {
    const snapshot = workspace.snapshot()
    if (id === null) return { values: {}, inRoom: false }
    const { item, data, inRoom } = itemToCorrect(snapshot, 'requests', id)
    return { values: textsOf(namedRequest(data, item), requestFields()), inRoom }
  },

  'requests.add': (context, input) => {
    const { workspace, ports } = context
    const { live } = workspace.snapshot()
    const patch = typedRequest(workspace, live, input.values, null)
    const { origin, stamp } = typedOrigin(context, input)
    const request = {
      ...(patch as FeedbackRequest),
      id: ports.newId(),
      origin: { id: origin.id, row: null },
    }
    const { who, theme } = namedRequest(live, request)
    workspace.change(
      stamp,
      {
        kind: 'requests.add',
        label: recordLabels.requestAdded(who, theme),
        why: input.source.trim(),
        themeId: request.themeId,
      },
      (rows) => {
        rows.put('origin', originRow(origin))
        rows.put('request', requestRow(request))
      },
    )
    return { id: request.id }
  },

  'requests.correct': correctRequest,
}

function textsOf<T>(
  item: T,
  fields: readonly { readonly field: string; readonly text: (item: T) => string }[],
): Record<string, string> {
  return Object.fromEntries(fields.map(({ field, text }) => [field, text(item)]))
}

/** Where a row that somebody types comes from. Refused without a name or a source. */
function typedOrigin(
  context: CallContext,
  { source, assertedBy }: { readonly source: string; readonly assertedBy: string | null },
): { origin: Origin; stamp: Stamp } {
  requireSource(source)
  const { name } = requireSpeaker(context, assertedBy)
  const stamp = context.stamp(assertedBy)
  return { stamp, origin: { id: context.ports.newId(), file: null, sheet: null, at: stamp.at, who: name } }
}
