import { create } from 'zustand'
import { useShallow } from 'zustand/shallow'

export type MemoFormat = 'docx' | 'md'
type MemoChoices = {
  readonly formats: readonly MemoFormat[]
  readonly cut: 'internal' | 'shareable'
}

const useExportStore = create<MemoChoices>(() => ({ formats: ['docx'], cut: 'internal' }))
const toggleFormat = (format: MemoFormat): void =>
  useExportStore.setState(({ formats }) => ({
    formats: formats.includes(format) ? formats.filter((one) => one !== format) : [...formats, format],
  }))
const chooseCut = (cut: MemoChoices['cut']): void => useExportStore.setState({ cut })

/** How memos are to be written; kept while one looks elsewhere. */
export function useMemoChoices() {
  const choices = useExportStore(useShallow(({ formats, cut }) => ({ formats, cut })))
  return { ...choices, toggleFormat, chooseCut }
}
