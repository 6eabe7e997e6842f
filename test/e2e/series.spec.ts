import { expect } from '@playwright/test'
import { test } from '#test/support/e2e-app.ts'
import { RitualDriver } from '#test/support/ritual-driver.ts'

test('one workspace holds a quarter that is sealed, the next one, and a triage that is given up', async ({
  launched,
}) => {
  const room = new RitualDriver(launched)
  const { page } = launched
  const list = (name: string) => page.getByRole('region', { name, exact: true })

  await test.step('the first is sealed', async () => {
    await room.button('Try the sample quarter').click()
    await room.actAs('Dana Ruiz')
    await room.button('Close and seal…').first().click()
    await room.confirm('Close and seal')
    await room.goTo('Matrix')
    await room.sees(/^Sealed .* by Dana Ruiz$/)
  })

  await test.step('the next begins in the same file, prepared', async () => {
    await page.keyboard.press('ControlOrMeta+n')
    const dialog = room.dialog()
    await expect(dialog.getByRole('heading', { name: 'New session' })).toBeVisible()
    await expect(dialog.getByRole('combobox', { name: 'Quarter being planned' })).toHaveText(/Q2 2027/)
    await dialog.getByLabel('As-of date').fill('2027-02-22')
    await dialog.getByRole('button', { name: 'Begin the session' }).click()
    await expect(dialog).toBeHidden()
    await expect(room.button(/^Aurora Analytics/)).toContainText('Q2 2027 session · as of Feb 22, 2027')
    await expect
      .poll(() => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle()))
      .toContain('Q2 2027 session')
  })

  await test.step('a second one of a kind is refused, with the first by its name', async () => {
    await page.keyboard.press('ControlOrMeta+n')
    const dialog = room.dialog()
    await dialog.getByRole('button', { name: 'Begin the session' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Q2 2027 session is still open')
    await dialog.getByRole('radio', { name: /^Triage/ }).click()
    await dialog.getByRole('button', { name: 'Begin the session' }).click()
    await expect(dialog).toBeHidden()
    await expect(room.button(/^Aurora Analytics/)).toContainText('Q2 2027 triage')
  })

  await test.step('the list shows what is open and what was decided', async () => {
    await room.goTo('Sessions')
    await expect(list('Open').getByRole('heading', { level: 3 })).toHaveText([
      'Q2 2027 triage',
      'Q2 2027 session',
    ])
    await expect(list('Sealed sessions').getByRole('listitem')).toHaveCount(1)
    await expect(list('Sealed sessions')).toContainText('6 built')
    await expect(list('Sealed sessions')).toContainText('Seal intact')
  })

  await test.step('the triage is given up with a reason', async () => {
    await list('Open').getByRole('button', { name: 'Give up…' }).first().click()
    await room.dialog().getByLabel('Reason').fill('Nothing is urgent this month.')
    await room.dialog().getByRole('button', { name: 'Give up the session' }).click()
    await expect(room.dialog()).toBeHidden()
    await expect(list('Given up')).toContainText('Nothing is urgent this month.')
    await expect(list('Open').getByRole('heading', { level: 3 })).toHaveText(['Q2 2027 session'])
    await room.goTo('Matrix')
    await room.sees(/^Given up .* by Dana Ruiz$/)
  })

  await test.step('the sealed one is shown as it was', async () => {
    await room.goTo('Sessions')
    await list('Sealed sessions').getByRole('button').click()
    await room.goTo('Matrix')
    await room.sees(/^Sealed .* by Dana Ruiz$/)
    await expect(room.button(/^Aurora Analytics/)).toContainText('Q1 2027 session')
    await room.goTo('Decide')
    await expect(page.getByText('Build in Q1 2027').first()).toBeVisible()
  })

  await test.step('a page that is loaded again comes back to the session on screen', async () => {
    await page.reload()
    await expect(room.button(/^Aurora Analytics/)).toContainText('Q1 2027 session')
  })
})
