import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { CallRefused } from '#shared/contract/call-refused.ts'
import { readTableBytes } from '#electron/backend/files/read-table-file.ts'
import { runCommand } from '#electron/cli/run-command.ts'
import type { Output } from '#shared/contract/contract.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import {
  makeBackend,
  personId,
  prepareSmall,
  refusal,
  type TestBackend,
  themeId,
} from '#test/support/backend.ts'
import { BallotPage } from '#test/support/ballot-page.ts'
import { recalculate, whyNoLibreOffice } from '#test/support/libre-office.ts'
import { readZip } from '#test/support/read-zip.ts'

const CS: Dimension[] = ['revenue', 'breadth']
const PM: Dimension[] = ['alignment']
const THEMES = ['Regional filtering', 'SSO for guests', 'HubSpot sync', 'Slack digest', 'Audit log export']

let backend: TestBackend
let dana: string
let mira: string
let noor: string
beforeEach(async () => {
  backend = makeBackend()
  await publish()
})
afterEach(() => backend.dispose())

async function publish(name = 'small.concord'): Promise<void> {
  await prepareSmall(backend, name)
  await backend.call('people.save', {
    id: null,
    name: 'Otto Observer',
    title: '',
    email: '',
    roles: ['observer'],
  })
  dana = await personId(backend, 'Dana Ruiz')
  mira = await personId(backend, 'Mira Kang')
  noor = await personId(backend, 'Noor Haddad')
  await backend.call('session.publish', {}, { actor: noor })
}

/** Writes one person's workbook into a folder of its own. */
async function written(person: string): Promise<string> {
  const dir = backend.at(`ballots-${(folders += 1)}`)
  const { files } = await backend.call('ballots.writeWorkbooks', { dir, personIds: [person] })
  return files[0] ?? ''
}
let folders = 0

const page = (file: string, owns: Dimension[]): Promise<BallotPage> => new BallotPage(file, owns).open()
const danas = async (): Promise<BallotPage> => page(await written(dana), CS)
const miras = async (): Promise<BallotPage> => page(await written(mira), PM)
/** Mira's ballot with every theme scored as CS Ops had it. */
async function mirasFilled(): Promise<BallotPage> {
  const ballot = await miras()
  for (const theme of THEMES) ballot.fill(theme, 'alignment', ballot.cell(theme, 'alignment', 'model').value)
  return ballot
}

const count = (file: string): Promise<Output<'ballots.importWorkbook'>> =>
  backend.call('ballots.importWorkbook', { path: file }, { actor: noor })
const voter = async (id: string): Promise<Output<'ballots.status'>['voters'][number] | undefined> =>
  (await backend.call('ballots.status', {})).voters.find(({ personId: own }) => own === id)
const entries = async (): Promise<number> =>
  (await backend.call('record.list', { before: null, limit: 1 })).total

type Problem = { cell: string; code: string; themeId: string; message: string }
async function problems(file: string): Promise<Problem[]> {
  try {
    await count(file)
  } catch (error) {
    if (error instanceof CallRefused && error.code === 'ballot-refused')
      return (error.details as { problems: Problem[] }).problems
    throw error
  }
  throw new Error('The ballot was counted.')
}

/** What a person is on record with once everything is revealed: `theme: dimension score why`. */
async function revealed(person: string): Promise<string[]> {
  for (const { personId: id, finished } of (await backend.call('ballots.status', {})).voters)
    if (!finished) await backend.call('ballots.excuse', { personId: id, reason: 'Away' }, { actor: noor })
  await backend.call('session.reveal', { themeIds: null }, { actor: noor })
  const { themes } = await backend.call('disputes.list', {})
  return themes.flatMap(({ name, dimensions }) =>
    dimensions.flatMap(({ dimension, positions }) =>
      positions
        .filter((position) => position.personId === person)
        .map(({ score, reason }) => `${name}: ${dimension} ${String(score)} ${reason}`.trim()),
    ),
  )
}

