/** The session's agenda with the time that is left. */
export function AgendaBar() {
  return null
}
