import { existsSync, statSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { test } from '#test/support/e2e-app.ts'
import { howMany } from '#test/support/how-much.ts'
import { RitualDriver } from '#test/support/ritual-driver.ts'

/** Times that the page’s process dies. */
const DEATHS = howMany(3, 10)
const NOTE = 'Two squads; one is on the migration until March.'

test('when the page’s process dies, the app goes on where one was, with what was typed', async ({
  launched,
}) => {
  const { app, page, userData } = launched
  const room = new RitualDriver(launched)
  const drafts = path.join(userData, 'drafts.json')
  await room.button('Try the sample quarter').first().click()
  await room.goTo('Decide')
  await room.button('Add note').click()
  await page.getByLabel(/^What Product can take on/).fill(NOTE)
  await expect.poll(() => existsSync(drafts)).toBe(true)
  if (process.platform !== 'win32') expect(statSync(drafts).mode & 0o777).toBe(0o600)

  // Playwright gives a page up once its process died; from here on the window is asked through Electron itself.
  const inPage = (code: string): Promise<unknown> =>
    app.evaluate(({ BrowserWindow }, script) => {
      const answer = BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(script)
      // A page that dies meanwhile never answers; it is asked again.
      const never = new Promise((resolve) => setTimeout(() => resolve(null), 1_000))
      return Promise.race([answer?.catch(() => null), never])
    }, code)
  const text = (): Promise<unknown> => inPage('document.body.innerText')
  const press = (label: string): Promise<unknown> =>
    inPage(
      `[...document.querySelectorAll('button')].find((one) => one.innerText.trim() === ${JSON.stringify(label)})?.click()`,
    )
  for (let death = 1; death <= DEATHS; death += 1) {
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer()
    })
    await expect.poll(text).toContain('The window was reloaded after a crash')
    await expect.poll(text).toContain('Remaining themes')
    await press('Add note')
    await expect.poll(() => inPage(`document.querySelector('textarea')?.value`)).toBe(NOTE)
  }
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

  // Discarded, it is no draft any more, and the file goes.
  await press('Cancel')
  await expect.poll(() => existsSync(drafts)).toBe(false)
})
