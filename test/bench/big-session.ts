import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Backend } from '#electron/backend/core/create-backend.ts'
import { csvText } from '#electron/dev/sample/csv-text.ts'
import { seededChance } from '#electron/dev/sample/seeded-chance.ts'
import type { Input } from '#shared/contract/contract.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { AS_OF } from './big-quarter.ts'

/** How large the session is whose pack is measured (issue: 300 themes). */
export const SESSION = { themes: 300, accounts: 2_000, requests: 12_000 } as const
/** Disputes of the session: most are settled in the room, some are escalated. */
const DISPUTES = { settled: 30, escalated: 6 } as const

const PEOPLE = [
  ['Dana Ruiz', 'VP CS'],
  ['Tomas Bielik', 'CS Ops'],
  ['Mira Kang', 'PM lead'],
  ['Henrik Solbakk', 'Head of Product'],
] as const
const ROADMAP = ['Connected workspace', 'Governed access', 'Trusted numbers', 'Self-serve analysis']

/**
 * Takes a session of that size through the ritual up to its last decision: ballots, disputes settled and escalated, two
 * overrides, a decision for every theme.
 * @param dir where its import files are left
 */
export async function makeBigSession(backend: Backend, path: string, dir: string): Promise<void> {
  await backend.call('workspace.create', {
    path,
    name: 'Three hundred themes',
    currency: 'USD',
    quarter: 'Q1 2027',
    asOf: AS_OF,
  })
  for (const [kind, rows] of importRows()) {
    const file = join(dir, `${kind}.csv`)
    writeFileSync(file, csvText(rows))
    const { importId, mapping } = await backend.call('imports.read', { path: file, kind })
    await backend.call('imports.apply', { importId, mapping })
  }
  const people = await backend.call('people.list', {})
  const as = (name: string): { actor: string } => ({
    actor: people.find((person) => person.name === name)?.id ?? '',
  })
  const dana = as('Dana Ruiz')
  await backend.call('session.update', { modelReviewed: true }, dana)
  await backend.call('session.publish', {}, dana)
  for (const { id, name } of people) await vote(backend, id, as(name), name === 'Dana Ruiz')
  await backend.call('session.reveal', { themeIds: null }, dana)
  await settle(backend, dana)
  await backend.call('session.decide', {}, dana)
  await decide(backend, dana, as('Mira Kang'))
}

type Rows = readonly (readonly string[])[]

function importRows(): [Input<'imports.read'>['kind'], Rows][] {
  const chance = seededChance(11)
  const theme = (index: number): string => `Feedback theme number ${index + 1} about reports and exports`
  return [
    ['people', [['name', 'roles'], ...PEOPLE]],
    [
      'roadmap',
      [
        ['name', 'description', 'quarter', 'criteria'],
        ...ROADMAP.map((name) => [name, `What ${name} is about.`, 'Q1 2027', 'Removes a step.']),
      ],
    ],
    [
      'accounts',
      [
        ['id', 'name', 'arr', 'currency', 'tier', 'renewal_date', 'icp', 'csm'],
        ...Array.from({ length: SESSION.accounts }, (_, index) => [
          `A-${index}`,
          `Account number ${index}`,
          String(chance.between(4_000, 600_000)),
          'USD',
          chance.pick(['Enterprise', 'Mid-Market', 'SMB', 'SMB']),
          addDays(AS_OF, chance.between(-20, 400)),
          chance.between(1, 12) > 1 ? 'yes' : 'no',
          `Manager ${index % 40}`,
        ]),
      ],
    ],
    [
      'themes',
      [
        ['theme', 'description', 'roadmap_theme', 'fit', 'alignment', 'compliance'],
        ...Array.from({ length: SESSION.themes }, (_, index) => {
          const [fit, score] = chance.pick([
            ['direct', '4'],
            ['adjacent', '2'],
            ['none', '1'],
          ] as const)
          const roadmap = fit === 'none' ? '' : (ROADMAP[index % ROADMAP.length] ?? '')
          return [
            theme(index),
            'What it does, in a sentence.',
            roadmap,
            fit,
            score,
            index % 50 === 49 ? 'yes' : '',
          ]
        }),
      ],
    ],
    [
      'requests',
      [
        ['account', 'theme', 'signal', 'dependency', 'verbatim', 'source', 'date'],
        ...Array.from({ length: SESSION.requests }, () => [
          `A-${chance.between(0, SESSION.accounts - 1)}`,
          theme(chance.between(0, SESSION.themes - 1)),
          chance.pick(['explicit', 'inferred', 'none', 'none']),
          chance.pick(['0', '0', '0.5', '1']),
          'We need it to close the month without a spreadsheet.',
          'QBR',
          addDays(AS_OF, -chance.between(1, 180)),
        ]),
      ],
    ],
  ]
}

