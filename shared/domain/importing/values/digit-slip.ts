/**
 * What somebody meant who typed letters for digits, as in `8O%` or `l2,000`; null where that doesn't make a number of
 * it.
 */
export function digitSlip(value: string): string | null {
  if (!/\d/.test(value)) return null
  const digits = value.replaceAll(/[oO]/g, '0').replaceAll(/[lI|]/g, '1')
  return digits !== value && /^[\s\p{Sc}(-]*\d[\d.,\s]*[kKmM]?[%\p{Sc})\s]*$/u.test(digits) ? digits : null
}
