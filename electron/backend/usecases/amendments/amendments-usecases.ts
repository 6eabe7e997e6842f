import { CallRefused } from '#electron/backend/call-refused.ts'
import type { UseCases } from '#electron/backend/context.ts'
import { entryExists, lastEntryAbout } from '#electron/backend/repos/entry-repo.ts'
import { type AmendmentContent, amendmentRow } from '#electron/backend/repos/seal-repo.ts'
import type { Snapshot } from '#electron/backend/snapshot.ts'
import { requireScored } from '#electron/backend/usecases/session/session-guards.ts'
import { requireSpeaker, saidView } from '#electron/backend/usecases/session/whose-word.ts'
import { personName } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { AmendmentView } from '#shared/contract/amendments.contract.ts'
import type { Parsed } from '#shared/contract/contract.ts'
import { decisionGaps } from '#shared/domain/decisions/decision.ts'
import { settlesEscalations } from '#shared/domain/sessions/roles.ts'
import { recordLabels } from '#shared/i18n/en/record-labels.ts'
import { decisionTerm, terms } from '#shared/i18n/en/terms.ts'

/** Shortest text of an amendment, in characters without outer spaces. */
const TEXT_MIN = 20

/** After the seal: a mistake mended, or an escalation's outcome and decision brought back (ritual, section 3.6). */
export const amendmentsUseCases: UseCases<'amendments.list' | 'amendments.add'> = {
  'amendments.list': ({ workspace }) => amendmentViews(workspace.snapshot()),

  'amendments.add': (context, input) => {
    const { workspace, ports } = context
    const snapshot = workspace.snapshot()
    if (!snapshot.seal)
      throw new CallRefused(
        'not-sealed',
        'The session is not sealed, so there’s nothing to amend. Edit it directly.',
      )
    const person = requireSpeaker(context, input.assertedBy)
    const text = input.text.trim()
    if (text.length < TEXT_MIN)
      throw new CallRefused(
        'reason-too-short',
        `An amendment needs at least ${TEXT_MIN} characters; this one has ${text.length}. Say what was wrong or what was settled, and by whom.`,
      )
    const content = contentOf(snapshot, input)
    if (content?.kind === 'outcome' && !settlesEscalations(person.roles))
      throw new CallRefused(
        'not-your-role',
        `VP CS and Head of Product settle escalations, and ${person.name} is neither. One of them has to add the outcome.`,
      )
    const themeId = input.themeId
    const theme = themeId === null ? null : requireScored(snapshot, themeId)
    const corrects =
      input.kind === 'correction'
        ? input.corrects
        : lastEntryAbout(
            workspace.db,
            input.themeId,
            input.kind === 'outcome' ? ['disputes.escalate'] : ['decisions.set', 'disputes.escalate'],
          )
    if (corrects === null || !entryExists(workspace.db, corrects))
      throw new CallRefused(
        'not-found',
        'That entry isn’t in the record. Choose it in History and amend it there.',
      )
    const stamp = context.stamp(input.assertedBy)
    const id = ports.newId()
    const what = theme
      ? `${theme.name}, ${terms.amendment[input.kind].toLowerCase()}`
      : terms.amendment[input.kind]
    workspace.change(
      stamp,
      { kind: 'amendments.add', label: recordLabels.amended(corrects, what), why: text, themeId },
      (rows) =>
        rows.put(
          'amendment',
          amendmentRow(snapshot.session.id, {
            id,
            corrects,
            themeId,
            text,
            content,
            personId: person.id,
            enteredBy: stamp.assertedBy ? stamp.personId : null,
            at: stamp.at,
            position: snapshot.amendments.length + 1,
          }),
        ),
    )
    return { id }
  },
}

/** The amendments of the session as every door shows them, in the order they were made. */
export function amendmentViews(snapshot: Snapshot): AmendmentView[] {
  return snapshot.amendments.map(({ id, corrects, correctsLabel, themeId, text, content, at, ...said }) => ({
    id,
    kind: content?.kind ?? 'correction',
    corrects,
    correctsLabel,
    themeId,
    themeName: themeId === null ? null : (snapshot.scored.get(themeId)?.name ?? null),
    text,
    outcome: content?.kind === 'outcome' ? { dimension: content.dimension, score: content.score } : null,
    decision:
      content?.kind === 'decision'
        ? {
            status: content.status,
            ownerId: content.ownerId,
            ownerName: content.ownerId === null ? null : personName(snapshot, content.ownerId),
            rationale: content.rationale,
            workaround: content.workaround,
          }
        : null,
    ...saidView(snapshot, said),
    at,
  }))
}

function contentOf(snapshot: Snapshot, input: Parsed<'amendments.add'>): AmendmentContent | null {
  switch (input.kind) {
    case 'correction':
      return null
    case 'outcome': {
      const state = snapshot.standings.get(input.themeId)?.[input.outcome.dimension].state
      if (state !== 'escalated')
        throw new CallRefused(
          'not-disputed',
          `${terms.dimension[input.outcome.dimension]} of that theme was not escalated, so there is no outcome to record.`,
        )
      return { kind: 'outcome', ...input.outcome }
    }
    case 'decision': {
      const { decision } = input
      const theme = requireScored(snapshot, input.themeId)
      // An escalated theme may still be built: it had no rank to be shortlisted by.
      const gaps = decisionGaps(decision, { onShortlist: true, compliance: false })
      if (gaps.length > 0)
        throw new CallRefused(
          'decision-incomplete',
          `${theme.name} can't be set to “${decisionTerm(decision.status, snapshot.session.quarter)}” yet. ${gaps.map((gap) => terms.gap[gap]).join(' ')}`,
          gaps,
        )
      if (decision.ownerId !== null && !snapshot.live.people.some((person) => person.id === decision.ownerId))
        throw new CallRefused(
          'not-found',
          'The owner is no longer on the list of people. Choose someone else.',
        )
      return { kind: 'decision', ...decision }
    }
  }
}
