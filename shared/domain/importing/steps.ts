/** Long work as steps: each yields how many rows are done so far, so that whoever runs it can breathe or stop. */
export type Steps<T> = Generator<number, T, void>

/** How many rows a step has: some milliseconds of work. */
export const STEP_ROWS = 1_000

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}

/** The items one by one, with a pause (the number done so far, as a step) before every thousandth. */
export function* inSteps<I>(items: readonly I[], work: (item: I, index: number) => void): Steps<void> {
  for (const [index, item] of items.entries()) {
    if (index % STEP_ROWS === 0) yield index
    work(item, index)
  }
}
