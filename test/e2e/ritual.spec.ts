import { readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { BallotPage } from '#test/support/ballot-page.ts'
import { test } from '#test/support/e2e-app.ts'
import { callFromPage } from '#test/support/page-call.ts'
import { RitualDriver } from '#test/support/ritual-driver.ts'

const REGIONAL = 'Regional filtering in reports'
const GUESTS = 'Guest access with single sign-on'
const METRICS = 'Metric definitions catalog'

test('the whole ritual with five people on the sample quarter', async ({ launched, dir }) => {
  test.setTimeout(300_000)
  const room = new RitualDriver(launched)
  const { page } = launched

  await test.step('publish: the basis is fixed, and the ballots open', async () => {
    await room.button('Run the sample session yourself').click()
    await room.actAs('Tomas Bielik')
    await room.button('Publish…').first().click()
    await room.willChoose(dir)
    await room
      .dialog()
      .getByRole('checkbox', { name: /^Save the pre-read/ })
      .click()
    await room.dialog().getByRole('button', { name: 'Publish and open the ballots' }).click()
    await expect(page.getByRole('heading', { name: 'Ballots', exact: true })).toBeVisible()
    await expect(room.step('Score')).toHaveAttribute('aria-current', 'step')
    // The pre-read as workbook and document, and a ballot for each of the six who may vote.
    await room.sees('8 files written')
    expect(readdirSync(dir)).toHaveLength(8)
    for (const file of readdirSync(dir)) rmSync(path.join(dir, file))
  })

  await test.step('three ballots on screen, one after the other, with nothing of the one before in sight', async () => {
    await room.openBallot('Dana Ruiz')
    await room.score(REGIONAL, 'Revenue weight', 3, 'Only one of the two renewals hangs on it.')
    await room.score(GUESTS, 'Customer breadth', 2, 'Two of the three are one group with one contract.')
    await room.finish()
    await room.openBallot('Tomas Bielik')
    await expect(page.getByText('Only one of the two renewals hangs on it.')).toHaveCount(0)
    await room.finish()
    await room.openBallot('Ifeoma Castellow')
    await room.score(METRICS, 'Revenue weight', 3, 'Two finance teams wait for it before they sign.')
    await room.finish()
    const hidden = await page.evaluate(callFromPage, { op: 'disputes.list', input: {} })
    expect(JSON.stringify(hidden.value)).not.toContain('finance teams')
  })

  await test.step('one by workbook, one typed by the facilitator, and one the session does without', async () => {
    await room.willChoose(dir)
    await room.inRow('Henrik Solbakk', 'Save ballot workbook…')
    await expect.poll(() => readdirSync(dir)).toEqual(['Ballot - Henrik Solbakk - Q1 2027.xlsx'])
    const file = path.join(dir, 'Ballot - Henrik Solbakk - Q1 2027.xlsx')
    const ballot = await new BallotPage(file, ['alignment']).open()
    for (const theme of ballot.themes)
      ballot.fill(theme, 'alignment', ballot.cell(theme, 'alignment', 'model').value)
    await ballot.save()
    await room.willChoose(file)
    await room.button('Import a ballot workbook…').click()
    await room.sees('Henrik Solbakk’s ballot is in: 19 scores.')
    await room.inRow('Mira Kang', 'Enter for them…')
    await room.sees(/Typed by Tomas Bielik/)
    await room.scoreAlignmentsAsMapped()
    await room.finish()
    await room.inRow('Jonah Roth', 'Skip…')
    await room.dialog().getByLabel('Why').fill('On a plane to the customer')
    await room.dialog().getByRole('button', { name: 'Skip ballot' }).click()
    await expect(room.dialog()).toBeHidden()
  })

  await test.step('reveal: three disputes, nothing averaged, no rank', async () => {
    await room.button('Reveal all…').first().click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Reveal all' }).click()
    await room.goTo('Disputes')
    await room.sees(/3 disputes open/)
    await room.goTo('Matrix')
    await expect(room.row(REGIONAL)).toContainText(/Disputed/i)
  })

  await test.step('disputes: one agreed by an owner, one escalated, one agreed after the model', async () => {
    await room.goTo('Disputes')
    await room.theme(REGIONAL).click()
    await room.sees('Only one of the two renewals hangs on it.')
    await room.propose(4, 'The January renewal stands on it, the other one does not.')
    await room.sees(/Agreed on 4/)
    await room.theme(GUESTS).click()
    await room.button(/^Escalate, due/).click()
    await room.sees(/is escalated to VP CS and Head of Product/)
    await room.actAs('Dana Ruiz')
    await room.theme(METRICS).click()
    await room.propose(2, 'Both sign after the summer, so the weight of the model stands.')
    await room.sees(/Agreed on 2/)
    await room.button('Open the decisions').first().click()
    await expect(room.step('Decide')).toHaveAttribute('aria-current', 'step')
  })

  await test.step('an override with its reason', async () => {
    await room.goTo('Matrix')
    await room.select('Audit log export to a SIEM')
    await page.keyboard.press('o')
    const dialog = room.dialog()
    await dialog.getByLabel('New rank').fill('3')
    await dialog.getByLabel('New rank').blur()
    await dialog.getByRole('radio', { name: 'Competitive emergency' }).click()
    await dialog.getByLabel('Reason').fill('A rival shows this log to Velderkamp’s CISO next week.')
    await dialog.getByRole('button', { name: 'Record the override' }).click()
    await expect(dialog).toBeHidden()
    expect(await room.rankOf('Audit log export to a SIEM')).toBe(3)
  })

  await test.step('shortlist with owners, the rest deferred together, and the gate opens', async () => {
    await room.buildShortlist('Mira Kang', 'It leads the ranking, and there is room for it.')
    await room.deferTheRest('It waits for the next planning cycle, behind what weighs more.')
    await expect(page.getByText('Everything is ready.').first()).toBeVisible()
  })

  await test.step('close: sealed, verified, and amended beside what was sealed', async () => {
    await room.button('Close and seal…').first().click()
    await room.confirm('Close and seal')
    await expect(room.step('Share')).toHaveAttribute('aria-current', 'step')
    await room.goTo('Verify')
    await room
      .button(/^Verify/)
      .last()
      .click()
    await room.sees(/intact/i)
    await room.goTo('Amendments')
    await room.amendOutcome(
      GUESTS,
      'Customer breadth',
      3,
      'VP CS and Head of Product met on Friday: the group counts once.',
    )
    await room.sees('VP CS and Head of Product met on Friday: the group counts once.')
  })

  await test.step('opened again, everything is as it was', async () => {
    const before = await page.evaluate(callFromPage, { op: 'ranking.get', input: {} })
    const list = await page.evaluate(callFromPage, { op: 'amendments.list', input: {} })
    await page.evaluate(callFromPage, { op: 'workspace.close', input: {} })
    await expect(
      page.getByRole('heading', { name: 'Decide together what customers asked for' }),
    ).toBeVisible()
    await page
      .getByRole('main')
      .getByRole('button', { name: /^Aurora Analytics/ })
      .click()
    await expect(room.step('Share')).toHaveAttribute('aria-current', 'step')
    expect(await page.evaluate(callFromPage, { op: 'ranking.get', input: {} })).toEqual(before)
    expect(await page.evaluate(callFromPage, { op: 'amendments.list', input: {} })).toEqual(list)
    const verified = await page.evaluate(callFromPage, { op: 'record.verify', input: {} })
    expect(verified.value).toMatchObject({ ok: true, sealed: true })
  })
})
