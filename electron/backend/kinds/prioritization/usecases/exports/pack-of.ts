import {
  type MemoDesk,
  memoDocument,
} from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { pictureOf } from '#electron/backend/kinds/prioritization/documents/charts/rasterise.ts'
import type { MemoDocument } from '#electron/backend/kinds/prioritization/documents/memo/memo-document.ts'
import {
  memoPackPaper,
  type PackFacts,
} from '#electron/backend/kinds/prioritization/documents/memo/memo-paper.ts'
import type { Paper } from '#electron/backend/files/paper/paper.ts'
import { summaryBlocks } from '#electron/backend/kinds/prioritization/documents/summary/summary-paper.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { memoCuts, memoPackWords as words } from '#shared/catalogue/memo.ts'
import { DECISION_GROUPS, summaryWords } from '#shared/catalogue/summary.ts'
import { sessionInShort } from '#shared/catalogue/terms.ts'
import { formatMoney, wholeUnits } from '#shared/kernel/money.ts'
import { quarterAfter } from '#shared/kernel/dates.ts'
import { type DecisionLine, decisionLines } from './decision-lines.ts'
import { paperFrame } from './paper-frame.ts'
import { mapChart } from './session-charts.ts'
import { summaryOf } from './summary-of.ts'

/** How many accounts a memo in the pack names; of the others it gives the sums. */
const ACCOUNTS = 12

/**
 * The pack of a session, as long as its reader needs: the executive summary, full memos only of what is built, legal,
 * escalated, overridden or still disputed, and a row for each of the rest.
 * @param resources the folder `resources` of this installation
 * @param breathe lets a cancel in between two memos
 */
export async function packPaper(
  desk: MemoDesk,
  cut: MemoCut,
  resources: string,
  breathe: () => Promise<void>,
): Promise<Paper> {
  const session = sessionInShort(desk.snapshot.session)
  const lines = decisionLines(desk, cut)
  const whole = lines.filter(needsMemo)
  const memos: MemoDocument[] = []
  for (const { theme } of whole) {
    await breathe()
    memos.push(memoDocument(desk, theme, cut, ACCOUNTS))
  }
  const summary = summaryOf(desk, cut)
  // Without a memo there is nothing to find one's way in, and page one may have every row already.
  const onPageOne = memos.length === 0 && summary.groups.every(({ count, rows }) => count === rows.length)
  return memoPackPaper(
    memos,
    {
      title: words.title,
      heading: words.heading({ session, cut: memoCuts[cut] }),
      session,
      summary: summaryBlocks(summary, 2),
      contents: words.contents,
      pictures: memos.length === 0 ? [] : [await pictureOf(mapChart(desk.snapshot), resources)],
      rest: onPageOne
        ? null
        : restOf(
            lines.filter((line) => !needsMemo(line)),
            desk,
            cut,
          ),
    },
    paperFrame(desk, cut),
  )
}

/** Whether a reader of the pack needs the whole memo of a theme. */
function needsMemo({ group, decision, overridden, disputed }: DecisionLine): boolean {
  return group === 'legal' || group === 'escalated' || decision?.status === 'build' || overridden || disputed
}

function restOf(lines: readonly DecisionLine[], { snapshot }: MemoDesk, cut: MemoCut): PackFacts['rest'] {
  if (lines.length === 0) return null
  const internal = cut === 'internal'
  const { quarter } = snapshot.session
  const { currency } = snapshot.facts
  const quarters = { quarter, later: quarterAfter(quarter) }
  const rowOf = ({ group, rank, theme, owner, settledBy, why }: DecisionLine): string[] => [
    group === 'defer'
      ? `${summaryWords.group.defer} ${summaryWords.note.defer(quarters)}`
      : summaryWords.group[group],
    String(rank ?? words.none),
    theme.name,
    ...(internal
      ? [formatMoney(wholeUnits(theme.weightedArr, currency), currency), settledBy ?? owner ?? words.none]
      : []),
    why,
  ]
  return {
    title: words.rest,
    alone: words.restAlone,
    text: words.restText,
    table: {
      header: internal ? words.header : words.headerShareable,
      amounts: internal ? [1, 3] : [1],
      widths: internal ? [15, 6, 26, 12, 11, 30] : [15, 7, 36, 42],
      rows: DECISION_GROUPS.flatMap((group) => lines.filter((line) => line.group === group)).map(rowOf),
    },
  }
}
