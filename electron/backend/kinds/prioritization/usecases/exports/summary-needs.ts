import { settlers } from '#electron/backend/kinds/prioritization/usecases/disputes/open-escalations.ts'
import type { MemoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { emergencyView } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { Summary } from '#electron/backend/kinds/prioritization/documents/summary/summary.ts'
import { CALL_WITHIN, callBy } from '#shared/domain/prioritization/decisions/call-first.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { rolesInWords } from '#shared/catalogue/papers.ts'
import { summaryWords as words } from '#shared/catalogue/summary.ts'
import { addWorkingDays, formatDate, type IsoDate, quarterAfter } from '#shared/kernel/dates.ts'
import { formatMoneyShort } from '#shared/kernel/money.ts'
import { compareText } from '#shared/kernel/text.ts'
import { type AccountToCall, accountsToCall } from './accounts-to-call.ts'
import { clamped, type DecisionLine, questionInShort } from './decision-lines.ts'

/**
 * Something needed; `of`: for how many it stands where that is more than one. `on` puts it in the order of days: an ISO
 * day, or one of the places before and behind all of them.
 */
export type Need = Summary['needs'][number] & { readonly of?: number; readonly on: string }

const BEFORE_SEAL = '0'
const AFTER_SEAL = '1'
const NO_DAY = '9'

type By = Pick<Need, 'by' | 'on'>
const onDay = (day: IsoDate): By => ({ by: formatDate(day), on: day })

/** How many are named: accounts to call, those that a built theme is explained to, legal duties. */
const MOST = { calls: 2, scopes: 2, duties: 2 } as const
/** How long a name may be inside a sentence, in characters. */
const LONGEST = { theme: 48, account: 40 } as const

/**
 * What is needed from whom by when; every line follows from a fact of the record. The first of each kind stand first, so
 * that many of one kind don't hide the others where only some are listed.
 */
export function summaryNeeds(desk: MemoDesk, lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  const kinds = [
    response(desk, cut),
    escalations(desk, lines, cut),
    calls(desk, lines, cut),
    duties(desk, lines, cut),
    scopes(desk, lines, cut),
    challenges(desk, lines, cut),
    undecided(lines),
  ]
  const most = Math.max(...kinds.map((needs) => needs.length))
  return Array.from({ length: most }, (_, index) => kinds.flatMap((needs) => needs[index] ?? [])).flat()
}

/** The response to the emergency of a fast track, while the PM lead owes it. */
function response({ snapshot }: MemoDesk, cut: MemoCut): Need[] {
  const emergency = emergencyView(snapshot)
  if (emergency === null || emergency.response !== null) return []
  return [
    {
      who: whoHolds(snapshot.people, 'pm-lead', cut),
      what: words.respond,
      ...onDay(emergency.due.slice(0, 10)),
    },
  ]
}

function escalations({ snapshot }: MemoDesk, lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  return lines
    .filter(({ group }) => group === 'escalated')
    .toSorted((a, b) => compareText(a.due ?? '', b.due ?? ''))
    .map(({ theme, due }) => ({
      who: settlers(snapshot, cut),
      what: words.settle({
        theme: clamped(theme.name, LONGEST.theme),
        question: questionInShort(snapshot, theme),
      }),
      ...(due === null ? { by: words.none, on: NO_DAY } : onDay(due)),
    }))
}

/**
 * By when somebody calls an account, or tells it something (`callBy`). Until the session is sealed there is no day to
 * count from, and a day only where the account renews before the time is over.
 */
function talkBy({ seal, session }: MemoDesk['snapshot'], renewal: IsoDate | null): By {
  if (seal !== null) return onDay(callBy(seal.at.slice(0, 10), renewal))
  const by = callBy(session.asOf, renewal)
  if (by === addWorkingDays(session.asOf, 1)) return { by: words.afterSeal, on: AFTER_SEAL }
  return by === addWorkingDays(session.asOf, CALL_WITHIN)
    ? { by: words.withinOfSeal({ n: CALL_WITHIN }), on: by }
    : onDay(by)
}

function calls({ snapshot }: MemoDesk, lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  const due = accountsToCall(lines)
  const vp = whoHolds(snapshot.people, 'vp-cs', cut)
  const firstOf = (some: readonly AccountToCall[]): By =>
    some
      .map(({ account }) => talkBy(snapshot, account.renewalDate))
      .toSorted((a, b) => compareText(a.on, b.on))[0] ?? { by: words.none, on: NO_DAY }
  // Outside the house no account is called anything: how many calls there are is all that can be told.
  const named = cut === 'internal' ? due.slice(0, MOST.calls) : []
  const rest = due.slice(named.length)
  return [
    ...named.map(({ account, renewal }): Need => {
      const { name, arr, renewalDate, csm } = account
      const day = renewalDate === null ? '' : formatDate(renewalDate)
      const facts = `${formatMoneyShort(arr, snapshot.facts.currency)}, ${renewal === 'overdue' ? words.overdue({ day }) : words.renews({ day })}`
      return {
        who: csm ?? vp,
        what: words.call({ account: clamped(name, LONGEST.account), facts }),
        ...talkBy(snapshot, renewalDate),
      }
    }),
    ...(rest.length === 0
      ? []
      : [
          {
            who: vp,
            what: named.length === 0 ? words.callAll({ n: rest.length }) : words.callMore({ n: rest.length }),
            of: rest.length,
            ...firstOf(rest),
          },
        ]),
  ]
}

/** Who answers for legal duties and by when comes from the session, where it is recorded (ritual, section 6). */
function duties({ snapshot }: MemoDesk, lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  const { cpo, complianceDue } = snapshot.letters
  const named = cut === 'internal' && cpo !== '' ? words.cpo({ name: cpo }) : null
  const own = lines.filter(({ group }) => group === 'legal')
  if (own.length === 0) return []
  const more = own.length - MOST.duties
  return [
    {
      who: named ?? words.cpoRole,
      what: words.legalDuty({
        themes: [
          ...own.slice(0, MOST.duties).map(({ theme }) => `“${clamped(theme.name, LONGEST.theme)}”`),
          ...(more > 0 ? [words.legalMore({ n: more })] : []),
        ],
      }),
      ...(complianceDue === null ? { by: words.legalBy, on: NO_DAY } : onDay(complianceDue)),
    },
  ]
}

/**
 * Built themes on which accounts hang that renew soon: they have to hear what they get before they sign. Who is called
 * first hears it on that call.
 */
function scopes({ snapshot }: MemoDesk, lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  if (cut === 'shareable') return []
  const called = new Set(accountsToCall(lines).map(({ account }) => account.id))
  return lines
    .filter(({ group }) => group === 'build')
    .flatMap(({ theme, owner }) => {
      const accounts = [...theme.counted, ...theme.tracked]
        .filter(({ account, urgent, renewal }) => urgent && renewal !== 'missing' && !called.has(account.id))
        .map(({ account }) => account)
        .toSorted((a, b) => compareText(a.renewalDate ?? '', b.renewalDate ?? ''))
      const who = owner ?? whoHolds(snapshot.people, 'pm-lead', cut)
      return accounts.length === 0 ? [] : [{ who, theme: theme.name, accounts }]
    })
    .toSorted((a, b) => compareText(a.accounts[0]?.renewalDate ?? '', b.accounts[0]?.renewalDate ?? ''))
    .map(({ who, theme, accounts }) => {
      const day = accounts[0]?.renewalDate ?? null
      const more = accounts.length - MOST.scopes
      return {
        who,
        what: words.scope({
          late: accounts.every(
            ({ renewalDate }) => (renewalDate ?? snapshot.session.asOf) < snapshot.session.asOf,
          ),
          theme: clamped(theme, LONGEST.theme),
          accounts: [
            ...accounts.slice(0, MOST.scopes).map(({ name }) => clamped(name, LONGEST.account)),
            ...(more > 0 ? [words.scopeMore({ n: more })] : []),
          ],
        }),
        ...(day === null
          ? { by: words.none, on: NO_DAY }
          : day < snapshot.session.asOf
            ? talkBy(snapshot, day)
            : onDay(day)),
      }
    })
}

function challenges({ snapshot }: MemoDesk, lines: readonly DecisionLine[], cut: MemoCut): Need[] {
  return lines
    .filter(({ group }) => group !== 'build')
    .flatMap(({ theme }) =>
      theme.flags.flatMap((flag) =>
        flag.code === 'challenge'
          ? [{ theme: clamped(theme.name, LONGEST.theme), sessions: flag.sessions }]
          : [],
      ),
    )
    .map((given) => ({
      who: whoHolds(snapshot.people, 'head-of-product', cut),
      what: words.challenge(given),
      by: words.challengeBy({ quarter: quarterAfter(snapshot.session.quarter) }),
      on: NO_DAY,
    }))
}

function undecided(lines: readonly DecisionLine[]): Need[] {
  const n = lines.filter(
    ({ group, decision }) =>
      group === 'undecided' || (group === 'legal' && (decision?.status ?? null) === null),
  ).length
  return n === 0
    ? []
    : [{ who: words.everyone, what: words.decide({ n }), by: words.decideBy, on: BEFORE_SEAL }]
}

type People = MemoDesk['snapshot']['people']

/** The first who holds a role, by name; the role where nobody does, and where nobody may be named. */
function whoHolds(people: People, role: 'vp-cs' | 'pm-lead' | 'head-of-product', cut: MemoCut): string {
  const person = cut === 'internal' ? people.find(({ roles }) => roles.includes(role)) : undefined
  return person?.name ?? rolesInWords([role])
}
