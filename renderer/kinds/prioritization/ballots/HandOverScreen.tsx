import { useRef, useState } from 'react'
import type { VoterView } from '#shared/contract/prioritization/ballots.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CodeField } from '#renderer/ui/CodeField.tsx'
import { Avatar } from '#renderer/ui/Mark.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { useBallotDesk } from './ballots-store.ts'
import styles from './HandOver.module.css'
import { ownsInWords } from './VoterRow.tsx'

const CODE = /^\d{4}$/u

/** Between two people: nothing of anybody's ballot is on the screen until the next one says who they are. */
export function HandOverScreen({ voter }: { voter: VoterView }) {
  const { personId, name, hasCode } = voter
  const { handTo } = useBallotDesk()
  const open = useChange('ballots.open')
  const [code, setCode] = useState('')
  const [missing, setMissing] = useState(false)
  const field = useRef<HTMLInputElement>(null)
  const back = (): void => handTo(null)
  useCommands([
    {
      id: 'ballots.back',
      label: t('ballots.hand.back'),
      group: t('ballots.group'),
      keys: ['Escape'],
      run: back,
    },
  ])
  const submit = (): void => {
    const lacking = hasCode && !CODE.test(code)
    setMissing(lacking)
    if (lacking) {
      field.current?.focus()
      return
    }
    // Once it is open the place shows it.
    open.mutate(
      { personId, code: hasCode ? code : null, enter: false },
      {
        onError: () => {
          setCode('')
          field.current?.focus()
        },
      },
    )
  }
  const wrong = open.error?.code === 'wrong-code' && hasCode
  const firstName = name.split(' ')[0] ?? name
  return (
    <div className={styles['screen']}>
      <form
        className={styles['card']}
        aria-labelledby="hand-over-title"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Avatar name={name} />
        <h1 id="hand-over-title">{t('ballots.hand.title', { name })}</h1>
        <p className={styles['roles']}>
          {voter.roles.map((role) => terms.role[role]).join(', ')} · {ownsInWords(voter.owns)}
        </p>
        <p>{t('ballots.hand.text', { name: firstName })}</p>
        {voter.excused === null ? null : (
          <Notice tone="info" title={t('ballots.hand.again', { name: firstName })} />
        )}
        {hasCode ? (
          <CodeField
            ref={field}
            autoFocus
            className={styles['code'] ?? ''}
            label={t('ballots.hand.code')}
            hint={t('ballots.hand.code.hint')}
            error={missing ? t('ballots.hand.code.error') : wrong && code === '' ? open.error?.message : null}
            value={code}
            // Bare keys belong to what is typed; this one doesn't.
            onKeyDown={(event) => {
              if (event.key === 'Escape') back()
            }}
            onChange={(next) => {
              setCode(next)
              setMissing(false)
            }}
          />
        ) : null}
        {open.error && !wrong ? (
          <Notice tone="error" title={t('ballots.hand.failed')}>
            {open.error.message}
          </Notice>
        ) : null}
        {/* eslint-disable-next-line jsx-a11y/no-autofocus -- the one thing to do on this screen */}
        <Button type="submit" variant="primary" busy={open.isPending} autoFocus={!hasCode}>
          {t('ballots.hand.open', { name: firstName })}
        </Button>
        <Button variant="quiet" kbd="Escape" onClick={back}>
          {t('ballots.hand.back')}
        </Button>
      </form>
    </div>
  )
}
