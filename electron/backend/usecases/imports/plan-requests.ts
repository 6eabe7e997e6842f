import type { CallContext } from '#electron/backend/context.ts'
import { readAliases } from '#electron/backend/repos/import-repo.ts'
import { requestRow } from '#electron/backend/repos/theme-repo.ts'
import { newThemeId, putTheme } from '#electron/backend/usecases/themes/put-theme.ts'
import { mergedNames } from '#shared/domain/themes/retired-themes.ts'
import { diffRequests, type NamedRequest, requestFields } from '#shared/domain/importing/diff-requests.ts'
import type { Steps } from '#shared/domain/importing/steps.ts'
import { validateRequestsInSteps } from '#shared/domain/importing/validate-requests.ts'
import { foldName } from '#shared/kernel/text.ts'
import { compareWithBlanks } from './blank-cells.ts'
import { givenFields, hasBlanks, type ImportChoice, type ImportPlan, planOf } from './import-plan.ts'
import type { PendingImport } from './import-store.ts'

/** Plans an import of requests; feedback themes that only the file knows come into being with them. */
export function* planRequests(
  { workspace, ports }: CallContext,
  { table }: PendingImport,
  { mapping, dateOrder, answers }: ImportChoice,
): Steps<ImportPlan> {
  const { live } = workspace.snapshot()
  const { accounts, themes, requests } = live
  const merged = mergedNames(live)
  const validation = yield* validateRequestsInSteps(table, mapping, {
    dateOrder,
    accounts,
    aliases: readAliases(workspace.db),
    themes: themes.map((theme) => theme.name),
    mergedThemes: merged,
    answers,
  })
  yield table.rows.length
  const created = validation.newThemes.map((name) => ({
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
  const compared = compareWithBlanks(answers, hasBlanks(validation.rows), (blanksClear) =>
    diffRequests(stored, validation.rows, given, themeIds, ports.newId, blanksClear),
  )
  const plan = planOf(validation, compared, requestFields(), {
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
    },
  }
}
