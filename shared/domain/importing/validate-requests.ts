import type { FeedbackRequest } from '#shared/domain/themes/theme.ts'
import { counted, foldName } from '#shared/kernel/text.ts'
import { AccountIndex, type AccountKey } from './account-index.ts'
import { parseDependency, parseSignal } from './choices.ts'
import { DateColumn } from './date-column.ts'
import type { DateOrder } from './dates.ts'
import type { ColumnMapping, FieldOf } from './fields.ts'
import type { Draft, Validation } from './refusal.ts'
import { NAME_LENGTH, RowReader, TEXT_LENGTH } from './row-reader.ts'
import { short } from './short.ts'
import type { AccountAlias } from './account-alias.ts'
import { finish, STEP_ROWS, type Steps } from './steps.ts'
import { cellText, type ImportTable } from './table.ts'

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
}

/** Words a CRM puts in a prospect column beside yes and no. */
const PROSPECT_WORDS = { prospect: true, lead: true, customer: false, client: false }

/**
 * Reads a table of requests. Account and theme must be there. The account is found by id, else by name; a prospect's
 * name is taken as it is. A blank signal is none, a blank dependency 0. A theme that isn't known becomes a new one.
 */
export function validateRequests(
  table: ImportTable,
  mapping: ColumnMapping<Field>,
  context: RequestsContext,
): Validation<RequestDraft> & { readonly newThemes: readonly string[] } {
  return finish(validateRequestsInSteps(table, mapping, context))
}

/** As `validateRequests`, in steps; each yields how many rows are done. */
export function* validateRequestsInSteps(
  table: ImportTable,
  mapping: ColumnMapping<Field>,
  context: RequestsContext,
): Steps<Validation<RequestDraft> & { readonly newThemes: readonly string[] }> {
  const reader = new RowReader<Field>(table, mapping)
  const dates = new DateColumn<Field>(table, mapping, 'date', context.dateOrder)
  const accounts = new AccountIndex(context.accounts, context.aliases)
  const themes = new ThemeNames(context.themes)
  const dependencies = new Map<string, ReturnType<typeof parseDependency>>()
  const signals = new Map<string, ReturnType<typeof parseSignal>>()
  const rows: Draft<RequestDraft>[] = []
  const used = new Set<string>()
  for (const [index, row] of table.rows.entries()) {
    if (index % STEP_ROWS === 0) yield index
    if (!reader.start(row)) continue
    const who = reader.required('account', 'the account that asks')
    const theme = reader.required('theme', 'the feedback theme')
    const isProspect = reader.boolean('prospect', false, PROSPECT_WORDS)
    const draft = {
      row: row.number,
      who,
      theme: themes.spelling(theme),
      accountId: isProspect || who === '' ? null : findAccount(reader, accounts, who),
      prospect: isProspect ? who : null,
      signal:
        reader.choice(
          'signal',
          (text) => remembered(signals, text, parseSignal),
          'unknown-signal',
          'explicit, inferred or none',
        ) ?? ('none' as const),
      dependency: readDependency(reader, dependencies),
      verbatim: reader.text('verbatim', TEXT_LENGTH),
      source: reader.text('source'),
      date: dates.read(reader),
      loggedBy: reader.text('logged_by', NAME_LENGTH),
      compliance: reader.boolean('compliance', false),
      winLoss: reader.text('win_loss', TEXT_LENGTH),
    }
    if (!reader.stands()) continue
    used.add(draft.theme)
    rows.push(draft)
  }
  const newThemes = [...used].filter((name) => themes.isNew(name))
  const notes: string[] = []
  if (!reader.has('signal'))
    notes.push('There’s no “signal” column: every request counts as having no churn signal (factor 0.1).')
  if (newThemes.length > 0)
    notes.push(
      `${counted(newThemes.length, 'feedback theme is', 'feedback themes are')} new and will be added, not yet mapped to the roadmap.`,
    )
  return {
    rows,
    refused: reader.refused,
    total: table.rows.length,
    dateQuestion: dates.question,
    notes,
    newThemes,
  }
}

function findAccount(reader: RowReader<Field>, accounts: AccountIndex, who: string): string | null {
  const match = accounts.find(who)
  if (match.kind === 'found') return match.id
  if (match.kind === 'ambiguous')
    reader.refuse(
      'account',
      'ambiguous-account',
      `${counted(match.ids.length, 'account')} are named “${short(who)}”. Use the account’s ID instead of its name.`,
    )
  else
    reader.refuse(
      'account',
      'unknown-account',
      match.nearest === null
        ? `No account has the ID or name “${short(who)}”. Import the account first, correct the name, or enter yes under prospect.`
        : `No account has the ID or name “${short(who)}”. Did you mean “${match.nearest}”? Correct the name, import the account first, or enter yes under prospect.`,
    )
  return null
}

function readDependency(
  reader: RowReader<Field>,
  known: Map<string, ReturnType<typeof parseDependency>>,
): number {
  const cell = reader.cell('dependency')
  if (cell === null) return 0
  const text = cellText(cell)
  const value = remembered(known, text, parseDependency)
  if (typeof value === 'number') return value
  if (value === 'range')
    reader.refuse(
      'dependency',
      'dependency-range',
      `A dependency is between 0 and 1. Write 0.6 or 60% for sixty percent.`,
    )
  else
    reader.refuse(
      'dependency',
      'unreadable-number',
      `“${short(text)}” isn’t a share. Write it like 0.6 or 60%.`,
    )
  return 0
}

function remembered<T>(known: Map<string, T>, text: string, parse: (text: string) => T): T {
  const found = known.get(text)
  if (found !== undefined) return found
  const value = parse(text)
  known.set(text, value)
  return value
}

/** Theme names in one spelling each: the known one, else the first in the file. */
class ThemeNames {
  readonly #byFolded = new Map<string, string>()
  readonly #byText = new Map<string, string>()
  readonly #known: ReadonlySet<string>

  constructor(known: readonly string[]) {
    this.#known = new Set(known)
    for (const name of known) this.#byFolded.set(foldName(name), name)
  }

  spelling(text: string): string {
    let name = this.#byText.get(text)
    if (name === undefined) {
      const folded = foldName(text)
      name = this.#byFolded.get(folded) ?? text
      this.#byFolded.set(folded, name)
      this.#byText.set(text, name)
    }
    return name
  }

  isNew(name: string): boolean {
    return !this.#known.has(name)
  }
}
