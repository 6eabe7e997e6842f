import type {
  ScoreReport,
  ThemeLine,
} from '#electron/backend/kinds/prioritization/usecases/scoring/score-files.ts'

/**
 * The report as `concord score --json` promises it: these keys in this order and no others, so that scripts written
 * against it keep working. Money in minor units; themes by rank, then the unranked by name.
 */
export function scoreJson(report: ScoreReport): Record<string, unknown> {
  return {
    asOf: report.asOf,
    currency: report.currency,
    settings: report.settings,
    themes: report.themes.map(themeJson),
    sales: report.sales,
    compliance: report.compliance.map(themeJson),
    refused: report.refused.map(({ file, row, column, value, code, message }) => ({
      file,
      row,
      column,
      value,
      code,
      message,
    })),
  }
}

function themeJson({ missing: _missing, ...line }: ThemeLine): Omit<ThemeLine, 'missing'> {
  return line
}
