import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext, UseCases } from '#electron/backend/core/context.ts'
import { letterChoicesRow } from '#electron/backend/kinds/prioritization/repos/letters-repo.ts'
import { runRow, sessionThemeRow } from '#electron/backend/kinds/prioritization/repos/room-repo.ts'
import { type SessionFacts, sessionRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { ALLOWED_BY, type LetterChoices } from '#shared/domain/prioritization/decisions/letter-choices.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { terms } from '#shared/catalogue/terms.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { closeSession } from './close-session.ts'
import { publishSession } from './publish-session.ts'
import { requireGate, requireOpen, requirePhase } from './session-guards.ts'
import { hiddenThemes, openDisputes } from './session-gates.ts'

type Names =
  | 'session.update'
  | 'session.publish'
  | 'session.start'
  | 'session.reveal'
  | 'session.decide'
  | 'session.close'

export const sessionUseCases: UseCases<Names> = {
  'session.update': (context, input) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    const { session, run } = snapshot
    requireOpen(snapshot)
    const changesBasis =
      (input.kind !== undefined && input.kind !== session.kind) ||
      (input.asOf !== undefined && input.asOf !== session.asOf) ||
      (input.quarter !== undefined && input.quarter !== session.quarter) ||
      (input.modelReviewed !== undefined && input.modelReviewed !== session.modelReviewed)
    if (changesBasis && session.startedAt !== null)
      throw new CallRefused(
        'session-started',
        'The session is published: its kind, quarter, as-of date and model are locked. Undo publishing to change them.',
      )
    const capacity = input.capacityNote?.trim()
    const noted = capacity !== undefined && capacity !== (run?.capacityNote ?? '')
    if (noted && !run)
      throw new CallRefused(
        'not-started',
        'The capacity note belongs to the session. Publish it in Prepare first, then add the note.',
      )
    const next: SessionFacts = {
      ...session,
      kind: input.kind ?? session.kind,
      quarter: input.quarter ?? session.quarter,
      asOf: input.asOf ?? session.asOf,
      modelReviewed: input.modelReviewed ?? session.modelReviewed,
      shortlistSize: input.shortlistSize ?? session.shortlistSize,
    }
    const letters: LetterChoices = { ...snapshot.letters, ...given(input.letters) }
    requireAllowed(context, snapshot, letters)
    const lettersChanged = recordLabels.letterChoices(snapshot.letters, letters)
    const labels = [
      next.kind !== session.kind && recordLabels.kindChanged(session.kind, next.kind),
      next.quarter !== session.quarter && recordLabels.quarterChanged(session.quarter, next.quarter),
      next.asOf !== session.asOf && recordLabels.asOfChanged(session.asOf, next.asOf),
      next.modelReviewed !== session.modelReviewed && recordLabels.modelReviewed(next.modelReviewed),
      next.shortlistSize !== session.shortlistSize &&
        recordLabels.shortlistSize(session.shortlistSize, next.shortlistSize),
      noted && recordLabels.capacityNoted,
      ...lettersChanged,
    ].filter((label) => label !== false)
    workspace.change(
      context.stamp(),
      { kind: 'session.update', label: labels.join('; '), why: noted ? capacity : '' },
      (rows) => {
        rows.put('session', sessionRow(next))
        if (lettersChanged.length > 0) rows.put('letter_choices', letterChoicesRow(session.id, letters))
        if (noted && run) rows.put('session_run', runRow(session.id, { ...run, capacityNote: capacity }))
      },
    )
    return null
  },

  'session.publish': (context) => {
    publishSession(context, 'ballots')
    return null
  },

  'session.start': (context) => {
    publishSession(context, 'data')
    return null
  },

  'session.reveal': (context, { themeIds }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    const { session } = snapshot
    requirePhase(snapshot, ['score', 'reveal'], 'Ballots')
    if (session.phase === 'score') requireGate(snapshot)
    const hidden = hiddenThemes(snapshot)
    const wanted = themeIds === null ? hidden : hidden.filter((id) => themeIds.includes(id))
    if (wanted.length === 0)
      throw new CallRefused('no-change', 'Those themes are already revealed. Check the list again.')
    const stamp = context.stamp()
    context.state.openBallot = null
    workspace.change(
      stamp,
      {
        kind: 'session.reveal',
        label: recordLabels.revealed(wanted.length, snapshot.scored.get(wanted[0] ?? '')?.name ?? ''),
        themeId: wanted.length === 1 ? (wanted[0] ?? null) : null,
      },
      (rows) => {
        rows.put('session', sessionRow({ ...session, phase: 'reveal' }))
        for (const id of wanted) {
          const theme = snapshot.sessionThemes.get(id)
          if (theme)
            rows.put('session_theme', sessionThemeRow(session.id, { ...theme, revealedAt: stamp.at }))
        }
      },
    )
    return { revealed: wanted.length, disputes: openDisputes(workspace.snapshot()).length }
  },

  'session.decide': (context) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requirePhase(snapshot, ['reveal'], 'Opening the decisions')
    requireGate(snapshot)
    workspace.change(
      context.stamp(),
      { kind: 'session.decide', label: recordLabels.decisionsOpened },
      (rows) => rows.put('session', sessionRow({ ...snapshot.session, phase: 'decide' })),
    )
    return null
  },

  'session.close': closeSession,
}

/** The fields that are there. */
function given<T extends object>(fields: T | undefined): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields ?? {}).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>
  }
}

/** Unreleased work in letters is the PM lead's to allow, a day for customers the VP CS's (ritual, section 6). */
function requireAllowed({ meta }: CallContext, snapshot: Snapshot, next: LetterChoices): void {
  const roles = snapshot.live.people.find(({ id }) => id === meta.actor)?.roles ?? []
  for (const choice of ['namesUnreleased', 'dayForCustomers'] as const) {
    const role = ALLOWED_BY[choice]
    if (!next[choice] || snapshot.letters[choice] || roles.includes(role)) continue
    throw new CallRefused(
      'not-your-role',
      `Only the ${terms.role[role]} can allow this: ${recordLabels.letterChoice[choice]}. Record it as somebody with that role.`,
    )
  }
}
