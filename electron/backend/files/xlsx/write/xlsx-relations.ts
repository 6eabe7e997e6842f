import type { XlsxSheet } from './xlsx-plan.ts'

/** The ids by which a sheet names its parts: its drawing, and its tables in their order. */
export function relationsOf({ tables }: Pick<XlsxSheet, 'tables'>): {
  readonly drawing: string
  readonly tableIds: readonly string[]
} {
  return { drawing: 'rIdDrawing', tableIds: tables.map((_, index) => `rIdTable${index + 1}`) }
}
