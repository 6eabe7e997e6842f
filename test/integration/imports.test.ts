import { readFileSync, writeFileSync } from 'node:fs'

import ExcelJS from 'exceljs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import type { Input, Output } from '#shared/contract/contract.ts'
import { makeBackend, refusal, type TestBackend } from '#test/support/backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = makeBackend()
  await backend.call('workspace.create', {
    path: backend.at('w.concord'),
    name: 'Aurora',
    currency: 'USD',
    quarter: 'Q1 2027',
    asOf: '2026-11-22',
  })
})
afterEach(() => backend.dispose())

type Kind = Input<'imports.read'>['kind']

function file(name: string, content: string): string {
  writeFileSync(backend.at(name), content)
  return backend.at(name)
}
async function read(kind: Kind, content: string, name = 'a.csv'): Promise<Output<'imports.read'>> {
  return backend.call('imports.read', { path: file(name, content), kind })
}
async function preview(kind: Kind, content: string): Promise<Output<'imports.preview'>> {
  return backend.call('imports.preview', await read(kind, content).then(choice))
}
async function apply(kind: Kind, content: string): Promise<Output<'imports.apply'>> {
  return backend.call('imports.apply', await read(kind, content).then(choice))
}
const choice = ({ importId, mapping }: Output<'imports.read'>) => ({ importId, mapping })

const ACCOUNTS = 'id,name,arr,tier,renewal_date\n1,Acme,"$1,000",ENT,2027-01-01\n2,Beta,2000,SMB,\n'
const EVERYTHING = { before: null, limit: 100 }
const REQUESTS = 'account,theme,signal,verbatim\n1,Dark mode,explicit,Please\nBeta,SSO,,\n'

