import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import {
  overrideRow,
  type StoredOverride,
} from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { requirePhase } from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import { saidIn } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import { personName } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { OverrideView } from '#shared/contract/prioritization/overrides.contract.ts'
import {
  applyOverrides,
  OVERRIDE_REASON_MIN,
  shortlistOf,
  type ActiveOverride,
} from '#shared/domain/prioritization/overrides/override.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'

type Names = 'overrides.add' | 'overrides.revoke' | 'overrides.list'

export const overridesUseCases: UseCases<Names> = {
  'overrides.add': (context, input) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    const { session, ranking } = snapshot
    requirePhase(snapshot, ['decide'], 'Overrides')
    const theme = snapshot.scored.get(input.themeId)
    const before = ranking.ranked.find((row) => row.themeId === input.themeId)
    if (!theme || !before)
      throw new CallRefused(
        'not-ranked',
        `${theme?.name ?? 'That theme'} is not in the ranking, so it can’t be moved. Add its missing scores or settle its dispute first.`,
      )
    const reason = input.reason.trim()
    if (reason.length < OVERRIDE_REASON_MIN)
      throw new CallRefused(
        'reason-too-short',
        `An override needs a reason of at least ${OVERRIDE_REASON_MIN} characters; this one has ${reason.length}. Say what the model can’t see.`,
      )
    if ((input.kind === 'rank') !== (input.targetRank !== null))
      throw new CallRefused(
        'bad-input',
        input.kind === 'rank' ? 'Choose the rank to move to.' : 'A shortlist override takes no rank.',
      )
    const added: ActiveOverride = {
      id: context.ports.newId(),
      themeId: input.themeId,
      kind: input.kind,
      targetRank:
        input.targetRank === null ? null : Math.min(input.targetRank, snapshot.ranking.ranked.length),
    }
    const active = [...activeOf(snapshot), added]
    const ranked = applyOverrides(snapshot.modelRanking, active)
    const rankAfter = ranked.ranked.find((row) => row.themeId === input.themeId)?.rank ?? before.rank
    requireEffect(snapshot, added, active, rankAfter, before.rank)
    const stamp = context.stamp(input.assertedBy)
    const said = saidIn(stamp)
    workspace.change(
      stamp,
      {
        kind: 'overrides.add',
        label: recordLabels.overrideAdded(theme.name, input.kind, before.rank, rankAfter),
        why: reason,
        themeId: theme.themeId,
      },
      (rows) =>
        rows.put(
          'override',
          overrideRow({
            ...added,
            sessionId: session.id,
            condition: input.condition,
            reason,
            personId: said?.personId ?? null,
            enteredBy: said?.enteredBy ?? null,
            at: stamp.at,
            rankBefore: before.rank,
            rankAfter,
            revoked: null,
            position: (snapshot.overrides.at(-1)?.position ?? 0) + 1,
          }),
        ),
    )
    return { id: added.id, rankBefore: before.rank, rankAfter }
  },

  'overrides.revoke': (context, { id, why, assertedBy }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requirePhase(snapshot, ['decide'], 'Overrides')
    const { overrides, scored } = snapshot
    const override = overrides.find((o) => o.id === id)
    if (!override) throw new CallRefused('not-found', 'That override no longer exists. Check the list again.')
    if (override.revoked) throw new CallRefused('no-change', 'That override has already been revoked.')
    const stamp = context.stamp(assertedBy)
    const said = saidIn(stamp)
    workspace.change(
      stamp,
      {
        kind: 'overrides.revoke',
        label: recordLabels.overrideRevoked(scored.get(override.themeId)?.name ?? ''),
        why,
        themeId: override.themeId,
      },
      (rows) =>
        rows.put(
          'override',
          overrideRow({
            ...override,
            revoked: {
              at: stamp.at,
              by: said?.personId ?? null,
              enteredBy: said?.enteredBy ?? null,
              why,
            },
          }),
        ),
    )
    return null
  },

  'overrides.list': ({ workspace }) => overrideViews(workspace.snapshot()),
}

/** The overrides of the session as the record tells them, in the order they were made. */
export function overrideViews(snapshot: Snapshot): OverrideView[] {
  return snapshot.overrides.map((override: StoredOverride) => ({
    id: override.id,
    themeId: override.themeId,
    themeName: snapshot.scored.get(override.themeId)?.name ?? '',
    kind: override.kind,
    targetRank: override.targetRank,
    condition: override.condition,
    reason: override.reason,
    who: personName(snapshot, override.personId),
    enteredBy: override.enteredBy === null ? null : personName(snapshot, override.enteredBy),
    at: override.at,
    rankBefore: override.rankBefore,
    rankAfter: override.rankAfter,
    revoked: override.revoked
      ? {
          at: override.revoked.at,
          who: personName(snapshot, override.revoked.by),
          enteredBy:
            override.revoked.enteredBy === null ? null : personName(snapshot, override.revoked.enteredBy),
          why: override.revoked.why,
        }
      : null,
  }))
}

function activeOf(snapshot: Snapshot): ActiveOverride[] {
  return snapshot.overrides.filter((override) => override.revoked === null)
}

function requireEffect(
  snapshot: Snapshot,
  added: ActiveOverride,
  active: readonly ActiveOverride[],
  rankAfter: number,
  rankBefore: number,
): void {
  if (added.kind === 'rank') {
    if (rankAfter === rankBefore)
      throw new CallRefused('no-change', `It’s already at rank ${rankBefore}. Choose another rank.`)
    return
  }
  const isOn = snapshot.shortlist.includes(added.themeId)
  const wanted = added.kind === 'shortlist-on'
  if (isOn === wanted)
    throw new CallRefused('no-change', `It is ${isOn ? 'on' : 'off'} the shortlist already.`)
  const after = shortlistOf(snapshot.ranking, snapshot.session.shortlistSize, active)
  if (after.includes(added.themeId) !== wanted)
    throw new CallRefused(
      'shortlist-full',
      `The shortlist holds ${snapshot.session.shortlistSize}, all placed by overrides. Revoke one, or lengthen the shortlist (five at most).`,
    )
}