describe('writing', () => {
  it('gives a workbook to everybody who takes part and is not finished, and to nobody else', async () => {
    await count(await (await danas()).save())
    const dir = backend.at('all')
    const { files } = await backend.call('ballots.writeWorkbooks', { dir })
    expect(files.map((file) => path.basename(file))).toEqual([
      'Ballot - Noor Haddad - Q1 2027.xlsx',
      'Ballot - Mira Kang - Q1 2027.xlsx',
    ])
    expect(await readdir(dir)).toHaveLength(2)
    const otto = await personId(backend, 'Otto Observer')
    const write = (id: string): Promise<unknown> =>
      backend.call('ballots.writeWorkbooks', { dir: backend.at('one'), personIds: [id] })
    expect(await refusal(write(otto))).toMatchObject({ code: 'not-your-role' })
    expect(await refusal(write(dana))).toMatchObject({ code: 'ballot-counted' })
  })

  it('asks for it back by a day, from whoever wrote it, and by none before the publishing', async () => {
    const write = (name: string, returnBy: string): Promise<Output<'ballots.writeWorkbooks'>> =>
      backend.call(
        'ballots.writeWorkbooks',
        { dir: backend.at(name), personIds: [dana], returnBy },
        { actor: noor },
      )
    const { files } = await write('due', '2026-12-04')
    const [ballot] = (await readTableBytes(await readFile(files[0] ?? ''), 'ballot.xlsx')).sheets
    const words = ballot?.rows.flatMap(({ cells }) => cells.map(String)).join('\n')
    expect(words).toContain('return it to Noor Haddad by 4 Dec 2026:')
    expect(await count(files[0] ?? '')).toMatchObject({ name: 'Dana Ruiz' })
    expect(await refusal(write('past', '2026-10-01'))).toMatchObject({ code: 'bad-input' })
  })

  it('never writes over a ballot that may be filled, and then writes none', async () => {
    const file = await written(dana)
    const dir = path.dirname(file)
    const before = await readFile(file)
    const again = await refusal(backend.call('ballots.writeWorkbooks', { dir }))
    expect(again).toMatchObject({ code: 'file-exists' })
    expect(again.message).toContain('Ballot - Dana Ruiz - Q1 2027.xlsx is already in that folder')
    expect(await readdir(dir)).toHaveLength(1)
    expect((await readFile(file)).equals(before)).toBe(true)
  })

  it('tells nothing of a ballot that is begun on screen, code or not', async () => {
    await backend.call('people.setCode', { personId: dana, code: '4711', current: null }, { actor: dana })
    await backend.call('ballots.open', { personId: dana, code: '4711' })
    const id = await themeId(backend, 'Regional filtering')
    await backend.call('ballots.score', {
      themeId: id,
      dimension: 'revenue',
      score: 1,
      reason: 'a secret of hers',
    })
    const file = await written(dana)
    expect([...(await readZip(await readFile(file))).values()].join()).not.toContain('a secret of hers')
    const ballot = await page(file, CS)
    const [score, model] = (['score', 'model'] as const).map(
      (part) => ballot.cell('Regional filtering', 'revenue', part).value,
    )
    expect([score, model]).toEqual([4, 4])
  })

  it('opens the cells to fill and locks the rest; own dimensions come first, with the model’s score', async () => {
    const ballot = await danas()
    const { sheet } = ballot
    const open = new Set<string>()
    sheet.eachRow((row) =>
      row.eachCell({ includeEmpty: true }, (cell) => {
        if (cell.protection?.locked === false) open.add(cell.address)
      }),
    )
    expect(open.size).toBe(THEMES.length * 6)
    for (const name of ['Ballot', 'Rubric', 'Concord'])
      expect(ballot.workbook.getWorksheet(name)).toMatchObject({ sheetProtection: { sheet: true } })
    expect(sheet.getCell('G7').text).toBe('Revenue weight · counts')
    expect(sheet.getCell('M7').text).toBe('Strategic alignment · view, optional')
    expect(ballot.themes.toSorted()).toEqual(THEMES.toSorted())
    const score = ballot.cell('SSO for guests', 'breadth', 'score')
    expect(open.has(score.address)).toBe(true)
    expect(score.value).toBe(ballot.cell('SSO for guests', 'breadth', 'model').value)
    expect(score.dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"1,2,3,4,5,abstain"'],
      errorStyle: 'stop',
    })
    expect(ballot.cell('SSO for guests', 'alignment', 'score').value).toBeNull()
    expect((await miras()).sheet.getCell('G7').text).toBe('Strategic alignment · counts')
    expect(sheet.getColumn(16).hidden).toBe(true)
    expect(ballot.workbook.getWorksheet('Concord')?.state).toBe('veryHidden')
  })

  it('waits for the publishing, and gives somebody who came later a ballot of their own', async () => {
    await backend.call('people.save', {
      id: null,
      name: 'Ada Later',
      title: '',
      email: '',
      roles: ['rev-ops'],
    })
    const ada = await personId(backend, 'Ada Later')
    expect(await count(await (await page(await written(ada), ['revenue'])).save())).toMatchObject({
      name: 'Ada Later',
      scores: THEMES.length,
    })
    await prepareSmall(backend, 'unpublished.concord')
    const early = backend.call('ballots.writeWorkbooks', { dir: backend.at('early') })
    expect(await refusal(early)).toMatchObject({ code: 'not-started' })
  })
})