describe('an import', () => {
  test('is read, shown, and written only when applied: one entry, undone in one step', async () => {
    const { importId, mapping, ...view } = await read('accounts', ACCOUNTS)
    expect(view).toMatchObject({
      fileName: 'a.csv',
      format: 'csv',
      encoding: 'utf-8',
      delimiter: ',',
      sheet: null,
      headerRow: 1,
      rows: 2,
      missing: [],
      sample: [['1', '2'], ['Acme', 'Beta'], ['$1,000', '2000'], ['ENT', 'SMB'], ['2027-01-01']],
    })
    expect(mapping).toMatchObject({ id: 0, name: 1, arr: 2, tier: 3, renewal_date: 4, csm: null })
    const shown = await backend.call('imports.preview', { importId, mapping })
    expect(shown.counts).toEqual({
      rows: 2,
      added: 2,
      changed: 0,
      unchanged: 0,
      merged: 0,
      gone: 0,
      refused: 0,
      toFix: 0,
    })
    expect(shown.rows[0]).toMatchObject({
      row: 2,
      status: 'added',
      cells: { name: 'Acme', arr: '$1,000', tier: 'enterprise', icp: 'yes' },
    })
    expect(await backend.call('accounts.list', {})).toEqual([])
    const entries = (await backend.call('record.list', EVERYTHING)).entries.length
    expect(await backend.call('imports.apply', { importId, mapping })).toEqual({
      added: 2,
      changed: 0,
      unchanged: 0,
      merged: 0,
      removed: 0,
      refused: 0,
      kept: 0,
      themesCreated: 0,
    })
    expect((await backend.call('record.list', EVERYTHING)).entries).toHaveLength(entries + 1)
    expect(await backend.call('accounts.list', {})).toHaveLength(2)
    await backend.call('record.undo', {})
    expect(await backend.call('accounts.list', {})).toEqual([])
  })

  test('of the same files again changes nothing and leaves no entry', async () => {
    await apply('accounts', ACCOUNTS)
    expect(await apply('requests', REQUESTS)).toMatchObject({ added: 2, themesCreated: 2 })
    const before = (await backend.call('record.list', EVERYTHING)).entries.length
    expect(await apply('accounts', ACCOUNTS)).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
    expect(await apply('requests', REQUESTS)).toMatchObject({
      added: 0,
      changed: 0,
      unchanged: 2,
      themesCreated: 0,
    })
    expect((await backend.call('record.list', EVERYTHING)).entries).toHaveLength(before)
  })

  test('of requests brings its new themes along, and undo takes both back', async () => {
    await apply('accounts', ACCOUNTS)
    await apply('requests', REQUESTS)
    expect((await backend.call('themes.list', {})).map((theme) => theme.name)).toEqual(['Dark mode', 'SSO'])
    await backend.call('record.undo', {})
    expect(await backend.call('themes.list', {})).toEqual([])
    expect(await backend.call('requests.list', {})).toEqual([])
    await backend.call('record.redo', {})
    expect(await backend.call('requests.list', {})).toHaveLength(2)
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })

  test('shows what differs from → to, what is gone, and keeps it', async () => {
    await apply('accounts', ACCOUNTS)
    const next = 'id,name,arr,tier,renewal_date\n1,Acme,1500,ENT,2027-02-01\n3,Gamma,1,SMB,\n'
    const shown = await preview('accounts', next)
    expect(shown.counts).toMatchObject({ added: 1, changed: 1, gone: 1 })
    expect(shown.gone).toMatchObject([{ name: 'Beta', held: null }])
    expect(shown.rows[0]).toMatchObject({
      status: 'changed',
      changes: [
        { field: 'arr', from: '$1,000', to: '$1,500' },
        { field: 'renewal_date', from: '2027-01-01', to: '2027-02-01' },
      ],
    })
    await apply('accounts', next)
    expect((await backend.call('accounts.list', {})).map((account) => account.name)).toEqual([
      'Acme',
      'Beta',
      'Gamma',
    ])
  })

  test('of a workbook: sheets, a title above the headers, typed cells, and the person’s own choice', async () => {
    const workbook = new ExcelJS.Workbook()
    workbook.addWorksheet('Read me').addRow(['Exported today'])
    const sheet = workbook.addWorksheet('Accounts')
    sheet.addRow(['All accounts'])
    sheet.addRow(['Account Name', 'ARR (USD)', 'Tier', 'Renewal Date'])
    sheet.addRow(['Acme', 1000, 'Strategic', new Date(Date.UTC(2027, 0, 1))])
    const path = backend.at('a.xlsx')
    await workbook.xlsx.writeFile(path)
    const view = await backend.call('imports.read', { path, kind: 'accounts' })
    expect(view).toMatchObject({
      sheet: 'Accounts',
      headerRow: 2,
      sheets: [
        { name: 'Read me', rows: 1 },
        { name: 'Accounts', rows: 3 },
      ],
    })
    expect(view.sample[3]).toEqual(['1 Jan 2027'])
    await backend.call('imports.apply', choice(view))
    expect(await backend.call('accounts.list', {})).toMatchObject([
      { name: 'Acme', arr: 100_000, renewalDate: '2027-01-01' },
    ])
    expect(
      await refusal(backend.call('imports.read', { path, kind: 'accounts', sheet: 'Read me' })),
    ).toMatchObject({ code: 'nothing-to-import' })
    expect(
      await refusal(backend.call('imports.read', { path, kind: 'accounts', sheet: 'Nope' })),
    ).toMatchObject({
      code: 'not-found',
      message: 'a.xlsx has no sheet “Nope”. It has: Read me, Accounts.',
    })
  })

  test('of roadmap themes, people and themes maps one to the other', async () => {
    await apply('roadmap', 'name,quarter\nTrust,Q1 2027\n')
    await apply('people', 'name,roles\nDana,VP CS\n')
    await apply('themes', 'theme,roadmap_theme,fit,alignment\nSSO,trust,direct,\nDark mode,,,\n')
    expect(await backend.call('people.list', {})).toMatchObject([{ name: 'Dana', roles: ['vp-cs'] }])
    const themes = await backend.call('themes.list', {})
    expect(themes.find((theme) => theme.name === 'SSO')).toMatchObject({
      fit: 'direct',
      score: 4,
      preliminary: 4,
    })
    expect(themes.find((theme) => theme.name === 'Dark mode')).toMatchObject({ fit: null, score: null })
  })
})

