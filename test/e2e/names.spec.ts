import { expect } from '@playwright/test'
import { AppDriver } from '#test/support/app-driver.ts'
import { test } from '#test/support/e2e-app.ts'
import { callFromPage } from '#test/support/page-call.ts'

const GUESTS = 'Guest access with single sign-on'
const REGIONAL = 'Regional filtering in reports'

test('what counts asks for a name, and goes on with it', async ({ launched }) => {
  const app = new AppDriver(launched)
  const { page } = launched
  const question = app.dialog().filter({ has: page.getByRole('heading', { name: 'Recording as…' }) })
  const newest = async (): Promise<unknown> => {
    const answer = await page.evaluate(callFromPage, { op: 'record.list', input: { before: null, limit: 1 } })
    return answer.value
  }
  const record = app.button('Record the decision')
  // The list beside it has a choice of its own, for its owners.
  const form = page.getByRole('complementary', { name: /^Decide / })

  await test.step('nobody is named: deciding asks; left open, nothing is recorded or lost', async () => {
    await app.button('Try the sample quarter').click()
    await app.goTo('Decide')
    await page
      .getByRole('button', { name: new RegExp(GUESTS) })
      .first()
      .click()
    await page.getByLabel('Rationale').fill('Two more customers asked for it this week.')
    await record.click()
    await expect(question).toContainText('Dana Ruiz')
    await expect(question).toContainText('VP CS')
    await page.keyboard.press('Escape')
    await expect(question).toBeHidden()
    await app.sees(/nobody is named/)
    await expect(page.getByLabel('Rationale')).toHaveValue('Two more customers asked for it this week.')
  })

  await test.step('one key names the person, and the decision is recorded at once', async () => {
    await record.click()
    await expect(question).toBeVisible()
    const first = await question.getByRole('listitem').first().locator('strong').innerText()
    await page.keyboard.press('1')
    await expect(question).toBeHidden()
    await app.sees(/is recorded|: Build in Q1 2027|Build/)
    await expect(app.button(`Recording as ${first}`)).toBeVisible()
    expect(await newest()).toMatchObject({
      entries: [
        {
          kind: 'decisions.set',
          who: first,
          enteredBy: null,
          why: 'Two more customers asked for it this week.',
        },
      ],
    })
  })

  await test.step('entered for another, both are recorded and shown', async () => {
    await page.getByLabel('Rationale').fill('Three more customers asked for it this week.')
    await form.getByRole('button', { name: 'For: me' }).click()
    await page.getByRole('menuitem', { name: /^Mira Kang ·/ }).click()
    await expect(form.getByRole('button', { name: 'For: Mira Kang' })).toBeVisible()
    await record.click()
    await app.sees(/^Decided by Mira Kang \(entered by .+\)\./)
    expect(await newest()).toMatchObject({ entries: [{ kind: 'decisions.set', who: 'Mira Kang' }] })
    await expect(form.getByRole('button', { name: 'For: me' })).toBeVisible()
  })

  await test.step('above a dialog the question leaves it open, and the dialog closes once it is recorded', async () => {
    await app.button(/^Recording as/).click()
    await page.getByRole('menuitem', { name: 'Nobody' }).click()
    await app.goTo('Matrix')
    await app.select(REGIONAL)
    await page.keyboard.press('d')
    const form = page.locator('[data-overlay][role="dialog"]', { hasText: 'PM owner' })
    await form.getByLabel('Rationale').fill('It carries the renewals of the quarter.')
    await form.getByRole('button', { name: 'Record the decision' }).click()
    await expect(question).toBeVisible()
    await expect(form).toBeVisible()
    await question
      .getByRole('button', { name: /Jonah Roth|Henrik Solbakk/ })
      .first()
      .click()
    await expect(question).toBeHidden()
    await expect(form).toBeHidden()
    expect(await newest()).toMatchObject({
      entries: [{ kind: 'decisions.set', enteredBy: null, why: 'It carries the renewals of the quarter.' }],
    })
  })
})
