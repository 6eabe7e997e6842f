import type { ReadLimits } from '../read-limits.ts'
import { isDateFormat } from './number-formats.ts'
import type { Package } from './open-package.ts'
import { prefixedAttribute, readXml } from './xml-stream.ts'

/** One link from a part to another. `type` is the last word of the relationship's type. */
export type Relationship = { readonly id: string; readonly type: string; readonly target: string }

/** The links of a part, with their targets as part names; empty when it has none. */
export async function readRelationships(
  pkg: Package,
  part: string,
  file: string,
  limits: ReadLimits,
): Promise<Relationship[]> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const name = `${folder}_rels/${part.slice(slash + 1)}.rels`
  const found: Relationship[] = []
  const stream = await pkg.open(name)
  if (!stream) return found
  await readXml(stream, `The part ${name} of ${file}`, limits, {
    open: (element, attributes) => {
      if (element !== 'Relationship' || attributes['TargetMode'] === 'External') return
      const { Id: id, Type: type, Target: target } = attributes
      if (id === undefined || type === undefined || target === undefined) return
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

/** What the workbook part says: its sheets, hidden ones last, and which day its dates count from. */
export type WorkbookPart = {
  readonly sheets: readonly { readonly name: string; readonly relationship: string }[]
  readonly dateSystem: 1900 | 1904
}

/** Reads the list of sheets and the date system. */
export async function readWorkbookPart(
  pkg: Package,
  part: string,
  file: string,
  limits: ReadLimits,
): Promise<WorkbookPart> {
  const sheets: { name: string; relationship: string }[] = []
  const hidden: typeof sheets = []
  let dateSystem: 1900 | 1904 = 1900
  const stream = await pkg.open(part)
  if (stream)
    await readXml(stream, `The part ${part} of ${file}`, limits, {
      open: (element, attributes) => {
        if (element === 'workbookPr' && isOn(attributes['date1904'])) dateSystem = 1904
        if (element !== 'sheet') return
        const relationship = prefixedAttribute(attributes, 'id')
        if (relationship === undefined) return
        const name = attributes['name'] ?? `Sheet ${sheets.length + hidden.length + 1}`
        // What nobody sees in Excel must not be taken before what they see.
        ;(attributes['state']?.toLowerCase().endsWith('hidden') ? hidden : sheets).push({
          name,
          relationship,
        })
      },
    })
  return { sheets: [...sheets, ...hidden], dateSystem }
}

/** For each cell style of the workbook, whether numbers in it are days. */
export async function readDateStyles(
  pkg: Package,
  part: string,
  file: string,
  limits: ReadLimits,
): Promise<boolean[]> {
  const codes = new Map<number, string>()
  const formatIds: number[] = []
  let inCellFormats = false
  const stream = await pkg.open(part)
  if (!stream) return []
  await readXml(stream, `The part ${part} of ${file}`, limits, {
    open: (element, attributes) => {
      if (element === 'numFmt') codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (element === 'cellXfs') inCellFormats = true
      else if (element === 'xf' && inCellFormats) formatIds.push(Number(attributes['numFmtId'] ?? 0))
    },
    close: (element) => {
      if (element === 'cellXfs') inCellFormats = false
    },
  })
  return formatIds.map((id) => isDateFormat(id, codes.get(id)))
}

/** The texts that cells refer to by number. Rich text is joined; reading aids (phonetic runs) are left out. */
export async function readSharedStrings(
  pkg: Package,
  part: string,
  file: string,
  limits: ReadLimits,
): Promise<string[]> {
  const strings: string[] = []
  let current = ''
  let inText = false
  let phonetic = 0
  const stream = await pkg.open(part)
  if (!stream) return strings
  await readXml(stream, `The part ${part} of ${file}`, limits, {
    open: (element) => {
      if (element === 'si') current = ''
      else if (element === 'rPh') phonetic += 1
      else if (element === 't') inText = phonetic === 0
    },
    close: (element) => {
      if (element === 't') inText = false
      else if (element === 'rPh') phonetic -= 1
      else if (element === 'si') strings.push(unescapeText(current))
    },
    text: (text) => {
      if (inText) current += text
    },
  })
  return strings
}

/** `_x000D_` and its like back to the characters they stand for. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  )
}

function isOn(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on'
}
