import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import { entryExists, lastEntryAbout } from '#electron/backend/repos/entry-repo.ts'
import {
  type AmendmentContent,
  amendmentRow,
} from '#electron/backend/kinds/prioritization/repos/seal-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { requireSettled } from '#electron/backend/kinds/prioritization/usecases/disputes/open-escalations.ts'
import { decisionNow } from '#electron/backend/kinds/prioritization/usecases/memos/decision-now.ts'
import { requireScored } from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import {
  requireSpeaker,
  saidView,
} from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import {
  requireKeepable,
  wordingBasis,
} from '#electron/backend/kinds/prioritization/usecases/wording/paper-texts.ts'
import { personName } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { AmendmentView } from '#shared/contract/prioritization/amendments.contract.ts'
import type { Parsed } from '#shared/contract/contract.ts'
import type { KeptWithAmendment } from '#shared/contract/prioritization/wording.contract.ts'
import { decisionGaps, type DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import type { Role } from '#shared/domain/people/role.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { settlesEscalations } from '#shared/domain/prioritization/ballots/roles.ts'
import { notesWhileWriting } from '#shared/domain/prioritization/wording/paper-text.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { decisionTerm, terms } from '#shared/catalogue/terms.ts'

/** Shortest text of an amendment, in characters without outer spaces. */
const TEXT_MIN = 20

/** The kinds of entries that an amendment about a theme corrects. */
const CORRECTS = {
  outcome: ['disputes.escalate'],
  decision: ['decisions.set', 'disputes.escalate'],
  wording: ['amendments.add', 'memos.edit', 'decisions.set', 'disputes.escalate'],
} as const

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
    const content = contentOf(snapshot, input, person.roles)
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
        : lastEntryAbout(workspace.db, snapshot.session.id, input.themeId, CORRECTS[input.kind])
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
    wording: content?.kind === 'wording' ? { says: content.says, workaround: content.workaround } : null,
    ...saidView(snapshot, said),
    at,
  }))
}

function contentOf(
  snapshot: Snapshot,
  input: Parsed<'amendments.add'>,
  roles: readonly Role[],
): AmendmentContent | null {
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
      requireSettled(snapshot, theme)
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
      const { rationale, workaround, status } = decision
      const kept = keptIn(snapshot, theme, status, { rationale, workaround }, input.kept, roles)
      return { kind: 'decision', ...decision, ...(kept.length === 0 ? {} : { kept }) }
    }
    case 'wording':
      return wordingOf(snapshot, requireScored(snapshot, input.themeId), input.wording, input.kept, roles)
  }
}

/** The wording as it is to stand: refused where it changes nothing, is empty, or opens a note. */
function wordingOf(
  snapshot: Snapshot,
  { themeId, name }: ScoredTheme,
  wording: { readonly says: string | null; readonly workaround: string | null },
  keep: readonly KeptWithAmendment[],
  roles: readonly Role[],
): AmendmentContent {
  const decision = decisionNow(snapshot, themeId)
  const now = { letter: snapshot.memoWords.get(themeId) ?? '', workaround: decision?.workaround ?? '' }
  const says = changed(wording.says, now.letter)
  const workaround = changed(wording.workaround, now.workaround)
  if (says === null && workaround === null)
    throw new CallRefused('no-change', `That’s how the wording of ${name} reads already. Change it first.`)
  if (says === '' || (workaround === '' && decision?.status === 'decline'))
    throw new CallRefused(
      'decision-incomplete',
      `The new wording of ${name} is empty. Write what takes its place.`,
    )
  if (workaround !== null && decision === null)
    throw new CallRefused(
      'not-found',
      `${name} has no decision, so it has no workaround to correct. Record the decision first.`,
    )
  const texts = { letter: says ?? '', workaround: workaround ?? '' }
  const kept = keptIn(snapshot, { themeId, name }, decision?.status ?? null, texts, keep, roles)
  return { kind: 'wording', says, workaround, ...(kept.length === 0 ? {} : { kept }) }
}

type Kept = KeptWithAmendment & { readonly said: string }

/** What is kept of the notes on texts that an amendment brings. @throws CallRefused `wording-open` where one is open */
function keptIn(
  snapshot: Snapshot,
  { themeId, name }: Pick<ScoredTheme, 'themeId' | 'name'>,
  status: DecisionStatus | null,
  texts: Partial<Readonly<Record<KeptWithAmendment['kind'], string>>>,
  keep: readonly KeptWithAmendment[],
  roles: readonly Role[],
): Kept[] {
  const kept = keep.flatMap((one): Kept[] => {
    const said = texts[one.kind] ?? ''
    return said === '' ? [] : [{ ...one, said }]
  })
  const basis = wordingBasis(snapshot)
  const before = [...snapshot.keptNotes, ...kept.map((one) => ({ ...one, themeId, dimension: null }))]
  const open = (['letter', 'workaround', 'rationale'] as const).flatMap((kind) =>
    notesWhileWriting(
      { ...basis, kept: before },
      { kind, themeId, dimension: null },
      texts[kind] ?? '',
      status,
    )
      .filter((note) => {
        if (kept.some((one) => one.kind === kind && one.wording === note.text)) requireKeepable([note], roles)
        return note.kept === null
      })
      .map(({ text }) => `“${text}”`),
  )
  if (open.length > 0)
    throw new CallRefused(
      'wording-open',
      `The new wording of ${name} has open notes: ${open.join(', ')}. Fix it, or keep it with a reason.`,
    )
  return kept
}

/** What a text is changed to, without outer spaces; null where it stays as it is. */
function changed(to: string | null, from: string): string | null {
  const text = to?.trim() ?? null
  return text === from.trim() ? null : text
}
