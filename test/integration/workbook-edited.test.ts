import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import { workbookInputOf } from '#electron/backend/kinds/prioritization/usecases/exports/workbook-input-of.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { decisionWorkbook } from '#electron/backend/kinds/prioritization/documents/workbook/decision-workbook.ts'
import type { WorkbookInput } from '#electron/backend/kinds/prioritization/documents/workbook/workbook-input.ts'
import { xlsxStream } from '#electron/backend/files/xlsx/write/xlsx-stream.ts'
import { makeGoldenQuarter } from '#test/golden/golden-quarter.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'
import { EditedWorkbook, type Typed } from '#test/support/edited-workbook.ts'
import { recalculate, whyNoLibreOffice, withoutValues } from '#test/support/libre-office.ts'
import { type FileCell, sheetCells } from '#test/support/sheet-cells.ts'

const LINES = 'Accounts by theme'
/** A line that the golden quarter doesn't have: its account asks for another theme with the same signal. */
const NEW_LINE = {
  Theme: 'Dark theme for embeds',
  Account: 'Northwind Freight',
  'Churn signal': 'explicit',
  Dependency: 1,
}
/** The same account's line for another theme, with the same signal and dependency. */
const LIKE_IT = { theme: 'Regional filtering in reports', account: 'Northwind Freight' }
const ON_ANOTHER = { theme: 'Native HubSpot integration', account: 'Northwind Freight' }

/** Names that a lookup takes for a pattern, or for each other. */
const AWKWARD = ['Acme*', 'Acme?', 'acme*', 'Acme~?*', 'Acme Rocket · 3', 'ACME ROCKET', 'Acme Rocket']

/** Settings of every kind: a day, a factor, a count, an amount, a choice. */
const SETTINGS = [
  'as_of',
  'minor_units',
  'minor_digits',
  'near_days',
  'far_days',
  'proximity_near',
  'signal_explicit',
  'revenue_breakpoint_1',
  'tier_smb',
  'breadth_breakpoint_4',
  'weight_revenue',
  'urgent_inferred',
  'shortlist_size',
] as const
/** Settings that a person could not choose in the app, and what is said of each. */
const IMPOSSIBLE = [
  ['as_of', 12, 'a date'],
  ['signal_explicit', -3, '0 or more'],
  ['far_days', 20, 'no fewer days than near'],
  ['tier_smb', 1.5, 'a whole number, 0 or more'],
  ['revenue_breakpoint_1', 0, 'more than 0'],
  ['breadth_breakpoint_3', 1, 'more than breakpoint 2'],
  ['shortlist_size', 9, 'from 3 to 5'],
] as const
const typeSetting = (book: EditedWorkbook, name: string, value: Typed = 'much'): void =>
  book.type('Model', 'Value', book.rowOf('Model', 'Name in formulas', name), value)

