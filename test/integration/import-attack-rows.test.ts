import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { attackedImport } from '#test/support/attacked-import.ts'

const attack = attackedImport()
const { csv, imported } = attack

async function themesOf(kind: 'requests' | 'themes', ...lines: string[]) {
  const said = await imported(kind, csv(...lines))
  await attack.backend().call('workspace.open', { path: attack.workspace() })
  const themes = await attack.backend().call('themes.list', {})
  await attack.backend().call('workspace.close', {})
  return { ...said, themes: themes.map(({ name }) => name) }
}

describe('a report’s last line', () => {
  it.each([
    'Total général,',
    'Total general,',
    'Durchschnitt,12',
    'Count,2',
    'Total,2',
    'Seite 1 von 3,',
    'Página 1 de 2,',
    '*** end ***,',
    '(2 rows affected),',
    '-- 2 rows --,',
    'Applied filters:,',
    'Showing 1 to 2 of 2 entries,',
    'salesforce.com,',
  ])('%s is no theme, and it’s told', async (line) => {
    const { themes, text, exit } = await themesOf('themes', 'theme,description', 'SSO,One', 'Audit,Two', line)
    expect(themes.toSorted()).toEqual(['Audit', 'SSO'])
    expect([exit, text]).toEqual([1, expect.stringContaining('like the end of a report')])
  })
  it.each([
    'Total cost of ownership,Costs',
    'End of life notices,Tell us',
    'Averages in charts,',
    'Row counts,',
  ])('of the table (%s) stays', async (line) => {
    const { themes } = await themesOf('themes', 'theme,description', 'SSO,One', 'Audit,Two', line)
    expect(themes).toContain(line.split(',')[0])
  })
})

describe('formulas in a file of texts', () => {
  it.each([
    ['"=""00123"""', '00123'],
    ['"=T(""00123"")"', '00123'],
    ['"=""00""&""123"""', '00123'],
    ['=00123', '00123'],
    ['"=HYPERLINK(""https://crm.example/1"",""00123"")"', '00123'],
    ['"=HYPERLINK(""https://crm.example/1"";""say """"A"""""")"', 'say "A"'],
  ])('that hold an id (%s) give it', async (cell, id) => {
    const { accounts, exit } = await imported('accounts', csv('id,name,arr,tier', `${cell},Acorn,1,SMB`))
    expect([exit, accounts[0]?.externalId]).toEqual([0, id])
  })
  it.each(['"=VLOOKUP(A2,Other!A:B,2,0)"', '=B2', '"=CONCATENATE(A2,""x"")"', '=A2&B2'])(
    'whose value isn’t there (%s) are refused in words',
    async (cell) => {
      const file = csv('id,name,arr,tier', `${cell},Acorn,1,SMB`, `A2,${cell},1,SMB`, 'A3,Cedar,1,SMB')
      const { arr, text } = await imported('accounts', file)
      expect(arr).toEqual([['Cedar', 1]])
      expect(text).toContain('holds a formula instead of its value')
    },
  )
  it('are no quotes, and no names that only begin so', async () => {
    await imported('accounts', csv('id,name,arr,tier', 'A1,= Acorn =,1,SMB'))
    const { requests, accounts } = await imported(
      'requests',
      csv('account,theme,verbatim', 'A1,SSO,"=SUM(A1:A3)"', 'A1,SSO,=> soon'),
    )
    expect(accounts[0]?.name).toBe('= Acorn =')
    expect(requests.map(({ verbatim }) => verbatim).toSorted()).toEqual(['=> soon', '=SUM(A1:A3)'])
  })
})

