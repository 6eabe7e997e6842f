/** File names, none given twice: the second of a name gets a number. */
export class FreeNames {
  readonly #taken = new Set<string>()

  free(wanted: string): string {
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? wanted : `${wanted}-${n}`
      if (this.#taken.has(name)) continue
      this.#taken.add(name)
      return name
    }
  }
}
