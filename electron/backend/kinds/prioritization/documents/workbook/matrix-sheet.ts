import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { DIMENSIONS, type Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { flagWords } from '#shared/catalogue/flags.ts'
import { decisionTerm, terms } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formula, own } from '#electron/backend/files/formula.ts'
import type { TypedContent } from '#electron/backend/files/safe-cell.ts'
import { columnLetters, type XlsxSheet } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'
import { agreedScore, modelScore } from './agreed-scores.ts'
import { rules } from './input-rules.ts'
import {
  MATRIX_FORMULAS,
  MATRIX_IN_VIEW,
  MATRIX_KEYS,
  MATRIX_NAMES,
  type MatrixKey,
  RECORDED,
  STANDING,
} from './matrix-formulas.ts'
import { rankColumns, stepColumn } from './matrix-ranks.ts'
import { overrideSteps } from './override-steps.ts'
import { CHECK, deservesLook, saysState } from './record-check.ts'
import { type BookDraft, SheetDraft, TABLE_TOP } from './sheet-draft.ts'
import { type Column, computed, count, EMPTY, text, yes } from './sheet-table.ts'
import { namedColumns, type WorkbookIndex } from './workbook-index.ts'
import type { WorkbookInput } from './workbook-input.ts'
import { decisionLook, dimensionLooks, looks } from './workbook-style.ts'

/** The sheet Matrix: one row per theme, with all that sets its place, computed from the other sheets. */
export function matrixSheet(book: BookDraft, index: WorkbookIndex): XlsxSheet {
  const { input } = book
  const sheet = new SheetDraft(book, 'Matrix', 'Decision matrix')
  saysState(
    sheet,
    'The + above the headings opens what stands behind the scores, blue cells are yours to change.',
  )
  const steps = overrideSteps(input.ranking, input.overrides)
  const shown = { ...facts(input, index), ...scores(input), ...rankColumns(input, index, steps) }
  const byKey = { ...shown, ...checks(shown) }
  const inView = MATRIX_KEYS.indexOf(MATRIX_IN_VIEW)
  const columns = [...MATRIX_KEYS.map((key) => byKey[key]), ...steps.map(stepColumn)].map((column, at) => ({
    ...column,
    folded: at > inView,
  }))
  const table = sheet.table(TABLE_TOP, columns, index.rows)
  sheet.growing('matrix', table, {
    ...namedColumns(MATRIX_KEYS, columns, MATRIX_NAMES),
    ...Object.fromEntries(
      steps.map((_, step) => {
        const at = MATRIX_KEYS.length + step
        return [`matrix_step_${step + 1}`, { header: columns[at]?.header ?? '', index: at }]
      }),
    ),
  })
  sheet.nameCell('matrix_head', TABLE_TOP, MATRIX_KEYS.indexOf('theme') + 1)
  sheet.nameWithBelow('matrix_and_below', table, MATRIX_KEYS.indexOf('theme'))
  const check = own(columnLetters(inView + 1))
  sheet.mark(table, inView, deservesLook(formula`${check}`))
  if (index.rows.length === 0) sheet.say(TABLE_TOP + 1, 'No feedback themes yet.')
  return sheet.finishTable(table, 2)
}

/** What the record holds, and whether the live numbers still are the same. */
function checks(
  shown: Columns<(typeof RECORDED)[number]>,
): Columns<'check' | `${(typeof RECORDED)[number]}Recorded`> {
  const recorded = RECORDED.map((key) => {
    const { header, value } = shown[key]
    const column: Column<RankingRow> = {
      header: `${header} in the record`,
      value: (row) => {
        const content = value(row)
        return content.kind === 'formula' ? content.cached : content
      },
      look: looks.muted,
    }
    return [`${key}Recorded`, column] as const
  })
  return {
    ...(Object.fromEntries(recorded) as Columns<`${(typeof RECORDED)[number]}Recorded`>),
    check: { header: 'Check', value: () => computed(MATRIX_FORMULAS.check, text(CHECK.same)), min: 14 },
  }
}

