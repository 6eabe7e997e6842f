/**
 * Writes the sample quarter into resources/samples, or into the folder named: `node electron/dev/make-sample.ts [DIR]`.
 * The same files every time: chance is seeded, no clock is read. The app reads only what this writes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { accountRows } from './sample/account-rows.ts'
import { accountsWorkbook } from './sample/accounts-workbook.ts'
import { BALLOTS, DISPUTES, ENTERED_BY } from './sample/ballot-source.ts'
import { csvText } from './sample/csv-text.ts'
import { DECISIONS, OVERRIDES } from './sample/decision-source.ts'
import { PEOPLE, ROADMAP } from './sample/people-source.ts'
import { requestRows } from './sample/request-rows.ts'
import { seededChance } from './sample/seeded-chance.ts'
import { THEMES } from './sample/themes.ts'

const target = process.argv[2] ?? join(import.meta.dirname, '../../resources/samples')
const chance = seededChance(20_261_122)
const accounts = accountRows(chance)

mkdirSync(target, { recursive: true })
writeFileSync(join(target, 'accounts.xlsx'), await accountsWorkbook(accounts))
write('requests.csv', requestRows(accounts, chance))
write('themes.csv', [
  ['theme', 'description', 'roadmap_theme', 'fit', 'alignment', 'compliance', 'past_alignment'],
  ...THEMES.map((theme) => [
    theme.name,
    theme.description,
    theme.roadmap,
    theme.fit,
    String(theme.alignment),
    theme.compliance ? 'yes' : '',
    theme.past ?? '',
  ]),
])
write('roadmap-themes.csv', [['name', 'description', 'quarter', 'criteria'], ...ROADMAP])
write('people.csv', [
  ['name', 'email', 'title', 'roles'],
  ...PEOPLE.map(([name, mailbox, title, roles]) => [
    name,
    `${mailbox}@aurora-analytics.example`,
    title,
    roles,
  ]),
])
write('decisions.csv', [['theme', 'decision', 'owner', 'rationale', 'workaround'], ...DECISIONS])
write('overrides.csv', [['theme', 'kind', 'target_rank', 'condition', 'reason', 'by'], ...OVERRIDES])
write('ballots.csv', [
  ['person', 'theme', 'dimension', 'score', 'reason', 'entered_by'],
  ...BALLOTS.map((row) => [...row, '']),
  ...ENTERED_BY.map(([person, by]) => [person, '', '', '', '', by]),
])
write('disputes.csv', [['theme', 'dimension', 'score', 'sentence', 'by'], ...DISPUTES])

function write(name: string, rows: readonly (readonly string[])[]): void {
  writeFileSync(join(target, name), csvText(rows))
}
