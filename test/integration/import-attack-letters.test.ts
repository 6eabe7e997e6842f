import { writeFileSync } from 'node:fs'
import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { concord } from '#test/support/command-line.ts'
import { attackedImport } from '#test/support/attacked-import.ts'

const attack = attackedImport()
const { csv, imported } = attack

/** A workbook whose columns are named, with number formats by cell (`A2`). */
async function xlsx(rows: readonly (readonly ExcelJS.CellValue[])[], formats: Record<string, string> = {}) {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Sheet')
  sheet.addRows(rows.map((row) => [...row]))
  for (const [cell, format] of Object.entries(formats)) sheet.getCell(cell).numFmt = format
  const file = attack.backend().at('given.xlsx')
  await book.xlsx.writeFile(file)
  return file
}

const HEADERS = ['id', 'name', 'arr', 'tier', 'renewal date']
const days = (...cells: ExcelJS.CellValue[]) =>
  cells.map((cell, at) => [`A${at}`, `Customer ${at}`, 1, 'SMB', cell])

/** A file of two accounts, the name of the first in these bytes. */
function named(name: string | Buffer): string {
  const file = attack.backend().at('given.csv')
  const [before, after] = ['id,name,arr,tier\nA1,', ',1,SMB\nA2,Birch,5,SMB\n'].map((part) =>
    Buffer.from(part),
  )
  writeFileSync(file, Buffer.concat([before ?? Buffer.of(), Buffer.from(name), after ?? Buffer.of()]))
  return file
}

describe('days', () => {
  const dated = (...cells: string[]): string =>
    csv(HEADERS.join(','), ...cells.map((cell, at) => `A${at},Customer ${at},1,SMB,${cell}`))
  const renewals = async (file: string, ...more: string[]) => {
    const { text, accounts } = await imported('accounts', file, ...more)
    return { text, days: accounts.map(({ renewalDate }) => renewalDate ?? 'none').toSorted() }
  }
  it('that may begin with their year are asked about', async () => {
    const file = dated('27/03/28', '27/04/30', '28/01/31')
    const open = await renewals(file)
    expect(open.days).toEqual([])
    expect(open.text).toContain('Does the year come first')
    expect((await renewals(file, '--answer', 'years:renewal_date=first')).days).toEqual([
      '2027-03-28',
      '2027-04-30',
      '2028-01-31',
    ])
    const last = await renewals(file, '--answer', 'years:renewal_date=last')
    expect(last.days).toEqual(['2028-03-27', '2030-04-27', '2031-01-28'])
  })
  it('and are clear where the last number never changes', async () => {
    expect((await renewals(dated('20/03/27', '27/04/27'))).days).toEqual(['2027-03-20', '2027-04-27'])
  })
  it('that are numbers beside texts are asked about like converted ones', async () => {
    const read = await renewals(await xlsx([HEADERS, ...days(46482, '25/04/2027', 46425)]))
    expect(read.text).toContain('Did a program swap day and month')
    expect(read.days).toEqual(['2027-04-25'])
  })
  it.each(['03/03/2027', ' 05/06/2027', '25.04.2027'])(
    'stored beside the text %s are told of',
    async (text) => {
      const day = new Date(Date.UTC(2027, 3, 5))
      const read = await renewals(await xlsx([HEADERS, ...days(day, text, '25/05/2027')]))
      expect(read.text).toMatch(/holds some dates as dates and others as text|Did a program swap/)
    },
  )
})

describe('numbers that are codes', () => {
  it('are read as a workbook shows them', async () => {
    const file = await xlsx(
      [HEADERS.slice(0, 4), [123, 'Acorn', 1, 'SMB'], [45, 'Birch', 1, 'SMB'], [7, 'Cedar', 1, 'SMB']],
      { A2: '00000', A3: '"C0-"0000', A4: '0' },
    )
    const { accounts } = await imported('accounts', file)
    expect(accounts.map(({ externalId }) => externalId)).toEqual(['00123', 'C0-0045', '7'])
  })
  it('and refused where a spreadsheet has rounded them', async () => {
    const file = await xlsx([HEADERS.slice(0, 4), [1_234_567_890_123_456, 'Acorn', 1, 'SMB']])
    const { accounts, text } = await imported('accounts', file)
    expect(accounts).toEqual([])
    expect(text).toContain('more digits than a spreadsheet keeps')
  })
})

