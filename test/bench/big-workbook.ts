import { zipBytes } from '#test/support/zip-bytes.ts'

const HEADERS = [
  'Account ID',
  'Account Name',
  'ARR',
  'Currency',
  'Tier',
  'Renewal Date',
  'In ICP',
  'CSM',
  'Segment',
  'Expansion Headroom',
  'Reference',
  'Usage Trend',
] as const
const TIERS = ['Enterprise', 'Mid-Market', 'SMB']
const SEGMENTS = ['Manufacturing', 'Public sector', 'Retail', 'Financial services', 'Health']
const TRENDS = ['rising', 'flat', 'declining']
/** 1 January 2027 in Excel's count of days. */
const DAY_ZERO = 46_388
const MS_A_DAY = 86_400_000

/** A cell as a CRM's export holds it; a day by Excel's number for it. */
type Cell = string | number | boolean | { readonly day: number }

/** Rows of an account export, header first: 12 columns, most values different from row to row. */
export function* accountCells(accounts: number): Generator<readonly Cell[]> {
  yield HEADERS
  for (let n = 0; n < accounts; n += 1) {
    const mixed = Math.imul(n + 1, 2_654_435_761) >>> 0
    yield [
      `0015g00000A${String(n).padStart(6, '0')}`,
      `${n % 7 === 0 ? 'Société Générale & Fils' : 'Northwind Trading'} ${n}`,
      1_000 + (mixed % 90_000_000) / 100,
      'USD',
      TIERS[mixed % 3] ?? '',
      { day: DAY_ZERO + (mixed % 500) },
      mixed % 5 !== 0,
      `csm${mixed % 40}@example.com`,
      SEGMENTS[mixed % 5] ?? '',
      mixed % 200_000,
      mixed % 11 === 0,
      TRENDS[mixed % 3] ?? '',
    ]
  }
}

/** The rows as an .xlsx the way Excel writes it: shared strings, references, spans, styles. */
export function accountsWorkbook(accounts: number): Buffer {
  const strings = new Map<string, number>()
  const rows: string[] = []
  let references = 0
  for (const cells of accountCells(accounts)) {
    const row = rows.length + 1
    let xml = `<row r="${row}" spans="1:12">`
    for (const [index, cell] of cells.entries()) {
      const r = `${String.fromCharCode(65 + index)}${row}`
      if (typeof cell === 'number') xml += `<c r="${r}"><v>${cell}</v></c>`
      else if (typeof cell === 'boolean') xml += `<c r="${r}" t="b"><v>${cell ? 1 : 0}</v></c>`
      else if (typeof cell === 'object') xml += `<c r="${r}" s="1"><v>${cell.day}</v></c>`
      else {
        const known = strings.get(cell) ?? strings.size
        strings.set(cell, known)
        references += 1
        xml += `<c r="${r}" t="s"><v>${known}</v></c>`
      }
    }
    rows.push(`${xml}</row>`)
  }
  const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
  const officeRel = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const packageRel = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
  const escape = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
  return zipBytes([
    {
      name: '[Content_Types].xml',
      data: `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${types}.sharedStrings+xml"/></Types>`,
    },
    {
      name: '_rels/.rels',
      data: `${head}<Relationships xmlns="${packageRel}"><Relationship Id="rId1" Type="${officeRel}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      data: `${head}<workbook ${main} xmlns:r="${officeRel}"><sheets><sheet name="Accounts" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: `${head}<Relationships xmlns="${packageRel}"><Relationship Id="rId1" Type="${officeRel}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${officeRel}/styles" Target="styles.xml"/><Relationship Id="rId3" Type="${officeRel}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    },
    {
      name: 'xl/styles.xml',
      data: `${head}<styleSheet ${main}><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    },
    {
      name: 'xl/sharedStrings.xml',
      data: `${head}<sst ${main} count="${references}" uniqueCount="${strings.size}">${[...strings.keys()].map((text) => `<si><t>${escape(text)}</t></si>`).join('')}</sst>`,
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      data: `${head}<worksheet ${main}><dimension ref="A1:L${accounts + 1}"/><sheetData>${rows.join('')}</sheetData></worksheet>`,
    },
  ])
}

/** The rows as a CSV the way a CRM writes it: ISO days, a quotation mark only where one is needed. */
export function accountsCsv(accounts: number): string {
  const lines: string[] = []
  for (const cells of accountCells(accounts))
    lines.push(
      cells
        .map((cell) => {
          if (typeof cell === 'object')
            return new Date((cell.day - 25_569) * MS_A_DAY).toISOString().slice(0, 10)
          return typeof cell === 'string' && cell.includes('&') ? `"${cell}"` : String(cell)
        })
        .join(','),
    )
  return `${lines.join('\r\n')}\r\n`
}
