import { expect } from '@playwright/test'
import { AppDriver } from '#test/support/app-driver.ts'
import { test } from '#test/support/e2e-app.ts'

test('the glossary is found in Help and in the palette, and a word in it by typing', async ({ launched }) => {
  const { page, app } = launched
  const window = new AppDriver(launched)
  const words = window.dialog().getByRole('term')
  const search = window.dialog().getByLabel('Find a word')

  await test.step('Help › Glossary, before any workspace is open', async () => {
    await page.getByRole('heading', { name: 'Decide together what customers asked for' }).waitFor()
    await expect
      .poll(() =>
        app.evaluate(({ Menu }) => {
          const help = Menu.getApplicationMenu()?.items.at(-1)
          return [help?.label, ...(help?.submenu?.items.map((item) => item.label) ?? [])]
        }),
      )
      .toEqual([
        'Help',
        'Keyboard shortcuts here',
        'How to use Concord',
        'Glossary',
        'Page for the facilitator',
        'What’s new',
        'Show the crash log folder',
        'About Concord',
      ])
    await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('help.glossary')?.click())
    await expect(window.dialog()).toContainText('Glossary')
    await expect(words.first()).toHaveText('Account')
    await expect(search).toBeFocused()
  })

  await test.step('typing narrows it: words that begin so first, then those that are explained with it', async () => {
    const all = await words.count()
    await search.fill('weighted')
    await expect(words.first()).toHaveText('Weighted ARR')
    await expect(window.dialog().getByRole('status')).toHaveText(/^\d+ of \d+ words$/)
    expect(await words.count()).toBeLessThan(all)
    await search.fill('nothing like this')
    await expect(window.dialog().getByRole('status')).toHaveText('No word here has that in it.')
    await expect(words).toHaveCount(0)
  })

  await test.step('the palette opens it, whole again', async () => {
    await page.keyboard.press('Escape')
    await expect(window.dialog()).toBeHidden()
    await page.keyboard.press('ControlOrMeta+k')
    await page.getByRole('combobox').fill('glossary')
    await page.keyboard.press('Enter')
    await expect(words.first()).toHaveText('Account')
    await expect(search).toHaveValue('')
    await expect(window.dialog()).toContainText('Seen in Accounts')
  })
})
