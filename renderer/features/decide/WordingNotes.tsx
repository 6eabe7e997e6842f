import type { MemoView } from '#shared/contract/decisions.contract.ts'
import { sentenceAt } from '#shared/domain/decisions/memo-privacy.ts'
import { t } from '#shared/i18n/translate.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './Memos.module.css'

type Note = MemoView['notes'][number]

/** What the words for customers say beyond the decision, why that is too much, and what is kept from customers. */
export function WordingNotes({ memo, onEdit }: { memo: MemoView; onEdit: (note: Note) => void }) {
  return (
    <>
      <NoteList memo={memo} onEdit={onEdit} />
      <KeptBack memo={memo} />
    </>
  )
}

/** Sentences of what people wrote that customers won't read: none is dropped without being shown here. */
function KeptBack({ memo }: { memo: MemoView }) {
  if (memo.removed.length === 0) return null
  return (
    <div className={styles['noteList']}>
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
    </div>
  )
}

function NoteList({ memo, onEdit }: { memo: MemoView; onEdit: (note: Note) => void }) {
  const answer = useChange('memos.answerName')
  const says = memo.sections.find(({ id }) => id === 'says')?.text ?? ''
  const n = memo.notes.length
  if (n === 0)
    return (
      <div className={styles['noteList']}>
        <h2>{t('memos.notes.none')}</h2>
        <p className={styles['quiet']}>{t('memos.notes.none.text')}</p>
      </div>
    )
  return (
    <div className={styles['noteList']}>
      <h2>{t('memos.notes.title', { n })}</h2>
      <ul>
        {memo.notes.map((note) => (
          <li key={note.start} className={styles['note']}>
            <h3>
              <q>{note.text}</q>
            </h3>
            <p>{note.message}</p>
            {note.code === 'ask-name' ? (
              <div className={styles['answers']}>
                {[true, false].map((namesCustomer) => (
                  <Button
                    key={String(namesCustomer)}
                    size="s"
                    busy={answer.isPending}
                    onClick={() => answer.mutate({ sentence: sentenceAt(says, note.start), namesCustomer })}
                  >
                    {t(namesCustomer ? 'memos.notes.customer' : 'memos.notes.word')}
                  </Button>
                ))}
              </div>
            ) : null}
            <Button
              size="s"
              onClick={() => onEdit(note)}
              aria-label={t('memos.notes.show', { text: note.text })}
            >
              {t('memos.edit')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  )
}
