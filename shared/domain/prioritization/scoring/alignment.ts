import type { Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Settings } from './settings.ts'

/** Why an alignment score can't stand: it lies outside what its fit allows. */
export type FitRefusal = { readonly fit: Fit; readonly min: Score; readonly max: Score }

/** The score CS Ops starts a fit with (model, section 5). */
export function preliminaryScore(fit: Fit, settings: Settings): Score {
  return settings.fits[fit].preliminary
}

/** Accepts an alignment score within its fit's range; refuses it otherwise: the fit must be changed first. */
export function checkAlignment(fit: Fit, score: Score, settings: Settings): Result<Score, FitRefusal> {
  const { min, max } = settings.fits[fit]
  return score >= min && score <= max ? ok(score) : err({ fit, min, max })
}

/** The fit whose range holds a score, when exactly one does; null otherwise. */
export function fitOfScore(score: Score, settings: Settings): Fit | null {
  const fits = (['direct', 'adjacent', 'none'] as const).filter(
    (fit) => score >= settings.fits[fit].min && score <= settings.fits[fit].max,
  )
  return fits.length === 1 ? (fits[0] ?? null) : null
}
