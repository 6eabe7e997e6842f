import { expect, it } from 'vitest'
import { traceOf, traceOfOutput } from './error-trace.ts'

it('logs what kind of error it was and where, without its words', () => {
  const trace = traceOf(new TypeError('Velderkamp Freight has no renewal date'))
  expect(trace).toMatch(/^TypeError\n\s+at .*error-trace\.test\.ts/u)
  expect(trace).not.toContain('Velderkamp')
})

it('logs of a process’s last words the same', () => {
  const output =
    'node:internal/x:1\n    throw err\nError [ERR_X]: Velderkamp said “no”\n    at run (/app/out/backend.js:3:1)\n\nNode.js v24.1.0\n'
  expect(traceOfOutput(output)).toBe('Error [ERR_X]\nNode.js v24.1.0\n    at run (/app/out/backend.js:3:1)')
})
