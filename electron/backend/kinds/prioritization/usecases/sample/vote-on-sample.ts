import { takesPart } from '#shared/domain/people/role.ts'
import { CallContext } from '#electron/backend/core/context.ts'
import { ballotsUseCases } from '#electron/backend/kinds/prioritization/usecases/ballots/ballots-usecases.ts'
import { disputesUseCases } from '#electron/backend/kinds/prioritization/usecases/disputes/disputes-usecases.ts'
import { sessionUseCases } from '#electron/backend/kinds/prioritization/usecases/phases/session-usecases.ts'
import { contract, type Input, type Parsed } from '#shared/contract/contract.ts'
import type { Dimension, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { readSampleRows, type SampleRow } from './read-sample-rows.ts'
import { actingAs, sampleId } from './sample-names.ts'

const CHAIR = 'Dana Ruiz'

/** Fills everybody's ballot, reveals them all at once, and settles what was in dispute, by the window's use cases. */
export async function voteOnSample(context: CallContext): Promise<void> {
  const given = await readSampleRows(context, 'ballots.csv')
  for (const { name, roles } of context.workspace.snapshot().people)
    if (takesPart(roles))
      await fillBallot(
        context,
        name,
        given.filter((row) => row.text('person') === name),
      )
  await sessionUseCases['session.reveal'](actingAs(context, CHAIR), { themeIds: null })
  for (const row of await readSampleRows(context, 'disputes.csv'))
    await disputesUseCases['disputes.agree'](
      actingAs(context, row.text('by')),
      checked('disputes.agree', {
        themeId: sampleId(context, 'theme', row.text('theme')),
        dimension: row.text('dimension') as Dimension,
        score: Number(row.text('score')) as Score,
        sentence: row.text('sentence'),
      }),
    )
}

async function fillBallot(context: CallContext, name: string, given: readonly SampleRow[]): Promise<void> {
  const by = given.map((row) => row.text('entered_by')).find((text) => text !== '')
  const hand = actingAs(context, by ?? name)
  const personId = sampleId(context, 'person', name)
  await ballotsUseCases['ballots.open'](hand, { personId, code: null, enter: by !== undefined })
  for (const row of given)
    if (row.text('theme') !== '')
      await put(hand, {
        themeId: sampleId(context, 'theme', row.text('theme')),
        dimension: row.text('dimension') as Dimension,
        score: row.text('score') === '' ? null : (Number(row.text('score')) as Score),
        reason: row.text('reason'),
      })
  const ballot = await ballotsUseCases['ballots.get'](hand, {})
  for (const { themeId, dimension } of ballot?.gaps ?? []) {
    const score = ballot?.themes.find((theme) => theme.themeId === themeId)?.model.alignment ?? null
    await put(hand, { themeId, dimension, score, reason: '' })
  }
  await ballotsUseCases['ballots.finish'](hand, {})
}

async function put(hand: CallContext, input: Input<'ballots.score'>): Promise<void> {
  await ballotsUseCases['ballots.score'](hand, checked('ballots.score', input))
}

/** The same check the backend's door makes: a sample file with a word the contract doesn't know fails here. */
function checked<N extends 'ballots.score' | 'disputes.agree'>(name: N, input: Input<N>): Parsed<N> {
  return contract[name].in.parse(input) as Parsed<N>
}
