import { useEffect, useMemo, useRef, useState } from 'react'
import type { Input, Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { onDropped } from '#renderer/lib/dropped-file.ts'
import { hasDraft, useDraft } from '#renderer/lib/drafts.ts'
import type { ImportRequest } from '#renderer/lib/import-request.ts'
import { call, CallFailure } from '#renderer/lib/rpc.ts'

export type ReadFile = Output<'imports.read'>
export type DateOrder = 'dmy' | 'mdy'
/** Which column, from 0, holds which field; null: none. */
export type ColumnMapping = Readonly<Record<string, number | null>>
/** How the person says a CSV's bytes are to be read; null: as they suggest themselves. */
export type Dialect = Pick<Input<'imports.read'>, 'encoding' | 'delimiter'>
export type PairAnswer = 'merge' | 'apart'
export type TypedCell = NonNullable<Input<'imports.preview'>['typed']>[number]
export type ImportStep = 'file' | 'columns' | 'preview'

/** What a person has said about a file: kept as a draft, so that a closed window costs nothing. */
type Work = {
  readonly mapping: ColumnMapping
  readonly dateOrder: DateOrder | null
  /** Answers to near misses, by their id. */
  readonly answers: Readonly<Record<string, PairAnswer>>
  /** Answers to the questions of the preview, by item. */
  readonly said: Readonly<Record<string, string>>
  /** Cells typed over in the preview. */
  readonly typed: readonly TypedCell[]
  /** What is stored, not in the file, and chosen to be removed. */
  readonly leaving: readonly string[]
}

type State = {
  readonly step: ImportStep
  readonly path: string | null
  readonly file: ReadFile | null
  readonly dialect: Dialect
  /** The file was read before, and what was said then counts on. */
  readonly resumed: boolean
  readonly reading: boolean
  readonly failure: CallFailure | null
}

const START: State = {
  step: 'file',
  path: null,
  file: null,
  dialect: {},
  resumed: false,
  reading: false,
  failure: null,
}

/** What the calls of an import have in common; null until a file is read. */
export type ImportChoice = Input<'imports.preview'>

/** What a file begins with: its guess, and what was said about files like it. */
const workOf = (file: ReadFile | null): Work => ({
  mapping: file?.mapping ?? {},
  dateOrder: file?.dateOrder ?? null,
  answers: {},
  said: file?.answers ?? {},
  typed: file?.typed ?? [],
  leaving: [],
})

/** The draft of a file as it was read: another state, sheet or header row of it is another one. */
const draftOf = (file: ReadFile | null): string =>
  file === null
    ? 'import:'
    : `import:${[file.kind, file.fileName, file.version, file.sheet, file.headerRow, file.encoding, file.delimiter].join(':')}`

/** One import from the choice of a file up to its preview. Nothing here writes anything. */
export function useImport({ kind, path: from, keptId }: ImportRequest) {
  const [state, setState] = useState<State>(START)
  const { file, dialect } = state
  const start = useMemo(() => workOf(file), [file])
  const { value: work, edit, clear } = useDraft<Work>(draftOf(file), start)
  const { mapping, dateOrder, answers, said, typed } = work
  const [job] = useState(() => crypto.randomUUID())
  const merge = (part: Partial<State>): void => setState((before) => ({ ...before, ...part }))
  const say = (part: (before: Work) => Partial<Work>): void =>
    edit((before) => ({ ...before, ...part(before) }))

  const take = async (reading: Promise<ReadFile>, step: ImportStep): Promise<void> => {
    merge({ reading: true, failure: null })
    try {
      const next = await reading
      merge({ file: next, resumed: hasDraft(draftOf(next)), step })
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      merge({ failure })
    } finally {
      merge({ reading: false })
    }
  }
  const read = async (
    path: string,
    sheet: string | null,
    headerRow: number | null,
    how: Dialect,
  ): Promise<void> => {
    merge({ path, dialect: how })
    await take(call('imports.read', { path, kind, sheet, headerRow, job, ...how }), 'columns')
  }
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  })
  useEffect(() => onDropped('table', (path) => void latest.current(path, null, null, {})), [])
  useEffect(() => {
    if (keptId !== undefined) void take(call('imports.openKept', { id: keptId }), 'preview')
    else if (from !== undefined) void latest.current(from, null, null, {})
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the import begins
  }, [])
  const choose = async (): Promise<void> => {
    const chosen = await call('shell.chooseFile', {
      title: t('imports.choose.title', { kind }),
      kind: 'table',
    })
    if (chosen) await read(chosen.path, null, null, {})
  }
  return {
    ...state,
    ...work,
    missing: file ? missingFields(file, mapping) : [],
    choice: file
      ? ({
          importId: file.importId,
          mapping,
          dateOrder,
          pairs: Object.entries(answers).map(([id, answer]) => ({ id, answer })),
          answers: { ...said },
          // A field that lost its column has no cells any more.
          typed: typed.filter(({ field }) => typeof mapping[field] === 'number'),
          job,
        } satisfies ImportChoice)
      : null,
    job,
    choose,
    /** Reads the same file again with another sheet or header row. */
    readAgain: (sheet: string | null, headerRow: number | null): void => {
      if (state.path !== null) void read(state.path, sheet, headerRow, dialect)
    },
    /** Reads the same CSV again in another encoding, or with another sign between its columns. */
    readAs: (how: Dialect): void => {
      if (state.path !== null && file) void read(state.path, file.sheet, null, { ...dialect, ...how })
    },
    answerPair: (id: string, answer: PairAnswer): void =>
      say((before) => ({ answers: { ...before.answers, [id]: answer } })),
    /** Answers an item of a question; null: takes the answer back, so that it is asked again. */
    say: (id: string, answer: string | null): void =>
      say((before) => {
        const { [id]: _before, ...others } = before.said
        return { said: answer === null ? others : { ...others, [id]: answer } }
      }),
    /** Says what a cell holds; null: what the file says again. */
    type: (row: number, field: string, text: string | null): void =>
      say((before) => ({
        typed: [
          ...before.typed.filter((cell) => cell.row !== row || cell.field !== field),
          ...(text === null ? [] : [{ row, field, text }]),
        ],
      })),
    leave: (ids: readonly string[]): void => say(() => ({ leaving: ids })),
    /** Forgets what was said about this file: it is imported, or begun anew. */
    forget: (): void => {
      clear()
      merge({ resumed: false })
    },
    /** Asks the work under way to stop; nothing is changed then. */
    cancel: (): void => void call('imports.cancel', { job }),
    map: (field: string, column: number | null): void =>
      say((before) => ({ mapping: mapColumn(before.mapping, field, column), dateOrder: null })),
    answerDates: (order: DateOrder): void => say(() => ({ dateOrder: order })),
    goTo: (step: ImportStep): void => {
      merge({ step })
      // Going back asks about the dates again: the answer may have been the mistake.
      if (step === 'columns' && dateOrder !== null) say(() => ({ dateOrder: null }))
    },
  }
}

export type ImportState = ReturnType<typeof useImport>

/** Gives a field its column, and takes that column from whichever field had it: one column means one thing. */
export function mapColumn(mapping: ColumnMapping, field: string, column: number | null): ColumnMapping {
  const freed = Object.fromEntries(
    Object.entries(mapping).map(([name, held]) => [name, held === column ? null : held]),
  )
  return { ...freed, [field]: column }
}

/** The required fields that no column was chosen for. */
export function missingFields(file: Pick<ReadFile, 'fields'>, mapping: ColumnMapping): readonly string[] {
  return file.fields
    .filter(({ field, required }) => required && (mapping[field] ?? null) === null)
    .map(({ field }) => field)
}
