import { beforeEach, describe, expect, it } from 'vitest'
import { type AttackedKind, attackedImport } from '#test/support/attacked-import.ts'

const attack = attackedImport()
const imported = (kind: AttackedKind, lines: readonly string[], ...more: string[]) =>
  attack.imported(kind, attack.csv(...lines), ...more)

describe('days in world time', () => {
  const days = async (...texts: string[]) => {
    const rows = texts.map((text, at) => `A${at},Customer ${at},1,SMB,${text}`)
    const { accounts, text, why } = await imported('accounts', ['id,name,arr,tier,renewal date', ...rows])
    const dates = accounts.toSorted((a, b) => a.name.localeCompare(b.name))
    return { dates: dates.map(({ renewalDate }) => renewalDate), text, why }
  }
  it('that begin at an exporter’s midnight are the day that begins then, and it’s told', async () => {
    const { dates, text, why } = await days('2027-02-28T23:00:00.000Z', '2027-06-30T22:00:00.000Z')
    expect(dates).toEqual(['2027-03-01', '2027-07-01'])
    expect(text).toContain('2 dates stored some seconds before midnight')
    expect(why).toContain('2 dates stored')
  })
  it('may be as they are in winter, and an hour earlier in summer', async () => {
    expect((await days('2027-03-01 00:00:00', '2027-06-30 23:00:00')).dates).toEqual([
      '2027-03-01',
      '2027-07-01',
    ])
  })
  it('are one hour of the afternoon in Asia', async () => {
    expect(
      (await days('2027-02-28T18:30:00Z', '2027-03-30T18:30:00Z', '2027-04-04T18:30:00Z')).dates,
    ).toEqual(['2027-03-01', '2027-03-31', '2027-04-05'])
  })
  it.each([
    ['2027-02-28T23:00:00Z', '2027-03-02T14:12:09Z'],
    ['2027-02-28T12:00:00Z', '2027-03-02T12:00:00Z'],
    ['2027-02-28T23:59:59Z', '2027-03-02T23:59:59Z'],
    ['2027-02-28T23:00:00+01:00', '2027-03-02T23:00:00+01:00'],
    ['2027-02-28', '2027-03-02'],
  ])('otherwise are the day as written: %s, %s', async (first, second) => {
    expect((await days(first, second)).dates).toEqual(['2027-02-28', '2027-03-02'])
  })
})

describe('blank cells of a later file', () => {
  const HEADERS = 'id,name,arr,tier,renewal_date,untapped_seats,seat_price'
  beforeEach(() => imported('accounts', [HEADERS, 'A1,Acorn,1,SMB,2027-05-01,10,50']))

  it('lose no price that stands beside them', async () => {
    const { accounts, text } = await imported('accounts', [
      'id,name,arr,tier,untapped_seats,seat_price',
      'A1,Acorn,1,SMB,,60',
    ])
    expect(accounts[0]).toMatchObject({ untappedSeats: 10, seatPrice: 6_000, headroom: 60_000 })
    expect(text).toContain('1 blank cell leaves what the workspace has (“untapped_seats”).')
  })
  it('of a price alone leave seats and headroom', async () => {
    const { accounts } = await imported('accounts', ['id,name,arr,tier,seat_price', 'A1,Acorn,1,SMB,70'])
    expect(accounts[0]).toMatchObject({ untappedSeats: 10, seatPrice: 7_000, headroom: 70_000 })
  })
  it('aside, an amount against seats × price is told', async () => {
    const headers = 'id,name,arr,tier,headroom,untapped_seats,seat_price'
    const { accounts, why } = await imported('accounts', [headers, 'A1,Acorn,1,SMB,900,10,60'])
    expect(accounts[0]).toMatchObject({ headroom: 90_000 })
    expect(why).toContain('“headroom” isn’t “untapped_seats” × “seat_price” in row 2; “headroom” counts')
    expect((await imported('accounts', [headers, 'A2,Birch,1,SMB,600,10,60'])).why).not.toContain(
      'isn’t “untapped',
    )
  })
  it('are no renewal date that is lost', async () => {
    const { accounts, text } = await imported('accounts', [HEADERS, 'A1,Acorn,1,SMB,,10,50'])
    expect(accounts[0]?.renewalDate).toBe('2027-05-01')
    expect(text).not.toContain('no renewal date;')
    expect((await imported('accounts', ['id,name,arr,tier', 'A1,Acorn,2,SMB'])).text).not.toContain(
      'There’s no',
    )
    const { text: added } = await imported('accounts', [
      'id,name,arr,tier',
      'A1,Acorn,2,SMB',
      'A2,Birch,2,SMB',
    ])
    expect(added).toContain('There’s no “renewal_date” column: 1 account counts as more than 180 days')
    expect(added).toContain('There’s no “icp” column: 1 account counts as inside')
  })
})

