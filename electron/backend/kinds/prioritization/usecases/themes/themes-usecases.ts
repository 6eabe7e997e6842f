import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext, UseCases } from '#electron/backend/core/context.ts'
import { mappingRow } from '#electron/backend/kinds/prioritization/repos/theme-repo.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { correctionsIn, lineageIn } from '#electron/backend/usecases/customers/lineage.ts'
import { requireOpen } from '#electron/backend/kinds/prioritization/usecases/phases/session-guards.ts'
import type { EntryWords } from '#electron/backend/db/journal.ts'
import type { Parsed } from '#shared/contract/contract.ts'
import { checkAlignment, preliminaryScore } from '#shared/domain/prioritization/scoring/alignment.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import type { FeedbackTheme, Fit, Mapping, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { whereMerged } from '#shared/domain/prioritization/themes/retired-themes.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { compareNames, foldName } from '#shared/kernel/text.ts'
import { type MergeNames, mergeUseCases } from './merge-themes.ts'
import { newThemeId, putTheme } from './put-theme.ts'
import { themesList } from './themes-list.ts'

type Names = 'themes.list' | 'requests.list' | 'themes.save' | 'themes.map' | 'alignment.set'

export const themesUseCases: UseCases<Names | MergeNames> = {
  ...mergeUseCases,

  'themes.list': ({ workspace }) => themesList(workspace.snapshot()),

  'requests.list': ({ workspace }) => {
    const snapshot = workspace.snapshot()
    const { requests, themes, accounts } = snapshot.live
    const lineage = lineageIn(workspace)
    const corrections = correctionsIn(snapshot)
    const themeNames = new Map(themes.map((theme) => [theme.id, theme.name]))
    const accountNames = new Map(accounts.map((account) => [account.id, account.name]))
    return requests
      .map(({ origin, ...request }) => ({
        ...request,
        lineage: lineage({ origin }),
        corrections: corrections(request.id),
        themeName: themeNames.get(request.themeId) ?? '',
        who:
          request.accountId === null ? (request.prospect ?? '') : (accountNames.get(request.accountId) ?? ''),
        prospect: request.accountId === null,
      }))
      .toSorted((a, b) => compareNames(a.themeName, b.themeName) || compareNames(a.who, b.who))
  },

  'themes.save': (context, input) => {
    const { workspace } = context
    const { live } = workspace.snapshot()
    const { themes } = live
    const taken = themes.find((theme) => foldName(theme.name) === foldName(input.name))
    if (taken && taken.id !== input.id)
      throw new CallRefused(
        'name-taken',
        `There is a theme named “${taken.name}” already. Choose another name, or edit that one.`,
      )
    const merged = whereMerged(live).find(
      ({ id, name }) => id !== input.id && foldName(name) === foldName(input.name),
    )
    if (merged)
      throw new CallRefused(
        'name-taken',
        `“${merged.name}” was merged into “${themes.find(({ id }) => id === merged.intoId)?.name ?? ''}”. Choose another name.`,
      )
    if (input.id !== null) findTheme(context, input.id)
    const theme: FeedbackTheme = {
      id: input.id ?? newThemeId(live, input.name, context.ports.newId),
      name: input.name,
      description: input.description,
      compliance: input.complianceRuling,
    }
    const label =
      input.id === null ? recordLabels.themeAdded(theme.name) : recordLabels.themeChanged(theme.name)
    workspace.change(context.stamp(), { kind: 'themes.save', label, themeId: theme.id }, (rows) =>
      putTheme(rows, theme),
    )
    return { id: theme.id }
  },

  'themes.map': (context, { mappings }) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    requireUnpublished(snapshot)
    const sessionId = snapshot.session.id
    const mapped = mappings.map((input) => mapTheme(context, input))
    const [first] = mapped
    const label = first && mapped.length === 1 ? first.words.label : recordLabels.themesMapped(mapped.length)
    workspace.journal.gesture(context.stamp(), label, (gesture) => {
      for (const { words, mapping } of mapped)
        gesture.entry(words, (rows) => rows.put('mapping', mappingRow(sessionId, mapping)))
    })
    return null
  },

  'alignment.set': (context, input) => {
    const { workspace } = context
    const snapshot = workspace.snapshot()
    const { mappings, session, settings } = snapshot
    requireOpen(snapshot)
    if (snapshot.run?.scoring === 'ballots')
      throw new CallRefused(
        'wrong-phase',
        'The session is scored by ballots: alignment is given on a ballot, and settled under Disputes.',
      )
    const theme = findTheme(context, input.themeId)
    const before = mappings.get(theme.id)
    const fit = input.fit ?? before?.fit
    if (fit === undefined)
      throw new CallRefused(
        'fit-range',
        `${theme.name} is not mapped yet. Choose its fit with a roadmap theme first; the fit says which scores it allows.`,
      )
    requireFit(fit, input.score, settings)
    const preliminary = before?.preliminary ?? preliminaryScore(fit, settings)
    const reason = input.reason.trim()
    if (input.score !== preliminary && reason === '')
      throw new CallRefused(
        'reason-needed',
        `Changing alignment from the preliminary ${preliminary} to ${input.score} needs a written reason.`,
      )
    const mapping: Mapping = {
      themeId: theme.id,
      roadmapThemeId: before?.roadmapThemeId ?? null,
      fit,
      preliminary,
      score: input.score,
      reason,
      scoredInRoom:
        session.startedAt !== null && input.score !== before?.score ? true : (before?.scoredInRoom ?? false),
      pastAlignment: before?.pastAlignment ?? [],
    }
    workspace.change(
      context.stamp(),
      {
        kind: 'alignment.set',
        label: recordLabels.alignmentSet(theme.name, before?.score ?? null, input.score),
        why: reason,
        themeId: theme.id,
      },
      (rows) => rows.put('mapping', mappingRow(session.id, mapping)),
    )
    return null
  },
}

