import { createContext, type ReactNode, useContext } from 'react'

/** What the kit itself says; the app hands the words over from the catalogue. */
export type UiWords = {
  readonly close: string
  readonly cancel: string
  readonly clear: string
  readonly openList: string
  readonly nothingFound: string
  readonly required: string
  readonly notices: string
  readonly table: {
    readonly filter: string
    readonly columns: string
    readonly copy: string
    readonly copied: (rows: number) => string
    readonly copyFailed: string
    readonly noMatch: string
    readonly clearFilter: string
    readonly shown: (shown: number, all: number) => string
    readonly selectRow: (name: string) => string
    readonly selectAll: string
  }
  readonly score: (label: string, score: number | null) => string
}

const Words = createContext<UiWords | null>(null)

/** Gives the kit its words. */
export function UiWordsProvider({ words, children }: { words: UiWords; children: ReactNode }) {
  return <Words value={words}>{children}</Words>
}

/** The kit's words. @throws Error outside of UiWordsProvider. */
export function useUiWords(): UiWords {
  const words = useContext(Words)
  if (!words) throw new Error('The kit has no words here: render it inside UiWordsProvider.')
  return words
}
