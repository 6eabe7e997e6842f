import { type Score, SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Command, useCommands } from '#renderer/lib/commands.ts'

type BallotActions = {
  /** Why each can't be done now; null when it can. */
  readonly next: string | null
  readonly previous: string | null
  readonly agree: string | null
  readonly clear: string | null
  readonly step: (by: 1 | -1) => void
  readonly onAgree: () => void
  /** null: to abstain. */
  readonly onScore: (score: Score | null) => void
  readonly onClear: () => void
  readonly onFinish: () => void
  readonly onHandOver: () => void
}

/** The commands that have a button on the ballot. */
export type BallotCommands = Readonly<Record<'next' | 'previous' | 'agree' | 'finish' | 'handOver', Command>>

/** Offers what can be done with the open ballot, by key, palette and button. */
export function useBallotCommands(actions: BallotActions): BallotCommands {
  const group = t('ballots.group')
  const next: Command = {
    id: 'ballots.next',
    label: t('ballots.next'),
    group,
    // With Mod it works while one types a reason, too.
    keys: ['J', 'Mod+Enter'],
    whyDisabled: actions.next,
    run: () => actions.step(1),
  }
  const previous: Command = {
    id: 'ballots.previous',
    label: t('ballots.previous'),
    group,
    keys: ['K'],
    whyDisabled: actions.previous,
    run: () => actions.step(-1),
  }
  const agree: Command = {
    id: 'ballots.agree',
    label: t('ballots.agree'),
    group,
    keys: ['A'],
    whyDisabled: actions.agree,
    run: actions.onAgree,
  }
  const finish: Command = {
    id: 'ballots.finish',
    label: t('ballots.finish'),
    group,
    menu: 'session',
    run: actions.onFinish,
  }
  const handOver: Command = {
    id: 'ballots.handOver',
    label: t('ballots.own.handOver'),
    group,
    keys: ['H'],
    menu: 'session',
    run: actions.onHandOver,
  }
  useCommands([
    next,
    previous,
    agree,
    ...SCORES.map((score): Command => ({
      id: `ballots.score.${score}`,
      label: t('ballots.key.score', { score }),
      group,
      keys: [String(score)],
      run: () => actions.onScore(score),
    })),
    {
      id: 'ballots.abstain',
      label: t('ballots.key.abstain'),
      group,
      keys: ['0'],
      run: () => actions.onScore(null),
    },
    {
      id: 'ballots.clear',
      label: t('ballots.key.clear'),
      group,
      keys: ['Delete', 'Backspace'],
      whyDisabled: actions.clear,
      run: actions.onClear,
    },
    finish,
    handOver,
  ])
  return { next, previous, agree, finish, handOver }
}
