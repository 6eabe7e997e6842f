import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer as createNetServer } from 'node:net'
import path from 'node:path'
import { resolveConfig } from 'electron-vite'
import { type Plugin, type Rolldown, type UserConfig, build, createServer, mergeConfig } from 'vite'
import { prepareElectron, say } from './check-steps.ts'
import { CACHE, REPO, inRepo } from './repo.ts'
import { sandboxSwitches } from './sandbox.ts'
import { hasDisplay, scriptArguments } from './system-needs.ts'

/** What `npm run dev` builds, apart from out/, which `npm start` and the tests take for the real build. */
const OUT = path.join(CACHE, 'dev')

/**
 * `npm run dev [-- workspace.concord --inspect=9229 …]`: the app with its window's code from electron-vite's server, which
 * puts a change into the open window; a change of the backend starts the backend again, one of the shell the app.
 */
async function dev(args: readonly string[]): Promise<void> {
  const ready = await prepareElectron()
  if (ready.code !== 0) return fail(ready.output)
  if (!hasDisplay()) return fail('There is no display to open a window on. `xvfb-run npm run dev` makes one.')
  process.env['NODE_ENV_ELECTRON_VITE'] = 'development'
  const { config } = await resolveConfig(
    { configFile: inRepo('electron/dev/electron.vite.config.ts'), logLevel: 'warn', clearScreen: false },
    'serve',
    'development',
  )
  if (!config?.main || !config.preload || !config.renderer)
    return fail('electron.vite.config.ts names too little.')
  layOut()
  const port = await freePort()
  const server = await createServer(
    mergeConfig(config.renderer as UserConfig, {
      cacheDir: path.join(CACHE, 'dev-packages'),
      // The shell puts a nonce of its own in this place (electron/main/dev-server.ts).
      html: { cspNonce: 'NONCE-OF-THIS-PAGE' },
      server: {
        host: '127.0.0.1',
        port,
        strictPort: true,
        fs: { allow: [REPO] },
        // The page comes from app://, which has no port: it is told where to hear of changes.
        hmr: { protocol: 'ws', host: '127.0.0.1', clientPort: port },
      },
    }),
  )
  await server.listen()

  const app = appOf(ready.output, `http://127.0.0.1:${port}`, [...(await sandboxSwitches(say)), ...args])
  await Promise.all([
    watch(config.main as UserConfig, path.join(OUT), (changed) => {
      if (changed.has('main/main')) app.start('The shell has changed: starting the app again.')
      else if (changed.has('backend/backend-process')) app.restartBackend()
    }),
    watch(config.preload as UserConfig, path.join(OUT, 'preload'), () =>
      app.start('The preload script has changed: starting the app again.'),
    ),
  ])
  app.start('Concord is starting. Change its code and see; Ctrl+C ends it.')
}

/** A port of this computer that nobody listens at. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createNetServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo
      probe.close(() => resolve(port))
    })
  })
}

/** Makes the folder look like the app's own: a package, and resources beside it. */
function layOut(): void {
  mkdirSync(OUT, { recursive: true })
  const { version } = JSON.parse(readFileSync(inRepo('package.json'), 'utf8')) as { version: string }
  const manifest = { name: 'concord', version, type: 'module', main: 'main/main.js' }
  writeFileSync(path.join(OUT, 'package.json'), JSON.stringify(manifest))
  try {
    // On Windows a junction needs no rights.
    symlinkSync(inRepo('resources'), path.join(OUT, 'resources'), 'junction')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

/** The running app: started, started again, and told of a new backend. Ends this program when the person closes it. */
function appOf(
  executable: string,
  server: string,
  switches: readonly string[],
): { start: (why: string) => void; restartBackend: () => void } {
  let running: ChildProcess | null = null
  const env = {
    // Its own folder, so that it runs beside an installed Concord and leaves that one's recent files alone.
    CONCORD_USER_DATA: path.join(CACHE, 'dev-user-data'),
    ...process.env,
    CONCORD_DEV_SERVER: server,
  }
  const launch = (): void => {
    const args = [OUT, ...switches]
    const child = spawn(executable, args, { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
    child.on('exit', (code) => {
      if (running === child) process.exit(code ?? 1)
    })
    running = child
  }
  process.on('exit', () => running?.kill())
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(0))
  return {
    start: (why) => {
      say(why)
      const old = running
      running = null
      if (!old) return launch()
      // Not before the old one is gone: there is one app at a time.
      old.once('exit', launch)
      old.kill()
    },
    restartBackend: () => {
      say('The backend has changed: starting it again.')
      running?.send('backend-built')
    },
  }
}

/** Builds, and builds again at each change; `rebuilt` hears which entries differ. Resolves after the first build. */
function watch(
  config: UserConfig,
  outDir: string,
  rebuilt: (changed: ReadonlySet<string>) => void,
): Promise<void> {
  let last: ReadonlyMap<string, string> | null = null
  return new Promise((resolve, reject) => {
    const tell: Plugin = {
      name: 'tell-what-changed',
      writeBundle(_, bundle) {
        const now = digestsOf(bundle)
        const before = last
        last = now
        if (before === null) return resolve()
        const changed = new Set(
          [...now].filter(([name, digest]) => before.get(name) !== digest).map(([name]) => name),
        )
        if (changed.size > 0) rebuilt(changed)
      },
    }
    build(
      mergeConfig(config, {
        mode: 'development',
        plugins: [tell],
        build: { outDir, emptyOutDir: false, sourcemap: true, watch: {} },
      }),
    ).catch(reject)
  })
}

/** A digest of all code that each entry loads, however deep. */
function digestsOf(bundle: Rolldown.OutputBundle): Map<string, string> {
  const chunks = new Map(
    Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  )
  const entries = [...chunks.values()].filter((chunk) => chunk.isEntry)
  return new Map(
    entries.map((entry) => {
      const reached = new Set([entry.fileName])
      for (const name of reached)
        for (const next of [
          ...(chunks.get(name)?.imports ?? []),
          ...(chunks.get(name)?.dynamicImports ?? []),
        ])
          if (chunks.has(next)) reached.add(next)
      const hash = createHash('sha256')
      for (const name of [...reached].toSorted()) hash.update(chunks.get(name)?.code ?? '')
      return [entry.name, hash.digest('hex')]
    }),
  )
}

function fail(words: string): void {
  process.stderr.write(`${words}\n`)
  process.exitCode = 1
}

await dev(scriptArguments())
