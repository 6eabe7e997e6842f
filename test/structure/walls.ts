/**
 * Who may import whom: the one list of the house's walls. The linter's settings (.oxlintrc.json), the test of the import
 * graph and the violations that are planted to see both at work are made from it.
 */
export type Room = {
  readonly name: string
  /** Files below this folder live in the room, but for those of a room inside it; `*`: each folder is a room of its own. */
  readonly folder: string
  /** Names of rooms. */
  readonly mayImport: readonly string[]
  /** Packages that are never imported here, whatever package.json says. */
  readonly bans: readonly Ban[]
}

type Ban = 'node:' | 'electron' | 'better-sqlite3'

const NO_COMPUTER: readonly Ban[] = ['node:', 'electron', 'better-sqlite3']

/** What all kinds of session share, each used one way. */
const COMMON: readonly Room[] = [
  shared('kernel', 'shared/kernel', []),
  shared('customers', 'shared/domain/customers', ['kernel']),
  shared('people', 'shared/domain/people', ['kernel']),
  shared('wording', 'shared/domain/wording', ['kernel']),
  shared('importing', 'shared/domain/importing', ['kernel', 'customers', 'people']),
]
const COMMON_NAMES = COMMON.map(({ name }) => name)

/** The rules of prioritization, each used one way; the later ones stand on the earlier. */
const PRIORITIZATION: readonly Room[] = [
  rules('themes', []),
  rules('scoring', ['themes']),
  rules('phases', ['themes', 'scoring']),
  rules('emergency', []),
  rules('ranking', ['themes', 'scoring']),
  rules('ballots', ['themes', 'scoring', 'phases']),
  rules('disputes', ['themes', 'scoring', 'ranking', 'phases']),
  rules('overrides', ['themes', 'scoring', 'ranking']),
  rules('decisions', ['themes', 'scoring', 'ranking', 'phases', 'overrides', 'disputes']),
  rules('wording', ['themes', 'decisions']),
  rules('importing', ['themes', 'scoring']),
]
const PRIORITIZATION_NAMES = PRIORITIZATION.map(({ name }) => name)
const DOMAIN = [...COMMON_NAMES, ...PRIORITIZATION_NAMES]
const SHARED = [...DOMAIN, 'contract', 'catalogue', 'charts']
/** What every screen stands on. */
const SCREEN = [...COMMON_NAMES, 'contract', 'catalogue', 'ui', 'lib', 'styles', 'words']

export const ROOMS: readonly Room[] = [
  ...COMMON,
  ...PRIORITIZATION,
  shared('contract', 'shared/contract', DOMAIN),
  shared('catalogue', 'shared/catalogue', DOMAIN),
  shared('charts', 'shared/charts', [...DOMAIN, 'catalogue']),

  shared('styles', 'renderer/styles', []),
  shared('ui', 'renderer/ui', ['kernel', 'styles']),
  shared('lib', 'renderer/lib', ['kernel', 'contract', 'catalogue', 'ui']),
  shared('words', 'renderer/words', [...COMMON_NAMES, 'contract', 'catalogue', 'lib']),
  shared('feature', 'renderer/features/*', SCREEN),
  shared('place', 'renderer/kinds/prioritization/*', [...SCREEN, ...PRIORITIZATION_NAMES, 'charts']),
  shared('kind-places', 'renderer/kinds/prioritization', [...SCREEN, ...PRIORITIZATION_NAMES, 'place']),
  shared('places', 'renderer/kinds', [...SCREEN, 'kind-places']),
  shared('app', 'renderer/app', [...SCREEN, 'feature', 'places']),

  room('main', 'electron/main', ['kernel', 'contract', 'catalogue'], ['better-sqlite3']),
  room('preload', 'electron/preload', ['kernel', 'contract'], ['node:', 'better-sqlite3']),

  backend('files', 'files', ['kernel', 'importing', 'contract']),
  backend('db', 'db', [...COMMON_NAMES, 'contract', 'catalogue', 'files']),
  backend('repos', 'repos', [...COMMON_NAMES, 'contract', 'catalogue', 'db']),
  // The two that would know no kind if there were more than one: they still reach into the only one.
  backend('core', 'core', [
    ...COMMON_NAMES,
    'contract',
    'files',
    'db',
    'repos',
    'usecases',
    'prioritization-ballots',
    'kind',
    'kind-repos',
  ]),
  backend('usecases', 'usecases', [
    ...SHARED,
    'files',
    'db',
    'repos',
    'core',
    'kind',
    'kind-repos',
    'kind-documents',
    'kind-usecases',
  ]),
  backend('kind', 'kinds/prioritization', [...DOMAIN, 'db', 'repos', 'kind-repos', 'kind-usecases']),
  backend('kind-repos', 'kinds/prioritization/repos', [...DOMAIN, 'contract', 'db', 'repos']),
  backend('kind-documents', 'kinds/prioritization/documents', [...SHARED, 'files']),
  backend('kind-usecases', 'kinds/prioritization/usecases', [
    ...SHARED,
    'files',
    'db',
    'repos',
    'core',
    'usecases',
    'kind',
    'kind-repos',
    'kind-documents',
  ]),

  room('cli', 'electron/cli', [...SHARED, 'files', 'db', 'core', 'usecases', 'kind-usecases'], ['electron']),
  room('dev', 'electron/dev', ['kernel'], ['better-sqlite3']),
  room(
    'test',
    'test',
    [
      ...SHARED,
      'files',
      'db',
      'repos',
      'core',
      'usecases',
      'kind',
      'kind-repos',
      'kind-documents',
      'kind-usecases',
      'cli',
      'dev',
    ],
    [],
  ),
]

function room(name: string, folder: string, mayImport: readonly string[], bans: readonly Ban[]): Room {
  return { name, folder, mayImport, bans }
}

/** A room that knows no computer: its code runs in the window too. */
function shared(name: string, folder: string, mayImport: readonly string[]): Room {
  return room(name, folder, mayImport, NO_COMPUTER)
}

function rules(name: string, mayImport: readonly string[]): Room {
  const below = mayImport.map((other) => `prioritization-${other}`)
  return shared(`prioritization-${name}`, `shared/domain/prioritization/${name}`, [...COMMON_NAMES, ...below])
}

/** A room that also runs without Electron: under the command line and in the tests. */
function backend(name: string, folder: string, mayImport: readonly string[]): Room {
  return room(name, `electron/backend/${folder}`, mayImport, ['electron'])
}
