import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'

import { CallRefused } from '#shared/contract/call-refused.ts'
import { readImportTable } from '#electron/backend/usecases/imports/read-import-table.ts'
import { SettingsFile } from '#shared/contract/prioritization/settings.schema.ts'
import {
  type Asked,
  assembleScoring,
  type ScoringTable,
} from '#shared/domain/prioritization/importing/assemble.ts'
import type { Answers } from '#shared/domain/importing/plan/questions.ts'
import type { DateOrder } from '#shared/domain/importing/values/dates.ts'
import type { TextEncoding } from '#shared/domain/importing/values/text-dialect.ts'
import type { Refusal } from '#shared/domain/importing/rows/refusal.ts'
import { rankThemes, type RankingRule } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import { effectiveSettings } from '#shared/domain/prioritization/scoring/breakpoints.ts'
import type { FlagCode } from '#shared/domain/prioritization/scoring/flags.ts'
import { type ScoredTheme, scoreThemes } from '#shared/domain/prioritization/scoring/score-themes.ts'
import {
  DEFAULT_SETTINGS,
  type EffectiveSettings,
  type Settings,
} from '#shared/domain/prioritization/scoring/settings.ts'
import { DIMENSIONS, type Dimension, type Score } from '#shared/domain/prioritization/themes/theme.ts'
import { type IsoDate, isIsoDate } from '#shared/kernel/dates.ts'
import type { Money } from '#shared/kernel/money.ts'

/** One theme as `concord score --json` prints it. Money in minor units of the currency. */
export type ThemeLine = {
  readonly name: string
  readonly riskCents: Money
  readonly expansionCents: Money
  readonly weightedArrCents: Money
  readonly exposedArrCents: Money
  readonly accountsCounted: number
  readonly accountsTracked: number
  readonly weightedCount: number
  readonly revenueScore: Score
  readonly breadthScore: Score
  /** null: not mapped to the roadmap; then composite and rank are null too. */
  readonly alignmentScore: Score | null
  readonly composite: number | null
  readonly rank: number | null
  /** The rule that set this row below the one above it; null for the first row and for rows without a rank. */
  readonly decidedBy: RankingRule | null
  /** Scores the theme lacks before it can be ranked. */
  readonly missing: readonly Dimension[]
  readonly flags: readonly FlagCode[]
}

/** A theme on the For Sales list. */
export type SalesLine = {
  readonly name: string
  readonly prospects: readonly string[]
  /** Asked for by three or more prospects (the settings' number). */
  readonly marked: boolean
}

/** What `concord score --json` prints. */
export type ScoreReport = {
  readonly asOf: IsoDate
  readonly currency: string
  readonly settings: EffectiveSettings
  /** Ranked themes by rank, then the others by name. */
  readonly themes: readonly ThemeLine[]
  readonly sales: readonly SalesLine[]
  /** Themes on the compliance track: scored, never ranked. By name. */
  readonly compliance: readonly ThemeLine[]
  readonly refused: readonly Refusal[]
  /** What a person should know of the files: how they were read, what isn't used, what counts as blank. */
  readonly told: readonly string[]
  /** What is asked about each file, answered or not. */
  readonly asked: Readonly<Record<ScoringTable, Asked>>
  /** A column wasn't used because what it holds is in doubt. */
  readonly inDoubt: boolean
}

/** The files of one run, by path. */
export type ScoreFilesInput = {
  readonly accounts: string
  readonly requests: string
  readonly themes: string | null
  /** A JSON file with any part of the settings, and `currency`. */
  readonly settings: string | null
  readonly asOf: IsoDate
  /** How letters are read in files whose bytes leave that open; null: nobody has said. */
  readonly encoding: TextEncoding | null
  /** The order of day and month where a column doesn't tell; null: nobody has said. */
  readonly dateOrder?: DateOrder | null
  /** What was answered to the questions about each file, by item. */
  readonly answers?: Readonly<Record<ScoringTable, Answers>>
}

/**
 * Scores and ranks straight from files, without a workspace. Rows that can't be read are refused and listed; the rest
 * is scored. Refused as a whole, with words, when a file can't be read, lacks a required column, or has no rows.
 */
