import { addDays, dayNumber } from '#shared/kernel/dates.ts'
import { type AccountRow, AS_OF } from './account-rows.ts'
import { SELLERS } from './people-source.ts'
import type { Chance } from './seeded-chance.ts'
import type { Crowd, ThemeSource } from './theme-source.ts'
import { THEMES } from './themes.ts'

const HEADER = [
  'Account',
  'Feedback Theme',
  'Churn Signal',
  'Dependency',
  'Verbatim',
  'Source',
  'Date',
  'Logged By',
  'Prospect',
  'Win/Loss',
  'Compliance',
]
const SOURCES = [
  'QBR',
  'QBR',
  'Support ticket',
  'Support ticket',
  'Support ticket',
  'CSM call',
  'NPS comment',
  'Renewal call',
  'Community post',
  'Onboarding review',
] as const
const FIRST_DAY = '2026-06-01'
const LAST_DAY = '2026-11-20'

type Request = { readonly date: string; readonly cells: readonly string[] }

/** The request log as CS Ops keeps it: header first, then by date. Customers appear under their account id or name. */
export function requestRows(accounts: readonly AccountRow[], chance: Chance): string[][] {
  const requests = THEMES.flatMap((theme) => [
    ...askedByName(theme, accounts, chance),
    ...(theme.crowds ?? []).flatMap((crowd) => askedByCrowd(theme, crowd, accounts, chance)),
    ...askedByProspects(theme, chance),
  ])
  return [HEADER, ...requests.toSorted((a, b) => (a.date < b.date ? -1 : 1)).map((r) => [...r.cells])]
}

function askedByName(theme: ThemeSource, accounts: readonly AccountRow[], chance: Chance): Request[] {
  return theme.asks.flatMap(([name, signal, dependency, words]) => {
    const account = accountNamed(name, accounts)
    // The strongest signal and the highest dependency come with the first request; later ones repeat the wish.
    return words.map((verbatim, index) =>
      customerRequest(
        theme,
        account,
        index === 0 ? signal : weaker(signal),
        index === 0 ? dependency : 0,
        verbatim,
        chance,
      ),
    )
  })
}

function askedByCrowd(
  theme: ThemeSource,
  crowd: Crowd,
  accounts: readonly AccountRow[],
  chance: Chance,
): Request[] {
  const pool = accounts.filter((a) => a.drawn && a.tier === crowd.tier)
  const named = crowd.words.flatMap((words) =>
    typeof words === 'string' ? [] : [[accountNamed(words[0], pool), words[1]] as const],
  )
  const others = chance.sample(
    pool.filter((account) => !named.some(([own]) => own === account)),
    crowd.accounts - named.length,
  )
  const asking = [...others, ...named.map(([account]) => account)]
  const free = crowd.words.filter((words) => typeof words === 'string')
  // Everybody asks once, then some ask again; once the words are used up, requests were logged without any.
  const rows: (readonly [AccountRow, string])[] = [
    ...others.map((account, index) => [account, free[index] ?? ''] as const),
    ...named,
    ...Array.from(
      { length: crowd.rows - crowd.accounts },
      (_, index) => [chance.pick(asking), free[others.length + index] ?? ''] as const,
    ),
  ]
  return rows.map(([account, verbatim], index) =>
    customerRequest(
      theme,
      account,
      index < crowd.inferred ? 'inferred' : 'none',
      account.headroom !== null && index < crowd.accounts && index % 5 === 0 ? 0.25 : 0,
      verbatim,
      chance,
    ),
  )
}

function accountNamed(name: string, accounts: readonly AccountRow[]): AccountRow {
  const account = accounts.find((candidate) => candidate.name === name)
  if (!account) throw new Error(`The sample names an account that isn't there: ${name}`)
  return account
}

function askedByProspects(theme: ThemeSource, chance: Chance): Request[] {
  return (theme.prospects ?? []).map(([prospect, verbatim, winLoss]) => {
    const date = drawDate(chance)
    return {
      date,
      cells: [
        prospect,
        theme.name,
        '',
        '',
        verbatim,
        'Sales call',
        date,
        chance.pick(SELLERS),
        'yes',
        winLoss,
        theme.compliance ? 'yes' : '',
      ],
    }
  })
}

function customerRequest(
  theme: ThemeSource,
  account: AccountRow,
  signal: string,
  dependency: number,
  verbatim: string,
  chance: Chance,
): Request {
  const date = drawDate(chance)
  return {
    date,
    cells: [
      // People write the id in one list and the name in the next; both must be understood.
      chance.between(1, 4) === 1 ? account.id : account.name,
      theme.name,
      signal,
      dependency === 0 ? '' : String(dependency),
      verbatim,
      chance.pick(SOURCES),
      date,
      account.csm,
      '',
      '',
      theme.compliance && chance.between(1, 3) > 1 ? 'yes' : '',
    ],
  }
}

function weaker(signal: string): string {
  return signal === 'explicit' ? 'inferred' : 'none'
}

/** A weekday between the first and the last day of the log. */
function drawDate(chance: Chance): string {
  const span = dayNumber(LAST_DAY) - dayNumber(FIRST_DAY)
  const date = addDays(FIRST_DAY, chance.between(0, span))
  if (dayNumber(date) > dayNumber(AS_OF)) throw new RangeError(`A request after the as-of date: ${date}`)
  const weekday = (dayNumber(date) + 4) % 7
  return weekday === 0 ? addDays(date, 1) : weekday === 6 ? addDays(date, -1) : date
}
