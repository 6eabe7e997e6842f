import type { CallContext } from '#electron/backend/core/context.ts'
import { aliasRow, readAliases } from '#electron/backend/repos/import-repo.ts'
import { requestRow } from '#electron/backend/kinds/prioritization/repos/theme-repo.ts'
import { newThemeId, putTheme } from '#electron/backend/kinds/prioritization/usecases/themes/put-theme.ts'
import type { Account } from '#shared/domain/customers/account.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { mergedNames } from '#shared/domain/prioritization/themes/retired-themes.ts'
import {
  diffRequests,
  type NamedRequest,
  requestFields,
  signalNotes,
} from '#shared/domain/importing/plan/diff-requests.ts'
import { rowsHint } from '#shared/domain/importing/plan/questions.ts'
import type { Steps } from '#shared/domain/importing/rows/steps.ts'
import { validateRequestsInSteps } from '#shared/domain/importing/rows/validate-requests.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { counted, foldName } from '#shared/kernel/text.ts'
import { compareWithBlanks } from './blank-cells.ts'
import { givenFields, type ImportChoice, type ImportPlan, planOf, waitingOnly } from './import-plan.ts'
import type { PendingImport } from './import-store.ts'

/** Plans an import of requests; feedback themes that only the file knows come into being with them. */
export function* planRequests(
  { workspace, ports }: CallContext,
  pending: PendingImport,
  { mapping, dateOrder, answers }: ImportChoice,
): Steps<ImportPlan> {
  const { live, facts } = workspace.snapshot()
  const { accounts, themes, requests } = live
  const byId = new Map(accounts.map((account) => [account.id, account]))
  const merged = mergedNames(live)
  const whole = yield* validateRequestsInSteps(pending.table, mapping, {
    dateOrder,
    accounts,
    aliases: readAliases(workspace.db),
    themes: themes.map((theme) => theme.name),
    mergedThemes: merged,
    answers,
    describe: (id) => describe(byId.get(id), facts.currency),
  })
  const validation = waitingOnly(whole, pending)
  yield pending.table.rows.length
  const named = new Set(validation.rows.map(({ theme }) => theme))
  const created = validation.newThemes
    .filter((name) => named.has(name))
    .map((name) => ({
      id: newThemeId(live, name, ports.newId),
      name,
      description: '',
      compliance: null,
    }))
  const themeIds = new Map([...themes, ...created].map((theme) => [foldName(theme.name), theme.id]))
  const themeNames = new Map(themes.map((theme) => [theme.id, theme.name]))
  const accountNames = new Map(accounts.map((account) => [account.id, account.name]))
  const stored = requests.map((request): NamedRequest => ({
    ...request,
    theme: themeNames.get(request.themeId) ?? '',
    who: request.accountId === null ? (request.prospect ?? '') : (accountNames.get(request.accountId) ?? ''),
  }))
  const given = givenFields(mapping)
  const compared = compareWithBlanks(answers, validation.rows, (blanksClear) =>
    diffRequests(
      stored,
      validation.rows,
      given,
      themeIds,
      ports.newId,
      blanksClear,
      pending.kept !== undefined,
    ),
  )
  const { added, rows: all } = compared.diff
  const notes = [
    ...validation.notes,
    ...signalNotes(given, added, all.length),
    ...unsureNotes(compared.diff.unsure),
  ]
  const plan = planOf({ ...validation, notes }, compared, requestFields(), {
    name: (request) => `${request.who}: ${request.theme}`,
    write: (rows, request, origin) => rows.put('request', requestRow({ ...request, origin })),
    // Nothing refers to a request, so each can go.
    gone: ({ id }) => ({ id, held: null, remove: (rows) => rows.remove('request', { id }) }),
  })
  return {
    ...plan,
    themesCreated: created.length,
    *write(rows, originId) {
      for (const theme of created) putTheme(rows, theme)
      yield* plan.write(rows, originId)
      for (const [value, accountId] of validation.accountNames)
        rows.put('account_alias', aliasRow({ kind: 'name', value, accountId, answer: 'merge' }))
    },
  }
}

function unsureNotes(unsure: readonly number[]): string[] {
  const [first] = unsure
  if (first === undefined) return []
  return [
    `${counted(unsure.length, 'request is', 'requests are')} added that may be there already, with more or fewer details, from the same account for the same theme (${rowsHint(unsure.length, first)}). Fill in source, date, and text as they are there, or remove ${unsure.length === 1 ? 'it' : 'them'} under Requests.`,
  ]
}

/** What tells an account from others of its name. */
function describe(account: Account | undefined, currency: string): string {
  return account ? `${terms.tier[account.tier]} · ${formatMoney(account.arr, currency)}` : ''
}
