import { memoCuts } from '#shared/catalogue/memo.ts'
import { summaryWords as words } from '#shared/catalogue/summary.ts'
import { formatMoney, wholeUnits } from '#shared/kernel/money.ts'
import type { Paper, PaperBlock, PaperFrame } from '#electron/backend/files/paper/paper.ts'
import type { Summary, SummaryRow } from './summary.ts'

/** The executive summary as a document of its own: one page. */
export function summaryPaper(summary: Summary, frame: PaperFrame): Paper {
  const { session, cut } = summary
  return {
    ...frame,
    title: `${words.title} · ${session}`,
    heading: words.heading({ session, cut: memoCuts[cut] }),
    book: false,
    blocks: summaryBlocks(summary, 1),
  }
}

/**
 * The summary's page: the headline, one table of what was decided, what is needed from whom, and the overrides.
 * @param level of its headings: 1 in a document of its own, 2 in the pack, whose contents it isn't part of
 */
export function summaryBlocks(summary: Summary, level: 1 | 2): PaperBlock[] {
  const { needs, needsMore, overrides, overridesMore } = summary
  return [
    { kind: 'title', text: summary.headline, sentence: true },
    { kind: 'text', text: summary.lead, look: 'lead' },
    decisionTable(summary),
    ...(summary.cut === 'internal' ? [{ kind: 'text', text: words.weighted, look: 'note' } as const] : []),
    { kind: 'heading', level, text: words.needs },
    needs.length === 0
      ? { kind: 'text', text: words.noNeeds, look: 'body' }
      : {
          kind: 'table',
          table: {
            header: words.needsColumns,
            amounts: [],
            widths: [22, 63, 15],
            dense: true,
            rows: needs.map(({ who, what, by }) => [who, what, by]),
          },
        },
    ...(needsMore === 0
      ? []
      : [{ kind: 'text', text: words.needsMore({ n: needsMore }), look: 'note' } as const]),
    { kind: 'heading', level, text: words.overrides },
    overrides.length === 0
      ? { kind: 'text', text: words.noOverrides, look: 'body' }
      : {
          kind: 'table',
          table: {
            header: words.overrideColumns,
            amounts: [],
            widths: [27, 15, 58],
            dense: true,
            rows: overrides.map(({ theme, moved, why }) => [theme, moved, why]),
          },
        },
    ...(overridesMore === 0
      ? []
      : [{ kind: 'text', text: words.overridesMore({ n: overridesMore }), look: 'note' } as const]),
  ]
}

function decisionTable({ cut, groups, quarter, later, currency }: Summary): PaperBlock {
  const internal = cut === 'internal'
  const rowOf = (row: SummaryRow): string[] =>
    internal
      ? [
          row.theme,
          formatMoney(wholeUnits(row.weightedArr, currency), currency),
          row.owner ?? words.none,
          row.why,
        ]
      : [row.theme, String(row.customers), row.why]
  return {
    kind: 'table',
    table: {
      header: internal ? words.columns : words.columnsShareable,
      amounts: [2],
      widths: internal ? [10, 23, 12, 11, 44] : [10, 24, 11, 55],
      dense: true,
      groups: groups.map(({ group, count, rows }) => ({
        label: `${words.group[group]} ${count}`,
        note: words.note[group]({ quarter, later }),
        tone: group === 'undecided' ? 'none' : group,
        rows: rows.length + (count > rows.length ? 1 : 0),
      })),
      rows: groups.flatMap(({ count, rows }) => [
        ...rows.map(rowOf),
        ...(count > rows.length ? [moreRow(count - rows.length, rows.length, internal)] : []),
      ]),
    },
  }
}

const moreRow = (n: number, shown: number, internal: boolean): string[] =>
  internal ? [words.more({ n, shown }), '', '', words.moreWhy] : [words.more({ n, shown }), '', words.moreWhy]
