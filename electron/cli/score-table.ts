import type {
  ScoreReport,
  ThemeLine,
} from '#electron/backend/kinds/prioritization/usecases/scoring/score-files.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { counted, listInWords } from '#shared/kernel/text.ts'
import { fitted } from './plain-text.ts'
import { tableHead, type TableLine, tableLines } from './ranking-table.ts'

/** The report for people: ranking, not yet scored, compliance track, For Sales. */
export function scoreTable(report: ScoreReport): string {
  const { themes, compliance, sales, currency } = report
  const ranked = themes.filter((theme) => theme.rank !== null)
  const unranked = themes.filter((theme) => theme.rank === null)
  const rows = (list: readonly ThemeLine[]): string[] =>
    list.flatMap((theme) => tableLines(asTableLine(theme), currency))
  const lines = [
    `As of ${formatDate(report.asOf)} · ${currency} · ${counted(ranked.length, 'ranked theme')}`,
    '',
    ...tableHead(),
    ...rows(ranked),
  ]
  if (unranked.length > 0) {
    const missing = new Set(unranked.flatMap((theme) => theme.missing))
    const words = [...missing].map((dimension) => terms.dimension[dimension].toLowerCase())
    lines.push('', `Not yet scored (missing: ${listInWords(words)})`, ...rows(unranked))
  }
  if (compliance.length > 0) lines.push('', 'Compliance track (a threshold, not ranked)', ...rows(compliance))
  if (sales.length > 0) lines.push('', ...salesLines(sales))
  return `${lines.join('\n')}\n`
}

/** The list for Sales, counted nowhere; marked themes carry an asterisk. */
export function salesLines(sales: ScoreReport['sales']): string[] {
  return [
    'For Sales: asked for by prospects, not counted (* by three or more)',
    ...sales.map(({ name, prospects, marked }) => {
      const line = `${marked ? '  * ' : '    '}${name}: ${listInWords(prospects)}`
      return fitted(line, 120).trimEnd()
    }),
  ]
}

function asTableLine(theme: ThemeLine): TableLine {
  return {
    rank: theme.rank,
    name: theme.name,
    revenue: theme.revenueScore,
    breadth: theme.breadthScore,
    alignment: theme.alignmentScore,
    composite: theme.composite,
    weightedArr: theme.weightedArrCents,
    decidedBy: theme.decidedBy,
    flags: theme.flags,
  }
}
