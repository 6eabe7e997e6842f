import { expect, test } from 'vitest'
import { launchApp } from '#test/support/launch-app.ts'
import { callFromPage } from '#test/support/page-call.ts'

test('the app boots from the build: window, page, backend', async () => {
  const { app, page, close } = await launchApp()
  try {
    expect(page.url()).toBe('app://concord/index.html')
    // The page has drawn itself: React put something below its root.
    await page.locator('#root > *').first().waitFor()
    const frame = await app.browserWindow(page)
    expect(await frame.evaluate((opened) => opened.getTitle())).toBe('Concord')
    const answer = await page.evaluate(callFromPage, { op: 'workspace.get', input: {} })
    expect(answer).toEqual({ code: 'ok', value: null })
  } finally {
    await close()
  }
}, 60_000)
