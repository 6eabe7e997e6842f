import type { MemoView } from '#shared/contract/prioritization/decisions.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { decisionTone } from '#renderer/words/decision-tone.ts'
import { go } from '#renderer/lib/place.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Pill } from '#renderer/ui/Mark.tsx'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import styles from './Memos.module.css'
import { MemoWords } from './MemoWords.tsx'

type MemoPaperProps = {
  readonly memo: MemoView
  readonly cut: MemoView['cut']
  readonly onCut: (cut: MemoView['cut']) => void
  /** The screen is projected and the words are a draft. */
  readonly hidden: boolean
  /** The stretch of words to edit; null: just reading. */
  readonly editAt: { readonly start: number; readonly end: number } | null
  readonly onEditAt: (editAt: { readonly start: number; readonly end: number } | null) => void
}

/** One memo as it will be exported; the words for customers can be rewritten in place. */
export function MemoPaper({ memo, cut, hidden, onCut, editAt, onEditAt }: MemoPaperProps) {
  return (
    <>
      <div className={styles['cut']}>
        <Segmented
          label={t('memos.cut')}
          hideLabel
          size="s"
          value={cut}
          onChange={onCut}
          options={[
            { value: 'internal', label: t('memos.cut.internal') },
            { value: 'shareable', label: t('memos.cut.shareable') },
          ]}
        />
        <p>{t(`memos.cut.${cut}.text`)}</p>
      </div>
      {memo.status === null && memo.outcome !== 'escalated' ? (
        <div className={styles['undecided']}>
          <Notice
            tone="info"
            title={t('memos.undecided.title')}
            action={
              <Button size="s" onClick={() => go('decide', { themeId: memo.themeId })}>
                {t('memos.undecided.action')}
              </Button>
            }
          >
            {t('memos.undecided.text')}
          </Notice>
        </div>
      ) : null}
      <article className={styles['paper']}>
        <p className={styles['kind']}>
          {t('memos.paper.kind', { session: memo.session, cut: t(`memos.cut.${memo.cut}`).toLowerCase() })}
        </p>
        <h2>{memo.themeName}</h2>
        <p className={styles['decision']}>
          <Pill tone={decisionTone(memo.status)}>{memo.decision}</Pill>
          {memo.owner === null ? null : <span>{t('memos.paper.owner', { name: memo.owner })}</span>}
        </p>
        {memo.sections.map((section) => (
          <section key={section.id}>
            <h3>{section.title}</h3>
            {section.id === 'says' && hidden ? (
              <p className={styles['quiet']}>{t('memos.hidden')}</p>
            ) : section.id === 'says' ? (
              <MemoWords memo={memo} words={section.text} editAt={editAt} onEditAt={onEditAt} />
            ) : (
              <p>{section.text}</p>
            )}
          </section>
        ))}
        <footer>{memo.footer}</footer>
      </article>
    </>
  )
}
