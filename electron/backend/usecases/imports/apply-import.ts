import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import type { Job } from '#electron/backend/core/jobs.ts'
import { rememberSource } from '#electron/backend/repos/import-repo.ts'
import { originRow } from '#electron/backend/repos/origin-repo.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import type { ImportKind } from '#shared/domain/importing/columns/fields.ts'
import { lastingAnswers, openItems } from '#shared/domain/importing/plan/questions.ts'
import { refusedRows, rowsToFix } from '#shared/domain/importing/rows/refusal.ts'
import { rememberMapping, sourceKey } from '#shared/domain/importing/columns/source.ts'
import { typedWords } from '#shared/domain/importing/rows/typed-cells.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { counted } from '#shared/kernel/text.ts'
import type { GoneItem, ImportPlan } from './import-plan.ts'
import type { PendingImport } from './import-store.ts'
import { keepRows } from './kept-rows.ts'
import { whereOf } from './read-import.ts'

/** Kinds whose rows know where they came from. */
const TRACED: ReadonlySet<ImportKind> = new Set<ImportKind>(['accounts', 'requests'])
/** Longest text of what was told that an entry keeps. */
const WHY_LENGTH = 2_000

/** Writes a plan in one entry of the record, and remembers how the file was read. */
export async function applyImport(
  context: CallContext,
  pending: PendingImport,
  plan: ImportPlan,
  input: Parsed<'imports.apply'>,
  job: Job,
): Promise<Output<'imports.apply'>> {
  const { workspace } = context
  const { kind, table } = pending
  if (plan.dateQuestion)
    throw new CallRefused(
      'bad-input',
      `Whether the day or the month comes first in “${plan.dateQuestion.column}” can’t be determined from its values. Choose which, then apply.`,
    )
  const open = plan.pairs.filter((pair) => pair.answer === null).length
  if (open > 0 && input.otherPairs === 'ask')
    throw new CallRefused(
      'pairs-open',
      `${counted(open, 'row')} may be an account that already exists. Choose for each whether to merge it or keep it separate, then apply.`,
    )
  const unsaid = openItems(plan.questions.filter(({ waits }) => waits))
  if (unsaid > 0 && input.otherPairs === 'ask')
    throw new CallRefused(
      'pairs-open',
      `${counted(unsaid, 'name')} in this file may be one that already exists. Say for each what it is, then apply.`,
    )
  const left = rowsToFix(plan.refused)
  // Rows that waited go on waiting; those of a file do where somebody says so.
  const keeps = pending.kept !== undefined || (input.keep && left.length > 0)
  const waits = keeps ? left.length : 0
  if (plan.rows.length === 0 && plan.merged === 0 && !(input.keep && keeps))
    throw new CallRefused(
      'nothing-to-import',
      `Every row of ${whereOf(table)} is refused, so nothing was imported. Fix the rows listed and choose the file again.`,
    )
  const { added, changed, unchanged } = plan.counts
  const removed = toRemove(plan, input.gone)
  const stamp = context.stamp()
  const origin = {
    id: context.ports.newId(),
    file: table.file,
    sheet: table.sheet,
    at: stamp.at,
    who: stamp.personName,
  }
  await workspace.changeInSteps(
    stamp,
    {
      kind: 'imports.apply',
      label:
        plan.rows.length === 0 && waits > 0
          ? recordLabels.keptToFix(kind, table.file, waits)
          : recordLabels.imported(kind, table.file, added, changed, removed.length),
      why: toldBefore(pending, plan, input, waits),
    },
    function* (rows) {
      for (const item of removed) item.remove(rows)
      if (TRACED.has(kind) && added + changed > 0) rows.put('origin', originRow(origin))
      yield* plan.write(rows, origin.id)
      if (keeps) keepRows(rows, pending, left, input, origin, workspace.db)
    },
    (done) => job.breathe('Writing rows', Math.min(done, plan.rows.length), plan.rows.length),
  )
  rememberSource(workspace.db, sourceKey(kind, table.headers), {
    mapping: rememberMapping(input.mapping, table.headers),
    dateOrder: input.dateOrder,
    answers: lastingAnswers(new Map(Object.entries(input.answers))),
  })
  return {
    added,
    changed,
    unchanged,
    merged: plan.merged,
    removed: removed.length,
    refused: refusedRows(plan.refused),
    kept: waits,
    themesCreated: plan.themesCreated,
  }
}

/**
 * What the record keeps of what the person was told: about the file, its columns, and rows that were left out.
 * @param waiting how many of the refused rows wait to be fixed.
 */
function toldBefore(
  { kept, table, notices }: PendingImport,
  plan: ImportPlan,
  { mapping, typed }: Parsed<'imports.apply'>,
  waiting: number,
): string {
  const left = refusedRows(plan.refused) - waiting
  // What was told of the file as a whole stands in the entry of its first import.
  const told = kept
    ? [`${counted(kept.waiting.size, 'row')} that had been kept to fix.`]
    : [...notices, plan.why]
  const words = [
    ...told,
    typedWords(table, mapping, typed),
    waiting === 0 ? '' : `${counted(waiting, 'row')} kept to fix.`,
    left === 0 ? '' : `${counted(left, 'row')} refused.`,
  ]
  return short(words.filter((part) => part !== '').join(' '), WHY_LENGTH)
}

function toRemove(plan: ImportPlan, wanted: Parsed<'imports.apply'>['gone']): GoneItem[] {
  if (wanted === 'keep') return []
  const gone = new Map(plan.gone.map((item) => [item.id, item]))
  return [...new Set(wanted)].map((id) => {
    const item = gone.get(id)
    if (!item)
      throw new CallRefused(
        'bad-input',
        'An item marked for removal is in the file after all, or no longer exists. Check the list again.',
      )
    if (item.held !== null) throw new CallRefused('in-use', `${item.name} can’t be removed: ${item.held}`)
    return item
  })
}
