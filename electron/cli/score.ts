import { parseArgs } from 'node:util'
import {
  type ScoreReport,
  scoreFiles,
} from '#electron/backend/kinds/prioritization/usecases/scoring/score-files.ts'
import { SCORING_TABLES, type ScoringTable } from '#shared/domain/prioritization/importing/assemble.ts'
import { refusedRows } from '#shared/domain/importing/rows/refusal.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { counted } from '#shared/kernel/text.ts'
import { type Command, UsageError } from './command.ts'
import { answerOf, dateOrderOf, encodingOf } from './import-order.ts'
import { plainText } from './plain-text.ts'
import { checkAnswers, questionLines } from './question-lines.ts'
import { scoreJson } from './score-json.ts'
import { scoreTable } from './score-table.ts'

/** `concord score`: scores and ranks straight from files, without a workspace. */
export const score: Command = {
  summary: 'score and rank feedback themes straight from files',
  help: `Usage: concord score --accounts F --requests F [--themes F] [--settings F.json] --as-of YYYY-MM-DD
                     [--encoding NAME] [--date-order dmy|mdy] [--answer FILE:ITEM=VALUE …] [--json]

Scores every feedback theme and ranks it, without a workspace; writes nothing.

  --accounts F       CSV or XLSX: id, name, arr, currency, tier, renewal_date, icp, csm, segment, headroom,
                     untapped_seats, seat_price, referenceable, usage_trend (name, arr and tier are required)
  --requests F       CSV or XLSX: account, theme, signal, dependency, verbatim, source, date, prospect, compliance
                     (account and theme are required)
  --themes F         CSV or XLSX: theme, description, roadmap_theme, fit, alignment, compliance; without it no theme
                     has an alignment score, so none is ranked
  --settings F.json  any part of the model's settings, and "currency"; the rest keeps its default
  --as-of DATE       the day the numbers are computed for; never today by itself
  --encoding NAME    how letters are read in CSV files whose bytes leave it open: windows-1252, windows-1251, …
  --date-order ORDER dmy or mdy, where dates don't tell whether the day or the month comes first
  --answer FILE:ITEM=VALUE what a question about a file is answered with (repeat for more); the questions are printed
                     with their items and values, such as --answer accounts:rows=add
  --json             one JSON object on stdout, money in minor units

Ends with 0 done, 1 done with refused rows (on stderr, or under "refused" with --json), 2 nothing done.
`,
  run: async (args, terminal) => {
    const { values } = parseArgs({
      args: [...args],
      options: {
        accounts: { type: 'string' },
        requests: { type: 'string' },
        themes: { type: 'string' },
        settings: { type: 'string' },
        'as-of': { type: 'string' },
        encoding: { type: 'string' },
        'date-order': { type: 'string' },
        answer: { type: 'string', multiple: true },
        json: { type: 'boolean' },
      },
    })
    const asOf = required(values['as-of'], '--as-of', 'the day the numbers are computed for, as 2026-12-31')
    if (!isIsoDate(asOf))
      throw new UsageError(`--as-of ${asOf} isn’t a real date. Write it as YYYY-MM-DD, such as 2026-12-31.`)
    const answers = answersOf(values.answer ?? [])
    const report = await scoreFiles({
      accounts: required(values.accounts, '--accounts', 'a CSV or XLSX file with the accounts'),
      requests: required(values.requests, '--requests', 'a CSV or XLSX file with the requests'),
      themes: values.themes ?? null,
      settings: values.settings ?? null,
      asOf,
      encoding: encodingOf(values.encoding),
      dateOrder: dateOrderOf(values['date-order']),
      answers: {
        accounts: new Map(Object.entries(answers.accounts)),
        themes: new Map(Object.entries(answers.themes)),
        requests: new Map(Object.entries(answers.requests)),
      },
    })
    for (const table of SCORING_TABLES)
      checkAnswers(
        answers[table],
        report.asked[table].questions,
        'Without --answer what is asked is listed.',
        `${table}:`,
      )
    if (values.json === true) terminal.out(`${JSON.stringify(scoreJson(report), null, 2)}\n`)
    else {
      terminal.out(scoreTable(report))
      terminal.err(refusedList(report))
      for (const words of report.told) terminal.err(`${plainText(words)}\n`)
      terminal.err(askedList(report))
    }
    return report.refused.length > 0 || report.inDoubt ? 1 : 0
  },
}

/** What was typed behind --answer, for each file. @throws UsageError */
function answersOf(texts: readonly string[]): Record<ScoringTable, Record<string, string>> {
  const answers: Record<ScoringTable, Record<string, string>> = { accounts: {}, themes: {}, requests: {} }
  for (const text of texts) {
    const [item, value] = answerOf(text)
    const table = SCORING_TABLES.find((one) => item.startsWith(`${one}:`))
    if (table === undefined)
      throw new UsageError(
        `--answer ${text}: begin with the file that is meant (${SCORING_TABLES.join(', ')}), such as --answer accounts:rows=add.`,
      )
    answers[table][item.slice(table.length + 1)] = value
  }
  return answers
}

/** What is asked about the files. Empty when nothing is. */
function askedList({ asked }: ScoreReport): string {
  return SCORING_TABLES.flatMap((table) => {
    const { questions, dateQuestion } = asked[table]
    const days =
      dateQuestion === null
        ? []
        : [
            `Whether the day or the month comes first in “${plainText(dateQuestion.column)}” can’t be determined. Add --date-order dmy or mdy.`,
          ]
    return [...days, ...questionLines(questions, `${table}:`)]
  })
    .map((line) => `${line}\n`)
    .join('')
}

function required(value: string | undefined, option: string, what: string): string {
  if (value === undefined || value === '')
    throw new UsageError(
      `${option} is missing. Give ${option} and ${what}; concord score --help shows an example.`,
    )
  return value
}

/** The refused rows for people: file, row, column and value, then what to do. Empty when there are none. */
function refusedList({ refused }: ScoreReport): string {
  if (refused.length === 0) return ''
  const files = new Set(refused.map((refusal) => refusal.file))
  const rows = [...files].reduce(
    (total, file) => total + refusedRows(refused.filter((refusal) => refusal.file === file)),
    0,
  )
  const lines = refused.map(({ file, sheet, row, column, value, code, message }) => {
    const place = [file, sheet, `row ${row}`, column]
      .filter((part) => part !== null && part !== '')
      .join(', ')
    return `  ${plainText(`${place}${value === '' ? '' : `: “${value}”`} [${code}]`)}\n    ${plainText(message)}`
  })
  return `${counted(rows, 'row')} refused; the rest was scored.\n${lines.join('\n')}\n`
}