describe('requests of a later file that leave something blank', () => {
  const HEADERS = 'account,theme,dependency,signal,verbatim,date'
  beforeEach(async () => {
    await imported('accounts', ['id,name,arr,tier', 'A1,Acorn,1,SMB', 'A2,Birch,1,SMB'])
    await imported('requests', [HEADERS, 'A1,SSO,0.6,explicit,We need it,2026-11-03'])
  })
  const now = { signal: 'explicit', dependency: 60, verbatim: 'We need it', date: '2026-11-03' }

  it('are the one that is there, and leave what it has', async () => {
    const { requests, text } = await imported('requests', [HEADERS, 'A1,SSO,,,,'])
    expect(requests).toEqual([expect.objectContaining(now)])
    expect(text).toContain('0 added, 0 changed, 1 unchanged')
    expect(text).toContain('blank cells leave what the workspace has')
  })
  it('are the one that is there where the column is missing', async () => {
    const { requests } = await imported('requests', ['account,theme,dependency', 'A1,SSO,0.2'])
    expect(requests).toEqual([expect.objectContaining({ ...now, dependency: 20 })])
  })
  it('clear it where somebody says so', async () => {
    const { requests } = await imported('requests', [HEADERS, 'A1,SSO,,,,'], '--answer', 'blanks=clear')
    expect(requests).toEqual([expect.objectContaining({ signal: 'none', verbatim: '', date: null })])
  })
  it.each([
    ['two rows may be one request', [], ['A1,SSO,0.1,,,', 'A1,SSO,0.2,,,'], 3],
    ['a row says more than is there', ['A2,SSO,,,,'], ['A2,SSO,0.1,,We too,2026-11-03'], 3],
    ['there are two', ['A1,SSO,0.1,,Another one,'], ['A1,SSO,0.9,,,'], 3],
  ])('are told where %s', async (_, before, rows, count) => {
    if (before.length > 0) await imported('requests', [HEADERS, ...before])
    const { requests, text, why } = await imported('requests', [HEADERS, ...rows])
    expect(requests).toHaveLength(count)
    expect(text).toContain('added that may be there already')
    expect(why).toContain('added that may be there already')
  })
  it.each([
    ['a text in common', 'A1,SSO,0.6,explicit,We need it,', 'A1,SSO,0.5,explicit,We need it,2026-11-03'],
    ['nothing but the same weight', 'A1,SSO,0.6,explicit,,', 'A1,SSO,0.6,explicit,We need it,2026-11-03'],
  ])('are filled by the row that says it, with %s', async (_how, less, more) => {
    await imported('requests', [HEADERS, less.replace('A1', 'A2')])
    const { requests, text } = await imported('requests', [HEADERS, more.replace('A1', 'A2')])
    expect(requests).toHaveLength(2)
    expect(requests).toContainEqual(
      expect.objectContaining({ who: 'Birch', verbatim: 'We need it', date: '2026-11-03' }),
    )
    expect(text).toContain('0 added, 1 changed')
    expect(text).not.toContain('may be there already')
  })
  it('are other requests where what they say differs, or another account asks', async () => {
    const { requests, text } = await imported('requests', [
      HEADERS,
      'A1,SSO,0.1,,Something else,',
      'A2,SSO,,,,',
    ])
    expect(requests).toHaveLength(3)
    expect(text).not.toContain('may be there already')
  })
})

