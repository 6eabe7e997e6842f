import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { AppDriver } from '#test/support/app-driver.ts'
import { test } from '#test/support/e2e-app.ts'
import { writeOlderFile } from '#test/support/older-file.ts'

test('an older file is updated only when somebody agrees, and can be read as it is', async ({
  launched,
  dir,
}) => {
  const file = path.join(dir, 'Last quarter.concord')
  writeOlderFile(file, 80, {})
  const bytes = readFileSync(file, 'base64')
  const app = new AppDriver(launched)
  const { page } = app
  await app.willChoose(file)

  await app.button('Open…').first().click()
  await expect(app.dialog()).toContainText('This file is from an older Concord')
  await expect(app.dialog()).toContainText(
    'Last quarter.concord was last saved by an older Concord (format 80)',
  )
  await page.keyboard.press('Escape')
  await expect(app.dialog()).toBeHidden()
  await expect(app.button('Open…').first()).toBeEnabled()
  expect(readdirSync(dir)).toEqual(['Last quarter.concord'])

  await app.button('Open…').first().click()
  await app.dialog().getByRole('button', { name: 'Open to read only' }).click()
  await expect(page.getByText('Nothing can be recorded in it.')).toBeVisible()
  await app.addPerson('Mira Kang')
  await expect(page.getByText('Nothing was recorded: this file is open to read only.')).toBeVisible()
  await expect(app.dialog().getByLabel('Name')).toHaveValue('Mira Kang')
  expect(readFileSync(file, 'base64')).toBe(bytes)
  await page.keyboard.press('Escape')

  await page.keyboard.press('ControlOrMeta+o')
  await app.dialog().getByRole('button', { name: 'Update and open' }).click()
  await expect(page.getByText('Nothing can be recorded in it.')).toBeHidden()
  await expect.poll(() => readdirSync(dir).filter((name) => name.endsWith('.backup')).length).toBe(1)
  const [backup] = readdirSync(dir).filter((name) => name.endsWith('.backup'))
  expect(readFileSync(path.join(dir, backup ?? ''), 'base64')).toBe(bytes)
  expect(existsSync(file)).toBe(true)
})
