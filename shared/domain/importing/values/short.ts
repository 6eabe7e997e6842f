/** A value short enough to stand in a message. */
export function short(text: string, longest = 60): string {
  return text.length <= longest ? text : `${text.slice(0, longest - 1)}…`
}
