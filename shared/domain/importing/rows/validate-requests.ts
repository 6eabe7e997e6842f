import { type FeedbackRequest, type Signal, SIGNALS } from '#shared/domain/customers/request.ts'
import { counted } from '#shared/kernel/text.ts'
import { AccountBeside } from '#shared/domain/importing/matching/account-beside.ts'
import { AccountIndex, type AccountKey } from '#shared/domain/importing/matching/account-index.ts'
import { parseSignal } from '#shared/domain/importing/values/choices.ts'
import { plainSpaces } from '#shared/domain/importing/values/clean-text.ts'
import { DateColumn } from '#shared/domain/importing/columns/date-column.ts'
import type { DateOrder } from '#shared/domain/importing/values/dates.ts'
import { DependencyColumn } from '#shared/domain/importing/columns/dependency-column.ts'
import type { ColumnMapping, FieldOf } from '#shared/domain/importing/columns/fields.ts'
import { isNoName } from './no-name.ts'
import { ProspectNames } from '#shared/domain/importing/matching/prospect-names.ts'
import { equalNotes } from './equal-requests.ts'
import { type Answers, NO_ANSWERS } from '#shared/domain/importing/plan/questions.ts'
import type { Draft, Validation } from './refusal.ts'
import { NAME_LENGTH, RowReader, TEXT_LENGTH } from './row-reader.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import type { AccountAlias } from '#shared/domain/importing/matching/account-alias.ts'
import { finish, STEP_ROWS, type Steps } from './steps.ts'
import type { ImportTable } from './table.ts'
import { ThemeCells } from '#shared/domain/importing/matching/theme-cells.ts'
import type { ChoiceList } from '#shared/domain/importing/values/word-cells.ts'
import { ThemeSplit } from '#shared/domain/importing/matching/theme-split.ts'
import { UnknownAccounts } from '#shared/domain/importing/matching/unknown-accounts.ts'

type Field = FieldOf<'requests'>

/** A request as a file describes it; its theme by name, in the spelling that is known or came first. */
export type RequestDraft = Omit<FeedbackRequest, 'id' | 'themeId'> & {
  readonly theme: string
  /** The account or prospect as written in the file. */
  readonly who: string
}

/** What validating requests depends on beside the file. */
export type RequestsContext = {
  readonly dateOrder: DateOrder | null
  readonly accounts: readonly AccountKey[]
  /** Ids and names that were merged with an account. */
  readonly aliases?: readonly AccountAlias[]
  /** Names of the themes that are known; others become new themes. */
  readonly themes: readonly string[]
  /** Names of themes that were merged, each with that of the theme it went into. */
  readonly mergedThemes?: ReadonlyMap<string, string>
  /** What a person has said about the file. */
  readonly answers?: Answers
  /** What tells an account from others, for offering it: tier, ARR; nothing unless given. */
  readonly describe?: (id: string) => string
}

const SIGNALING: ChoiceList<Signal> = {
  parse: parseSignal,
  options: SIGNALS.map((means) => ({ value: means, label: means, means })),
  code: 'unknown-signal',
  expected: 'explicit, inferred or none',
  name: 'a churn signal',
}

/** The outcome for requests. */
export type RequestsValidation = Validation<RequestDraft> & {
  readonly newThemes: readonly string[]
  /** Names that somebody said are an account: folded name and the account's id. */
  readonly accountNames: ReadonlyMap<string, string>
}

/** Words a CRM puts in a prospect column beside yes and no. */
const PROSPECT_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['prospect', true],
  ['lead', true],
  ['customer', false],
  ['client', false],
])

/**
 * Reads a table of requests. Account and theme must be there. The account is found by id, else by name; a prospect's
 * name is taken as it is. A blank signal is none, a blank dependency 0. A theme that isn't known becomes a new one.
 */
export function validateRequests(
  table: ImportTable,
  mapping: ColumnMapping<Field>,
  context: RequestsContext,
): RequestsValidation {
  return finish(validateRequestsInSteps(table, mapping, context))
}