type Columns<K extends MatrixKey> = Record<K, Column<RankingRow>>

/** Who stands behind the theme, and what was decided. */
function facts(
  input: WorkbookInput,
  index: WorkbookIndex,
): Columns<
  | 'theme'
  | 'decision'
  | 'owner'
  | 'flags'
  | 'decidedBy'
  | 'weighted'
  | 'risk'
  | 'expansion'
  | 'exposed'
  | 'count'
  | 'enterprise'
  | 'mid-market'
  | 'smb'
  | 'accountsCounted'
  | 'accountsTracked'
  | 'trackedArr'
  | 'fit'
  | 'roadmapTheme'
  | 'scoredInRoom'
  | 'track'
  | 'no'
  | 'key'
> {
  const money = (of: (row: RankingRow) => number) => (row: RankingRow) =>
    ({ kind: 'money', value: of(row), currency: input.ranking.currency }) as const
  const column = (
    header: string,
    key: keyof typeof MATRIX_FORMULAS,
    of: (row: RankingRow) => TypedContent,
  ): Column<RankingRow> => ({ header, value: (row) => computed(MATRIX_FORMULAS[key], of(row)) })
  const compliance = new Set(input.ranking.compliance.map(({ themeId }) => themeId))
  return {
    theme: { header: 'Theme', value: (row) => text(row.name), max: 44, min: 24, look: looks.strong },
    decision: {
      header: 'Decision',
      value: (row) => text(decisionInWords(row, input.workspace.session.quarter)),
      look: (row) => decisionLook(row.decision.status),
    },
    owner: { header: 'Owner', value: (row) => text(row.decision.ownerName), max: 24 },
    flags: { header: 'Flags, as exported', value: (row) => text(flagsInWords(row)), max: 44 },
    decidedBy: {
      header: 'Tie-break against the row above, as exported',
      value: (row) => text(row.decidedBy === null ? '' : terms.rule[row.decidedBy]),
    },
    weighted: column(
      'Weighted ARR',
      'weighted',
      money((row) => row.weightedArr),
    ),
    risk: column(
      'Weighted risk',
      'risk',
      money((row) => row.risk),
    ),
    expansion: column(
      'Expansion',
      'expansion',
      money((row) => row.expansion),
    ),
    exposed: column(
      'Exposed ARR',
      'exposed',
      money((row) => row.exposedArr),
    ),
    count: column('Weighted count', 'count', (row) => count(row.weightedCount)),
    enterprise: column('Enterprise', 'enterprise', (row) => count(row.tierCounts.enterprise)),
    'mid-market': column('Mid-Market', 'mid-market', (row) => count(row.tierCounts['mid-market'])),
    smb: column('SMB', 'smb', (row) => count(row.tierCounts.smb)),
    accountsCounted: column('Accounts', 'accountsCounted', (row) => count(row.accountsCounted)),
    accountsTracked: column('Tracked, not scored', 'accountsTracked', (row) => count(row.accountsTracked)),
    trackedArr: column(
      'Tracked ARR',
      'trackedArr',
      money((row) => row.trackedArr),
    ),
    fit: { header: 'Fit', value: (row) => text(row.fit === null ? '' : terms.fit[row.fit]) },
    roadmapTheme: { header: 'Roadmap theme', value: (row) => text(row.roadmapTheme), max: 30 },
    scoredInRoom: { header: 'Scored in the room', value: (row) => yes(row.scoredInRoom) },
    track: {
      header: 'Track',
      value: (row) => text(compliance.has(row.themeId) ? STANDING.compliance : ''),
      rule: rules.track,
    },
    no: {
      header: 'Theme no.',
      value: (row) => count(index.themeNumber(row.themeId)),
      rule: rules.number,
    },
    key: {
      header: 'Name in lists',
      value: (row) => text(index.themeKey(row)),
      fill: MATRIX_FORMULAS.key,
      look: looks.muted,
    },
  }
}

