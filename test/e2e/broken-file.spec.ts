import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { AppDriver } from '#test/support/app-driver.ts'
import { test } from '#test/support/e2e-app.ts'
import { writeOlderFile } from '#test/support/older-file.ts'

test('a file that was altered is refused with the reason, and salvaged into a new one', async ({
  launched,
  dir,
}) => {
  const file = path.join(dir, 'Altered.concord')
  writeOlderFile(file, 80, {})
  const db = new Database(file)
  db.exec('CREATE TABLE evil (a)')
  db.close()
  const bytes = readFileSync(file, 'base64')
  const app = new AppDriver(launched)
  const { page } = app
  await app.willChoose(file)
  await app.button('Open…').first().click()
  await expect(app.dialog()).toContainText('It contains table “evil”, which Concord didn’t create.')
  await app.willChoose(path.join(dir, 'Salvaged.concord'))
  await app.dialog().getByRole('button', { name: 'Salvage into a new file…' }).click()
  await expect(page.getByText('Salvaged into a new file')).toBeVisible()
  await app.goTo('Verify')
  await app.button('Verify the record').click()
  await expect(page.getByText('The record is intact')).toBeVisible()
  await expect(page.getByText('This record begins with a salvaged file')).toBeVisible()
  expect(readFileSync(file, 'base64')).toBe(bytes)
})
