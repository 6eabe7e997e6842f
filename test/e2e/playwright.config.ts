import path from 'node:path'
import { defineConfig } from '@playwright/test'

/** The app is started by each test itself (test/support/launch-app.ts); there is no browser and no server here. */
export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: path.resolve(import.meta.dirname, '../../test-results'),
  timeout: 120_000,
  expect: { timeout: 10_000 },
  // One window at a time: two would fight over the focus.
  workers: 1,
  forbidOnly: Boolean(process.env['CI']),
  // The JSON report goes where PLAYWRIGHT_JSON_OUTPUT_FILE says; without it, nowhere.
  reporter: process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['list'], ['json']] : [['list']],
})
