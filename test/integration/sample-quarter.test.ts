import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BackendState, CallContext } from '#electron/backend/core/context.ts'
import { verifyRecord } from '#electron/backend/db/verify-record.ts'
import { readImportTable } from '#electron/backend/usecases/imports/read-import-table.ts'
import { readTableFile } from '#electron/backend/files/read-table-file.ts'
import { readSampleRows } from '#electron/backend/kinds/prioritization/usecases/sample/read-sample-rows.ts'
import { memoFactsOf } from '#electron/backend/kinds/prioritization/usecases/memos/memo-facts-of.ts'
import {
  memoDesk,
  memoView,
  wordingContext,
} from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import type { TextKind } from '#shared/domain/prioritization/wording/wording-code.ts'
import { checkText } from '#shared/domain/prioritization/wording/check-wording.ts'
import { sampleUseCases } from '#electron/backend/kinds/prioritization/usecases/sample/sample-usecases.ts'
import { scoreFiles } from '#electron/backend/kinds/prioritization/usecases/scoring/score-files.ts'
import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { contract } from '#shared/contract/contract.ts'
import { RANKING_RULES } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { FLAG_CODES } from '#shared/domain/prioritization/scoring/flags.ts'

const RESOURCES = join(import.meta.dirname, '../../resources')
const dir = mkdtempSync(join(tmpdir(), 'concord-sample-'))
const path = join(dir, 'sample.concord')
const state = new BackendState()

let tick = 0
const context = new CallContext(
  {
    now: () => new Date(Date.UTC(2026, 10, 22, 9, 0, (tick += 1))).toISOString(),
    newId: () => `id-${(tick += 1)}`,
    resources: RESOURCES,
    emit: () => undefined,
  },
  state,
  { actor: null },
)
let snapshot: Snapshot

const sample = (name: string): string => join(RESOURCES, 'samples', name)

beforeAll(async () => {
  await sampleUseCases['workspace.openSample'](context, { path, upTo: 'decided' })
  snapshot = context.workspace.snapshot()
})

afterAll(() => {
  state.replace(null)
  rmSync(dir, { recursive: true, force: true })
})

/** The flag codes of every theme on the table, overridden included. */
function flagsAnywhere(): Set<string> {
  const codes = new Set<string>(
    [...snapshot.scored.values()].flatMap((theme) => theme.flags.map((f) => f.code)),
  )
  if (snapshot.overrides.some((override) => override.revoked === null)) codes.add('overridden')
  return codes
}

