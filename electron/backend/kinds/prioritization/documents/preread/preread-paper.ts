import { TIERS } from '#shared/domain/customers/account.ts'
import { DIMENSIONS } from '#shared/domain/prioritization/themes/theme.ts'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { flagWords } from '#shared/catalogue/flags.ts'
import { memoCuts } from '#shared/catalogue/memo.ts'
import { prereadWords as words } from '#shared/catalogue/preread.ts'
import { sessionInShort, terms } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { listInWords } from '#shared/kernel/text.ts'
import type { Paper, PaperBlock, PaperFrame, PaperPicture } from '#electron/backend/files/paper/paper.ts'
import { emergencyLines, instantInWords } from './preread-emergency.ts'
import type { Preread, PrereadTheme } from './preread.ts'

/** How much the two pages in short show before they point at the rest. */
const SHORT = { themes: 10, first: 8, missing: 6 } as const
/** How much one theme shows of its accounts and quotes: a document is read, the workbook is looked things up in. */
const PER_THEME = { accounts: 20, quotes: 5 } as const

/**
 * The pre-read as a document: page one says what its reader does by when, what to look at first and what is missing; the
 * ranking in short follows, then the matrix, the roadmap themes, theme by theme, and all that is missing.
 * @param map the revenue × alignment map, where the format can hold it
 */
export function prereadPaper(preread: Preread, frame: PaperFrame, map: readonly PaperPicture[]): Paper {
  const { cut, workspace } = preread
  const session = sessionInShort(preread)
  return {
    ...frame,
    title: `${words.title} · ${workspace} · ${session}`,
    heading: words.heading({ session, cut: memoCuts[cut] }),
    book: true,
    blocks: [
      { kind: 'title', text: `${words.title} · ${session}` },
      ...pageOne(preread),
      ...inShort(preread),
      heading(1, words.matrix, true),
      ...map.map((picture): PaperBlock => ({ kind: 'picture', picture })),
      ...matrix(preread),
      heading(1, words.roadmap),
      ...roadmap(preread),
      heading(1, words.themes, true),
      ...preread.themes.flatMap((theme) => themeBlocks(theme, preread)),
      // Page one holds all of it where it is short.
      ...(preread.missing.length > SHORT.missing
        ? [heading(1, words.missing, true), ...missing(preread)]
        : []),
    ],
  }
}

const heading = (level: 1 | 2 | 3, text: string, newPage = false): PaperBlock => ({
  kind: 'heading',
  level,
  text,
  newPage,
})
const body = (text: string): PaperBlock => ({ kind: 'text', text, look: 'body' })
const quiet = (text: string): PaperBlock => ({ kind: 'text', text, look: 'quiet' })

function pageOne(preread: Preread): PaperBlock[] {
  const { asks, first, capacity, missing: gaps } = preread
  const shown = gaps.slice(0, SHORT.missing)
  return [
    { kind: 'text', text: words.intro({ ...preread, asOf: formatDate(preread.asOf) }), look: 'lead' },
    ...emergency(preread),
    heading(2, words.asks),
    asks.length === 0
      ? body(words.asksNone)
      : table(
          words.askColumns,
          [32, 52, 16],
          asks.map(({ who, what, by }) => [who, what, formatDate(by)]),
        ),
    heading(2, words.first),
    ...(first.length === 0
      ? [body(words.firstNone)]
      : [
          table(
            words.firstColumns,
            [36, 64],
            first.slice(0, SHORT.first).map(({ theme, why }) => [theme, why]),
          ),
        ]),
    ...(first.length > SHORT.first ? [quiet(words.firstMore({ n: first.length - SHORT.first }))] : []),
    heading(2, words.capacity),
    body(capacity === null ? words.capacityNone : capacity === '' ? words.capacityCut : capacity),
    heading(2, words.missing),
    ...(shown.length === 0
      ? [body(words.nothingMissing)]
      : [
          table(
            words.missingColumns,
            [58, 42],
            shown.map(({ what, from }) => [what, from]),
          ),
        ]),
    ...(gaps.length > shown.length ? [quiet(words.missingMore({ n: gaps.length - shown.length }))] : []),
  ]
}

