import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import { memoDesk, type MemoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { escalationPaper } from '#electron/backend/kinds/prioritization/documents/escalation/escalation-paper.ts'
import { FreeNames } from '#electron/backend/files/free-names.ts'
import { slugOf } from '#electron/backend/kinds/prioritization/documents/memo/memo-file-names.ts'
import { summaryPaper } from '#electron/backend/kinds/prioritization/documents/summary/summary-paper.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import { fileLabels } from '#shared/catalogue/export-files.ts'
import { announcementOf } from './announcement-of.ts'
import { decisionLines } from './decision-lines.ts'
import { escalationsOf } from './escalation-of.ts'
import { type FileToWrite, paperBytes, requirePrinter, writeFiles } from './export-files.ts'
import { keptBack } from './kept-back.ts'
import { paperFrame } from './paper-frame.ts'
import { anythingDecided, summaryOf } from './summary-of.ts'

/** Writes the executive summary, one paper per open escalation, and the announcement, as many of them as are wanted. */
export async function exportSummary(
  context: CallContext,
  { dir, formats, cut, parts, job }: Parsed<'exports.summary'>,
): Promise<Output<'exports.summary'>> {
  requirePrinter(context, formats)
  const desk = memoDesk(context.workspace)
  const frame = paperFrame(desk, cut)
  const ending = cut === 'shareable' ? '-shareable' : ''
  const files: FileToWrite[] = []
  if (parts.includes('summary')) {
    requireDecision(desk)
    const paper = summaryPaper(summaryOf(desk, cut), frame)
    for (const format of new Set(formats))
      files.push({
        name: `executive-summary${ending}.${format}`,
        label: fileLabels.summary({ format }),
        content: () => paperBytes(context, paper, format),
      })
  }
  // What people wrote on their ballots stays in the house.
  if (parts.includes('escalations') && cut === 'internal') {
    const names = new FreeNames()
    for (const escalation of escalationsOf(desk)) {
      const name = names.free(`escalation-${slugOf(escalation.theme)}`)
      for (const format of new Set(formats))
        files.push({
          name: `escalations/${name}.${format}`,
          label: fileLabels.escalation({ name: escalation.theme }),
          content: () => paperBytes(context, escalationPaper(escalation, frame), format),
        })
    }
  }
  if (parts.includes('announcement')) {
    requireDecision(desk)
    files.push({
      name: 'announcement.txt',
      label: fileLabels.announcement,
      content: () => `${announcementOf(desk)}\n`,
    })
  }
  const written = await writeFiles(context, job ?? 'exports.summary', dir, files)
  const texts =
    cut === 'shareable' && parts.includes('summary')
      ? decisionLines(desk, cut).map(({ decision }) => decision?.rationale ?? '')
      : []
  return { files: written, report: keptBack(desk, 'summary', texts) }
}

/** @throws CallRefused `decision-incomplete` where there is nothing to sum up yet */
export function requireDecision({ snapshot }: MemoDesk): void {
  if (!anythingDecided(snapshot))
    throw new CallRefused(
      'decision-incomplete',
      'There is nothing to sum up: no theme is decided yet. Decide one first.',
    )
}
