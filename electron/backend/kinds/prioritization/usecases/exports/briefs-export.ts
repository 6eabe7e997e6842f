import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import { memoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { printedView } from './workbook-input-of.ts'
import type { Brief } from '#electron/backend/kinds/prioritization/documents/brief/brief.ts'
import { briefPaper } from '#electron/backend/kinds/prioritization/documents/brief/brief-paper.ts'
import { briefWorkbook } from '#electron/backend/kinds/prioritization/documents/brief/brief-workbook.ts'
import { mailDraft } from '#electron/backend/kinds/prioritization/documents/brief/mail-draft.ts'
import { FreeNames } from '#electron/backend/files/free-names.ts'
import { slugOf } from '#electron/backend/kinds/prioritization/documents/memo/memo-file-names.ts'
import { xlsxStream } from '#electron/backend/files/xlsx/write/xlsx-stream.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import type { Withheld } from '#shared/domain/prioritization/decisions/account-letter.ts'
import { briefWords } from '#shared/catalogue/brief.ts'
import { fileLabels } from '#shared/catalogue/export-files.ts'
import { sessionInShort } from '#shared/catalogue/terms.ts'
import { counted } from '#shared/kernel/text.ts'
import { briefsOf } from './briefs-of.ts'
import { type FileToWrite, paperBytes, writeFiles } from './export-files.ts'
import { paperFrame } from './paper-frame.ts'

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
    ...paperFrame(desk, 'internal'),
    session: sessionInShort(snapshot.session),
    currency: snapshot.facts.currency,
  }
  const names = new FreeNames()
  const named = briefs.map((brief) => ({
    brief,
    name: names.free(slugOf(brief.csm ?? briefWords.noCsm, 'csm')),
  }))
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
      content: (breathe) => xlsxStream(briefWorkbook(briefs, { workspace: printedView(workspace) }), breathe),
    })
  if (formats.includes('eml')) for (const { brief, name } of named) files.push(...drafts(brief, name, at))
  const written = await writeFiles(context, job ?? 'exports.briefs', dir, files)
  const unsealed = snapshot.seal === null && written.some((file) => file.endsWith('.eml'))
  return { files: written, report: [...(unsealed ? [fileLabels.unsealed] : []), ...reportOf(briefs)] }
}

/** This many accounts are named in the report; the briefs hold all of them. */
const NAMED = 5

/** What isn't in the files, and why: sentences kept from customers, letters not written. */
function reportOf(briefs: readonly Brief[]): string[] {
  const accounts = briefs.flatMap((brief) => brief.accounts)
  const named = (why: Withheld): string[] => {
    const names = accounts.filter(({ withheld }) => withheld === why).map(({ name }) => name)
    return names.length > NAMED
      ? [...names.slice(0, NAMED), counted(names.length - NAMED, 'more account')]
      : names
  }
  // What is kept back of a theme's words is the same sentence for every account that asked for it.
  const removed = new Set(
    accounts.flatMap(({ asks }) =>
      asks.flatMap(({ theme, removed: own }) => own.map((text) => `${theme}\n${text}`)),
    ),
  ).size
  const [calls, without] = [named('call-first'), named('no-decision')]
  return [
    ...(calls.length > 0 ? [fileLabels.callsFirst({ names: calls })] : []),
    ...(without.length > 0 ? [fileLabels.noDecision({ names: without })] : []),
    ...(removed > 0 ? [fileLabels.removedFromBriefs({ n: removed })] : []),
  ]
}

function drafts(brief: Brief, folder: string, at: string): FileToWrite[] {
  const names = new FreeNames()
  return brief.accounts.flatMap(({ name, letter }) =>
    letter === null
      ? []
      : [
          {
            name: `mail-drafts/${folder}/${names.free(slugOf(name, 'account'))}.eml`,
            label: fileLabels.mail({ name }),
            content: () => mailDraft(letter, at),
          },
        ],
  )
}