describe('bad input', () => {
  test('an empty file, and headers without rows', async () => {
    expect(await refusal(read('accounts', ''))).toEqual({
      code: 'read-failed',
      message: 'a.csv is empty (0 bytes). Export it again and choose the new file.',
    })
    expect(await refusal(read('accounts', 'name,arr,tier\n'))).toMatchObject({ code: 'nothing-to-import' })
  })

  test('a missing column is named with the headers that were found, and can be pointed at', async () => {
    const view = await read('accounts', 'Customer,How much,Tier\nAcme,10,SMB\n')
    expect(view.missing).toEqual(['arr'])
    expect(await refusal(backend.call('imports.preview', choice(view)))).toEqual({
      code: 'column-missing',
      message:
        'Row 1 of a.csv has no column “arr”; it has these headers: Customer, How much, Tier. Rename a header to “arr”, add the column, or choose the column.',
    })
    const mapping = { ...view.mapping, arr: 1 }
    expect((await backend.call('imports.preview', { importId: view.importId, mapping })).counts.added).toBe(1)
  })

  test('rows are refused one by one, with row, column, value and remedy; the rest is imported', async () => {
    const content =
      'name,arr,tier,renewal_date\nGood,1,SMB,2027-01-01\nTierless,1,Gold,\nNegative,-5,SMB,\nUndated,1,SMB,31/31/2026\n'
    const shown = await preview('accounts', content)
    expect(shown.refused.map(({ row, column, value, code }) => [row, column, value, code])).toEqual([
      [3, 'tier', 'Gold', 'unknown-tier'],
      [4, 'arr', '-5', 'negative-amount'],
      [5, 'renewal_date', '31/31/2026', 'unreadable-date'],
    ])
    expect(shown.counts).toMatchObject({ rows: 4, added: 1, refused: 3 })
    expect(await apply('accounts', content)).toMatchObject({ added: 1, refused: 3 })
    const requests = await preview('requests', 'account,theme\nGood,T\nGoood,T\n')
    expect(requests.refused).toMatchObject([
      { row: 3, column: 'account', value: 'Goood', code: 'unknown-account' },
    ])
    expect(requests.refused[0]?.message).toContain('Did you mean “Good”?')
  })

  test('when every row is refused nothing is written', async () => {
    expect(await refusal(apply('accounts', 'name,arr,tier\nA,x,SMB\n'))).toMatchObject({
      code: 'nothing-to-import',
    })
  })

  test('a file that was pushed out must be chosen again; a column that isn’t there is refused', async () => {
    const first = await read('accounts', ACCOUNTS)
    for (let n = 0; n < 4; n += 1) await read('accounts', ACCOUNTS)
    expect(await refusal(backend.call('imports.preview', choice(first)))).toMatchObject({
      code: 'import-expired',
    })
    const { importId } = await read('accounts', ACCOUNTS)
    expect(await refusal(backend.call('imports.preview', { importId, mapping: { name: 9 } }))).toMatchObject({
      code: 'bad-input',
    })
    expect(
      await refusal(backend.call('imports.preview', { importId, mapping: { __proto__x: 0 } })),
    ).toMatchObject({ code: 'bad-input' })
  })
})

test('the order of day and month is asked once, never guessed', async () => {
  const view = await read('accounts', 'name,arr,tier,renewal_date\nAcme,1,SMB,03/04/2027\n')
  const shown = await backend.call('imports.preview', choice(view))
  expect(shown.dateQuestion).toEqual({
    column: 'renewal_date',
    examples: [{ text: '03/04/2027', dmy: '3 Apr 2027', mdy: '4 Mar 2027' }],
  })
  expect(await refusal(backend.call('imports.apply', choice(view)))).toMatchObject({ code: 'bad-input' })
  await backend.call('imports.apply', { ...choice(view), dateOrder: 'dmy' })
  expect(await backend.call('accounts.list', {})).toMatchObject([{ renewalDate: '2027-04-03' }])
})

test('refused rows are saved with their reasons, safe to open, and can be mended and imported alone', async () => {
  const view = await read(
    'accounts',
    'name,arr,tier,csm\nGood,1,SMB,\n"Bad, Inc.",1.234,SMB,=cmd()\nWorse,-5,Gold,\n',
  )
  const path = backend.at('refused.csv')
  expect(await backend.call('imports.saveRefused', { ...choice(view), path })).toEqual({ path, rows: 2 })
  const text = readFileSync(path, 'utf8')
  expect(text.split('\r\n')).toHaveLength(4)
  expect(text).toMatch(/^\uFEFFConcord row,Concord reason,name,arr,tier,csm\r\n3,/)
  expect(text).toContain(`"Bad, Inc.",1.234,SMB,'=cmd()`)
  expect(text).toContain('Worse,-5,Gold,')
  const mended = text.replace(',1.234,SMB', ',1234,SMB').replace('-5,Gold', '5,SMB')
  // What was refused and wasn't mended is refused again, behind the apostrophe that keeps it from being run.
  expect((await preview('accounts', mended)).refused).toMatchObject([{ column: 'csm', code: 'error-cell' }])
  expect(await apply('accounts', mended.replace("'=cmd()", 'Ada Lovelace'))).toMatchObject({
    added: 2,
    refused: 0,
  })
  expect((await backend.call('accounts.list', {})).map(({ name, csm }) => [name, csm])).toEqual([
    ['Bad, Inc.', 'Ada Lovelace'],
    ['Worse', null],
  ])
  const good = await read('accounts', ACCOUNTS)
  expect(await refusal(backend.call('imports.saveRefused', { ...choice(good), path }))).toMatchObject({
    code: 'nothing-to-import',
  })
})
