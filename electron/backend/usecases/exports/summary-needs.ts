import type { MemoDesk } from '#electron/backend/usecases/memos/memo-view.ts'
import type { Summary } from '#electron/backend/writers/summary.ts'
import type { Account } from '#shared/domain/accounts/account.ts'
import type { MemoCut } from '#shared/domain/decisions/memo-facts.ts'
import type { AccountWeight } from '#shared/domain/scoring/account-weight.ts'
import { rolesInWords } from '#shared/i18n/en/papers.ts'
import { summaryWords as words } from '#shared/i18n/en/summary.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatMoneyShort } from '#shared/kernel/money.ts'
import { compareText } from '#shared/kernel/text.ts'
import { accountAliases } from './account-aliases.ts'
import { type DecisionLine, questionInShort, settlers } from './decision-lines.ts'

type Need = Summary['needs'][number]

/** How many of each kind are listed. */
const MOST = { calls: 2, scopes: 2 } as const

/** An account with an explicit signal that renews soon or is overdue, and the themes it asked for that aren't built. */
export type UrgentAccount = {
  readonly account: Account
  readonly renewal: AccountWeight['renewal']
  readonly themes: readonly string[]
}

/** Accounts to be called before anything is written to them (ritual, section 6); the largest ARR first. */
export function urgentUnbuilt(lines: readonly DecisionLine[]): UrgentAccount[] {
  const found = new Map<string, UrgentAccount & { themes: string[] }>()
  for (const { theme, decision } of lines) {
    if (decision === null || decision.status === null || decision.status === 'build') continue
    for (const { account, urgent, renewal } of [...theme.counted, ...theme.tracked]) {
      if (!urgent) continue
      const own = found.get(account.id) ?? { account, renewal, themes: [] }
      own.themes.push(theme.themeId)
      found.set(account.id, own)
    }
  }
  return [...found.values()].toSorted(
    (a, b) => b.account.arr - a.account.arr || compareText(a.account.id, b.account.id),
  )
}

/**
 * What is needed from whom by when; every line follows from a fact of the record. The first of each kind stand first, so
 * that many of one kind don't hide the others where only some are listed.
 */
export function summaryNeeds(desk: MemoDesk, lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  const kinds = [
    escalations(desk, lines, cut),
    calls(desk, lines, cut),
    duties(lines, cut),
    scopes(desk, lines, cut),
    challenges(desk, lines, cut),
    undecided(lines),
  ]
  const most = Math.max(...kinds.map((needs) => needs.length))
  return Array.from({ length: most }, (_, index) => kinds.flatMap((needs) => needs[index] ?? [])).flat()
}

function escalations({ snapshot }: MemoDesk, lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  return lines
    .filter(({ group }) => group === 'escalated')
    .toSorted((a, b) => compareText(a.due ?? '', b.due ?? ''))
    .map(({ theme, due }) => ({
      who: settlers(snapshot, cut),
      what: words.settle({ theme: theme.name, question: questionInShort(snapshot, theme) }),
      by: due === null ? words.none : formatDate(due),
    }))
}

function calls({ snapshot }: MemoDesk, lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  const urgent = urgentUnbuilt(lines)
  const aliases = cut === 'internal' ? null : accountAliases(snapshot)
  const vp = whoHolds(snapshot.people, 'vp-cs', cut)
  const needs = urgent.slice(0, MOST.calls).map(({ account, renewal }): Need => {
    const { name, arr, renewalDate, csm } = account
    const day = renewalDate === null ? '' : formatDate(renewalDate)
    const facts = `${formatMoneyShort(arr, snapshot.facts.currency)}, ${renewal === 'overdue' ? words.overdue({ day }) : words.renews({ day })}`
    return {
      who: cut === 'internal' ? (csm ?? vp) : vp,
      what: words.call({
        account: aliases?.get(account.id) ?? name,
        facts: cut === 'internal' ? facts : null,
      }),
      by: words.callBy,
    }
  })
  const more = urgent.length - needs.length
  return more > 0 ? [...needs, { who: vp, what: words.callMore({ n: more }), by: words.callBy }] : needs
}

function duties(lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  return lines
    .filter(({ group }) => group === 'legal')
    .map(({ theme, owner }) => ({
      who: (cut === 'internal' ? owner : null) ?? rolesInWords(['pm-lead']),
      what: words.legalDuty({ theme: theme.name }),
      by: words.legalBy,
    }))
}

/** Built themes on which an account hangs that renews soon: it has to hear what it gets before it signs. */
function scopes({ snapshot }: MemoDesk, lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  if (cut === 'shareable') return []
  return lines
    .filter(({ group }) => group === 'build')
    .flatMap(({ theme, owner }) => {
      const first = theme.counted
        .filter(({ urgent, renewal }) => urgent && renewal === 'dated')
        .toSorted((a, b) => b.account.arr - a.account.arr)[0]
      const who = owner ?? whoHolds(snapshot.people, 'pm-lead', cut)
      return first ? [{ who, theme: theme.name, account: first.account }] : []
    })
    .toSorted((a, b) => b.account.arr - a.account.arr)
    .slice(0, MOST.scopes)
    .map(({ who, theme, account }) => ({
      who,
      what: words.scope({ theme, account: account.name }),
      by: account.renewalDate === null ? words.none : formatDate(account.renewalDate),
    }))
}

function challenges({ snapshot }: MemoDesk, lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  return lines
    .flatMap(({ theme }) =>
      theme.flags.flatMap((flag) =>
        flag.code === 'challenge' ? [{ theme: theme.name, sessions: flag.sessions }] : [],
      ),
    )
    .map((given) => ({
      who: whoHolds(snapshot.people, 'head-of-product', cut),
      what: words.challenge(given),
      by: words.challengeBy,
    }))
}

function undecided(lines: readonly DecisionLine[]): Need[] {
  const n = lines.filter(({ group }) => group === 'undecided').length
  return n === 0 ? [] : [{ who: words.everyone, what: words.decide({ n }), by: words.decideBy }]
}

type People = MemoDesk['snapshot']['people']

/** The first who holds a role, by name; the role where nobody does, and where nobody may be named. */
function whoHolds(people: People, role: 'vp-cs' | 'pm-lead' | 'head-of-product', cut: MemoCut): string {
  const person = cut === 'internal' ? people.find(({ roles }) => roles.includes(role)) : undefined
  return person?.name ?? rolesInWords([role])
}
