import { type Room, ROOMS } from './walls.ts'

/**
 * The walls as the linter takes them: what a folder is and what may be imported from where (eslint-plugin-boundaries),
 * and the packages that a room never imports.
 */
export function lintWalls(): { elements: unknown; dependencies: unknown; overrides: unknown } {
  return {
    overrides: [
      // A unit test may cross rooms within its layer; how far, import-rules.ts says.
      { files: ['**/*.test.ts', '**/*.test.tsx'], rules: { 'boundaries/dependencies': 'off' } },
      ...ROOMS.filter(({ bans }) => bans.length > 0).map(({ folder, bans }) => ({
        files: [`${folder}/**`],
        rules: {
          'no-restricted-imports': [
            'error',
            {
              paths: bans.filter((ban) => ban !== 'node:'),
              patterns: bans.includes('node:')
                ? [{ regex: '^node:', message: 'no Node here: this code runs where there is none' }]
                : [],
            },
          ],
        },
      })),
    ],
    elements: innermostFirst(ROOMS).map(({ name, folder }) => ({
      type: name,
      pattern: folder,
      ...(folder.includes('*') ? { capture: ['name'] } : {}),
    })),
    dependencies: [
      'error',
      {
        default: 'disallow',
        policies: ROOMS.filter(({ mayImport }) => mayImport.length > 0).map(({ name, mayImport }) => ({
          from: { element: { type: name } },
          allow: [{ to: { element: { type: [...mayImport] } } }],
        })),
      },
    ],
  }
}

/** A room inside another one has to be met before it. */
function innermostFirst(rooms: readonly Room[]): Room[] {
  return rooms.toSorted((a, b) => b.folder.length - a.folder.length)
}
