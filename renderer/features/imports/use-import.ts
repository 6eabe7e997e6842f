import { useEffect, useRef, useState } from 'react'
import type { Input, Output } from '#shared/contract/contract.ts'
import { t } from '#shared/i18n/translate.ts'
import type { ImportRequest } from '#renderer/lib/import-request.ts'
import { call, CallFailure, onAppEvent } from '#renderer/lib/rpc.ts'

export type ReadFile = Output<'imports.read'>
export type DateOrder = 'dmy' | 'mdy'
/** Which column, from 0, holds which field; null: none. */
export type ColumnMapping = Readonly<Record<string, number | null>>
/** How the person says a CSV's bytes are to be read; null: as they suggest themselves. */
export type Dialect = Pick<Input<'imports.read'>, 'encoding' | 'delimiter'>
export type PairAnswer = 'merge' | 'apart'
export type TypedCell = NonNullable<Input<'imports.preview'>['typed']>[number]
export type ImportStep = 'file' | 'columns' | 'preview'

type State = {
  readonly step: ImportStep
  readonly path: string | null
  readonly file: ReadFile | null
  readonly mapping: ColumnMapping
  readonly dateOrder: DateOrder | null
  readonly dialect: Dialect
  /** Answers to near misses, by their id. */
  readonly answers: Readonly<Record<string, PairAnswer>>
  /** Answers to the questions of the preview, by item. */
  readonly said: Readonly<Record<string, string>>
  /** Cells typed over in the preview. */
  readonly typed: readonly TypedCell[]
  /** What is stored, not in the file, and chosen to be removed. */
  readonly leaving: readonly string[]
  readonly reading: boolean
  readonly failure: CallFailure | null
}

const START: State = {
  step: 'file',
  path: null,
  file: null,
  mapping: {},
  dateOrder: null,
  dialect: {},
  answers: {},
  said: {},
  typed: [],
  leaving: [],
  reading: false,
  failure: null,
}

/** What the calls of an import have in common; null until a file is read. */
export type ImportChoice = Input<'imports.preview'>

/** One import from the choice of a file up to its preview. Nothing here writes anything. */
export function useImport({ kind, path: from, keptId }: ImportRequest) {
  const [state, setState] = useState<State>(START)
  const { file, mapping, dateOrder, answers, said, typed, dialect } = state
  const [job] = useState(() => crypto.randomUUID())
  const merge = (part: Partial<State>): void => setState((before) => ({ ...before, ...part }))

  const take = (next: ReadFile, step: ImportStep): void =>
    merge({
      file: next,
      mapping: next.mapping,
      dateOrder: next.dateOrder,
      answers: {},
      said: next.answers,
      typed: next.typed,
      leaving: [],
      step,
    })
  const openKept = async (id: string): Promise<void> => {
    merge({ reading: true, failure: null })
    try {
      take(await call('imports.openKept', { id }), 'preview')
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
    merge({ reading: true, failure: null, path, dialect: how })
    try {
      const next = await call('imports.read', { path, kind, sheet, headerRow, job, ...how })
      take(next, 'columns')
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      merge({ failure })
    } finally {
      merge({ reading: false })
    }
  }
  const latest = useRef(read)
  useEffect(() => {
    latest.current = read
  })
  useEffect(
    () =>
      onAppEvent((event) => {
        if (event.type === 'dropped') void latest.current(event.path, null, null, {})
      }),
    [],
  )
  useEffect(() => {
    if (keptId !== undefined) void openKept(keptId)
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
    missing: file ? missingFields(file, mapping) : [],
    choice: file
      ? ({
          importId: file.importId,
          mapping,
          dateOrder,
          pairs: Object.entries(answers).map(([id, answer]) => ({ id, answer })),
          answers: said,
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
    answerPair: (id: string, answer: PairAnswer): void => merge({ answers: { ...answers, [id]: answer } }),
    /** Answers an item of a question. */
    say: (id: string, answer: string): void => merge({ said: { ...said, [id]: answer } }),
    /** Takes an answer back, so that it is asked again. */
    unsay: (id: string): void =>
      merge({ said: Object.fromEntries(Object.entries(said).filter(([one]) => one !== id)) }),
    /** Says what a cell holds; null: what the file says again. */
    type: (row: number, field: string, text: string | null): void =>
      merge({
        typed: [
          ...typed.filter((cell) => cell.row !== row || cell.field !== field),
          ...(text === null ? [] : [{ row, field, text }]),
        ],
      }),
    leave: (ids: readonly string[]): void => merge({ leaving: ids }),
    /** Asks the work under way to stop; nothing is changed then. */
    cancel: (): void => void call('imports.cancel', { job }),
    map: (field: string, column: number | null): void =>
      merge({ mapping: mapColumn(mapping, field, column), dateOrder: null }),
    answerDates: (order: DateOrder): void => merge({ dateOrder: order }),
    // Going back asks about the dates again: the answer may have been the mistake.
    goTo: (step: ImportStep): void => merge({ step, ...(step === 'columns' ? { dateOrder: null } : {}) }),
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
