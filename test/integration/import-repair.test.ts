import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Input, Output } from '#shared/contract/contract.ts'
import Database from 'better-sqlite3'
import { gzipSync } from 'node:zlib'
import { readKeptTable } from '#electron/backend/repos/kept-repo.ts'
import { digitSlip } from '#shared/domain/importing/values/digit-slip.ts'
import { refusal } from '#test/support/backend.ts'
import { type ImportDesk, openDesk } from '#test/support/import-desk.ts'

const ACCOUNTS = `id,name,arr,tier
A-1,Bluefin Logistics,96000,Mid-Market
A-2,Acme,50000,Enterprise
A-3,Acme,70000,SMB
`
const REQUESTS = `account,theme,signal,dependency
Bluefin Logistics,Single sign-on,explicit,40%
Blue Fin Logistic,Custom roles,hint,20%
Blue Fin Logistic,Audit log,none,10%
Acme,Single sign-on,explicit,8O%
Meadowlark Schools,Audit log,none,5%
`

let desk: ImportDesk
beforeEach(async () => {
  desk = await openDesk()
  await desk.apply('accounts', ACCOUNTS, { otherPairs: 'apart' })
})
afterEach(() => desk.dispose())

const asked = async (choice: Input<'imports.preview'>): Promise<Output<'imports.preview'>> =>
  desk.call('imports.preview', choice)
const choiceOf = ({ importId, mapping }: Output<'imports.read'>): Input<'imports.preview'> => ({
  importId,
  mapping,
})
const stored = async (): Promise<(readonly [string, string, number])[]> =>
  (await desk.call('requests.list', {})).map(({ who, themeName, dependency }) => [who, themeName, dependency])