describe('what the sample quarter holds', () => {
  it('has a name behind every entry, a person’s behind everything that counts', () => {
    const entries = context.workspace.db
      .prepare<[], { kind: string; person_id: string | null; person_name: string }>(
        'SELECT kind, person_id, person_name FROM entry',
      )
      .all()
    expect(entries.filter(({ person_name }) => person_name === '')).toEqual([])
    expect(
      entries
        .filter(({ person_id }) => person_id === null)
        .map(({ kind, person_name }) => [kind, person_name]),
    ).toEqual([
      ['workspace.create', 'Concord'],
      ['imports.apply', 'Concord (sample quarter)'],
    ])
    // What counts is told by the kind of an entry: each has to be one that the contract knows.
    expect(
      [...new Set(entries.map(({ kind }) => kind))].filter((kind) => !Object.hasOwn(contract, kind)),
    ).toEqual([])
  })

  it('is of the size a CS Ops team would send', () => {
    expect(snapshot.accounts).toHaveLength(140)
    expect(snapshot.requests).toHaveLength(318)
    expect(snapshot.themes).toHaveLength(20)
    expect(snapshot.roadmap).toHaveLength(4)
    expect(snapshot.people).toHaveLength(6)
    expect(snapshot.requests.filter((request) => request.prospect !== null)).toHaveLength(12)
    expect(snapshot.accounts.filter((account) => !account.inIcp)).toHaveLength(11)
  })

  it('was voted on blind: one ballot typed by somebody else, one abstention, three disputes settled', () => {
    const typed = [...snapshot.ballots.values()].filter((ballot) => ballot.via === 'facilitator')
    expect([snapshot.ballots.size, typed.length]).toEqual([6, 1])
    const scores = [...snapshot.ballots.values()].flatMap((ballot) => ballot.scores)
    expect(scores.filter((score) => score.score === null)).toHaveLength(1)
    const states = [...snapshot.standings.values()].flatMap((standing) => Object.values(standing))
    expect(
      states.filter((standing) => standing.state === 'resolved').map((standing) => standing.cause),
    ).toEqual(['owners-differ', 'owners-differ', 'view-apart'])
    expect(states.filter(({ state }) => state !== 'agreed' && state !== 'resolved')).toEqual([])
  })

  it('loses no row to the importer', async () => {
    const report = await scoreFiles({
      accounts: sample('accounts.xlsx'),
      requests: sample('requests.csv'),
      themes: sample('themes.csv'),
      settings: null,
      encoding: null,
      asOf: '2026-11-22',
    })
    expect(report.refused).toEqual([])
    const { table } = (await readImportTable(sample('requests.csv'), 'requests', '2026-11-22', null)).columns
    expect(snapshot.requests).toHaveLength(table.rows.length)
  })

  it('lets customers speak: no two say the same, and some requests have no words', () => {
    const said = snapshot.requests.map((request) => request.verbatim).filter((text) => text !== '')
    expect(said.length).toBeGreaterThan(150)
    expect(new Set(said).size).toBe(said.length)
    expect(said.length).toBeLessThan(snapshot.requests.length)
  })

  it('has renewals overdue and missing, logos, seats, and a tier too small for a share', () => {
    expect(snapshot.accounts.some((a) => a.renewalDate === null)).toBe(true)
    expect(snapshot.accounts.some((a) => a.renewalDate !== null && a.renewalDate < '2026-11-22')).toBe(true)
    expect(snapshot.accounts.some((a) => a.referenceable)).toBe(true)
    expect(snapshot.accounts.some((a) => a.untappedSeats === 40 && a.seatPrice === 120_000)).toBe(true)
    expect(snapshot.scoring.inIcp).toEqual({ enterprise: 9, 'mid-market': 48, smb: 72 })
  })

  it('keeps one theme on the compliance track and marks what three prospects ask for', () => {
    expect(snapshot.scoring.compliance.map((theme) => theme.name)).toEqual(['Data residency in the EU'])
    expect(snapshot.scoring.sales.filter((entry) => entry.marked).map((entry) => entry.name)).toEqual([
      'Native HubSpot integration',
      'Questions in plain language',
    ])
  })
})

describe('what the sample quarter shows', () => {
  it('raises every flag; a dispute needs ballots, which it has none of', () => {
    const flags = flagsAnywhere()
    expect(FLAG_CODES.filter((code) => !flags.has(code))).toEqual(['disputed'])
  })

  it('has a baseline both in a tier large enough and in a small one', () => {
    const tiers = [...snapshot.scored.values()].flatMap((theme) =>
      theme.flags.flatMap((flag) => (flag.code === 'baseline-expectation' ? flag.tiers : [])),
    )
    expect(tiers.some((tier) => tier.small)).toBe(true)
    expect(tiers.some((tier) => !tier.small)).toBe(true)
  })

  it('decides by every rule, before and after the overrides', () => {
    for (const ranking of [snapshot.modelRanking, snapshot.ranking]) {
      const decided = new Set(ranking.ranked.map((row) => row.decidedBy))
      expect(RANKING_RULES.filter((rule) => !decided.has(rule))).toEqual([])
    }
  })

  it('opens with rows that can be argued about: one composite, each by another dimension', () => {
    const top = snapshot.modelRanking.ranked.slice(0, 3).map((row) => {
      const theme = snapshot.scored.get(row.themeId)
      return [theme?.name, theme?.revenue, theme?.breadth, theme?.alignment, row.composite]
    })
    expect(top).toEqual([
      ['Regional filtering in reports', 5, 4, 3, 12],
      ['Scheduled dashboards by email', 5, 5, 2, 12],
      ['Guest access with single sign-on', 4, 4, 4, 12],
    ])
  })

  it('moves one theme up and takes one off the shortlist, which stays at five', () => {
    const names = snapshot.shortlist.map((id) => snapshot.scored.get(id)?.name)
    expect(names).toEqual([
      'Regional filtering in reports',
      'Guest access with single sign-on',
      'Audit log export to a SIEM',
      'Native HubSpot integration',
      'Faster large pivot tables',
    ])
    expect(snapshot.overrides.map((o) => [o.kind, o.rankBefore, o.rankAfter])).toEqual([
      ['rank', 9, 4],
      ['shortlist-off', 2, 2],
    ])
  })

  it('decides every theme, builds only the shortlist and the legal duty, and names a workaround for each decline', () => {
    const decisions = [...snapshot.decisions.values()]
    expect(decisions.map((decision) => decision.themeId).toSorted()).toEqual(
      [...snapshot.scored.keys()].toSorted(),
    )
    expect(decisions.every((decision) => decision.status !== null && decision.rationale !== '')).toBe(true)
    const build = decisions.filter((decision) => decision.status === 'build')
    expect(build.map((decision) => decision.themeId).toSorted()).toEqual(
      [...snapshot.shortlist, ...snapshot.scoring.compliance.map((theme) => theme.themeId)].toSorted(),
    )
    expect(decisions.filter((d) => d.status === 'decline').every((d) => d.workaround !== '')).toBe(true)
  })
})

