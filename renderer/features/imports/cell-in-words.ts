import { valueInWords } from '#shared/catalogue/field-words.ts'
import type { Format } from '#renderer/lib/format.ts'

/** A stored value as people read it, days by the person's locale. */
export function cellInWords(field: string, value: string, format: Pick<Format, 'date'>): string {
  return valueInWords(field, value, format.date)
}
