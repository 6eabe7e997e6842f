import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { SCORES, type Score } from '#shared/domain/prioritization/themes/theme.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Command, useCommands } from '#renderer/lib/commands.ts'

type MatrixActions = {
  /** Theme ids in the order on screen. */
  readonly order: readonly string[]
  readonly row: RankingRow | null
  /** Why overrides and decisions are not open, in words; null when they are. */
  readonly whyNoDeciding: string | null
  /** Why alignment is not set here, in words; null when it is. */
  readonly whyNoAligning: string | null
  readonly evidenceOpen: boolean
  readonly select: (themeId: string) => void
  readonly openEvidence: () => void
  readonly closeEvidence: () => void
  readonly align: (row: RankingRow, score: Score) => void
  readonly override: (row: RankingRow) => void
  readonly decide: (row: RankingRow) => void
  readonly openLens: () => void
  readonly openFilter: () => void
}

/** The commands of the matrix, for its buttons, the palette, the menu and the keys. */
export type MatrixCommands = { readonly decide: Command; readonly override: Command }

export const LENS_KEY = 'W'
export const FILTER_KEY = 'F'

/** Offers what can be done with the chosen theme: move on, evidence, score, override, decide. */
export function useMatrixCommands(actions: MatrixActions): MatrixCommands {
  const { order, row, whyNoDeciding, whyNoAligning, select } = actions
  const group = t('session.group')
  const chosen = row === null ? t('session.nothingSelected') : null
  const open = chosen ?? whyNoDeciding
  const step = (by: 1 | -1): void => {
    const at = row === null ? -1 : order.indexOf(row.themeId)
    const next = order[at === -1 && by === -1 ? order.length - 1 : at + by]
    if (next !== undefined) select(next)
  }
  const withRow = (run: (row: RankingRow) => void) => () => {
    if (row !== null) run(row)
  }
  const decide: Command = {
    // `session.decide` is the operation that opens the decisions; this one decides the chosen theme.
    id: 'session.decideTheme',
    label: t('session.decide'),
    group,
    keys: ['D'],
    menu: 'session',
    whyDisabled: open,
    run: withRow(actions.decide),
  }
  const override: Command = {
    id: 'session.override',
    label: t('session.override'),
    group,
    keys: ['O'],
    menu: 'session',
    whyDisabled: open ?? (row?.rank === null ? t('session.override.unranked') : null),
    run: withRow(actions.override),
  }
  useCommands([
    { id: 'session.next', label: t('session.next'), group, keys: ['J'], run: () => step(1) },
    { id: 'session.previous', label: t('session.previous'), group, keys: ['K'], run: () => step(-1) },
    {
      id: 'session.evidence',
      label: t('session.evidence'),
      group,
      keys: ['E'],
      menu: 'session',
      whyDisabled: chosen,
      run: actions.openEvidence,
    },
    {
      id: 'session.closeEvidence',
      label: t('session.closeEvidence'),
      group,
      keys: ['Escape'],
      whyDisabled: actions.evidenceOpen ? null : t('session.closeEvidence.closed'),
      run: actions.closeEvidence,
    },
    decide,
    override,
    ...SCORES.map((score) => ({
      id: `session.align.${score}`,
      label: t('session.align', { score }),
      group,
      keys: [String(score)],
      whyDisabled: chosen ?? whyNoAligning,
      run: withRow((own) => actions.align(own, score)),
    })),
    {
      id: 'session.lens',
      label: t('session.lens'),
      group,
      keys: [LENS_KEY],
      menu: 'session',
      run: actions.openLens,
    },
    {
      id: 'session.filter',
      label: t('session.filter'),
      group,
      keys: [FILTER_KEY],
      menu: 'view',
      run: actions.openFilter,
    },
  ])
  return { decide, override }
}