describe('formulas that were never calculated', () => {
  it.each([true, false])('hold no 0 (left to be calculated: %s)', async (left) => {
    const book = new ExcelJS.Workbook()
    book.calcProperties.fullCalcOnLoad = left
    const sheet = book.addWorksheet('Sheet')
    sheet.addRow(HEADERS.slice(0, 4))
    sheet.addRow(['A1', 'Acorn', { formula: '10*100', result: 0 }, 'SMB'])
    sheet.addRow(['A2', 'Birch', 5, 'SMB'])
    const file = attack.backend().at('given.xlsx')
    await book.xlsx.writeFile(file)
    const { arr } = await imported('accounts', file)
    expect(arr).toEqual(
      left
        ? [['Birch', 5]]
        : [
            ['Acorn', 0],
            ['Birch', 5],
          ],
    )
  })
})

describe('letters', () => {
  it.each([
    ['Čačak in Windows-1250', 'c861e8616b', 'windows-1250'],
    ['Müller of a Mac', '4d9f6c6c6572', 'macintosh'],
    ['Éclair of a Mac', '83636c616972', 'macintosh'],
    ['Gdańsk in Windows-1250', '476461f1736b', 'windows-1250'],
    ['Příklad in Windows-1250', '50f8ed6b6c6164', 'Win-1250'],
    ['Město in Windows-1250', '4dec73746f', 'cp1250'],
    ['Győr in Windows-1250', '4779f572', 'windows-1250'],
    ['Müller in DOS', '4d816c6c6572', 'CP850'],
    ['Größe in DOS', '477294e165', 'ibm437'],
    ['Łódź in DOS', '9da264ab', 'cp852'],
    ['Škoda in DOS', 'e66b6f6461', 'cp852'],
    ['Müller in UTF-7', '4d2b4150772d6c6c6572', 'UTF-7'],
  ])('that may be others (%s) are asked about', async (name, bytes, encoding) => {
    const file = named(Buffer.from(bytes, 'hex'))
    const asked = await imported('accounts', file)
    expect([asked.exit, asked.arr]).toEqual([2, []])
    expect(asked.text).toContain('Add --encoding NAME')
    // Two readings are shown, and they differ.
    const [, one, other] = /a text reads “([^”]*)”, in \S+ “([^”]*)”/u.exec(asked.text) ?? []
    expect(one).toBeDefined()
    expect(one).not.toBe(other)
    expect((await imported('accounts', file, '--dry-run')).exit).toBe(2)
    const said = await imported('accounts', file, '--encoding', encoding)
    expect(said.accounts.map((account) => account.name)).toContain(name.split(' ')[0])
  })
  it('that may be others are asked about by scoring, too', async () => {
    const requests = attack.backend().at('requests.csv')
    writeFileSync(requests, 'account,theme\nA1,SSO\n')
    const accounts = named(Buffer.from('c861e8616b', 'hex'))
    const args = ['score', '--accounts', accounts, '--requests', requests, '--as-of', '2027-01-15']
    const asked = await concord(...args)
    expect(asked.code).toBe(2)
    expect(asked.text).toContain('Add --encoding NAME')
    expect((await concord(...args, '--encoding', 'windows-1250')).text).toContain('SSO')
  })
  it.each(['Ærø', 'på Ærø', 'så ændre vi øget', 'Ålborg år', 'Åse Ødegård', 'fête à Évian', 'über Ängste'])(
    'of %s aren’t asked about',
    async (name) => {
      expect((await imported('accounts', named(Buffer.from(name, 'latin1')))).exit).toBe(0)
    },
  )
  it('of Western names aren’t asked about', async () => {
    const names = ['Müller & Söhne', 'Société Générale', 'Hôtel Crème', 'Compañía Núñez', 'São João', 'Mère']
    const file = named(Buffer.from(names.join(' '), 'latin1'))
    expect((await imported('accounts', file)).exit).toBe(0)
  })
  it.each(['C+A-B-C', '+49-30-1234', 'Salt+Pepper-Mill', 'A+ABC-'])('in %s are no UTF-7', async (name) => {
    expect((await imported('accounts', named(name))).exit).toBe(0)
  })
  it('beside a stray zero byte are read, and its cell alone is refused', async () => {
    const { accounts, text } = await imported('accounts', named('Mül\0ler'))
    expect(accounts.map(({ name }) => name)).toEqual(['Birch'])
    expect(text).toContain('damaged-text')
  })
  it('in an encoding nobody knows are refused with those that are', async () => {
    const { exit, text } = await imported('accounts', named('Acorn'), '--encoding', 'ebcdic')
    expect([exit, text]).toEqual([2, expect.stringContaining('Use one of: utf-8')])
  })
  it('of Japanese mail are read', async () => {
    const file = named(Buffer.from('1b2442467c4b5c1b2842', 'hex'))
    expect((await imported('accounts', file)).accounts.map(({ name }) => name)).toContain('日本')
  })
  it.each(['MÃ¼ller GmbH', 'CafÃ© Ltd', 'Acornâ€™s Works', 'Ð—Ð°Ð²Ð¾Ð´', '??????', '???? ?????', 'M?ller'])(
    'damaged before (%s) are told',
    async (name) => {
      expect((await imported('accounts', named(name))).text).toContain('damaged before this file was written')
    },
  )
  it.each(['Really?', 'Ångström', 'São Paulo', 'Âge d’Or', 'Ürün?', 'Ðuro'])(
    '%s isn’t damaged',
    async (name) => {
      expect((await imported('accounts', named(name))).text).not.toContain('damaged before')
    },
  )
})