describe('a workbook on its way', () => {
  const callBack = (id: string): Promise<null> =>
    backend.call('ballots.discard', { personId: id, why: 'It went to the wrong address' }, { actor: noor })
  const latest = async (): Promise<Output<'record.list'>['entries'][number] | undefined> =>
    (await backend.call('record.list', { before: null, limit: 1 })).entries[0]
  const notKnown = { code: 'ballot-refused', message: expect.stringContaining('canceled') as string }

  it('is told from a ballot not begun, and from one that is back', async () => {
    expect(await voter(dana)).toMatchObject({ via: null, finished: false })
    const file = await (await danas()).save()
    expect(await voter(dana)).toMatchObject({ via: 'workbook', finished: false, done: 0 })
    expect(await voter(mira)).toMatchObject({ via: null })
    expect(await latest()).toMatchObject({
      kind: 'ballots.writeWorkbooks',
      label: 'Ballot workbook of Dana Ruiz saved',
    })
    await count(file)
    expect(await voter(dana)).toMatchObject({ via: 'workbook', finished: true })
  })

  it('can be called back before anybody has begun, and is refused from then on', async () => {
    const file = await (await danas()).save()
    await callBack(dana)
    expect(await voter(dana)).toMatchObject({ via: null, finished: false })
    expect(await latest()).toMatchObject({
      kind: 'ballots.discard',
      label: 'Ballot workbook of Dana Ruiz canceled',
      why: 'It went to the wrong address',
    })
    expect(await refusal(count(file))).toEqual(notKnown)
    expect(await refusal(callBack(dana))).toMatchObject({ code: 'no-change' })
    await count(await (await danas()).save())
    expect(await refusal(count(file))).toEqual(notKnown)
  })

  it('is called back by undoing that it was written, and known again when that is done again', async () => {
    const file = await (await danas()).save()
    await backend.call('record.undo', {}, { actor: noor })
    expect(await voter(dana)).toMatchObject({ via: null })
    expect(await refusal(count(file))).toEqual(notKnown)
    await backend.call('record.redo', {}, { actor: noor })
    await count(file)
    expect(await voter(dana)).toMatchObject({ finished: true })
  })

  it('stays the same ballot when it is written a second time, and when it is begun on screen', async () => {
    const file = await (await danas()).save()
    const before = await entries()
    await written(dana)
    expect(await entries()).toBe(before)
    await backend.call('ballots.open', { personId: dana, code: null })
    await backend.call('ballots.handOver', {})
    expect(await voter(dana)).toMatchObject({ via: 'screen' })
    await written(dana)
    await count(file)
    expect(await voter(dana)).toMatchObject({ via: 'workbook', finished: true })
  })

  it('doesn’t count as begun: the session still waits for it, and its person may change roles', async () => {
    await written(dana)
    const gate = (await backend.call('workspace.get', {}))?.session.gate ?? []
    expect(JSON.stringify(gate)).toContain('Dana Ruiz')
    const her = (await backend.call('people.list', {})).find(({ id }) => id === dana)
    if (!her) throw new Error('no Dana')
    await backend.call('people.save', { ...her, roles: ['rev-ops'] })
    expect((await backend.call('record.verify', {})).ok).toBe(true)
  })
})