describe('a name that matches no single account', () => {
  test('is asked about once, with whom it may be, and counts for every row that has it', async () => {
    const choice = choiceOf(await desk.read('requests', REQUESTS))
    const { questions, counts } = await asked(choice)
    expect(counts.refused).toBe(4)
    const names = questions.find(({ kind }) => kind === 'unknown-account')
    expect(names?.items.map(({ label, hint, candidates }) => [label, hint, candidates])).toEqual([
      [
        'Blue Fin Logistic',
        '2 rows, the first of them row 3',
        [{ value: 'A-1', label: 'Bluefin Logistics', hint: 'A-1 · Mid-Market · $96,000' }],
      ],
      [
        'Acme',
        'row 5',
        [
          { value: 'A-2', label: 'Acme', hint: 'A-2 · Enterprise · $50,000' },
          { value: 'A-3', label: 'Acme', hint: 'A-3 · SMB · $70,000' },
        ],
      ],
      ['Meadowlark Schools', 'row 6', []],
    ])
    const answers = {
      'account:blue fin logistic': 'A-1',
      'account:meadowlark schools': 'prospect',
      'account:acme': 'no such account',
      'word:signal:hint': 'inferred',
    }
    const answered = await asked({ ...choice, answers })
    expect(answered.counts.refused).toBe(1)
    expect(answered.questions.flatMap(({ items }) => items.map(({ answer }) => answer))).toEqual([
      'inferred',
      'A-1',
      null,
      'prospect',
    ])
    await desk.call('imports.apply', { ...choice, answers })
    expect(await stored()).toEqual([
      ['Bluefin Logistics', 'Audit log', 10],
      ['Meadowlark Schools', 'Audit log', 5],
      ['Bluefin Logistics', 'Custom roles', 20],
      ['Bluefin Logistics', 'Single sign-on', 40],
    ])
  })

  test('said to be an account is that account in every later file, until undone', async () => {
    const choice = choiceOf(await desk.read('requests', REQUESTS))
    await desk.call('imports.apply', { ...choice, answers: { 'account:blue fin logistic': 'A-1' } })
    const other = 'Customer,Topic\nBLUE FIN LOGISTIC,Dark mode\n'
    expect((await desk.preview('requests', other)).counts).toMatchObject({ added: 1, refused: 0 })
    await desk.call('record.undo', {})
    expect((await desk.preview('requests', other)).counts).toMatchObject({ added: 0, refused: 1 })
  })

  test('said to be an account can be forgotten, and is asked about anew', async () => {
    const names = 'account,theme\nBlue Fin Logistic,Audit log\n'
    const answers = { 'account:blue fin logistic': 'A-1' }
    await desk.apply('requests', names, { answers })
    const [alias] = await desk.call('aliases.list', {})
    expect(alias).toMatchObject({ kind: 'name', value: 'blue fin logistic', account: 'Bluefin Logistics' })
    const { kind, value, accountId } = alias ?? { kind: 'id', value: '', accountId: '' }
    await desk.call('aliases.forget', { kind, value, accountId })
    expect(await desk.call('aliases.list', {})).toEqual([])
    const read = await desk.read('requests', names.replace('Audit log', 'Custom roles'))
    const preview = await asked({ ...choiceOf(read), answers: read.answers })
    expect(preview.questions.map(({ kind: about }) => about)).toContain('unknown-account')
    expect(preview.counts).toMatchObject({ added: 0, refused: 1 })
    expect((await refusal(desk.call('aliases.forget', { kind, value, accountId }))).code).toBe('not-found')
    await desk.call('record.undo', {})
    expect(await desk.call('aliases.list', {})).toHaveLength(1)
  })

  test('is asked about even among hundreds: what is open stands before what is answered', async () => {
    const names = Array.from({ length: 250 }, (_, index) => `Nobody ${index}`)
    const file = `account,theme\n${names.map((name) => `${name},Export`).join('\n')}\n`
    const choice = choiceOf(await desk.read('requests', file))
    const answers = Object.fromEntries(
      names.slice(0, 100).map((name) => [`account:${name.toLowerCase()}`, 'prospect']),
    )
    const { questions } = await asked({ ...choice, answers })
    const labels = questions.find(({ kind }) => kind === 'unknown-account')?.items.map(({ label }) => label)
    expect(labels).toHaveLength(200)
    expect(labels).toEqual(expect.arrayContaining(names.slice(100)))
  })

  test('that several accounts have stays theirs: what was said holds for this file alone', async () => {
    const choice = choiceOf(await desk.read('requests', REQUESTS))
    await desk.call('imports.apply', {
      ...choice,
      answers: { 'account:acme': 'A-2' },
      typed: [{ row: 5, field: 'dependency', text: '80%' }],
    })
    const { refused } = await desk.preview('requests', 'Customer,Topic\nAcme,Dark mode\n')
    expect(refused).toMatchObject([{ code: 'ambiguous-account' }])
  })

  test('of a roadmap theme is asked about too', async () => {
    await desk.apply('roadmap', 'name,quarter\nTrusted numbers,Q1 2027\nFewer clicks,Q2 2027\n')
    const file = 'theme,roadmap_theme,fit\nExport,Trusted nunbers,direct\nThemes,Nothing like it,direct\n'
    const choice = choiceOf(await desk.read('themes', file))
    const { questions, counts } = await asked(choice)
    expect(counts.refused).toBe(2)
    expect(
      questions[0]?.items.map(({ id, candidates }) => [id, candidates?.map(({ value }) => value)]),
    ).toEqual([
      ['roadmap:trusted nunbers', ['Trusted numbers']],
      ['roadmap:nothing like it', []],
    ])
    const answers = { 'roadmap:trusted nunbers': 'Trusted numbers', 'roadmap:nothing like it': 'nothing' }
    const { rows, refused } = await asked({ ...choice, answers })
    expect(refused).toEqual([])
    expect(rows.map(({ cells }) => cells['roadmap_theme'])).toEqual(['Trusted numbers', ''])
  })
})

describe('a cell typed over', () => {
  test('counts instead of what the file holds, and the record says so', async () => {
    const choice = choiceOf(
      await desk.read('accounts', 'name,arr,tier\nNew One,9O000,SMB\nNew Two,1000,SMB\n'),
    )
    const before = await asked(choice)
    expect(before.refused).toMatchObject([{ row: 2, column: 'arr', field: 'arr', value: '9O000' }])
    const typed = [{ row: 2, field: 'arr', text: '90000' }]
    expect((await asked({ ...choice, typed })).counts).toMatchObject({ added: 2, refused: 0 })
    await desk.call('imports.apply', { ...choice, typed })
    const [, , , one] = await desk.call('accounts.list', {})
    expect(one).toMatchObject({ name: 'New One', arr: 9_000_000 })
    const { entries } = await desk.call('record.list', { before: null, limit: 1 })
    expect(entries[0]?.why).toContain('1 cell typed over (row 2, arr: “9O000” to “90000”).')
  })

  test('is judged as any other: what can’t be read stays refused, with what was typed', async () => {
    const choice = choiceOf(await desk.read('accounts', 'name,arr,tier\nNew One,,SMB\n'))
    const { refused } = await asked({ ...choice, typed: [{ row: 2, field: 'arr', text: 'a lot' }] })
    expect(refused).toMatchObject([{ row: 2, field: 'arr', value: 'a lot', code: 'unreadable-amount' }])
  })
})

