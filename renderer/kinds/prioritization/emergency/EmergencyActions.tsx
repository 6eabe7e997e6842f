import type { SessionView } from '#shared/contract/workspace.contract.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { emergencyCommands, useAskedEmergency } from './emergency-commands.ts'
import { RaiseDialog } from './RaiseDialog.tsx'
import { RespondDialog } from './RespondDialog.tsx'

/** Offers what can be done about the emergency of a fast track, and asks what has to be asked. */
export function EmergencyActions({ session }: { session: SessionView }) {
  const { asked, done } = useAskedEmergency()
  const { raise, respond } = emergencyCommands(session)
  useCommands([raise, respond])
  if (asked === 'raise') return <RaiseDialog emergency={session.emergency} onClose={done} />
  if (asked === 'respond' && session.emergency)
    return <RespondDialog emergency={session.emergency} onClose={done} />
  return null
}
