import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatMoney } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import { openDesk } from '#test/support/import-desk.ts'

/** How a column of amounts may be written; the last one gives each amount in units of the header. */
const WRITINGS: readonly { header: string; write: (cents: number) => string }[] = [
  { header: 'ARR', write: (cents) => (cents / 100).toFixed(2) },
  { header: 'ARR (USD)', write: (cents) => `$${(cents / 100).toLocaleString('en-US')}` },
  { header: 'Annual recurring revenue', write: (cents) => (cents / 100).toFixed(2).replace('.', ',') },
  { header: 'ARR', write: (cents) => (cents / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 }) },
  { header: 'ARR ($K)', write: (cents) => String(cents / 100_000) },
  { header: 'arr', write: (cents) => `USD ${cents / 100}` },
  // What may be no amount at all, or half of one.
  { header: 'ARR', write: (cents) => (cents % 3 === 0 ? 'TBD' : `${cents / 100}`) },
  { header: 'ARR', write: (cents) => `${Math.trunc(cents / 1000)}.${String(cents % 1000).padStart(3, '0')}` },
  { header: 'MRR', write: (cents) => (cents / 1200).toFixed(2) },
]

const OTHERS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  Tier: fc.constantFrom('Enterprise', 'ENT', 'SMB', 'smb', 'mid market', 'Commercial', 'Platinum'),
  'Renewal Date': fc.constantFrom('2027-03-04', '04/03/2027', '13/02/2027', '1/1/1970', '', '46000'),
  ICP: fc.constantFrom('yes', 'no', 'TRUE', '', 'N/A', 'maybe'),
  'Account ID': fc.constantFrom('="00123"', '1001.0', '7', '', '0015g00000A000001'),
  Seats: fc.constantFrom('40', '1,200', '', 'n/a', '4.5'),
  'Health score': fc.constantFrom('0.4', '71', ''),
  CSM: fc.constantFrom('Ana', '', '–'),
}

const MANY = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `Customer ${letter}`)

const table = fc
  .tuple(
    fc.constantFrom(...WRITINGS),
    fc.subarray(Object.keys(OTHERS).filter((column) => column !== 'Tier')).map((some) => ['Tier', ...some]),
    fc.array(
      fc.record({
        name: fc.constantFrom('Acme', 'Acme, Inc.', 'Globex', 'globex', ...MANY),
        cents: fc.integer({ min: 0, max: 90_000_000 }),
        others: fc.record(OTHERS),
      }),
      { minLength: 1, maxLength: 9 },
    ),
    fc.boolean(),
  )
  .map(([{ header, write }, columns, rows, last]) => {
    const order = last ? ['Account Name', ...columns, header] : [header, 'Account Name', ...columns]
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`
    const lines = rows.map(({ name, cents, others }) =>
      order
        .map((column) =>
          cell(column === 'Account Name' ? name : column === header ? write(cents) : (others[column] ?? '')),
        )
        .join(','),
    )
    return `${[order.map(cell).join(','), ...lines].join('\n')}\n`
  })

describe('whatever the columns', () => {
  test('what was shown is what is stored, and its ARR adds up to what was told', async () => {
    let stored = 0
    await fc.assert(
      fc.asyncProperty(table, async (content) => {
        const desk = await openDesk()
        try {
          const view = await desk.read('accounts', content)
          const mapping: Readonly<Record<string, number | null>> = view.mapping
          if (['name', 'arr', 'tier'].some((field) => (mapping[field] ?? null) === null)) return
          const choice = { mapping, otherPairs: 'apart', dateOrder: view.dateOrder ?? 'dmy' } as const
          const shown = await desk.preview('accounts', content, choice)
          const told = shown.notes.filter((note) => note.startsWith('ARR in this file'))
          if (shown.rows.length === 0) {
            expect(told).toEqual([])
            return
          }
          await desk.apply('accounts', content, choice)
          const accounts = await desk.call('accounts.list', {})
          stored += accounts.length
          const sum = accounts.reduce((total, { arr }) => total + arr, 0)
          expect(told).toEqual([
            `ARR in this file: ${formatMoney(sum, 'USD')} (${counted(accounts.length, 'account')}).`,
          ])
          const seen = accounts.map((account) => [
            account.name,
            formatMoney(account.arr, 'USD'),
            account.tier,
            account.renewalDate ?? '',
            account.inIcp ? 'yes' : 'no',
          ])
          const promised = shown.rows.map(({ cells }) =>
            ['name', 'arr', 'tier', 'renewal_date', 'icp'].map((field) => cells[field] ?? ''),
          )
          expect(new Set(seen.map(String))).toEqual(new Set(promised.map(String)))
          const [entry] = (await desk.call('record.list', { before: null, limit: 1 })).entries
          expect(entry?.why).toContain(told[0])
        } finally {
          desk.dispose()
        }
      }),
      { numRuns: 50, seed: 20_261_126 },
    )
    // Not a property of nothing.
    expect(stored).toBeGreaterThan(60)
  })
})
