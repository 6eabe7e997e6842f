import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import type { EntryWords, Stamp } from '#electron/backend/db/journal.ts'
import { decisionRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import {
  requirePhase,
  requireScored,
} from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import { saidIn } from '#electron/backend/kinds/prioritization/usecases/phases/whose-word.ts'
import {
  type Decision,
  decisionGaps,
  type RecordedDecision,
} from '#shared/domain/prioritization/decisions/decision.ts'
import type { ScoredTheme } from '#shared/domain/prioritization/scoring/score-themes.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { decisionTerm, terms } from '#shared/catalogue/terms.ts'

export const decisionsUseCases: UseCases<'decisions.set' | 'decisions.setMany'> = {
  'decisions.set': (context, input) => {
    const snapshot = context.workspace.snapshot()
    requirePhase(snapshot, ['decide'], 'Decisions')
    const theme = requireScored(snapshot, input.themeId)
    if (input.ownerId !== null && !snapshot.people.some((person) => person.id === input.ownerId))
      throw new CallRefused('not-found', 'The owner is no longer on the list of people. Choose someone else.')
    const { themeId, status, ownerId } = input
    const decision: Decision = {
      themeId,
      status,
      ownerId,
      rationale: input.rationale.trim(),
      workaround: input.workaround.trim(),
    }
    requireComplete(snapshot, theme, decision)
    const stamp = context.stamp(input.assertedBy)
    context.workspace.change(stamp, wordsOf(snapshot, theme, decision), (rows) =>
      rows.put('decision', decisionRow(snapshot.session.id, signed(snapshot, decision, stamp))),
    )
    return null
  },

  'decisions.setMany': (context, input) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requirePhase(snapshot, ['decide'], 'Decisions')
    const themes = [...new Set(input.themeIds)].map((id) => requireScored(snapshot, id))
    const decisions = themes.map((theme): [ScoredTheme, Decision] => {
      const decision: Decision = {
        themeId: theme.themeId,
        status: input.status,
        ownerId: snapshot.decisions.get(theme.themeId)?.ownerId ?? null,
        rationale: input.rationale.trim(),
        workaround: input.workaround.trim(),
      }
      requireComplete(snapshot, theme, decision)
      return [theme, decision]
    })
    const label = recordLabels.decisionsSet(decisions.length, input.status, snapshot.session.quarter)
    const stamp = context.stamp(input.assertedBy)
    workspace.journal.gesture(stamp, label, (gesture) => {
      for (const [theme, decision] of decisions)
        gesture.entry(wordsOf(snapshot, theme, decision), (rows) =>
          rows.put('decision', decisionRow(snapshot.session.id, signed(snapshot, decision, stamp))),
        )
    })
    return null
  },
}

function requireComplete(snapshot: Snapshot, theme: ScoredTheme, decision: Decision): void {
  const gaps = decisionGaps(decision, {
    onShortlist: snapshot.shortlist.includes(theme.themeId),
    compliance: snapshot.scoring.compliance.includes(theme),
  })
  if (gaps.length === 0) return
  throw new CallRefused(
    'decision-incomplete',
    `${theme.name} can't be set to “${decisionTerm(decision.status, snapshot.session.quarter)}” yet. ${gaps.map((gap) => terms.gap[gap]).join(' ')}`,
    gaps,
  )
}

/** The decision with whose word it is: what stays as it was keeps its names. */
function signed({ decisions }: Snapshot, decision: Decision, stamp: Stamp): RecordedDecision {
  const before = decisions.get(decision.themeId)
  const said = saidIn(stamp)
  const sameOwner = before !== undefined && before.ownerId === decision.ownerId
  return {
    ...decision,
    decidedBy:
      decision.status === null ? null : sameDecision(before, decision) ? (before?.decidedBy ?? null) : said,
    ownerBy: decision.ownerId === null ? null : sameOwner ? before.ownerBy : said,
  }
}

/** Whether everything but the owner stays as it was. */
function sameDecision(before: Decision | undefined, { status, rationale, workaround }: Decision): boolean {
  if (before === undefined) return status === null
  return before.status === status && before.rationale === rationale && before.workaround === workaround
}

function wordsOf(snapshot: Snapshot, theme: ScoredTheme, decision: Decision): EntryWords {
  const before = snapshot.decisions.get(theme.themeId)
  const owner = snapshot.people.find((person) => person.id === decision.ownerId)?.name ?? null
  return {
    kind: 'decisions.set',
    label: sameDecision(before, decision)
      ? recordLabels.ownerSet(theme.name, owner)
      : recordLabels.decisionSet(
          theme.name,
          before?.status ?? null,
          decision.status,
          snapshot.session.quarter,
        ),
    why: decision.rationale,
    themeId: theme.themeId,
  }
}
