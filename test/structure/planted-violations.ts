import { type Room, ROOMS } from './walls.ts'

/** A forbidden import: the file that makes it, and what it imports. */
type Planted = { readonly file: string; readonly specifier: string }

/**
 * Every import that a wall forbids, once. Both the import graph's test and the linter are shown each of them; `file`
 * and the module it names needn't exist in the work tree.
 */
export const PLANTED_IMPORTS: readonly Planted[] = ROOMS.flatMap((room) => [
  ...ROOMS.filter((other) => isShut(room, other)).map((other) => ({
    file: `${inside(room, 'here')}/planted-${other.name}.ts`,
    specifier: `#${inside(other, 'there')}/planted-target.ts`,
  })),
  ...room.bans.map((ban) => ({
    file: `${inside(room, 'here')}/planted-${ban.replace(':', '')}.ts`,
    specifier: ban === 'node:' ? 'node:fs' : ban,
  })),
])

/** A folder of the room: of one of its instances, where it is one of several. */
function inside({ folder }: Room, instance: string): string {
  return folder.replace('*', instance)
}

/** Whether the wall between two rooms is shut. Of a room that is one of several, another one is another room. */
function isShut(room: Room, other: Room): boolean {
  return room.name === other.name ? room.folder.includes('*') : !room.mayImport.includes(other.name)
}
