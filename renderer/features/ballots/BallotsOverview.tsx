import { useState } from 'react'
import type { VoterView } from '#shared/contract/ballots.contract.ts'
import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/i18n/translate.ts'
import { useActor } from '#renderer/lib/actor.ts'
import { type Command, useCommands } from '#renderer/lib/commands.ts'
import { go } from '#renderer/lib/place.ts'
import { usePresenter } from '#renderer/lib/presenter.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { Button, CommandButton } from '#renderer/ui/Button.tsx'
import type { MenuItem } from '#renderer/ui/Menu.tsx'
import { Card, EmptyState, Notice, PageHeader } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Ballots.module.css'
import { useBallotDesk } from './ballots-store.ts'
import { RevealCard } from './RevealCard.tsx'
import { useBallotWorkbooks } from './use-ballot-workbooks.ts'
import { DiscardDialog, ExcuseDialog } from './VoterDialogs.tsx'
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
  const [asking, setAsking] = useState<{ kind: 'excuse' | 'discard'; voter: VoterView } | null>(null)
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
  return (
    <div className={styles['place']}>
      <PageHeader
        title={t('ballots.title')}
        note={t(scoring ? 'ballots.note' : 'ballots.note.revealed', {
          done: voters.filter((voter) => voter.finished).length,
          all: voters.length,
        })}
      />
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <Notices scoring={scoring} voters={voters} closed={closed} left={waited.length} />
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
      {asking?.kind === 'discard' ? (
        <DiscardDialog voter={asking.voter} onClose={() => setAsking(null)} />
      ) : null}
    </div>
  )
}

type NoticesProps = {
  readonly scoring: boolean
  readonly voters: readonly VoterView[]
  readonly closed: boolean
  readonly left: number
}

/** What the facilitator should know first: that nothing is shown, what became of the ballot before, or that it's over. */
function Notices({ scoring, voters, closed, left }: NoticesProps) {
  const presenter = usePresenter()
  const { justCounted, lastOpen, seen, handTo } = useBallotDesk()
  if (!scoring)
    return (
      <Notice
        tone="info"
        title={t('ballots.revealed.title')}
        action={
          <Button size="s" onClick={() => go('disputes')}>
            {t('ballots.revealed.action')}
          </Button>
        }
      >
        {t('ballots.revealed.text')}
      </Notice>
    )
  if (presenter.on)
    return (
      <Notice
        tone="info"
        title={t('ballots.presenting.title')}
        action={
          <Button size="s" onClick={() => presenter.present(false)}>
            {t('ballots.presenting.action')}
          </Button>
        }
      >
        {t('ballots.presenting.text')}
      </Notice>
    )
  const counted = voters.find((voter) => voter.personId === justCounted && voter.finished)
  if (counted) {
    const waited = voters.filter((voter) => !voter.finished && voter.excused === null)
    return (
      <Notice tone="good" title={t('ballots.counted.title', { name: counted.name })}>
        <p>{left === 0 ? t('ballots.counted.all') : t('ballots.counted.next')}</p>
        {left === 0 ? null : (
          <div className={styles['nextUp']}>
            {waited.map((voter) => (
              <Button
                key={voter.personId}
                size="s"
                aria-label={t('ballots.pass.to', { name: voter.name })}
                onClick={() => handTo(voter.personId)}
              >
                {voter.name}
              </Button>
            ))}
          </div>
        )}
      </Notice>
    )
  }
  const lost = voters.find((voter) => voter.personId === lastOpen?.personId && !voter.finished)
  if (closed && lost)
    return (
      <Notice
        tone="warn"
        title={t('ballots.closed.title', { name: lost.name })}
        action={
          <Button
            size="s"
            onClick={() => {
              seen()
              handTo(lost.personId)
            }}
          >
            {t('ballots.pass.to', { name: lost.name })}
          </Button>
        }
      >
        {t('ballots.closed.text')}
      </Notice>
    )
  return null
}

/** What else can be done about one person's ballot, and why not. */
function useVoterItems(
  writeWorkbook: (personId: string) => void,
  ask: (asking: { kind: 'excuse' | 'discard'; voter: VoterView }) => void,
): (voter: VoterView) => readonly MenuItem[] {
  const { personId: actor } = useActor()
  const open = useChange('ballots.open')
  const excuse = useChange('ballots.excuse')
  const fail = (title: string) => (failure: Error) =>
    notify({ title, description: failure.message, tone: 'error' })
  return (voter) => {
    const { personId, name, finished, excused, via, done, hasCode } = voter
    const counted = finished ? t('ballots.already', { name }) : null
    const notEnter =
      actor === null
        ? t('ballots.enter.noActor')
        : actor === personId
          ? t('ballots.enter.self')
          : via === 'screen' && done > 0
            ? t('ballots.enter.begun', { name })
            : null
    return [
      {
        id: 'enter',
        label: t('ballots.enter'),
        whyDisabled: counted ?? notEnter,
        run: () =>
          open.mutate({ personId, code: null, enter: true }, { onError: fail(t('ballots.enter.failed')) }),
      },
      {
        id: 'workbook',
        label: t('ballots.write.one'),
        whyDisabled: counted,
        run: () => writeWorkbook(personId),
      },
      'separator',
      excused === null
        ? {
            id: 'excuse',
            label: t('ballots.excuse'),
            whyDisabled: counted,
            run: () => ask({ kind: 'excuse', voter }),
          }
        : {
            id: 'await',
            label: t('ballots.await'),
            whyDisabled: counted,
            run: () =>
              excuse.mutate(
                { personId, reason: null },
                {
                  onSuccess: () => notify({ title: t('ballots.awaited', { name }), action: undoAction() }),
                  onError: fail(t('frame.error.call')),
                },
              ),
          },
      {
        id: 'discard',
        label: t('ballots.discard'),
        danger: true,
        whyDisabled: via === null && !hasCode ? t('ballots.discard.none', { name }) : null,
        run: () => ask({ kind: 'discard', voter }),
      },
    ]
  }
}
