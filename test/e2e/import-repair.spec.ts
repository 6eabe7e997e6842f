import { copyFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { AppDriver } from '#test/support/app-driver.ts'
import { test } from '#test/support/e2e-app.ts'
import { callFromPage } from '#test/support/page-call.ts'

const ACCOUNTS = `id,name,arr,tier
A-1,Bluefin Logistics,96000,Mid-Market
A-2,Harbor Freight Lines,250000,Enterprise
A-3,Kestrel Energy,70000,SMB
`
const REQUESTS = `Account,Theme,Risk signal,Dependency
Bluefin Logistics,Single sign-on,explicit,40%
Blue Fin Logistic,Custom roles,hint,20%
Harbour Freight Lines,Audit log export,threat,30%
Kestrel Energy,Single signon,maybe,8O%
Kestrel Energy,Custom roles,none,most of it
Bluefin Logistics,Audit log export,inferred,10%
`

test('a messy file goes in by keyboard alone: words, names, a theme, a cell; what is left waits and comes back', async ({
  launched,
  dir,
}) => {
  const app = new AppDriver(launched)
  const { page } = launched
  const dialog = app.dialog()
  const file = (name: string, text: string): string => {
    writeFileSync(path.join(dir, name), text)
    return path.join(dir, name)
  }
  /** Moves the focus with Tab until it is on what has this name; fails after a whole round. */
  const tabTo = async (name: RegExp): Promise<void> => {
    for (let press = 0; press < 150; press += 1) {
      await page.keyboard.press('Tab')
      const words = await page.evaluate(() => {
        const here = document.activeElement
        const by = here?.getAttribute('aria-labelledby')?.split(' ')[0]
        const label = by ? document.getElementById(by)?.textContent : null
        const own = here instanceof HTMLInputElement ? here.labels?.[0]?.textContent : null
        return here?.getAttribute('aria-label') ?? label ?? own ?? here?.textContent ?? ''
      })
      if (name.test(words)) return
    }
    throw new Error(`No Tab stop is called ${name.source}`)
  }
  const press = async (name: RegExp): Promise<void> => {
    await tabTo(name)
    await page.keyboard.press('Enter')
  }
  const open = async (kind: string, chosen: string): Promise<void> => {
    await app.willChoose(chosen)
    await expect(dialog).toBeHidden()
    await expect(async () => {
      await press(new RegExp(`^Import ${kind}…`))
      await expect(dialog).toBeVisible({ timeout: 2_000 })
    }).toPass()
    await press(/^Choose file…/)
    await expect(dialog.getByRole('button', { name: 'Preview', exact: true })).toBeEnabled()
    await press(/^Preview/)
  }
  /** Opens the list of the word the focus is on, and takes what begins like this. */
  const teach = async (word: RegExp, meaning: string): Promise<void> => {
    await tabTo(word)
    const radio = await page.evaluate(() => document.activeElement?.getAttribute('role') === 'radio')
    if (!radio) await page.keyboard.press('Enter')
    await page.keyboard.type(meaning)
    await page.keyboard.press('Enter')
  }

  await app.newWorkspace('Aurora Analytics', '2026-11-22', 'Q1 2027', path.join(dir, 'A.concord'))
  await app.goTo('Accounts')
  await open('accounts', file('accounts.csv', ACCOUNTS))
  await press(/^Import 3 accounts/)
  await expect(app.row('Kestrel Energy')).toBeVisible()

  // Dropped on the window, wherever one is, a table finds its own import.
  const cdp = await page.context().newCDPSession(page)
  const dropOnly = async (dropped: string): Promise<void> => {
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await cdp.send('Input.dispatchDragEvent', {
        type,
        x: 500,
        y: 400,
        data: { items: [], files: [dropped], dragOperationsMask: 1 },
      })
  }
  const drop = async (dropped: string): Promise<void> => {
    await dropOnly(dropped)
    await expect(dialog).toContainText('2. Columns')
    await press(/^Preview/)
  }
  await app.goTo('Requests')
  const requests = file('requests.csv', REQUESTS)
  await drop(requests)
  await expect(dialog).toContainText('4 to fix')
  // Another workspace isn’t opened behind a file that is half imported into this one.
  const other = path.join(dir, 'B.concord')
  copyFileSync(path.join(dir, 'A.concord'), other)
  await dropOnly(other)
  await app.sees('Close the dialog first')
  const { value } = await page.evaluate(callFromPage, { op: 'workspace.get', input: {} })
  expect(value).toMatchObject({ path: path.join(dir, 'A.concord') })
  await expect(dialog).toContainText('4 to fix')
  await teach(/^hint$/, 'inferred')
  await teach(/^threat$/, 'explicit')
  await teach(/^maybe$/, 'none')
  // Closed half way: what was said comes back with the file.
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await drop(requests)
  await expect(dialog).toContainText('What you said about this file before is filled in.')
  await expect(dialog).toContainText('2 open')
  await press(/^Yes, Bluefin Logistics/)
  await press(/^Yes, Harbor Freight Lines/)
  await expect(dialog).toContainText('2 to fix')
  await press(/^Use 80%/)
  await tabTo(/^Same theme$/)
  await page.keyboard.press('Space')
  await expect(dialog).toContainText('5 ready')
  // Not taken while the preview is being made again after the last answer.
  await expect(async () => {
    await press(/^Import 5 requests, keep 1 to fix/)
    await expect(dialog).toBeHidden({ timeout: 3_000 })
  }).toPass()
  await expect(page.getByText('1 row of requests.csv waits to be fixed')).toBeVisible()

  await press(/^Fix…/)
  await expect(dialog).toContainText('1 to fix')
  await tabTo(/^Row 6, Dependency/)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('55%')
  await page.keyboard.press('Enter')
  await press(/^Import 1 request/)
  await expect(dialog).toBeHidden()
  await expect(page.getByText('waits to be fixed')).toBeHidden()
  await expect(page.getByRole('heading', { name: '6 requests' })).toBeVisible()

  // What was said of a name is remembered, and can be forgotten.
  await app.goTo('Accounts')
  await press(/^Other names…/)
  await expect(dialog).toContainText('“harbour freight lines” is Harbor Freight Lines')
  await press(/^Forget “blue fin logistic”/)
  await expect(dialog).not.toContainText('blue fin logistic')
  await expect(dialog).toContainText('harbour freight lines')
})
