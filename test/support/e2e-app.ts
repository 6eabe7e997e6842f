import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { test as base } from '@playwright/test'
import { type LaunchedApp, launchApp } from './launch-app.ts'

type Fixtures = {
  /** A folder of the test's own, gone afterwards. */
  readonly dir: string
  /** The app, just started. */
  readonly launched: LaunchedApp
}

/** A test with the app started for it and closed after it. */
export const test = base.extend<Fixtures>({
  // Playwright reads from this pattern that nothing else is wanted first.
  // eslint-disable-next-line no-empty-pattern
  dir: async ({}, run) => {
    const dir = mkdtempSync(path.join(tmpdir(), 'concord-e2e-'))
    await run(dir)
    rmSync(dir, { recursive: true, force: true })
  },
  // eslint-disable-next-line no-empty-pattern
  launched: async ({}, run) => {
    const launched = await launchApp()
    await run(launched)
    await launched.close()
  },
})
