import { mkdir, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CallRefused } from '#shared/contract/call-refused.ts'

/**
 * Makes a folder, and those above it. One after another from the top: Node's own `recursive` never ends where the system
 * says of a folder that is there that nothing can be made in it, as below `/proc`.
 * @throws CallRefused `file-unwritable`
 */
export async function makeFolder(dir: string): Promise<void> {
  try {
    await makeBelow(dir)
  } catch (error) {
    if (error instanceof CallRefused) throw error
    const what = error instanceof Error ? error.message : String(error)
    throw new CallRefused(
      'file-unwritable',
      `The folder ${dir} could not be created (${what}). Choose another location.`,
    )
  }
}

async function makeBelow(dir: string): Promise<void> {
  const there = await stat(dir).catch(() => null)
  if (there?.isDirectory() === true) return
  if (there !== null)
    throw new CallRefused(
      'file-unwritable',
      `${dir} is a file, so nothing can be written into it. Choose a folder.`,
    )
  const parent = dirname(dir)
  if (parent !== dir) await makeBelow(parent)
  await mkdir(dir).catch((error: unknown) => {
    // Somebody else was quicker.
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
  })
}
