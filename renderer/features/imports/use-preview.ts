import type { UseQueryResult } from '@tanstack/react-query'
import type { Output } from '#shared/contract/contract.ts'
import { useCall } from '#renderer/lib/queries.ts'
import type { CallFailure } from '#renderer/lib/rpc.ts'
import type { ImportState } from './use-import.ts'

export type Preview = Output<'imports.preview'>

/** What the import would do, asked for once the columns are said. */
export function usePreview(state: ImportState): UseQueryResult<Preview, CallFailure> {
  const { step, choice } = state
  return useCall('imports.preview', choice ?? { importId: '-', mapping: {} }, {
    enabled: step === 'preview' && choice !== null,
    keepPrevious: true,
  })
}