/** As `validateRequests`, in steps; each yields how many rows are done. */
export function* validateRequestsInSteps(
  table: ImportTable,
  mapping: ColumnMapping<Field>,
  context: RequestsContext,
): Steps<RequestsValidation> {
  const answers = context.answers ?? NO_ANSWERS
  const reader = new RowReader<Field>(table, mapping, { answers })
  const dates = new DateColumn<Field>(table, mapping, 'date', context.dateOrder, answers)
  const accounts = new AccountIndex(context.accounts, context.aliases)
  const split = new ThemeSplit(table, mapping.theme ?? null, 'theme', context.themes, answers)
  const themes = new ThemeCells(
    'theme',
    reader.column('theme'),
    context.themes,
    answers,
    context.mergedThemes,
  )
  const dependencies = new DependencyColumn<Field>(table, mapping, 'dependency', answers)
  const prospects = new ProspectNames(accounts, context.accounts, reader.column('prospect'), answers)
  const unknown = new UnknownAccounts(accounts, reader.column('account'), context)
  const besides = new AccountBeside(
    table,
    mapping.account ?? null,
    new Set(Object.values(mapping)),
    accounts,
    context.accounts,
  )
  const rows: Draft<RequestDraft>[] = []
  const used = new Set<string>()
  for (const [index, row] of table.rows.entries()) {
    if (index % STEP_ROWS === 0) yield index
    if (!reader.start(row)) continue
    const beside = besides.read(row)
    const who =
      beside !== '' && reader.cell('account') === null && reader.stands()
        ? beside
        : reader.required('account', 'the account that asks')
    const named = readThemes(reader, split, row.number)
    const isProspect =
      prospects.read(who, reader.boolean('prospect', false, PROSPECT_WORDS), row.number) ||
      unknown.isProspect(who, row.number)
    const draft = {
      row: row.number,
      who,
      accountId:
        isProspect || who === '' ? null : (prospects.meant(who) ?? unknown.find(reader, who, row.number)),
      prospect: isProspect ? who : null,
      signal: reader.choice('signal', SIGNALING) ?? ('none' as const),
      dependency: dependencies.read(reader),
      verbatim: reader.text('verbatim', TEXT_LENGTH),
      source: reader.label('source'),
      date: dates.read(reader),
      loggedBy: reader.label('logged_by', NAME_LENGTH),
      compliance: reader.boolean('compliance', false),
      winLoss: reader.text('win_loss', TEXT_LENGTH),
      blank: reader.blanks(),
    }
    if (!reader.stands()) continue
    besides.hold(row, who, draft.accountId)
    for (const name of named) {
      const theme = themes.read(name, row.number)
      used.add(theme)
      rows.push({ ...draft, theme })
    }
  }
  const newThemes = [...used].filter((name) => themes.isNew(name))
  const notes = [
    ...reader.notes(),
    ...dates.notes(),
    ...dependencies.notes(),
    ...split.notes(),
    ...themes.notes(),
    ...prospects.notes(),
    ...besides.notes(),
    ...equalNotes(rows),
  ]
  if (newThemes.length > 0)
    notes.push(
      `${counted(newThemes.length, 'feedback theme is', 'feedback themes are')} new and will be added, not yet mapped to the roadmap.`,
    )
  const asked = [...dates.questions(), ...(dependencies.question === null ? [] : [dependencies.question])]
  return {
    rows,
    refused: reader.refused,
    total: table.rows.length,
    dateQuestion: dates.question,
    questions: [
      ...asked,
      ...split.questions(),
      ...themes.questions(),
      ...prospects.questions(),
      ...unknown.questions(),
      ...reader.questions(),
    ],
    notes,
    newThemes,
    accountNames: unknown.taught(),
  }
}

/** The themes that the row's cell names; refused where nobody has said whether it is one or several. */
function readThemes(reader: RowReader<Field>, split: ThemeSplit, row: number): readonly string[] {
  const before = reader.refused.length
  const text = reader.cell('theme') === null ? '' : reader.text('theme', TEXT_LENGTH)
  if (reader.refused.length > before) return []
  if (text === '' || isNoName(text, text)) return [reader.name('theme', 'the feedback theme')]
  const themes = split.read(text, row)
  if (themes === 'open') {
    reader.refuse(
      'theme',
      'several-themes',
      `“${short(text)}” may name one theme or several. Say whether to split such cells, or write one theme.`,
    )
    return []
  }
  const long = themes.find((theme) => theme.length > NAME_LENGTH)
  if (long !== undefined) reader.required('theme', 'the feedback theme')
  return themes.map((theme) => plainSpaces(theme).replace(/\s+/gu, ' ').trim())
}
