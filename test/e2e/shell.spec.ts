import { existsSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from '@playwright/test'
import { type LaunchedApp, launchApp } from '#test/support/launch-app.ts'
import { callFromPage } from '#test/support/page-call.ts'

let launched: LaunchedApp
test.beforeEach(async () => {
  launched = await launchApp()
})
test.afterEach(async () => {
  await launched.close()
  rmSync(launched.userData, { recursive: true, force: true })
})

const call = (op: string, input: unknown = {}): Promise<{ code: string; value: unknown }> =>
  launched.page.evaluate(callFromPage, { op, input })

/** Opens the sample quarter the way Home does, without its buttons; gives the workspace's path. */
async function openSample(): Promise<string> {
  const { value } = await call('shell.samplePath')
  expect(await call('workspace.openSample', value)).toMatchObject({ code: 'ok' })
  return path.join(launched.userData, 'sample', 'Sample quarter.concord')
}

const title = (): Promise<string> =>
  launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '')

test('a backend that dies is started again, with the workspace open', async () => {
  const file = await openSample()
  const pid = () =>
    launched.app.evaluate(
      ({ app }) => app.getAppMetrics().find(({ name }) => name === 'Concord backend')?.pid ?? null,
    )
  const first = await pid()
  if (first === null) throw new Error('no backend process is running')
  process.kill(first, 'SIGKILL')
  await expect.poll(pid).not.toBe(first)
  await expect.poll(async () => (await call('workspace.get')).value).toMatchObject({ path: file })
})

test('what was opened is remembered: title, recent list, next start', async () => {
  const file = await openSample()
  expect(await title()).toMatch(/^.+ — Concord$/)
  expect(existsSync(file)).toBe(true)
  expect((await call('shell.recents')).value).toMatchObject([{ path: file, exists: true }])
  // Nothing waits to be opened: what would, opened the workspace again that was just closed.
  expect((await call('shell.info')).value).toMatchObject({ openOnStart: null })
  await call('workspace.close')
  expect(await title()).toBe('Concord')

  await launched.app.close()
  launched = await launchApp({ userData: launched.userData, args: [file] })
  await expect.poll(async () => (await call('workspace.get')).value).toMatchObject({ path: file })
})

test('a dialog’s choice, and only that, may be opened', async () => {
  const file = await openSample()
  const folder = path.dirname(file)
  const copy = path.join(folder, 'copy')
  expect(await call('workspace.saveCopy', { path: `${copy}.concord` })).toMatchObject({
    code: 'file-not-granted',
  })
  await launched.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath })
  }, copy)
  // The extension that the dialog left off is put back.
  expect((await call('shell.chooseNewWorkspace', { suggestedName: 'Copy' })).value).toEqual({
    path: `${copy}.concord`,
  })
  expect(await call('workspace.saveCopy', { path: `${copy}.concord` })).toMatchObject({ code: 'ok' })
  expect(existsSync(`${copy}.concord`)).toBe(true)
})

test('preferences outlive the app', async () => {
  const preferences = { theme: 'dark', textScale: 150, density: 'compact' }
  expect(await call('shell.setPreferences', preferences)).toMatchObject({ code: 'ok' })
  expect(await launched.app.evaluate(({ nativeTheme }) => nativeTheme.shouldUseDarkColors)).toBe(true)
  await launched.app.close()
  launched = await launchApp({ userData: launched.userData })
  expect((await call('shell.preferences')).value).toEqual(preferences)
})

test('a blank or unknown page leads back to the app', async () => {
  const { app: electron, page } = launched
  for (const url of ['about:blank', 'app://concord/nothing.html', 'app://elsewhere/index.html']) {
    await page.evaluate(() => document.documentElement.setAttribute('data-before', ''))
    await electron.evaluate(({ BrowserWindow }, to) => {
      void BrowserWindow.getAllWindows()[0]
        ?.loadURL(to)
        .catch(() => undefined)
    }, url)
    await expect(page.locator('html[data-before]')).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Try the sample quarter' }).first()).toBeVisible()
    expect(page.url()).toBe('app://concord/index.html')
  }
})