describe('two columns that mean one field', () => {
  it.each([
    ['Annual Recurring Revenue', 'Current ARR', '100', '900'],
    ['ARR', 'ARR.1', '100', '900'],
    ['arr', 'ARR (USD)', '100', '900'],
    ['Renewal Date', 'Contract End', '2027-03-01', '2027-09-01'],
    ['Tier', 'Company Size', 'SMB', 'Enterprise'],
    ['id', 'Account ID', 'A1', 'B1'],
    ['Customer Name', 'Account Name', 'Acorn', 'Lena'],
  ])('are told where they differ: %s and %s', async (one, other, first, second) => {
    const rest = [
      ['id', 'A1', /^(?:id|account id)$/i],
      ['name', 'Acorn', /name/i],
      ['arr', '5', /arr|recurring/i],
      ['tier', 'SMB', /tier|size/i],
    ] as const
    const left = rest.filter(([, , header]) => !header.test(one))
    const headers = [one, other, ...left.map(([header]) => header)]
    const { text, why } = await imported('accounts', [
      headers.join(','),
      [first, second, ...left.map(([, value]) => value)].join(','),
    ])
    expect(text).toMatch(/“(.+?)” may mean “\w+”, too, and differs from “(.+?)” in 1 row/u)
    expect(why).toContain('too, and differs from')
  })
  it('are told of accounts in requests', async () => {
    await imported('accounts', ['id,name,arr,tier', 'A1,Acorn,1,SMB', 'A2,Birch,1,SMB'])
    const { text } = await imported('requests', ['Company,Account,Theme', 'Birch,Acorn,SSO'])
    expect(text).toContain('“Company” may mean “account”, too')
  })
  it('are no matter where they say the same, or somebody has named one', async () => {
    const lines = (other: string) => ['id,name,arr,Current ARR,tier', `A1,Acorn,100,${other},SMB`]
    expect((await imported('accounts', lines('100'))).text).not.toContain('too, and differs')
    expect((await imported('accounts', lines('900'), '--map', 'arr=Current ARR')).text).not.toContain(
      'too, and differs',
    )
    expect((await imported('accounts', lines('900'))).text).not.toContain('too, and differs')
  })
})

describe('shares and percents', () => {
  beforeEach(() =>
    imported('accounts', ['id,name,arr,tier', 'A1,Acorn,1,SMB', 'A2,Birch,1,SMB', 'A3,Cedar,1,SMB']),
  )
  const given = async (header: string, values: readonly string[], ...more: string[]) => {
    const rows = values.map((value, at) => `A${at + 1},Theme ${at},${value}`)
    const { requests, text, why } = await imported('requests', [`account,theme,${header}`, ...rows], ...more)
    return { dependencies: requests.map(({ dependency }) => dependency).toSorted((a, b) => a - b), text, why }
  }
  it('mixed under a header that says percent are asked about', async () => {
    const { dependencies, text } = await given('Dependency %', ['0.6', '60', '1'])
    expect(dependencies).toEqual([])
    expect(text).toContain('Some values are above 1, such as 60, and others below, such as 0.6')
  })
  it.each([
    ['percent', [1, 1, 60]],
    ['each', [60, 60, 100]],
  ])('mixed, are %s where somebody says so', async (unit, stored) => {
    const { dependencies, why } = await given(
      'Dependency %',
      ['0.6', '60', '1'],
      '--answer',
      `share:dependency=${unit}`,
    )
    expect(dependencies).toEqual(stored)
    expect(why).toContain('“Dependency %” is read')
  })
  it('stay what somebody said of their source, whatever a later file looks like', async () => {
    await given('Dependency', ['60', '40', '20'], '--answer', 'share:dependency=percent')
    const { dependencies, text, why } = await given('Dependency', ['0.6', '1', '20%'])
    expect(dependencies).toEqual([1, 1, 20])
    expect(text).toContain('“Dependency” is read in percent: 1 is 1%, as you said.')
    expect(text).toContain('--answer share:dependency=')
    expect(why).toContain('in percent: 1 is 1%')
  })
  it('that are clear ask nothing', async () => {
    expect((await given('Dependency', ['0.6', '1', '0.2'])).dependencies).toEqual([20, 60, 100])
    expect((await given('Dependency %', ['60', '1', '20'])).text).not.toContain('in percent?')
  })
})

