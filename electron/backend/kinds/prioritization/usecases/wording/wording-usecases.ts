import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import {
  keptNoteRow,
  type StoredKeptNote,
} from '#electron/backend/kinds/prioritization/repos/wording-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { requireOpen } from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import {
  requireSpeaker,
  saidView,
} from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import type { Output } from '#shared/contract/contract.ts'
import { DECISION_STATUSES } from '#shared/domain/prioritization/decisions/decision.ts'
import { isAt, notesWhileWriting } from '#shared/domain/prioritization/wording/paper-text.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { paperTexts, requireKeepable, wordingBasis } from './paper-texts.ts'

export const wordingUseCases: UseCases<'wording.basis' | 'wording.texts' | 'wording.keep'> = {
  'wording.basis': ({ workspace }) => {
    const snapshot = workspace.snapshot()
    const { names, people, themeNames, answers, themes, ...basis } = wordingBasis(snapshot)
    return {
      ...basis,
      names: [...names],
      people: [...people],
      themeNames: [...themeNames],
      answers: answers.map(([sentence, isCustomer]) => [sentence, isCustomer]),
      themes: [...themes],
      kept: snapshot.keptNotes.map((note) => keptView(snapshot, note)),
    }
  },

  'wording.texts': ({ workspace }, { themeId }) => {
    const snapshot = workspace.snapshot()
    return paperTexts(snapshot)
      .filter((text) => text.themeId === themeId)
      .map(({ notes, ...text }) => ({
        ...text,
        notes: notes.map((note) => ({ ...note, kept: note.kept && keptView(snapshot, note.kept) })),
      }))
  },

  'wording.keep': (context, { wording, said, reason, assertedBy, ...place }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requireOpen(snapshot)
    const person = requireSpeaker(context, assertedBy)
    // What is about to be decided isn't known yet: a note under any decision can be kept.
    const basis = wordingBasis(snapshot)
    const notes = [null, ...DECISION_STATUSES].flatMap((status) =>
      notesWhileWriting({ ...basis, kept: [] }, place, said, status).filter(({ text }) => text === wording),
    )
    // A ballot's reason is kept once it is shown: before, the reason why would give it away.
    const hidden =
      place.kind === 'ballot' &&
      !paperTexts(snapshot).some((one) => isAt(one, place) && one.text.trim() === said.trim())
    if (notes.length === 0 || hidden)
      throw new CallRefused(
        'not-found',
        `The text has no note on “${wording}”, so there’s nothing to keep. Check the text again.`,
      )
    requireKeepable(notes, person.roles)
    const stamp = context.stamp(assertedBy)
    const theme = place.themeId === null ? null : (snapshot.scored.get(place.themeId)?.name ?? null)
    workspace.change(
      stamp,
      {
        kind: 'wording.keep',
        label: recordLabels.wordingKept({ wording, text: place.kind, theme }),
        why: reason,
        ...(place.themeId === null ? {} : { themeId: place.themeId }),
      },
      (rows) =>
        rows.put(
          'kept_note',
          keptNoteRow(snapshot.session.id, {
            ...place,
            wording,
            said,
            reason,
            personId: person.id,
            enteredBy: stamp.assertedBy ? stamp.personId : null,
            at: stamp.at,
          }),
        ),
    )
    return null
  },
}

type KeptView = Output<'wording.basis'>['kept'][number]

function keptView(snapshot: Snapshot, { personId, enteredBy, ...note }: StoredKeptNote): KeptView {
  return { ...note, ...saidView(snapshot, { personId, enteredBy }) }
}
