import type { CallContext } from '#electron/backend/core/context.ts'
import { evidenceView } from '#electron/backend/kinds/prioritization/usecases/evidence/evidence-usecases.ts'
import {
  type MemoDesk,
  memoDesk,
  memoView,
} from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { sharedRules } from '#electron/backend/kinds/prioritization/usecases/memos/private-words.ts'
import { themesInOrder } from '#electron/backend/kinds/prioritization/usecases/memos/memos-usecases.ts'
import { type CsvCell, csvTable } from '#electron/backend/files/csv-table.ts'
import type { Workspace } from '#electron/backend/core/workspace.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { withoutPrivate } from '#shared/domain/wording/memo-privacy.ts'
import { csvNames, fileLabels } from '#shared/catalogue/export-files.ts'
import { sessionInShort } from '#shared/catalogue/terms.ts'
import { minorDigits } from '#shared/kernel/money.ts'
import { quarterAfter } from '#shared/kernel/dates.ts'
import { decisionNow } from '#electron/backend/kinds/prioritization/usecases/memos/decision-now.ts'
import { accountsToCall } from './accounts-to-call.ts'
import { decisionLines } from './decision-lines.ts'
import { type FileToWrite, writeFiles } from './export-files.ts'
import { keptBack } from './kept-back.ts'
import { rankingNow } from './ranking-now.ts'

type Table = { readonly header: readonly string[]; readonly rows: readonly (readonly CsvCell[])[] }

const MATRIX = {
  first: ['rank', 'theme', 'standing', 'revenue', 'breadth', 'alignment', 'composite', 'missing'],
  amounts: ['weighted_arr', 'weighted_risk', 'expansion', 'exposed_arr', 'currency'],
  last: ['weighted_count', 'customers', 'fit', 'roadmap_theme', 'shortlisted', 'flags'],
}
const CRM =
  'external_id account csm theme decision legal_duty planned_for escalation_due pm_owner signal call_first workaround session as_of'.split(
    ' ',
  )
const ACCOUNTS =
  'rank theme account counted tier csm arr currency renewal_date days signal dependency weighted_risk expansion weighted_arr verbatims'.split(
    ' ',
  )

/** Writes the lists of the session as CSV. Words of the model are its codes, days ISO 8601, amounts in major units. */
export async function exportLists(
  context: CallContext,
  { dir, style, separator, cut, job }: Parsed<'exports.lists'>,
): Promise<Output<'exports.lists'>> {
  const { workspace } = context
  const desk = memoDesk(workspace)
  const { seal } = desk.snapshot
  const state = text(seal === null ? 'draft' : `sealed ${seal.at.slice(0, 10)}`)
  const ending = `${cut === 'shareable' ? '-shareable' : ''}${style === 'raw' ? '-raw' : ''}.csv`
  const file = (name: keyof typeof csvNames, table: () => Table): FileToWrite => ({
    name: `${csvNames[name].file}${ending}`,
    label: fileLabels.list({ name: csvNames[name].label }),
    content: () => {
      const { header, rows } = table()
      // Programs read the one form of the standard.
      // Every file says what it is; a table of a list has no place for it but a column.
      const stated = rows.map((row) => [...row, state])
      return csvTable([...header, 'state'], stated, {
        style,
        separator: style === 'raw' ? 'comma' : separator,
      })
    },
  })
  const files = [
    file('matrix', () => matrix(desk, cut)),
    ...(cut === 'internal'
      ? [file('accounts', () => accounts(workspace)), file('crm', () => crm(desk))]
      : []),
    file('decisions', () => decisions(desk, cut)),
  ]
  const written = await writeFiles(context, job ?? 'exports.lists', dir, files)
  const texts = rowsOf(desk).flatMap(({ row }) => {
    const now = decisionNow(desk.snapshot, row.themeId)
    return [now?.rationale ?? '', now?.workaround ?? '', desk.snapshot.memoWords.get(row.themeId) ?? '']
  })
  return { files: written, report: cut === 'shareable' ? keptBack(desk, 'lists', texts) : [] }
}

const text = (value: string | null): CsvCell => (value === null ? null : { text: value })

/** Minor units as a decimal number with the currency's own digits, exact: `1234.50`. */
function amount(minor: number, currency: string): CsvCell {
  const digits = minorDigits(currency)
  const whole = String(minor).padStart(digits + 1, '0')
  const decimal = digits === 0 ? whole : `${whole.slice(0, -digits)}.${whole.slice(-digits)}`
  return { decimal }
}

function rowsOf({ snapshot }: MemoDesk): { row: RankingRow; standing: string }[] {
  const { ranked, unranked, compliance } = rankingNow(snapshot)
  return [
    ...ranked.map((row) => ({ row, standing: 'ranked' })),
    ...unranked.map((row) => ({ row, standing: 'unscored' })),
    ...compliance.map((row) => ({ row, standing: 'compliance' })),
  ]
}

