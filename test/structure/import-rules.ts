import { type Room, ROOMS } from './walls.ts'

/** A room's file: which room, and which instance of it where a room is one of several (`renderer/features/x`). */
type Place = { readonly room: Room; readonly instance: string }

/** Rooms inside others come first: the longest folder that holds a file is its room. */
const INNERMOST_FIRST = ROOMS.map((room) => ({
  room,
  pattern: new RegExp(`^(${room.folder.replace('*', '[^/]+')})/`),
})).toSorted((a, b) => b.room.folder.length - a.room.folder.length)

/** Where a module lives; null when no room holds it. `path` is relative to the repo, with `/`. */
export function placeOf(path: string): Place | null {
  for (const { room, pattern } of INNERMOST_FIRST) {
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
    return from.room.bans.some((ban) => edge.to === ban || (ban === 'node:' && edge.to.startsWith(ban)))
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

/** A unit test may take values from test/support, and may prove a rule together with others of its layer. */
function mayTestWith(from: Place, to: Place): boolean {
  if (to.instance === 'test') return true
  const layer = (place: Place): string =>
    place.instance.split('/', place.instance.startsWith('shared') ? 1 : 2).join('/')
  return layer(from) === layer(to)
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
