/** What was mended or brought back after the seal. */
export function AmendmentsPlace() {
  return null
}
