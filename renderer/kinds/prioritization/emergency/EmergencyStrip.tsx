import { useEffect, useId, useState } from 'react'
import type { EmergencyView, SessionView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { go } from '#renderer/lib/place.ts'
import { Button, CommandButton } from '#renderer/ui/Button.tsx'
import styles from './Emergency.module.css'
import { emergencyCommands } from './emergency-commands.ts'
import { clockInWords } from './emergency-words.ts'

/** Above the places of a fast track: the emergency it is about, with the clock of the response, or that none is raised. */
export function EmergencyStrip({ session }: { session: SessionView }) {
  const { emergency } = session
  if (emergency) return <Raised session={session} emergency={emergency} />
  return (
    <section className={styles['strip']} aria-label={t('emergency.title')}>
      <div className={styles['line']}>
        <strong className={styles['heading']}>{t('emergency.title')}</strong>
        <p className={styles['quiet']}>{t('emergency.none')}</p>
        <CommandButton command={emergencyCommands(session).raise} size="s" variant="primary" />
      </div>
    </section>
  )
}

type RaisedProps = { readonly session: SessionView; readonly emergency: EmergencyView }

function Raised({ session, emergency }: RaisedProps) {
  const format = useFormat()
  const { raise, respond } = emergencyCommands(session)
  const { themeId, name, raisedAt, raisedBy, why, response } = emergency
  const place = session.startedAt === null ? 'themes' : 'matrix'
  return (
    <section className={styles['strip']} aria-label={t('emergency.title')}>
      <div className={styles['line']}>
        <strong className={styles['heading']}>{t('emergency.title')}</strong>
        <button
          type="button"
          className={styles['theme']}
          aria-label={t(`emergency.go.${place}`, { name })}
          title={t(`emergency.go.${place}`, { name })}
          onClick={() => go(place, { themeId })}
        >
          {name}
        </button>
        <Clock emergency={emergency} />
        {session.seal ? null : (
          <span className={styles['actions']}>
            {session.startedAt === null ? (
              <CommandButton command={raise} size="s" aria-label={raise.label}>
                {t('emergency.correct.short')}
              </CommandButton>
            ) : null}
            <CommandButton
              command={respond}
              size="s"
              variant={response ? 'default' : 'primary'}
              aria-label={respond.label}
            >
              {t(response ? 'emergency.reword.short' : 'emergency.respond.short')}
            </CommandButton>
          </span>
        )}
      </div>
      <Words
        lines={[
          [t('emergency.raised', { at: format.dateTime(raisedAt), who: raisedBy }), why],
          ...(response ? [[t('emergency.response'), response.text] as const] : []),
        ]}
      />
    </section>
  )
}

/** Milliseconds between two looks at the clock on the wall; its words change by the minute. */
const LOOK = 5_000

function Clock({ emergency }: { emergency: EmergencyView }) {
  const format = useFormat()
  const [now, setNow] = useState(() => new Date().toISOString())
  const owed = emergency.response === null
  useEffect(() => {
    if (!owed) return undefined
    const timer = setInterval(() => setNow(new Date().toISOString()), LOOK)
    return () => clearInterval(timer)
  }, [owed])
  const { words, state } = clockInWords(emergency, now, format.dateTime)
  return (
    <span className={styles[state]} {...(owed ? { role: 'timer', 'aria-label': t('emergency.clock') } : {})}>
      {words}
    </span>
  )
}

/** Characters from which the words don't surely fit the line they have. */
const FITS = 80

type WordsProps = { readonly lines: readonly (readonly [name: string, words: string])[] }

/** What happened, and the response: a line each, or all of it. */
function Words({ lines }: WordsProps) {
  const id = useId()
  const [whole, setWhole] = useState(false)
  const long = lines.some(([, words]) => words.length > FITS || words.includes('\n'))
  return (
    <div className={styles['said']}>
      <dl id={id} className={whole ? styles['whole'] : styles['words']}>
        {lines.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {long ? (
        <Button
          size="s"
          variant="quiet"
          aria-expanded={whole}
          aria-controls={id}
          onClick={() => setWhole(!whole)}
        >
          {t(whole ? 'emergency.less' : 'emergency.more')}
        </Button>
      ) : null}
    </div>
  )
}