describe('concord ballots', () => {
  it('writes them from the command line', async () => {
    let out = ''
    let err = ''
    const argv = ['ballots', '--workspace', backend.at('small.concord'), '--out', backend.at('cli')]
    const terminal = {
      out: (text: string) => void (out += text),
      err: (text: string) => void (err += text),
      resources: '',
    }
    backend.close()
    expect(await runCommand(argv, terminal)).toBe(2)
    expect(err).toMatch(/^no-actor: .*--by NAME/u)
    err = ''
    expect(await runCommand([...argv, '--by', 'Nobody At All'], terminal)).toBe(2)
    expect(err).toBe(
      'usage: --by Nobody At All isn’t on the list of people. Choose one of: Dana Ruiz (VP CS), Noor Haddad (CS Ops), Mira Kang (PM lead), Otto Observer (Observer).\n',
    )
    err = ''
    // The beginning of a name does, where it fits one person only.
    argv.push('--by', 'dana')
    expect([await runCommand(argv, terminal), err]).toEqual([0, ''])
    expect(out).toContain('3 ballots written to')
    expect(await readdir(backend.at('cli'))).toContain('Ballot - Dana Ruiz - Q1 2027.xlsx')
    expect(await runCommand(argv, terminal)).toBe(2)
    expect(err).toMatch(/^file-exists: Ballot - Dana Ruiz - Q1 2027\.xlsx and 2 other ballots are/u)
  })
})

describe('counting', () => {
  it('takes scores as numbers or text, rows in any order, reasons, abstentions and views', async () => {
    const ballot = (await danas())
      .fill('Regional filtering', 'revenue', ' 4 ', '  Half of it is a forecast.\n')
      .fill('HubSpot sync', 'breadth', 'Abstain', 'I know none of them')
      .fill('Slack digest', 'alignment', 5)
      .fill('SSO for guests', 'alignment', 'ABSTAIN', 2027)
      .reverseRows()
    const before = await entries()
    expect(await count(await ballot.save())).toEqual({ personId: dana, name: 'Dana Ruiz', scores: 12 })
    expect(await entries()).toBe(before + 1)
    expect(await voter(dana)).toMatchObject({ finished: true, via: 'workbook', enteredBy: 'Noor Haddad' })
    const [entry] = (await backend.call('record.list', { before: null, limit: 1 })).entries
    expect(entry).toMatchObject({
      kind: 'ballots.importWorkbook',
      who: 'Dana Ruiz',
      enteredBy: 'Noor Haddad',
      label: 'Ballot of Dana Ruiz imported from Ballot - Dana Ruiz - Q1 2027.xlsx',
    })
    const said = await revealed(dana)
    expect(said).toHaveLength(12)
    expect(said).toEqual(
      expect.arrayContaining([
        'Regional filtering: revenue 4 Half of it is a forecast.',
        'Regional filtering: breadth 4',
        'HubSpot sync: breadth null I know none of them',
        'Slack digest: alignment 5',
        'SSO for guests: alignment null 2027',
      ]),
    )
  })

  it('stands in place of what was begun on screen, ends an excuse, and closes the open ballot', async () => {
    const file = await (await mirasFilled()).save()
    await backend.call('ballots.excuse', { personId: mira, reason: 'On leave' }, { actor: noor })
    await backend.call('ballots.open', { personId: mira, code: null })
    const regional = await themeId(backend, 'Regional filtering')
    await backend.call('ballots.score', { themeId: regional, dimension: 'breadth', score: 1, reason: '' })
    await count(file)
    expect(await backend.call('ballots.get', {})).toBeNull()
    expect(await voter(mira)).toMatchObject({ finished: true, via: 'workbook', excused: null })
    expect((await revealed(mira)).filter((line) => line.includes('breadth'))).toEqual([])
  })

  it.skipIf(whyNoLibreOffice !== null)(
    `survives LibreOffice${whyNoLibreOffice === null ? '' : `: ${whyNoLibreOffice}`}`,
    { timeout: 120_000 },
    async () => {
      const mirasFile = await (
        await mirasFilled()
      )
        .fill('Regional filtering', 'alignment', 'abstain', 'Not mine\nto say')
        .save()
      const danasFile = await (
        await danas()
      )
        .fill('Slack digest', 'revenue', 3, 'They pay')
        .reverseRows()
        .save()
      const [a, b, c] = recalculate([
        await readFile(mirasFile),
        await readFile(danasFile),
        await readFile(await (await page(await written(noor), CS)).fill('HubSpot sync', 'breadth', 6).save()),
      ])
      const path = (name: string): string => backend.at(`${name}.xlsx`)
      await Promise.all([
        writeFile(path('a'), a ?? ''),
        writeFile(path('b'), b ?? ''),
        writeFile(path('c'), c ?? ''),
      ])
      // Locked cells stay locked, so that a second hand finds the same form.
      const again = await page(path('b'), CS)
      expect(again.cell('Slack digest', 'revenue', 'score').dataValidation).toMatchObject({ type: 'list' })
      expect((await readZip(b ?? Buffer.alloc(0))).get('xl/worksheets/sheet1.xml')).toMatch(
        /<sheetProtection [^>]*sheet="(?:1|true)"/u,
      )
      expect(await count(path('a'))).toMatchObject({ name: 'Mira Kang', scores: 5 })
      expect(await count(path('b'))).toMatchObject({ name: 'Dana Ruiz', scores: 10 })
      expect(await problems(path('c'))).toMatchObject([{ code: 'bad-input' }])
      expect(await revealed(mira)).toContain('Regional filtering: alignment null Not mine\nto say')
    },
  )
})