async function vote(
  backend: Backend,
  personId: string,
  meta: { actor: string },
  differs: boolean,
): Promise<void> {
  await backend.call('ballots.open', { personId, code: null }, meta)
  const ballot = await backend.call('ballots.get', {})
  const themes = ballot?.themes ?? []
  if (differs)
    for (const { themeId, model } of themes.slice(0, DISPUTES.settled + DISPUTES.escalated))
      await backend.call(
        'ballots.score',
        {
          themeId,
          dimension: 'breadth',
          score: model.breadth === 5 ? 4 : ((model.breadth + 1) as 2 | 3 | 4 | 5),
          reason: 'More teams of these customers wait for it than asked.',
        },
        meta,
      )
  for (const { themeId, dimension } of ballot?.gaps ?? [])
    await backend.call(
      'ballots.score',
      {
        themeId,
        dimension,
        score: themes.find((one) => one.themeId === themeId)?.model.alignment ?? 1,
        reason: '',
      },
      meta,
    )
  await backend.call('ballots.finish', {}, meta)
}

async function settle(backend: Backend, meta: { actor: string }): Promise<void> {
  const { themes } = await backend.call('disputes.list', {})
  const open = themes.flatMap(({ themeId, dimensions }) =>
    dimensions
      .filter(({ state }) => state === 'disputed')
      .map(({ dimension, model }) => ({ themeId, dimension, score: model ?? 1 })),
  )
  for (const [index, { themeId, dimension, score }] of open.entries())
    await (index < DISPUTES.escalated
      ? backend.call(
          'disputes.escalate',
          { themeId, dimension, sentence: 'Whether a team is a customer of its own.' },
          meta,
        )
      : backend.call(
          'disputes.agree',
          { themeId, dimension, score, sentence: 'The data stand, as both found.' },
          meta,
        ))
}

async function decide(backend: Backend, chair: { actor: string }, owner: { actor: string }): Promise<void> {
  const before = await backend.call('ranking.get', {})
  for (const rank of [20, 40]) {
    const themeId = before.ranked[rank]?.themeId ?? ''
    await backend.call(
      'overrides.add',
      {
        themeId,
        kind: 'rank',
        targetRank: rank - 10,
        condition: 'competitive-emergency',
        reason: 'A competitor showed it to three of these customers.',
      },
      chair,
    )
  }
  const { ranked, unranked, compliance, shortlist } = await backend.call('ranking.get', {})
  for (const [index, row] of [...ranked, ...compliance, ...unranked].entries()) {
    if (row.escalationDue !== null) continue
    const built = shortlist.themeIds.includes(row.themeId) || compliance.includes(row)
    await backend.call(
      'decisions.set',
      {
        themeId: row.themeId,
        status: built ? 'build' : index % 3 === 0 ? 'decline' : 'defer',
        ownerId: built ? owner.actor : null,
        rationale: 'Other work comes first, and what stands behind this one renews late.',
        workaround: built ? '' : 'Export it to a spreadsheet and filter there.',
      },
      owner,
    )
  }
}
