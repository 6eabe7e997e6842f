import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import type { EntryView } from '#shared/contract/record.contract.ts'
import { call, type CallFailure } from '#renderer/lib/rpc.ts'

const PAGE = 1_000

/** Every entry of the record, newest first. Read page by page, so that one answer never grows without bound. */
export function useWholeRecord(): UseQueryResult<readonly EntryView[], CallFailure> {
  return useQuery<readonly EntryView[], CallFailure>({
    // Beginning with the operation's name, so that whatever touches `record.list` has it read again.
    queryKey: ['record.list', 'whole'],
    queryFn: async () => {
      const entries: EntryView[] = []
      let before: number | null = null
      for (;;) {
        // Each page begins where the one before it ended.
        // eslint-disable-next-line no-await-in-loop
        const page: { entries: EntryView[] } = await call('record.list', { before, limit: PAGE })
        entries.push(...page.entries)
        const last = page.entries.at(-1)
        if (last === undefined || page.entries.length < PAGE) return entries
        before = last.seq
      }
    },
  })
}
