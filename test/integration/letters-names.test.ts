import { readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { decisionTerm } from '#shared/catalogue/terms.ts'
import { importFile, makeBackend, personId, type TestBackend } from '#test/support/backend.ts'

// Names of real companies stand in this test alone: words of everyday language, of the software business, with
// apostrophes, accents and brackets, and one without spaces between its words.
const CUSTOMERS = [
  'HubSpot',
  'Slack',
  'Data',
  'Target',
  'May',
  'Apple',
  "O'Brien & Sons",
  'Société Générale',
  'Acme (EMEA)',
  '北京科技',
  'Procter & Gamble',
]

/** How people write them. Each stands in mid-sentence. */
const SPELLINGS = [
  'HubSpot',
  'hubspot',
  'HUBSPOT',
  'Hub Spot',
  'HubSpot’s',
  'Slack',
  'Data',
  'Target',
  'May',
  'Apple',
  "O'Brien & Sons",
  'O’Brien & Sons',
  'O’Brien and Sons',
  'OBrien & Sons',
  'O’BRIEN & SONS',
  'O`Brien, & Sons',
  'Société Générale',
  'Societe Generale',
  'SOCIETE GENERALE',
  'Société-Générale',
  'Acme (EMEA)',
  'Acme EMEA',
  'acme-emea',
  'Acme',
  '北京科技',
  'P&G',
  'P & G',
  'P and G',
  // Where no "&" joins them, a person is asked.
  'PG',
]

/** Nothing here names a customer, a colleague, an amount or a day: it has to stay. */
const HARMLESS = [
  'The data in a report may be stale, so set a target and cut some slack.',
  'Cut the apple pie from the menu.',
  'It handles 400k rows and 2 million events a day.',
  'A team in the middle of the year may need it.',
  'Sons and daughters of a record are listed below it.',
  'A fox runs past, and kangaroos do.',
  'We log R&D hours, page by page, in pg units.',
]

/** Each gives something away and has to go, whole. */
const PRIVATE = [
  'It would cost them 400k.',
  'That is half a million for us.',
  'They pay 40,000 kronor for it.',
  'They pay 40 000 kr for it.',
  'They pay SEK 40 000 for it.',
  'They renew in mid-January.',
  'They renew early in January 2027.',
  'Ask Lena Fox about it.',
  'Ask Lena about it.',
  'Lena can help.',
  'As Fox said, it works.',
  // Who isn't on an account, but on the list of people.
  'Our VP, Dana Ruiz, is deciding.',
  'Kang’s team knows.',
]

const THEMES = [
  ['Native HubSpot integration', 'build'],
  ['Slack alerts for late shipments', 'defer'],
  ['Data residency in the EU', 'build'],
  ['Target values in charts', 'decline'],
  ['Export to Apple Numbers', 'defer'],
  ['HubSpot', 'decline'],
  ['Calendar of the fiscal year', 'open'],
] as const
const QUARTER = 'Q1 2027'
/** What a letter says of each decision, from the decision alone. */
const LINES = {
  build: 'on our roadmap for Q1 2027',
  defer: 'not in Q1 2027, logged for Q2 2027 planning',
  decline: 'not planned',
  open: 'not decided yet',
}

let backend: TestBackend

beforeAll(async () => {
  backend = makeBackend()
  await backend.call('workspace.create', {
    path: backend.at('names.concord'),
    name: 'Aurora Analytics',
    currency: 'SEK',
    quarter: QUARTER,
    asOf: '2026-11-22',
  })
  const csv = async (
    kind: 'accounts' | 'requests' | 'themes' | 'roadmap' | 'people',
    text: string,
  ): Promise<void> => {
    await writeFile(backend.at(`${kind}.csv`), text)
    await importFile(backend, kind, backend.at(`${kind}.csv`))
  }
  await csv(
    'accounts',
    `id,name,arr,tier,renewal_date,icp,csm\n${CUSTOMERS.map((name, at) => `A-${at},"${name}",${100_000 + at},Enterprise,2028-01-21,yes,Lena Fox`).join('\n')}\n`,
  )
  await csv(
    'roadmap',
    `name,description,quarter,criteria\n${['Reporting', 'Trust', 'Connections'].map((name) => `${name},About it,Q1 2027,It helps`).join('\n')}\n`,
  )
  await csv(
    'people',
    'name,email,title,roles\nDana Ruiz,d@example.test,VP,VP CS\nMira Kang,m@example.test,Lead,PM lead\n',
  )
  await csv(
    'requests',
    `account,theme,signal\n${CUSTOMERS.flatMap((_, at) => THEMES.filter((__, of) => (at + of) % 2 === 0 || of === 0).map(([theme]) => `A-${at},${theme},none`)).join('\n')}\n`,
  )
  await csv(
    'themes',
    `theme,description,roadmap_theme,fit,alignment\n${THEMES.map(([theme]) => `${theme},What it is,Reporting,direct,4`).join('\n')}\n`,
  )
  const actor = { actor: await personId(backend, 'Mira Kang') }
  await backend.call('session.update', { modelReviewed: true }, actor)
  await backend.call('session.start', {}, actor)
  for (const [name, status] of THEMES) {
    const theme = await idOf(name)
    if (status === 'build') await onShortlist(theme, actor)
    if (status !== 'open')
      await backend.call(
        'decisions.set',
        {
          themeId: theme,
          status,
          ownerId: actor.actor,
          rationale: 'It is what the roadmap says.',
          workaround: status === 'build' ? '' : 'Export the data as CSV.',
        },
        actor,
      )
  }
})
afterAll(() => backend.dispose())

async function idOf(name: string): Promise<string> {
  return (await backend.call('themes.list', {})).find((theme) => theme.name === name)?.id ?? ''
}

async function onShortlist(themeId: string, meta: { actor: string }): Promise<void> {
  const { shortlist } = await backend.call('ranking.get', {})
  if (shortlist.themeIds.includes(themeId)) return
  const reason = 'It belongs on the shortlist for this test.'
  await backend.call(
    'overrides.add',
    { themeId, kind: 'shortlist-on', targetRank: null, condition: 'competitive-emergency', reason },
    meta,
  )
}

/** The words as a mail program shows them. */
function mailText(file: string): string {
  const body = readFileSync(file, 'utf8').split('\r\n\r\n')[1] ?? ''
  return Buffer.from(body, 'base64').toString('utf8').replaceAll('\r\n', '\n')
}

const asMeta = async () => ({ actor: await personId(backend, 'Mira Kang') })

async function shareableSays(words: string): Promise<{ says: string; removed: readonly string[] }> {
  const themeId = await idOf('Calendar of the fiscal year')
  await backend.call('memos.edit', { themeId, says: words }, await asMeta())
  const memo = await backend.call('memos.get', { themeId, cut: 'shareable' })
  await backend.call('memos.edit', { themeId, says: null }, await asMeta())
  return {
    says: memo.sections.find(({ id }) => id === 'says')?.text ?? '',
    removed: memo.removed.filter(({ from }) => from === 'says').map(({ text }) => text),
  }
}

describe('a workspace whose customers are called like words and like software', () => {
  it('every letter carries the decision on everything its account asked for', async () => {
    const dir = backend.at('out')
    const { files, report } = await backend.call('exports.briefs', { dir, formats: ['eml'] })
    expect(files).toHaveLength(CUSTOMERS.length)
    expect(report).toEqual([expect.stringMatching(/^The session isn’t sealed: every mail is marked/u)])
    // A name without Latin letters leaves none for its file.
    expect(files.filter((file) => file.endsWith('/account.eml'))).toHaveLength(1)
    const letters = files.map(mailText)
    CUSTOMERS.forEach((_, at) => {
      const asked = THEMES.filter((__, of) => (at + of) % 2 === 0 || of === 0)
      const own = letters.filter((letter) =>
        asked.every(([theme, status]) => letter.includes(`${theme}: ${LINES[status]}`)),
      )
      expect(own.length, CUSTOMERS[at]).toBeGreaterThan(0)
    })
    // Said above the words, or not asked for: never thanked for and then left out.
    for (const letter of letters)
      for (const [theme] of THEMES.filter(([name]) => name !== 'HubSpot'))
        if (letter.includes(theme)) expect(letter).toMatch(new RegExp(`^${theme}: `, 'mu'))
  })

  it('every memo says its decision in both cuts, and shows its title', async () => {
    for (const [name, status] of THEMES) {
      if (status === 'open') continue
      for (const cut of ['internal', 'shareable'] as const) {
        const memo = await backend.call('memos.get', { themeId: await idOf(name), cut })
        expect(memo.decision).toBe(decisionTerm(status, QUARTER))
        expect(memo.sections[0]?.text).toContain(`“${name}”`)
        expect(memo.sections.find(({ id }) => id === 'says')?.text).toContain(name)
        expect(memo.removed).toEqual([])
        expect(memo.notes).toEqual([])
      }
    }
  })

  it.each(SPELLINGS)('a sentence that names “%s” is kept from customers, and listed', async (spelling) => {
    const sentence = `We do it for ${spelling} already.`
    const { says, removed } = await shareableSays(`Here is what we know. ${sentence} Thank you.`)
    expect(says).toBe('Here is what we know. Thank you.')
    expect(removed).toEqual([sentence])
  })

  it.each(PRIVATE)('“%s” is kept from customers', async (sentence) => {
    const { says, removed } = await shareableSays(`Here is what we know. ${sentence} Thank you.`)
    expect(says).toBe('Here is what we know. Thank you.')
    expect(removed).toEqual([sentence])
  })

  it.each(HARMLESS)('“%s” stays', async (sentence) => {
    expect(await shareableSays(sentence)).toEqual({ says: sentence, removed: [] })
  })

  it('titles stay where a person names them, and one that is only a name stays in quotation marks', async () => {
    const words =
      'Instead of the Native HubSpot integration, use the export. Slack alerts for late shipments come by mail today. We call it “HubSpot”.'
    expect(await shareableSays(words)).toEqual({ says: words, removed: [] })
    expect((await shareableSays('Fine. We told HubSpot so.')).says).toBe('Fine.')
  })

  it('asks about a common word at the beginning of a sentence, and keeps it back until somebody says', async () => {
    const sentence = 'Data can be exported as CSV.'
    expect((await shareableSays(`Hello. ${sentence}`)).says).toBe('Hello.')
    await backend.call('memos.answerName', { sentence, namesCustomer: false }, await asMeta())
    expect(await shareableSays(`Hello. ${sentence}`)).toEqual({ says: `Hello. ${sentence}`, removed: [] })
    await backend.call('memos.answerName', { sentence, namesCustomer: true }, await asMeta())
    expect((await shareableSays(`Hello. ${sentence}`)).says).toBe('Hello.')
    await backend.call('memos.answerName', { sentence, namesCustomer: null }, await asMeta())
  })

  it('Prepare says which titles hold a customer’s name', async () => {
    const themes = await backend.call('themes.list', {})
    const held = Object.fromEntries(themes.map(({ name, namesInTitle }) => [name, namesInTitle]))
    expect(held['Native HubSpot integration']).toEqual(['HubSpot'])
    expect(held['Data residency in the EU']).toEqual(['Data'])
    expect(held['Calendar of the fiscal year']).toEqual([])
  })

  it('no shareable file but for titles holds a name, and the export counts what was kept back', async () => {
    const themeId = await idOf('Target values in charts')
    const says = `Not now. ${SPELLINGS.map((name) => `We asked ${name} too.`).join(' ')} Thank you.`
    await backend.call('memos.edit', { themeId, says }, await asMeta())
    const dir = backend.at('shareable')
    const { files, report } = await backend.call('exports.memos', { dir, formats: ['md'], cut: 'shareable' })
    expect(report?.[0]).toMatch(new RegExp(`^${SPELLINGS.length} sentences are kept from customers`, 'u'))
    for (const file of files) {
      let text = readFileSync(path.resolve(file), 'utf8')
      for (const [theme] of THEMES) text = text.replaceAll(theme, '')
      for (const name of ['HubSpot', 'Slack', 'Target', 'O’Brien', 'Société', 'Acme', '北京科技', 'Lena Fox'])
        expect(text.includes(name), `${name} in ${file}`).toBe(false)
    }
    await backend.call('memos.edit', { themeId, says: null }, await asMeta())
  })
})