it('holds no wording that says more than was decided, in any of its free texts', () => {
  const desk = memoDesk(context.workspace)
  for (const theme of snapshot.scored.values()) {
    const facts = memoFactsOf(snapshot, theme, desk.names)
    const check = (kind: TextKind, text: string): string[] =>
      checkText(kind, text, wordingContext(desk, facts)).map((note) => `${theme.name}: ${note.text}`)
    expect(memoView(desk, theme, 'internal').notes, theme.name).toEqual([])
    expect([...check('rationale', facts.rationale), ...check('workaround', facts.workaround)]).toEqual([])
    for (const { sentence } of facts.disputes ?? []) expect(check('resolution', sentence)).toEqual([])
  }
})

describe('how the sample quarter is made', () => {
  it('goes through the gate: started, nothing left open, every change an entry by the person who made it', () => {
    expect(snapshot.session.startedAt).not.toBeNull()
    const verification = verifyRecord(context.workspace.db)
    expect(verification.problem).toBeNull()
    // Made, imports, model and publishing, six ballots opened and finished with 60 scores, reveal, disputes, the rest.
    expect(verification.entries).toBe(1 + 5 + 2 + (6 + 60 + 6) + 1 + 3 + 1 + 2 + 20)
    const byNobody = snapshot.overrides.filter((override) => override.personId === null)
    expect(byNobody).toEqual([])
  })

  it('refuses a path that is taken, and leaves the open workspace and the file as they were', async () => {
    const taken = join(dir, 'taken.concord')
    writeFileSync(taken, 'mine')
    const open = state.workspace
    await expect(
      sampleUseCases['workspace.openSample'](context, { path: taken, upTo: 'decided' }),
    ).rejects.toMatchObject({
      code: 'file-exists',
    })
    expect(state.workspace).toBe(open)
    expect(readFileSync(taken, 'utf8')).toBe('mine')
  })

  it('leaves nothing half made when a sample file is missing', async () => {
    const half = join(dir, 'half.concord')
    const broken = new CallContext({ ...context.ports, resources: dir }, state, { actor: null })
    const open = state.workspace
    await expect(
      sampleUseCases['workspace.openSample'](broken, { path: half, upTo: 'decided' }),
    ).rejects.toMatchObject({
      code: 'file-missing',
    })
    expect(existsSync(half)).toBe(false)
    expect(state.workspace).toBe(open)
  })

  it('reads its own files by header, and says which header is missing', async () => {
    const [row] = await readSampleRows(context, 'decisions.csv')
    expect(row?.text('theme')).toBe('Regional filtering in reports')
    expect(() => row?.text('verdict')).toThrow('decisions.csv has no column verdict.')
  })

  it('is what its generator writes', async () => {
    const made = mkdtempSync(join(tmpdir(), 'concord-made-'))
    try {
      execFileSync(process.execPath, [join(RESOURCES, '../electron/dev/make-sample.ts'), made])
      const files = readdirSync(sample('')).toSorted()
      expect(readdirSync(made).toSorted()).toEqual(files)
      for (const file of files) {
        // Compression differs between versions of zlib: a workbook is compared by what it holds.
        if (file.endsWith('.xlsx'))
          expect(await readTableFile(join(made, file))).toEqual(await readTableFile(sample(file)))
        else expect(readFileSync(join(made, file), 'utf8')).toBe(readFileSync(sample(file), 'utf8'))
      }
    } finally {
      rmSync(made, { recursive: true, force: true })
    }
  })
})
