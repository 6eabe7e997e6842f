import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { Input, Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { enterWorkspace } from './actor.ts'
import { requestBackups } from './backups-request.ts'
import { forgetDrafts } from './drafts.ts'
import { openAsking } from './opening-question.ts'
import { arrive, type Place } from './place.ts'
import { invalidate } from './queries.ts'
import { call, CallFailure } from './rpc.ts'
import { notify } from '#renderer/ui/Toast.tsx'

type Workspace = NonNullable<Output<'workspace.get'>>
type SampleUpTo = 'prepared' | 'decided'

/** The ways into a workspace. Each answers false when the person cancelled or it failed (told by `onFailure`). */
export type WorkspaceDoor = {
  /** Which way is being gone right now. */
  readonly busy: 'open' | 'create' | SampleUpTo | null
  readonly openPath: (path: string) => Promise<boolean>
  /** Asks for a file, then opens it. */
  readonly choose: () => Promise<boolean>
  /** Makes the sample quarter anew: decided, or prepared so that one can run its session. */
  readonly sample: (upTo: SampleUpTo) => Promise<boolean>
  /** Asks where to write it, under a name that is suggested, then makes a new workspace. */
  readonly create: (
    details: Omit<Input<'workspace.create'>, 'path'>,
    suggestedName: string,
  ) => Promise<boolean>
  /** Asks for a new file, writes into it what can be read of a damaged or altered one, and opens it. */
  readonly salvage: (path: string) => Promise<boolean>
  readonly close: () => Promise<boolean>
}

/** Opens, makes and closes workspaces; screens start anew with each. */
export function useWorkspaceDoor(onFailure: (failure: CallFailure) => void): WorkspaceDoor {
  const client = useQueryClient()
  const [busy, setBusy] = useState<WorkspaceDoor['busy']>(null)
  return useMemo(() => {
    const through = async (
      way: WorkspaceDoor['busy'],
      go: () => Promise<Workspace | null>,
    ): Promise<boolean> => {
      setBusy(way)
      try {
        const workspace = await go()
        if (!workspace) return false
        await settle(client, workspace)
        return true
      } catch (failure) {
        if (!(failure instanceof CallFailure)) throw failure
        onFailure(failure)
        return false
      } finally {
        setBusy(null)
      }
    }
    return {
      busy,
      openPath: (path) => through('open', () => opened(path)),
      choose: () =>
        through('open', async () => {
          const file = await call('shell.chooseFile', { title: t('home.open.title'), kind: 'workspace' })
          return file && opened(file.path)
        }),
      sample: (upTo) =>
        through(upTo, async () => {
          const { path } = await call('shell.samplePath', { upTo })
          return call('workspace.openSample', { path, upTo })
        }),
      create: (details, suggestedName) =>
        through('create', async () => {
          const file = await call('shell.chooseNewWorkspace', { suggestedName })
          return file && call('workspace.create', { ...details, path: file.path })
        }),
      salvage: (path) =>
        through('open', async () => {
          const name = path.replace(/^.*[\\/]/u, '').replace(/\.concord$/u, '')
          const file = await call('shell.chooseNewWorkspace', {
            suggestedName: t('backups.salvaged', { name }),
          })
          if (file === null) return null
          const outcome = await call('workspace.salvage', { from: path, to: file.path })
          const workspace = await opened(file.path)
          if (workspace)
            notify({ title: t('backups.salvage.done'), description: t('backups.salvage.outcome', outcome) })
          return workspace
        }),
      close: async () => {
        try {
          await call('workspace.close', {})
          await settle(client, null)
          return true
        } catch (failure) {
          if (!(failure instanceof CallFailure)) throw failure
          onFailure(failure)
          return false
        }
      },
    }
  }, [client, busy, onFailure])
}

/** Where one goes on in a workspace: to what its gate still waits for, else to where its phase happens. */
export function firstPlace(workspace: Workspace): Place {
  const { phase } = workspace.session
  if (phase === 'score') return 'ballots'
  if (phase === 'reveal') return 'disputes'
  if (phase !== 'prepare') return 'matrix'
  const [next] = workspace.session.gate
  if (!next) return 'matrix'
  return next.code === 'requests' ? 'requests' : next.place
}

async function settle(client: QueryClient, workspace: Workspace | null): Promise<void> {
  forgetDrafts()
  enterWorkspace(workspace?.id ?? null)
  // Answers about the workspace before must not flash up in this one.
  client.removeQueries({ predicate: ({ queryKey }) => !String(queryKey[0]).startsWith('shell.') })
  client.setQueryData(['workspace.get', {}], workspace)
  arrive(workspace ? firstPlace(workspace) : 'home')
  await invalidate(client, ['shell.recents'])
}

/** Opens a workspace; where it is damaged or was altered, its backups are offered with the refusal, and a way to salvage. */
async function opened(path: string): Promise<Workspace | null> {
  try {
    return await openAsking(path)
  } catch (failure) {
    if (!(failure instanceof CallFailure) || !['file-altered', 'file-unreadable'].includes(failure.code))
      throw failure
    requestBackups(path, failure.message)
    return null
  }
}