type Edit = (book: EditedWorkbook) => void
const EDITS = {
  none: () => undefined,
  'appended below': (book) => book.appendBelow(LINES, NEW_LINE),
  'two appended below': (book) => {
    book.appendBelow(LINES, NEW_LINE)
    book.appendBelow('Accounts', { Account: 'New account', ARR: 1_000 })
  },
  'appended in the table': (book) => book.appendInTable(LINES, NEW_LINE),
  'appended twice': (book) => book.appendInTable(LINES, { ...NEW_LINE, Theme: LIKE_IT.theme }),
  'moved to a theme it is on': (book) => book.type(LINES, 'Theme', lineOf(ON_ANOTHER), LIKE_IT.theme),
  'account appended in the table': (book) => {
    book.appendInTable('Accounts', {
      Account: 'Brand New*',
      Tier: 'SMB',
      ARR: 9_000,
      'In the ICP': 'Yes',
      'Expansion headroom': 0,
    })
    const number = book.lastRow('Accounts') - 5
    book.appendInTable(LINES, { ...NEW_LINE, Account: `Brand New* · ${number}` })
  },
  'inserted without formulas': (book) => book.clearFormulas(LINES, 8),
  'unknown account': (book) => book.type(LINES, 'Account', 8, 'Nobody Inc.'),
  'account renamed': (book) =>
    book.type('Accounts', 'Account', book.rowOf('Accounts', 'Account', 'Northwind Freight'), 'Northwind Co.'),
  'account of a line changed': (book) => book.type(LINES, 'Account', 8, 'Oakhurst Bank'),
  'wrong score': (book) => book.type('Matrix', 'Revenue agreed', 7, 7),
  'score as text': (book) => book.type('Matrix', 'Revenue agreed', 7, '4'),
  'another score': (book) => book.type('Matrix', 'Revenue agreed', 7, 1),
  'wrong signal': (book) => book.type(LINES, 'Churn signal', 8, 'maybe'),
  'wrong dependency': (book) => book.type(LINES, 'Dependency', 8, 12),
  'wrong tier': (book) =>
    book.type('Accounts', 'Tier', book.rowOf('Accounts', 'Account', 'Northwind Freight'), 'Gold'),
  'text date': (book) =>
    book.type(
      'Accounts',
      'Renewal date',
      book.rowOf('Accounts', 'Account', 'Northwind Freight'),
      '21.1.2027',
    ),
  'score typed where it shows': (book) => book.type('Matrix', 'Revenue', 7, 2),
  'wrong score where it shows': (book) => book.type('Matrix', 'Revenue', 7, 6),
  'half a score where it shows': (book) => book.type('Matrix', 'Breadth', 7, 3.5),
  'no score where it shows': (book) => book.type('Matrix', 'Alignment', 7, 0),
  'word where a score shows': (book) => book.type('Matrix', 'Alignment', 7, 'high'),
  'wrong score of the model': (book) => book.type('Matrix', 'Revenue by the model', 7, 6),
  'number as a date': (book) =>
    book.type('Accounts', 'Renewal date', book.rowOf('Accounts', 'Account', 'Northwind Freight'), 20_270_121),
  'word as a score': (book) => book.type('Matrix', 'Revenue agreed', 7, 'high'),
  'text as ARR': (book) =>
    book.type('Accounts', 'ARR', book.rowOf('Accounts', 'Account', 'Northwind Freight'), '400k'),
  // Every setting that formulas read, one book each would take minutes: all at once, and the weight by itself.
  'text in a setting': (book) => typeSetting(book, 'weight_revenue'),
  'impossible settings': (book) => {
    for (const [name, value] of IMPOSSIBLE) typeSetting(book, name, value)
  },
  'no weights': (book) => {
    for (const name of ['weight_revenue', 'weight_breadth', 'weight_alignment']) typeSetting(book, name, 0)
  },
  'text in every setting': (book) => {
    for (const name of SETTINGS) typeSetting(book, name)
  },
} satisfies Record<string, Edit>
type Name = keyof typeof EDITS

let backend: TestBackend
let input: WorkbookInput
let original: EditedWorkbook
let books: ReadonlyMap<Name, ReadonlyMap<string, ReadonlyMap<string, FileCell>>>
let awkward: readonly [ours: Book, theirs: Book]
type Book = ReadonlyMap<string, ReadonlyMap<string, FileCell>>

const written = (from: WorkbookInput): Promise<Buffer> => buffer(xlsxStream(decisionWorkbook(from)))

beforeAll(async () => {
  if (whyNoLibreOffice !== null) return
  backend = makeBackend()
  await makeGoldenQuarter(backend)
  await backend.call('workspace.close', {})
  const file = backend.at('golden.concord')
  const workspace = Workspace.on(openDatabase(file), file, () => 'id')
  input = workbookInputOf(workspace)
  workspace.close()
  const bytes = await written(input)
  original = await EditedWorkbook.open(bytes)
  const edited = await Promise.all(
    Object.values(EDITS).map(async (edit) => {
      const book = await EditedWorkbook.open(bytes)
      edit(book)
      return book.bytes()
    }),
  )
  const other = await written(renamed(input))
  const results = recalculate([...edited, await withoutValues(other)])
  const cells = await Promise.all(results.map((result) => sheetCells(result)))
  books = new Map(Object.keys(EDITS).map((name, index) => [name as Name, cells[index] ?? new Map()]))
  awkward = [await sheetCells(other), cells.at(-1) ?? new Map()]
}, 300_000)
afterAll(() => backend?.dispose())

