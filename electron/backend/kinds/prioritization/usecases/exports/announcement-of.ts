import type { MemoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { DECISION_GROUPS, announcementWords as words } from '#shared/catalogue/summary.ts'
import { sessionName } from '#shared/catalogue/terms.ts'
import { listInWords } from '#shared/kernel/text.ts'
import { formatDate, quarterAfter } from '#shared/kernel/dates.ts'
import { accountsToCall } from './accounts-to-call.ts'
import { decisionLines } from './decision-lines.ts'

/** How many themes of a kind are named: a message in a chat is read at once or not at all. */
const MOST = 12

/**
 * What CS is told of a session in a chat, ready to paste: what is built, deferred and declined, and where the brief is.
 * Shareable: it names themes and PM owners, and no account, amount or day.
 */
export function announcementOf(desk: MemoDesk): string {
  const { session, seal, amendments } = desk.snapshot
  const amended = amendments.at(-1)?.at.slice(0, 10)
  const lines = decisionLines(desk, 'shareable')
  const quarters = { quarter: session.quarter, later: quarterAfter(session.quarter) }
  const owners = [
    ...new Set(lines.filter(({ group }) => group === 'build').flatMap(({ owner }) => owner ?? [])),
  ]
  const parts = DECISION_GROUPS.flatMap((group) => {
    const themes = lines
      .filter((line) => line.group === group)
      .map(({ theme, duty }) => (duty === null ? theme.name : `${theme.name}: ${duty}`))
    if (themes.length === 0) return []
    const more = themes.length - MOST
    return [
      [
        words.list[group](quarters),
        ...themes.slice(0, MOST).map((name) => `• ${name}`),
        ...(more > 0 ? [`• ${words.more({ n: more })}`] : []),
      ].join('\n'),
    ]
  })
  return [
    words.opening({ session: sessionName(session) }),
    seal === null ? words.draft : words.sealed({ day: formatDate(seal.at.slice(0, 10)) }),
    ...(amended === undefined ? [] : [words.amended({ day: formatDate(amended) })]),
    ...parts,
    words.briefs({ calls: accountsToCall(lines).length }),
    ...(owners.length === 0 ? [] : [words.owners({ owners: listInWords(owners) })]),
  ].join('\n\n')
}
