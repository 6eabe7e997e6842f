import { expect, type Locator, type Page } from '@playwright/test'
import type { LaunchedApp } from './launch-app.ts'

/** The window as a person uses it: what they see and press, in their words. */
export class AppDriver {
  readonly page: Page
  readonly #app: LaunchedApp['app']

  constructor(launched: LaunchedApp) {
    this.page = launched.page
    this.#app = launched.app
  }

  /** What the system's dialogs will answer from now on: the file or folder a person would choose. */
  async willChoose(path: string): Promise<void> {
    await this.#app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] })
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen })
    }, path)
  }

  async goTo(place: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Places' }).getByText(place, { exact: true }).click()
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name })
  }

  /** The dialog that is open. Toasts have the same role, so the kit's own mark tells them apart. */
  dialog(): Locator {
    return this.page.locator('[data-overlay][role="dialog"]')
  }

  /** The short message after something was done. */
  async sees(message: string | RegExp): Promise<void> {
    await expect(this.page.getByText(message).filter({ visible: true }).first()).toBeVisible()
  }

  async newWorkspace(name: string, asOf: string, quarter: string, path: string): Promise<void> {
    await this.willChoose(path)
    await this.button('New workspace…').first().click()
    const dialog = this.dialog()
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByLabel('As-of date').fill(asOf)
    await dialog.getByLabel('Quarter being planned').click()
    await this.page.getByRole('option', { name: quarter }).click()
    await dialog.getByRole('button', { name: 'Choose a location and create…' }).click()
    await expect(dialog).toBeHidden()
  }

  /** Imports one file at the place it belongs to: choose, take the columns as guessed, preview, apply. */
  async importFile(place: string, button: string, file: string): Promise<void> {
    await this.goTo(place)
    await this.willChoose(file)
    await this.button(button).first().click()
    const dialog = this.dialog()
    await dialog.getByRole('button', { name: 'Choose file…' }).click()
    await dialog.getByRole('button', { name: 'Preview', exact: true }).click()
    await dialog.getByRole('button', { name: /^Import \d/ }).click()
    await expect(dialog).toBeHidden()
  }

  row(theme: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByText(theme, { exact: true }) })
  }

  async select(theme: string): Promise<void> {
    await this.row(theme).getByText(theme, { exact: true }).click()
  }

  /** Rank of a theme, as its row shows it. */
  async rankOf(theme: string): Promise<number> {
    const text = await this.row(theme).getByRole('gridcell').first().innerText()
    return Number(/^\d+/.exec(text.trim())?.[0])
  }

  /** Fills in the form for a new person at People, and sends it; whether it was taken is for the caller to see. */
  async addPerson(name: string): Promise<void> {
    await this.goTo('People')
    await this.button(/^Add person/u)
      .first()
      .click()
    const dialog = this.dialog()
    await dialog.getByLabel('Name').fill(name)
    await dialog.getByRole('checkbox').first().check()
    await dialog.getByRole('button', { name: /^(?:Add|Save)/u }).click()
  }

  async actAs(person: string): Promise<void> {
    await this.button(/^Recording as/).click()
    await this.page.getByRole('menuitem', { name: new RegExp(`^${person} ·`) }).click()
  }
}
