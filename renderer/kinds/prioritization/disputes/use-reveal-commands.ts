import { useState } from 'react'
import type { RevealTheme } from '#shared/contract/prioritization/disputes.contract.ts'
import type { SessionView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Command, useCommands } from '#renderer/lib/commands.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { notify } from '#renderer/ui/Toast.tsx'
import { whyNoReveal } from './reveal-list.ts'

/** What the reveal lets one do, and the question before the first theme is shown. */
export type RevealCommands = {
  readonly revealOne: Command
  readonly revealAll: Command
  /** What the question is about; null while nothing is asked. */
  readonly asking: 'one' | 'all' | null
  readonly busy: boolean
  readonly confirm: () => void
  readonly cancel: () => void
}

/** Offers the reveal, of the chosen theme or of all. */
export function useRevealCommands(
  session: SessionView,
  themes: readonly RevealTheme[],
  chosen: RevealTheme | null,
): RevealCommands {
  const reveal = useChange('session.reveal')
  const [asking, setAsking] = useState<'one' | 'all' | null>(null)
  const { phase, gate } = session
  const group = t('disputes.group')
  const hidden = themes.filter((theme) => theme.revealedAt === null).length
  const fail =
    (title: string) =>
    (error: unknown): void => {
      setAsking(null)
      notify({ tone: 'error', title, description: error instanceof Error ? error.message : '' })
    }
  const run = (what: 'one' | 'all'): void => {
    if (what === 'one' && chosen === null) return
    reveal.mutateAsync({ themeIds: what === 'all' || chosen === null ? null : [chosen.themeId] }).then(
      (done) => {
        setAsking(null)
        notify({ title: t('disputes.revealed', done) })
      },
      fail(t('disputes.reveal.failed')),
    )
  }
  // The first theme ends the ballots, which can't be taken back; the ones after it only show more.
  const begin = (what: 'one' | 'all') => (): void => {
    if (phase === 'score') setAsking(what)
    else run(what)
  }
  const shut = hidden === 0 ? t('disputes.reveal.none') : phase === 'score' ? whyNoReveal(gate) : null
  const revealOne: Command = {
    id: 'disputes.reveal',
    label: t('disputes.reveal'),
    group,
    keys: ['R'],
    whyDisabled: chosen?.revealedAt === null ? shut : t('disputes.reveal.already'),
    run: begin('one'),
  }
  const revealAll: Command = {
    id: 'disputes.revealAll',
    label: phase === 'score' ? t('disputes.reveal.all') : t('disputes.reveal.rest', { n: hidden }),
    group,
    menu: 'session',
    whyDisabled: shut,
    run: begin('all'),
  }
  useCommands([revealOne, revealAll])
  return {
    revealOne,
    revealAll,
    asking,
    busy: reveal.isPending,
    confirm: () => {
      if (asking !== null) run(asking)
    },
    cancel: () => setAsking(null),
  }
}
