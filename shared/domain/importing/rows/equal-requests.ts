import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import { counted } from '#shared/kernel/text.ts'
import type { Draft } from './refusal.ts'

type Request = Draft<Omit<FeedbackRequest, 'id' | 'themeId'> & { readonly theme: string }>

/** What is told of rows that say the same as an earlier one, in every field: each is a request all the same. */
export function equalNotes(drafts: readonly Request[]): string[] {
  const rowOf = new Map<string, number>()
  const equal: { row: number; to: number }[] = []
  for (const draft of drafts) {
    const key = keyOf(draft)
    const to = rowOf.get(key)
    if (to === undefined) rowOf.set(key, draft.row)
    else if (to !== draft.row) equal.push({ row: draft.row, to })
  }
  const [first] = equal
  if (first === undefined) return []
  return [
    equal.length === 1
      ? `Row ${first.row} says the same as row ${first.to}; each is a request of its own.`
      : `${counted(equal.length, 'row')} say the same as an earlier one (row ${first.row} as row ${first.to}, …); each is a request of its own.`,
  ]
}

// Put together by hand: of a hundred thousand rows most are told apart by this alone.
function keyOf(draft: Request): string {
  const { accountId, prospect, theme, signal, dependency, source, date, verbatim } = draft
  const { compliance, winLoss, loggedBy } = draft
  return [
    accountId ?? `prospect ${prospect ?? ''}`,
    theme,
    signal,
    dependency,
    source,
    date ?? '',
    verbatim,
    compliance,
    winLoss,
    loggedBy,
  ].join('\0')
}
