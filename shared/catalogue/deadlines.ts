import { sessionName } from './terms.ts'
import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'

type Deadline = {
  readonly kind: 'escalation' | 'response' | 'legal'
  readonly theme: string
  readonly what: string
  readonly who: string
  readonly session: { readonly quarter: string; readonly kind: SessionKind }
}

/** What is owed by a day, on screen and in a calendar. */
export const deadlineWords = {
  cpo: 'CPO',
  title: ({ kind, theme, what }: Deadline): string => {
    switch (kind) {
      case 'escalation':
        return `Decide “${theme}”: ${what.toLowerCase()} is escalated`
      case 'response':
        return `Respond to the competitive emergency: ${theme}`
      case 'legal':
        return `Confirm in writing how we meet ${what}`
    }
  },
  text: ({ kind, what, who, session, workspace }: Deadline & { readonly workspace: string }): string =>
    [`Who: ${who}.`, ...(kind === 'response' ? [what] : []), `${workspace}, ${sessionName(session)}.`].join(
      '\n',
    ),
}

export const deadlines = {
  'deadlines.title': 'Deadlines',
  'deadlines.what': (one: Deadline) => deadlineWords.title(one),
  'deadlines.who': ({ who, session }: Deadline) => `${who} · ${sessionName(session)}`,
  'deadlines.due': ({ due }: { due: string }) => `due ${due}`,
  'deadlines.overdue': ({ due }: { due: string }) => `overdue since ${due}`,
  'deadlines.save': 'Save as calendar (ICS)…',
  'deadlines.save.name': ({ name }: { name: string }) => `${name} deadlines`,
  'deadlines.save.done': ({ n }: { n: number }) =>
    `Saved ${n === 1 ? 'one deadline' : `${n} deadlines`}. Import the file into your calendar; importing it again adds nothing twice.`,
  'deadlines.save.failed': 'The calendar couldn’t be saved.',
} as const