describe('what a spreadsheet puts where a name got lost', () => {
  it.each(['TRUE', 'WAHR', 'FAUX', '0', '2027-01-01', '1/2/27'])('%s is refused in words', async (name) => {
    const { arr, text } = await imported(
      'accounts',
      csv('id,name,arr,tier', `A1,${name},1,SMB`, 'A2,Birch,5,SMB'),
    )
    expect(arr).toEqual([['Birch', 5]])
    expect(text).toContain('[not-a-name]')
    expect((await themesOf('requests', 'account,theme', `A2,${name}`)).themes).toEqual([])
  })
  it.each(['#WERT!', '#NV', '#¡REF!', '#ЗНАЧ!', '#N/A'])('%s is an error, and said once', async (name) => {
    const { arr, text } = await imported(
      'accounts',
      csv('id,name,arr,tier', `A1,${name},1,SMB`, 'A2,Birch,5,SMB'),
    )
    expect(arr).toEqual([['Birch', 5]])
    expect(text.split('[error-cell]')).toHaveLength(2)
    expect(text).not.toContain('[required-missing]')
  })
  it('is refused where the workbook has a yes or a day', async () => {
    const book = new ExcelJS.Workbook()
    const sheet = book.addWorksheet('Accounts')
    for (const row of [
      ['name', 'arr', 'tier'],
      [true, 1, 'SMB'],
      [new Date('2027-01-01'), 2, 'SMB'],
    ])
      sheet.addRow(row)
    sheet.addRow(['Birch', 5, 'SMB'])
    const file = attack.backend().at('given.xlsx')
    await book.xlsx.writeFile(file)
    expect((await imported('accounts', file)).arr).toEqual([['Birch', 5]])
  })
  it.each(['True', 'VERO', '24/7', '7-11', '1040', 'NO'])('%s is a name', async (name) => {
    const { arr } = await imported('accounts', csv('id,name,arr,tier', `A1,${name},1,SMB`))
    expect(arr).toEqual([[name, 1]])
  })
})

describe('days', () => {
  it.each(['2570-03-01', '1448-07-01', '2207-03-01', '0950-01-01', '1903-02-01'])(
    'of another calendar or a slip (%s) are refused',
    async (day) => {
      const { arr, text } = await imported(
        'accounts',
        csv('id,name,arr,tier,renewal_date', `A1,Acorn,1,SMB,${day}`, 'A2,Birch,5,SMB,2027-05-01'),
      )
      expect(arr).toEqual([['Birch', 5]])
      expect(text).toContain('[unreadable-date]')
    },
  )
})

describe('a prospect named nearly like an account', () => {
  const ask = async (name: string, ...more: string[]) => {
    await imported('accounts', csv('id,name,arr,tier', 'A1,Birch Software Corp,1,SMB'))
    return imported('requests', csv('account,theme,prospect', `${name},SSO,yes`), ...more)
  }
  it.each(['Birch Software Corp.', 'birch software', 'Birch Sofware Corp'])(
    '%s is asked about',
    async (name) => {
      const { text, requests } = await ask(name)
      expect(text).toContain('(account: Birch Software Corp)')
      expect(requests.map(({ accountId }) => accountId)).toEqual([null])
    },
  )
  it('is that account where somebody says so', async () => {
    const { requests, accounts } = await ask('birch software', '--answer', 'prospect:birch software=account')
    expect(requests.map(({ accountId }) => accountId)).toEqual(accounts.map(({ id }) => id))
  })
  it('is a prospect without a question where no account is like it', async () => {
    expect((await ask('Willow Ltd')).text).not.toContain('prospect:')
  })
})

describe('cells with several themes', () => {
  const asked = async (...cells: string[]) => {
    await imported('accounts', csv('id,name,arr,tier', 'A1,Acorn,1,SMB'))
    return themesOf('requests', 'account,theme', ...cells.map((cell) => `A1,"${cell}"`))
  }
  it.each([
    ['one part comes back', ['SSO, Audit log', 'Dark mode, Offline', 'API, SSO']],
    ['all cells are lists', ['SSO, Audit log', 'Dark mode, Offline', 'API, Webhooks']],
    ['parts come back behind slashes', ['SSO / Audit log', 'SSO / SCIM', 'Dark mode']],
    ['parts come back behind plus signs', ['SSO + Audit log', 'SCIM + Audit log', 'Dark mode']],
  ])('are asked about where %s', async (_why, cells) => {
    expect((await asked(...cells)).text).toContain('[several-themes]')
  })
  it('are one theme where the workspace has it', async () => {
    await themesOf('themes', 'theme,description', '"Search, filter and sort",x', 'SSO / SCIM,y')
    const cells = ['Search, filter and sort', 'Search, saved', 'SSO / SCIM', 'SSO / Audit log']
    const { text, requests } = await asked(...cells)
    expect(requests.map(({ themeName }) => themeName).toSorted()).toEqual([
      'SSO / SCIM',
      'Search, filter and sort',
    ])
    expect(text.split('[several-themes]')).toHaveLength(3)
  })
  it('are titles where only some have a comma', async () => {
    const cells = [
      'Export to PDF, with our logo',
      'Dark mode',
      'Faster search, please',
      'Audit log',
      'SSO / SAML',
    ]
    const { themes } = await asked(...cells)
    expect(themes.toSorted()).toEqual(cells.toSorted())
  })
})

