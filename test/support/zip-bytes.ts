import { crc32, deflateRawSync } from 'node:zlib'

/** One part of a zip file made for a test, with what a hostile maker might lie about. */
export type ZipPart = {
  readonly name: string
  readonly data: string | Uint8Array
  /** Uncompressed size to declare instead of the true one. */
  readonly declaredSize?: number
  readonly declaredCrc?: number
  /** True: not deflated. */
  readonly stored?: boolean
  /** General purpose flags; bit 0 says encrypted. */
  readonly flags?: number
}

/** Zip files of any shape, valid or not: real libraries refuse to write most of what has to be tested. */
export function zipBytes(parts: readonly ZipPart[], declaredParts = parts.length): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, declaredSize, declaredCrc, stored, flags = 0 } of parts) {
    const raw = Buffer.from(data as string)
    const packed = stored === true ? raw : deflateRawSync(raw)
    const nameBytes = Buffer.from(name)
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(flags | 0x800, 2)
    facts.writeUInt16LE(stored === true ? 0 : 8, 4)
    facts.writeUInt32LE(declaredCrc ?? crc32(raw), 10)
    facts.writeUInt32LE(packed.length, 14)
    facts.writeUInt32LE(declaredSize ?? raw.length, 18)
    facts.writeUInt16LE(nameBytes.length, 22)
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), facts, nameBytes, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00', 'latin1'), facts, tail, nameBytes]))
    files.push(local)
    offset += local.length
  }
  const central = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(Math.min(declaredParts, 0xffff), 8)
  end.writeUInt16LE(Math.min(declaredParts, 0xffff), 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  const wide = declaredParts > 0xffff ? zip64End(declaredParts, central.length, offset) : Buffer.alloc(0)
  return Buffer.concat([...files, central, wide, end])
}

/** What says the number of parts when it doesn't fit in 16 bits, and the locator that leads there. */
function zip64End(parts: number, centralLength: number, offset: number): Buffer {
  const record = Buffer.alloc(56)
  record.write('PK\x06\x06', 'latin1')
  record.writeBigUInt64LE(44n, 4)
  record.writeBigUInt64LE(BigInt(parts), 24)
  record.writeBigUInt64LE(BigInt(parts), 32)
  record.writeBigUInt64LE(BigInt(centralLength), 40)
  record.writeBigUInt64LE(BigInt(offset), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(offset + centralLength), 8)
  locator.writeUInt32LE(1, 16)
  return Buffer.concat([record, locator])
}

const NS = 'http://schemas.openxmlformats.org'

/** What a workbook for a test is made of; each part may be replaced by any XML. */
export type WorkbookParts = {
  /** The sheet's `sheetData` element, without namespace prefix. */
  readonly sheetData?: string
  readonly sheet?: string | Uint8Array
  readonly workbook?: string
  readonly styles?: string
  readonly sharedStrings?: string
  readonly more?: readonly ZipPart[]
}

/** The parts of a small workbook with one sheet called Data. */
export function workbookParts(parts: WorkbookParts): ZipPart[] {
  const rel = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${NS}/officeDocument/2006/relationships/${type}" Target="${target}"/>`
  const relationships = (inner: string): string =>
    `<?xml version="1.0"?><Relationships xmlns="${NS}/package/2006/relationships">${inner}</Relationships>`
  const main = `xmlns="${NS}/spreadsheetml/2006/main"`
  const found: ZipPart[] = [
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: '_rels/.rels', data: relationships(rel('r1', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/workbook.xml',
      data:
        parts.workbook ??
        `<workbook ${main} xmlns:r="${NS}/officeDocument/2006/relationships"><sheets><sheet name="Data" sheetId="1" r:id="s1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relationships(
        rel('s1', 'worksheet', 'worksheets/sheet1.xml') +
          rel('s2', 'styles', '/xl/styles.xml') +
          rel('s3', 'sharedStrings', 'sharedStrings.xml'),
      ),
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: parts.sheet ?? `<worksheet ${main}>${parts.sheetData ?? '<sheetData/>'}</worksheet>`,
    },
  ]
  if (parts.styles !== undefined) found.push({ name: 'xl/styles.xml', data: parts.styles })
  if (parts.sharedStrings !== undefined)
    found.push({ name: 'xl/sharedStrings.xml', data: parts.sharedStrings })
  return [...found, ...(parts.more ?? [])]
}

/** The bytes of a small workbook with one sheet called Data. */
export function workbookBytes(parts: WorkbookParts): Buffer {
  return zipBytes(workbookParts(parts))
}
