import { CallRefused } from '#shared/contract/call-refused.ts'
import type { BackendState, CallContext, UseCases } from '#electron/backend/core/context.ts'
import { cancelJob, type Job, withJob } from '#electron/backend/core/jobs.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import type { ImportKind } from '#shared/domain/importing/columns/fields.ts'
import { openItems, type QuestionItem } from '#shared/domain/importing/plan/questions.ts'
import { refusedRows, rowsToFix } from '#shared/domain/importing/rows/refusal.ts'
import { withTypedCells } from '#shared/domain/importing/rows/typed-cells.ts'
import { applyImport } from './apply-import.ts'
import type { ImportPlan, PlannedRow } from './import-plan.ts'
import { findImport, type PendingImport } from './import-store.ts'
import { pairView } from './pair-view.ts'
import { planImport } from './plan-import.ts'
import { keptUseCases } from './kept-rows.ts'
import { guessKind } from './guess-kind.ts'
import { readImport } from './read-import.ts'
import { saveRefused } from './save-refused.ts'

type Names =
  | 'imports.read'
  | 'imports.guessKind'
  | 'imports.preview'
  | 'imports.apply'
  | 'imports.saveRefused'
  | 'imports.cancel'
  | 'imports.kept'
  | 'imports.openKept'
  | 'imports.discardKept'

/** How much of an import is shown before it is applied. */
const SHOWN = { refused: 500, rows: 50, gone: 1_000, pairs: 200, strip: 120 } as const

const ORDER: Readonly<Record<PlannedRow['status'], number>> = { changed: 0, added: 1, unchanged: 2 }

/** Importing tables: read a file, see what it would do, apply it, keep what was refused. */
export const importsUseCases: UseCases<Names> = {
  'imports.read': readImport,
  'imports.guessKind': guessKind,

  'imports.preview': (context, input) =>
    planned(context, input, (plan) => Promise.resolve(previewOf(plan, input.allRows))),

  'imports.apply': (context, input) =>
    planned(context, input, (plan, pending, job) => applyImport(context, pending, plan, input, job)),

  'imports.saveRefused': (context, input) =>
    planned(context, input, async ({ refused }, { table: own }) => {
      const table = withTypedCells(own, input.mapping, input.typed)
      if (refused.length === 0)
        throw new CallRefused('nothing-to-import', 'No rows were refused, so there is nothing to save.')
      return { path: input.path, rows: await saveRefused(input.path, table, refused) }
    }),

  ...keptUseCases,

  'imports.cancel': ({ state }, { job }) => ({ asked: cancelJob(state, job) }),
}

/** Kinds whose plan depends on nothing but the file, what was chosen, and what the record holds. */
const REPLANNED: ReadonlySet<ImportKind> = new Set<ImportKind>(['accounts', 'requests'])
/** The plan that was shown last: applied as it stands, it needn't be made again. */
const lastPlans = new WeakMap<BackendState, { choice: string; head: string; plan: ImportPlan }>()

/** Plans what the person has chosen, as a job, and goes on with the plan. */
async function planned<T>(
  context: CallContext,
  input: Omit<Parsed<'imports.preview'>, 'allRows'>,
  goOn: (plan: ImportPlan, pending: PendingImport, job: Job) => Promise<T>,
): Promise<T> {
  const pending = findImport(context.state, input.importId)
  return withJob(context, input.job ?? input.importId, async (job) => {
    const pairs = new Map(input.pairs.map(({ id, answer }) => [id, answer]))
    const { mapping, dateOrder, typed } = input
    const answers = new Map(Object.entries(input.answers))
    const choice = JSON.stringify([input.importId, mapping, dateOrder, input.pairs, input.answers, typed])
    const { hash } = context.workspace.journal.head()
    const last = lastPlans.get(context.state)
    if (last?.choice === choice && last.head === hash) {
      // Written once: what it holds is another thing afterwards.
      lastPlans.delete(context.state)
      return goOn(last.plan, pending, job)
    }
    const table = withTypedCells(pending.table, mapping, typed)
    const steps = planImport(context, { ...pending, table }, { mapping, dateOrder, pairs, answers, typed })
    const plan = await job.run('Checking rows', pending.table.rows.length, steps)
    if (REPLANNED.has(pending.kind)) lastPlans.set(context.state, { choice, head: hash, plan })
    return goOn(plan, pending, job)
  })
}

function previewOf(plan: ImportPlan, allRows: boolean): Output<'imports.preview'> {
  const open = plan.pairs.filter((pair) => pair.answer === null)
  const answered = plan.pairs.filter((pair) => pair.answer !== null)
  return {
    counts: {
      rows: plan.total,
      ...plan.counts,
      merged: plan.merged,
      gone: plan.gone.length,
      refused: refusedRows(plan.refused),
      toFix: rowsToFix(plan.refused).length,
    },
    strip: stripOf(plan),
    refused: plan.refused
      .slice(0, allRows ? plan.refused.length : SHOWN.refused)
      .map((refusal) => ({ ...refusal })),
    refusedTotal: plan.refused.length,
    rows: plan.rows
      .toSorted((a, b) => ORDER[a.status] - ORDER[b.status] || a.row - b.row)
      .slice(0, allRows ? plan.rows.length : SHOWN.rows)
      .map((row) => ({
        row: row.row,
        status: row.status,
        changes: [...row.changes],
        cells: plan.cells(row),
      })),
    gone: plan.gone.slice(0, SHOWN.gone).map(({ id, name, held }) => ({ id, name, held })),
    pairs: [...open, ...answered].slice(0, SHOWN.pairs).map(pairView),
    pairsOpen: open.length,
    questions: plan.questions.map((question) => ({
      ...question,
      options: [...question.options],
      items: shownItems(question.items).map(({ candidates, ...item }) =>
        candidates ? { ...item, candidates: [...candidates] } : item,
      ),
    })),
    questionsOpen: openItems(plan.questions.filter(({ waits }) => waits)),
    dateQuestion: plan.dateQuestion && {
      column: plan.dateQuestion.column,
      examples: [...plan.dateQuestion.examples],
    },
    notes: [...plan.notes],
  }
}

/** Every row with whether it would go in, as far as that is few enough to be looked at one by one. */
function stripOf({ total, rows, refused }: ImportPlan): Output<'imports.preview'>['strip'] {
  if (total > SHOWN.strip) return null
  const ready = new Map(rows.map(({ row }) => [row, true]))
  for (const row of rowsToFix(refused)) ready.set(row, false)
  return [...ready].map(([row, goes]) => ({ row, ready: goes })).toSorted((a, b) => a.row - b.row)
}

/** As many items as are shown, in their order; of more than that the open ones first, so that all can be reached. */
function shownItems(items: readonly QuestionItem[]): readonly QuestionItem[] {
  if (items.length <= SHOWN.pairs) return items
  const answered = (item: QuestionItem): number => (item.answer === null ? 0 : 1)
  return items.toSorted((a, b) => answered(a) - answered(b)).slice(0, SHOWN.pairs)
}
