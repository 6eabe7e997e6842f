import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import { emergencyRow } from '#electron/backend/kinds/prioritization/repos/emergency-repo.ts'
import { requireOpen } from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import { requireSpeaker } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'

/** The competitive emergency of a fast track, and the response the PM lead owes (ritual, section 2). */
export const emergencyUseCases: UseCases<'emergency.raise' | 'emergency.respond'> = {
  'emergency.raise': (context, { themeId, raisedAt: given, why }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    const { session, live, emergency } = snapshot
    requireOpen(snapshot)
    if (session.kind !== 'fast-track')
      throw new CallRefused(
        'wrong-phase',
        'Only a fast track covers a competitive emergency. Change the kind of session at the top left first.',
      )
    if (session.startedAt !== null)
      throw new CallRefused(
        'session-started',
        'The session is published, so its scope is locked. Undo publishing to change it.',
      )
    const theme = live.themes.find(({ id }) => id === themeId)
    if (!theme)
      throw new CallRefused('not-found', 'That theme no longer exists. Choose another from the list.')
    if (theme.compliance ?? live.requests.some((one) => one.themeId === themeId && one.compliance))
      throw new CallRefused(
        'bad-input',
        `${theme.name} is on the compliance track, so it doesn’t need a fast track.`,
      )
    const stamp = context.stamp()
    const raisedAt = Number.isNaN(Date.parse(given)) ? null : new Date(given).toISOString()
    if (raisedAt === null || raisedAt > stamp.at)
      throw new CallRefused(
        'bad-input',
        'The emergency can’t have been raised in the future. Correct the date and time.',
      )
    workspace.change(
      stamp,
      { kind: 'emergency.raise', label: recordLabels.emergencyRaised(theme.name, raisedAt), themeId, why },
      (rows) =>
        rows.put(
          'emergency',
          emergencyRow(session.id, {
            themeId,
            raisedAt,
            raisedBy: emergency?.themeId === themeId ? emergency.raisedBy : stamp.personId,
            why,
            response: emergency?.themeId === themeId ? emergency.response : null,
          }),
        ),
    )
    return null
  },

  'emergency.respond': (context, { text, assertedBy }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    const { session, basis, emergency } = snapshot
    requireOpen(snapshot)
    if (!emergency || session.kind !== 'fast-track')
      throw new CallRefused('not-found', 'No competitive emergency has been raised. Raise it first.')
    const person = requireSpeaker(context, assertedBy)
    if (!person.roles.includes('pm-lead'))
      throw new CallRefused(
        'not-your-role',
        `The response must come from the PM lead, and ${person.name} isn’t one. Entering it for the PM lead? Choose them under “For”.`,
      )
    const stamp = context.stamp(assertedBy)
    const name = basis.themes.find(({ id }) => id === emergency.themeId)?.name ?? ''
    const before = emergency.response
    workspace.change(
      stamp,
      {
        kind: 'emergency.respond',
        label: recordLabels.emergencyAnswered(name, before !== null),
        themeId: emergency.themeId,
        why: text,
      },
      (rows) =>
        rows.put(
          'emergency',
          // Words may be bettered; when the answer came stays.
          emergencyRow(session.id, {
            ...emergency,
            response: { text, at: before?.at ?? stamp.at, by: person.id },
          }),
        ),
    )
    return null
  },
}