function table(header: readonly string[], widths: readonly number[], rows: string[][]): PaperBlock {
  return { kind: 'table', table: { header, amounts: [], widths, rows } }
}

function inShort(preread: Preread): PaperBlock[] {
  const { ranked, shortlist } = preread.ranking
  const top = ranked.slice(0, SHORT.themes)
  return [
    heading(2, words.order, true),
    quiet(preread.cut === 'internal' ? `${words.scores} ${words.weights}` : words.scores),
    body(top.map((row) => orderLine(row, preread)).join('\n')),
    quiet(
      [
        ranked.length > top.length ? words.orderMore({ n: ranked.length - top.length }) : '',
        ranked.length > 0 ? words.shortlist({ size: Math.min(shortlist.size, ranked.length) }) : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    ),
    heading(2, words.roadmap),
    quiet(publishedLine(preread)),
    ...(preread.roadmap.length === 0
      ? [body(words.roadmapNone)]
      : [{ kind: 'list', items: preread.roadmap.map((theme) => words.roadmapLine(theme)) } as const]),
    heading(2, words.contents),
    { kind: 'contents' },
  ]
}

function emergency(preread: Preread): PaperBlock[] {
  const lines = emergencyLines(preread)
  if (lines.length === 0) return []
  return [heading(2, words.emergency), ...lines.map(({ name, value }) => body(`${name}: ${value}`))]
}

function publishedLine({ publishedAt }: Preread): string {
  return publishedAt === null ? words.unpublished : words.published({ at: instantInWords(publishedAt) })
}

function orderLine(row: RankingRow, preread: Preread): string {
  return words.orderLine({
    rank: row.rank ?? 0,
    name: row.name,
    scores: scoresInWords(row),
    composite: row.composite ?? 0,
    behind: words.behind({
      accounts: row.accountsCounted + row.accountsTracked,
      counted: preread.cut === 'internal' ? row.accountsCounted : null,
      money: preread.cut === 'internal' ? formatMoney(row.weightedArr, preread.currency) : null,
    }),
  })
}

/** `revenue 5, breadth 4, alignment –` */
function scoresInWords(row: RankingRow): string {
  return DIMENSIONS.map((dimension) => `${words.scoreNames[dimension]} ${score(row[dimension])}`).join(', ')
}

const score = (value: number | null): string => (value === null ? words.none : String(value))

function matrix(preread: Preread): PaperBlock[] {
  const { ranked, unranked, compliance } = preread.ranking
  const tracks: readonly [string | null, string | null, readonly RankingRow[]][] = [
    [null, null, ranked],
    [words.unranked, null, unranked],
    [words.compliance, words.complianceText, compliance],
  ]
  return tracks
    .filter(([title, , rows]) => title === null || rows.length > 0)
    .flatMap(([title, text, rows]): PaperBlock[] => [
      ...(title === null ? [] : [heading(2, title)]),
      ...(text === null ? [] : [quiet(text)]),
      matrixTable(rows, preread),
    ])
}

function matrixTable(rows: readonly RankingRow[], { cut, currency }: Preread): PaperBlock {
  const internal = cut === 'internal'
  return {
    kind: 'table',
    table: {
      header: internal ? words.matrixColumns : words.matrixColumnsShareable,
      amounts: internal ? [2, 3, 4, 5, 6, 7] : [2, 3, 4, 5, 6],
      widths: internal ? [6, 28, 10, 10, 11, 11, 13, 11] : [6, 40, 10, 10, 11, 11, 12],
      rows: rows.map((row) => [
        score(row.rank),
        row.name,
        ...DIMENSIONS.map((dimension) => score(row[dimension])),
        score(row.composite),
        ...(internal ? [formatMoney(row.weightedArr, currency)] : []),
        String(row.accountsCounted + row.accountsTracked),
      ]),
    },
  }
}

function roadmap(preread: Preread): PaperBlock[] {
  if (preread.roadmap.length === 0) return [body(words.roadmapNone)]
  return [
    quiet(publishedLine(preread)),
    ...preread.roadmap.flatMap((theme): PaperBlock[] => [
      heading(2, theme.name),
      ...(theme.quarter === '' ? [] : [quiet(words.roadmapQuarter(theme))]),
      body(theme.description),
      ...(theme.criteria.trim() === '' ? [] : [body(words.roadmapCriteria(theme))]),
    ]),
  ]
}

function themeBlocks(theme: PrereadTheme, preread: Preread): PaperBlock[] {
  const { row } = theme
  const standing =
    row.rank !== null
      ? words.standing.ranked({ rank: row.rank })
      : preread.ranking.compliance.some((one) => one.themeId === row.themeId)
        ? words.standing.compliance
        : words.standing.unranked
  const facts = [
    standing,
    words.themeFacts({ scores: scoresInWords(row), composite: score(row.composite) }),
    ...(row.fit === null
      ? []
      : [
          row.roadmapTheme === null
            ? terms.fit[row.fit]
            : words.fit({ fit: terms.fit[row.fit], roadmap: row.roadmapTheme }),
        ]),
  ]
  // Flags speak of accounts by number only, so both cuts can show them.
  const flags = row.flags.map((flag) => flagWords(flag).label)
  return [
    heading(2, row.name),
    quiet(facts.join(' · ')),
    ...(flags.length === 0 ? [] : [quiet(flags.join(' · '))]),
    body(theme.description),
    ...(preread.cut === 'internal' ? accounts(theme, preread) : [body(askedBy(theme))]),
    ...quotes(theme, preread),
  ]
}

/** How many ask, by tier: whoever asks is a customer, inside the ICP or outside. */
function askedBy({ tiers }: PrereadTheme): string {
  const asking = TIERS.filter((tier) => tiers[tier] > 0)
  return words.askedBy({
    n: asking.reduce((sum, tier) => sum + tiers[tier], 0),
    tiers: listInWords(asking.map((tier) => `${tiers[tier]} ${terms.tier[tier]}`)),
  })
}

function accounts(theme: PrereadTheme, { currency }: Preread): PaperBlock[] {
  const lines = [
    ...theme.counted.map((account) => ({ account, counted: true })),
    ...theme.tracked.map((account) => ({ account, counted: false })),
  ]
  if (lines.length === 0) return [body(words.nobodyAsks)]
  const money = (amount: number): string => formatMoney(amount, currency)
  return [
    {
      kind: 'table',
      table: {
        header: words.accountColumns,
        amounts: [3, 4, 5],
        widths: [24, 13, 13, 14, 14, 12, 10],
        rows: lines
          .slice(0, PER_THEME.accounts)
          .map(({ account, counted }) => [
            account.name,
            terms.tier[account.tier],
            account.renewalDate === null ? words.none : formatDate(account.renewalDate),
            money(account.arr),
            counted ? money(account.risk) : words.tracked,
            counted ? money(account.expansion) : words.none,
            terms.signal[account.signal],
          ]),
      },
    },
    ...(lines.length > PER_THEME.accounts
      ? [quiet(words.accountsMore({ n: lines.length - PER_THEME.accounts }))]
      : []),
  ]
}

function quotes({ quotes: all }: PrereadTheme, { cut }: Preread): PaperBlock[] {
  if (all.length === 0) return [quiet(words.noQuotes)]
  const rest = all.length - PER_THEME.quotes
  const more = cut === 'internal' ? words.quotesMore : words.quotesMoreShareable
  return [
    ...all.slice(0, PER_THEME.quotes).map((quote): PaperBlock => {
      const by = [quote.account, quote.source, quote.date === null ? '' : formatDate(quote.date)]
      const from = by.filter((part) => part !== '').join(', ')
      return { kind: 'text', text: `“${quote.text.trim()}”${from === '' ? '' : `\n${from}`}`, look: 'quote' }
    }),
    ...(rest > 0 ? [quiet(more({ n: rest }))] : []),
  ]
}

function missing(preread: Preread): PaperBlock[] {
  return [
    table(
      words.missingColumns,
      [58, 42],
      preread.missing.map(({ what, from }) => [what, from]),
    ),
  ]
}
