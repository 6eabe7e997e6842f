import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { prereadOf } from '#electron/backend/kinds/prioritization/usecases/exports/preread-of.ts'
import { memoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { makeBackend, openSampleAs, type TestBackend } from '#test/support/backend.ts'

let backend: TestBackend
beforeEach(async () => {
  backend = makeBackend()
  await openSampleAs(backend, 'Dana Ruiz')
})
afterEach(() => backend.dispose())

/** The files that an export writes, by name. */
async function written(
  operation: 'exports.trackers' | 'exports.briefs' | 'exports.summary',
  given: object,
): Promise<{ texts: Map<string, string>; report: readonly string[] }> {
  const dir = backend.at(operation)
  const { report = [] } = (await backend.call(operation, { dir, ...given } as never)) as {
    report?: readonly string[]
  }
  const texts = readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:csv|md|eml)$/u.test(name))
    .map((name) => [name, readFileSync(path.join(dir, name), 'utf8')] as const)
  return { texts: new Map(texts), report }
}

it('the pre-read counts who asks for a theme one way, in matrix, list and section', () => {
  const file = backend.at('sample.concord')
  const workspace = new Workspace(openDatabase(file), file, () => 'id')
  try {
    for (const cut of ['internal', 'shareable'] as const)
      for (const { row, tiers } of prereadOf(memoDesk(workspace), cut, null).themes)
        expect(
          Object.values(tiers).reduce((sum, n) => sum + n, 0),
          row.name,
        ).toBe(row.accountsCounted + row.accountsTracked)
  } finally {
    workspace.db.close()
  }
})

it('a tracker’s reason is a reason, and what is left out of it is counted', async () => {
  const { texts, report } = await written('exports.trackers', {})
  const jira = texts.get('built-for-jira.csv') ?? ''
  // Its first sentence names a customer: what follows gives no reason.
  expect(jira).not.toContain('Target is ten seconds for the three views')
  expect(jira).toContain('Overridden to rank 4')
  // A ticket says how far the session is.
  expect(jira).toContain('Draft, not sealed · Concord · Q1 2027 session')
  expect(report).toEqual([expect.stringMatching(/^\d+ sentences are left out of the files for trackers/u)])
})

it('letters say what decided: the scores where they did, an override as the neutral words', async () => {
  const { texts } = await written('exports.briefs', { formats: ['eml'] })
  const mails = [...texts.values()].map((mail) =>
    Buffer.from(mail.split('\r\n\r\n')[1] ?? '', 'base64')
      .toString('utf8')
      .replaceAll('\r\n', '\n'),
  )
  const about = (title: string): string =>
    mails
      .flatMap((mail) => mail.split('\n\n'))
      .find((part) => part.includes(`${title}: not in`))
      ?.split('\n')
      .at(-1) ?? ''
  expect(about('Slack alerts on thresholds')).toMatch(/is ahead of (?:it|them), based on customer impact/u)
  expect(about('Scheduled dashboards by email')).toContain('We decided to put other work first.')
})

it('the executive summary tells every account at risk over what is built, by its own day', async () => {
  const { texts } = await written('exports.summary', { formats: ['md'], parts: ['summary'], cut: 'internal' })
  const page = texts.get('executive-summary.md') ?? ''
  expect(page).toContain(
    '| Tell Tollermark County Council and Velderkamp Freight what “Regional filtering in reports” covers before they renew. | 6 Jan 2027 |',
  )
})

it('a build that left the shortlist is called so at the gate, not undecided', async () => {
  const { ranked, shortlist } = await backend.call('ranking.get', {})
  const off = ranked.find(({ themeId }) => themeId === shortlist.themeIds.at(-1))
  await backend.call('overrides.add', {
    themeId: off?.themeId ?? '',
    kind: 'shortlist-off',
    targetRank: null,
    condition: 'other',
    reason: 'Its squad was moved to the migration until March.',
  })
  const gate = (await backend.call('workspace.get', {}))?.session.gate ?? []
  expect(gate).toContainEqual({
    code: 'off-shortlist',
    themeId: off?.themeId,
    name: off?.name,
    place: 'decide',
  })
})
