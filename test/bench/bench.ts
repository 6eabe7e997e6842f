/** One benchmark: what it measures, and its findings as lines. @throws Error when engines that must agree don't. */
export type Bench = { readonly title: string; readonly run: () => Promise<string[]> }

/** How often each thing is measured; the median stands for it. */
export const ROUNDS = 7

/** Milliseconds of each round, after one that doesn't count. */
export async function timed(work: () => unknown, rounds = ROUNDS): Promise<number[]> {
  await work()
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now()
    await work()
    times.push(performance.now() - start)
  }
  return times
}

/** The middle value; of an even number of values, the upper of the two in the middle. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}

/** `1,234 ms`, `12.3 ms` */
export function milliseconds(ms: number): string {
  return `${ms.toLocaleString('en-US', { maximumFractionDigits: ms < 100 ? 1 : 0 })} ms`
}
