import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { CallMeta } from '#shared/contract/events.ts'
import { importFile, makeBackend, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

/** Every file that the app writes of a session, to the byte. */
async function filesOf(meta: CallMeta, name: string): Promise<ReadonlyMap<string, string>> {
  const dir = backend.at(name)
  mkdirSync(dir)
  const to = (...more: string[]): string => path.join(dir, ...more)
  await backend.call('exports.workbook', { path: to('workbook.xlsx') }, meta)
  for (const cut of ['internal', 'shareable'] as const) {
    const formats = ['md' as const, 'docx' as const]
    await backend.call('exports.memos', { dir: to('memos', cut), formats, cut }, meta)
    await backend.call('exports.memos', { dir: to('pack', cut), formats, cut, pack: true }, meta)
    const parts = ['summary' as const, 'escalations' as const, 'announcement' as const]
    await backend.call('exports.summary', { dir: to('summary', cut), formats, cut, parts }, meta)
    await backend.call('exports.preread', { dir: to('pre-read', cut), formats: ['docx', 'xlsx'], cut }, meta)
    await backend.call('exports.lists', { dir: to('lists', cut), style: 'excel', cut }, meta)
  }
  await backend.call('exports.briefs', { dir: to('briefs'), formats: ['docx', 'xlsx', 'eml'] }, meta)
  await backend.call('exports.trackers', { dir: to('trackers') }, meta)
  await backend.call('exports.picture', { path: to('map.svg'), picture: { kind: 'map' } }, meta)
  const names = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(to(file)).isFile(),
  )
  return new Map(names.map((file) => [file, readFileSync(to(file), 'latin1')]))
}

/** The sealed quarter, with an escalation, an override and an amendment in it. */
async function sealedQuarter(): Promise<{ room: SessionRoom; sealed: CallMeta }> {
  const room = await SessionRoom.published(backend)
  const hubspot = { themeId: room.theme('HubSpot sync'), dimension: 'revenue' as const }
  await room.vote('Dana Ruiz', [['HubSpot sync', 'revenue', 5]])
  await room.voteRest()
  await room.reveal()
  const sentence = 'Whether they stay without the sync'
  await backend.call('disputes.escalate', { ...hubspot, sentence }, room.as('Noor Haddad'))
  await backend.call('session.decide', {}, room.as('Dana Ruiz'))
  await room.decideAll()
  await backend.call('session.close', {}, room.as('Dana Ruiz'))
  const outcome = { dimension: 'revenue' as const, score: 4 as const }
  const amendment = {
    kind: 'outcome',
    themeId: hubspot.themeId,
    outcome,
    text: 'They leave without it, Sales says',
  } as const
  await backend.call('amendments.add', amendment, room.as('Dana Ruiz'))
  const session = (await backend.call('workspace.get', {}))?.session.id ?? ''
  return { room, sealed: { actor: null, session } }
}

it(
  'files of a sealed session stay byte for byte what they were, whatever comes after it',
  { timeout: 60_000 },
  async () => {
    const { room, sealed } = await sealedQuarter()
    const dana = room.as('Dana Ruiz')
    const before = await filesOf(sealed, 'before')
    const next = { kind: 'quarterly', quarter: 'Q2 2027', asOf: '2027-02-22' } as const
    await backend.call('sessions.create', next, dana)
    await backend.call('workspace.rename', { name: 'Borealis' }, dana)
    const { settings } = await backend.call('settings.get', {})
    await backend.call('settings.update', { settings: { ...settings, disputeApart: 3 } }, dana)
    await backend.call('rates.save', { currency: 'EUR', rate: '1.5', date: '2026-11-20' }, dana)
    for (const { id, name } of await backend.call('people.list', {}))
      await backend.call(
        'people.save',
        { id, name: `${name} II`, title: 'T', email: '', roles: ['cs-ops'] },
        dana,
      )
    const file = backend.at('accounts.csv')
    writeFileSync(
      file,
      'id,name,arr,tier,csm\nA-1,Northwind New,1,SMB,Somebody New\nA-9,Halcyon,900000,Enterprise,Lena\n',
    )
    await importFile(backend, 'accounts', file)
    const [into, gone] = [room.theme('SSO for guests'), room.theme('Regional filtering')]
    await backend.call('themes.merge', { into, themeIds: [gone] }, dana)
    for (const { id, name } of await backend.call('themes.list', {}))
      await backend.call(
        'themes.save',
        { id, name: `New ${name}`, description: '', complianceRuling: null },
        dana,
      )
    for (const theme of await backend.call('roadmap.list', {})) {
      const { id, name, quarter, criteria } = theme
      await backend.call(
        'roadmap.save',
        { id, name: `New ${name}`, description: '', quarter, criteria },
        dana,
      )
    }
    const after = await filesOf(sealed, 'after')
    expect([...after.keys()]).toEqual([...before.keys()])
    expect([...after].filter(([name, bytes]) => bytes !== before.get(name)).map(([name]) => name)).toEqual([])
    expect(before.size).toBeGreaterThan(40)
    // What is printed on them is still found in the record.
    const memo = [...before].find(([name]) => name.endsWith('.md'))?.[1] ?? ''
    const printed = /[\da-f]{64}/u.exec(memo)?.[0] ?? ''
    expect(await backend.call('record.verify', { printed })).toMatchObject({
      ok: true,
      sealed: true,
      printed: { short: false, entry: { label: expect.stringContaining('mend') as string } },
    })
  },
)
