import { CallRefused } from '#electron/backend/call-refused.ts'
import type { CallContext } from '#electron/backend/context.ts'
import { footerOf, memoDesk } from '#electron/backend/usecases/memos/memo-view.ts'
import { workspaceView } from '#electron/backend/usecases/workspace/workspace-view.ts'
import type { Brief } from '#electron/backend/writers/brief.ts'
import { briefPaper } from '#electron/backend/writers/brief-paper.ts'
import { briefWorkbook } from '#electron/backend/writers/brief-workbook.ts'
import { mailDraft } from '#electron/backend/writers/mail-draft.ts'
import { slugOf } from '#electron/backend/writers/memo-file-names.ts'
import { xlsxStream } from '#electron/backend/writers/xlsx/xlsx-stream.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import { briefWords } from '#shared/i18n/en/brief.ts'
import { fileLabels } from '#shared/i18n/en/export-files.ts'
import { sessionInShort } from '#shared/i18n/en/terms.ts'
import { briefsOf } from './briefs-of.ts'
import { type FileToWrite, paperBytes, writeFiles } from './export-files.ts'

/** Writes a brief a CSM (DOCX), the workbook of all of them, and a mail draft an account that can be told something. */
export async function exportBriefs(
  context: CallContext,
  { dir, formats, job }: Parsed<'exports.briefs'>,
): Promise<Output<'exports.briefs'>> {
  const { workspace } = context
  const desk = memoDesk(workspace)
  const briefs = briefsOf(desk)
  if (briefs.length === 0)
    throw new CallRefused(
      'decision-incomplete',
      'There are no briefs to export: no account has asked for a theme yet. Import requests first.',
    )
  const { snapshot } = desk
  const at = desk.head.at ?? `${snapshot.session.asOf}T00:00:00Z`
  const frame = {
    workspace: snapshot.facts.name,
    session: sessionInShort(snapshot.session),
    currency: snapshot.facts.currency,
    footer: footerOf(desk),
    at,
  }
  const names = new FreeNames()
  const named = briefs.map((brief) => ({ brief, name: names.free(slugOf(brief.csm ?? briefWords.noCsm)) }))
  const files: FileToWrite[] = []
  if (formats.includes('docx'))
    for (const { brief, name } of named)
      files.push({
        name: `csm-brief-${name}.docx`,
        label: fileLabels.brief({ name: brief.csm ?? briefWords.noCsm }),
        content: () => paperBytes(context, briefPaper(brief, frame), 'docx'),
      })
  if (formats.includes('xlsx'))
    files.push({
      name: 'csm-briefs.xlsx',
      label: fileLabels.briefBook,
      content: (breathe) =>
        xlsxStream(briefWorkbook(briefs, { workspace: workspaceView(workspace) }), breathe),
    })
  if (formats.includes('eml')) for (const { brief, name } of named) files.push(...drafts(brief, name, at))
  return { files: await writeFiles(context, job ?? 'exports.briefs', dir, files) }
}

function drafts(brief: Brief, folder: string, at: string): FileToWrite[] {
  const names = new FreeNames()
  return brief.accounts.flatMap(({ name, letter }) =>
    letter === null
      ? []
      : [
          {
            name: `mail-drafts/${folder}/${names.free(slugOf(name))}.eml`,
            label: fileLabels.mail({ name }),
            content: () => mailDraft(letter, at),
          },
        ],
  )
}

/** File names, none given twice: the second of a name gets a number. */
class FreeNames {
  readonly #taken = new Set<string>()

  free(wanted: string): string {
    for (let n = 1; ; n += 1) {
      const name = n === 1 ? wanted : `${wanted}-${n}`
      if (this.#taken.has(name)) continue
      this.#taken.add(name)
      return name
    }
  }
}
