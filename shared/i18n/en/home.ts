import { counted } from '#shared/kernel/text.ts'

/** Home: what Concord is for, and the ways into a workspace. */
export const home = {
  'home.title': 'Decide together what customers asked for',
  'home.purpose':
    'Once a quarter, Customer Success and Product sit down with everything customers asked for. Concord scores each theme from the account list and the roadmap, keeps every reason, and ends in decisions that customers can be told.',
  'home.offline': 'Everything stays in one file on this computer. Nothing is sent anywhere.',
  'home.sample.title': 'New here? Try the sample quarter',
  'home.sample.text':
    'An example with 140 accounts and 320 requests. Look at it decided: the ranking, the overrides, the memos. Or run its session yourself, from publishing and the ballots to the seal.',
  'home.sample.action': 'Try the sample quarter',
  'home.sample.run': 'Run the sample session yourself',
  'home.new': 'New workspace…',
  'home.open': 'Open…',
  'home.open.title': 'Open a workspace',
  'home.recent': 'Recent workspaces',
  'home.recent.none': 'Workspaces you open are listed here.',
  'home.recent.opened': ({ when }: { when: string }) => `opened ${when}`,
  'home.recent.missing': 'not there any more',
  'home.recent.missing.text':
    'The file was moved, renamed or deleted, or its drive is not connected. Find it with Open…, or take it off this list.',
  'home.recent.forget': ({ name }: { name: string }) => `Take ${name} off the list`,
  'home.create.title': 'New workspace',
  'home.create.title.next': 'New session',
  'home.create.text': 'One file for one session: its lists, decisions and record.',
  'home.create.text.next': ({ name, quarter }: { name: string; quarter: string }) =>
    `In a workspace file of its own. ${name}, ${quarter}, stays as it is.`,
  'home.create.kind': 'Kind of session',
  'home.create.kind.quarterly': 'Quarterly',
  'home.create.kind.quarterly.hint': 'All open feedback themes. 60 to 75 minutes, every quarter.',
  'home.create.kind.triage': 'Triage',
  'home.create.kind.triage.hint': 'Themes with urgent requests. 30 minutes, every month.',
  'home.create.kind.fast-track': 'Fast track',
  'home.create.kind.fast-track.hint': 'One competitive emergency. 30 minutes, when it is raised.',
  'home.create.carry': ({ name, quarter }: { name: string; quarter: string }) => `From ${name}, ${quarter}`,
  'home.create.carry.setup': 'Carry over people, roadmap themes and model settings',
  'home.create.carry.setup.hint': ({ people, roadmapThemes }: { people: number; roadmapThemes: number }) =>
    `${counted(people, 'person', 'people')} with their roles, without ballot codes; ${counted(roadmapThemes, 'roadmap theme')}.`,
  'home.create.carry.data': 'Carry over accounts, feedback themes and requests',
  'home.create.carry.data.hint': ({
    accounts,
    themes,
    requests,
  }: {
    accounts: number
    themes: number
    requests: number
  }) =>
    `${counted(accounts, 'account')}, ${counted(themes, 'feedback theme')} and ${counted(requests, 'request')} as they stand now, later imports included.`,
  'home.create.carry.currency': ({ currency }: { currency: string }) =>
    `It is kept in ${currency}. Choose that currency to carry anything over.`,
  'home.create.name': 'Name',
  'home.create.name.hint': 'Stands on screen and in memos, such as your company’s name.',
  'home.create.name.error': 'Give the workspace a name.',
  'home.create.currency': 'Currency',
  'home.create.currency.hint': 'ARR in another currency is converted at import by rates you give.',
  'home.create.quarter': 'Quarter being decided for',
  'home.create.asOf': 'As-of date',
  'home.create.asOf.hint': 'Days to renewal count from this day.',
  'home.create.asOf.error': 'Choose a day of the calendar.',
  'home.create.action': 'Choose a place and create…',
} as const
