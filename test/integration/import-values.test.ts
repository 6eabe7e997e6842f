import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { type ImportDesk, openDesk } from '#test/support/import-desk.ts'
import { refusal } from '#test/support/backend.ts'

let desk: ImportDesk
beforeEach(async () => {
  desk = await openDesk()
})
afterEach(() => desk.dispose())

describe('other currencies', () => {
  const ACCOUNTS =
    'name,arr,currency,tier,untapped_seats,seat_price\nAcme,"1.000,50",EUR,ENT,3,10.01\nBeta,£200,,SMB,,\nGamma,50,CHF,SMB,,\nDelta,70,USD,SMB,,\n'

  test('are converted at the workspace’s rates, once and exactly; one without a rate is refused and says so', async () => {
    await desk.call('rates.save', { currency: 'EUR', rate: '1,085', date: '2026-10-01' })
    await desk.call('rates.save', { currency: 'GBP', rate: '1.3', date: '2026-10-02' })
    expect(await desk.call('rates.list', {})).toEqual({
      currency: 'USD',
      rates: [
        { currency: 'EUR', rate: '1.085', date: '2026-10-01' },
        { currency: 'GBP', rate: '1.3', date: '2026-10-02' },
      ],
    })
    const shown = await desk.preview('accounts', ACCOUNTS)
    expect(shown.refused).toMatchObject([
      { row: 4, column: 'currency', value: 'CHF', code: 'foreign-currency' },
    ])
    expect(shown.refused[0]?.message).toContain('no rate for CHF. Add a rate for CHF')
    expect(shown.notes).toContain('1 row is in EUR, converted at 1 EUR = 1.085 USD (1 Oct 2026).')
    expect(shown.notes).toContain('1 row is in GBP, converted at 1 GBP = 1.3 USD (2 Oct 2026).')
    await desk.apply('accounts', ACCOUNTS)
    expect(
      (await desk.call('accounts.list', {})).map((a) => [a.name, a.arr, a.headroom, a.seatPrice]),
    ).toEqual([
      ['Acme', 108_554, 3 * 1_086, 1_086],
      ['Beta', 26_000, 0, null],
      ['Delta', 7_000, 0, null],
    ])
    const [entry] = (await desk.call('record.list', { before: null, limit: 1 })).entries
    expect(entry?.why).toContain('1 EUR = 1.085 USD (1 Oct 2026)')
    expect((await desk.apply('accounts', ACCOUNTS)).unchanged).toBe(3)
  })

  test('a sign against its row’s currency is refused, and so is a currency that is none', async () => {
    await desk.call('rates.save', { currency: 'EUR', rate: '1.1', date: '2026-10-01' })
    const shown = await desk.preview(
      'accounts',
      'name,arr,currency,tier\nA,£5,EUR,SMB\nB,5,Euros or so,SMB\nC,5,EUR - Euro,SMB\n',
    )
    expect(shown.refused.map(({ row, code, message }) => [row, code, message])).toEqual([
      [2, 'foreign-currency', 'This amount is in GBP, but its row says EUR. Correct one of the two.'],
      [
        3,
        'foreign-currency',
        '“Euros or so” isn’t a currency. Enter a three-letter code such as USD, or leave the cell blank.',
      ],
    ])
  })

  test('a rate is a number above 0, and part of the record', async () => {
    for (const rate of ['0', 'x', '-1', '1.0000000001'])
      expect(
        await refusal(desk.call('rates.save', { currency: 'EUR', rate, date: '2026-10-01' })),
      ).toMatchObject({ code: 'bad-input' })
    expect(
      await refusal(desk.call('rates.save', { currency: 'USD', rate: '1', date: '2026-10-01' })),
    ).toMatchObject({ code: 'bad-input' })
    await desk.call('rates.save', { currency: 'EUR', rate: '1.1', date: '2026-10-01' })
    await desk.call('rates.remove', { currency: 'EUR' })
    expect((await desk.call('rates.list', {})).rates).toEqual([])
    await desk.call('record.undo', {})
    expect((await desk.call('rates.list', {})).rates).toHaveLength(1)
    expect((await desk.call('record.verify', {})).ok).toBe(true)
  })
})

describe('words for tiers', () => {
  test('are the workspace’s own', async () => {
    const content = 'name,arr,tier\nAcme,1,Platinum\n'
    expect((await desk.preview('accounts', content)).refused).toMatchObject([{ code: 'unknown-tier' }])
    const { words, defaults } = await desk.call('tierWords.get', {})
    expect(words).toEqual(defaults)
    expect(words.enterprise).toContain('Strategic')
    await desk.call('tierWords.save', {
      words: { ...words, enterprise: [...words.enterprise, ' Platinum '] },
    })
    expect((await desk.call('tierWords.get', {})).words.enterprise).toContain('Platinum')
    expect((await desk.preview('accounts', content)).rows[0]?.cells['tier']).toBe('enterprise')
    await desk.call('record.undo', {})
    expect((await desk.call('tierWords.get', {})).words).toEqual(defaults)
  })

  test('mean one tier each', async () => {
    const { words } = await desk.call('tierWords.get', {})
    const twice = { ...words, smb: ['Commercial'] }
    expect(await refusal(desk.call('tierWords.save', { words: twice }))).toEqual({
      code: 'bad-input',
      message: '“Commercial” would mean both Mid-Market and SMB. Keep it under one of them.',
    })
  })
})

