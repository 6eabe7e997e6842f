import { type MemoDesk, memoView } from '#electron/backend/usecases/memos/memo-view.ts'
import { themesInOrder } from '#electron/backend/usecases/memos/memos-usecases.ts'
import { escalationDueOf } from '#electron/backend/usecases/ranking/ranking-view.ts'
import type { Brief, BriefAccount, BriefAsk } from '#electron/backend/writers/brief.ts'
import { accountLetter } from '#shared/domain/decisions/account-letter.ts'
import { withoutPrivate } from '#shared/domain/decisions/memo-privacy.ts'
import { compareNames, foldName } from '#shared/kernel/text.ts'

type Open = {
  readonly facts: Omit<BriefAccount, 'asks' | 'letter'>
  readonly csm: string | null
  readonly asks: BriefAsk[]
}

/** A brief for every CSM whose accounts asked for something, by name; accounts without a CSM come last. */
export function briefsOf(desk: MemoDesk): Brief[] {
  const { snapshot } = desk
  const rankOf = new Map(snapshot.ranking.ranked.map((row) => [row.themeId, row.rank]))
  const byAccount = new Map<string, Open>()
  for (const theme of themesInOrder(snapshot)) {
    const view = memoView(desk, theme, 'shareable')
    const words = view.sections.find((section) => section.id === 'says')?.text ?? ''
    const { status } = view
    const escalationDue = escalationDueOf(snapshot, theme.themeId)
    const weights = [
      ...theme.counted.map((weight) => ({ weight, counted: true })),
      ...theme.tracked.map((weight) => ({ weight, counted: false })),
    ]
    for (const { weight, counted } of weights) {
      const { account } = weight
      const { name, tier, arr, renewalDate } = account
      const own: Open = byAccount.get(account.id) ?? {
        facts: { name, tier, arr, renewalDate, counted },
        csm: account.csm,
        asks: [],
      }
      byAccount.set(account.id, own)
      own.asks.push({
        theme: theme.name,
        rank: rankOf.get(theme.themeId) ?? null,
        status,
        escalationDue,
        pm: view.owner,
        signal: weight.signal,
        verbatims: weight.requests.map((request) => request.verbatim.trim()).filter((text) => text !== ''),
        words,
      })
    }
  }
  const groups = Map.groupBy(byAccount.values(), ({ csm }) => (csm === null ? '' : foldName(csm)))
  return [...groups.values()]
    .map((own) => briefOf(own, desk))
    .toSorted(
      (a, b) => Number(a.csm === null) - Number(b.csm === null) || compareNames(a.csm ?? '', b.csm ?? ''),
    )
}

function briefOf(accounts: readonly Open[], desk: MemoDesk): Brief {
  const { quarter } = desk.snapshot.session
  const csm = accounts[0]?.csm ?? null
  return {
    csm,
    accounts: accounts
      .map(({ facts, asks }) => ({
        ...facts,
        asks,
        letter: accountLetter(
          asks
            .filter((ask) => ask.status !== null)
            // Words of a PM are checked once more: a letter leaves the house.
            .map(({ theme, words }) => ({ theme, words: withoutPrivate(words, desk.names) })),
          quarter,
          csm,
        ),
      }))
      .toSorted((a, b) => compareNames(a.name, b.name)),
  }
}