describe('text and ticks', () => {
  it('lose every name that HTML has for a character', async () => {
    await imported('accounts', csv('id,name,arr,tier', 'A1,Acorn,1,SMB'))
    const { requests } = await imported(
      'requests',
      csv('account,theme,verbatim', 'A1,SSO,"&oacute;&Oslash; &rarr; &frac12; &Scaron; &unknown; AT&T"'),
    )
    expect(requests.map(({ verbatim }) => verbatim)).toEqual(['óØ → ½ Š &unknown; AT&T'])
  })
  it('as pandas writes them (1.0, 0.0) are yes and no', async () => {
    const { accounts } = await imported(
      'accounts',
      csv('id,name,arr,tier,icp', 'A1,Acorn,1,SMB,1.0', 'A2,Birch,5,SMB,0.0'),
    )
    expect(Object.fromEntries(accounts.map(({ name, inIcp }) => [name, inIcp]))).toEqual({
      Acorn: true,
      Birch: false,
    })
  })
})

describe('columns behind the last header', () => {
  it('are left out, told, where most rows have them', async () => {
    const { arr, text } = await imported(
      'accounts',
      csv('id,name,arr,tier,,', 'A1,Acorn,1,SMB,x,Jane', 'A2,Birch,5,SMB,y,'),
    )
    expect(arr).toHaveLength(2)
    expect(text).toContain('Columns E and F have no headers, and aren’t read unless you choose them.')
  })
  it('count where somebody chooses one', async () => {
    const file = csv('id,name,arr,tier,', 'A1,Acorn,1,SMB,2027-01-31', 'A2,Birch,5,SMB,2027-02-28')
    const { accounts } = await imported('accounts', file, '--map', 'renewal_date=#5')
    expect(new Set(accounts.map(({ renewalDate }) => renewalDate))).toEqual(
      new Set(['2027-01-31', '2027-02-28']),
    )
  })
  it('are none where amounts without quotation marks run over', async () => {
    const { arr } = await imported(
      'accounts',
      csv('id,name,tier,arr,', 'A1,Acorn,SMB,1,234', 'A2,Birch,SMB,5,100'),
    )
    expect(arr).toEqual([])
  })
})

describe('sheets', () => {
  it('that fit as well as the one taken are named, and told from those that fit in part', async () => {
    const book = new ExcelJS.Workbook()
    for (const [name, headers] of [
      ['2025', ['name', 'arr', 'tier']],
      ['2026', ['name', 'arr', 'tier']],
      ['Pivot', ['tier', 'arr', 'sum']],
    ] as const) {
      const sheet = book.addWorksheet(name)
      sheet.addRow(headers)
      sheet.addRow(['Acorn', 5, 'SMB'])
    }
    const file = attack.backend().at('given.xlsx')
    await book.xlsx.writeFile(file)
    expect((await imported('accounts', file)).text).toContain(
      'This is the sheet “2025”. Another sheet fits as well: “2026”. Another sheet fits in part, too: “Pivot”.',
    )
  })
})

describe('a day of the past renewal', () => {
  it('is no day of the next', async () => {
    const { accounts } = await imported(
      'accounts',
      csv('id,name,arr,tier,Renewed On', 'A1,Acorn,1,SMB,2027-03-01', 'A2,Birch,5,SMB,2027-05-01'),
    )
    expect(accounts.map(({ renewalDate }) => renewalDate)).toEqual([null, null])
  })
})
