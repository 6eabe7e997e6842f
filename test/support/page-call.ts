/**
 * Calls an operation from inside the page, through the same bridge the app uses; the code is `ok` for a good answer.
 * Given to Playwright's evaluate, so it must stand alone.
 */
export async function callFromPage({
  op,
  input,
}: {
  op: string
  input: unknown
}): Promise<{ code: string; value: unknown }> {
  const bridge: unknown = Reflect.get(window, 'concord')
  const call: unknown = typeof bridge === 'object' && bridge !== null ? Reflect.get(bridge, 'call') : null
  if (typeof call !== 'function') throw new Error('the page has no bridge')
  const answer: unknown = await call(op, input, { actor: null })
  const part = (value: unknown, key: string): unknown =>
    typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  return part(answer, 'ok') === true
    ? { code: 'ok', value: part(answer, 'value') }
    : { code: String(part(part(answer, 'error'), 'code')), value: null }
}
