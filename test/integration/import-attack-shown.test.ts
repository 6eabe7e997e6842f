import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { attackedImport } from '#test/support/attacked-import.ts'
import { workbookBytes } from '#test/support/zip-bytes.ts'

const attack = attackedImport()
const { csv, imported } = attack

/** A workbook of one account, its amount in this number format. */
async function shownAs(format: string): Promise<string> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Accounts')
  sheet.addRow(['id', 'name', 'arr', 'tier'])
  sheet.addRow(['A1', 'Acorn', 120, 'SMB']).getCell(3).numFmt = format
  const file = attack.backend().at('given.xlsx')
  await book.xlsx.writeFile(file)
  return file
}

describe('letters of a number format', () => {
  it.each([String.raw`#,##0\K`, String.raw`0.0\ \m\i\o`, String.raw`0\ \T\s\d\.`, '#,##0K', '$#,##0 k'])(
    'are seen without quotation marks, too (%s)',
    async (format) => {
      const { arr, text } = await imported('accounts', await shownAs(format))
      expect(arr).toEqual([])
      expect(text).toContain('beside this number')
    },
  )
  it.each([
    'General',
    '0.00E+00',
    '[Red]0',
    '_K0',
    String.raw`#,##0\ [$USD]`,
    '[>=1000]#,##0;0',
    String.raw`0\ \U\S\D`,
  ])('are none in %s', async (format) => {
    expect((await imported('accounts', await shownAs(format))).arr).toEqual([['Acorn', 120]])
  })
})

describe('totals between the rows', () => {
  const HEADERS = 'name,arr,tier'
  it.each([
    ['a subtotal', ['Acorn,100,SMB', 'Birch,200,SMB', 'Subtotal,300,SMB', 'Cedar,7,SMB'], 'Subtotal'],
    ['of a group', ['Acorn,100,SMB', 'SMB Total,100,SMB', 'Cedar,7,Enterprise'], 'SMB Total'],
    ['in German', ['Acorn,100,SMB', 'Birch,200,SMB', 'SMB Ergebnis,300,SMB', 'Cedar,7,SMB'], 'SMB Ergebnis'],
    ['first of all', ['Total,107,SMB', 'Acorn,100,SMB', 'Cedar,7,SMB'], 'Total'],
  ])('are left out and told: %s', async (_how, rows, total) => {
    const { arr, text } = await imported('accounts', csv(HEADERS, ...rows))
    expect(arr.map(([name]) => name)).not.toContain(total)
    expect(arr).toContainEqual(['Cedar', 7])
    expect(text).toContain(`“${total}” [not-data]`)
  })
  it('are accounts where somebody says so, or where the sum is another', async () => {
    const rows = ['Acorn,100,SMB', 'Subtotal,100,SMB', 'Cedar,7,SMB']
    const { arr } = await imported('accounts', csv(HEADERS, ...rows), '--answer', 'footer:3=row')
    expect(arr).toContainEqual(['Subtotal', 100])
    const other = await imported(
      'accounts',
      csv(HEADERS, 'Acorn,100,SMB', 'Acorn Total,90,SMB', 'Cedar,7,SMB'),
    )
    expect(other.arr).toContainEqual(['Acorn Total', 90])
  })
})

describe('columns of money that hold something else', () => {
  it.each([
    ['Headroom', ['20%', '0.3']],
    ['Headroom', ['0.2', '0.35']],
    ['Expansion Potential', ['15 %', '20 %']],
    ['Seat Price', ['0,5', '0,25']],
  ])('%s of %s is doubted', async (header, values) => {
    const rows = values.map((value, at) => `A${at};Customer ${at};1;SMB;${value}`)
    const { accounts, exit, text } = await imported('accounts', csv(`id;name;arr;tier;${header}`, ...rows))
    expect([exit, accounts.map(({ headroom }) => headroom)]).toEqual([1, [0, 0]])
    expect(text).toContain('its values look like shares or percentages')
  })
  it('is no doubt about amounts, in millions either', async () => {
    const rows = ['A1,Acorn,0.5,SMB,0', 'A2,Birch,0.75,SMB,500']
    const { arr, accounts } = await imported('accounts', csv('id,name,ARR ($M),tier,headroom', ...rows))
    expect(arr).toEqual([
      ['Acorn', 500_000],
      ['Birch', 750_000],
    ])
    expect(accounts.map(({ headroom }) => headroom)).toEqual([0, 50_000])
  })
  it('is one header over two columns', async () => {
    const lines = ['Account,ARR,,Tier', 'Name,2025,2026,', 'Acorn,100,120,SMB', 'Birch,100,130,SMB']
    const { arr, text } = await imported('accounts', csv(...lines))
    expect(arr).toEqual([])
    expect(text).toContain('the column behind it has no header and holds amounts as well')
    const { text: told } = await imported('accounts', csv(...lines), '--map', 'arr=ARR')
    expect(told).toContain('Column C has no header')
  })
})

