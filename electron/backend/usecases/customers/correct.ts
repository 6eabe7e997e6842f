import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import { accountRow } from '#electron/backend/repos/account-repo.ts'
import {
  correctionRow,
  type MovedScore,
  type StoredCorrection,
} from '#electron/backend/kinds/prioritization/repos/correction-repo.ts'
import { resolutionRow, slotOf } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import { requestRow } from '#electron/backend/kinds/prioritization/repos/theme-repo.ts'
import { corrected, type LiveData, type Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { requireSpeaker } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import type { FieldChange } from '#shared/domain/importing/plan/diff.ts'
import { type Scoring, scoreThemes } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { onTable } from '#shared/domain/prioritization/phases/table.ts'
import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { accountChanges, requestChanges, typedAccount, typedRequest } from './typed-items.ts'

/** Shortest source of a value, in characters without outer spaces. */
export const SOURCE_MIN = 10

/** Which data a correction changes: those of the session between publishing and the seal, else what stands now. */
export function dataToCorrect(snapshot: Snapshot): LiveData & { readonly inRoom: boolean } {
  const inRoom = snapshot.session.startedAt !== null && snapshot.seal === null
  return { ...(inRoom ? snapshot.basis : snapshot.live), inRoom }
}

/** An item to correct, and where it counts: one that came after publishing isn't part of the session. */
export function itemToCorrect<K extends 'accounts' | 'requests'>(
  snapshot: Snapshot,
  list: K,
  id: string,
): { item: LiveData[K][number]; data: LiveData; inRoom: boolean } {
  const { inRoom, ...data } = dataToCorrect(snapshot)
  const find = (from: LiveData): LiveData[K][number] | undefined =>
    from[list].find((one: { readonly id: string }) => one.id === id)
  const here = find(data)
  if (here) return { item: here, data, inRoom }
  const later = find(snapshot.live)
  if (later) return { item: later, data: snapshot.live, inRoom: false }
  throw new CallRefused(
    'not-found',
    `That ${list === 'accounts' ? 'account' : 'request'} no longer exists. Check the list again.`,
  )
}

/** The source of a value in words; refused when it says too little. */
export function requireSource(given: string): string {
  const source = given.trim()
  if (source.length < SOURCE_MIN)
    throw new CallRefused(
      'reason-too-short',
      `The record needs the source of this, in at least ${SOURCE_MIN} characters: the contract, a call, a mail. This one has ${source.length}.`,
    )
  return source
}

/** Corrects fields of an account. */
export function correctAccount(
  context: CallContext,
  input: Parsed<'accounts.correct'>,
): Output<'accounts.correct'> {
  const snapshot = context.workspace.snapshot()
  const { item, data, inRoom } = itemToCorrect(snapshot, 'accounts', input.id)
  const patch = typedAccount(context.workspace, data, input.values, item)
  const changes = accountChanges(item, { ...item, ...patch }, snapshot.facts.currency)
  return write(context, input, {
    kind: 'account',
    patch,
    changes,
    inRoom,
    name: item.name,
    themeId: null,
  })
}

/** Corrects fields of a request. */
export function correctRequest(
  context: CallContext,
  input: Parsed<'requests.correct'>,
): Output<'requests.correct'> {
  const snapshot = context.workspace.snapshot()
  const { item, data, inRoom } = itemToCorrect(snapshot, 'requests', input.id)
  const patch = typedRequest(context.workspace, data, input.values, item)
  const changes = requestChanges(data, item, { ...item, ...patch })
  const who = data.accounts.find(({ id }) => id === item.accountId)?.name ?? item.prospect ?? ''
  return write(context, input, {
    kind: 'request',
    patch,
    changes,
    inRoom,
    name: who,
    themeId: item.themeId,
  })
}

type Change = {
  readonly changes: readonly FieldChange[]
  readonly inRoom: boolean
  readonly name: string
  readonly themeId: string | null
} & (
  | { readonly kind: 'account'; readonly patch: Partial<Account> }
  | { readonly kind: 'request'; readonly patch: Partial<FeedbackRequest> }
)

function write(
  context: CallContext,
  input: Parsed<'accounts.correct'>,
  change: Change,
): Output<'accounts.correct'> {
  const { workspace, ports } = context
  const snapshot = workspace.snapshot()
  const { changes, inRoom, name, themeId, ...what } = change
  if (changes.length === 0)
    throw new CallRefused('no-change', 'Nothing was changed. Change a field, or cancel.')
  const source = requireSource(input.source)
  const speaker = requireSpeaker(context, input.assertedBy)
  const stamp = context.stamp(input.assertedBy)
  const moved = inRoom ? movedScores(snapshot, { ...what, itemId: input.id }) : []
  const correction: StoredCorrection = {
    ...what,
    id: ports.newId(),
    sessionId: snapshot.session.id,
    itemId: input.id,
    inRoom,
    changes,
    moved,
    source,
    personId: speaker.id,
    enteredBy: stamp.assertedBy ? stamp.personId : null,
    at: stamp.at,
    position: (snapshot.corrections.at(-1)?.position ?? 0) + 1,
  }
  const { live } = snapshot
  workspace.change(
    stamp,
    {
      kind: `${what.kind}s.correct`,
      label: recordLabels.corrected(what.kind, name, changes, inRoom),
      why: source,
      themeId,
    },
    (rows) => {
      rows.put('correction', correctionRow(correction))
      if (what.kind === 'account') {
        const account = live.accounts.find(({ id }) => id === input.id)
        if (account) rows.put('account', accountRow({ ...account, ...what.patch }))
      } else {
        const request = live.requests.find(({ id }) => id === input.id)
        if (request) rows.put('request', requestRow({ ...request, ...what.patch }))
      }
      // What was settled was settled on other numbers. An escalation that is open stays: it is decided on these.
      for (const { themeId: about, dimension } of moved) {
        const settled = snapshot.resolutions.get(slotOf(about, dimension))
        if (!settled || (settled.kind === 'escalated' && settled.outcome === null)) continue
        const {
          session_id,
          theme_id,
          dimension: slot,
        } = resolutionRow(snapshot.session.id, about, dimension, settled)
        rows.remove('resolution', { session_id, theme_id, dimension: slot })
      }
    },
  )
  return {
    inRoom,
    moved: moved.map((one) => ({ ...one, name: snapshot.scored.get(one.themeId)?.name ?? '' })),
  }
}

/** The scores of the model that a correction changes, on every theme of the session. */
function movedScores(
  snapshot: Snapshot,
  correction: Pick<StoredCorrection, 'kind' | 'itemId' | 'patch'>,
): MovedScore[] {
  const after = scoringOn(snapshot, corrected(snapshot.basis, [correction]))
  const ids = ({ compliance }: Pick<Scoring, 'compliance'>): string =>
    JSON.stringify(compliance.map(({ themeId }) => themeId).toSorted())
  if (ids(after) !== ids(snapshot.scoring))
    throw new CallRefused(
      'session-started',
      'This would move a theme onto or off the compliance track, which was fixed when the session was published. Undo publishing first, or correct it after the session is sealed.',
    )
  return after.themes.flatMap(({ themeId, model }) => {
    const before = snapshot.scored.get(themeId)?.model
    if (!before) return []
    return (['revenue', 'breadth'] as const)
      .filter((dimension) => before[dimension] !== model[dimension])
      .map((dimension) => ({ themeId, dimension, from: before[dimension], to: model[dimension] }))
  })
}

/** What the model says of the session's themes on other data. */
function scoringOn({ session, settings, table, mappings }: Snapshot, data: LiveData): Scoring {
  return scoreThemes({
    asOf: session.asOf,
    settings,
    ...data,
    ...onTable(table, data.themes, data.requests),
    alignment: mappings,
  })
}
