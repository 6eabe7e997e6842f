import path from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Rolldown } from 'vite'
import { shippedLicenses } from './shipped-licenses.ts'

const root = path.resolve(import.meta.dirname, '../..')
const at = (...parts: string[]): string => path.join(root, ...parts)

/** An import that leads nowhere fails the build; left to itself it would fail in front of the person. */
const strictly: NonNullable<Rolldown.RolldownOptions['onLog']> = (level, log, defaultHandler) => {
  defaultHandler(log.code === 'UNRESOLVED_IMPORT' ? 'error' : level, log)
}

/**
 * Builds everything that runs into out/. Main, printer, backend and command line are one build with four entries, so that what
 * they share is there once; whatever package.json calls a dependency stays outside and is loaded from node_modules.
 */
export default defineConfig({
  main: {
    root,
    plugins: [shippedLicenses()],
    build: {
      outDir: at('out'),
      emptyOutDir: true,
      target: 'node24',
      rolldownOptions: {
        onLog: strictly,
        input: {
          'main/main': at('electron/main/main.ts'),
          'main/print-main': at('electron/main/print-main.ts'),
          'backend/backend-process': at('electron/backend/core/backend-process.ts'),
          'cli/concord': at('electron/cli/concord.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    root,
    plugins: [shippedLicenses()],
    build: {
      outDir: at('out/preload'),
      target: 'node24',
      // A sandboxed preload can't load packages: everything it uses is inside.
      externalizeDeps: false,
      rolldownOptions: {
        onLog: strictly,
        input: { preload: at('electron/preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), shippedLicenses(at('out'))],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      // Nothing inlined as data:, which the page's own policy refuses for scripts, styles and fonts.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { onLog: strictly, input: at('renderer/index.html') },
    },
  },
})
