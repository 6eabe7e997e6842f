import { pathToFileURL } from 'node:url'
import { buildIfNeeded } from './build-output.ts'
import { inRepo } from './repo.ts'

/** `npm run -s concord -- …`: the command line, built when there is need. Nothing of ours goes to stdout. */
if (await buildIfNeeded()) {
  const entry = inRepo('out', 'cli', 'concord.js')
  process.argv[1] = entry
  // In this very process: a second Node would cost as much as a small scoring.
  await import(pathToFileURL(entry).href)
} else {
  process.exitCode = 2
}
