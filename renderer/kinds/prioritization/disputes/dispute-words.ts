import { takesPart } from '#shared/domain/people/role.ts'
import type { DimensionView, PositionView } from '#shared/contract/prioritization/disputes.contract.ts'
import type { PersonView } from '#shared/contract/people.contract.ts'
import { SENTENCE_MIN } from '#shared/domain/prioritization/disputes/agree.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { ownsDimension, settlesEscalations } from '#shared/domain/prioritization/ballots/roles.ts'
import { type Dimension, type Fit, FITS, type Score } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'

type Move = {
  readonly themeId: string
  readonly name: string
  readonly from: number | null
  readonly to: number | null
}

/** Each score once, highest first. */
function scoresOf(positions: readonly PositionView[]): number[] {
  return [...new Set(positions.flatMap(({ score }) => (score === null ? [] : [score])))].toSorted(
    (a, b) => b - a,
  )
}

/** The owners' scores of a dimension, each once, highest first. */
export function ownerScores({ positions }: DimensionView): readonly number[] {
  return scoresOf(positions.filter((one) => one.kind === 'owner'))
}

/** Why a dimension is disputed, in a sentence; '' when it never was. */
export function causeInWords(view: DimensionView, apart: number): string {
  if (view.cause === null) return ''
  const owners = ownerScores(view)
  const agreed = owners[0] ?? 0
  const far = (score: number | null): boolean => score !== null && Math.abs(score - agreed) >= apart
  const other =
    view.cause === 'model-apart' || view.cause === 'corrected'
      ? view.model === null
        ? []
        : [view.model]
      : scoresOf(view.positions.filter((one) => one.kind === 'view' && far(one.score)))
  return t('disputes.cause', { cause: view.cause, owners, other })
}

/** How a score came in, where that is not by the person's own hand; '' otherwise. */
export function wayInWords({ via, enteredBy }: PositionView): string {
  if (via === 'facilitator')
    return enteredBy === null
      ? terms.ballotWay.facilitator
      : t('disputes.position.via.facilitator', { who: enteredBy })
  if (via === 'workbook')
    return enteredBy === null
      ? t('disputes.position.via.workbook')
      : t('disputes.position.via.workbookBy', { who: enteredBy })
  return ''
}

/**
 * What agreeing would do to the ranking, in a sentence.
 * @param waiting dimensions of the theme, but for the one that is settled, without an official score
 */
export function previewInWords(
  themeId: string,
  moves: readonly Move[],
  waiting: readonly Dimension[],
): string {
  if (waiting.length > 0) return t('disputes.preview.waits', { dimensions: waiting })
  const own = moves.find((move) => move.themeId === themeId)
  const others = moves.filter((move) => move.themeId !== themeId && move.to !== null)
  const [first] = others
  const parts = [
    ...(own?.to === null || own === undefined
      ? []
      : [
          own.from === null
            ? t('disputes.preview.enters', { rank: own.to })
            : t('disputes.preview.moves', { from: own.from, to: own.to }),
        ]),
    ...(first === undefined || first.to === null
      ? []
      : [t('disputes.preview.other', { name: first.name, to: first.to })]),
    ...(others.length > 1 ? [t('disputes.preview.more', { n: others.length - 1 })] : []),
  ]
  return parts.length === 0
    ? t('disputes.preview.none')
    : `${t('disputes.preview.lead')}${parts.join(', and ').replace(/, and (?=.*, and )/u, ', ')}.`
}

/** What settling did to the ranking: the theme itself, the next two, and how many more. */
export function shiftInWords(themeId: string, moves: readonly Move[]): readonly string[] {
  const shown = moves
    .filter((move) => move.to !== null)
    .toSorted((a, b) => Number(b.themeId === themeId) - Number(a.themeId === themeId))
  const lines = shown
    .slice(0, 3)
    .map(({ name, from, to }) =>
      from === null
        ? t('disputes.shift.new', { name, to: to ?? 0 })
        : t('disputes.shift.moved', { name, from, to: to ?? 0 }),
    )
  return shown.length > 3 ? [...lines, t('disputes.shift.more', { n: shown.length - 3 })] : lines
}

/** The fits that allow an alignment score, closest first. */
export function fitsFor(score: Score, settings: Settings): readonly Fit[] {
  return FITS.filter((fit) => score >= settings.fits[fit].min && score <= settings.fits[fit].max)
}

/** What somebody has put together to settle a dispute. */
export type AgreeDraft = { readonly score: Score | null; readonly fit: Fit | null; readonly sentence: string }
export const EMPTY_DRAFT: AgreeDraft = { score: null, fit: null, sentence: '' }

/** Why the score and the sentence can't be recorded yet; null when they can. */
export function whyNotComplete(
  draft: AgreeDraft,
  dimension: Dimension,
  settings: Settings | undefined,
): string | null {
  const { score, fit } = draft
  if (score === null) return t('disputes.agree.noScore')
  if (dimension === 'alignment' && settings) {
    const fits = fitsFor(score, settings)
    if (fits.length === 0) return t('disputes.agree.noFit', { score })
    if (fits.length > 1 && (fit === null || !fits.includes(fit)))
      return t('disputes.agree.chooseFit', { score })
  }
  const have = draft.sentence.trim().length
  return have < SENTENCE_MIN ? t('disputes.agree.short', { have }) : null
}

/** Why this person can't agree on a score of a dimension; null when they can, or while nobody has said who records. */
export function whyNotOwner(person: PersonView | null, dimension: Dimension): string | null {
  return person === null || ownsDimension(person.roles, dimension)
    ? null
    : t('disputes.agree.notOwner', { name: person.name, dimension })
}

/** Why this person can't hand a dispute on; null when they can, or while nobody has said who records. */
export function whyNotEscalate(person: PersonView | null): string | null {
  return person === null || takesPart(person.roles)
    ? null
    : t('disputes.escalate.observer', { name: person.name })
}

/** Why an escalation's outcome isn't this person's; null when it is, or while nobody has said who records. */
export function whyNotSettle(person: PersonView | null): string | null {
  return person === null || settlesEscalations(person.roles)
    ? null
    : t('disputes.outcome.notRole', { name: person.name })
}
