import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { importFile, makeBackend, startSmall, type TestBackend } from '#test/support/backend.ts'
import { readZip } from '#test/support/read-zip.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

/** The session decided, with one dispute settled and one escalated. */
async function decided(): Promise<SessionRoom> {
  const room = await SessionRoom.prepared(backend)
  await backend.call('session.update', { shortlistSize: 3 })
  await backend.call('session.publish', {}, room.as('Dana Ruiz'))
  await room.vote('Dana Ruiz', [
    ['Slack digest', 'breadth', 3],
    ['Audit log export', 'breadth', 4],
  ])
  await room.voteRest()
  await room.reveal()
  const settle = { themeId: room.theme('Slack digest'), dimension: 'breadth', score: 3 } as const
  await backend.call('disputes.agree', { ...settle, sentence: 'Both clinics count.' }, room.as('Noor Haddad'))
  await backend.call(
    'disputes.escalate',
    { themeId: room.theme('Audit log export'), dimension: 'breadth', sentence: 'Who is a customer?' },
    room.as('Dana Ruiz'),
  )
  await backend.call('session.decide', {}, room.as('Dana Ruiz'))
  await room.decideAll()
  return room
}

it('the escalation paper says what the accounts come to that it doesn’t name', async () => {
  const room = await SessionRoom.prepared(backend)
  const csv = async (kind: 'accounts' | 'requests', lines: readonly string[]): Promise<void> => {
    writeFileSync(backend.at(`${kind}.csv`), `${lines.join('\n')}\n`)
    await importFile(backend, kind, backend.at(`${kind}.csv`))
  }
  const more = Array.from({ length: 30 }, (_, at) => `X-${at}`)
  await csv('accounts', [
    'id,name,arr,tier,renewal_date,icp',
    ...more.map(
      (id, at) => `${id},Zeta${at} Works,${1000 * (at + 1)},SMB,2028-01-01,${at < 3 ? 'no' : 'yes'}`,
    ),
  ])
  await csv('requests', ['account,theme,signal', ...more.map((id) => `${id},Audit log export,inferred`)])
  await backend.call('session.publish', {}, room.as('Dana Ruiz'))
  await room.vote('Dana Ruiz', [['Audit log export', 'breadth', 1]])
  await room.voteRest()
  await room.reveal()
  await backend.call(
    'disputes.escalate',
    { themeId: room.theme('Audit log export'), dimension: 'breadth', sentence: 'Who is a customer?' },
    room.as('Dana Ruiz'),
  )
  const dir = backend.at('out')
  const { files } = await backend.call('exports.summary', {
    dir,
    cut: 'internal',
    formats: ['md'],
    parts: ['escalations'],
  })
  const paper = readFileSync(files[0] ?? '', 'utf8')
  const [, n, arr, weighted] =
    /^and (\d+) more accounts with \$([\d,]+) ARR together, \$([\d,.]+) weighted\.$/mu.exec(paper) ?? []
  const named = [...paper.matchAll(/^\| .* \| \$([\d,]+) \| (\$([\d,.]+)|tracked) \| [a-z]+ \|$/gmu)]
  const amount = (text = '0'): number => Number(text.replaceAll(',', ''))
  const sum = (texts: readonly (string | undefined)[]): number =>
    texts.reduce((all, text) => all + amount(text), 0)
  expect(named.length + Number(n)).toBe(31)
  expect(sum(named.map(([, own]) => own)) + amount(arr)).toBe(400_000 + (1000 * 30 * 31) / 2)
  expect(amount(weighted)).toBeGreaterThan(0)
  const { ranked, unranked } = await backend.call('ranking.get', {})
  const row = [...ranked, ...unranked].find(({ name }) => name === 'Audit log export')
  expect(sum(named.map(([, , , own]) => own)) + amount(weighted)).toBeCloseTo(
    (row?.weightedArr ?? 0) / 100,
    2,
  )
})

const headOf = async (file: string): Promise<string> =>
  ((await readZip(readFileSync(file))).get('word/header1.xml') ?? '').replaceAll(/<[^>]*>/gu, ' ')

it('every document says whether it is sealed, when and by whom', async () => {
  const room = await decided()
  const all = { formats: ['docx'], parts: ['summary', 'escalations'] } as const
  const write = async (cut: 'internal' | 'shareable'): Promise<string[]> => {
    const dir = backend.at(cut)
    const files = [
      await backend.call('exports.summary', { dir, cut, formats: [...all.formats], parts: [...all.parts] }),
      await backend.call('exports.memos', { dir, cut, formats: ['docx'] }),
      await backend.call('exports.memos', { dir, cut, formats: ['docx'], pack: true }),
      await backend.call('exports.preread', { dir, cut, formats: ['docx'] }),
      ...(cut === 'internal' ? [await backend.call('exports.briefs', { dir, formats: ['docx'] })] : []),
    ].flatMap((written) => written.files)
    return Promise.all(files.map(headOf))
  }
  for (const head of await write('internal')) expect(head).toContain('Draft, not sealed')
  await backend.call('session.close', {}, room.as('Dana Ruiz'))
  const sealed = await write('internal')
  expect(sealed.length).toBeGreaterThan(8)
  for (const head of sealed) expect(head).toContain('Sealed on 22 Nov 2026 by Dana Ruiz')
  for (const head of await write('shareable')) expect(head).toContain('Sealed on 22 Nov 2026 by VP CS')
  // Sixty documents, on a machine that runs other tests beside it.
}, 30_000)

