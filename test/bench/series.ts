import { execFileSync } from 'node:child_process'
import type { Bench } from './bench.ts'
import { SERIES } from './big-session.ts'
import { builtScript } from './built-script.ts'

const QUARTERS = Number(process.env['CONCORD_BENCH_QUARTERS'] ?? 40)

/** Ten years of quarters in one file: how large it is, and how long one waits for its list, a session, and its proof. */
export const series: Bench = {
  title: `${QUARTERS} quarters × ${SERIES.themes} themes × ${SERIES.accounts.toLocaleString('en-US')} accounts, ${SERIES.requests.toLocaleString('en-US')} new requests each, in one file (aim: under 200 MB; list 1.5 s, sealed session 1 s, verified 60 s)`,
  run: async () =>
    execFileSync(process.execPath, [await builtScript('series-once'), String(QUARTERS)], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    })
      .trim()
      .split('\n'),
}
