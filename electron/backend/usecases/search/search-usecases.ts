import type { UseCases } from '#electron/backend/core/context.ts'
import { rankingRow } from '#electron/backend/kinds/prioritization/usecases/ranking/ranking-view.ts'
import { findEntries } from '#electron/backend/repos/entry-repo.ts'
import type { FeedbackRequest } from '#shared/domain/customers/request.ts'
import { foldName } from '#shared/kernel/text.ts'

/** Characters of a quote that are shown around what was found in it. */
const EXCERPT = 90

export const searchUseCases: UseCases<'search.find'> = {
  'search.find': ({ workspace }, { text, most }) => {
    const snapshot = workspace.snapshot()
    const { accounts, themes, people } = snapshot.live
    const words = foldName(text).split(' ')
    const best = <T>(items: readonly T[], name: (item: T) => string, ...also: ((item: T) => string)[]) =>
      ranked(items, words, name, also)
    const found = <T, H>(hits: readonly T[], as: (hit: T) => H) => ({
      total: hits.length,
      hits: hits.slice(0, most).map(as),
    })
    const accountOf = new Map(accounts.map((account) => [account.id, account]))
    const themeOf = new Map(themes.map((theme) => [theme.id, theme]))
    const entries = findEntries(workspace.db, words, most)
    return {
      themes: found(
        best(
          themes,
          ({ name }) => name,
          ({ description }) => description,
        ),
        ({ id, name }) => {
          const scored = snapshot.scored.get(id)
          const row = scored ? rankingRow(snapshot, scored) : null
          return {
            themeId: id,
            name,
            rank: row?.rank ?? null,
            composite: row?.composite ?? null,
            accounts: (row?.accountsCounted ?? 0) + (row?.accountsTracked ?? 0),
            status: row?.decision.status ?? null,
          }
        },
      ),
      accounts: found(
        best(
          accounts,
          ({ name }) => name,
          ({ externalId }) => externalId ?? '',
          ({ csm }) => csm ?? '',
        ),
        ({ id, name, externalId, tier, arr, renewalDate }) => ({
          id,
          name,
          externalId,
          tier,
          arr,
          renewalDate,
        }),
      ),
      quotes: found(quotesWith(snapshot.live.requests, words), (request) => ({
        id: request.id,
        accountId: request.accountId,
        who: accountOf.get(request.accountId ?? '')?.name ?? request.prospect ?? '',
        theme: themeOf.get(request.themeId)?.name ?? '',
        excerpt: excerptAround(request.verbatim, words),
        source: request.source,
        date: request.date,
      })),
      people: found(
        best(
          people,
          ({ name }) => name,
          ({ title }) => title,
          ({ email }) => email,
        ),
        ({ id, name, title }) => ({ id, name, title }),
      ),
      entries: {
        total: entries.total,
        hits: entries.hits.map(({ seq, label, who, at }) => ({ seq, label, who, at })),
      },
    }
  },
}

/** What holds every word, best first: in its name alone, then with what else is said of it. */
function ranked<T>(
  items: readonly T[],
  words: readonly string[],
  name: (item: T) => string,
  also: readonly ((item: T) => string)[],
): readonly T[] {
  const holds = (text: string): boolean => words.every((word) => text.includes(word))
  const inName: T[] = []
  const elsewhere: T[] = []
  for (const item of items) {
    const folded = foldName(name(item))
    if (holds(folded)) inName.push(item)
    else if (holds(`${folded} ${also.map((part) => foldName(part(item))).join(' ')}`)) elsewhere.push(item)
  }
  const begins = (item: T): number => (foldName(name(item)).startsWith(words.join(' ')) ? 0 : 1)
  return [...inName.toSorted((a, b) => begins(a) - begins(b)), ...elsewhere]
}

/** Quotes as they are compared, by the list they stand in: each key typed asks again, and folding them takes longest. */
const foldedQuotes = new WeakMap<readonly FeedbackRequest[], readonly string[]>()

function quotesWith(requests: readonly FeedbackRequest[], words: readonly string[]): FeedbackRequest[] {
  const folded = foldedQuotes.get(requests) ?? requests.map(({ verbatim }) => foldName(verbatim))
  foldedQuotes.set(requests, folded)
  return requests.filter((_, at) => {
    const quote = folded[at] ?? ''
    return quote !== '' && words.every((word) => quote.includes(word))
  })
}

/** A part of a quote with the first word found in it, cut at words; the whole where it is short. */
function excerptAround(quote: string, [first = '']: readonly string[]): string {
  const line = quote.replace(/\s+/gu, ' ').trim()
  if (line.length <= EXCERPT) return line
  // Folding may change how long a text is; where the word can’t be pointed at, the quote’s beginning is shown.
  const at = Math.max(0, line.toLowerCase().indexOf(first))
  const from = at < EXCERPT / 2 ? 0 : line.lastIndexOf(' ', at - EXCERPT / 3) + 1
  const cut = line.slice(from, from + EXCERPT)
  const end = from + EXCERPT < line.length ? cut.replace(/\s+\S*$/u, '…') : cut
  return `${from > 0 ? '…' : ''}${end}`
}
