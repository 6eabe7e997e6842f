import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'
import { type CellStyle, styleOf } from './number-formats.ts'
import type { Package } from './open-package.ts'
import type { TextStore } from './text-store.ts'
import { prefixedAttribute, readXml } from './xml-stream.ts'

/** One link from a part to another. `type` is the last word of the relationship's type. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string }

/** A workbook's package, the name messages give it, and how far it is read. */
export type Source = { readonly pkg: Package; readonly file: string; readonly limits: ReadLimits }

/** The links of a part, with their targets as part names; empty when it has none. */
export async function readRelationships(source: Source, part: string): Promise<Relationship[]> {
  const { pkg, file, limits } = source
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const found: Relationship[] = []
  const pieces = pkg.open(name)
  if (!pieces) return found
  await readXml(pieces, `The part ${name} of ${file}`, limits, {
    open: (element, attributes) => {
      if (element !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const { Id: id, Type: type, Target: target } = attributes
      if (id === undefined || type === undefined || target === undefined) return
      if (found.length >= limits.parts)
        throw new ReadError(
          'too-many-links',
          `The part ${name} of ${file} lists more than ${limits.parts.toLocaleString('en-US')} links. Copy the table into a new workbook and choose that.`,
        )
      found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolvePart(folder, target) })
    },
  })
  return found
}

/** A part's name from a link in `folder`: `../a/b.xml`, `a/b.xml` or `/a/b.xml`. */
export function resolvePart(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps = folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** A sheet as the workbook lists it. */
export type ListedSheet = { readonly name: string; readonly relationship: string; readonly hidden: boolean }

/** What the workbook part says: its sheets, hidden ones last, and which day its dates count from. */
export type WorkbookPart = {
  readonly sheets: readonly ListedSheet[]
  readonly dateSystem: 1900 | 1904
  /** The program that wrote it leaves its formulas to be calculated by whoever opens it. */
  readonly uncalculated: boolean
}

/** Reads the list of sheets and the date system. @throws ReadError over 200 sheets. */
export async function readWorkbookPart(source: Source, part: string): Promise<WorkbookPart> {
  const { pkg, file, limits } = source
  const sheets: ListedSheet[] = []
  let dateSystem: 1900 | 1904 = 1900
  let uncalculated = false
  const pieces = pkg.open(part)
  if (pieces)
    await readXml(pieces, `The part ${part} of ${file}`, limits, {
      open: (element, attributes) => {
        if (element === 'workbookPr' && isOn(attributes['date1904'])) dateSystem = 1904
        if (element === 'calcPr' && isOn(attributes['fullCalcOnLoad'])) uncalculated = true
        if (element !== 'sheet') return
        const relationship = prefixedAttribute(attributes, 'id')
        if (relationship === undefined) return
        if (sheets.length >= limits.sheets)
          throw new ReadError(
            'too-many-sheets',
            `${file} has more than ${limits.sheets} sheets. Copy the one you need into a new workbook and choose that.`,
          )
        const hidden = attributes['state']?.toLowerCase().endsWith('hidden') === true
        sheets.push({ name: attributes['name'] ?? `Sheet ${sheets.length + 1}`, relationship, hidden })
      },
    })
  // What nobody sees in Excel must not be taken before what they see.
  return {
    sheets: [...sheets.filter((s) => !s.hidden), ...sheets.filter((s) => s.hidden)],
    dateSystem,
    uncalculated,
  }
}

/**
 * How numbers are shown in each cell style of the workbook. Formats of rules for cells (dxfs) have numbers of their own
 * that may be the same, and are passed over.
 * @throws ReadError over 65,536 styles.
 */
export async function readStyles(source: Source, part: string): Promise<CellStyle[]> {
  const { pkg, file, limits } = source
  const ownFormats = new Map<number, CellStyle>()
  const formatIds: number[] = []
  let list = ''
  const pieces = pkg.open(part)
  if (!pieces) return []
  const checkCount = (count: number): void => {
    if (count > limits.styles)
      throw new ReadError(
        'too-many-styles',
        `${file} has more than ${limits.styles.toLocaleString('en-US')} cell styles. Copy the table's values into a new workbook and choose that.`,
      )
  }
  await readXml(pieces, `The part ${part} of ${file}`, limits, {
    open: (element, attributes) => {
      if (element === 'cellXfs' || element === 'dxfs') list = element
      else if (element === 'numFmt' && list !== 'dxfs') {
        const id = Number(attributes['numFmtId'])
        ownFormats.set(id, styleOf(id, attributes['formatCode'] ?? ''))
        checkCount(ownFormats.size)
      } else if (element === 'xf' && list === 'cellXfs')
        checkCount(formatIds.push(Number(attributes['numFmtId'] ?? 0)))
    },
    close: (element) => {
      if (element === list) list = ''
    },
  })
  const known = new Map<number, CellStyle>(ownFormats)
  return formatIds.map((id) => {
    const style = known.get(id) ?? styleOf(id, undefined)
    known.set(id, style)
    return style
  })
}

/** The texts that cells refer to by number. Rich text is joined; reading aids (phonetic runs) are left out. */
export async function readSharedStrings(source: Source, part: string, texts: TextStore): Promise<string[]> {
  const { pkg, file, limits } = source
  const strings: string[] = []
  let current = ''
  let inText = false
  let phonetic = 0
  const where = (): string => `Text ${strings.length + 1} of the part ${part} of ${file}`
  const pieces = pkg.open(part)
  if (!pieces) return strings
  await readXml(pieces, `The part ${part} of ${file}`, limits, {
    open: (element) => {
      if (element === 'si') current = ''
      else if (element === 'rPh') phonetic += 1
      else if (element === 't') inText = phonetic === 0
    },
    close: (element) => {
      if (element === 't') inText = false
      else if (element === 'rPh') phonetic -= 1
      else if (element === 'si') {
        strings.push(texts.keep(current))
        if (strings.length > limits.cells)
          throw new ReadError(
            'too-much-text',
            `${file} holds more than ${limits.cells.toLocaleString('en-US')} texts. Delete the columns and sheets that aren't needed, or split the file.`,
          )
      }
    },
    text: (text) => {
      if (!inText) return
      current = current === '' ? text : current + text
      texts.check(current, where)
    },
  })
  return strings
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
