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

/** Steps of work that follows other work: each says that as many rows are done as were before it. */
export function* standingAt<T>(done: number, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    yield done
  }
}