describe('rows kept to fix', () => {
  const MIXED = `name,arr,tier,renewal_date
New One,"1.234",SMB,03/04/2027
New Two,"1,5",SMB,2027-13-40
New Three,"2.345,50",SMB,25/12/2027
New Four,"7.000",Platinum,04/05/2027
`

  test('wait in the workspace, judged by their whole column, and go in when they are fixed', async () => {
    const choice = choiceOf(await desk.read('accounts', MIXED))
    const applied = await desk.call('imports.apply', { ...choice, keep: true })
    expect(applied).toMatchObject({ added: 2, refused: 2, kept: 2 })
    const [waiting] = await desk.call('imports.kept', {})
    expect(waiting).toMatchObject({ kind: 'accounts', file: 'accounts.csv', sheet: null, rows: 2 })

    const again = await desk.call('imports.openKept', { id: waiting?.id ?? '' })
    expect(again).toMatchObject({ rows: 2, fileName: 'accounts.csv', mapping: choice.mapping })
    const preview = await asked(choiceOf(again))
    expect(preview.counts).toMatchObject({ rows: 2, added: 0, refused: 2, gone: 0 })
    expect(preview.refused.map(({ row, column }) => [row, column])).toEqual([
      [3, 'renewal_date'],
      [5, 'tier'],
    ])

    const typed = [{ row: 5, field: 'tier', text: 'SMB' }]
    const some = await desk.call('imports.apply', { ...choiceOf(again), typed })
    expect(some).toMatchObject({ added: 1, refused: 1, kept: 1 })
    // 7.000 and 04/05 are what the columns of the whole file make of them: seven thousand, on 4 May.
    expect((await desk.call('accounts.list', {})).find(({ name }) => name === 'New Four')).toMatchObject({
      arr: 700_000,
      renewalDate: '2027-05-04',
    })
    const rest = await desk.call('imports.openKept', { id: waiting?.id ?? '' })
    expect(rest).toMatchObject({ rows: 1, typed })
    const done = await desk.call('imports.apply', {
      ...choiceOf(rest),
      typed: [...typed, { row: 3, field: 'renewal_date', text: '13/12/2027' }],
    })
    expect(done).toMatchObject({ added: 1, kept: 0 })
    expect(await desk.call('imports.kept', {})).toEqual([])
    expect((await desk.call('accounts.list', {})).find(({ name }) => name === 'New Two')?.arr).toBe(150)
  })

  test('come and go with undo, and can be given up', async () => {
    const choice = choiceOf(await desk.read('accounts', MIXED))
    await desk.call('imports.apply', { ...choice, keep: true })
    await desk.call('record.undo', {})
    expect(await desk.call('imports.kept', {})).toEqual([])
    await desk.call('record.redo', {})
    const [waiting] = await desk.call('imports.kept', {})
    const id = waiting?.id ?? ''
    expect(await desk.call('imports.discardKept', { id })).toEqual({ rows: 2 })
    expect((await refusal(desk.call('imports.openKept', { id }))).code).toBe('not-found')
    await desk.call('record.undo', {})
    expect(await desk.call('imports.kept', {})).toHaveLength(1)
  })

  test('are told in the record beside what was left out', async () => {
    const file = 'name,arr,tier\nNew One,1000,SMB\nNew Two,x,SMB\nTotal,1000,\n'
    await desk.call('imports.apply', { ...choiceOf(await desk.read('accounts', file)), keep: true })
    const { entries } = await desk.call('record.list', { before: null, limit: 1 })
    expect(entries[0]?.why).toContain('1 row kept to fix. 1 row refused.')
  })

  test('wait on in the next session', async () => {
    await desk.call('imports.apply', { ...choiceOf(await desk.read('accounts', MIXED)), keep: true })
    await desk.call('sessions.create', { kind: 'triage', quarter: 'Q2 2027', asOf: '2027-02-22' })
    const [waiting] = await desk.call('imports.kept', {})
    expect(await desk.call('imports.openKept', { id: waiting?.id ?? '' })).toMatchObject({ rows: 2 })
  })

  test('say so where what is stored is none that Concord wrote', async () => {
    await desk.call('imports.apply', { ...choiceOf(await desk.read('accounts', MIXED)), keep: true })
    const [waiting] = await desk.call('imports.kept', {})
    const db = new Database(desk.at('w.concord'))
    const bomb = gzipSync(Buffer.alloc(80 * 1024 * 1024)).toString('base64')
    const found = ['', '!', gzipSync(Buffer.from('{}')).toString('base64'), bomb].map((content) => {
      db.prepare('UPDATE kept_table SET content = ?').run(content)
      return readKeptTable(db, waiting?.id ?? '')
    })
    db.close()
    expect(found).toEqual(Array.from(found, () => 'unreadable'))
  })

  test('wait even where no row can be read', async () => {
    const choice = choiceOf(await desk.read('accounts', 'name,arr,tier\nNew,?,Platinum\n'))
    expect((await refusal(desk.call('imports.apply', choice))).code).toBe('nothing-to-import')
    expect(await desk.call('imports.apply', { ...choice, keep: true })).toMatchObject({ added: 0, kept: 1 })
    expect(await desk.call('record.verify', {})).toMatchObject({ ok: true })
  })

  test('of an account with several rows bring all of them together', async () => {
    const file = 'id,name,arr,tier\nS-1,Summed,100,SMB\nS-1,Summed,2OO,SMB\nS-1,Summed,300,SMB\n'
    const choice = { ...choiceOf(await desk.read('accounts', file)), answers: { rows: 'add' } }
    await desk.call('imports.apply', { ...choice, keep: true })
    const [waiting] = await desk.call('imports.kept', {})
    const again = await desk.call('imports.openKept', { id: waiting?.id ?? '' })
    await desk.call('imports.apply', {
      ...choiceOf(again),
      answers: again.answers,
      typed: [{ row: 3, field: 'arr', text: '200' }],
    })
    expect((await desk.call('accounts.list', {})).find(({ name }) => name === 'Summed')?.arr).toBe(60_000)
  })
})

