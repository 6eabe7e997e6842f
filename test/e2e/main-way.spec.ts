import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { readTableFile } from '#electron/backend/files/read-table-file.ts'
import { REPO } from '#electron/dev/repo.ts'
import { AppDriver } from '#test/support/app-driver.ts'
import { test } from '#test/support/e2e-app.ts'
import { callFromPage } from '#test/support/page-call.ts'
import { readZip } from '#test/support/read-zip.ts'

const sample = (name: string): string => path.join(REPO, 'resources/samples', name)

test('from an account list to decision memos', async ({ launched, dir }) => {
  const app = new AppDriver(launched)
  const { page } = launched
  const file = path.join(dir, 'Aurora.concord')

  await test.step('prepare: a new workspace takes the files of the sample quarter', async () => {
    await app.newWorkspace('Aurora Analytics', '2026-11-22', 'Q1 2027', file)
    await expect(app.button('Publish…')).toBeDisabled()
    await app.importFile('Accounts', 'Import accounts…', sample('accounts.xlsx'))
    await app.sees(/140/)
    await app.importFile('Roadmap themes', 'Import…', sample('roadmap-themes.csv'))
    await app.importFile('People', 'Import…', sample('people.csv'))
    await app.importFile('Requests', 'Import requests…', sample('requests.csv'))
    await app.importFile('Feedback themes', 'Import themes…', sample('themes.csv'))
    await app.goTo('Model')
    await app.button('Confirm settings').click()
    await app.actAs('Mira Kang')
    await app.button('Publish…').click()
    await app
      .dialog()
      .getByRole('radio', { name: /Skip ballots/ })
      .click()
    await app.button('Publish and open the decisions').click()
  })

  await test.step('session: the ranking, and the evidence behind its first row', async () => {
    await expect(page.getByRole('heading', { name: '20 feedback themes' })).toBeVisible()
    expect(await app.rankOf('Regional filtering in reports')).toBe(1)
    await app.select('Regional filtering in reports')
    await app.sees('= $400,000 × 1.5 × 1.0')
    await app.sees(/Tracked, not scored: 3 accounts outside the ICP/)
  })

  await test.step('alignment: moved within its fit, with a reason', async () => {
    await app.select('Native HubSpot integration')
    await page.keyboard.press('4')
    await page.getByLabel('Reason').fill('The first release syncs one way only')
    await app.button('Set alignment to 4').click()
    await expect(app.row('Native HubSpot integration')).toContainText('11')
  })

  const overridden = 'Audit log export to a SIEM'
  await test.step('override: refused without a reason, then the theme moves and says so', async () => {
    expect(await app.rankOf(overridden)).toBeGreaterThan(4)
    await app.select(overridden)
    await page.keyboard.press('o')
    const dialog = app.dialog()
    await dialog.getByLabel('New rank').fill('2')
    await dialog.getByLabel('New rank').blur()
    await dialog.getByRole('radio', { name: 'Competitive emergency' }).click()
    await dialog.getByLabel('Reason').fill('too short')
    await dialog.getByRole('button', { name: 'Record the override' }).click()
    await expect(dialog).toContainText(/characters/)
    await dialog.getByLabel('Reason').fill('Ostrelin Energy is being shown a rival with this log next week.')
    await dialog.getByRole('button', { name: 'Record the override' }).click()
    await expect(dialog).toBeHidden()
    await expect.poll(() => app.rankOf(overridden)).toBe(2)
    await expect(app.row(overridden)).toContainText('Overridden')
  })

  await test.step('undo and redo: one gesture each, in the record', async () => {
    await page.keyboard.press('Control+z')
    await expect.poll(() => app.rankOf(overridden)).toBeGreaterThan(4)
    await page.keyboard.press('Control+Shift+Z')
    await expect.poll(() => app.rankOf(overridden)).toBe(2)
  })

  await test.step('decide: a build with its owner, a decline only with a workaround', async () => {
    await app.select('Regional filtering in reports')
    await page.keyboard.press('d')
    const dialog = app.dialog()
    await dialog.getByRole('radio', { name: /^Build/ }).click()
    await dialog.getByRole('combobox', { name: 'PM owner' }).click()
    await page.getByRole('option', { name: /Mira Kang/ }).click()
    await dialog.getByLabel('Rationale').fill('It carries the renewals of the quarter.')
    await dialog.getByRole('button', { name: 'Record the decision' }).click()
    await expect(dialog).toBeHidden()
    await expect(app.row('Regional filtering in reports')).toContainText('Build in Q1 2027')

    await app.select('Brand fonts in exports')
    await page.keyboard.press('d')
    await dialog.getByRole('radio', { name: /^Decline/ }).click()
    await dialog.getByLabel('Rationale').fill('Two accounts ask and none renews on it.')
    await dialog.getByRole('button', { name: 'Record the decision' }).click()
    await expect(dialog).toContainText('Add the workaround customers can use instead.')
    await dialog.getByRole('textbox', { name: 'Workaround' }).fill('Upload the brand font as a theme file.')
    await dialog.getByRole('button', { name: 'Record the decision' }).click()
    await expect(dialog).toBeHidden()
    await expect(app.row('Brand fonts in exports')).toContainText('Decline')
  })

  await test.step('export: a workbook and memos that open', async () => {
    const workbook = path.join(dir, 'decisions.xlsx')
    const memos = path.join(dir, 'memos')
    mkdirSync(memos)
    await app.goTo('Export')
    await app.willChoose(workbook)
    await app.button('Export workbook…').click()
    await expect.poll(() => existsSync(workbook)).toBe(true)
    await app.willChoose(memos)
    // The first is the executive summary's.
    await page.getByRole('checkbox', { name: 'Markdown' }).nth(1).click()
    await app.button(/Export 2 memos/).click()
    await expect.poll(() => readdirSync(memos).length).toBe(4)

    const { sheets } = await readTableFile(workbook)
    expect(sheets.map((sheet) => sheet.name)).toEqual(
      expect.arrayContaining(['Summary', 'Matrix', 'Accounts by theme', 'Overrides', 'Decisions', 'Record']),
    )
    const cells = sheets.find((sheet) => sheet.name === 'Overrides')?.rows.flatMap((row) => row.cells) ?? []
    expect(cells).toContain('Ostrelin Energy is being shown a rival with this log next week.')
    const [docx = '', md = ''] = readdirSync(memos).filter((name) => name.startsWith('01-'))
    const parts = await readZip(readFileSync(path.join(memos, docx)))
    expect(parts.get('word/document.xml')).toContain('Regional filtering in reports')
    expect(readFileSync(path.join(memos, md), 'utf8')).toContain('**Build in Q1 2027** · owner Mira Kang')
  })

  await test.step('record: intact, and the same numbers from the file alone', async () => {
    await app.goTo('Verify')
    await app.button('Verify the record').click()
    await app.sees(/intact/i)
    const newest = await page.evaluate(callFromPage, { op: 'record.list', input: { before: null, limit: 1 } })
    expect(newest.value).toMatchObject({ entries: [{ who: 'Mira Kang', kind: 'decisions.set' }] })
    await page.evaluate(callFromPage, { op: 'workspace.close', input: {} })
    const verify = [path.join(REPO, 'out/cli/concord.js'), 'verify', file]
    expect(execFileSync(process.execPath, verify, { encoding: 'utf8' })).toContain('intact')
  })
})
