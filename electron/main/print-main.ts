import { connect } from 'node:net'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { app } from 'electron'
import { z } from 'zod'
import { registerAppScheme } from './app-protocol.ts'
import { lockDownPages, shutOutNetwork } from './lock-down.ts'
import { printPage } from './print-page.ts'

/**
 * Electron as a printer for the command line: no window is ever shown. It connects to the socket that the command line
 * listens on, prints the pages it is sent, a line of JSON each, answers with the PDF, and ends with the connection.
 */
const Page = z.object({ html: z.string(), css: z.string() })

const socketPath = process.env['CONCORD_PRINT_SOCKET'] ?? ''
app.setName('Concord')
app.disableHardwareAcceleration()
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox()
shutOutNetwork()
registerAppScheme()
lockDownPages()
// A window closes after every page; the next one is still to come.
app.on('window-all-closed', () => undefined)

async function serve(): Promise<void> {
  await app.whenReady()
  const fonts = path.join(import.meta.dirname, '../../resources/fonts')
  const socket = connect(socketPath)
  socket.on('error', () => app.exit(1))
  socket.on('close', () => app.exit(0))
  const lines = createInterface({ input: socket })
  lines.on('line', (line) => {
    void answer(line, fonts).then((words) => socket.write(`${JSON.stringify(words)}\n`))
  })
}

async function answer(line: string, fonts: string): Promise<{ pdf: string } | { error: string }> {
  try {
    const pdf = await printPage(Page.parse(JSON.parse(line)), fonts)
    return { pdf: Buffer.from(pdf).toString('base64') }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

void serve()
