import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { attackedImport } from '#test/support/attacked-import.ts'

const attack = attackedImport()
const { csv } = attack

async function imported(file: string, ...more: string[]) {
  const { arr: accounts, ...found } = await attack.imported('accounts', file, ...more)
  return { ...found, accounts }
}

async function xlsx(format: string): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Accounts')
  sheet.addRow(['id', 'name', 'ARR', 'tier'])
  const row = sheet.addRow(['A1', 'Acorn', 120_000, 'SMB'])
  row.getCell(3).numFmt = format
  sheet.addRow(['A2', 'Birch', 5, 'SMB'])
  const file = attack.backend().at('given.xlsx')
  await book.xlsx.writeFile(file)
  return file
}

describe('words that every object has', () => {
  it.each(['constructor 1', '1 __proto__', 'toString'])(
    'as an amount, %s is refused in words',
    async (cell) => {
      const { accounts, text } = await imported(
        csv('id,name,arr,tier', `A1,Acorn,${cell},SMB`, 'A2,Birch,5,SMB'),
      )
      expect(accounts).toEqual([['Birch', 5]])
      expect(text).not.toContain('internal')
    },
  )
  it.each(['arr (constructor)', 'arr (__proto__)'])('as a header, %s is doubted', async (header) => {
    expect((await imported(csv(`id,name,${header},tier`, 'A1,Acorn,1,SMB'))).text).not.toContain('internal')
  })
  it('as a currency or a yes, they are refused', async () => {
    const { text, accounts } = await imported(
      csv('id,name,arr,tier,currency,icp', 'A1,Acorn,1,SMB,__proto__,yes', 'A2,Birch,5,SMB,USD,constructor'),
    )
    expect(accounts).toEqual([])
    expect(text).toContain('isn’t a currency')
    expect(text).not.toContain('internal')
  })
})

describe('ids of other systems', () => {
  it('of 18 characters stay what they are', async () => {
    const ids = ['A01CUSTOMER0000001', 'A01CUSTOMER0000002', '000000000000100123', '000000000000100124']
    const { accounts, text } = await imported(
      csv('id,name,arr,tier', ...ids.map((id, at) => `${id},Customer ${at},${at + 1},SMB`)),
    )
    expect(accounts).toHaveLength(4)
    expect(text).toContain('4 added')
  })
  it('that a spreadsheet rounded meet no other account', async () => {
    await imported(csv('id,name,arr,tier', '123457000000,Birch,100,SMB'))
    const { accounts } = await imported(csv('id,name,arr,tier', '1.23457E+11,Cedar,900,SMB'))
    expect(accounts).toContainEqual(['Birch', 100])
  })
})

describe('money of another country', () => {
  it.each([
    ['ARR', '$100 CAD'],
    ['ARR', '$100 AUD'],
    ['ARR (CAD)', '$120'],
    ['ARR (A$)', '$120'],
    ['ARR AUD', '$120'],
    ['ARR (CAD K)', '$100'],
  ])('under %s, %s is refused', async (header, cell) => {
    const { accounts, text } = await imported(csv(`id,name,${header},tier`, `A1,Acorn,"${cell}",SMB`))
    expect(accounts).toEqual([])
    expect(text).toMatch(/CAD|AUD/u)
  })
  it.each(['[$$-C09]#,##0', '[$$-1009]#,##0', '[$$-1009]#,##0 "CAD"', '#,##0 [$₽-419]', '#,##0 "руб."'])(
    'in the number format %s, it is refused',
    async (format) => {
      expect((await imported(await xlsx(format))).accounts).toEqual([['Birch', 5]])
    },
  )
  it.each([
    '#,##0 "T€"',
    '#,##0 "k€"',
    '#,##0 "Tsd."',
    '#,##0" tausend"',
    '#,##0"/mo"',
    '0%',
    '0"%"',
    '0\\%',
  ])('a number shown with more than itself (%s) is refused, and the words are named', async (format) => {
    const { accounts, text } = await imported(await xlsx(format))
    expect(accounts).toEqual([['Birch', 5]])
    expect(text).toContain('beside this number')
  })
  it.each(['$#,##0', '[$$-409]#,##0.00', '#,##0,"K"', '"USD" #,##0', '#,##0', '_-* #,##0.00 _€_-'])(
    'and with nothing else (%s) is taken',
    async (format) => {
      expect((await imported(await xlsx(format))).accounts).toContainEqual(['Acorn', 120_000])
    },
  )
})