describe('a row that reads like the end of a report', () => {
  const FILE = 'name,arr,tier\nNew One,1000,SMB\nTotal,1000,\n'

  test('is left out, told, and never kept to fix; it goes in where somebody says that it’s a row', async () => {
    const choice = choiceOf(await desk.read('accounts', FILE))
    const { counts, questions, strip } = await asked(choice)
    expect(counts).toMatchObject({ added: 1, refused: 1, toFix: 0 })
    expect(strip).toEqual([{ row: 2, ready: true }])
    expect(questions[0]?.items).toMatchObject([{ id: 'footer:3', label: 'Total', answer: 'leave' }])
    const answers = { 'footer:3': 'row' }
    expect((await asked({ ...choice, answers })).refused).toMatchObject([{ row: 3, field: 'tier' }])
    const typed = [{ row: 3, field: 'tier', text: 'SMB' }]
    expect((await asked({ ...choice, answers, typed })).counts).toMatchObject({ added: 2, refused: 0 })
    expect(await desk.call('imports.apply', { ...choice, keep: true })).toMatchObject({ refused: 1, kept: 0 })
  })
})

describe('a file whose kind nobody has said', () => {
  test('is known by its headers', async () => {
    const kinds = async (text: string): Promise<readonly string[]> =>
      (await desk.call('imports.guessKind', { path: desk.file('dropped.csv', text) })).kinds
    expect(await kinds(ACCOUNTS)).toEqual(['accounts'])
    expect(await kinds(REQUESTS)).toEqual(['requests'])
    expect(await kinds('a,b\n1,2\n')).toEqual([])
  })
})

describe('letters typed for digits', () => {
  test.each([
    ['8O%', '80%'],
    ['l2,000', '12,000'],
    ['$9o.50', '$90.50'],
    ['most of it', null],
    ['80%', null],
    ['1 oil', null],
  ])('%s may be %s', (value, meant) => expect(digitSlip(value)).toBe(meant))
})
