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
  'home.create.text': 'One file for one company: its accounts, its sessions and their record.',
  'home.create.name': 'Name',
  'home.create.name.hint': 'What the session is called on screen and in memos, such as your company’s name.',
  'home.create.name.error': 'Give the workspace a name.',
  'home.create.currency': 'Currency',
  'home.create.currency.hint': 'ARR in another currency is refused at import: convert it first.',
  'home.create.quarter': 'Quarter being decided for',
  'home.create.asOf': 'As-of date',
  'home.create.asOf.hint': 'Days to renewal count from this day. Today is suggested; any day will do.',
  'home.create.asOf.error': 'Choose a day of the calendar.',
  'home.create.action': 'Choose a place and create…',
} as const
