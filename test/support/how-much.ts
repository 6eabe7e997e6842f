/** Cycles asked for with `npm run torture -- --cycles N`; null in `npm test`. */
const asked = process.env['CONCORD_TORTURE_CYCLES']

/**
 * How often something is tried.
 * @param inTests in `npm test`
 * @param inTorture in `npm run torture` as it is (200 cycles); more or fewer as the cycles asked for
 */
export function howMany(inTests: number, inTorture: number): number {
  return asked === undefined ? inTests : Math.max(1, Math.round((inTorture * Number(asked)) / 200))
}

/** Whether this is `npm run torture`, where what takes minutes may be measured too. */
export const inTorture = asked !== undefined

/** Milliseconds, a guard against what hangs: a minute, and a tenth of a second more for each try. */
export const patience = (tries: number): number => 60_000 + tries * 1_000
