import { useState } from 'react'
import { glossary } from '#shared/catalogue/glossary.ts'
import { t } from '#shared/catalogue/translate.ts'
import { listInWords } from '#shared/kernel/text.ts'
import { findItems } from '#renderer/ui/find-items.ts'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Glossary.module.css'

/** Found by the word itself first, then by what is said of it. */
const WORDS = glossary.map((entry) => ({ ...entry, label: entry.term, group: entry.meaning }))

/** What our words mean, and where each is seen. */
export function Glossary() {
  const [typed, setTyped] = useState('')
  const found = findItems(WORDS, typed)
  return (
    <div>
      <div className={styles['search']}>
        <TextField type="search" label={t('frame.glossary.search')} value={typed} onChange={setTyped} />
        <p className={styles['shown']} role="status">
          {found.length === 0
            ? t('frame.glossary.none')
            : t('frame.glossary.shown', { n: found.length, all: WORDS.length })}
        </p>
      </div>
      <dl className={styles['words']}>
        {found.map(({ term, meaning, seen }) => (
          <div key={term} className={styles['word']}>
            <dt>{term}</dt>
            <dd>
              <p>{meaning}</p>
              <p className={styles['seen']}>
                {t('frame.glossary.seen', {
                  places: listInWords(seen.map((place) => t(`frame.place.${place}`))),
                })}
              </p>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
