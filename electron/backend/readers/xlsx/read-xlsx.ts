import type { Sheet, TableFile } from '#shared/domain/importing/table.ts'
import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'
import { SheetBuilder } from '../sheet-builder.ts'
import { openPackage, type Package } from './open-package.ts'
import { readDateStyles, readRelationships, readSharedStrings, readWorkbookPart } from './read-parts.ts'
import { readSheet } from './read-sheet.ts'

const SAVE_AS = 'In Excel choose File → Save As → Excel Workbook (.xlsx), and choose that file here.'

/**
 * Reads the worksheets of an Office Open XML workbook (.xlsx, .xlsm; transitional or strict), part by part as
 * streams. Macros, charts, comments, validations and links are never looked at.
 * @throws ReadError for other kinds of zip (.ods, .xlsb, .docx …), damage, or anything over the limits.
 */
export async function readXlsx(bytes: Buffer, file: string, limits: ReadLimits): Promise<TableFile> {
  const pkg = await openPackage(bytes, file, limits)
  try {
    const workbook = await findWorkbook(pkg, file, limits)
    const part = await readWorkbookPart(pkg, workbook, file, limits)
    if (part.sheets.length > limits.sheets)
      throw new ReadError(
        'too-many-sheets',
        `${file} has ${part.sheets.length} sheets; at most ${limits.sheets} are read. Copy the one you need into a new workbook and choose that.`,
      )
    const links = await readRelationships(pkg, workbook, file, limits)
    const target = (type: string, fallback: string): string =>
      links.find((link) => link.type === type)?.target ?? fallback
    const context = {
      sharedStrings: await readSharedStrings(
        pkg,
        target('sharedStrings', 'xl/sharedStrings.xml'),
        file,
        limits,
      ),
      dateStyles: await readDateStyles(pkg, target('styles', 'xl/styles.xml'), file, limits),
      dateSystem: part.dateSystem,
    }
    const sheets: Sheet[] = []
    for (const { name, relationship } of part.sheets) {
      const link = links.find((candidate) => candidate.id === relationship)
      if (link?.type !== 'worksheet') continue
      const stream = await pkg.open(link.target)
      if (!stream)
        throw new ReadError(
          'sheet-missing',
          `The sheet “${name}” of ${file} is listed but not there. Open the workbook in Excel, let it repair the file, save it and choose it again.`,
        )
      const where = `sheet “${name}” of ${file}`
      const builder = new SheetBuilder(name, where, limits)
      await readSheet(stream, where, context, limits, (number, cells) => builder.add(number, cells))
      sheets.push(builder.build())
    }
    if (sheets.every((sheet) => sheet.rows.length === 0))
      throw new ReadError(
        'empty-file',
        `No sheet of ${file} holds anything. Fill in the table, save it and choose the file again.`,
      )
    return {
      name: file,
      format: 'xlsx',
      sheets,
      dateSystem: part.dateSystem,
      encoding: null,
      delimiter: null,
    }
  } finally {
    pkg.close()
  }
}

async function findWorkbook(pkg: Package, file: string, limits: ReadLimits): Promise<string> {
  const roots = await readRelationships(pkg, '', file, limits)
  const workbook = roots.find((link) => link.type === 'officeDocument')?.target ?? 'xl/workbook.xml'
  if (workbook.toLowerCase().endsWith('.bin'))
    throw new ReadError('binary-workbook', `${file} is an Excel Binary Workbook (.xlsb). ${SAVE_AS}`)
  if (pkg.has(workbook) && !/^(?:word|ppt|visio)\//i.test(workbook)) return workbook
  if (pkg.has('content.xml') && pkg.has('mimetype'))
    throw new ReadError(
      'open-document',
      `${file} is an OpenDocument file (.ods). In LibreOffice choose File → Save As → Excel 2007–365 (.xlsx), or CSV, and choose that file here.`,
    )
  throw new ReadError(
    'not-a-table',
    `${file} is not an Excel workbook${pkg.has('word/document.xml') ? ' but a Word document' : ''}. Choose a .xlsx or CSV file.`,
  )
}
