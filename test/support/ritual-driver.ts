import { expect, type Locator } from '@playwright/test'
import { AppDriver } from './app-driver.ts'

/** The session room as the people around the computer use it. */
export class RitualDriver extends AppDriver {
  /** A step of the bar at the top. */
  step(phase: string): Locator {
    return this.page
      .getByRole('list', { name: 'Phases of the session' })
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('button', { name: new RegExp(`^${phase}, `) }) })
  }

  /** Changes the kind of session, which is possible until it is published. */
  async changeKind(kind: string): Promise<void> {
    await this.page.getByTitle('Session details…').click()
    await this.dialog()
      .getByRole('radiogroup', { name: 'Kind of session' })
      .getByRole('radio', { name: new RegExp(`^${kind}`) })
      .click()
    await this.dialog().getByRole('button', { name: 'Save details' }).click()
    await expect(this.dialog()).toBeHidden()
  }

  async openBallot(name: string): Promise<void> {
    await this.goTo('Ballots')
    await this.button(`Pass the keyboard to ${name}`).first().click()
    await this.button(new RegExp(`^I’m ${name.split(' ')[0] ?? name}`)).click()
    await expect(this.page.getByRole('navigation', { name: 'Themes on the ballot' })).toBeVisible()
  }

  /** Chooses a score on the open ballot, and says why. */
  async score(theme: string, dimension: string, score: number, why: string): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Themes on the ballot' })
      .getByRole('button', { name: new RegExp(`: ${theme}`) })
      .click()
    const card = this.page.getByRole('region', { name: new RegExp(`^${dimension}, `) })
    await card.getByRole('radio', { name: new RegExp(`^${score}:`) }).click()
    await card.getByLabel(/^Why/).fill(why)
    await this.page.keyboard.press('Enter')
    await expect(card.getByRole('status')).toHaveText('Saved')
  }

  /** Gives every theme of the open ballot the alignment that CS Ops put down, by keyboard alone. */
  async scoreAlignmentsAsMapped(): Promise<void> {
    const themes = this.page.getByRole('navigation', { name: 'Themes on the ballot' }).getByRole('button')
    const all = await themes.count()
    for (let at = 0; at < all; at += 1) {
      await themes.nth(at).click()
      await this.page.getByText(`Theme ${at + 1} of ${all}`).waitFor()
      const said = await this.page.getByText(/^CS Ops suggested \d/).innerText()
      const score = /suggested (\d)/.exec(said)?.[1] ?? '1'
      const card = this.page.getByRole('region', { name: /^Strategic alignment, / })
      await card.getByRole('radio', { name: new RegExp(`^${score}:`) }).click()
      await expect(card.getByRole('status')).toHaveText('Saved')
    }
  }

  async finish(): Promise<void> {
    await this.button('Finish…').click()
    await this.confirm('Finish ballot')
    await expect(this.page.getByText(/ballot is in/).first()).toBeVisible()
  }

  /** Presses a button of the question that is open. */
  async confirm(name: string): Promise<void> {
    await this.page
      .locator('[data-overlay][role="dialog"], [role="alertdialog"]')
      .getByRole('button', { name, exact: true })
      .click()
  }

  /** Chooses from the menu of somebody's row among the ballots. */
  async inRow(name: string, item: string): Promise<void> {
    await this.goTo('Ballots')
    await this.button(`More for ${name}`).click()
    await this.page.getByRole('menuitem', { name: item }).click()
  }

  /** A theme in the list of the reveal. */
  theme(name: string): Locator {
    return this.page
      .getByRole('list', { name: 'Themes, open disputes first' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
  }

  async propose(score: number, sentence: string): Promise<void> {
    await this.page
      .getByRole('radiogroup', { name: /^Agreed score/ })
      .getByRole('radio', { name: String(score) })
      .click()
    await this.page.getByLabel('Why, for the record').fill(sentence)
    await this.button(`Agree on ${score}`).click()
  }

  /** Builds everything on the shortlist, and what is a legal duty. */
  async buildShortlist(owner: string, rationale: string): Promise<void> {
    await this.goTo('Decide')
    for (const section of ['Shortlist', 'Compliance track']) {
      const rows = this.page.getByRole('region', { name: section }).getByRole('listitem')
      for (let at = 0; at < (await rows.count()); at += 1) {
        await rows.nth(at).getByRole('button').first().click()
        await this.record(owner, rationale)
      }
    }
  }

  /** Records a build in the form beside the list. */
  private async record(owner: string, rationale: string): Promise<void> {
    const form = this.page.getByRole('complementary', { name: /^Decide / })
    await form.getByRole('radio', { name: /^Build/ }).click()
    await form.getByRole('combobox', { name: 'PM owner' }).click()
    await this.page.getByRole('option', { name: new RegExp(owner) }).click()
    await form.getByLabel('Rationale').fill(rationale)
    await form.getByRole('button', { name: 'Record the decision' }).click()
    await this.sees(/: Build in Q1 2027\./)
  }

  async deferTheRest(rationale: string): Promise<void> {
    await this.goTo('Decide')
    await this.button(/^Select \d+ undecided/).click()
    await this.button('Decide together…').click()
    await this.dialog().getByLabel('Rationale').fill(rationale)
    await this.dialog()
      .getByRole('button', { name: /^Defer to Q2 2027: / })
      .click()
    await expect(this.dialog()).toBeHidden()
  }

  async amendOutcome(theme: string, dimension: string, score: number, text: string): Promise<void> {
    await this.button('Amend…').first().click()
    const dialog = this.dialog()
    await dialog.getByRole('radio', { name: /^Record an escalation/ }).click()
    await dialog.getByRole('combobox', { name: 'Escalation' }).click()
    await this.page.getByRole('option', { name: `${theme}: ${dimension.toLowerCase()}` }).click()
    await dialog
      .getByRole('radiogroup', { name: /^Score they settled on/ })
      .getByRole('radio', { name: String(score) })
      .click()
    await dialog.getByLabel('What is amended, and why').fill(text)
    await dialog.getByRole('button', { name: 'Add the amendment' }).click()
    await expect(dialog).toBeHidden()
  }
}
