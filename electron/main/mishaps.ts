import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import path from 'node:path'
import { app, dialog } from 'electron'
import { traceOf } from './error-trace.ts'

/** Bytes after which the log is put aside (as main.log.old) and begun anew. */
const LOG_LIMIT = 1_000_000

export type Log = { readonly file: string; readonly write: (words: string) => void }

/** Opens the shell's log, `logs/main.log` in the app's folder. Writing never throws: a full disk is no reason to end. */
export function openLog(userData: string): Log {
  const file = path.join(userData, 'logs', 'main.log')
  return {
    file,
    write: (words) => {
      try {
        mkdirSync(path.dirname(file), { recursive: true })
        if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT)
          renameSync(file, `${file}.old`)
        appendFileSync(file, `${new Date().toISOString()} ${words}\n`)
      } catch {
        process.stderr.write(`${words}\n`)
      }
    },
  }
}

/** Logs what nobody caught, and says so once in words; the window stays, since its work is saved elsewhere. */
export function catchMishaps(log: Log): void {
  let told = false
  const report = (error: unknown): void => {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
    log.write(`uncaught: ${traceOf(error)}`)
    process.stderr.write(`${words}\n`)
    if (told || !app.isReady()) return
    told = true
    dialog.showErrorBox(
      'Something went wrong in Concord',
      `Your work is saved. If Concord behaves oddly, close it and start it again.\n\n${
        error instanceof Error ? error.message : words
      }\n\nThe details are in ${log.file}`,
    )
  }
  process.on('uncaughtException', report)
  process.on('unhandledRejection', report)
}
