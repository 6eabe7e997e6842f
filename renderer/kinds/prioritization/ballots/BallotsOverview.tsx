import { useState } from 'react'
import type { VoterView } from '#shared/contract/prioritization/ballots.contract.ts'
import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Command, useCommands } from '#renderer/lib/commands.ts'
import { go } from '#renderer/lib/place.ts'
import { usePresenter } from '#renderer/lib/presenter.ts'
import { Button, CommandButton } from '#renderer/ui/Button.tsx'
import { Card, EmptyState, Notice, PageHeader } from '#renderer/ui/Surface.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './Ballots.module.css'
import { useBallotDesk } from './ballots-store.ts'
import { OverviewNotices } from './OverviewNotices.tsx'
import { RevealCard } from './RevealCard.tsx'
import { useBallotWorkbooks } from './use-ballot-workbooks.ts'
import { useVoterItems } from './use-voter-items.ts'
import { DiscardDialog, ExcuseDialog, ResetCodeDialog } from './VoterDialogs.tsx'
import { VoterRow } from './VoterRow.tsx'

type Session = NonNullable<Output<'workspace.get'>>['session']

type BallotsOverviewProps = {
  readonly session: Session
  readonly voters: readonly VoterView[]
  /** No ballot is open; false while one is and mustn't be shown. */
  readonly closed: boolean
}

/** Who has finished, and what the facilitator does about who hasn't. */
export function BallotsOverview({ session, voters, closed }: BallotsOverviewProps) {
  const presenter = usePresenter()
  const { handTo } = useBallotDesk()
  const workbooks = useBallotWorkbooks()
  const [asking, setAsking] = useState<{ kind: 'excuse' | 'discard' | 'resetCode'; voter: VoterView } | null>(
    null,
  )
  const items = useVoterItems(workbooks.write, setAsking)
  const scoring = session.phase === 'score'
  const tools = scoring && !presenter.on
  const group = t('ballots.group')
  const waited = voters.filter((voter) => !voter.finished && voter.excused === null)
  const notNow = scoring ? (presenter.on ? t('ballots.presenting.title') : null) : t('ballots.revealed.title')
  const write: Command = {
    id: 'ballots.write',
    label: t('ballots.write'),
    group,
    menu: 'session',
    whyDisabled: notNow ?? (voters.every((voter) => voter.finished) ? t('ballots.write.none') : null),
    run: () => workbooks.write(null),
  }
  const read: Command = {
    id: 'ballots.import',
    label: t('ballots.import'),
    group,
    menu: 'session',
    whyDisabled: notNow,
    run: workbooks.read,
  }
  useCommands([
    write,
    read,
    ...voters.map((voter): Command => ({
      id: `ballots.pass.${voter.personId}`,
      label: t('ballots.pass.to', { name: voter.name }),
      group,
      whyDisabled: notNow ?? (voter.finished ? t('ballots.already', { name: voter.name }) : null),
      run: () => handTo(voter.personId),
    })),
  ])
  if (voters.length === 0)
    return (
      <EmptyState
        icon="person"
        title={t('ballots.nobody.title')}
        text={t('ballots.nobody.text')}
        action={<Button onClick={() => go('people')}>{t('ballots.nobody.action')}</Button>}
      />
    )
  const next = waited[0]?.personId
  const finished = voters.filter((voter) => voter.finished).length
  return (
    <div className={styles['place']}>
      <PageHeader
        title={t('ballots.title')}
        note={t(scoring ? 'ballots.note' : 'ballots.note.revealed', {
          done: finished,
          all: finished + waited.length,
        })}
      />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <OverviewNotices scoring={scoring} voters={voters} closed={closed} left={waited.length} />
          {workbooks.refusal ? (
            <Notice
              tone="error"
              title={t('ballots.import.failed')}
              action={
                <Button size="s" onClick={workbooks.dismiss}>
                  {t('ballots.import.dismiss')}
                </Button>
              }
            >
              <p>{workbooks.refusal.message}</p>
              {workbooks.refusal.problems.length > 1 ? (
                <ul className={styles['problems']}>
                  {workbooks.refusal.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              ) : null}
            </Notice>
          ) : null}
          <Card title={t('ballots.who')}>
            <ul className={styles['voters']}>
              {voters.map((voter) => (
                <VoterRow
                  key={voter.personId}
                  voter={voter}
                  tools={
                    tools
                      ? {
                          pass: () => handTo(voter.personId),
                          items: items(voter),
                          next: voter.personId === next,
                        }
                      : null
                  }
                />
              ))}
            </ul>
          </Card>
        </div>
        {tools ? (
          <aside className={styles['aside']}>
            <RevealCard gate={session.gate} />
            <Card title={t('ballots.workbooks')}>
              <div className={styles['stack']}>
                <p>{t('ballots.workbooks.text')}</p>
                <TextField
                  type="date"
                  label={t('ballots.returnBy')}
                  hint={t('ballots.returnBy.hint')}
                  value={workbooks.returnBy}
                  onChange={workbooks.setReturnBy}
                />
                <CommandButton command={write} icon="file" busy={workbooks.busy === 'write'} />
                <CommandButton command={read} icon="import" busy={workbooks.busy === 'read'} />
              </div>
            </Card>
          </aside>
        ) : null}
      </div>
      {asking?.kind === 'excuse' ? (
        <ExcuseDialog voter={asking.voter} onClose={() => setAsking(null)} />
      ) : null}
      {asking?.kind === 'resetCode' ? (
        <ResetCodeDialog voter={asking.voter} onClose={() => setAsking(null)} />
      ) : null}
      {asking?.kind === 'discard' ? (
        <DiscardDialog voter={asking.voter} onClose={() => setAsking(null)} />
      ) : null}
    </div>
  )
}