describe('what stands above the headers', () => {
  it.each([
    'All amounts in thousands of USD',
    'Figures in $000s',
    '(in thousands)',
    'Customer report, all values in T€',
    'ARR in millions',
  ])('“%s” leaves the amounts in doubt, and is told once they are taken', async (line) => {
    const lines = [`"${line}"`, 'id,name,arr,tier', 'A1,Acorn,120,SMB']
    const doubted = await imported('accounts', lines)
    expect(doubted.exit).not.toBe(0)
    expect(doubted.accounts).toEqual([])
    expect(doubted.text).toContain(`row 1 says “${line}”`)
    const taken = await imported('accounts', lines, '--map', 'arr=arr')
    expect(taken.accounts).toHaveLength(1)
    expect(taken.why).toContain(`Row 1 says “${line}”. Amounts are read as they stand`)
  })
  it('as a row of units under them is seen as well', async () => {
    const { accounts, text } = await imported('accounts', ['id,name,arr,tier', ',,$K,', 'A1,Acorn,120,SMB'])
    expect(accounts).toEqual([])
    expect(text).toContain('row 2 says “$K”')
  })
  it.each([
    'Top 1,000 accounts in Q1',
    'Accounts of team K',
    'Report for ALL regions',
    'Exported 2026-11-01',
  ])('“%s” says nothing of amounts', async (line) => {
    const { accounts, text } = await imported('accounts', [
      `"${line}"`,
      'id,name,arr,tier',
      'A1,Acorn,120,SMB',
    ])
    expect(accounts).toHaveLength(1)
    expect(text).not.toContain('says “')
  })
  it('in another currency is told', async () => {
    const { why } = await imported('accounts', ['All amounts in EUR', 'id,name,arr,tier', 'A1,Acorn,120,SMB'])
    expect(why).toContain('Row 1 says “All amounts in EUR”')
  })
  it('is told where it looks like rows of the table', async () => {
    const { text, why } = await imported('accounts', [
      'A0,First,5,SMB',
      'id,name,arr,tier',
      'A1,Acorn,120,SMB',
    ])
    expect(text).toContain('Row 1 stands above the headers and isn’t imported: “A0”, “First”, “5”, “SMB”.')
    expect(why).toContain('Row 1 stands above the headers')
    await imported('accounts', ['id,name,arr,tier', 'A2,Birch,1,SMB', 'A3,Cedar,1,SMB'])
    const { text: requests } = await imported('requests', ['A1,SSO', 'A2,Theme', 'A3,SSO'])
    expect(requests).toContain('Row 2 is taken for the headers: “A2”, “Theme”.')
  })
})

