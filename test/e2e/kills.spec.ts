import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import { test } from '#test/support/e2e-app.ts'
import { howMany, patience } from '#test/support/how-much.ts'
import { type LaunchedApp, launchApp } from '#test/support/launch-app.ts'
import { callFromPage } from '#test/support/page-call.ts'
import { RitualDriver } from '#test/support/ritual-driver.ts'

const BACKEND = howMany(3, 20)
const MAIN = howMany(1, 5)

type Sent = { readonly name: string; readonly call: string; readonly code: string }

/**
 * Renames the workspace again and again from inside the page, each time with another name, until a call isn't answered,
 * the page is told to stop, or there are `most`. Given to Playwright's evaluate, so it must stand alone.
 */
async function renameOn({ series, most }: { series: string; most: number }): Promise<Sent[]> {
  const sent: Sent[] = []
  document.documentElement.removeAttribute('data-stop')
  for (let n = 1; n <= most; n += 1) {
    const [name, call] = [`${series}-${n}.`, crypto.randomUUID()]
    const answer = await window.concord.call('workspace.rename', { name }, { actor: null, call })
    sent.push({ name, call, code: answer.ok ? 'ok' : answer.error.code })
    if (!answer.ok || document.documentElement.hasAttribute('data-stop')) break
  }
  return sent
}

/** What of the renames is wrong in the record: lost, or there twice. */
async function wrongIn({ page }: Pick<LaunchedApp, 'page'>, sent: readonly Sent[]): Promise<string[]> {
  const { value } = await page.evaluate(callFromPage, {
    op: 'record.list',
    input: { before: null, limit: 1_000 },
  })
  const { entries } = value as { entries: { label: string }[] }
  return sent.flatMap(({ name, code }) => {
    const times = entries.filter(({ label }) => label.endsWith(name)).length
    return times > 1 || (code === 'ok' && times === 0) ? [`${name} (${code}) is there ${times} times`] : []
  })
}

/** The processes that Electron lists as the backend. */
function backendsOf({ app }: Pick<LaunchedApp, 'app'>): Promise<number[]> {
  return app.evaluate((electron) =>
    electron.app
      .getAppMetrics()
      .filter(({ name, serviceName }) => /backend/iu.test(`${name} ${serviceName}`))
      .map(({ pid }) => pid),
  )
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** Opens the sample quarter at its decisions, and types a note without saving it. */
async function typeNote(launched: LaunchedApp, note: string): Promise<void> {
  const room = new RitualDriver(launched)
  await room.goTo('Decide')
  await room.button('Add note').click()
  await launched.page.getByLabel(/^What Product can take on/).fill(note)
}

test(`killed ${BACKEND} times, the backend loses and doubles nothing, and what is typed stays`, async ({
  launched,
}) => {
  test.setTimeout(patience(BACKEND * 10))
  const { page } = launched
  await new RitualDriver(launched).button('Try the sample quarter').first().click()
  const note = 'Two squads; one is on the migration until March.'
  await typeNote(launched, note)
  const sent: Sent[] = []
  const killed = new Set<number>()
  for (let kill = 1; kill <= BACKEND; kill += 1) {
    // One that was killed before may still be listed for a moment.
    let pid = 0
    await expect
      .poll(async () => {
        pid = (await backendsOf(launched)).find((one) => !killed.has(one)) ?? 0
        return pid
      }, 'the backend’s process')
      .toBeGreaterThan(0)
    killed.add(pid)
    const working = page.evaluate(renameOn, { series: `kill ${kill}`, most: 10_000 })
    await page.waitForTimeout(100 + ((kill * 67) % 400))
    process.kill(pid, 'SIGKILL')
    // A death between two calls is waited out by the next one: nothing tells the page of it.
    await page.waitForTimeout(500)
    await page.evaluate(() => document.documentElement.setAttribute('data-stop', ''))
    const renames = await working
    sent.push(...renames)
    expect(['ok', 'backend-stopped']).toContain(renames.at(-1)?.code)
    // What got no answer is asked about, as the window does, and never written a second time.
    for (const { name, call, code } of renames.slice(-1)) {
      const again = (input: { name: string; call: string }): Promise<string> =>
        page.evaluate(async ({ name: to, call: id }) => {
          const answer = await window.concord.call(
            'workspace.rename',
            { name: to },
            { actor: null, call: id },
          )
          return answer.ok ? 'ok' : answer.error.code
        }, input)
      expect(['ok', 'recorded'], code).toContain(await again({ name, call }))
    }
  }
  expect(await wrongIn(launched, sent)).toEqual([])
  expect((await page.evaluate(callFromPage, { op: 'record.verify', input: {} })).value).toMatchObject({
    ok: true,
  })
  await expect(page.getByLabel(/^What Product can take on/)).toHaveValue(note)
  console.info(
    `backend killed ${BACKEND} times in Electron: ${sent.filter(({ code }) => code === 'ok').length} changes acknowledged, 0 lost, 0 doubled, text kept`,
  )
})

test(`killed ${MAIN} times, the app comes back with what was typed, and nothing is lost or doubled`, async () => {
  test.setTimeout(patience(MAIN * 30))
  const userData = mkdtempSync(path.join(tmpdir(), 'concord-user-data-'))
  const drafts = path.join(userData, 'drafts.json')
  try {
    // A tracer in between would be killed in the app's place.
    let launched = await launchApp({ userData, traced: false })
    await new RitualDriver(launched).button('Try the sample quarter').first().click()
    await new RitualDriver(launched).goTo('Decide')
    const { value } = await launched.page.evaluate(callFromPage, { op: 'workspace.get', input: {} })
    const file = (value as { path: string }).path
    const sent: Sent[] = []
    for (let kill = 1; kill <= MAIN; kill += 1) {
      const note = `Two squads until March, says week ${kill}.`
      await typeNote(launched, note)
      await expect.poll(() => (existsSync(drafts) ? readFileSync(drafts, 'utf8') : '')).toContain(note)
      sent.push(...(await launched.page.evaluate(renameOn, { series: `end ${kill}`, most: 5 })))
      void launched.page.evaluate(renameOn, { series: `cut ${kill}`, most: 10_000 }).catch(() => undefined)
      const gone = new Promise((resolve) => launched.app.process().once('exit', resolve))
      const [backend = 0] = await backendsOf(launched)
      launched.app.process().kill('SIGKILL')
      await gone
      // It ends by itself once its app is gone; until then the file is open elsewhere, and the app asks.
      await expect.poll(() => isAlive(backend), 'the backend, without its app').toBe(false)
      launched = await launchApp({ userData, traced: false, args: [file] })
      const room = new RitualDriver(launched)
      await room.goTo('Decide')
      await room.button('Add note').click()
      await expect(launched.page.getByLabel(/^What Product can take on/)).toHaveValue(note)
      expect(await wrongIn(launched, sent)).toEqual([])
      await room.button('Cancel').click()
    }
    const verified = await launched.page.evaluate(callFromPage, { op: 'record.verify', input: {} })
    expect(verified.value).toMatchObject({ ok: true })
    await launched.close()
    console.info(
      `app killed ${MAIN} times: ${sent.length} changes acknowledged, 0 lost, 0 doubled, text kept`,
    )
  } finally {
    rmSync(userData, { recursive: true, force: true })
  }
})
