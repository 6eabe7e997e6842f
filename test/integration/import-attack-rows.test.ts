import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { attackedImport } from '#test/support/attacked-import.ts'

const attack = attackedImport()
const { csv, imported } = attack

async function themesOf(kind: 'requests' | 'themes', ...lines: string[]) {
  const said = await imported(kind, csv(...lines))
  await attack.backend().call('workspace.open', { path: attack.workspace() })
  const themes = await attack.backend().call('themes.list', {})
  await attack.backend().call('workspace.close', {})
  return { ...said, themes: themes.map(({ name }) => name) }
}

describe('a report’s last line', () => {
  it.each([
    'Total général,',
    'Total general,',
    'Durchschnitt,12',
    'Count,2',
    'Total,2',
    'Seite 1 von 3,',
    'Página 1 de 2,',
    '*** end ***,',
    '(2 rows affected),',
    '-- 2 rows --,',
    'Applied filters:,',
    'Showing 1 to 2 of 2 entries,',
    'salesforce.com,',
  ])('%s is no theme, and it’s told', async (line) => {
    const { themes, text, exit } = await themesOf('themes', 'theme,description', 'SSO,One', 'Audit,Two', line)
    expect(themes.toSorted()).toEqual(['Audit', 'SSO'])
    expect([exit, text]).toEqual([1, expect.stringContaining('like the end of a report')])
  })
  it.each([
    'Total cost of ownership,Costs',
    'End of life notices,Tell us',
    'Averages in charts,',
    'Row counts,',
  ])('of the table (%s) stays', async (line) => {
    const { themes } = await themesOf('themes', 'theme,description', 'SSO,One', 'Audit,Two', line)
    expect(themes).toContain(line.split(',')[0])
  })
})
