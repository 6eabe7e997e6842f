/**
 * Who may import whom (electron/README.md, Walls). The linter's config says the same in its own language; this list
 * is kept apart from it so that a hole in one wall is seen through the other.
 */
const DOMAIN = [
  'accounts',
  'themes',
  'scoring',
  'ranking',
  'overrides',
  'disputes',
  'decisions',
  'sessions',
  'importing',
] as const
const SHARED = ['kernel', ...DOMAIN, 'wording', 'contract', 'i18n', 'charts'] as const
const NO_COMPUTER = [/^node:/, /^electron$/, /^better-sqlite3$/]

type Room = {
  readonly name: string
  /** Files below this folder live in the room; `*` stands for one folder name, each of which is a room. */
  readonly folder: string
  readonly mayImport: readonly string[]
  /** Packages that are never imported here, whatever package.json says. */
  readonly bans: readonly RegExp[]
}

export const ROOMS: readonly Room[] = [
  { name: 'kernel', folder: 'shared/kernel', mayImport: [], bans: NO_COMPUTER },
  domain('accounts', []),
  domain('themes', ['accounts']),
  domain('scoring', ['accounts', 'themes']),
  domain('ranking', ['accounts', 'themes', 'scoring']),
  domain('overrides', ['accounts', 'themes', 'scoring', 'ranking']),
  domain('disputes', ['accounts', 'themes', 'scoring', 'ranking', 'sessions']),
  domain('decisions', ['accounts', 'themes', 'scoring', 'ranking', 'overrides', 'disputes']),
  domain('sessions', ['accounts', 'themes', 'scoring']),
  domain('importing', ['accounts', 'themes', 'scoring', 'sessions']),
  domain('wording', DOMAIN),
  {
    name: 'contract',
    folder: 'shared/contract',
    mayImport: ['kernel', ...DOMAIN, 'wording'],
    bans: NO_COMPUTER,
  },
  { name: 'i18n', folder: 'shared/i18n', mayImport: ['kernel', ...DOMAIN, 'wording'], bans: NO_COMPUTER },
  { name: 'charts', folder: 'shared/charts', mayImport: ['kernel', ...DOMAIN, 'i18n'], bans: NO_COMPUTER },
  { name: 'styles', folder: 'renderer/styles', mayImport: [], bans: NO_COMPUTER },
  { name: 'ui', folder: 'renderer/ui', mayImport: ['kernel', 'styles'], bans: NO_COMPUTER },
  { name: 'lib', folder: 'renderer/lib', mayImport: ['kernel', 'contract', 'i18n', 'ui'], bans: NO_COMPUTER },
  {
    name: 'feature',
    folder: 'renderer/features/*',
    mayImport: [...SHARED, 'ui', 'lib', 'styles'],
    bans: NO_COMPUTER,
  },
  {
    name: 'app',
    folder: 'renderer/app',
    mayImport: [...SHARED, 'ui', 'lib', 'styles', 'feature'],
    bans: NO_COMPUTER,
  },
  {
    name: 'main',
    folder: 'electron/main',
    mayImport: ['kernel', 'contract', 'i18n'],
    bans: [/^better-sqlite3$/],
  },
  {
    name: 'preload',
    folder: 'electron/preload',
    mayImport: ['kernel', 'contract'],
    bans: [/^node:/, /^better-sqlite3$/],
  },
  { name: 'backend', folder: 'electron/backend', mayImport: SHARED, bans: [/^electron$/] },
  { name: 'cli', folder: 'electron/cli', mayImport: [...SHARED, 'backend'], bans: [/^electron$/] },
  { name: 'dev', folder: 'electron/dev', mayImport: ['kernel'], bans: [/^better-sqlite3$/] },
  { name: 'test', folder: 'test', mayImport: [...SHARED, 'backend', 'cli', 'dev'], bans: [] },
]

function domain(name: string, mayImport: readonly string[]): Room {
  return { name, folder: `shared/domain/${name}`, mayImport: ['kernel', ...mayImport], bans: NO_COMPUTER }
}

/** A room's file: which room, and which instance of it where a room is one of several (`renderer/features/x`). */
type Place = { readonly room: Room; readonly instance: string }

/** Where a module lives; null when no room holds it. `path` is relative to the repo, with `/`. */
export function placeOf(path: string): Place | null {
  for (const room of ROOMS) {
    const pattern = new RegExp(`^(${room.folder.replace('*', '[^/]+')})/`)
    const match = pattern.exec(path)
    if (match?.[1] !== undefined) return { room, instance: match[1] }
  }
  return null
}

/** One import as it stands in a file: of another module of ours (a path), or of a package (its name). */
export type Import = { readonly from: string; readonly to: string; readonly kind: 'module' | 'package' }

/** Why an import is forbidden, in words; null when it is allowed. */
export function objection(edge: Import): string | null {
  const from = placeOf(edge.from)
  if (!from) return `${edge.from} stands in no room of the house`
  if (edge.kind === 'package') {
    return from.room.bans.some((ban) => ban.test(edge.to))
      ? `${edge.from} imports ${edge.to}, which ${from.room.name} never does`
      : null
  }
  const to = placeOf(edge.to)
  if (!to) return `${edge.from} imports ${edge.to}, which stands in no room of the house`
  if (from.instance === to.instance || from.room.mayImport.includes(to.room.name)) return null
  if (isUnitTest(edge.from) && mayTestWith(from, to)) return null
  return `${edge.from} imports ${edge.to}: ${from.room.name} may not use ${to.room.name}`
}

/** Tests that stand beside the code; those in test/ are a room of their own. */
function isUnitTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file)
}

/** A unit test may take values from test/support, and one of a pure rule may prove it together with another rule. */
function mayTestWith(from: Place, to: Place): boolean {
  if (to.instance === 'test') return true
  return from.instance.startsWith('shared/') && to.instance.startsWith('shared/')
}

/** Every circle in the graph, as the list of modules that leads back to its first. */
export function findCycles(edges: readonly Import[]): string[][] {
  const next = new Map<string, string[]>()
  for (const edge of edges) {
    if (edge.kind === 'module') next.set(edge.from, [...(next.get(edge.from) ?? []), edge.to])
  }
  const state = new Map<string, 'open' | 'done'>()
  const cycles: string[][] = []
  const visit = (node: string, trail: readonly string[]): void => {
    if (state.get(node) === 'done') return
    if (state.get(node) === 'open') {
      cycles.push([...trail.slice(trail.indexOf(node)), node])
      return
    }
    state.set(node, 'open')
    for (const target of next.get(node) ?? []) visit(target, [...trail, node])
    state.set(node, 'done')
  }
  for (const node of next.keys()) visit(node, [])
  return cycles
}
