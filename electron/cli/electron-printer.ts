import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { PrintPage } from '#electron/backend/files/paper/print-page.ts'
import type { Terminal } from './command.ts'

/** Milliseconds Electron may take to start, and a document to print, before it counts as hung. */
const START_LIMIT = 60_000
const PRINT_LIMIT = 120_000

const Answer = z.union([z.object({ pdf: z.string() }), z.object({ error: z.string() })])

/** Electron as a printer: started with the first document, kept for the next ones. */
export type Printer = { readonly print: (page: PrintPage) => Promise<Uint8Array>; readonly close: () => void }

/**
 * A printer for the command line, on the Electron that CONCORD_RUNTIME names (`npm run -s concord` finds one and sets
 * it), hidden, and on a screen of its own where there is none.
 * @param entry the built electron/main/print-main.ts
 */
export function electronPrinter(entry: string): Printer {
  let started: Promise<Connection> | null = null
  let printing: Promise<unknown> = Promise.resolve()
  return {
    print: (page) => {
      started ??= startElectron(entry)
      const connection = started
      const result = printing.then(async () => (await connection).print(page))
      printing = result.catch(() => undefined)
      return result
    },
    close: () => {
      void started?.then(
        (connection) => connection.close(),
        () => undefined,
      )
    },
  }
}

/** Refuses before anything is written, where the command line could not print. @throws CallRefused `no-printer` */
export function requirePrinter({ resources }: Terminal): void {
  commandFor(printEntry(resources))
}

/** The built electron/main/print-main.ts. */
export function printEntry(resources: string): string {
  return join(resources, '../out/main/print-main.js')
}

type Connection = { readonly print: (page: PrintPage) => Promise<Uint8Array>; readonly close: () => void }

async function startElectron(entry: string): Promise<Connection> {
  const command = commandFor(entry)
  const name = `concord-print-${randomUUID()}`
  const path = process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
  const server = createServer()
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, resolve)
  })
  const child = spawn(command.program, command.args, {
    stdio: 'ignore',
    env: { ...process.env, CONCORD_PRINT_SOCKET: path },
  })
  try {
    return connectionOn(await connected(server, child), server, child)
  } catch (error) {
    server.close()
    child.kill()
    throw error
  }
}

function connected(server: Server, child: ChildProcess): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => reject(unprintable(why))
    const timer = setTimeout(() => fail('Electron did not answer within a minute'), START_LIMIT)
    child.once('error', (error) => fail(error.message))
    child.once('exit', (code) => fail(`Electron ended with code ${code ?? 'none'} before it printed`))
    server.once('connection', (socket) => {
      clearTimeout(timer)
      resolve(socket)
    })
  })
}

function connectionOn(socket: Socket, server: Server, child: ChildProcess): Connection {
  const lines = createInterface({ input: socket })
  return {
    print: (page) =>
      new Promise((resolve, reject) => {
        const over = (settle: () => void): void => {
          clearTimeout(timer)
          lines.off('line', read)
          child.off('exit', ended)
          settle()
        }
        const read = (line: string): void => {
          const answer = Answer.safeParse(JSON.parse(line)).data ?? { error: 'an answer that makes no sense' }
          over(() =>
            'pdf' in answer
              ? resolve(new Uint8Array(Buffer.from(answer.pdf, 'base64')))
              : reject(unprintable(answer.error)),
          )
        }
        const ended = (): void => over(() => reject(unprintable('Electron ended while it printed')))
        const timer = setTimeout(
          () => over(() => reject(unprintable('Electron did not finish within two minutes'))),
          PRINT_LIMIT,
        )
        lines.on('line', read)
        child.once('exit', ended)
        socket.write(`${JSON.stringify(page)}\n`)
      }),
    close: () => {
      // It ends with the connection.
      socket.end()
      server.close()
    },
  }
}

function commandFor(entry: string): { program: string; args: string[] } {
  const runtime = process.env['CONCORD_RUNTIME'] ?? ''
  if (runtime === '' || !existsSync(runtime))
    throw unprintable(
      'there is no Electron runtime to print with. Run it as npm run -s concord -- …, which finds one, or name one in CONCORD_RUNTIME',
    )
  if (!existsSync(entry)) throw unprintable(`${entry} is missing. Build Concord first: npm run build`)
  const switches = (process.env['CONCORD_RUNTIME_SWITCHES'] ?? '').split(' ').filter((word) => word !== '')
  const args = [...switches, entry]
  const display = process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY'] ?? ''
  if (process.platform !== 'linux' || display !== '') return { program: runtime, args }
  const paths = (process.env['PATH'] ?? '').split(delimiter)
  if (!paths.some((folder) => existsSync(join(folder, 'xvfb-run'))))
    throw unprintable('there is no display, and no xvfb-run to make one. Install the packages xvfb and xauth')
  return { program: 'xvfb-run', args: ['-a', runtime, ...args] }
}

function unprintable(why: string): CallRefused {
  return new CallRefused('no-printer', `No PDF was written: ${why}.`)
}