describe('thousands', () => {
  it('of thousands go by the column’s own sign', async () => {
    const { accounts } = await imported(
      csv('id,name,arr,tier', 'A1,Acorn,"$1,250k",SMB', 'A2,Birch,"$2,500,000",SMB', 'A3,Cedar,$99.50,SMB'),
    )
    expect(accounts).toContainEqual(['Acorn', 1_250_000])
  })
  it('are asked about where nothing says what the comma is', async () => {
    const { accounts, text } = await imported(csv('id,name,arr,tier', 'A1,Acorn,"1,250k",SMB'))
    expect(accounts).toEqual([])
    expect(text).toContain('could mean')
  })
  it.each([
    ['ARR ($M)', '"1,234"', ','],
    ['ARR', '1,234', ';'],
    ['ARR ($K)', '1,234', ';'],
  ])('are refused under %s where %s may as well be decimals (%s)', async (header, amount, separator) => {
    const file = csv(
      ['id', 'name', header, 'tier'].join(separator),
      ['A1', 'Acorn', amount, 'SMB'].join(separator),
      ['A2', 'Birch', '5', 'SMB'].join(separator),
    )
    const { accounts, text } = await imported(file)
    expect(accounts.map(([name]) => name)).toEqual(['Birch'])
    expect(text).toContain('could mean')
  })
  it.each([
    ['ARR ($K)', ['"1,234"', '5'], 1_234_000],
    ['ARR ($M)', ['1.234', '5'], 1_234_000],
  ])('are taken under %s', async (header, [one, other], arr) => {
    const { accounts } = await imported(
      csv(`id,name,${header},tier`, `A1,Acorn,${one},SMB`, `A2,Birch,${other},SMB`),
    )
    expect(accounts).toContainEqual(['Acorn', arr])
  })
  it.each(['ARR ($K)', 'ARR (in millions)'])(
    'under %s aren’t taken where the amounts are whole',
    async (header) => {
      const { exit, accounts, text } = await imported(
        csv(`id,name,${header},tier`, 'A1,Acorn,"$120,000",SMB', 'A2,Birch,"$45,000",SMB'),
      )
      expect([exit, accounts]).toEqual([2, []])
      expect(text).toContain('its values are too large for that')
    },
  )
  it('of seats behind a period are refused', async () => {
    const { text, accounts } = await imported(
      csv(
        'id,name,arr,tier,untapped_seats,seat_price',
        'A1,Acorn,1,SMB,1.000,10',
        'A2,Birch,5,SMB,"1,000",10',
      ),
    )
    expect(accounts).toEqual([['Birch', 5]])
    expect(text).toContain('could be 1000 seats')
  })
})

describe('columns that only contain a hint', () => {
  it.each(['Warranty', 'Carrier fee', 'ARR at risk', 'Churned ARR', 'Prior Year ARR', 'New ARR'])(
    '%s is no ARR',
    async (header) => {
      const { accounts, exit } = await imported(
        csv(`id,name,${header},tier`, 'A1,Acorn,$1000,SMB', 'A2,Birch,$5,SMB'),
      )
      expect(accounts).toEqual([])
      expect(exit).not.toBe(0)
    },
  )
  it.each([
    'Legends',
    'Weekends blocked until',
    'Card expiry',
    'NDA expiration',
    'Insurance expires',
    'Pilot expiration',
  ])('%s is no renewal date', async (header) => {
    const { text } = await imported(
      csv(`id,name,arr,tier,${header}`, 'A1,Acorn,1,SMB,2027-03-01', 'A2,Birch,2,SMB,2027-04-01'),
    )
    expect(text).toContain('There’s no “renewal_date” column')
  })
})

describe('parts of an account', () => {
  it('wait for the rest of it', async () => {
    const file = csv('id,name,arr,tier', 'A1,Acorn,1000,SMB', 'A1,Acorn,oops,SMB', 'A2,Birch,5,SMB')
    const { accounts, text } = await imported(file)
    expect(accounts).toEqual([['Birch', 5]])
    expect(text).toContain('Row 3 has the same account and can’t be imported')
  })
  it('and their total is none', async () => {
    const { accounts } = await imported(
      csv('name,arr,tier', 'Acorn,100,SMB', 'Birch,200,SMB', 'Total,300,SMB'),
    )
    expect(accounts).toHaveLength(2)
  })
})

describe('what stands for nothing', () => {
  it.each(['NaT', 'N / A', 'No data', '--Select--', 'Unassigned', '[object Object]', '…'])(
    '%s is no CSM, and no name',
    async (text) => {
      const { accounts } = await imported(
        csv('id,name,arr,tier,csm', `A1,${text},1,SMB,Dana`, `A2,Birch,5,SMB,${text}`),
      )
      expect(accounts).toEqual([['Birch', 5]])
      await attack.backend().call('workspace.open', { path: attack.workspace() })
      expect((await attack.backend().call('accounts.list', {}))[0]?.csm).toBeNull()
    },
  )
  it.each(['9999-12-31', '1969-12-31', '1899-12-29'])('%s is no renewal date', async (day) => {
    const file = csv('id,name,arr,tier,renewal date', `A1,Acorn,1,SMB,${day}`, 'A2,Birch,5,SMB,2027-05-01')
    const { text } = await imported(file)
    expect(text).toContain('1 row has no renewal date')
  })
})

describe('words that are one sign apart', () => {
  it('are asked one by one', async () => {
    const { text } = await imported(
      csv('id,name,arr,tier', 'A1,Acorn,1,A+', 'A2,Birch,5,A', 'A3,Cedar,5,A-', 'A4,Dogwood,5,SMB'),
      '--dry-run',
    )
    expect(text).toContain('“A+”, “A”, “A-”')
  })
})

describe('days with full stops', () => {
  const days = (...texts: string[]): string =>
    csv('id,name,arr,tier,renewal date', ...texts.map((text, at) => `A${at},Customer ${at},1,SMB,${text}`))
  const stored = async (): Promise<string[]> => {
    await attack.backend().call('workspace.open', { path: attack.workspace() })
    return (await attack.backend().call('accounts.list', {})).map(({ renewalDate }) => renewalDate ?? 'none')
  }
  it('are month first where one of them can’t be otherwise', async () => {
    await imported(days('03.15.2027', '01.02.2027', '04.20.2027'))
    expect((await stored()).toSorted()).toEqual(['2027-01-02', '2027-03-15', '2027-04-20'])
  })
  it('are asked about where they contradict each other', async () => {
    const { accounts } = await imported(days('03.15.2027', '25.02.2027', '01.02.2027'))
    expect(accounts).toEqual([])
  })
  it('are day first otherwise', async () => {
    await imported(days('01.02.2027', '03.04.2027'))
    expect((await stored()).toSorted()).toEqual(['2027-02-01', '2027-04-03'])
  })
})