/** The same accounts and themes under awkward names, as many as there are of these. */
function renamed(from: WorkbookInput): WorkbookInput {
  const names = new Map(from.accounts.map(({ id }, index) => [id, AWKWARD[index] ?? `Plain ${index}`]))
  const accounts = from.accounts.map((account) => ({ ...account, name: names.get(account.id) ?? '' }))
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const scored = new Map(
    [...from.scored].map(([id, theme]) => {
      const own = (list: typeof theme.counted) =>
        list.map((weight) => ({ ...weight, account: byId.get(weight.account.id) ?? weight.account }))
      return [id, { ...theme, counted: own(theme.counted), tracked: own(theme.tracked) }] as const
    }),
  )
  const rename = <Row extends { readonly name: string }>(rows: readonly Row[]): Row[] =>
    rows.map((row, index) => ({ ...row, name: AWKWARD[index] ?? row.name }))
  const { ranking } = from
  return { ...from, accounts, scored, ranking: { ...ranking, ranked: rename(ranking.ranked) } }
}

/** What a cell says in the recalculated workbook of an edit. */
function says(edit: Name, sheet: string, heading: string, row: number): string | number {
  return (
    books
      .get(edit)
      ?.get(sheet)
      ?.get(`${original.column(sheet, heading)}${row}`)?.value ?? ''
  )
}
/** What the title block of every sheet says of the workbook. */
const state = (edit: Name, sheet = 'Summary'): string => String(books.get(edit)?.get(sheet)?.get('A4')?.value)
const matrixRow = (theme: string): number => original.rowOf('Matrix', 'Theme', theme)
const lineOf = ({ theme, account }: typeof LIKE_IT): number => {
  for (let row = 6; row <= original.lastRow(LINES); row += 1)
    if (original.value(LINES, 'Theme', row) === theme && original.value(LINES, 'Account', row) === account)
      return row
  throw new Error('No such line.')
}

if (whyNoLibreOffice !== null) console.log(whyNoLibreOffice)

