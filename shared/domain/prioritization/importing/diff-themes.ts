import type { FeedbackTheme, Mapping, RoadmapTheme } from '#shared/domain/prioritization/themes/theme.ts'
import { counted, foldName } from '#shared/kernel/text.ts'
import { type Diff, type DiffField, diffPairs, yesNo } from '#shared/domain/importing/plan/diff.ts'
import { type GivenFields, givenInRow } from '#shared/domain/importing/plan/diff-accounts.ts'
import type { FieldOf } from '#shared/domain/importing/columns/fields.ts'
import type { Draft } from '#shared/domain/importing/rows/refusal.ts'
import type { RoadmapDraft } from './validate-roadmap.ts'
import type { ThemeDraft } from './validate-themes.ts'

/** A feedback theme with its place against the roadmap; no mapping: not mapped yet. */
export type MappedTheme = { readonly theme: FeedbackTheme; readonly mapping: Mapping | null }

/** How themes are compared and shown. `roadmap` gives the names behind ids. */
export function themeFields(
  roadmap: ReadonlyMap<string, string>,
): readonly (DiffField<MappedTheme> & { field: FieldOf<'themes'> })[] {
  const field = (
    name: FieldOf<'themes'>,
    value: DiffField<MappedTheme>['value'],
    text: DiffField<MappedTheme>['text'] = (item) => String(value(item) ?? ''),
  ) => ({ field: name, value, text })
  const roadmapId = (item: MappedTheme): string | null => item.mapping?.roadmapThemeId ?? null
  return [
    field('theme', (t) => t.theme.name),
    field('description', (t) => t.theme.description),
    field('roadmap_theme', roadmapId, (t) => roadmap.get(roadmapId(t) ?? '') ?? ''),
    field('fit', (t) => t.mapping?.fit ?? null),
    field('alignment', (t) => t.mapping?.score ?? null),
    field(
      'compliance',
      (t) => t.theme.compliance,
      (t) => yesNo(t.theme.compliance),
    ),
    field('past_alignment', (t) => t.mapping?.pastAlignment.join(';') ?? ''),
  ]
}

/**
 * What is told of themes that the file leaves without a fit.
 * @param mapped names of the themes, folded, that have one in the workspace.
 */
export function fitNotes(rows: readonly Draft<ThemeDraft>[], mapped: ReadonlySet<string>): string[] {
  const open = rows.filter(({ fit }) => fit === null)
  const unmapped = open.filter(({ name }) => !mapped.has(foldName(name)))
  const unlinked = unmapped.filter(({ roadmapThemeId }) => roadmapThemeId !== null).length
  const kept = open.filter(({ name, blank }) => mapped.has(foldName(name)) && blank?.includes('fit')).length
  const notes: string[] = []
  if (unmapped.length > 0)
    notes.push(
      `${counted(unmapped.length, 'theme has', 'themes have')} no fit yet and can’t be ranked until CS Ops sets one.`,
    )
  if (unlinked > 0)
    notes.push(
      `${counted(unlinked, 'of them names', 'of them name')} a roadmap theme without saying how it fits; it’s kept only with a fit (direct, adjacent or none).`,
    )
  if (kept > 0)
    notes.push(
      `${counted(kept, 'blank fit leaves', 'blank fits leave')} the one that is there; an import changes a fit, and never clears one.`,
    )
  return notes
}

/**
 * What importing these themes would do. A theme is found by its name. A mapping from the file is CS Ops's own: its
 * score becomes the preliminary one, and what Product had moved is moved no more. A row without a fit leaves the
 * mapping that is there.
 * @param inRoom the session has started: what the file scores is marked as scored in the room.
 * @param blanksClear a blank cell takes away what is stored; otherwise it leaves it.
 */
export function diffThemes(
  existing: readonly MappedTheme[],
  drafts: readonly Draft<ThemeDraft>[],
  columns: GivenFields<FieldOf<'themes'>>,
  roadmap: ReadonlyMap<string, string>,
  inRoom: boolean,
  newId: (name: string) => string,
  blanksClear = false,
): Diff<MappedTheme> {
  const stored = new Map(existing.map((item) => [foldName(item.theme.name), item]))
  const pairs = drafts.map((draft) => {
    const given = givenInRow(columns, draft, blanksClear)
    const before = stored.get(foldName(draft.name)) ?? null
    const theme: FeedbackTheme = {
      id: before?.theme.id ?? newId(draft.name),
      name: before?.theme.name ?? draft.name,
      description: before && !given.has('description') ? before.theme.description : draft.description,
      compliance: before && !given.has('compliance') ? before.theme.compliance : draft.compliance,
    }
    const mapping = mergeMapping(theme.id, before?.mapping ?? null, draft, given, inRoom)
    return { row: draft.row, existing: before, item: { theme, mapping } }
  })
  return diffPairs(existing, pairs, themeFields(roadmap))
}

function mergeMapping(
  themeId: string,
  before: Mapping | null,
  draft: ThemeDraft,
  given: GivenFields<FieldOf<'themes'>>,
  inRoom: boolean,
): Mapping | null {
  const { fit, alignment } = draft
  const roadmapThemeId = before && !given.has('roadmap_theme') ? before.roadmapThemeId : draft.roadmapThemeId
  const pastAlignment = before && !given.has('past_alignment') ? before.pastAlignment : draft.pastAlignment
  if (fit === null || alignment === null)
    return before && { ...before, roadmapThemeId: roadmapThemeId ?? before.roadmapThemeId, pastAlignment }
  // Without an alignment column the score that stands is kept as long as it was made for the same fit.
  if (before && before.fit === fit && (before.score === alignment || !given.has('alignment')))
    return { ...before, roadmapThemeId, pastAlignment }
  return {
    themeId,
    roadmapThemeId,
    fit,
    preliminary: alignment,
    score: alignment,
    reason: '',
    scoredInRoom: inRoom,
    pastAlignment,
  }
}

const ROADMAP_FIELDS = ['name', 'description', 'quarter', 'criteria'] as const

/** How roadmap themes are compared and shown. */
export function roadmapFields(): readonly (DiffField<RoadmapTheme> & { field: FieldOf<'roadmap'> })[] {
  return ROADMAP_FIELDS.map((field) => ({ field, value: (t) => t[field], text: (t) => t[field] }))
}

/** What importing these roadmap themes would do. A roadmap theme is found by its name; new ones come last. */
export function diffRoadmap(
  existing: readonly RoadmapTheme[],
  drafts: readonly Draft<RoadmapDraft>[],
  columns: GivenFields<FieldOf<'roadmap'>>,
  newId: () => string,
  blanksClear = false,
): Diff<RoadmapTheme> {
  const stored = new Map(existing.map((item) => [foldName(item.name), item]))
  let position = existing.reduce((last, item) => Math.max(last, item.position), 0)
  const pairs = drafts.map(({ row, blank, ...draft }) => {
    const given = givenInRow(columns, { blank }, blanksClear)
    const before = stored.get(foldName(draft.name)) ?? null
    const pick = (field: 'description' | 'quarter' | 'criteria'): string =>
      before && !given.has(field) ? before[field] : draft[field]
    const item = before
      ? { ...before, description: pick('description'), quarter: pick('quarter'), criteria: pick('criteria') }
      : { id: newId(), ...draft, position: (position += 1) }
    return { row, existing: before, item }
  })
  return diffPairs(existing, pairs, roadmapFields())
}
