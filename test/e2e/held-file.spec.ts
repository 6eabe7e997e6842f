import { copyFileSync, existsSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { AppDriver } from '#test/support/app-driver.ts'
import { test } from '#test/support/e2e-app.ts'
import { writeOlderFile } from '#test/support/older-file.ts'

test('a file that is open elsewhere is taken over only when somebody says so, and copies are pointed out', async ({
  launched,
  dir,
}) => {
  const file = path.join(dir, 'Q1.concord')
  const copy = path.join(dir, 'Q1 (conflicted copy).concord')
  const note = `${file}.lease`
  writeOlderFile(file, 80, {})
  const app = new AppDriver(launched)
  const { page } = app
  const since = new Date().toISOString()
  writeFileSync(
    note,
    JSON.stringify({ id: 'hers', computer: 'ANNA-PC', user: 'anna', process: 7, since, seen: since }),
  )
  await app.willChoose(file)
  await app.button('Open…').first().click()
  await expect(app.dialog()).toContainText('This file is open somewhere else')
  await expect(app.dialog()).toContainText('Q1.concord has been open on the computer ANNA-PC (anna)')
  await expect(app.dialog().getByRole('button', { name: 'Open to read only' })).toBeFocused()
  await app.dialog().getByRole('button', { name: 'Take over' }).click()
  // One question after the other: whoever takes it over finds it older.
  await app.dialog().getByRole('button', { name: 'Update and open' }).click()
  await expect(page.getByText('Saved')).toBeVisible()
  copyFileSync(file, copy)

  await app.addPerson('Mira Kang')
  await expect(app.dialog()).toBeHidden()

  await app.willChoose(copy)
  await page.keyboard.press('ControlOrMeta+o')
  await expect(page.getByText('A copy beside this file has changes of its own: Q1.concord')).toBeVisible()
  expect(existsSync(note)).toBe(false)
  await app.button('Compare…').click()
  await expect(app.dialog()).toContainText('Only in the copy: 1')
  await expect(app.dialog()).toContainText('Mira Kang')
  await page.keyboard.press('Escape')
  await app.button('OK').click()
  await expect(page.getByText('A copy beside this file')).toBeHidden()
})