export async function scoreFiles(input: ScoreFilesInput): Promise<ScoreReport> {
  if (!isIsoDate(input.asOf))
    throw new CallRefused(
      'bad-input',
      `The as-of date “${input.asOf}” isn’t a real date. Write it as 2026-12-31.`,
    )
  const { settings: given, currency: wanted } = await readSettings(input.settings)
  const [accountsTable, requestsTable, themesTable] = [
    await readImportTable(input.accounts, 'accounts', input.asOf, input.encoding),
    await readImportTable(input.requests, 'requests', input.asOf, input.encoding),
    input.themes === null ? null : await readImportTable(input.themes, 'themes', input.asOf, input.encoding),
  ]
  const { accounts, themes, requests, alignment, currency, refused, told, asked } = assembleScoring({
    accounts: accountsTable.columns,
    requests: requestsTable.columns,
    themes: themesTable?.columns ?? null,
    settings: given,
    currency: wanted,
    dateOrder: input.dateOrder ?? null,
    ...(input.answers ? { answers: input.answers } : {}),
  })
  const settings = effectiveSettings(given, accounts, currency)
  const scoring = scoreThemes({ asOf: input.asOf, settings, accounts, themes, requests, alignment })
  const ranking = rankThemes(scoring.themes, settings.weights)
  const byId = new Map(scoring.themes.map((theme) => [theme.themeId, theme]))
  const lines: ThemeLine[] = []
  for (const { themeId, rank, composite, decidedBy } of ranking.ranked) {
    const theme = byId.get(themeId)
    if (theme) lines.push({ ...themeLine(theme), rank, composite, decidedBy })
  }
  for (const { themeId } of ranking.unranked) {
    const theme = byId.get(themeId)
    if (theme) lines.push(themeLine(theme))
  }
  return {
    asOf: input.asOf,
    currency,
    settings,
    themes: lines,
    sales: scoring.sales.map(({ name, prospects, marked }) => ({ name, prospects, marked })),
    compliance: scoring.compliance.map(themeLine),
    refused,
    told: [accountsTable, requestsTable, themesTable].flatMap((file) => file?.told ?? []).concat(told),
    asked,
    inDoubt: [accountsTable, requestsTable, themesTable].some((file) => (file?.inDoubt ?? 0) > 0),
  }
}

function themeLine(theme: ScoredTheme): ThemeLine {
  return {
    name: theme.name,
    riskCents: theme.risk,
    expansionCents: theme.expansion,
    weightedArrCents: theme.weightedArr,
    exposedArrCents: theme.exposedArr,
    accountsCounted: theme.counted.length,
    accountsTracked: theme.tracked.length,
    weightedCount: theme.weightedCount,
    revenueScore: theme.model.revenue,
    breadthScore: theme.model.breadth,
    alignmentScore: theme.alignment,
    composite: null,
    rank: null,
    decidedBy: null,
    missing: DIMENSIONS.filter((dimension) => theme[dimension] === null),
    flags: theme.flags.map((flag) => flag.code),
  }
}

async function readSettings(path: string | null): Promise<{ settings: Settings; currency: string | null }> {
  if (path === null) return { settings: DEFAULT_SETTINGS, currency: null }
  const name = basename(path)
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    throw new CallRefused(
      missing ? 'file-missing' : 'file-unreadable',
      `The settings file ${path} ${missing ? 'doesn’t exist' : 'can’t be read'}. Check the path.`,
    )
  }
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    throw new CallRefused(
      'bad-input',
      `The settings file ${name} is not JSON (${error instanceof Error ? error.message : 'unreadable'}). Correct it.`,
    )
  }
  const parsed = SettingsFile.safeParse(json)
  if (!parsed.success) {
    const issue = parsed.error.issues[0]
    throw new CallRefused(
      'bad-input',
      `The settings file ${name} can’t be used: ${issue?.path.filter((key) => key !== 'settings').join('.') || 'the whole file'}: ${issue?.message ?? 'unreadable'}. Correct it.`,
    )
  }
  return { settings: parsed.data.settings, currency: parsed.data.currency ?? null }
}
