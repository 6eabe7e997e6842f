import { useState } from 'react'
import { KEEP_MIN, type PaperTextView } from '#shared/contract/prioritization/wording.contract.ts'
import type { Output } from '#shared/contract/contract.ts'
import { saidBy } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { NoteItem } from '#renderer/ui/NoteList.tsx'
import { useFormat } from './format.ts'
import { useCall, useChange } from './queries.ts'
import { undoAction } from './undo-action.ts'

type Place = Pick<PaperTextView, 'kind' | 'themeId' | 'dimension'>
type Note = PaperTextView['notes'][number]

/** A text with its notes, and what can be done about them where it stands. */
export type CheckedText = Place & {
  readonly text: string
  readonly notes: readonly Note[]
  /** How a wording is kept: recorded at once, or with what the form saves; null: none can be kept here. */
  readonly onKeep: 'record' | ((note: Note, reason: string) => void) | null
  /** Puts another text in its place; null where it can't be written here. */
  readonly onText: ((text: string) => void) | null
  /** Goes to where the note's words can be changed; null where nothing can be changed any more. */
  readonly onFix: ((note: Note) => void) | null
  /** Answers whether a name at the beginning of a sentence is the customer; null: not asked here. */
  readonly onAnswer?: ((note: Note, namesCustomer: boolean) => void) | null
}

/** What the notes on some texts say, and what can be done about each: take the suggestion, fix it, keep it with a reason. */
export function useNoteItems(
  texts: readonly CheckedText[],
  done: (words: { title: string; action: ReturnType<typeof undoAction> }) => void,
): { readonly checked: string; readonly open: number; readonly items: readonly NoteItem[] } {
  const format = useFormat()
  const keep = useChange('wording.keep')
  const [keeping, setKeeping] = useState<string | null>(null)
  const [tried, setTried] = useState(false)
  const items = texts.flatMap((one): NoteItem[] =>
    one.notes.map((note) => {
      const id = [one.kind, one.themeId ?? '', one.dimension ?? '', note.start].join(' ')
      const { suggestion, kept } = note
      const { kind, themeId, dimension, onText, onFix, onAnswer, onKeep } = one
      const actions: NoteItem['actions'][number][] = []
      const add = (label: string, run: () => void): void => {
        actions.push({ label, name: t('wording.action', { label, text: note.text }), run })
      }
      if (kept === null && onFix !== null) {
        if (onAnswer && note.code === 'ask-name') {
          add(t('memos.notes.customer'), () => onAnswer(note, true))
          add(t('memos.notes.word'), () => onAnswer(note, false))
        }
        if (suggestion !== null && onText !== null)
          add(t('wording.suggestion'), () =>
            onText(one.text.slice(0, suggestion.start) + suggestion.text + one.text.slice(suggestion.end)),
          )
        add(t('wording.fix'), () => onFix(note))
        if (onKeep !== null && note.keepable)
          add(t('wording.keep'), () => {
            keep.reset()
            setTried(false)
            setKeeping(id)
          })
      }
      return {
        id,
        quote: note.text,
        from: t('wording.from', { text: kind }),
        message:
          suggestion === null
            ? note.message
            : t('wording.suggests', { message: note.message, instead: suggestion.text.trim() }),
        kept:
          kept &&
          t('wording.kept', {
            who: saidBy(kept),
            at: format.date(kept.at.slice(0, 10)),
            reason: kept.reason,
          }),
        actions: keeping === id ? [] : actions,
        keeping:
          keeping !== id || kept !== null
            ? null
            : {
                label: t('wording.reason'),
                hint: t('wording.reason.hint', { min: KEEP_MIN }),
                save: t('wording.keep.save'),
                cancel: t('wording.keep.cancel'),
                busy: keep.isPending,
                error: keep.error?.message ?? (tried ? t('wording.reason.short', { min: KEEP_MIN }) : null),
                onCancel: () => setKeeping(null),
                onSave: (reason) => {
                  if (reason.trim().length < KEEP_MIN) {
                    setTried(true)
                    return
                  }
                  if (typeof onKeep === 'function') {
                    onKeep(note, reason.trim())
                    setKeeping(null)
                    return
                  }
                  const place = { kind, themeId, dimension }
                  keep.mutateAsync({ ...place, wording: note.text, said: one.text.trim(), reason }).then(
                    () => {
                      setKeeping(null)
                      done({ title: t('wording.keep.saved', { text: note.text }), action: undoAction() })
                    },
                    // The note shows the refusal.
                    () => undefined,
                  )
                },
              },
      }
    }),
  )
  const kinds = [...new Set(texts.filter(({ text }) => text.trim() !== '').map(({ kind }) => kind))]
  return {
    checked: t('wording.checked', { texts: kinds }),
    open: items.filter(({ kept }) => kept === null).length,
    items,
  }
}

/**
 * One text that is checked while it is typed in its field: what holds the field, and the notes.
 * @param check finds the notes: what is looked for is the kind of session's
 * @param onKeep null: nothing can be kept here
 */
export function useCheckedField(
  check: (basis: Output<'wording.basis'>, place: Place, text: string, status: null) => readonly Note[],
  place: Place,
  text: string,
  onText: (text: string) => void,
  done: Parameters<typeof useNoteItems>[1],
  onKeep: CheckedText['onKeep'] = 'record',
): readonly [hold: ReturnType<typeof useNoteField>[0], notes: ReturnType<typeof useNoteItems>] {
  const [hold, onFix] = useNoteField()
  const basis = useCall('wording.basis', {}).data
  // What is decided later changes nothing of what these may say.
  const notes = basis ? check(basis, place, text, null) : null
  return [hold, useNoteItems(notes ? [{ ...place, text, notes, onKeep, onText, onFix }] : [], done)]
}

/** How a field is kept hold of, and what puts the cursor on a note's words in it. */
export function useNoteField(): readonly [
  hold: (field: HTMLTextAreaElement | HTMLInputElement | null) => void,
  select: (note: Note) => void,
] {
  const [field, hold] = useState<HTMLTextAreaElement | HTMLInputElement | null>(null)
  const select = ({ start, end }: Note): void => {
    field?.focus()
    field?.setSelectionRange(start, end)
  }
  return [hold, select]
}
