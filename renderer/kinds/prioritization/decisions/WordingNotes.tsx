import type { MemoView } from '#shared/contract/prioritization/decisions.contract.ts'
import type { Output } from '#shared/contract/contract.ts'
import { sentenceAt } from '#shared/domain/wording/memo-privacy.ts'
import { notesWhileWriting } from '#shared/domain/prioritization/wording/paper-text.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { type CheckedText, useNoteItems } from '#renderer/lib/wording.ts'
import { NoteList } from '#renderer/ui/NoteList.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Memos.module.css'

type Note = MemoView['notes'][number]
type WordingNotesProps = {
  readonly memo: MemoView
  readonly sealed: boolean
  readonly onEdit: (note: Note) => void
}

/** What everything that people wrote about a theme says beyond the decision, and what is kept from customers. */
export function WordingNotes({ memo, sealed, onEdit }: WordingNotesProps) {
  const basis = useCall('wording.basis', {}).data
  const texts = useCall('wording.texts', { themeId: memo.themeId }).data
  return (
    <div className={styles['noteList']}>
      {basis && texts ? (
        <Notes key={memo.themeId} {...{ memo, sealed, onEdit, basis, texts }} />
      ) : (
        <p className={styles['quiet']}>{t('memos.loading')}</p>
      )}
      <KeptBack memo={memo} />
    </div>
  )
}

type NotesProps = WordingNotesProps & {
  readonly basis: Output<'wording.basis'>
  readonly texts: Output<'wording.texts'>
}

function Notes({ memo, sealed, onEdit, basis, texts }: NotesProps) {
  const answer = useChange('memos.answerName')
  const edit = useChange('memos.edit')
  const says = memo.sections.find(({ id }) => id === 'says')?.text ?? ''
  const draft = useDraft(`memo:${memo.themeId}`, says)
  const place = { kind: 'letter', themeId: memo.themeId, dimension: null } as const
  const others = texts.filter(({ kind }) => kind !== 'letter')
  // The shareable cut shows less than was written; what is checked is what was written.
  const written = texts.find(({ kind }) => kind === 'letter')?.text ?? says
  const words = draft.touched ? draft.value : written
  const own = draft.touched || memo.edited
  const letter: CheckedText = {
    ...place,
    text: words,
    notes: notesWhileWriting(basis, place, words, memo.status).filter(
      // What a draft of ours takes from the workaround is noted there.
      (note) => own || !others.some(({ notes }) => notes.some(({ text }) => text === note.text)),
    ),
    onKeep: 'record',
    onText: (says_) => {
      edit.mutateAsync({ themeId: memo.themeId, says: says_ }).then(
        () => {
          draft.clear()
          notify({ title: t('memos.edit.saved'), action: undoAction() })
        },
        (error: unknown) =>
          notify({
            tone: 'error',
            title: t('memos.edit.failed'),
            description: error instanceof Error ? error.message : '',
          }),
      )
    },
    onFix: sealed ? null : onEdit,
    onAnswer: (note, namesCustomer) =>
      answer.mutate({ sentence: sentenceAt(words, note.start), namesCustomer }),
  }
  const notes = useNoteItems(
    [
      letter,
      ...others.map((text): CheckedText => ({
        ...text,
        onKeep: 'record',
        onText: null,
        onFix: sealed ? null : () => go(PLACE_OF[text.kind], { themeId: memo.themeId }),
        onAnswer: (note, namesCustomer) =>
          answer.mutate({ sentence: sentenceAt(text.text, note.start), namesCustomer }),
      })),
    ],
    notify,
  )
  return <NoteList title={t('wording.title', { n: notes.open })} {...notes} />
}

/** Where each text is written. */
const PLACE_OF = {
  letter: 'memos',
  rationale: 'decide',
  workaround: 'decide',
  capacity: 'decide',
  resolution: 'disputes',
  response: 'matrix',
  override: 'overrides',
  ballot: 'disputes',
  description: 'themes',
} as const

/** Sentences of what people wrote that customers won't read: none is dropped without being shown here. */
function KeptBack({ memo }: { memo: MemoView }) {
  if (memo.removed.length === 0) return null
  return (
    <section className={styles['keptBack']}>
      <h2>{t('memos.removed', { n: memo.removed.length })}</h2>
      <p className={styles['quiet']}>{t('memos.removed.text')}</p>
      <ul>
        {memo.removed.map(({ from, text }) => (
          <li key={`${from} ${text}`} className={styles['note']}>
            <h3>{t(`memos.removed.${from}`)}</h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