describe('requests', () => {
  const themesOf = async (...lines: string[]) => {
    await imported('accounts', csv('id,name,arr,tier', 'A1,Acorn,1,SMB', 'A2,AT&amp;T,1,SMB'))
    const { requests, text } = await imported('requests', csv(...lines))
    await attack.backend().call('workspace.open', { path: attack.workspace() })
    const themes = await attack.backend().call('themes.list', {})
    await attack.backend().call('workspace.close', {})
    return { requests, text, themes: themes.map(({ name }) => name) }
  }
  it.each([
    'SSO/Audit log',
    'SSO - Audit log',
    'SSO > Audit log',
    'SSO · Audit log',
    '{SSO;Audit log}',
    String.raw`SSO\nAudit log`,
  ])('for %s are asked about or split', async (cell) => {
    const { themes } = await themesOf('account,theme', 'A1,SSO', 'A1,Audit log', `A1,${cell}`)
    expect(themes.toSorted((a, b) => a.localeCompare(b))).toEqual(['Audit log', 'SSO'])
  })
  it('are asked about where parts come back and none stands alone', async () => {
    const lines = ['"SSO, SCIM"', '"SSO, Audit log"', '"Audit log, SCIM"'].map((cell) => `A1,${cell}`)
    const { requests, text } = await themesOf('account,theme', ...lines)
    expect(requests).toEqual([])
    expect(text).toContain('name several themes')
  })
  it('are told where one alone is taken whole', async () => {
    const { text } = await imported('requests', csv('account,theme', 'A1,"SSO, Audit log"', 'A1,Exports'))
    expect(text).toContain('“SSO, Audit log” in “theme” is taken as one theme, comma included')
  })
  it('keep what stands in parentheses together', async () => {
    const { themes } = await themesOf('account,theme', 'A1,Reports (PDF; CSV)', 'A1,Audit log')
    expect(themes).toContain('Reports (PDF; CSV)')
  })
  it('lose no word of a sentence about tags', async () => {
    const texts = [
      'use the <table> element and <code> please',
      '<h1> is too big',
      'a <b>bold</b> word<br>more',
    ]
    const { requests, text } = await themesOf(
      'account,theme,verbatim',
      ...texts.map((words) => `A1,SSO,${words}`),
      'AT&amp;T,SSO,<!-- c -->hello',
      'A1,SSO,"<img alt=\'a > b\'>pic"',
    )
    const said = requests.map(({ verbatim }) => verbatim)
    for (const words of [...texts.slice(0, 2), 'a bold word\nmore', 'hello', 'pic'])
      expect(said).toContain(words)
    expect(text).toContain('3 texts are HTML')
  })
  it('names lose their entities and tags, which is told', async () => {
    const file = csv('id,name,arr,tier', 'A1,AT&amp;T,1,SMB', 'A2,<b>Birch</b>,1,SMB')
    const { accounts, text } = await imported('accounts', file)
    expect(accounts.map(({ name }) => name)).toEqual(['AT&T', 'Birch'])
    expect(text).toContain('2 texts are HTML')
  })
})

describe('letters drawn as one', () => {
  it.each([
    ['Paciﬁc Oﬀice', 'Pacific Office'],
    ['Waﬄe House', 'Waffle House'],
    ['Eﬃcient Inc', 'Efficient Inc'],
    ['Reﬂex', 'Reflex'],
    ['Augu\uFB05', 'August'],
    ['Be\uFB06 Co', 'Best Co'],
  ])('%s is %s', async (drawn, plain) => {
    const { accounts } = await imported('accounts', named(drawn))
    expect(accounts.map(({ name }) => name)).toContain(plain)
  })
})