describe('refusing', () => {
  it('names every cell to mend at once, and keeps nothing', async () => {
    const ballot = (await danas())
      .fill('Regional filtering', 'revenue', 6)
      .fill('Regional filtering', 'breadth', 2.5, 'between two')
      .fill('SSO for guests', 'revenue', 'high')
      .fill('SSO for guests', 'breadth', null)
      .fill('HubSpot sync', 'revenue', 5)
      .fill('HubSpot sync', 'breadth', 'abstain')
      .fill('Slack digest', 'revenue', true)
      .fill('Slack digest', 'breadth', new Date(Date.UTC(2026, 0, 5)))
      .fill('Slack digest', 'alignment', null, 'I have thoughts')
      .fill('Audit log export', 'revenue', { formula: '1/0', result: { error: '#DIV/0!' } as never })
    ballot.cell('Slack digest', 'breadth', 'score').style = { numFmt: 'dd/mm/yyyy' }
    ballot.cell('Audit log export', 'breadth', 'why').value = { error: '#NAME?' }
    const expected: [string, Dimension, 'score' | 'why', string, string][] = [
      ['Regional filtering', 'revenue', 'score', 'bad-input', 'is “6”, which is not a score'],
      ['Regional filtering', 'breadth', 'score', 'bad-input', 'is “2.5”, which is not a score'],
      ['SSO for guests', 'revenue', 'score', 'bad-input', 'is “high”, which is not a score'],
      ['SSO for guests', 'breadth', 'score', 'ballot-incomplete', 'is blank. Choose 2 if you agree'],
      ['HubSpot sync', 'revenue', 'why', 'reason-needed', 'the model says'],
      ['HubSpot sync', 'breadth', 'why', 'reason-needed', 'say why you abstain'],
      ['Slack digest', 'revenue', 'score', 'bad-input', 'is “TRUE”'],
      ['Slack digest', 'breadth', 'score', 'bad-input', 'is “5 Jan 2026”'],
      ['Slack digest', 'alignment', 'score', 'ballot-incomplete', 'has a reason and no score'],
      ['Audit log export', 'revenue', 'score', 'bad-input', '#DIV/0!'],
      ['Audit log export', 'breadth', 'why', 'bad-input', 'shows “#NAME?”'],
    ]
    const file = await ballot.save()
    const before = await entries()
    const found = await problems(file)
    for (const [theme, dimension, part, code, words] of expected)
      expect(found).toContainEqual({
        sheet: 'Ballot',
        cell: ballot.cell(theme, dimension, part).address,
        themeId: await themeId(backend, theme),
        code,
        message: expect.stringContaining(words) as string,
      })
    expect(found).toHaveLength(expected.length)
    const { message } = await refusal(count(file))
    expect(message).toMatch(
      /is not counted: 11 cells of the sheet Ballot need fixing\. [G-O]\d+: .* And 8 more\./u,
    )
    expect([await entries(), (await voter(dana))?.finished]).toEqual([before, false])
  })

  it('lists every theme whose alignment is missing', async () => {
    const ballot = (await miras()).fill('Slack digest', 'alignment', 1)
    const found = await problems(await ballot.save())
    expect(found.map(({ code }) => code)).toEqual(Array.from({ length: 4 }, () => 'ballot-incomplete'))
    expect(found.map(({ message }) => message).join()).not.toContain('Slack digest')
  })

  it('takes an alignment of another fit with a reason, and none that stands outside every fit', async () => {
    const ballot = (await mirasFilled()).fill('Slack digest', 'alignment', 3, 'It belongs to Reporting')
    await count(await ballot.save())
    backend.dispose()
    backend = makeBackend()
    await prepareSmall(backend)
    const regional = await themeId(backend, 'Regional filtering')
    await backend.call('alignment.set', { themeId: regional, score: 2, reason: 'Half of it' })
    const { settings } = await backend.call('settings.get', {})
    const fits = { ...settings.fits, adjacent: { min: 2, max: 2, preliminary: 2 } } as const
    await backend.call('settings.update', { settings: { ...settings, fits } })
    await backend.call('session.update', { modelReviewed: true })
    mira = await personId(backend, 'Mira Kang')
    noor = await personId(backend, 'Noor Haddad')
    await backend.call('session.publish', {}, { actor: noor })
    const second = (await mirasFilled()).fill('Regional filtering', 'alignment', 3, 'It has grown')
    expect(await problems(await second.save())).toMatchObject([
      {
        code: 'fit-range',
        themeId: regional,
        message: expect.stringContaining('no fit, or more than one') as string,
      },
    ])
  })

  it.each<[string, (ballot: BallotPage) => void, string]>([
    [
      'a number of the model',
      (ballot) => void (ballot.cell('HubSpot sync', 'revenue', 'model').value = 5),
      'of the sheet Ballot says “5” instead of',
    ],
    [
      'a heading',
      (ballot) => void (ballot.sheet.getCell('D8').value = 'ARR'),
      'cell D8 of the sheet Ballot says “ARR” instead of “Weighted ARR”',
    ],
    [
      'a word above the table',
      (ballot) => void (ballot.sheet.getCell('A1').value = null),
      'cell A1 of the sheet Ballot is missing or empty; it was “Ballot of Dana Ruiz”',
    ],
    [
      'the rubric',
      (ballot) =>
        void ((ballot.workbook.getWorksheet('Rubric') as BallotPage['sheet']).getCell('B7').value =
          'whatever'),
      'cell B7 of the sheet Rubric says “whatever” instead of',
    ],
    [
      'a note beside the table',
      (ballot) => void (ballot.sheet.getCell('R12').value = 'ask Sam'),
      'cell R12 of the sheet Ballot says “ask Sam” but was empty',
    ],
    [
      'a sheet',
      (ballot) => void (ballot.workbook.addWorksheet('Notes').getCell('A1').value = 'x'),
      'the sheet “Notes” was added',
    ],
    ['a row', (ballot) => ballot.sheet.spliceRows(10, 1), 'is missing or empty; it was “'],
    [
      'the line that names the ballot',
      (ballot) => void (ballot.sheet.getCell('A6').value = 'Ballot of somebody'),
      'no longer match the rest',
    ],
    [
      'the name inside',
      (ballot) =>
        (ballot.workbook.getWorksheet('Concord') as BallotPage['sheet']).eachRow((row) => {
          if (row.getCell(1).text === 'Name of the person') row.getCell(2).value = 'Somebody Else'
        }),
      'cell A1 of the sheet Ballot says “Ballot of Dana Ruiz” instead of “Ballot of Somebody Else”',
    ],
  ])('%s changed', async (_, change, words) => {
    const ballot = await danas()
    change(ballot)
    const { code, message } = await refusal(count(await ballot.save()))
    expect(code).toBe('ballot-refused')
    expect(message).toContain('was changed outside its open cells')
    expect(message).toContain(words)
    expect(await voter(dana)).toMatchObject({ finished: false })
  })

  it('what is no ballot, or has lost what names it', async () => {
    const csv = backend.at('a.csv')
    await writeFile(csv, 'theme,score\nx,5\n')
    const book = backend.at('book.xlsx')
    await backend.call('exports.workbook', { path: book })
    for (const file of [csv, book])
      expect(await refusal(count(file))).toEqual({
        code: 'ballot-refused',
        message: expect.stringContaining('is not a Concord ballot workbook') as string,
      })
    const ballot = await danas()
    ballot.workbook.removeWorksheet('Concord')
    expect((await refusal(count(await ballot.save()))).message).toContain(
      'the hidden sheet that identifies it',
    )
    expect(await refusal(count(backend.at('gone.xlsx')))).toMatchObject({ code: 'file-missing' })
  })

  it('a ballot of another workspace, or of one that was thrown away', async () => {
    const first = await written(dana)
    await backend.call('ballots.open', { personId: dana, code: null })
    await backend.call('ballots.discard', { personId: dana, why: 'The wrong file was sent' }, { actor: noor })
    expect((await refusal(count(first))).message).toContain(
      'was discarded or its workbook canceled after it was sent',
    )
    const second = await written(dana)
    await publish('other.concord')
    expect((await refusal(count(second))).message).toContain(
      'is a ballot of another workspace, Aurora Analytics',
    )
  })

  it('a ballot of another session of the workspace', async () => {
    const ballot = await danas()
    ;(ballot.workbook.getWorksheet('Concord') as BallotPage['sheet']).eachRow((row) => {
      if (row.getCell(1).text === 'Session') row.getCell(2).value = 'id-of-last-quarter'
    })
    expect((await refusal(count(await ballot.save()))).message).toContain(
      'is a ballot of another session, Q1 2027',
    )
  })

  it('a second ballot, one after the reveal, and one whose roles have changed since', async () => {
    const danasFile = await (await danas()).save()
    const [mirasFile, noorsFile] = [await (await mirasFilled()).save(), await written(noor)]
    const { people } = { people: await backend.call('people.list', {}) }
    const her = people.find(({ id }) => id === noor)
    if (!her) throw new Error('no Noor')
    await backend.call('people.save', { ...her, roles: ['rev-ops'] })
    expect((await refusal(count(noorsFile))).message).toContain('The roles of Noor Haddad have changed')
    await count(danasFile)
    expect(await refusal(count(danasFile))).toMatchObject({ code: 'ballot-counted' })
    await revealed(dana)
    expect(await refusal(count(mirasFile))).toMatchObject({ code: 'wrong-phase' })
  })

  it('whoever has not said who they are, and observers', async () => {
    const file = await written(dana)
    const otto = await personId(backend, 'Otto Observer')
    const by = (actor: string | null): Promise<unknown> =>
      backend.call('ballots.importWorkbook', { path: file }, { actor })
    expect(await refusal(by(null))).toMatchObject({ code: 'no-actor' })
    expect(await refusal(by(otto))).toMatchObject({ code: 'not-your-role' })
  })
})

describe('a name', () => {
  it('may change, and so may the file’s, between writing and counting', async () => {
    const file = await written(dana)
    const people = await backend.call('people.list', {})
    const her = people.find(({ id }) => id === dana)
    if (!her) throw new Error('no Dana')
    await backend.call('people.save', { ...her, name: 'Dana Ruiz-Okafor' })
    await copyFile(file, backend.at('scores of dana.XLSX'))
    expect(await count(backend.at('scores of dana.XLSX'))).toMatchObject({ name: 'Dana Ruiz-Okafor' })
  })
})

it('is known for a ballot where nobody said what the file is', async () => {
  const { fileName, ...known } = await backend.call('imports.guessKind', { path: await written(dana) })
  expect(fileName).toContain('Dana Ruiz')
  expect(known).toEqual({ kinds: [], ballot: true })
})
