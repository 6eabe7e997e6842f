import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { attackedImport } from '#test/support/attacked-import.ts'
import { concord } from '#test/support/command-line.ts'

const attack = attackedImport()

describe('days that a workbook stores with a time it doesn’t show', () => {
  async function days(...times: string[]) {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Accounts')
    sheet.addRow(['id', 'name', 'arr', 'tier', 'renewal date'])
    for (const [at, time] of times.entries())
      sheet.addRow([`A${at}`, `Customer ${at}`, 1, 'SMB', new Date(time)])
    const file = attack.backend().at('days.xlsx')
    await book.xlsx.writeFile(file)
    const { accounts, text } = await attack.imported('accounts', file)
    const dates = accounts.toSorted((a, b) => a.name.localeCompare(b.name))
    return { dates: dates.map(({ renewalDate }) => renewalDate), text }
  }

  it.each([
    ['Kolkata', '18:30', '18:30'],
    ['Kathmandu or Dhaka', '18:00', '18:00'],
    ['Jakarta', '17:00', '17:00'],
    ['Singapore', '16:00', '16:00'],
    ['Tokyo', '15:00', '15:00'],
    ['Sydney, in summer and in winter', '13:00', '14:00'],
    ['Auckland, in summer and in winter', '11:00', '12:00'],
  ])('are the day that began then in %s', async (_place, first, second) => {
    const { dates, text } = await days(`2027-02-28T${first}:00Z`, `2027-06-30T${second}:00Z`)
    expect(dates).toEqual(['2027-03-01', '2027-07-01'])
    expect(text).toContain('2 dates stored some seconds before midnight (or some hours')
  })
  it.each([
    ['at noon', '12:00', '12:00'],
    ['in one row alone', '18:30', '00:00'],
  ])('are told %s', async (_how, first, second) => {
    const { dates, text } = await days(`2027-02-28T${first}:00Z`, `2027-06-30T${second}:00Z`)
    expect(dates).toEqual(['2027-02-28', '2027-06-30'])
    expect(text).toMatch(/stored with a time of day that the workbook doesn’t show \((?:12:00|18:30)\)/)
  })
  it.each([
    ['a midnight in America', '05:00:00', '05:00:00'],
    ['hours of work', '09:41:07', '15:12:40'],
    ['none', '00:00:00', '00:00:00'],
  ])('are the day as shown without a word, where it is %s', async (_how, first, second) => {
    const { dates, text } = await days(`2027-02-28T${first}Z`, `2027-06-30T${second}Z`)
    expect(dates).toEqual(['2027-02-28', '2027-06-30'])
    expect(text).not.toContain('stored')
  })
})

describe('a percent sign that a number format only writes', () => {
  it.each([
    ['0"%"', 0.01],
    ['0\\%', 0.01],
    ['0%', 1],
  ])('(%s) makes a 1 what is shown', async (format, dependency) => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Requests')
    sheet.addRow(['account', 'theme', 'dependency', 'prospect'])
    sheet.addRow(['Acorn', 'SSO', 1, 'yes']).getCell(3).numFmt = format
    const file = attack.backend().at('requests.xlsx')
    await book.xlsx.writeFile(file)
    const { requests } = await attack.imported('requests', file)
    expect(requests.map((request) => request.dependency)).toEqual([dependency * 100])
  })
})

describe('a header', () => {
  const day = async (header: string, text: string) => {
    const file = attack.csv(`id,name,arr,tier,"${header}"`, `A1,Acorn,1,SMB,${text}`)
    const { exit, accounts } = await attack.imported('accounts', file)
    return [exit, accounts[0]?.renewalDate]
  }
  it.each([
    ['Renewal Date (MM/DD/YYYY)', '2027-03-04'],
    ['Renewal Date (DD/MM/YYYY)', '2027-04-03'],
    ['Renewal Date (dd-mm-yy)', '2027-04-03'],
  ])('%s says whether the day or the month comes first', async (header, date) => {
    expect(await day(header, '03/04/2027')).toEqual([0, date])
  })
  it('that its own dates contradict says nothing', async () => {
    expect(await day('Renewal Date (MM/DD/YYYY)', '25/04/2027')).toEqual([0, '2027-04-25'])
  })
})

describe('rows that wait', () => {
  it('keep what their workbook shows and stores: zeros of an ID, and times of day', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Accounts')
    sheet.addRow(['id', 'name', 'arr', 'tier', 'renewal date'])
    for (const [id, name, arr] of [
      [7, 'Acorn', 'x'],
      [8, 'Birch', 5],
    ] as const) {
      const row = sheet.addRow([id, name, arr, 'SMB', new Date(`2027-0${id}-01T18:30:00Z`)])
      row.getCell(1).numFmt = '00000'
    }
    const file = attack.backend().at('kept.xlsx')
    await book.xlsx.writeFile(file)
    await attack.imported('accounts', file, '--keep-refused')
    const kept = [
      'import',
      '--workspace',
      attack.workspace(),
      '--as',
      'accounts',
      '--kept',
      '--type',
      '2:arr=9',
    ]
    expect((await concord(...kept)).code).toBe(0)
    await attack.backend().call('workspace.open', { path: attack.workspace() })
    const accounts = await attack.backend().call('accounts.list', {})
    await attack.backend().call('workspace.close', {})
    expect(accounts.map(({ externalId, renewalDate }) => [externalId, renewalDate])).toEqual([
      ['00007', '2027-07-02'],
      ['00008', '2027-08-02'],
    ])
  })
})
