import { CallRefused } from '#electron/backend/call-refused.ts'
import type { UseCases } from '#electron/backend/context.ts'

export const ballotWorkbookUseCases: UseCases<'ballots.writeWorkbooks' | 'ballots.importWorkbook'> = {
  'ballots.writeWorkbooks': () => {
    throw new CallRefused('internal', 'not there')
  },
  'ballots.importWorkbook': () => {
    throw new CallRefused('internal', 'not there')
  },
}