describe('plain numbers read as days', () => {
  it('are told', async () => {
    const file = csv('id,name,arr,tier,Renewal', 'A1,Acorn,1,SMB,46000', 'A2,Birch,1,SMB,46500')
    const { text, why } = await imported('accounts', file)
    const told =
      '“Renewal”: 2 plain numbers are read as days the way Excel counts them (46000 is 9 Dec 2025).'
    expect(text).toContain(told)
    expect(why).toContain(told)
  })
})

describe('values that the rest of their column contradicts', () => {
  it('are told: a header with another order of day and month', async () => {
    const rows = ['A1,Acorn,1,SMB,03/15/2027', 'A2,Birch,1,SMB,04/05/2027']
    const file = csv('id,name,arr,tier,Renewal (dd/mm/yyyy)', ...rows)
    const { accounts, text } = await imported('accounts', file)
    expect(accounts.map(({ renewalDate }) => renewalDate)).toEqual(['2027-03-15', '2027-04-05'])
    expect(text).toContain('is read with the month first, though its header says otherwise')
    const agreed = csv('id,name,arr,tier,Renewal (mm/dd/yyyy)', ...rows)
    expect((await imported('accounts', agreed)).text).not.toContain('says otherwise')
  })
  it('are told: small numbers among thousands with a letter', async () => {
    const file = csv('id,name,arr,tier', 'A1,Acorn,120k,SMB', 'A2,Birch,45,SMB', 'A3,Cedar,5000,SMB')
    const { text } = await imported('accounts', file)
    expect(text).toContain(
      '“arr” holds amounts such as 120k, and others such as 45, which is read as it stands.',
    )
    const whole = csv('id,name,arr,tier', 'A1,Acorn,120k,SMB', 'A2,Birch,5000,SMB', 'A3,Cedar,0,SMB')
    expect((await imported('accounts', whole)).text).not.toContain('as it stands')
  })
})

describe('what a spreadsheet puts where a person got lost', () => {
  it.each(['0', 'FALSE', '1/0/1900'])('%s is no CSM, no segment, no source', async (lost) => {
    const file = csv(
      'id,name,arr,tier,csm,segment',
      `A1,Acorn,1,SMB,${lost},${lost}`,
      'A2,Birch,1,SMB,Dana,Retail',
    )
    const { accounts, text } = await imported('accounts', file)
    expect(accounts.map(({ csm, segment }) => [csm, segment])).toEqual([
      [null, null],
      ['Dana', 'Retail'],
    ])
    expect(text).toContain(`“csm”: “${lost}” (1 cell) counts as blank.`)
    const lines = ['account,theme,source,logged_by', `A1,SSO,${lost},${lost}`]
    const { requests } = await imported('requests', csv(...lines))
    expect(requests).toEqual([expect.objectContaining({ source: '', loggedBy: '' })])
  })
})

describe('accounts that the file calls gone', () => {
  it.each([
    ['Status', 'Churned'],
    ['Account Status', 'Inactive'],
    ['Lifecycle Stage', 'Lead'],
    ['Type', 'Prospect'],
    ['Stage', 'Closed Lost'],
    ['Managed As', 'Ex-customer'],
    ['Client Status', 'Terminated'],
  ])('are told: %s %s', async (header, word) => {
    const file = csv(`name,arr,tier,${header}`, `Acorn,1,SMB,${word}`, 'Birch,1,SMB,Active')
    const { text, why } = await imported('accounts', file)
    for (const told of [text, why]) expect(told).toContain(`“${header}” says “${word}” in 1 row.`)
  })
  it('aren’t where a column says something else', async () => {
    const file = csv('name,arr,tier,Status,Segment', 'Acorn,1,SMB,Active,Lead')
    expect((await imported('accounts', file)).text).not.toContain('says “')
  })
})

describe('dashes', () => {
  const HEADERS = 'id,name,arr,tier,referenceable'
  it('say nothing where no cell says yes', async () => {
    await imported('accounts', csv(HEADERS, 'A1,Acorn,1,SMB,yes'))
    const { accounts, text } = await imported('accounts', csv(HEADERS, 'A1,Acorn,1,SMB,-'))
    expect(accounts[0]?.referenceable).toBe(true)
    expect(text).toContain('“referenceable”: “-” (1 cell) counts as blank.')
  })
  it('are a no beside ticks', async () => {
    await imported('accounts', csv(HEADERS, 'A1,Acorn,1,SMB,yes'))
    const { accounts } = await imported('accounts', csv(HEADERS, 'A1,Acorn,1,SMB,-', 'A2,Birch,1,SMB,✓'))
    expect(accounts.map(({ referenceable }) => referenceable)).toEqual([false, true])
  })
})