describe('requests with an id and a name', () => {
  const HEADERS = 'Account ID,Account Name,Theme'
  beforeEach(() =>
    imported('accounts', ['id,name,arr,tier', 'A1,Acorn,1,SMB', 'A2,Birch,1,SMB', 'A3,Cedar,1,SMB']),
  )

  it.each(['Birch', 'Somebody Else Ltd'])('that contradict each other are told: A1 and %s', async (name) => {
    const { text, why } = await imported('requests', [HEADERS, `A1,${name},SSO`])
    const told = `“Account Name” names another account than “Account ID” in row 2: “A1” is Acorn, not “${name}”.`
    expect(text).toContain(told)
    expect(why).toContain(told)
  })
  it.each(['Acorn', 'acorn, Inc.', 'Accorn', ''])('that agree aren’t: A1 and %s', async (name) => {
    const { text, requests } = await imported('requests', [HEADERS, `A1,"${name}",SSO`])
    expect(requests).toHaveLength(1)
    expect(text).not.toContain('another account')
  })
  it('go by the name where there is no id, and the other way round', async () => {
    const { requests, exit } = await imported('requests', [HEADERS, ',Birch,SSO', 'N/A,Cedar,SSO', ',,SSO'])
    expect(requests).toHaveLength(2)
    expect(exit).toBe(1)
    const { requests: more } = await imported('requests', ['Account,Account ID,Theme', ',A1,SSO'])
    expect(more).toHaveLength(3)
  })
  it('ask about a name that is nobody’s', async () => {
    const { requests, text } = await imported('requests', [HEADERS, ',Bircch,SSO', 'A1,Acorn,SSO'])
    expect(requests).toHaveLength(1)
    expect(text).toContain('Did you mean “Birch”?')
  })
})

describe('cells that are read twice', () => {
  it('count once in what is told and refused', async () => {
    await imported('accounts', ['id,name,arr,tier', 'A1,Acorn,1,SMB'])
    const { text } = await imported('requests', [
      'account,theme',
      'A1,N/A',
      'A1,-',
      'A1,none',
      'A1,#REF!',
      'A1,SSO',
    ])
    expect(text).toContain('“N/A”, “-”, and “none” (3 cells) count as blank')
    expect(text.split('“#REF!” [error-cell]')).toHaveLength(2)
  })
})

describe('what a later file leaves out', () => {
  it('is told of what it brings alone: fits', async () => {
    await imported('themes', ['theme,fit', 'SSO,direct'])
    const { text } = await imported('themes', ['theme,fit,description', 'SSO,,One login'])
    expect(text).not.toContain('no fit yet')
    expect(text).toContain('1 blank fit leaves the one that is there')
    expect((await imported('themes', ['theme,fit', 'SCIM,', 'SSO,'])).text).toContain(
      '1 theme has no fit yet',
    )
  })
  it('is told of what it brings alone: signals', async () => {
    await imported('accounts', ['id,name,arr,tier', 'A1,Acorn,1,SMB'])
    await imported('requests', ['account,theme,signal', 'A1,SSO,explicit'])
    expect((await imported('requests', ['account,theme,source', 'A1,SSO,'])).text).not.toContain(
      'There’s no “signal”',
    )
    const { text } = await imported('requests', ['account,theme', 'A1,SSO', 'A1,SCIM'])
    expect(text).toContain('There’s no “signal” column: 1 new request counts')
  })
})

describe('rows of requests that say the same', () => {
  beforeEach(async () => {
    await imported('accounts', ['id,name,arr,tier', 'A1,Acorn,1,SMB'])
  })
  it('are requests of their own, and it’s told', async () => {
    const { exit, requests, text, why } = await imported('requests', [
      'account,theme,verbatim',
      'A1,SSO,Soon',
      'A1,SSO,Later',
      'Acorn,sso,Soon',
    ])
    expect([exit, requests.length]).toEqual([0, 3])
    for (const told of [text, why]) expect(told).toContain('Row 4 says the same as row 2; each is a request')
  })
  it('are not those that weigh differently, or one cell’s two themes', async () => {
    const { requests, text } = await imported(
      'requests',
      ['account,theme,signal', 'A1,SSO,explicit', 'A1,SSO,inferred', 'A1,SSO; Audit log,none'],
      '--answer',
      'split=split',
    )
    expect(requests.length).toBe(4)
    expect(text).not.toContain('the same as')
  })
})
