import { describe, expect, test } from 'vitest'

import { readTableBytes } from '#electron/backend/files/read-table-file.ts'
import { CSV_CASES } from './csv-cases.ts'
import { DISGUISED_CASES } from './disguised-cases.ts'
import type { HostileCase } from './hostile-case.ts'
import { SHEET_CASES, XML_CASES, ZIP_CASES } from './workbook-cases.ts'

/** How long one file may take at most, in milliseconds; a runaway ends here. */
const PATIENCE = 15_000

const WORKBOOK_CASES = [...DISGUISED_CASES, ...ZIP_CASES, ...XML_CASES, ...SHEET_CASES]

test('there are as many as were promised', () => {
  expect(WORKBOOK_CASES.length).toBeGreaterThanOrEqual(50)
  expect(CSV_CASES.length).toBeGreaterThanOrEqual(20)
})

describe.each([
  ['workbooks', 'a.xlsx', WORKBOOK_CASES],
  ['text', 'a.csv', CSV_CASES],
])('%s end in data, or in their own code with words', (_, usualName, cases) => {
  test.each(cases.map((each) => [each.what, each] as const))(
    '%s',
    (_what, each) => endsAsPromised(each, usualName),
    PATIENCE,
  )
})

async function endsAsPromised({ name, bytes, ends }: HostileCase, usualName: string): Promise<void> {
  const called = name ?? usualName
  const outcome: unknown = await readTableBytes(bytes(), called).catch((thrown: unknown) => thrown)
  if (typeof ends !== 'string') {
    expect(outcome).not.toBeInstanceOf(Error)
    expect(outcome).toMatchObject({ sheets: [{ rows: ends.map((cells) => ({ cells })) }] })
    return
  }
  expect(outcome).toMatchObject({ name: 'ReadError', code: ends })
  const { message } = outcome as Error
  expect(message).toContain(called)
  expect(message.length).toBeLessThan(500)
  expect(message).toMatch(/\.$/)
}
