import type { ReadErrorCode } from '#electron/backend/files/read-error.ts'
import type { ReadLimits } from '#electron/backend/files/read-limits.ts'
import { workbookBytes, zipBytes } from '#test/support/zip-bytes.ts'

const MB = 1024 * 1024
/** Bombs pack so well that the guard against that stops them first; it is out of the way here. */
const PACKED: Partial<ReadLimits> = { ratio: Number.MAX_SAFE_INTEGER }

/** A file as large as the limits allow, read in a process of its own. */
export type HeavyCase = {
  readonly what: string
  readonly name: string
  readonly bytes: () => Buffer
  readonly limits: Partial<ReadLimits>
  readonly ends: ReadErrorCode
}

const sheetOf = (inner: string): Buffer =>
  workbookBytes({ sheet: `<worksheet><sheetData>${inner}</sheetData></worksheet>` })

/** `unit(n)` over and over, up to about `bytes`. */
function repeated(bytes: number, unit: (n: number) => string): string {
  const pieces: string[] = []
  for (let length = 0; length < bytes;) {
    const piece = unit(pieces.length)
    pieces.push(piece)
    length += piece.length
  }
  return pieces.join('')
}

/** Every way to fill what the limits leave open. */
export const HEAVY_CASES: readonly HeavyCase[] = [
  {
    what: 'a hundred thousand zip entries',
    name: 'a.xlsx',
    bytes: () =>
      zipBytes(Array.from({ length: 100_000 }, (_, n) => ({ name: `p${n}`, data: '', stored: true }))),
    limits: {},
    ends: 'too-many-parts',
  },
  {
    what: 'text: cells of 30,000 different characters',
    name: 'a.xlsx',
    bytes: () =>
      sheetOf(repeated(48 * MB, (n) => `<row><c t="str"><v>${n}${'Ж'.repeat(15_000)}</v></c></row>`)),
    limits: PACKED,
    ends: 'too-much-text',
  },
  {
    what: 'spaces: as many between the tags as are allowed',
    name: 'a.xlsx',
    bytes: () => sheetOf(repeated(95 * MB, () => `<row/>${' '.repeat(500_000)}`)),
    limits: PACKED,
    ends: 'empty-file',
  },
  {
    what: 'tags: thirty million',
    name: 'a.xlsx',
    bytes: () => sheetOf('<a/>'.repeat(23_000_000)),
    limits: PACKED,
    ends: 'too-many-tags',
  },
  {
    what: 'entities: fifteen million',
    name: 'a.xlsx',
    bytes: () => sheetOf(repeated(95 * MB, () => `<row><f>${'&#120;'.repeat(80_000)}</f></row>`)),
    limits: PACKED,
    ends: 'empty-file',
  },
  {
    what: 'attributes: eight million',
    name: 'a.xlsx',
    bytes: () =>
      sheetOf(repeated(95 * MB, () => `<x ${Array.from({ length: 256 }, (_, n) => `a${n}=""`).join(' ')}/>`)),
    limits: PACKED,
    ends: 'empty-file',
  },
  {
    what: 'shared strings: millions of different short ones',
    name: 'a.xlsx',
    bytes: () =>
      workbookBytes({ sharedStrings: `<sst>${repeated(95 * MB, (n) => `<si><t>${n}</t></si>`)}</sst>` }),
    limits: PACKED,
    ends: 'too-much-text',
  },
  {
    what: 'shared strings: six million empty ones',
    name: 'a.xlsx',
    bytes: () => workbookBytes({ sharedStrings: `<sst>${'<si/>'.repeat(19_000_000)}</sst>` }),
    limits: PACKED,
    ends: 'too-much-text',
  },
  {
    what: 'cells: every row one value in column 500',
    name: 'a.xlsx',
    bytes: () => sheetOf('<row><c r="SF1"><v>1</v></c></row>'.repeat(90_000)),
    limits: PACKED,
    ends: 'too-many-cells',
  },
  {
    what: 'cells: two million different numbers',
    name: 'a.xlsx',
    bytes: () => sheetOf(repeated(95 * MB, (n) => `<row>${`<c><v>${n}.5</v></c>`.repeat(25)}</row>`)),
    limits: PACKED,
    ends: 'too-many-cells',
  },
  {
    what: 'number formats: millions of their own',
    name: 'a.xlsx',
    bytes: () =>
      workbookBytes({
        styles: `<s>${repeated(95 * MB, (n) => `<numFmt numFmtId="${n}" formatCode="0"/>`)}</s>`,
      }),
    limits: PACKED,
    ends: 'too-many-styles',
  },
  {
    what: 'a CSV of two million cells and one more',
    name: 'a.csv',
    bytes: () =>
      Buffer.from(repeated(24 * MB, (n) => `${n},a,b,c,d,e,f,g,h,i,j,k,l,m,n,o,p,q,r,s,t,u,v,w,x\n`)),
    limits: {},
    ends: 'too-many-cells',
  },
  {
    what: 'a CSV of as many stray quotation marks as are allowed, each before a long run of blanks',
    name: 'a.csv',
    bytes: () => Buffer.from(`a,b\n${`"${'"x'.repeat(13)}${' '.repeat(32_000)},"\n`.repeat(780)}`),
    limits: {},
    ends: 'broken-quotes',
  },
]