it('an escalated theme has its paper, its memo, and its line in summary and pack', async () => {
  await decided()
  const dir = backend.at('out')
  const parts = ['summary', 'escalations', 'announcement'] as const
  const { files } = await backend.call('exports.summary', {
    dir,
    formats: ['md'],
    cut: 'internal',
    parts: [...parts],
  })
  expect(files.map((file) => path.relative(dir, file).replaceAll('\\', '/'))).toEqual([
    'executive-summary.md',
    'escalations/escalation-audit-log-export.md',
    'announcement.txt',
  ])
  const paper = readFileSync(path.join(dir, 'escalations/escalation-audit-log-export.md'), 'utf8')
  expect(paper).toContain('**Escalated, due 29 Nov 2026** · to be settled by Dana Ruiz and Henrik Solbakk')
  for (const title of ['The question', 'The positions and their evidence', 'The options', 'The accounts'])
    expect(paper).toContain(`## ${title}`)
  const summary = readFileSync(path.join(dir, 'executive-summary.md'), 'utf8')
  expect(summary).toMatch(/^\| Escalated 1 \| Audit log export \|.*\| Ruiz, Solbakk \|/mu)
  expect(summary).toMatch(
    /^\| Dana Ruiz and Henrik Solbakk \| Settle “Audit log export”.*\| 29 Nov 2026 \|/mu,
  )
  await backend.call('exports.memos', { dir, formats: ['md'], cut: 'internal', pack: true })
  const pack = readFileSync(path.join(dir, 'decision-memos.md'), 'utf8')
  const memos = [...pack.matchAll(/^## (.*)$/gmu)].map(([, title]) => title)
  expect(memos).toContain('Audit log export')
  // Its dispute is settled and it is deferred: a row is enough.
  expect(memos).not.toContain('Slack digest')
  expect(pack).toMatch(/^\| Defer to Q2 2027 \| \d+ \| Slack digest \|/mu)
})

it('the memo of a chosen theme is written alone, and none of an undecided one', async () => {
  const room = await decided()
  const dir = backend.at('one')
  const input = { dir, formats: ['md' as const], cut: 'internal' as const }
  await backend.call('exports.memos', { ...input, themeIds: [room.theme('Slack digest')] })
  expect(readdirSync(dir)).toEqual([expect.stringMatching(/slack-digest\.md$/u)])
})

it('there is nothing to announce or to hand to a tracker before anything is decided', async () => {
  await startSmall(backend)
  expect(await backend.call('exports.announcement', {})).toEqual({ text: null })
  await expect(backend.call('exports.trackers', { dir: backend.at('t') })).rejects.toMatchObject({
    code: 'decision-incomplete',
  })
})

it('the list for the CRM has the accounts’ own keys, one line per account and theme', async () => {
  await decided()
  const dir = backend.at('lists')
  await backend.call('exports.lists', { dir, style: 'raw', cut: 'internal' })
  const [header = '', ...rows] = readFileSync(path.join(dir, 'crm-accounts-themes-decisions-raw.csv'), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(header).toMatch(/^external_id,account,csm,theme,decision,legal_duty,planned_for,escalation_due,/u)
  expect(rows.length).toBeGreaterThan(5)
  expect(rows.join('\n')).toMatch(/,Audit log export,escalated,no,,2026-11-29,/u)
  expect(rows.join('\n')).toMatch(/,Slack digest,defer,no,Q2 2027,,/u)
  // Who settles it is no PM owner of it.
  expect(rows.join('\n')).toMatch(/,Audit log export,escalated,no,,2026-11-29,,/u)
})

it('who answers for a legal duty, and by when, stands in the summary: by name inside the house only', async () => {
  const room = await decided()
  await backend.call(
    'session.update',
    {
      letters: {
        namesUnreleased: false,
        dayForCustomers: false,
        cpo: 'Priya Nair',
        complianceDue: '2026-12-03',
      },
    },
    room.as('Dana Ruiz'),
  )
  const duty = async (cut: 'internal' | 'shareable'): Promise<string> => {
    const dir = backend.at(cut)

    const { files } = await backend.call('exports.summary', {
      dir,
      formats: ['md'],
      cut,
      parts: ['summary'],
    })
    const text = readFileSync(files[0] ?? '', 'utf8')
    return text.split('\n').find((line) => line.includes('Confirm in writing')) ?? ''
  }
  expect(await duty('internal')).toMatch(/Priya Nair \(CPO\).*3 Dec 2026/u)
  expect(await duty('shareable')).toMatch(/CPO.*3 Dec 2026/u)
  expect(await duty('shareable')).not.toContain('Priya')
})
