import type { EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import { checkAlignment, fitOfScore } from '#shared/domain/prioritization/scoring/alignment.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import type { Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'

/** What a person has chosen for a theme's alignment, before it is saved. */
export type FitDraft = { readonly fit: Fit | null; readonly score: Score | null; readonly reason: string }

/** What stands between a draft and the record. */
export type FitCheck =
  | { readonly state: 'unchanged' | 'incomplete' | 'ready' }
  /** The score lies outside the fit; `offer` is the fit that would hold it. */
  | {
      readonly state: 'outside'
      readonly fit: Fit
      readonly min: Score
      readonly max: Score
      readonly offer: Fit | null
    }
  | { readonly state: 'reason-needed' }

/** The alignment as it stands in the record. */
export function fitAsRecorded(view: EvidenceView): FitDraft {
  return { fit: view.row.fit, score: view.row.alignment, reason: view.mapping?.reason ?? '' }
}

/**
 * Holds a draft against the rules of model, section 5: the score within its fit's range, and a reason once it differs
 * from the preliminary one, whatever the fit is by then.
 */
export function checkFit(draft: FitDraft, view: EvidenceView, settings: Settings): FitCheck {
  const recorded = fitAsRecorded(view)
  if (draft.fit === null || draft.score === null) return { state: 'incomplete' }
  const inRange = checkAlignment(draft.fit, draft.score, settings)
  if (!inRange.ok) {
    const { min, max } = inRange.error
    return { state: 'outside', fit: draft.fit, min, max, offer: fitOfScore(draft.score, settings) }
  }
  if (
    draft.fit === recorded.fit &&
    draft.score === recorded.score &&
    draft.reason.trim() === recorded.reason.trim()
  )
    return { state: 'unchanged' }
  if (draft.score !== preliminaryOf(draft.fit, view, settings) && draft.reason.trim() === '')
    return { state: 'reason-needed' }
  return { state: 'ready' }
}

/** The score that stands without a reason: what CS Ops put down, or, unmapped, what the fit starts with. */
export function preliminaryOf(fit: Fit, view: EvidenceView, settings: Settings): Score {
  return view.mapping?.preliminary ?? settings.fits[fit].preliminary
}

/** `4 or 5`, `1`: the scores a fit allows, in words. */
export function rangeInWords(min: Score, max: Score): string {
  return min === max ? String(min) : max === min + 1 ? `${min} or ${max}` : `${min} to ${max}`
}
