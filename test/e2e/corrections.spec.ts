import { expect, type Locator } from '@playwright/test'
import { AppDriver } from '#test/support/app-driver.ts'
import { test } from '#test/support/e2e-app.ts'
import { callFromPage } from '#test/support/page-call.ts'

const THEME = 'Questions in plain language'
const ACCOUNT = 'Farrowlight Agency'
const SOURCE = 'Signed order form of Nov 18'
/** More than any list of stops on the way. */
const MOST_TABS = 80

test('a renewal is put right in the room by keyboard: its source, the new rank, the mark', async ({
  launched,
}) => {
  const app = new AppDriver(launched)
  const { page } = launched
  const tabTo = async (target: Locator): Promise<void> => {
    await expect(target).toBeVisible()
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return
      await page.keyboard.press('Tab')
    }
    throw new Error('Tab never came to it.')
  }
  await app.button('Try the sample quarter').click()
  await expect(app.row(THEME)).toBeVisible()

  await test.step('from the evidence to the account', async () => {
    expect(await app.rankOf(THEME)).toBe(14)
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      if ((await app.row(THEME).getAttribute('aria-selected')) === 'true') break
      await page.keyboard.press('j')
    }
    await page.keyboard.press('e')
    const item = page.getByRole('listitem').filter({ hasText: ACCOUNT })
    await tabTo(item.locator('summary'))
    await page.keyboard.press('Enter')
    await expect(item).toContainText(/accounts\.xlsx, Accounts, row\s\d+, imported/u)
    await tabTo(item.getByRole('button', { name: `Open ${ACCOUNT}` }))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: ACCOUNT, level: 1 })).toBeFocused()
  })

  await test.step('a wrong day is refused beside its field, and nothing typed is lost', async () => {
    await page.keyboard.press('e')
    const form = app.dialog()
    await expect(form).toContainText('this correction counts in it')
    const renewal = form.getByLabel('Renewal date')
    await tabTo(renewal)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('12/15/206')
    await tabTo(form.getByLabel('Source for the record'))
    await page.keyboard.type(SOURCE)
    await page.keyboard.press('Enter')
    await expect(renewal).toHaveAccessibleDescription(/isn’t a real date/u)
    for (let presses = 0; presses < MOST_TABS; presses += 1) {
      if (await renewal.evaluate((element) => element === document.activeElement)) break
      await page.keyboard.press('Shift+Tab')
    }
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Dec 15, 2026')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Recording as…' })).toBeVisible()
    await page.keyboard.press('1')
    await expect(form).toBeHidden()
  })

  await test.step('the account shows it, the ranking follows, the evidence is marked', async () => {
    await app.sees(/^Corrected in the room .+, was /u)
    const newest = await page.evaluate(callFromPage, { op: 'record.list', input: { before: null, limit: 1 } })
    expect(newest.value).toMatchObject({ entries: [{ kind: 'accounts.correct', why: SOURCE }] })
    await page.keyboard.press('Alt+ArrowLeft')
    await expect(app.row(THEME)).toBeVisible()
    await expect.poll(() => app.rankOf(THEME)).toBe(13)
    await expect(page.getByRole('listitem').filter({ hasText: ACCOUNT })).toContainText(
      'Corrected in the room',
    )
    await page.keyboard.press('ControlOrMeta+z')
    await expect.poll(() => app.rankOf(THEME)).toBe(14)
  })
})
