import { counted } from '#shared/kernel/text.ts'

/** Home: what Concord is for, and the ways into a workspace. */
export const home = {
  'home.title': 'Decide together what customers asked for',
  'home.purpose':
    'Once a quarter, Customer Success and Product sit down with everything customers asked for. Concord scores each theme from the account list and the roadmap, keeps every reason, and ends in decisions that customers can be told.',
  'home.offline': 'Everything stays in one file on this computer. Nothing is ever uploaded.',
  'home.sample.title': 'New here? Try the sample quarter',
  'home.sample.text':
    'An example with 140 accounts and 320 requests. See it fully decided: the ranking, the overrides, the memos. Or run its session yourself, from publishing and ballots to the seal.',
  'home.sample.action': 'Try the sample quarter',
  'home.sample.run': 'Run the sample session yourself',
  'home.new': 'New workspace…',
  'home.open': 'Open…',
  'home.open.title': 'Open a workspace',
  'home.recent': 'Recent workspaces',
  'home.recent.none': 'Workspaces you open are listed here.',
  'home.recent.opened': ({ when }: { when: string }) => `opened ${when}`,
  'home.recent.missing': 'file not found',
  'home.recent.missing.text':
    'The file was moved, renamed or deleted, or its drive is not connected. Find it with Open…, or remove it from this list.',
  'home.recent.forget': ({ name }: { name: string }) => `Remove ${name} from the list`,
  'home.create.title': 'New workspace',
  'home.create.title.next': 'New session',
  'home.create.text': 'One file for one session: its lists, decisions and record.',
  'home.create.text.next': ({ name, quarter }: { name: string; quarter: string }) =>
    `Saved as its own workspace file. ${name}, ${quarter}, stays unchanged.`,
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
    `${counted(accounts, 'account')}, ${counted(themes, 'feedback theme')} and ${counted(requests, 'request')} as they are now, including later imports.`,
  'home.create.carry.currency': ({ currency }: { currency: string }) =>
    `That workspace uses ${currency}. Choose the same currency to carry anything over.`,
  'home.create.name': 'Name',
  'home.create.name.hint': 'Shown on screen and in memos. Your company’s name works well.',
  'home.create.name.error': 'Give the workspace a name.',
  'home.create.currency': 'Currency',
  'home.create.currency.hint': 'ARR in other currencies is converted at import, using rates you enter.',
  'home.create.quarter': 'Quarter being planned',
  'home.create.asOf': 'As-of date',
  'home.create.asOf.hint': 'Days to renewal are counted from this date.',
  'home.create.asOf.error': 'Choose a valid date.',
  'home.create.action': 'Choose a location and create…',
} as const
