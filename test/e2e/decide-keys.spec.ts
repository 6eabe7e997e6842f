import { expect } from '@playwright/test'
import { test } from '#test/support/e2e-app.ts'
import { RitualDriver } from '#test/support/ritual-driver.ts'

const KEYS_ALLOWED = 80

test('twenty themes are decided by the keyboard alone', async ({ launched }) => {
  test.setTimeout(180_000)
  const room = new RitualDriver(launched)
  const { page } = launched
  let keys = 0
  const press = async (key: string): Promise<void> => {
    keys += 1
    await page.keyboard.press(key)
  }

  await test.step('the prepared quarter is published on its data alone', async () => {
    await room.button('Run the sample session yourself').click()
    await room.actAs('Mira Kang')
    await room.button('Publish…').first().click()
    await room
      .dialog()
      .getByRole('radio', { name: /^Skip ballots/ })
      .click()
    await room
      .dialog()
      .getByRole('checkbox', { name: /^Save the pre-read/ })
      .uncheck()
    await room.confirm('Publish and open the decisions')
    await room.goTo('Decide')
  })

  const title = page.getByRole('complementary', { name: /^Decide / })
  await expect(title).toBeVisible()
  await test.step('a key, words, Ctrl+Enter: the next undecided theme is there, and hears the next key', async () => {
    for (let n = 0; n < 20; n += 1) {
      const name = (await title.getAttribute('aria-label')) ?? ''
      const onShortlist = n < 5
      const legal = name.includes('Data residency')
      await press(onShortlist || legal ? 'b' : n === 6 ? 'x' : 'f')
      if (onShortlist || legal) {
        await page.keyboard.type('Mira')
        await press('Enter')
        await press('Tab')
      }
      await page.keyboard.type(`Decided by the keyboard, number ${n + 1}.`)
      if (n === 6) {
        await press('Tab')
        await page.keyboard.type('Export the list and sort it in a spreadsheet.')
      }
      await press('ControlOrMeta+Enter')
      if (n < 19) await expect(title).not.toHaveAttribute('aria-label', name)
      await expect(page.locator('[data-theme-row][aria-current="true"]')).toBeFocused()
    }
    await expect(room.button('Decide 20 of 20')).toBeVisible()
  })
  console.log(`20 decisions: ${keys} keys, plus the words (allowed: ${KEYS_ALLOWED})`)
  expect(keys).toBeLessThanOrEqual(KEYS_ALLOWED)
})
