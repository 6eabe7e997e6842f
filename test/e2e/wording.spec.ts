import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { test } from '#test/support/e2e-app.ts'
import { RitualDriver } from '#test/support/ritual-driver.ts'

const REGIONAL = 'Regional filtering in reports'
const GUESTS = 'Guest access with single sign-on'

test('wording holds before the seal, and is amended after it', async ({ launched, dir }) => {
  test.setTimeout(180_000)
  const room = new RitualDriver(launched)
  const { page } = launched
  const gate = page.getByRole('region', { name: 'Before closing' })
  const form = page.getByRole('complementary', { name: /^Decide / })
  const notes = (title: string | RegExp) => page.getByRole('region', { name: title })

  await test.step('a note shows while it is typed; what was recorded holds the gate of Close', async () => {
    await room.button('Try the sample quarter').click()
    await room.actAs('Mira Kang')
    await room.goTo('Decide')
    await expect(gate).toContainText('Everything is ready.')
    await page
      .getByRole('button', { name: new RegExp(REGIONAL) })
      .first()
      .click()
    await form.getByLabel('Rationale').fill('We guarantee it to both renewals, and definitely in time.')
    await expect(notes('2 wording notes')).toContainText('Rationale: checked for promises, certainty,')
    await form.getByRole('button', { name: 'Record the decision' }).click()
    await expect(gate).toContainText(`${REGIONAL} has 2 open wording notes`)
    await expect(room.button(/^Close and seal/).first()).toHaveAttribute('aria-disabled', 'true')
  })

  await test.step('the suggestion is taken, the other wording kept with a reason; the gate opens', async () => {
    await room.button('Use the suggestion: “definitely”').click()
    await expect(form.getByLabel('Rationale')).toHaveValue('We guarantee it to both renewals, and in time.')
    await form.getByRole('button', { name: 'Record the decision' }).click()
    await expect(gate).toContainText(`${REGIONAL} has 1 open wording note`)
    await gate.getByRole('button', { name: new RegExp(REGIONAL) }).click()
    await expect(page.getByRole('heading', { name: 'Memos', exact: true })).toBeVisible()
    await room.button('Keep with a reason…: “guarantee”').click()
    await page.getByLabel('Why it stays').fill('Both contracts say so already.')
    await room.button('Keep it').click()
    await expect(notes('No open wording notes')).toContainText('Kept by Mira Kang')
    await expect(gate).toContainText('Everything is ready.')
  })

  await test.step('sealed; the wording of a memo is amended, and the export carries it', async () => {
    await room
      .button(/^Close and seal/)
      .first()
      .click()
    await room.confirm('Close and seal')
    await expect(gate).toBeHidden()
    await room.goTo('Memos')
    await page
      .getByRole('navigation', { name: 'Memos by theme' })
      .getByRole('button', { name: new RegExp(GUESTS) })
      .click()
    await expect(room.button('Edit text')).toHaveCount(0)
    await room.button('Amend wording…').click()
    const dialog = room.dialog()
    await dialog
      .getByRole('textbox', { name: 'What CS says' })
      .fill('It’s on our roadmap: guests can sign in soon.')
    await expect(dialog.getByRole('region', { name: 'One wording note' })).toBeVisible()
    await dialog
      .getByRole('textbox', { name: 'What CS says' })
      .fill('It’s on our roadmap: guests will sign in with the account they have.')
    await dialog.getByLabel('What is amended, and why').fill('The first wording left out how guests sign in.')
    await dialog.getByRole('button', { name: 'Add the amendment' }).click()
    await expect(dialog).toBeHidden()
    await room.sees(/guests will sign in with the account they have\./)
    await room.goTo('Memos')
    await expect(page.getByRole('heading', { name: /^What CS says \(amended / })).toBeVisible()
    const out = path.join(dir, 'amended')
    mkdirSync(out)
    await room.willChoose(out)
    await room.goTo('Export')
    await expect(page.getByRole('heading', { name: 'Decision memos' })).toBeVisible()
    // The first is the executive summary's.
    const markdown = page.getByRole('checkbox', { name: 'Markdown' }).nth(1)
    await markdown.click()
    await expect(markdown).toBeChecked()
    await room.button(/^Export \d+ memos/).click()
    await expect
      .poll(() => markdownIn(out), { timeout: 30_000 })
      .toContain('It’s on our roadmap: guests will sign in with the account they have.')
  })
})

/** Every Markdown file of a folder, one after the other; empty while there is none. */
function markdownIn(dir: string): string {
  try {
    return readdirSync(dir, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.md'))
      .map((file) => readFileSync(path.join(dir, file), 'utf8'))
      .join('\n')
  } catch {
    return ''
  }
}
