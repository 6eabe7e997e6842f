import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type ImportDesk, openDesk } from '#test/support/import-desk.ts'
import { whyNoLibreOffice } from '#test/support/libre-office.ts'
import {
  PYTHON_WRITERS,
  type PythonWriter,
  sheetJs,
  throughLibreOffice,
  whyNot,
  writeExceljs,
  writePython,
  writeSheetJs,
} from '#test/support/writers.ts'

/** One list, as each of these programs wrote it; README.md there says how. */
const WRITTEN = join(import.meta.dirname, '../fixtures/writers')
const FILES = readdirSync(WRITTEN).filter((name) => /\.(?:xlsx|csv)$/.test(name))
/** What pandas writes through openpyxl holds a formula without a value where a text begins with “=”. */
const LOST: Readonly<Record<string, string>> = { 'pandas.xlsx': '=SUM' }

// Half a day and a date line away from the writers.
const ZONE = process.env['TZ']
beforeAll(() => void (process.env['TZ'] = 'Pacific/Apia'))
afterAll(() => {
  if (ZONE === undefined) delete process.env['TZ']
  else process.env['TZ'] = ZONE
})

let desk: ImportDesk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.dispose())

const account = (
  externalId: string,
  name: string,
  arr: number,
  tier: string,
  renewalDate: string | null,
  inIcp: boolean,
  csm: string | null,
  headroom: number,
) => ({ externalId, name, arr, tier, renewalDate, inIcp, csm, headroom })

const TWELVE = [
  account(
    '00123',
    'Société Générale & Fils',
    44_535_761,
    'enterprise',
    '2027-01-01',
    true,
    'ana@example.com',
    1_200_000,
  ),
  account('1001', 'Northwind Trading', 24_004_226, 'mid-market', '2027-02-28', true, 'ana@example.com', 0),
  account(
    '0015g00000A000001',
    '北京科技',
    100_000_000,
    'enterprise',
    '2027-03-14',
    true,
    'ben@example.com',
    3_576_150,
  ),
  account('0015g00000A000002', "O'Brien & Sons", 9_990, 'smb', '2027-03-28', false, null, 0),
  account('7', 'Müller, Straße GmbH', 123_450, 'smb', '2027-10-31', true, 'ben@example.com', 25_000),
  account('8E5', 'Acme (EMEA)', 8_700_000, 'mid-market', '2026-12-31', true, 'ben@example.com', 0),
  account('=SUM', '=Equals Ltd', 5_000_000, 'mid-market', '2028-02-29', true, 'cy@example.com', 0),
  account('A-1', 'Ampersand & <Angle>', 0, 'smb', '2027-06-30', false, 'cy@example.com', 0),
  account('B 2', 'Quote "Q" Co', 1_234, 'smb', '2027-07-01', true, 'cy@example.com', 100),
  account('Z9', 'Line, Comma', 765_432_199, 'enterprise', '2027-11-07', true, 'dee@example.com', 99_999),
  account('Z10', 'Emoji 🚀 Labs', 3_333_333, 'mid-market', '2027-04-04', true, 'dee@example.com', 0),
  account('Z11', 'Zed', 500_000, 'smb', null, true, 'dee@example.com', 0),
]

/** Imports a file of the twelve accounts, of which the program may have lost one. */
async function expectTwelve(path: string, lost?: string): Promise<void> {
  const view = await desk.call('imports.read', { path, kind: 'accounts' })
  const { importId, mapping, dateOrder } = view
  const { refused } = await desk.call('imports.apply', { importId, mapping, dateOrder })
  const rows = await desk.call('accounts.list', {})
  const expected = TWELVE.filter(({ externalId }) => externalId !== lost)
  expect({ rows: rows.length, refused }).toEqual({ rows: expected.length, refused: 12 - expected.length })
  for (const one of expected) expect(rows).toContainEqual(expect.objectContaining(one))
}

describe('one list out of many programs', () => {
  test.for(FILES)('%s gives the same twelve accounts', (name) =>
    expectTwelve(join(WRITTEN, name), LOST[name]),
  )
})

const ZONES = ['UTC', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Apia']

describe('the list written now', () => {
  test('by exceljs', async () => {
    await writeExceljs(desk.at('list.xlsx'))
    await expectTwelve(desk.at('list.xlsx'))
  })

  const versions = [
    ['0.18.5', 'xlsx'],
    ['0.20.3', '@e965/xlsx'],
  ] as const
  for (const [version, name] of versions) {
    const found = sheetJs(name, version)
    // The reason stands in the title, which is what is shown of a test that is left out.
    const because =
      found === null
        ? ` (${name} ${version} isn’t installed: what it writes is read from its kept files only; NODE_PATH may say where it is)`
        : ''
    const sheets = ZONES.flatMap((zone) => [true, false].map((cellDates) => ({ zone, cellDates })))
    test.skipIf(found === null).for(sheets)(
      `by SheetJS ${version} in $zone, cellDates $cellDates${because}`,
      async ({ zone, cellDates }) => {
        writeSheetJs(found ?? '', desk.at('list.xlsx'), zone, cellDates)
        await expectTwelve(desk.at('list.xlsx'))
      },
    )
  }

  for (const writer of Object.keys(PYTHON_WRITERS) as PythonWriter[]) {
    const why = whyNot(writer)
    test.skipIf(why !== null)(`by ${writer}${why === null ? '' : ` (${why})`}`, async () => {
      writePython(writer, desk.at('list.xlsx'))
      await expectTwelve(desk.at('list.xlsx'), writer === 'xlsxwriter' ? undefined : '=SUM')
    })
  }

  const places = ['en_US', 'de_DE', 'fr_FR'].flatMap((locale) => ZONES.map((zone) => ({ locale, zone })))
  test.skipIf(whyNoLibreOffice !== null).for(places)(
    `by LibreOffice in $locale and $zone${whyNoLibreOffice === null ? '' : ` (${whyNoLibreOffice})`}`,
    async ({ locale, zone }) => {
      await writeExceljs(desk.at('list.xlsx'))
      // As a list of texts the locale decides how days and amounts are written, as a workbook the zone which day it is.
      const csv = zone === 'UTC'
      await expectTwelve(
        throughLibreOffice(desk.at('list.xlsx'), desk.dir, csv ? 'csv' : 'xlsx', locale, zone),
      )
    },
  )
})
