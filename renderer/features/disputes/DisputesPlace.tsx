/** The reveal, and how disagreement ends. */
export function DisputesPlace() {
  return null
}
