import { briefWords } from '#shared/catalogue/brief.ts'
import { terms } from '#shared/catalogue/terms.ts'
import type { Brief, BriefAccount, BriefAsk } from './brief.ts'
import { safeSheetName } from '#electron/backend/files/safe-cell.ts'
import {
  BookDraft,
  type BookFrame,
  SheetDraft,
  TABLE_TOP,
} from '#electron/backend/kinds/prioritization/documents/workbook/sheet-draft.ts'
import {
  type Column,
  count,
  day,
  text,
} from '#electron/backend/kinds/prioritization/documents/workbook/sheet-table.ts'
import {
  decisionLook,
  looks,
} from '#electron/backend/kinds/prioritization/documents/workbook/workbook-style.ts'
import type { XlsxBook, XlsxSheet } from '#electron/backend/files/xlsx/write/xlsx-plan.ts'

type Line = { readonly brief: Brief; readonly account: BriefAccount; readonly ask: BriefAsk }
type Letter = { readonly brief: Brief; readonly account: BriefAccount }

/** The briefs of all CSMs as one workbook: every account with what it asked for, the texts to send, a sheet a CSM. */
export function briefWorkbook(briefs: readonly Brief[], frame: BookFrame): XlsxBook {
  const book = new BookDraft(frame)
  const names = new SheetNames()
  const { sheet } = briefWords
  return book.finish([
    asksSheet(book, names.free(sheet.overview), sheet.overview, briefs, true),
    lettersSheet(book, names.free(sheet.letters), briefs),
    ...briefs.map((brief) => {
      const who = brief.csm ?? briefWords.noCsm
      return asksSheet(book, names.free(who), who, [brief], false)
    }),
  ])
}

/** Names of sheets, no two the same whatever their case, as Excel wants it. */
class SheetNames {
  readonly #taken = new Set<string>()

  free(wanted: string): string {
    const base = safeSheetName(wanted)
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? base : `${base.slice(0, 31 - ` (${n})`.length).toWellFormed()} (${n})`
      if (this.#taken.has(name.toLowerCase())) continue
      this.#taken.add(name.toLowerCase())
      return name
    }
  }
}

function asksSheet(
  book: BookDraft<BookFrame>,
  name: string,
  title: string,
  briefs: readonly Brief[],
  withCsm: boolean,
): XlsxSheet {
  const sheet = new SheetDraft(book, name, title)
  const lines = briefs.flatMap((brief) =>
    brief.accounts.flatMap((account) => account.asks.map((ask): Line => ({ brief, account, ask }))),
  )
  const table = sheet.table(TABLE_TOP, askColumns(book.input.workspace.currency, withCsm), lines)
  if (lines.length === 0) sheet.say(TABLE_TOP + 1, briefWords.sheet.none)
  return sheet.finishTable(table, withCsm ? 2 : 1)
}

function askColumns(currency: string, withCsm: boolean): Column<Line>[] {
  const words = briefWords.sheet.columns
  return [
    ...(withCsm ? [csmColumn<Line>()] : []),
    {
      header: words.account,
      value: ({ account }) => text(account.name),
      max: 36,
      min: 18,
      look: looks.strong,
    },
    { header: words.tier, value: ({ account }) => text(terms.tier[account.tier]) },
    { header: words.arr, value: ({ account }) => ({ kind: 'money', value: account.arr, currency }) },
    { header: words.renewal, value: ({ account }) => day(account.renewalDate) },
    {
      header: words.first,
      value: ({ account }) => text(account.withheld === 'call-first' ? briefWords.sheet.yes : ''),
    },
    { header: words.caller, value: ({ account }) => text(account.call?.who ?? ''), max: 28 },
    { header: words.callBy, value: ({ account }) => day(account.call?.by ?? null) },
    { header: words.theme, value: ({ ask }) => text(ask.theme), max: 36, min: 18 },
    { header: words.rank, value: ({ ask }) => count(ask.rank) },
    { header: words.signal, value: ({ ask }) => text(terms.signal[ask.signal]) },
    {
      header: words.decision,
      value: ({ ask }) => text(ask.decision),
      look: ({ ask }) => decisionLook(ask.status),
    },
    { header: words.why, value: ({ ask }) => text(ask.why), max: 50 },
    { header: words.pm, value: ({ ask }) => text(ask.pm), max: 24 },
    { header: words.verbatims, value: ({ ask }) => text(ask.verbatims.join('\n')), max: 50 },
    { header: words.words, value: ({ ask }) => text(ask.words), max: 70 },
    { header: words.workaround, value: ({ ask }) => text(ask.workaround), max: 40 },
    { header: words.removed, value: ({ ask }) => text(ask.removed.join('\n')), max: 40 },
  ]
}

function csmColumn<Row extends { readonly brief: Brief }>(): Column<Row> {
  return {
    header: briefWords.sheet.columns.csm,
    value: ({ brief }) => text(brief.csm ?? briefWords.noCsm),
    max: 24,
    min: 14,
  }
}

function lettersSheet(book: BookDraft<BookFrame>, name: string, briefs: readonly Brief[]): XlsxSheet {
  const words = briefWords.sheet.columns
  const sheet = new SheetDraft(book, name, briefWords.sheet.letters)
  const lines = briefs.flatMap((brief) =>
    brief.accounts
      .filter((account) => account.letter !== null)
      .map((account): Letter => ({ brief, account })),
  )
  const columns: Column<Letter>[] = [
    csmColumn(),
    { header: words.account, value: ({ account }) => text(account.name), max: 36, min: 18 },
    { header: words.subject, value: ({ account }) => text(account.letter?.subject ?? ''), max: 44 },
    { header: words.letter, value: ({ account }) => text(account.letter?.text ?? ''), max: 100 },
  ]
  const table = sheet.table(TABLE_TOP, columns, lines)
  if (lines.length === 0) sheet.say(TABLE_TOP + 1, briefWords.withheld['nothing-to-tell'])
  return sheet.finishTable(table, 2)
}
