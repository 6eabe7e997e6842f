type Excel = typeof import('exceljs')

/**
 * Loaded on first use, because the command line's start is measured. exceljs is CommonJS: Node hands it over as
 * `default` only, a bundler by its names as well.
 */
export async function loadExcel(): Promise<Excel> {
  const loaded: Excel & { readonly default?: Excel } = await import('exceljs')
  return loaded.default ?? loaded
}
