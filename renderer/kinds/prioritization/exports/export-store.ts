import { create } from 'zustand'
import { useShallow } from 'zustand/shallow'
import { type CsvSeparator, separatorOf } from '#shared/kernel/csv-separator.ts'

export type Cut = 'internal' | 'shareable'
export type MemoFormat = 'docx' | 'pdf' | 'md'
export type PrereadFormat = 'docx' | 'pdf' | 'xlsx'
export type BriefFormat = 'docx' | 'xlsx' | 'eml'
export type ListStyle = 'excel' | 'raw'

type Choices = {
  readonly memos: {
    readonly formats: readonly MemoFormat[]
    readonly cut: Cut
    /** All in one document. */
    readonly pack: boolean
  }
  readonly summary: {
    readonly formats: readonly MemoFormat[]
    readonly cut: Cut
    readonly escalations: boolean
  }
  readonly preread: {
    readonly formats: readonly PrereadFormat[]
    readonly cut: Cut
    /** As typed, `YYYY-MM-DD`; empty: as the app proposes. */
    readonly answerBy: string
  }
  readonly briefs: { readonly formats: readonly BriefFormat[] }
  readonly lists: { readonly style: ListStyle; readonly separator: CsvSeparator; readonly cut: Cut }
}

const useExportStore = create<Choices>(() => ({
  memos: { formats: ['docx'], cut: 'internal', pack: false },
  summary: { formats: ['pdf'], cut: 'internal', escalations: true },
  preread: { formats: ['docx', 'xlsx'], cut: 'internal', answerBy: '' },
  briefs: { formats: ['docx', 'xlsx', 'eml'] },
  lists: { style: 'excel', separator: separatorOf(navigator.language), cut: 'internal' },
}))

/** How one kind of export is to be written; kept while one looks elsewhere. */
export function useExportChoices<K extends keyof Choices>(
  kind: K,
): Choices[K] & { readonly choose: (part: Partial<Choices[K]>) => void } {
  const choices = useExportStore(useShallow((state) => state[kind]))
  const choose = (part: Partial<Choices[K]>): void =>
    useExportStore.setState((state) => ({ [kind]: { ...state[kind], ...part } }))
  return { ...choices, choose }
}
