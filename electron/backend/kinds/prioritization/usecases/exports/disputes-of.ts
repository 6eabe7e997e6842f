import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { revealThemes } from '#electron/backend/kinds/prioritization/usecases/disputes/reveal-view.ts'
import type {
  DisputeLine,
  DisputePosition,
} from '#electron/backend/kinds/prioritization/documents/workbook/workbook-input.ts'
import type { AmendmentView } from '#shared/contract/prioritization/amendments.contract.ts'
import type { DimensionView } from '#shared/contract/prioritization/disputes.contract.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { saidBy, terms } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { listInWords } from '#shared/kernel/text.ts'

/** Every dispute of the session, open or ended, with everybody's position; revealed themes only. */
export function disputesOf(snapshot: Snapshot, amendments: readonly AmendmentView[]): DisputeLine[] {
  return revealThemes(snapshot).flatMap(({ themeId, name, dimensions }) =>
    dimensions
      .filter((view) => view.cause !== null)
      .map((view): DisputeLine => {
        const { resolution } = view
        const later = amendments.filter(
          (one) => one.themeId === themeId && one.outcome?.dimension === view.dimension,
        )
        return {
          themeName: name,
          dimension: view.dimension,
          positions: positionsOf(view),
          outcome: resolution?.kind ?? 'open',
          score: view.score,
          sentence: resolution?.sentence ?? '',
          by: resolution?.who ?? null,
          enteredBy: resolution?.enteredBy ?? null,
          at: resolution?.at ?? null,
          due: resolution?.kind === 'escalated' ? resolution.due : null,
          laterOutcome: [
            outcomeInWords(resolution),
            ...later.map(
              (one) =>
                `Amended: ${one.outcome?.score ?? ''}. ${one.text} (${saidBy(one)}, ${formatDate(one.at.slice(0, 10))})`,
            ),
          ]
            .filter((words) => words !== '')
            .join('\n'),
        }
      }),
  )
}

/** Why the scores of each theme are what they are, where people gave or settled them: by theme id and dimension. */
export function agreedWhyOf(snapshot: Snapshot): Map<string, Record<Dimension, string>> {
  return new Map(
    revealThemes(snapshot).map(({ themeId, dimensions }) => {
      const why = (dimension: Dimension): string => {
        const view = dimensions.find((one) => one.dimension === dimension)
        return view ? whyOf(view) : ''
      }
      return [
        themeId,
        { revenue: why('revenue'), breadth: why('breadth'), alignment: why('alignment') },
      ] as const
    }),
  )
}

function whyOf({ resolution, positions }: DimensionView): string {
  if (resolution?.kind === 'agreed') return `${resolution.sentence} (${saidBy(resolution)})`
  if (resolution?.kind === 'escalated' && resolution.outcome)
    return `${resolution.outcome.sentence} (${saidBy(resolution.outcome)})`
  return positions
    .filter((position) => position.kind === 'owner' && position.reason !== '')
    .map((position) => `${position.name}: ${position.reason}`)
    .join(' ')
}

function positionsOf({ positions, model }: DimensionView): DisputePosition[] {
  return [
    ...positions.map(({ name, roles, score, reason, kind }) => ({
      who: name,
      role: listInWords(roles.map((role) => terms.role[role])),
      score,
      reason,
      kind,
    })),
    { who: 'The model', role: '', score: model, reason: '', kind: 'model' as const },
  ]
}

function outcomeInWords(resolution: DimensionView['resolution']): string {
  if (resolution?.kind !== 'escalated' || resolution.outcome === null) return ''
  const { score, sentence, at } = resolution.outcome
  return `${score}. ${sentence} (${saidBy(resolution.outcome)}, ${formatDate(at.slice(0, 10))})`
}
