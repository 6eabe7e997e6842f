import { afterEach, expect, it, vi } from 'vitest'
import { accountRows } from './account-rows.ts'
import { accountsWorkbook } from './accounts-workbook.ts'
import { withFixedZipTimes } from './fixed-zip-times.ts'
import { seededChance } from './seeded-chance.ts'

afterEach(() => vi.useRealTimers())

it('makes a workbook the same whenever it is written', async () => {
  const writtenIn = async (year: number): Promise<Uint8Array> => {
    vi.useFakeTimers({ now: Date.UTC(year, 5, 1), toFake: ['Date'] })
    return accountsWorkbook(accountRows(seededChance(1)).slice(0, 3))
  }
  expect(await writtenIn(2026)).toEqual(await writtenIn(2031))
})

it('refuses what is no zip', () => {
  expect(() => withFixedZipTimes(new Uint8Array(64))).toThrow('Not a zip: it has no directory')
})
