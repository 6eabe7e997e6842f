/**
 * What the log may say of an error: its kind and where it happened. Not its words, in which a customer's name or
 * somebody's sentence may stand: the log is there to be sent to a stranger.
 */
export function traceOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return [`${error.name}${code}`, ...framesOf(error.stack ?? '')].join('\n')
}

/** The same of what a process wrote before it died. */
export function traceOfOutput(output: string): string {
  const kinds =
    output.match(/^(?:Uncaught )?(?:\w*Error\b(?: \[\w+\])?|FATAL ERROR|Node\.js v[\d.]+|# .*OOM.*)/gmu) ?? []
  return [...kinds, ...framesOf(output)].join('\n')
}

const framesOf = (text: string): string[] =>
  text.split('\n').filter((line) => /^\s+at .*(?:\.js|\.ts|node:|native)/u.test(line))
