import type Database from 'better-sqlite3'
import type { Row } from '#electron/backend/db/tables.ts'
import type { DateOrder } from '#shared/domain/importing/values/dates.ts'
import type { AccountAlias } from '#shared/domain/importing/matching/account-alias.ts'
import type { Rate } from '#shared/domain/importing/values/rates.ts'
import type { RememberedMapping } from '#shared/domain/importing/columns/source.ts'
import { DEFAULT_TIER_WORDS, type TierWords } from '#shared/domain/importing/values/tier-words.ts'
import { statement } from '#electron/backend/db/statements.ts'

/** The rates of the workspace, by currency. */
export function readRates(db: Database.Database): Rate[] {
  return statement<[], Rate>(db, 'SELECT currency, rate, date FROM rate ORDER BY currency').all()
}

/** The words for tiers: the workspace's own, or the defaults until somebody has edited them. */
export function readTierWords(db: Database.Database): TierWords {
  const words = db.prepare<[], string>('SELECT words FROM tier_words WHERE id = 1').pluck().get()
  return typeof words === 'string' ? (JSON.parse(words) as TierWords) : DEFAULT_TIER_WORDS
}

/** The words for tiers as their stored row. */
export function tierWordsRow(words: TierWords): Row<'tier_words'> {
  const { enterprise, 'mid-market': midMarket, smb } = words
  return { id: 1, words: JSON.stringify({ enterprise, 'mid-market': midMarket, smb }) }
}

/** What persons answered about pairs of accounts. */
export function readAliases(db: Database.Database): AccountAlias[] {
  return statement<[], AccountAlias>(
    db,
    'SELECT kind, value, account_id AS accountId, answer FROM account_alias ORDER BY kind, value, account_id',
  ).all()
}

/** An answer about a pair as its stored row. */
export function aliasRow(alias: AccountAlias): Row<'account_alias'> {
  return { kind: alias.kind, value: alias.value, account_id: alias.accountId, answer: alias.answer }
}

/** How a source was read last time. */
export type RememberedSource = {
  readonly mapping: RememberedMapping
  readonly dateOrder: DateOrder | null
  /** What was answered about its columns, by the id of what was asked. */
  readonly answers: Readonly<Record<string, string>>
}

/** Every source that is remembered, by its key. */
export function readSources(db: Database.Database): Map<string, RememberedSource> {
  const rows = statement<
    [],
    { source: string; mapping: string; date_order: DateOrder | null; answers: string }
  >(db, 'SELECT source, mapping, date_order, answers FROM import_source').all()
  return new Map(
    rows.map(({ source, mapping, date_order: dateOrder, answers }) => [
      source,
      {
        mapping: JSON.parse(mapping) as RememberedMapping,
        dateOrder,
        answers: JSON.parse(answers) as Record<string, string>,
      },
    ]),
  )
}

/** Forgets an answer in every source that remembers it. */
export function forgetAnswer(db: Database.Database, id: string): void {
  const update = db.prepare<[string, string]>('UPDATE import_source SET answers = ? WHERE source = ?')
  for (const [source, { answers }] of readSources(db)) {
    const { [id]: forgotten, ...rest } = answers
    if (forgotten !== undefined) update.run(JSON.stringify(rest), source)
  }
}

/** Remembers how a source was read. An order of dates that wasn't asked for this time stays as it was answered. */
export function rememberSource(
  db: Database.Database,
  source: string,
  { mapping, dateOrder, answers }: RememberedSource,
): void {
  statement<[string, string, DateOrder | null, string]>(
    db,
    `INSERT INTO import_source (source, mapping, date_order, answers) VALUES (?, ?, ?, ?)
     ON CONFLICT (source) DO UPDATE SET mapping = excluded.mapping,
       date_order = coalesce(excluded.date_order, date_order), answers = excluded.answers`,
  ).run(source, JSON.stringify(mapping), dateOrder, JSON.stringify(answers))
}