describe.skipIf(whyNoLibreOffice !== null)('the workbook in the hands of an analyst', () => {
  it('says that it is as exported, until something changes', () => {
    for (const sheet of books.get('none')?.keys() ?? [])
      expect(state('none', sheet)).toMatch(/^As exported: every number equals the record\./u)
  })

  it('says of a row below a table that it is not counted, where the program has not taken it in', () => {
    expect(state('appended below', LINES)).toContain(' 1 line below the table, not counted.')
    expect(state('two appended below', 'Matrix')).toContain(' 2 lines below the table, not counted.')
    const row = matrixRow(NEW_LINE.Theme)
    expect(says('appended below', 'Matrix', 'Weighted ARR', row)).toBe(
      original.value('Matrix', 'Weighted ARR', row),
    )
  })

  it('counts a row that joins the table, by the formulas that the table has for it', () => {
    const like = lineOf(LIKE_IT)
    // Near and explicit: 400,000 × 1.5 × 1; all of the headroom of 40 seats at 1,200.
    const [risk, expansion] = [600_000, 48_000]
    expect(original.value(LINES, 'Weighted risk', like)).toBe(risk)
    expect(original.value(LINES, 'Expansion', like)).toBe(expansion)
    const added = original.lastRow(LINES) + 1
    expect(says('appended in the table', LINES, 'Weighted risk', added)).toBe(risk)
    expect(says('appended in the table', LINES, 'Check', added)).toBe('added')
    const row = matrixRow(NEW_LINE.Theme)
    const before = Number(original.value('Matrix', 'Weighted ARR', row))
    expect(says('appended in the table', 'Matrix', 'Weighted ARR', row)).toBe(before + risk + expansion)
    expect(says('appended in the table', 'Matrix', 'Check', row)).toBe('differs')
    expect(says('appended in the table', 'Matrix', 'Revenue', row)).toBe(4)
    expect(state('appended in the table')).toMatch(/^Changed since export: \d+ rows differ from the record/u)
    expect(state('appended in the table')).not.toContain('not counted')
  })

  it('counts an account once per theme: a second line of it is refused in words, and the first stands', () => {
    const refusal = 'Not counted: the account is already on this theme'
    const theirs = matrixRow(LIKE_IT.theme)
    for (const [edit, line] of [
      ['appended twice', original.lastRow(LINES) + 1],
      ['moved to a theme it is on', lineOf(ON_ANOTHER)],
    ] as const) {
      expect(says(edit, LINES, 'Counts', line), edit).toBe(refusal)
      expect(says(edit, LINES, 'Counts', lineOf(LIKE_IT)), edit).toBe('Counted')
      for (const heading of ['Accounts', 'Weighted ARR', 'Exposed ARR', 'Breadth'])
        expect(says(edit, 'Matrix', heading, theirs), edit).toBe(original.value('Matrix', heading, theirs))
      expect(state(edit)).toContain(' 1 row is not counted, it says why.')
    }
  })

  it('counts an account that joins its table, and the line that names it', () => {
    const edit = 'account appended in the table'
    const row = original.lastRow('Accounts') + 1
    expect(says(edit, 'Accounts', 'Name in lists', row)).toBe(`Brand New* · ${row - 5}`)
    expect(says(edit, 'Accounts', 'Check', row)).toBe('added')
    const line = original.lastRow(LINES) + 1
    expect(says(edit, LINES, 'Counts', line)).toBe('Counted')
    // No renewal date is far, and explicit: 9,000 × 0.5 × 1.
    expect(says(edit, LINES, 'Weighted risk', line)).toBe(4_500)
  })

  it('says of an inserted row without formulas that it is not counted', () => {
    expect(state('inserted without formulas')).toContain(' 1 row is not counted, it says why.')
  })

  it('follows the account that a line names, and says when there is none', () => {
    const changed = 'account of a line changed'
    const oakhurst = original.rowOf('Accounts', 'Account', 'Oakhurst Bank')
    expect(says(changed, LINES, 'ARR', 8)).toBe(original.value('Accounts', 'ARR', oakhurst))
    expect(says(changed, LINES, 'Check', 8)).toBe('differs')
    expect(says('unknown account', LINES, 'Counts', 8)).toBe('Not counted: account not in Accounts')
    expect(says('unknown account', LINES, 'Weighted risk', 8)).toBe('')
    expect(state('unknown account')).toContain(' 1 row is not counted, it says why.')
  })

  it('still finds an account that was renamed, by the name it had', () => {
    const line = lineOf(LIKE_IT)
    expect(says('account renamed', LINES, 'Counts', line)).toBe('Counted')
    expect(says('account renamed', LINES, 'Weighted risk', line)).toBe(600_000)
    const row = original.rowOf('Accounts', 'Account', 'Northwind Freight')
    expect(says('account renamed', 'Accounts', 'Check', row)).toBe('differs')
    expect(state('account renamed')).toMatch(/^Changed since export: 1 row differs from the record/u)
  })

  it.each([
    ['wrong score', 'Not counted: a score is not 1 to 5'],
    ['score as text', 'Not counted: a score is not 1 to 5'],
    ['word as a score', 'Not counted: a score is not 1 to 5'],
    ['wrong score where it shows', 'Not counted: a score is not 1 to 5'],
    ['half a score where it shows', 'Not counted: a score is not 1 to 5'],
    ['no score where it shows', 'Not counted: a score is not 1 to 5'],
    ['word where a score shows', 'Not counted: a score is not 1 to 5'],
    ['wrong score of the model', 'Not counted: a score is not 1 to 5'],
  ] as const)('refuses a %s in words, and ranks without the theme', (edit, words) => {
    expect(says(edit, 'Matrix', 'Standing', 7)).toBe(words)
    expect(says(edit, 'Matrix', 'Rank', 7)).toBe('')
    expect(says(edit, 'Matrix', 'Check', 7)).toBe('differs')
    expect(state(edit)).toContain('not counted')
  })

  it('counts another score, typed where it belongs or where it shows', () => {
    for (const [edit, score] of [
      ['another score', 1],
      ['score typed where it shows', 2],
    ] as const) {
      expect(says(edit, 'Matrix', 'Revenue', 7)).toBe(score)
      expect(says(edit, 'Matrix', 'Standing', 7)).toBe('Ranked')
      expect(state(edit)).toContain('Changed since export')
    }
  })

  it('says of a setting that can’t be what it must be, and shows dashes for results', () => {
    const check = (edit: Name, name: string) =>
      says(edit, 'Model', 'Check', original.rowOf('Model', 'Name in formulas', name))
    for (const [name, , words] of IMPOSSIBLE)
      expect(check('impossible settings', name)).toBe(`must be ${words}`)
    expect(state('impossible settings')).toContain("7 inputs of the Model sheet can't be used")
    expect(says('impossible settings', 'Matrix', 'Weighted ARR', 7)).toBe('–')
    expect(check('no weights', 'weight_breadth')).toBe('must be more than 0, as all three weights are 0')
    expect(says('no weights', 'Matrix', 'Composite', 7)).toBe('–')
  })

  it.each([
    ['wrong signal', LINES, 'Counts', 'Not counted: signal not known'],
    ['wrong dependency', LINES, 'Counts', 'Not counted: dependency is not from 0 to 1'],
  ] as const)('refuses a %s in words', (edit, sheet, heading, words) => {
    expect(says(edit, sheet, heading, 8)).toBe(words)
    expect(says(edit, sheet, 'Weighted risk', 8)).toBe('')
    expect(state(edit)).toContain(' 1 row is not counted, it says why.')
  })

  it.each([
    ['wrong tier', 'Not counted: tier not known'],
    ['text date', 'Not counted: renewal date is text, not a date'],
    ['number as a date', 'Not counted: renewal date is a number, not a date'],
    ['text as ARR', 'Not counted: ARR is not an amount'],
  ] as const)('refuses a %s of an account in words, and every line of it', (edit, words) => {
    const row = original.rowOf('Accounts', 'Account', 'Northwind Freight')
    expect(says(edit, 'Accounts', 'Check', row)).toBe(words)
    expect(says(edit, LINES, 'Counts', lineOf(LIKE_IT))).toBe('Not counted: check the account')
    expect(state(edit)).toContain('not counted')
  })

  it('says of a setting that is no number what it must be, and shows dashes for results', () => {
    for (const [edit, names] of [
      ['text in a setting', ['weight_revenue']],
      ['text in every setting', SETTINGS],
    ] as const) {
      for (const name of names)
        expect(says(edit, 'Model', 'Check', original.rowOf('Model', 'Name in formulas', name))).toBe(
          name === 'urgent_inferred' ? 'must be Yes or No' : 'must be a number',
        )
      expect(state(edit)).toMatch(
        names.length === 1
          ? /^Changed since export: 1 input of the Model sheet can't be used, so results show –\./u
          : /^Changed since export: 13 inputs of the Model sheet can't be used/u,
      )
      for (const heading of ['Rank', 'Composite', 'Weighted ARR', 'Exposed ARR'])
        expect(says(edit, 'Matrix', heading, 7), `${edit}: ${heading}`).toBe('–')
      expect(says(edit, LINES, 'Counts', 8)).toBe('–')
    }
  })

  it('shows no error value, whatever is typed', () => {
    for (const [edit, book] of books)
      for (const [sheet, cells] of book)
        for (const [address, { value }] of cells)
          expect(String(value ?? ''), `${edit}: ${sheet} ${address}`).not.toMatch(/^(?:#[A-Z]|Err:)/u)
  })

  it('finds accounts and themes by awkward names, each its own', () => {
    const [ours, theirs] = awkward
    const keys = [...(ours.get('Accounts') ?? [])].filter(([address]) =>
      new RegExp(`^${original.column('Accounts', 'Name in lists')}\\d+$`, 'u').test(address),
    )
    expect(new Set(keys.map(([, { value }]) => value)).size).toBe(keys.length)
    let formulas = 0
    for (const [sheet, cells] of ours)
      for (const [address, { value, formula }] of cells) {
        if (!formula) continue
        formulas += 1
        expect(theirs.get(sheet)?.get(address)?.value ?? '', `${sheet} ${address}`).toBe(value)
      }
    expect(formulas).toBeGreaterThan(500)
  })
})