describe('requests', () => {
  const given = async (...lines: string[]) => {
    await imported('accounts', csv('id,name,arr,tier', 'A1,Acorn,1,SMB'))
    return imported('requests', csv(...lines))
  }
  it.each(['1) SSO 2) Audit log', '1. SSO; 2. Audit log', '"1. SSO\n2. Audit log"'])(
    'that count their themes (%s) are asked about',
    async (cell) => {
      const { requests, text } = await given('account,theme', `A1,${cell}`)
      expect(requests).toEqual([])
      expect(text).toContain('name several themes')
    },
  )
  it.each(['1. SSO', 'Version 1. 2. Half', 'SSO 2) Audit'])(
    'that count nothing (%s) aren’t',
    async (cell) => {
      expect((await given('account,theme', `A1,${cell}`)).requests).toHaveLength(1)
    },
  )
  it.each([
    ['&lt;p&gt;We need &lt;b&gt;SSO&lt;/b&gt;&lt;/p&gt;', 'We need SSO'],
    ['&lt;div&gt;a &amp;amp; b&lt;/div&gt;', 'a & b'],
    ['Use &lt;table&gt; here', 'Use <table> here'],
    ['<p>Use &lt;br&gt; here</p>', 'Use <br> here'],
  ])('in HTML escaped once more (%s) are read', async (cell, words) => {
    const { requests } = await given('account,theme,verbatim', `A1,SSO,"${cell}"`)
    expect(requests[0]?.verbatim).toBe(words)
  })
  it('take no score for a dependency', async () => {
    const { requests } = await given('account,theme,Blocker score', 'A1,SSO,0.6', 'A1,Audit,0.5')
    expect(requests.map(({ dependency }) => dependency)).toEqual([0, 0])
  })
})

describe('cells as only some programs write them', () => {
  const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`
  const given = (arr: string, renewal: string): string => {
    const headers = ['id', 'name', 'arr', 'tier', 'renewal'].map((word, at) => text(`${'ABCDE'[at]}1`, word))
    const row = `${text('A2', 'A1')}${text('B2', 'Acorn')}${arr}${text('D2', 'SMB')}${renewal}`
    const sheetData = `<sheetData><row r="1">${headers.join('')}</row><row r="2">${row}</row></sheetData>`
    const file = attack.backend().at('given.xlsx')
    writeFileSync(file, workbookBytes({ sheetData }))
    return file
  }
  it('twice with two values are refused', async () => {
    const twice = (second: number) => `<c r="C2"><v>1</v></c><c r="C2"><v>${second}</v></c>`
    const { arr, text: told } = await imported('accounts', given(twice(2), ''))
    expect(arr).toEqual([])
    expect(told).toContain('holds two values')
    expect((await imported('accounts', given(twice(1), ''))).arr).toEqual([['Acorn', 1]])
  })
  it.each([
    ['2027-02-28T23:00:00Z', true],
    ['2027-02-28T18:30:00.000Z', true],
    ['2027-02-28T00:00:00', false],
    ['2027-02-28T14:12:09', false],
    ['2027-02-28', false],
  ])('with a day in words (%s) are the day written, and midnights elsewhere told', async (day, told) => {
    const renewal = `<c r="E2" t="d"><v>${day}</v></c>`
    const { accounts, text: words } = await imported('accounts', given('<c r="C2"><v>1</v></c>', renewal))
    expect(accounts[0]?.renewalDate).toBe('2027-02-28')
    expect(words.includes('stored with a time of day')).toBe(told)
  })
})

describe('letters of another script', () => {
  it.each([
    ['北京科技', 'b1b1bea9bfc6bcbc'],
    ['科技', 'bfc6bcbc'],
    ['北京', 'b1b1bea9'],
    ['中国', 'd6d0b9fa'],
    ['현대', 'c7f6b4eb'],
    ['株式会社', '8a948eae89ef8ed0'],
  ])('in one word alone (%s) are asked about', async (_name, bytes) => {
    const file = attack.backend().at('given.csv')
    const row = [Buffer.from('id,name,arr,tier\nA1,'), Buffer.from(bytes, 'hex'), Buffer.from(',1,SMB\n')]
    writeFileSync(file, Buffer.concat(row))
    const { exit, text } = await imported('accounts', file)
    expect([exit, text]).toEqual([2, expect.stringContaining('Add --encoding NAME')])
  })
  it.each(['«Été»', '½ Pint', 'Café®', '© Acorn', '¡Olé!', '¿Qué?', 'Größe²', '30 °C Ltd', 'Straße §1'])(
    'are none in %s',
    async (name) => {
      const file = attack.backend().at('given.csv')
      writeFileSync(file, Buffer.from(`id,name,arr,tier\nA1,${name},1,SMB\n`, 'latin1'))
      expect((await imported('accounts', file)).exit).toBe(0)
    },
  )
})
