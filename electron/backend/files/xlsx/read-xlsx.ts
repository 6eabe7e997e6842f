import type { Sheet, TableFile } from '#shared/domain/importing/rows/table.ts'
import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'
import { CellBudget, SheetBuilder } from '../sheet-builder.ts'
import { openPackage, type Package } from './open-package.ts'
import type { CellContext } from './read-cell.ts'
import {
  type ListedSheet,
  readStyles,
  readRelationships,
  readSharedStrings,
  readWorkbookPart,
  type Relationship,
  type Source,
} from './read-parts.ts'
import { readSheet } from './read-sheet.ts'
import { TextStore } from './text-store.ts'

const SAVE_AS = 'In Excel choose File → Save As → Excel Workbook (.xlsx), and choose that file here.'
const REPAIR = 'Open the workbook in Excel, let it repair the file, save it and choose it again.'

/**
 * Reads the worksheets of an Office Open XML workbook (.xlsx, .xlsm; transitional or strict), part by part as
 * streams. Macros, charts, comments, validations and links are never looked at.
 * @throws ReadError for other kinds of zip (.ods, .xlsb, .docx …), damage, or anything over the limits.
 */
export async function readXlsx(
  bytes: Buffer,
  file: string,
  limits: ReadLimits,
  onBytes?: (bytes: number) => Promise<void>,
): Promise<TableFile> {
  const opened = await openPackage(bytes, file, limits)
  const pkg = onBytes ? watched(opened, onBytes) : opened
  try {
    const source: Source = { pkg, file, limits }
    const workbook = await findWorkbook(source)
    const part = await readWorkbookPart(source, workbook)
    const links = await readRelationships(source, workbook)
    const target = (type: string, fallback: string): string =>
      links.find((link) => link.type === type)?.target ?? fallback
    const texts = new TextStore(file, limits)
    const context: CellContext = {
      texts,
      sharedStrings: await readSharedStrings(source, target('sharedStrings', 'xl/sharedStrings.xml'), texts),
      styles: await readStyles(source, target('styles', 'xl/styles.xml')),
      dateSystem: part.dateSystem,
      uncalculated: part.uncalculated,
    }
    const sheets = await readSheets(source, part.sheets, links, context)
    if (sheets.every((sheet) => sheet.rows.length === 0))
      throw new ReadError(
        'empty-file',
        `Every sheet in ${file} is empty. Fill in the table, save it and choose the file again.`,
      )
    const { dateSystem } = part
    return { name: file, format: 'xlsx', sheets, dateSystem, encoding: null, delimiter: null }
  } finally {
    pkg.close()
  }
}

/** How many unpacked bytes pass between two calls. */
const WATCH_EVERY = 1_048_576

/** The same parts, with word of how many bytes have been unpacked. */
function watched(pkg: Package, onBytes: (bytes: number) => Promise<void>): Package {
  let bytes = 0
  let told = 0
  async function* counted(pieces: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const piece of pieces) {
      bytes += piece.length
      if (bytes - told >= WATCH_EVERY) {
        told = bytes
        await onBytes(bytes)
      }
      yield piece
    }
  }
  return {
    ...pkg,
    open: (part) => {
      const pieces = pkg.open(part)
      return pieces && counted(pieces)
    },
  }
}

async function readSheets(
  { pkg, file, limits }: Source,
  listed: readonly ListedSheet[],
  links: readonly Relationship[],
  context: CellContext,
): Promise<Sheet[]> {
  const budget = new CellBudget(file, limits)
  const read = new Set<string>()
  const sheets: Sheet[] = []
  for (const { name, relationship, hidden } of listed) {
    const link = links.find((candidate) => candidate.id === relationship)
    if (link?.type !== 'worksheet') continue
    const pieces = pkg.open(link.target)
    if (!pieces)
      throw new ReadError(
        'sheet-missing',
        `The sheet “${name}” of ${file} is listed but not there. ${REPAIR}`,
      )
    // Two hundred names for one large sheet would be read two hundred times.
    if (read.has(link.target.toLowerCase()))
      throw new ReadError('workbook-broken', `Two sheets of ${file} are the same part. ${REPAIR}`)
    read.add(link.target.toLowerCase())
    const where = `sheet “${name}” of ${file}`
    const builder = new SheetBuilder(name, where, limits, budget)
    const oddities = await readSheet(pieces, where, context, limits, (number, cells, formats) =>
      builder.add(number, cells, undefined, formats),
    )
    oddities.spreadMerged(builder)
    sheets.push(builder.build(oddities.notices(hidden)))
  }
  return sheets
}

async function findWorkbook(source: Source): Promise<string> {
  const { pkg, file } = source
  const roots = await readRelationships(source, '')
  const workbook = roots.find((link) => link.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (workbook.toLowerCase().endsWith('.bin'))
    throw new ReadError('binary-workbook', `${file} is an Excel Binary Workbook (.xlsb). ${SAVE_AS}`)
  if (pkg.has(workbook) && !/^(?:word|ppt|visio)\//i.test(workbook)) return workbook
  if (pkg.has('content.xml') && pkg.has('mimetype'))
    throw new ReadError(
      'open-document',
      `${file} is an OpenDocument file (.ods). In LibreOffice choose File → Save As → Excel 2007–365 (.xlsx), or CSV, and choose that file here.`,
    )
  if (pkg.names.some((name) => name.endsWith('.iwa')))
    throw new ReadError(
      'numbers-file',
      `${file} is an Apple Numbers file. In Numbers choose File → Export To → Excel, and choose that file here.`,
    )
  const inside = pkg.names.find((name) => /\.(?:xlsx|xlsm|csv|tsv|txt)$/i.test(name))
  if (inside !== undefined)
    throw new ReadError(
      'zipped-table',
      `${file} is a zip with ${inside.slice(0, 80)} in it. Unpack it, and choose that file here.`,
    )
  throw new ReadError(
    'not-a-table',
    `${file} is not an Excel workbook${pkg.has('word/document.xml') ? ' but a Word document' : ''}. Choose a .xlsx or CSV file.`,
  )
}
