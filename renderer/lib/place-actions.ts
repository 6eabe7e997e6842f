import { commandsNow, isDisabled } from './commands.ts'
import { go, type Place } from './place.ts'

/**
 * Something that is done at a place, offered by the palette from anywhere: it goes there, and does it as soon as the
 * place stands. The place itself says whether it can be done.
 */
export type PlaceAction = {
  readonly place: Place
  /** What its command or its button is called there. */
  readonly label: string
  /** Other words by which people look for it. */
  readonly also?: string
  /** The id of the command that does it; left out: the button of that name. */
  readonly command?: string
  /** Only lead to what stands below the heading of that name: something is chosen there first. */
  readonly leads?: boolean
}

/** Frames after which a place that doesn't offer the action is taken at its word: a second. */
const PATIENCE = 60

/**
 * Goes to the place of an action and does it.
 * @returns why it can’t be done now, in the place’s words; '' where it was done; null where it isn’t offered
 */
export function runAt(action: PlaceAction): Promise<string | null> {
  go(action.place)
  return new Promise((settle) => {
    const look = (left: number): void => {
      const answer = answerOf(action)
      if (answer !== null || left === 0) settle(answer)
      else requestAnimationFrame(() => look(left - 1))
    }
    requestAnimationFrame(() => look(PATIENCE))
  })
}

/** What the place answers by now; null: it doesn’t offer it yet. */
function answerOf({ label, command, leads }: PlaceAction): string | null {
  if (command !== undefined) {
    const offered = commandsNow().find(({ id }) => id === command)
    if (!offered) return null
    if (isDisabled(offered)) return offered.whyDisabled ?? null
    offered.run()
    return ''
  }
  const button = leads === true ? buttonBelow(label) : buttonCalled(label)
  if (!button) return null
  button.scrollIntoView({ block: 'center' })
  // A button that can’t be pressed says why when it has the focus.
  button.focus()
  if (leads !== true) button.click()
  return ''
}

/** The button of the place with these words on it. */
export function buttonCalled(label: string): HTMLButtonElement | null {
  const buttons = document.querySelectorAll<HTMLButtonElement>('main button')
  return [...buttons].find((one) => (one.ariaLabel ?? one.textContent).trim().startsWith(label)) ?? null
}

/** The last button of the part of the place that a heading names. */
function buttonBelow(heading: string): HTMLElement | null {
  const found = [...document.querySelectorAll('main :is(h2, h3)')].find((one) => one.textContent === heading)
  return [...(found?.closest('section')?.querySelectorAll<HTMLElement>('button') ?? [])].at(-1) ?? null
}
