import { expect } from '@playwright/test'
import { test } from '#test/support/e2e-app.ts'
import { callFromPage } from '#test/support/page-call.ts'
import { RitualDriver } from '#test/support/ritual-driver.ts'

const AUDIT = 'Audit log export to a SIEM'
const WHY = 'Riposte exports the audit log since Monday, and Velderkamp’s CISO asked us why we do not.'
const RESPONSE = 'We show Velderkamp our export on Thursday; it is in the product by March.'

test('a fast track: one emergency raised, decided and answered, and a triage of what is urgent', async ({
  launched,
}) => {
  const room = new RitualDriver(launched)
  const { page } = launched
  const strip = page.getByRole('region', { name: 'Competitive emergency' })

  await test.step('as a triage it is about the themes with an urgent request', async () => {
    await room.button('Run the sample session yourself').click()
    await room.actAs('Tomas Bielik')
    await room.changeKind('Triage')
    await room.goTo('Feedback themes')
    await room.sees(/^\d+ of 20 feedback themes have an urgent request and are on the table/)
    await expect(room.row('Audit log export to a SIEM')).toBeVisible()
    await page.getByRole('radio', { name: /^On the table \d+$/ }).click()
    await expect(page.getByRole('grid').getByText('not on the table')).toHaveCount(0)
  })

  await test.step('as a fast track it waits for the emergency', async () => {
    await room.changeKind('Fast track')
    await room.sees('raise the emergency')
    await strip.getByRole('button', { name: 'Raise the emergency…' }).click()
    await room.dialog().getByRole('combobox', { name: 'Feedback theme' }).fill('audit log')
    await page.getByRole('option', { name: AUDIT }).click()
    await room.dialog().getByLabel('What happened').fill(WHY)
    await room.dialog().getByRole('button', { name: 'Raise emergency' }).click()
    await expect(room.dialog()).toBeHidden()
    await expect(strip).toContainText('by Tomas Bielik')
    await expect(strip.getByRole('timer')).toHaveText(/^Response owed by the PM lead: 2[34] h/)
  })

  await test.step('published, it holds that theme alone', async () => {
    await room.button('Publish…').first().click()
    await expect(room.dialog()).toContainText(`1 of 20 feedback themes: ${AUDIT}`)
    await room
      .dialog()
      .getByRole('radio', { name: /^Skip ballots/ })
      .click()
    await room.dialog().getByRole('button', { name: 'Publish and open the decisions' }).click()
    await expect(page.getByRole('heading', { name: '1 feedback theme', exact: true })).toBeVisible()
    await expect(strip.getByRole('button', { name: /^Correct/ })).toHaveCount(0)
  })

  await test.step('decided, it still wants the response, and takes it from the PM lead alone', async () => {
    await room.buildShortlist('Mira Kang', 'It closes the one gap the competitor has found.')
    await room.sees('The PM lead owes a response')
    await strip.getByRole('button', { name: 'Respond to the emergency…' }).click()
    await room.dialog().getByLabel('The PM lead’s response').fill(RESPONSE)
    await room.dialog().getByRole('button', { name: 'Record the response' }).click()
    await expect(room.dialog()).toContainText('Tomas Bielik isn’t one')
    await page.keyboard.press('Escape')
    await room.actAs('Mira Kang')
    await strip.getByRole('button', { name: 'Respond to the emergency…' }).click()
    await expect(room.dialog().getByLabel('The PM lead’s response')).toHaveValue(RESPONSE)
    await room.dialog().getByRole('button', { name: 'Record the response' }).click()
    await expect(strip).toContainText(/Answered after .+ by Mira Kang/)
  })

  await test.step('closed, it is sealed and can only be read', async () => {
    await room.button('Close and seal…').first().click()
    await expect(room.dialog()).toContainText('Close and seal Q1 2027 fast track?')
    await room.confirm('Close and seal')
    await expect(room.step('Share')).toHaveAttribute('aria-current', 'step')
    await room.goTo('Matrix')
    await expect(strip).toContainText(RESPONSE)
    await expect(strip.getByRole('button', { name: /Reword|Respond/ })).toHaveCount(0)
    const verified = await page.evaluate(callFromPage, { op: 'record.verify', input: {} })
    expect(verified.value).toMatchObject({ ok: true, sealed: true })
  })
})
