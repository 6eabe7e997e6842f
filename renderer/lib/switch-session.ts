import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import { notify } from '#renderer/ui/Toast.tsx'
import { arrive } from './place.ts'
import { keyOf } from './queries.ts'
import { call, CallFailure } from './rpc.ts'
import { enterSession } from './session.ts'
import { firstPlace } from './workspace-door.ts'

/** How to show another session of the open workspace: one goes on where its phase happens. */
export function useSwitchSession(): (id: string) => Promise<void> {
  const client = useQueryClient()
  return useCallback(
    async (id) => {
      try {
        // Asked before anything on screen changes, so that nothing is empty in between.
        const workspace = await call('workspace.get', {}, { session: id })
        if (workspace === null) return
        client.setQueryData(keyOf('workspace.get', {}, id), workspace)
        enterSession(id)
        arrive(firstPlace(workspace))
      } catch (failure) {
        if (!(failure instanceof CallFailure)) throw failure
        notify({ title: t('frame.error.call'), description: failure.message, tone: 'error' })
      }
    },
    [client],
  )
}
