import type { HostileCase } from './hostile-case.ts'

const MB = 1024 * 1024
const utf16 = (text: string, big = false): Buffer =>
  big ? Buffer.from(text, 'utf16le').swap16() : Buffer.from(text, 'utf16le')
const AB = [
  ['a', 'b'],
  ['1', '2'],
] as const
/** One field of stray quotation marks, then blanks: what papaparse looks back over at each of the marks. */
const strays = (marks: number, blanks: number): string => `"${'"x'.repeat(marks)}${' '.repeat(blanks)},`

/** Delimited text that is broken, endless or unusual. */
export const CSV_CASES: readonly HostileCase[] = [
  {
    what: 'only a byte-order mark and blanks',
    bytes: () => Buffer.from('\uFEFF \r\n\t\r\n'),
    ends: 'empty-file',
  },
  { what: 'only a sep= line', bytes: () => Buffer.from('sep=;\r\n'), ends: 'empty-file' },
  { what: 'a million rows', bytes: () => Buffer.from('1\n'.repeat(1_000_000)), ends: 'too-many-rows' },
  {
    what: 'ten million blank lines',
    bytes: () => Buffer.from(`a${'\n'.repeat(10_000_000)}b`),
    ends: 'too-many-rows',
  },
  {
    what: 'five million columns',
    bytes: () => Buffer.from(`a${',b'.repeat(5_000_000)}`),
    ends: 'too-many-columns',
  },
  { what: 'nothing but delimiters', bytes: () => Buffer.alloc(20 * MB, ','), ends: 'too-many-columns' },
  {
    what: 'too many cells',
    bytes: () => Buffer.from(`${'a,'.repeat(499)}a\n`.repeat(10_000)),
    ends: 'too-many-cells',
  },
  {
    what: 'a quotation mark that swallows the file',
    bytes: () => Buffer.from(`a,b\n1,"${'2,3\n'.repeat(50_000)}`),
    ends: 'cell-too-long',
  },
  { what: 'one line of megabytes', bytes: () => Buffer.alloc(20 * MB, 'x'), ends: 'cell-too-long' },
  { what: 'one line of plus signs', bytes: () => Buffer.alloc(20 * MB, '+'), ends: 'cell-too-long' },
  {
    what: 'one long row of long cells',
    bytes: () => Buffer.from(`${`${'x'.repeat(30_000)},`.repeat(100)}\n`),
    ends: 'row-too-long',
  },
  { what: 'quotation marks without end', bytes: () => Buffer.alloc(5 * MB, '"'), ends: 'cell-too-long' },
  {
    what: 'a long field of stray quotation marks',
    bytes: () => Buffer.from(`a,b\n${strays(500_000, 500_000)}`),
    ends: 'cell-too-long',
  },
  {
    what: 'many fields of stray quotation marks',
    bytes: () => Buffer.from(`a,b\n${`${strays(8_000, 15_000)}"\n`.repeat(500)}`),
    ends: 'broken-quotes',
  },
  { what: 'text over 25 MB', bytes: () => Buffer.alloc(25 * MB + 1, 97), ends: 'file-too-large' },
  {
    what: 'names that would climb the prototype',
    bytes: () => Buffer.from('__proto__,constructor\n1,2'),
    ends: [
      ['__proto__', 'constructor'],
      ['1', '2'],
    ],
  },
  {
    what: 'half a surrogate pair and control characters',
    bytes: () => Buffer.from('a\u0007,\uD800b', 'utf8'),
    ends: [['a\u0007', '\uFFFDb']],
  },
  {
    what: 'a formula stays text',
    bytes: () => Buffer.from('a,b\n"=HYPERLINK(""http://x"")",2'),
    ends: [
      ['a', 'b'],
      ['=HYPERLINK("http://x")', '2'],
    ],
  },
  {
    what: 'ragged rows',
    bytes: () => Buffer.from('a,b\n1\n1,2,3'),
    ends: [['a', 'b'], ['1'], ['1', '2', '3']],
  },
  { what: 'an unclosed quotation mark at the end', bytes: () => Buffer.from('a,b\n1,"2'), ends: AB },
  {
    what: 'mixed line ends',
    bytes: () => Buffer.from('a,b\r\n1,2\n3,4\r5,6'),
    ends: [...AB, ['3', '4'], ['5', '6']],
  },
  { what: 'a quoted sep= line', bytes: () => Buffer.from('"sep=;"\r\na;b\r\n1;2'), ends: AB },
  { what: 'a sep= line that names a quotation mark', bytes: () => Buffer.from('sep="\na,b\n1,2'), ends: AB },
  { what: 'UTF-16 little-endian with a mark', bytes: () => utf16('\uFEFFa,b\n1,2'), ends: AB },
  { what: 'UTF-16 big-endian with a mark', bytes: () => utf16('\uFEFFa,b\n1,2', true), ends: AB },
  { what: 'UTF-16 little-endian without a mark', bytes: () => utf16('a,b\n1,2'), ends: AB },
  { what: 'UTF-16 big-endian without a mark', bytes: () => utf16('a,b\n1,2', true), ends: AB },
  {
    what: 'Japanese in UTF-16 without a mark',
    bytes: () => utf16('顧客名,金額\n株式会社山田,百万円'),
    ends: [
      ['顧客名', '金額'],
      ['株式会社山田', '百万円'],
    ],
  },
  {
    what: 'windows-1252',
    bytes: () => Buffer.from('a,b\nM\xfcller,\x801', 'latin1'),
    ends: [
      ['a', 'b'],
      ['Müller', '€1'],
    ],
  },
  {
    what: 'UTF-8 cut in half a character',
    bytes: () => Buffer.from('a,b\n1,ü').subarray(0, -1),
    ends: [
      ['a', 'b'],
      ['1', 'Ã'],
    ],
  },
]
