import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { AppDriver } from '#test/support/app-driver.ts'
import { test } from '#test/support/e2e-app.ts'

/** As Salesforce writes a report: a title above the headers, amounts with signs, dates that could be either way. */
const EXPORT = `Accounts with renewals,,,,,
Generated 22 Nov 2026,,,,,
Account ID,Account Name,ARR,Tier,Renewal Date,Owner
001A,"NORTHWIND FREIGHT, Inc.","$410,000.00",ENT,03/04/2027,Lena Fox
001B,Meridian Labs,"$250,000.00",Commercial,05/06/2027,Sam Ito
001C,Kestrel Energy,much,Strategic,07/08/2027,Lena Fox
`

test('a messy CRM export, by keyboard: a near duplicate, open dates, a refused row mended, and nothing new', async ({
  launched,
  dir,
}) => {
  const app = new AppDriver(launched)
  const { page } = launched
  const at = (name: string): string => path.join(dir, name)
  const dialog = app.dialog()
  /** Moves the focus with Tab until it is on what has this name; fails after a whole round. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let press = 0; press < 120; press += 1) {
      await page.keyboard.press('Tab')
      const words = await page.evaluate(() => {
        const here = document.activeElement
        const labelled = here?.getAttribute('aria-labelledby')
        const label = labelled ? document.getElementById(labelled)?.textContent : null
        return here?.getAttribute('aria-label') ?? label ?? here?.textContent ?? ''
      })
      if (name.test(words)) return
    }
    throw new Error(`No Tab stop is called ${name.source}`)
  }
  const press = async (name: RegExp): Promise<void> => {
    await tabTo(name)
    await page.keyboard.press('Enter')
  }
  const open = async (file: string): Promise<void> => {
    await app.willChoose(file)
    // A dialog that has just closed gives the focus back a moment later, and may take it from under a key press.
    await expect(dialog).toBeHidden()
    await expect(async () => {
      await press(/^Import accounts…/)
      await expect(dialog).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await press(/^Choose file…/)
    await expect(dialog).toContainText('2. Columns')
    await expect(dialog.getByRole('button', { name: 'Preview', exact: true })).toBeEnabled()
    await press(/^Preview/)
  }

  await app.newWorkspace('Aurora Analytics', '2026-11-22', 'Q1 2027', at('Aurora.concord'))
  writeFileSync(
    at('first.csv'),
    'name,arr,tier,renewal_date\nNorthwind Freight,400000,Enterprise,2027-04-03\n',
  )
  await app.goTo('Accounts')
  await open(at('first.csv'))
  await press(/^Import 1 account/)
  await expect(app.row('Northwind Freight')).toBeVisible()

  writeFileSync(at('export.csv'), EXPORT)
  await open(at('export.csv'))
  await expect(dialog).toContainText('Day or month first in “Renewal Date”?')
  await tabTo(/^Day first/)
  await page.keyboard.press('Space')
  await expect(dialog).toContainText('NORTHWIND FREIGHT, Inc.')
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled()
  await tabTo(/^Same account$/)
  await page.keyboard.press('Space')
  await expect(dialog.getByRole('button', { name: /^Import 2 accounts/ })).toBeEnabled()
  await app.willChoose(at('refused.csv'))
  await press(/^Save refused rows…/)
  await expect.poll(() => existsSync(at('refused.csv'))).toBe(true)
  await press(/^Import 2 accounts/)
  await expect(app.row('Meridian Labs')).toBeVisible()
  await expect(page.getByRole('heading', { name: '2 accounts' })).toBeVisible()

  const refused = readFileSync(at('refused.csv'), 'utf8')
  expect(refused).toContain('much')
  writeFileSync(at('mended.csv'), refused.replace(',much,', ',"$550,000.00",'))
  await open(at('mended.csv'))
  await press(/^Import 1 account/)
  await expect(app.row('Kestrel Energy')).toContainText('$550,000')

  writeFileSync(at('again.csv'), EXPORT.replace(',much,', ',"$550,000.00",'))
  await open(at('again.csv'))
  await expect(dialog).toContainText('Unchanged')
  await expect(dialog.getByRole('button', { name: /^Import/ })).toBeDisabled()
})