function matrix(desk: MemoDesk, cut: MemoCut): Table {
  const { currency } = desk.snapshot.facts
  const internal = cut === 'internal'
  return {
    header: [...MATRIX.first, ...(internal ? MATRIX.amounts : []), ...MATRIX.last],
    rows: rowsOf(desk).map(({ row, standing }) => [
      row.rank,
      text(row.name),
      text(standing),
      row.revenue,
      row.breadth,
      row.alignment,
      row.composite,
      text(row.missing.join(' ')),
      ...(internal
        ? [
            amount(row.weightedArr, currency),
            amount(row.risk, currency),
            amount(row.expansion, currency),
            amount(row.exposedArr, currency),
            text(currency),
          ]
        : []),
      row.weightedCount,
      row.accountsCounted + row.accountsTracked,
      text(row.fit),
      text(row.roadmapTheme),
      text(row.shortlisted ? 'yes' : 'no'),
      text(row.flags.map((flag) => flag.code).join(' ')),
    ]),
  }
}

function accounts(workspace: Workspace): Table {
  const snapshot = workspace.snapshot()
  const { currency } = snapshot.facts
  return {
    header: ACCOUNTS,
    rows: themesInOrder(snapshot).flatMap(({ themeId }) => {
      const { row, counted, tracked } = evidenceView(workspace, themeId)
      const lines = [
        ...counted.map((account) => ({ account, counts: true })),
        ...tracked.map((account) => ({ account, counts: false })),
      ]
      return lines.map(({ account, counts }) => [
        row.rank,
        text(row.name),
        text(account.name),
        text(counts ? 'yes' : 'no'),
        text(account.tier),
        text(account.csm),
        amount(account.arr, currency),
        text(currency),
        text(account.renewalDate),
        account.days,
        text(account.signal),
        { decimal: String(account.dependency / 100) },
        counts ? amount(account.risk, currency) : null,
        counts ? amount(account.expansion, currency) : null,
        counts ? amount(account.risk + account.expansion, currency) : null,
        text(account.verbatims.map((verbatim) => verbatim.text).join('\n')),
      ])
    }),
  }
}

/** One line per account and theme it asked for, with the account's own key in the CRM. */
function crm(desk: MemoDesk): Table {
  const { session } = desk.snapshot
  const later = quarterAfter(session.quarter)
  const lines = decisionLines(desk, 'internal')
  // Whoever has to be called about one theme is called about all of them (ritual, section 6).
  const calls = new Set(accountsToCall(lines).map(({ account }) => account.id))
  return {
    header: CRM,
    rows: lines.flatMap(({ theme, group, decision, due, owner }) => {
      const status = decision?.status ?? null
      const plannedFor = status === 'build' ? session.quarter : status === 'defer' ? later : null
      return [...theme.counted, ...theme.tracked].map(({ account, signal }) => [
        text(account.externalId),
        text(account.name),
        text(account.csm),
        text(theme.name),
        text(status ?? (due === null ? 'undecided' : 'escalated')),
        text(group === 'legal' ? 'yes' : 'no'),
        text(plannedFor),
        text(due),
        text(owner),
        text(signal),
        text(calls.has(account.id) ? 'yes' : 'no'),
        text(decision?.workaround ?? ''),
        text(sessionInShort(session)),
        text(session.asOf),
      ])
    }),
  }
}

function decisions(desk: MemoDesk, cut: MemoCut): Table {
  const internal = cut === 'internal'
  const shown = (words: string): CsvCell =>
    text(internal ? words : withoutPrivate(words, desk.names, sharedRules(desk.snapshot)))
  return {
    header: [
      'rank',
      'theme',
      'decision',
      'escalation_due',
      ...(internal ? ['owner'] : []),
      'rationale',
      'workaround',
      'what_cs_says',
    ],
    rows: rowsOf(desk).map(({ row }) => {
      const theme = desk.snapshot.scored.get(row.themeId)
      // As amended, where it was: what is sent must not say what was corrected.
      const now = decisionNow(desk.snapshot, row.themeId)
      const says = theme
        ? memoView(desk, theme, cut).sections.find((section) => section.id === 'says')?.text
        : undefined
      return [
        row.rank,
        text(row.name),
        text(decisionCode(row)),
        text(row.escalationDue),
        ...(internal ? [text(row.decision.ownerName)] : []),
        shown(now?.rationale ?? ''),
        shown(now?.workaround ?? ''),
        text(says ?? ''),
      ]
    }),
  }
}

/** What was decided; an escalation stands in place of a decision until it is settled. */
function decisionCode({ decision, escalationDue }: RankingRow): string {
  return decision.status ?? (escalationDue === null ? 'undecided' : 'escalated')
}
