import { rmSync } from 'node:fs'
import { BackendState, CallContext, type UseCases } from '#electron/backend/context.ts'
import { workspaceView } from '#electron/backend/usecases/workspace/workspace-view.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { playSampleQuarter } from './play-sample-quarter.ts'

export const sampleUseCases: UseCases<'workspace.openSample'> = {
  'workspace.openSample': async (context, { path, upTo }) => {
    // Made apart from what is on screen: a sample that can't be made must not cost the open workspace.
    const apart = new BackendState()
    const made = new CallContext(context.ports, apart, { actor: null }, terms.appRule.sample)
    try {
      await playSampleQuarter(made, path, upTo)
      const view = workspaceView(made.workspace)
      context.state.replace(apart.workspace)
      return view
    } catch (error) {
      // Only what was made here is taken away: without a workspace, the file at `path` is somebody else's.
      const half = apart.workspace !== null
      apart.replace(null)
      if (half) rmSync(path, { force: true })
      throw error
    }
  },
}
