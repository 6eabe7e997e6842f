import { create } from 'zustand'
import type { SessionView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Command } from '#renderer/lib/commands.ts'

/** What is being asked about the emergency. */
type Asked = 'raise' | 'respond'

const useAskedStore = create<{ readonly asked: Asked | null }>(() => ({ asked: null }))

/** The dialog that is asked for, and how to be done with it. */
export function useAskedEmergency(): { asked: Asked | null; done: () => void } {
  return { asked: useAskedStore((state) => state.asked), done }
}

function done(): void {
  useAskedStore.setState({ asked: null })
}

/** What can be done about the emergency of a fast track: raising or correcting it, and responding to it. */
export function emergencyCommands(session: SessionView): { raise: Command; respond: Command } {
  const { emergency, seal, startedAt } = session
  const group = t('emergency.title')
  const sealed = seal ? t('session.sealed.short') : null
  const answered = (emergency?.response ?? null) !== null
  return {
    raise: {
      id: 'emergency.raise',
      label: t(emergency ? 'emergency.correct' : 'emergency.raise'),
      group,
      menu: 'session',
      whyDisabled: sealed ?? (startedAt === null ? null : t('emergency.why.started')),
      run: () => useAskedStore.setState({ asked: 'raise' }),
    },
    respond: {
      id: 'emergency.respond',
      label: t(answered ? 'emergency.reword' : 'emergency.respond'),
      group,
      menu: 'session',
      whyDisabled: sealed ?? (emergency ? null : t('emergency.why.none')),
      run: () => useAskedStore.setState({ asked: 'respond' }),
    },
  }
}
