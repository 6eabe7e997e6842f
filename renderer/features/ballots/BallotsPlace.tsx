/** Blind ballots at one computer. */
export function BallotsPlace() {
  return null
}
