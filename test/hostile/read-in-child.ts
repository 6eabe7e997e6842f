/** `node read-in-child.ts FILE LIMITS`: reads a file, and prints how it ended and the most memory it took, in bytes. */
import { ReadError } from '#electron/backend/files/read-error.ts'
import { READ_LIMITS, type ReadLimits } from '#electron/backend/files/read-limits.ts'
import { readTableFile } from '#electron/backend/files/read-table-file.ts'

const [path = '', changed = '{}'] = process.argv.slice(2)
const limits = { ...READ_LIMITS, ...(JSON.parse(changed) as Partial<ReadLimits>) }
const ends = await readTableFile(path, { limits }).then(
  () => 'data',
  (error: unknown) => (error instanceof ReadError ? error.code : `untyped: ${String(error)}`),
)
process.stdout.write(JSON.stringify({ ends, peak: process.resourceUsage().maxRSS * 1_024 }))