function mapTheme(
  context: CallContext,
  input: Parsed<'themes.map'>['mappings'][number],
): { words: EntryWords; mapping: Mapping } {
  const { mappings, session, settings, roadmap } = context.workspace.snapshot()
  const theme = findTheme(context, input.themeId)
  const roadmapTheme = roadmap.find((r) => r.id === input.roadmapThemeId)
  if (input.roadmapThemeId !== null && !roadmapTheme)
    throw new CallRefused('not-found', 'That roadmap theme no longer exists. Choose another one.')
  const preliminary = input.preliminary ?? preliminaryScore(input.fit, settings)
  requireFit(input.fit, preliminary, settings)
  const before = mappings.get(theme.id)
  // Another roadmap theme with the same fit leaves a score that Product has moved, and its reason, as they are.
  const kept = before?.fit === input.fit && before.preliminary === preliminary ? before : null
  return {
    words: {
      kind: 'themes.map',
      label: recordLabels.themeMapped(theme.name, input.fit, roadmapTheme?.name ?? null),
      themeId: theme.id,
    },
    mapping: {
      themeId: theme.id,
      roadmapThemeId: input.roadmapThemeId,
      fit: input.fit,
      preliminary,
      score: kept?.score ?? preliminary,
      reason: kept?.reason ?? '',
      scoredInRoom: kept?.scoredInRoom ?? session.startedAt !== null,
      pastAlignment: before?.pastAlignment ?? [],
    },
  }
}

/** The mapping belongs to what is fixed when the session is published for ballots. */
function requireUnpublished(snapshot: Snapshot): void {
  requireOpen(snapshot)
  if (snapshot.run?.scoring !== 'ballots') return
  throw new CallRefused(
    'session-started',
    'The session is published: the mapping is locked. Only a ballot or a settled dispute can change an alignment now.',
  )
}

function findTheme(context: CallContext, id: string): FeedbackTheme {
  const { live, basis } = context.workspace.snapshot()
  // One that was merged since the session was published is still what the session is about.
  const theme = [...live.themes, ...basis.themes].find((t) => t.id === id)
  if (!theme) throw new CallRefused('not-found', 'That theme no longer exists. Check the list again.')
  return theme
}

function requireFit(fit: Fit, score: Score, settings: Settings): void {
  const checked = checkAlignment(fit, score, settings)
  if (checked.ok) return
  const { min, max } = checked.error
  throw new CallRefused(
    'fit-range',
    `${terms.fit[fit]} allows ${min === max ? `only ${min}` : `${min} to ${max}`}, not ${score}. Change the fit to score it ${score}.`,
    checked.error,
  )
}
