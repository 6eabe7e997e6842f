import type { MemoView } from '#shared/contract/decisions.contract.ts'
import { t } from '#shared/i18n/translate.ts'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './Memos.module.css'

type Note = MemoView['notes'][number]

/** What the words for customers promise beyond the decision, and why that is too much. */
export function WordingNotes({ memo, onEdit }: { memo: MemoView; onEdit: (note: Note) => void }) {
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
