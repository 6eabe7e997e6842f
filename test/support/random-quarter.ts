import { writeFileSync } from 'node:fs'
import { type Chance, seededChance } from '#electron/dev/sample/seeded-chance.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { minorDigits } from '#shared/kernel/money.ts'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import {
  overrideRow,
  sessionRow,
  workspaceRow,
} from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { effectiveSettings } from '#shared/domain/prioritization/scoring/breakpoints.ts'
import type { EffectiveSettings, Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { importFile, type TestBackend } from './backend.ts'
import { AS_OF } from './model-values.ts'

/** Names that a spreadsheet could take for something else. */
const NAMES = [
  '*',
  '>5',
  '=1+1',
  '~tilde?',
  '42',
  'TRUE',
  'Ähre',
  'zebra',
  'Apple',
  'apple pie',
  '"quoted", twice',
  '#N/A',
  'A1',
  '1/2/2027',
  'Überschrift & <b>',
  '- minus',
]
const CURRENCIES = ['USD', 'EUR', 'JPY', 'KWD', 'CHF']
const DAYS = [-400, -1, 0, 89, 90, 91, 179, 180, 181, 365]

/**
 * A workspace of that seed, with overrides: amounts that end on half a cent once multiplied, renewals on the edges,
 * themes that tie in everything but the name, breakpoints that are reached exactly, odd weights and factors. The caller
 * closes it.
 */
export async function makeRandomQuarter(backend: TestBackend, seed: number): Promise<Workspace> {
  const chance = seededChance(seed * 7_919 + 1)
  const path = backend.at(`random-${seed}.concord`)
  const currency = CURRENCIES[seed % CURRENCIES.length] ?? 'USD'
  await backend.call('workspace.create', {
    path,
    name: `Quarter ${seed}`,
    currency,
    quarter: 'Q1 2027',
    asOf: AS_OF,
  })
  const write = async (kind: 'accounts' | 'requests' | 'themes', rows: readonly string[]): Promise<void> => {
    const file = backend.at(`${kind}-${seed}.csv`)
    writeFileSync(file, `${rows.join('\r\n')}\r\n`)
    await importFile(backend, kind, file)
  }
  const accounts = chance.between(5, 40)
  await write('accounts', accountRows(chance, accounts, currency))
  const themes = chance.sample(NAMES, chance.between(3, 12))
  await write('requests', requestRows(chance, accounts, themes))
  await write('themes', themeRows(chance, themes))
  await backend.call('workspace.close', {})
  let ids = 0
  const workspace = new Workspace(openDatabase(path), path, () => `random-${(ids += 1)}`)
  changeSettings(workspace, randomSettings(workspace, chance))
  for (let n = chance.between(0, 4); n > 0; n -= 1) override(workspace, chance)
  return workspace
}

const STAMP = { at: '2026-11-22T10:00:00.000Z', personId: null, personName: 'Somebody' }

/** Gives the workspace other settings: as Prepare does, or where the session runs already, to the session itself. */
export function changeSettings(workspace: Workspace, settings: EffectiveSettings | Settings): void {
  const { facts, session } = workspace.snapshot()
  workspace.change(STAMP, { kind: 'settings.update', label: 'Settings' }, (rows) => {
    if (session.settings === null) rows.put('workspace', workspaceRow({ ...facts, settings }))
    else
      rows.put(
        'session',
        sessionRow({ ...session, settings: effectiveSettings(settings, [], facts.currency) }),
      )
  })
}

function randomSettings(workspace: Workspace, chance: Chance): Settings {
  const { facts, scored } = workspace.snapshot()
  const { settings } = facts
  const own: Settings = {
    ...settings,
    proximity: { ...settings.proximity, near: chance.pick([150, 133, 175]), far: chance.pick([50, 33]) },
    signal: { explicit: 100, inferred: chance.pick([50, 37]), none: chance.pick([10, 0, 1]) },
    tierWeights: { enterprise: chance.between(1, 5), 'mid-market': 2, smb: 1 },
    weights: chance.pick([
      { revenue: 100, breadth: 100, alignment: 100 },
      { revenue: 125, breadth: 100, alignment: 75 },
      { revenue: 33, breadth: 0, alignment: 200 },
    ]),
  }
  changeSettings(workspace, own)
  const reached = [...workspace.snapshot().scored.values()].map((theme) => theme.weightedArr)
  const middle = Math.max(6, reached.toSorted((a, b) => a - b)[Math.floor(scored.size / 2)] ?? 0)
  return { ...own, revenueBreakpoints: [Math.floor(middle / 3), middle, middle * 2, middle * 4] }
}

function override(workspace: Workspace, chance: Chance): void {
  const { ranking, session, overrides } = workspace.snapshot()
  const { ranked } = ranking
  if (ranked.length === 0) return
  const { themeId, rank } = chance.pick(ranked)
  const kind = chance.pick(['rank', 'rank', 'shortlist-on', 'shortlist-off'] as const)
  const revoked =
    chance.between(1, 4) === 1 ? { at: STAMP.at, by: null, enteredBy: null, why: 'It was a mistake.' } : null
  const position = overrides.length + 1
  workspace.change(STAMP, { kind: 'overrides.add', label: 'Override' }, (rows) =>
    rows.put(
      'override',
      overrideRow({
        id: `override-${position}`,
        sessionId: session.id,
        themeId,
        kind,
        targetRank: kind === 'rank' ? chance.between(1, ranked.length) : null,
        condition: 'competitive-emergency',
        reason: 'A rival offers it, and they are looking.',
        personId: null,
        enteredBy: null,
        at: STAMP.at,
        rankBefore: rank,
        rankAfter: rank,
        revoked,
        position,
      }),
    ),
  )
}

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`

function accountRows(chance: Chance, accounts: number, currency: string): string[] {
  const digits = minorDigits(currency)
  // Four digits behind the point are no separator of thousands, whatever the currency.
  const amount = (minor: number): string =>
    `${(minor / 10 ** digits).toFixed(digits)}${digits === 3 ? '0' : ''}`
  const minor = (): number =>
    chance.pick([
      chance.between(0, 99),
      chance.between(1_000, 99_999_999),
      chance.between(1_000, 99_999_999),
      chance.between(100_000_000, 1_999_999_999) * 50 + 25,
      333_333,
    ])
  return [
    'id,name,arr,currency,tier,renewal_date,icp,csm,headroom',
    ...Array.from({ length: accounts }, (_, n) => {
      const renewal = chance.between(1, 8) === 1 ? '' : addDays(AS_OF, chance.pick(DAYS))
      const tier = chance.pick(['Enterprise', 'Mid-Market', 'SMB'])
      const icp = chance.between(1, 5) === 1 ? 'no' : 'yes'
      return `A-${n},Account ${n},${amount(minor())},${currency},${tier},${renewal},${icp},CSM ${n % 3},${amount(minor())}`
    }),
  ]
}

function requestRows(chance: Chance, accounts: number, themes: readonly string[]): string[] {
  const asks = themes.map(() =>
    Array.from({ length: chance.between(1, 9) }, () => {
      const signal = chance.pick(['explicit', 'inferred', 'none'])
      return `A-${chance.between(0, accounts - 1)},${signal},${chance.pick(['0', '0.07', '0.25', '0.5', '0.99', '1'])}`
    }),
  )
  // The second theme is asked for by the same accounts in the same words: a tie that only the name can settle.
  const [first] = asks
  if (first) asks[1] = first
  return [
    'account,signal,dependency,theme',
    ...themes.flatMap((theme, index) => (asks[index] ?? []).map((ask) => `${ask},${quoted(theme)}`)),
  ]
}

function themeRows(chance: Chance, themes: readonly string[]): string[] {
  const fits = ['direct,4', 'direct,5', 'adjacent,2', 'adjacent,3', 'none,1', ',']
  return [
    'theme,fit,alignment,compliance',
    ...themes.map((theme, index) => {
      const fit = index < 2 ? 'adjacent,3' : chance.pick(fits)
      return `${quoted(theme)},${fit},${chance.between(1, 9) === 1 ? 'yes' : ''}`
    }),
  ]
}
