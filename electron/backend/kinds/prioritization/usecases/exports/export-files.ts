import { makeFolder } from '#electron/backend/files/make-folder.ts'
import { dirname, join } from 'node:path'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import { type Job, withJob } from '#electron/backend/core/jobs.ts'
import { writeFileWhole } from '#electron/backend/files/atomic-file.ts'
import { paperDocx } from '#electron/backend/files/paper/paper-docx.ts'
import { paperHtml } from '#electron/backend/files/paper/paper-html.ts'
import { paperMarkdown } from '#electron/backend/files/paper/paper-markdown.ts'
import type { Paper } from '#electron/backend/files/paper/paper.ts'
import { fileLabels } from '#shared/catalogue/export-files.ts'
import { counted } from '#shared/kernel/text.ts'

/** One file to be: its name below the folder, what it is about, and how its content is made once its turn comes. */
export type FileToWrite = {
  readonly name: string
  readonly label: string
  /** `breathe` tells that the work goes on and lets a cancel in; for content that takes its time. */
  readonly content: (breathe: () => Promise<void>) => Promise<Content> | Content
}

/** The whole of a file, or its pieces as they are made. */
type Content = Uint8Array | string | AsyncIterable<Uint8Array>

/**
 * Writes files into a folder one after another, as a job: it tells how far it is and can be cancelled between two. Each
 * is written whole or not at all; what was written before a failure or cancel is complete and stays.
 * @returns the paths written, in order
 * @throws CallRefused `cancelled`, or `file-unwritable` with the file and the reason
 */
export async function writeFiles(
  context: CallContext,
  id: string,
  dir: string,
  files: readonly FileToWrite[],
): Promise<string[]> {
  return withJob(context, id, async (job) => {
    const written: string[] = []
    for (const { name, label, content } of files) {
      const at = written.length
      const words = fileLabels.progress({ label, at: at + 1, of: files.length })
      const goOn = (): Promise<void> => breathe(job, words, at, files.length)
      await goOn()
      const path = join(dir, name)
      const bytes = await content(goOn)
      await makeFolder(dirname(path))
      await writeFileWhole(path, bytes)
      written.push(path)
    }
    return written
  })
}

async function breathe(job: Job, label: string, done: number, total: number): Promise<void> {
  try {
    await job.breathe(label, done, total)
  } catch (error) {
    if (!(error instanceof CallRefused) || error.code !== 'cancelled') throw error
    const kept =
      done === 0
        ? 'No file was written.'
        : `${counted(done, 'file')} of ${total} ${done === 1 ? 'was' : 'were'} written first and ${done === 1 ? 'is' : 'are'} complete.`
    throw new CallRefused('cancelled', `Canceled. ${kept} Existing files are unchanged.`)
  }
}

/** A document in one of its formats. @throws CallRefused `no-printer` for a PDF where nothing can print. */
export async function paperBytes(
  { ports }: CallContext,
  paper: Paper,
  format: 'docx' | 'md' | 'pdf',
): Promise<Uint8Array | string> {
  switch (format) {
    case 'docx':
      return paperDocx(paper)
    case 'md':
      return paperMarkdown(paper)
    case 'pdf':
      if (!ports.printPdf) throw noPrinter()
      return ports.printPdf(paperHtml(paper))
  }
}

/** The refusal of a PDF where nothing can print. */
export function noPrinter(): CallRefused {
  return new CallRefused(
    'no-printer',
    'PDFs need Electron, which isn’t available here. Export from the app, or export DOCX and print that.',
  )
}

/** Refuses a PDF before anything else is written, where nothing can print. */
export function requirePrinter({ ports }: CallContext, formats: readonly string[]): void {
  if (formats.includes('pdf') && !ports.printPdf) throw noPrinter()
}