/** Per dimension the model's score, the agreed one, and the one that counts. */
function scores(
  input: WorkbookInput,
): Columns<
  Dimension | `${Dimension}Model` | `${Dimension}Agreed` | 'agreedWhy' | 'standing' | 'missing' | 'composite'
> {
  const counts = (dimension: Dimension): Column<RankingRow> => ({
    header: terms.dimensionShort[dimension],
    value: (row) => computed(MATRIX_FORMULAS[dimension], count(row[dimension])),
    look: dimensionLooks[dimension].score,
    headerLook: dimensionLooks[dimension].score,
    // A result, which somebody types over all the same.
    rule: rules.score,
    keepsLook: true,
  })
  const model = (dimension: 'revenue' | 'breadth'): Column<RankingRow> => ({
    header: `${terms.dimensionShort[dimension]} by the model`,
    value: (row) => computed(MATRIX_FORMULAS[`${dimension}Model`], count(modelScore(input, row, dimension))),
    look: looks.centred,
    headerLook: dimensionLooks[dimension].score,
  })
  const agreed = (dimension: Dimension): Column<RankingRow> => ({
    header: `${terms.dimensionShort[dimension]} agreed`,
    value: (row) => {
      const own = agreedScore(input, row, dimension)
      return own === null ? EMPTY : own.kind === 'agreed' ? count(own.score) : text(own.word)
    },
    look: looks.centred,
    rule: rules.score,
    headerLook: dimensionLooks[dimension].score,
  })
  return {
    revenue: counts('revenue'),
    breadth: counts('breadth'),
    alignment: counts('alignment'),
    revenueModel: model('revenue'),
    breadthModel: model('breadth'),
    alignmentModel: {
      header: 'Alignment, preliminary',
      value: (row) => count(modelScore(input, row, 'alignment')),
      look: looks.centred,
      rule: rules.score,
      headerLook: dimensionLooks.alignment.score,
    },
    revenueAgreed: agreed('revenue'),
    breadthAgreed: agreed('breadth'),
    alignmentAgreed: agreed('alignment'),
    agreedWhy: {
      header: 'Why agreed',
      value: (row) =>
        text(
          DIMENSIONS.flatMap((dimension) => {
            const own = agreedScore(input, row, dimension)
            return own?.kind === 'agreed' ? [`${terms.dimensionShort[dimension]}: ${own.why}`] : []
          }).join('\n'),
        ),
      max: 50,
    },
    standing: {
      header: 'Standing',
      value: (row) => computed(MATRIX_FORMULAS.standing, text(standingInWords(input, row))),
    },
    missing: {
      header: 'Missing score',
      value: (row) =>
        computed(
          MATRIX_FORMULAS.missing,
          text(row.missing.map((dimension) => terms.dimension[dimension]).join(', ')),
        ),
    },
    composite: {
      header: 'Composite',
      value: (row) => computed(MATRIX_FORMULAS.composite, count(row.composite)),
      look: looks.strongCentred,
      headerLook: looks.centred,
    },
  }
}

/** The decision of a row in words. */
export function decisionInWords(row: RankingRow, quarter: string): string {
  if (row.decision.status !== null) return decisionTerm(row.decision.status, quarter)
  return row.escalationDue === null ? terms.undecided : terms.escalated(formatDate(row.escalationDue))
}

/** The labels of a row's flags, in the order they are shown. */
export function flagsInWords(row: RankingRow): string {
  return row.flags.map((flag) => flagWords(flag).label).join(' · ')
}

/** Where a theme stands: in the ranking, waiting for a score or for an agreement, or on the compliance track. */
function standingInWords(input: WorkbookInput, row: RankingRow): string {
  if (row.rank !== null) return STANDING.ranked
  if (input.ranking.compliance.some((c) => c.themeId === row.themeId)) return STANDING.compliance
  for (const dimension of DIMENSIONS) {
    const own = agreedScore(input, row, dimension)
    if (own?.kind === 'withheld') return own.word
  }
  return STANDING.unscored
}
