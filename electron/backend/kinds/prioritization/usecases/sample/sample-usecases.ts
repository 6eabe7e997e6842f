import { BackendState, CallContext, type UseCases } from '#electron/backend/core/context.ts'
import { beginWhole } from '#electron/backend/db/whole-file.ts'
import { workspaceToWrite } from '#electron/backend/usecases/workspace/open-workspace.ts'
import { workspaceView } from '#electron/backend/usecases/workspace/workspace-view.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { playSampleQuarter } from './play-sample-quarter.ts'

export const sampleUseCases: UseCases<'workspace.openSample'> = {
  'workspace.openSample': async (context, { path, upTo }) => {
    // Made apart from what is on screen: a sample that can't be made must not cost the open workspace.
    const apart = new BackendState()
    const made = new CallContext(context.ports, apart, { actor: null }, terms.appRule.sample)
    const half = beginWhole(path)
    try {
      await playSampleQuarter(made, half.part, upTo)
      apart.replace(null)
      half.finish()
    } catch (error) {
      apart.replace(null)
      half.drop()
      throw error
    }
    // Made just now: a note beside it is about a file that was there before.
    const workspace = workspaceToWrite(context, path, { update: false, takeOver: true })
    context.state.replace(workspace)
    return workspaceView(workspace)
  },
}
