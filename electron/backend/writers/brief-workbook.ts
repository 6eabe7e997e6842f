import type { Workbook } from 'exceljs'
import { briefWords } from '#shared/i18n/en/brief.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import type { Brief, BriefAccount, BriefAsk } from './brief.ts'
import { loadExcel } from './load-excel.ts'
import { safeSheetName } from './safe-cell.ts'
import { addSheet, finishTable, TABLE_TOP, writeNone } from './workbook/sheet-frame.ts'
import { type Column, count, day, text, writeTable } from './workbook/sheet-table.ts'
import type { WorkbookInput } from './workbook/workbook-input.ts'
import { decisionFont, fonts } from './workbook/workbook-style.ts'

type Line = { readonly brief: Brief; readonly account: BriefAccount; readonly ask: BriefAsk }
type Letter = { readonly brief: Brief; readonly account: BriefAccount }

/** The briefs of all CSMs as one XLSX file: every account with what it asked for, the texts to send, a sheet a CSM. */
export async function briefWorkbook(briefs: readonly Brief[], input: WorkbookInput): Promise<Uint8Array> {
  const { Workbook } = await loadExcel()
  const workbook = new Workbook()
  const at = new Date(input.workspace.head.at ?? `${input.workspace.session.asOf}T00:00:00Z`)
  workbook.creator = 'Concord'
  workbook.lastModifiedBy = 'Concord'
  workbook.created = at
  workbook.modified = at
  const names = new SheetNames()
  const { sheet } = briefWords
  addAsks(workbook, input, names.free(sheet.overview), sheet.overview, briefs, true)
  addLetters(workbook, input, names.free(sheet.letters), briefs)
  for (const brief of briefs) {
    const who = brief.csm ?? briefWords.noCsm
    addAsks(workbook, input, names.free(who), who, [brief], false)
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer())
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

function addAsks(
  workbook: Workbook,
  input: WorkbookInput,
  name: string,
  title: string,
  briefs: readonly Brief[],
  withCsm: boolean,
): void {
  const sheet = addSheet(workbook, input, name, title)
  const lines = briefs.flatMap((brief) =>
    brief.accounts.flatMap((account) => account.asks.map((ask): Line => ({ brief, account, ask }))),
  )
  const place = writeTable(sheet, TABLE_TOP, askColumns(input.workspace.currency, withCsm), lines)
  if (lines.length === 0) writeNone(sheet, place, briefWords.sheet.none)
  finishTable(sheet, place, withCsm ? 2 : 1)
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
      look: () => ({ font: fonts.strong }),
    },
    { header: words.tier, value: ({ account }) => text(terms.tier[account.tier]) },
    { header: words.arr, value: ({ account }) => ({ kind: 'money', value: account.arr, currency }) },
    { header: words.renewal, value: ({ account }) => day(account.renewalDate) },
    { header: words.theme, value: ({ ask }) => text(ask.theme), max: 36, min: 18 },
    { header: words.rank, value: ({ ask }) => count(ask.rank) },
    { header: words.signal, value: ({ ask }) => text(terms.signal[ask.signal]) },
    {
      header: words.decision,
      value: ({ ask }) => text(ask.status === null ? terms.undecided : terms.decision[ask.status]),
      look: ({ ask }) => ({ font: decisionFont(ask.status) }),
    },
    { header: words.pm, value: ({ ask }) => text(ask.pm), max: 24 },
    { header: words.verbatims, value: ({ ask }) => text(ask.verbatims.join('\n')), max: 50 },
    { header: words.words, value: ({ ask }) => text(ask.words), max: 70 },
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

function addLetters(workbook: Workbook, input: WorkbookInput, name: string, briefs: readonly Brief[]): void {
  const words = briefWords.sheet.columns
  const sheet = addSheet(workbook, input, name, briefWords.sheet.letters)
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
  const place = writeTable(sheet, TABLE_TOP, columns, lines)
  if (lines.length === 0) writeNone(sheet, place, briefWords.noLetter)
  finishTable(sheet, place, 2)
}
