import type { RankingRule } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import type { FlagCode } from '#shared/domain/prioritization/scoring/flags.ts'
import type { Score } from '#shared/domain/prioritization/themes/theme.ts'
import { formatMoney, formatMoneyShort, type Money } from '#shared/kernel/money.ts'
import { fitted } from './plain-text.ts'

/** One line of a printed ranking. */
export type TableLine = {
  readonly rank: number | null
  readonly name: string
  readonly revenue: Score | null
  readonly breadth: Score | null
  readonly alignment: Score | null
  readonly composite: number | null
  /** Minor units. */
  readonly weightedArr: Money
  readonly decidedBy: RankingRule | null
  readonly flags: readonly FlagCode[]
}

/** Printed lines never grow wider: a terminal at its usual width, and a mail, take them unbroken. */
const WIDTH = 120
const NAME = 34
const MONEY = 12
const FLAGS_AT = 3 + 2 + NAME + 2 + 3 + 1 + 3 + 1 + 3 + 2 + 4 + 2 + MONEY + 2 + 11 + 2

/** The head of the table: column names, and a rule below them. */
export function tableHead(): string[] {
  const head = cells('#', 'Feedback theme', 'Rev', 'Bre', 'Ali', 'Comp', 'Weighted ARR', 'Decided by')
  return [`${head}Flags`, '─'.repeat(WIDTH)]
}

/** One theme as one or more lines of at most 120 columns; flags wrap below each other. */
export function tableLines(line: TableLine, currency: string): string[] {
  const first = cells(
    line.rank === null ? '–' : String(line.rank),
    line.name,
    scoreWords(line.revenue),
    scoreWords(line.breadth),
    scoreWords(line.alignment),
    line.composite === null ? '–' : String(line.composite),
    moneyWords(line.weightedArr, currency),
    line.decidedBy ?? '',
  )
  const [flags = '', ...more] = wrapped(line.flags, WIDTH - FLAGS_AT)
  return [(first + flags).trimEnd(), ...more.map((text) => ' '.repeat(FLAGS_AT) + text)]
}

const scoreWords = (score: Score | null): string => (score === null ? '–' : String(score))

function cells(
  rank: string,
  name: string,
  revenue: string,
  breadth: string,
  alignment: string,
  composite: string,
  money: string,
  rule: string,
): string {
  const scores = [revenue, breadth, alignment].map((score) => score.padStart(3)).join(' ')
  return [
    rank.padStart(3),
    fitted(name, NAME),
    scores,
    composite.padStart(4),
    money.padStart(MONEY),
    rule.padEnd(11),
    '',
  ].join('  ')
}

/** The exact amount; where it doesn't fit its column, a short one: the exact one stands in `--json`. */
function moneyWords(amount: Money, currency: string): string {
  const exact = formatMoney(amount, currency)
  return exact.length > MONEY ? formatMoneyShort(amount, currency) : exact
}

function wrapped(words: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 2 + word.length <= width)
      lines[lines.length - 1] = `${last}, ${word}`
    else lines.push(word)
  }
  return lines
}
