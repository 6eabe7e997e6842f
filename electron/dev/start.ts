import { startApp } from './start-app.ts'
import { scriptArguments } from './system-needs.ts'

/** `npm start [-- workspace.concord]`: opens the app, built anew when its sources have changed. */
const outcome = await startApp(scriptArguments())
if ('message' in outcome) process.stderr.write(`${outcome.message}\n`)
process.exitCode = 'code' in outcome ? outcome.code : 1
