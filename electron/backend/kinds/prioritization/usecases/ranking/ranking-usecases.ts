import type { UseCases } from '#electron/backend/core/context.ts'
import { rankingView } from './ranking-view.ts'

export const rankingUseCases: UseCases<'ranking.get'> = {
  'ranking.get': ({ workspace }) => rankingView(workspace.snapshot()),
}
