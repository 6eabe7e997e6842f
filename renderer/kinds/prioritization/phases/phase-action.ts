import { create } from 'zustand'
import type { Output } from '#shared/contract/contract.ts'
import { type Phase, PHASES } from '#shared/domain/prioritization/phases/session.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Command } from '#renderer/lib/commands.ts'
import { gateInWords } from '#renderer/words/gate-words.ts'

type Session = NonNullable<Output<'workspace.get'>>['session']

/** What leads out of a phase; each asks first, or says what it did. */
export const PHASE_ACTIONS = ['publish', 'reveal', 'decide', 'close'] as const
export type PhaseAction = (typeof PHASE_ACTIONS)[number]

const LEAVES: Readonly<Record<PhaseAction, Phase>> = {
  publish: 'prepare',
  reveal: 'score',
  decide: 'reveal',
  close: 'decide',
}

/** The action at the end of a phase's gate; null where there is none to leave by. */
export function actionOut(phase: Phase): PhaseAction | null {
  return PHASE_ACTIONS.find((action) => LEAVES[action] === phase) ?? null
}

type AskState = { readonly asked: PhaseAction | null }
const useAskStore = create<AskState>(() => ({ asked: null }))

/** Which action is being asked about, and how to be done with it. */
export function useAskedAction(): { asked: PhaseAction | null; done: () => void } {
  const asked = useAskStore((state) => state.asked)
  return { asked, done: () => useAskStore.setState({ asked: null }) }
}

/** The command of an action: the gate, the step and the palette offer this one object. */
export function phaseCommand(action: PhaseAction, session: Pick<Session, 'phase' | 'gate'>): Command {
  return {
    id: `session.${action}`,
    label: t(`frame.action.${action}`),
    group: t('frame.nav.session'),
    menu: 'session',
    whyDisabled: whyNot(action, session),
    run: () => useAskStore.setState({ asked: action }),
  }
}

function whyNot(action: PhaseAction, { phase, gate }: Pick<Session, 'phase' | 'gate'>): string | null {
  const from = LEAVES[action]
  if (phase === from) return gateInWords(gate)
  const words = { phase: terms.phase[phase] }
  return PHASES.indexOf(phase) < PHASES.indexOf(from)
    ? t('frame.action.ahead', words)
    : t('frame.action.behind', words)
}