describe('how a source was mapped', () => {
  const CONTENT = 'Kunde,Wert,Klasse,Ende,Notiz\nAcme,10,SMB,03/04/2027,Hello\n'
  const again = 'Klasse,Notiz,Ende,Kunde,Wert\nSMB,Hi,05/06/2027,Acme,11\n'
  const mapping = { name: 0, arr: 1, tier: 2, renewal_date: 3, segment: 4 }

  test('is remembered with the order of its dates once applied, and found again below a title and in another order', async () => {
    const first = await desk.read('accounts', CONTENT)
    expect([first.remembered, first.mapping['name'], first.missing]).toEqual([false, null, ['name', 'arr']])
    expect(first.guessed).toEqual({ tier: 'values' })
    expect(first.doubts.map(({ field, why }) => [field, why])).toContainEqual([
      'renewal_date',
      'only its values look like it',
    ])
    await desk.preview('accounts', CONTENT, { mapping, dateOrder: 'dmy' })
    expect((await desk.read('accounts', CONTENT)).remembered).toBe(false)
    await desk.apply('accounts', CONTENT, { mapping, dateOrder: 'dmy' })
    const next = await desk.read('accounts', `Stand heute\n${again}`)
    expect(next).toMatchObject({
      remembered: true,
      dateOrder: 'dmy',
      headerRow: 2,
      missing: [],
      mapping: { name: 3, arr: 4, tier: 0, renewal_date: 2, segment: 1, csm: null },
      guessed: { name: 'remembered', segment: 'remembered' },
    })
    expect(await desk.apply('accounts', again)).toMatchObject({ changed: 1 })
    expect((await desk.call('accounts.list', {}))[0]?.renewalDate).toBe('2027-06-05')
  })

  test('gives way to dates that settle their order themselves, and is another matter for another kind', async () => {
    await desk.apply('accounts', CONTENT, { mapping, dateOrder: 'dmy' })
    const settled = await desk.read('accounts', CONTENT.replace('03/04/2027', '12/31/2027'))
    expect([settled.remembered, settled.dateOrder]).toEqual([true, null])
    expect((await desk.read('requests', CONTENT)).remembered).toBe(false)
  })
})

describe('what is gone', () => {
  const TWO = 'id,name,arr,tier\n1,Acme,1,SMB\n2,Beta,2,SMB\n'
  const ONE = 'id,name,arr,tier\n1,Acme,1,SMB\n'

  test('stays unless it is named, and comes back with undo', async () => {
    await desk.apply('accounts', TWO)
    const shown = await desk.preview('accounts', ONE)
    expect(shown.gone).toMatchObject([{ name: 'Beta', held: null }])
    expect(await desk.apply('accounts', ONE)).toMatchObject({ removed: 0 })
    expect(await desk.call('accounts.list', {})).toHaveLength(2)
    const ids = shown.gone.map(({ id }) => id)
    expect(await desk.apply('accounts', ONE, { gone: ids })).toMatchObject({ removed: 1, unchanged: 1 })
    expect(await desk.call('accounts.list', {})).toHaveLength(1)
    expect((await desk.call('record.list', { before: null, limit: 1 })).entries[0]?.label).toBe(
      'Imported accounts from accounts.csv: 0 added, 0 changed, 1 removed',
    )
    await desk.call('record.undo', {})
    expect(await desk.call('accounts.list', {})).toHaveLength(2)
    expect((await desk.call('record.verify', {})).ok).toBe(true)
  })

  test('is never removed while something hangs on it, or when it isn’t gone', async () => {
    await desk.apply('accounts', TWO)
    await desk.apply('requests', 'account,theme\n2,SSO\n')
    const shown = await desk.preview('accounts', ONE)
    expect(shown.gone[0]?.held).toBe('1 request names this account. Remove or reassign it first.')
    const gone = shown.gone.map(({ id }) => id)
    expect(await refusal(desk.apply('accounts', ONE, { gone }))).toMatchObject({ code: 'in-use' })
    const [acme] = await desk.call('accounts.list', {})
    expect(await refusal(desk.apply('accounts', ONE, { gone: [acme?.id ?? ''] }))).toMatchObject({
      code: 'bad-input',
    })
    const [theme] = (await desk.preview('themes', 'theme\nOther\n')).gone
    expect(theme).toMatchObject({ name: 'SSO', held: expect.stringContaining('under Themes') })
  })

  test('requests can go', async () => {
    await desk.apply('accounts', TWO)
    await desk.apply('requests', 'account,theme\n1,SSO\n2,SSO\n')
    const next = 'account,theme\n1,SSO\n'
    const gone = (await desk.preview('requests', next)).gone.map(({ id }) => id)
    await desk.apply('requests', next, { gone })
    expect(await desk.call('requests.list', {})).toHaveLength(1)
  })
})
