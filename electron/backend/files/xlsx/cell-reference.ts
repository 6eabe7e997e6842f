/**
 * The column of a reference such as `AB12`, from 1; 0 when there is none. More than three letters, which Excel doesn't
 * have, give a column beyond all columns.
 */
export function columnOf(reference: string | undefined): number {
  if (reference === undefined) return 0
  let column = 0
  for (let index = 0; index < reference.length && index < 4; index += 1) {
    const letter = reference.charCodeAt(index) & 0xdf
    if (letter < 65 || letter > 90) break
    column = column * 26 + letter - 64
  }
  return column
}
