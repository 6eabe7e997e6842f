import { expect, test } from 'vitest'

import { ReadError } from '#electron/backend/files/read-error.ts'
import { readTableBytes } from '#electron/backend/files/read-table-file.ts'
import { type Chance, seededChance } from '#electron/dev/sample/seeded-chance.ts'
import { workbookParts, zipBytes } from '#test/support/zip-bytes.ts'

/** Another seed tries other files: `CONCORD_SEED=7 vitest run mutations`. */
const SEED = Number(process.env['CONCORD_SEED'] ?? 1)
const MUTATIONS = 2_000

const PARTS = workbookParts({
  sheet:
    '<?xml version="1.0" encoding="UTF-8"?><worksheet xmlns="m"><dimension ref="A1:F3"/><cols><col min="2" max="3" hidden="1"/></cols><sheetData>' +
    '<row r="1" spans="1:6"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>Renewal</t></r></is></c></row>' +
    '<row r="2" hidden="1"><c r="A2" t="str"><f>A1&amp;"x"</f><v>Müller_x000A_&#33;</v></c><c r="B2"><v>1234.5</v></c><c r="C2" s="1"><v>46387</v></c><c r="D2" t="b"><v>1</v></c><c r="E2" t="e"><v>#N/A</v></c></row>' +
    '<row r="3"><c r="A3"><f>1+1</f></c><c r="F3" t="d"><v>2026-12-31</v></c><c><v><![CDATA[7]]></v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells></worksheet>',
  sharedStrings:
    '<sst><si><t>Account</t></si><si><r><t>A</t></r><r><t>RR</t></r><rPh><t>no</t></rPh></si></sst>',
  styles:
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d-mmm-yy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>',
})
const TEXT =
  'sep=;\r\nname;arr;note\r\n"Acme; Inc";1,5;"two\nlines ""quoted"""\r\nMüller;2;\r\n;;\r\nlast;3;€\r\n'
/** What tends to matter to a reader of zips, XML or delimited text. */
const WORDS = [
  '<',
  '>',
  '"',
  '&',
  ';',
  ',',
  '\n',
  '\r',
  '\0',
  '</c>',
  '<c r="',
  '<!DOCTYPE x>',
  '&#0;',
  ']]>',
  '<v>',
  'r="0"',
  '\uFEFF',
  'PK\x05\x06',
]

/** The bytes with one to three things done to them: a bit turned, a stretch lost, doubled, moved, blanked or planted. */
function mutated(original: Buffer, chance: Chance): Buffer {
  let bytes = Buffer.from(original)
  for (let times = chance.between(1, 3); times > 0 && bytes.length > 1; times -= 1) {
    const from = chance.between(0, bytes.length - 1)
    const to = Math.min(bytes.length, from + chance.between(1, 40))
    const [before, stretch, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)]
    const ways: readonly (() => Buffer)[] = [
      () =>
        Buffer.concat([
          before,
          Buffer.from([(stretch[0] ?? 0) ^ (1 << chance.between(0, 7))]),
          stretch.subarray(1),
          after,
        ]),
      () => Buffer.concat([before, after]),
      () => Buffer.concat([before, stretch, stretch, after]),
      () => Buffer.concat([stretch, before, after]),
      () => Buffer.concat([before, Buffer.alloc(stretch.length), after]),
      () => Buffer.concat([before, Buffer.alloc(stretch.length, 0xff), after]),
      () => Buffer.concat([before, Buffer.from(chance.pick(WORDS)), after]),
      () => before,
    ]
    bytes = Buffer.from(chance.pick(ways)())
  }
  return bytes
}

/** A good file, mutated: a whole zip, a part inside a zip that is sound, or a text. */
function mutatedFile(chance: Chance): readonly [name: string, bytes: Buffer] {
  const kind = chance.between(0, 9)
  if (kind < 3) return ['a.xlsx', mutated(zipBytes(PARTS), chance)]
  if (kind > 7)
    return ['a.csv', mutated(Buffer.from(TEXT, chance.pick(['utf8', 'utf16le', 'latin1'])), chance)]
  const unlucky = chance.between(1, PARTS.length - 1)
  return [
    'a.xlsx',
    zipBytes(
      PARTS.map((part, index) =>
        index === unlucky ? { ...part, data: mutated(Buffer.from(part.data as string), chance) } : part,
      ),
    ),
  ]
}

test(`${MUTATIONS.toLocaleString('en-US')} mutations of good files end in data or in a ReadError`, async () => {
  expect((await readTableBytes(zipBytes(PARTS), 'a.xlsx')).sheets[0]?.rows).toHaveLength(3)
  expect((await readTableBytes(Buffer.from(TEXT), 'a.csv')).sheets[0]?.rows).toHaveLength(4)
  const codes = new Set<string>()
  for (let number = 0; number < MUTATIONS; number += 1) {
    const seed = SEED * 1_000_003 + number
    const [name, bytes] = mutatedFile(seededChance(Math.imul(seed, 2_654_435_761)))
    const outcome: unknown = await readTableBytes(bytes, name).catch((error: unknown) => error)
    if (outcome instanceof Error && !(outcome instanceof ReadError))
      throw new Error(`Mutation ${number} of seed ${SEED} ends in no ReadError.`, { cause: outcome })
    codes.add(outcome instanceof ReadError ? outcome.code : 'data')
  }
  // Mutations that were all refused at the door would prove nothing about the rooms behind it.
  expect([...codes]).toEqual(
    expect.arrayContaining(['data', 'zip-broken', 'part-checksum', 'workbook-broken']),
  )
}, 60_000)
