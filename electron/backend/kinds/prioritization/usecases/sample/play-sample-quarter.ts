import { join } from 'node:path'
import type { CallContext } from '#electron/backend/core/context.ts'
import { decisionsUseCases } from '#electron/backend/kinds/prioritization/usecases/decisions/decisions-usecases.ts'
import { importsUseCases } from '#electron/backend/usecases/imports/imports-usecases.ts'
import { overridesUseCases } from '#electron/backend/kinds/prioritization/usecases/overrides/overrides-usecases.ts'
import { sessionUseCases } from '#electron/backend/kinds/prioritization/usecases/phases/session-usecases.ts'
import { startWorkspace } from '#electron/backend/usecases/workspace/create-workspace.ts'
import { contract, type Input, type Parsed } from '#shared/contract/contract.ts'
import type { ImportKind } from '#shared/domain/importing/columns/fields.ts'
import { readSampleRows, type SampleRow } from './read-sample-rows.ts'
import { actingAs, sampleId } from './sample-names.ts'
import { voteOnSample } from './vote-on-sample.ts'

/** What the sample quarter is about. */
const SAMPLE = {
  name: 'Aurora Analytics',
  currency: 'USD',
  quarter: 'Q1 2027',
  asOf: '2026-11-22',
  kind: 'quarterly',
  carryOver: { setup: false, data: false },
} as const

/** Who brings what, by name in people.csv (ritual, section 1). People come first, by the app's own rule: nobody is known yet. */
const FILES: readonly { readonly kind: ImportKind; readonly file: string; readonly by: string | null }[] = [
  { kind: 'people', file: 'people.csv', by: null },
  { kind: 'roadmap', file: 'roadmap-themes.csv', by: 'Henrik Solbakk' },
  { kind: 'accounts', file: 'accounts.xlsx', by: 'Ifeoma Castellow' },
  { kind: 'themes', file: 'themes.csv', by: 'Tomas Bielik' },
  { kind: 'requests', file: 'requests.csv', by: 'Tomas Bielik' },
]
/** Who answers for the sample's legal duty and by when, as its rationale has it; nothing more is allowed in letters. */
const LETTERS = {
  namesUnreleased: false,
  dayForCustomers: false,
  cpo: 'Imre Vadasz',
  complianceDue: '2026-12-03',
} as const
const FACILITATOR = 'Tomas Bielik'
const CHAIR = 'Dana Ruiz'

/**
 * Makes the sample workspace at `path` and takes it through the quarter by the same use cases the window calls:
 * imports, the model reviewed, the session published, ballots, disputes, overrides and decisions by the people who gave them. Leaves it
 * open in the context. Refused like any of those use cases, or with `read-failed` when a sample file is damaged.
 */
export async function playSampleQuarter(
  context: CallContext,
  path: string,
  upTo: 'prepared' | 'decided',
): Promise<void> {
  context.state.replace(startWorkspace(context, path, { path, ...SAMPLE }, null))
  for (const { kind, file, by } of FILES)
    await importFile(by === null ? context : actingAs(context, by), kind, file)
  await sessionUseCases['session.update'](actingAs(context, FACILITATOR), {
    modelReviewed: true,
    letters: LETTERS,
  })
  if (upTo === 'prepared') return
  await sessionUseCases['session.publish'](actingAs(context, CHAIR), {})
  await voteOnSample(context)
  await sessionUseCases['session.decide'](actingAs(context, CHAIR), {})
  for (const row of await readSampleRows(context, 'overrides.csv')) await override(context, row)
  for (const row of await readSampleRows(context, 'decisions.csv')) await decide(context, row)
}

async function importFile(context: CallContext, kind: ImportKind, file: string): Promise<void> {
  const path = join(context.ports.resources, 'samples', file)
  const { importId, mapping } = await importsUseCases['imports.read'](
    context,
    contract['imports.read'].in.parse({ path, kind }),
  )
  await importsUseCases['imports.apply'](context, contract['imports.apply'].in.parse({ importId, mapping }))
}

async function override(context: CallContext, row: SampleRow): Promise<void> {
  const targetRank = row.text('target_rank')
  const input = checked('overrides.add', {
    themeId: sampleId(context, 'theme', row.text('theme')),
    kind: row.text('kind') as Input<'overrides.add'>['kind'],
    targetRank: targetRank === '' ? null : Number(targetRank),
    condition: row.text('condition') as Input<'overrides.add'>['condition'],
    reason: row.text('reason'),
  })
  await overridesUseCases['overrides.add'](actingAs(context, row.text('by')), input)
}

async function decide(context: CallContext, row: SampleRow): Promise<void> {
  const owner = row.text('owner')
  const input = checked('decisions.set', {
    themeId: sampleId(context, 'theme', row.text('theme')),
    status: row.text('decision') as Input<'decisions.set'>['status'],
    ownerId: owner === '' ? null : sampleId(context, 'person', owner),
    rationale: row.text('rationale'),
    workaround: row.text('workaround'),
  })
  await decisionsUseCases['decisions.set'](actingAs(context, owner === '' ? CHAIR : owner), input)
}

/** The same check the backend's door makes: a sample file with a word the contract doesn't know fails here. */
function checked<N extends 'overrides.add' | 'decisions.set'>(name: N, input: Input<N>): Parsed<N> {
  return contract[name].in.parse(input) as Parsed<N>
}
