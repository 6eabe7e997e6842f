import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { findOnPath } from '#electron/dev/run-program.ts'

/** One account of the list: id, name, ARR, tier, renewal, in ICP, CSM, headroom. */
type Line = readonly [string, string, number, string, string | null, boolean, string, number]

const LIST_FILE = path.join(import.meta.dirname, '../fixtures/writers/list.json')
const LIST = JSON.parse(readFileSync(LIST_FILE, 'utf8')) as readonly Line[]
const HEADERS = 'Account ID,Account Name,ARR,Tier,Renewal Date,In ICP,CSM,Expansion Headroom'.split(',')

/** The list as exceljs writes it. */
export async function writeExceljs(file: string): Promise<void> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Accounts')
  sheet.addRow(HEADERS)
  for (const [id, name, arr, tier, day, ...rest] of LIST)
    sheet.addRow([id, name, arr, tier, day === null ? null : new Date(day), ...rest])
  await book.xlsx.writeFile(file)
}

/** As SheetJS's own introduction writes rows; its dates are made, and the library loaded, in the zone of the process. */
const SHEET_JS = `
const [from, headers, source, file, cellDates] = JSON.parse(process.argv[1])
const { utils, writeFile } = require(from)
const local = (iso) => { const [year, month, day] = iso.split('-').map(Number); return new Date(year, month - 1, day) }
const rows = require(source).map((line) => line.map((cell, at) => (at === 4 && cell !== null ? local(cell) : cell)))
const book = utils.book_new()
utils.book_append_sheet(book, utils.aoa_to_sheet([headers, ...rows], { cellDates }), 'Accounts')
writeFile(book, file)`

/** Where SheetJS is under one of its names, if it is this version of it; null where it isn't. NODE_PATH may lead there. */
export function sheetJs(name: string, version: string): string | null {
  try {
    const require = createRequire(import.meta.url)
    const found = require(name) as { version: string }
    return found.version === version ? require.resolve(name) : null
  } catch {
    return null
  }
}

/** The list as SheetJS writes it in a time zone. @throws Error with Node's words where it fails. */
export function writeSheetJs(from: string, file: string, zone: string, cellDates: boolean): void {
  const told = JSON.stringify([from, HEADERS, LIST_FILE, file, cellDates])
  const env = { ...process.env, TZ: zone }
  const { status, stderr } = spawnSync(process.execPath, ['-e', SHEET_JS, told], { env, encoding: 'utf8' })
  if (status !== 0) throw new Error(`SheetJS ended with ${status}: ${stderr}`)
}

const READ = `
import json, sys, datetime
headers, source, file = json.loads(sys.argv[1]), sys.argv[2], sys.argv[3]
lines = json.load(open(source, encoding="utf-8"))
day = lambda text: None if text is None else datetime.date.fromisoformat(text)
rows = [[*line[:4], day(line[4]), *line[5:]] for line in lines]
`
/** The list as each of these libraries writes it by its own introduction. */
export const PYTHON_WRITERS = {
  openpyxl: `${READ}
import openpyxl
book = openpyxl.Workbook()
for row in [headers, *rows]: book.active.append(row)
book.save(file)`,
  pandas: `${READ}
import pandas
pandas.DataFrame(rows, columns=headers).to_excel(file, index=False, engine="openpyxl")`,
  xlsxwriter: `${READ}
import xlsxwriter
book = xlsxwriter.Workbook(file, {"strings_to_formulas": False, "default_date_format": "dd/mm/yy"})
sheet = book.add_worksheet()
for at, row in enumerate([headers, *rows]): sheet.write_row(at, 0, row)
book.close()`,
} as const
export type PythonWriter = keyof typeof PYTHON_WRITERS

/** The Python that the writers run in: CONCORD_PYTHON names one of a virtual environment. */
const PYTHON = process.env['CONCORD_PYTHON'] ?? findOnPath('python3')

/** Why a Python library can't write here; null where it can. */
export function whyNot(writer: PythonWriter): string | null {
  const needs = writer === 'pandas' ? 'pandas, openpyxl' : writer
  const has = PYTHON !== null && spawnSync(PYTHON, ['-c', `import ${needs}`]).status === 0
  return has
    ? null
    : `${writer} is not installed (python3 can't import it), so what it writes is read from its kept file only. Install it, or name a Python that has it in CONCORD_PYTHON.`
}

/** @throws Error with Python's words where it fails. */
export function writePython(writer: PythonWriter, file: string): void {
  const args = ['-c', PYTHON_WRITERS[writer], JSON.stringify(HEADERS), LIST_FILE, file]
  const { status, stderr } = spawnSync(PYTHON ?? 'python3', args, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${writer} ended with ${status}: ${stderr}`)
}

const SOFFICE = findOnPath('soffice')
const FILTERS = { xlsx: 'xlsx', csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1' } as const

/**
 * A workbook opened and saved by LibreOffice in a locale and a time zone; gives the new file.
 * @throws Error with its words where it fails.
 */
export function throughLibreOffice(
  file: string,
  dir: string,
  as: keyof typeof FILTERS,
  locale: string,
  zone: string,
): string {
  const out = path.join(dir, 'out')
  mkdirSync(out, { recursive: true })
  const profile = `-env:UserInstallation=${pathToFileURL(path.join(dir, 'profile')).href}`
  const args = [profile, '--headless', '--norestore', '--convert-to', FILTERS[as], '--outdir', out, file]
  const env = { ...process.env, LC_ALL: `${locale}.UTF-8`, LANG: `${locale}.UTF-8`, TZ: zone }
  const { status, stderr } = spawnSync(SOFFICE ?? 'soffice', args, {
    env,
    encoding: 'utf8',
    timeout: 120_000,
  })
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`)
  return path.join(out, `${path.basename(file, '.xlsx')}.${as}`)
}
