import { extname } from 'node:path'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import { cancelJob, withJob } from '#electron/backend/core/jobs.ts'
import { memoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { writeFileWhole } from '#electron/backend/files/atomic-file.ts'
import { decisionWorkbook } from '#electron/backend/kinds/prioritization/documents/workbook/decision-workbook.ts'
import { xlsxStream } from '#electron/backend/files/xlsx/write/xlsx-stream.ts'
import { announcementOf } from './announcement-of.ts'
import { exportBriefs } from './briefs-export.ts'
import { briefsOf } from './briefs-of.ts'
import { decisionLines } from './decision-lines.ts'
import { exportLists } from './lists-export.ts'
import { exportMemos } from './memos-export.ts'
import { exportPicture } from './picture-export.ts'
import { exportPreread } from './preread-export.ts'
import { exportSummary } from './summary-export.ts'
import { anythingDecided } from './summary-of.ts'
import { exportTrackers } from './trackers-export.ts'
import { workbookInputOf } from './workbook-input-of.ts'

type Names =
  | 'exports.workbook'
  | 'exports.memos'
  | 'exports.summary'
  | 'exports.announcement'
  | 'exports.briefs'
  | 'exports.preread'
  | 'exports.lists'
  | 'exports.trackers'
  | 'exports.picture'
  | 'exports.ready'
  | 'exports.cancel'

export const exportsUseCases: UseCases<Names> = {
  'exports.workbook': (context, { path, job: id }) => {
    if (extname(path).toLowerCase() !== '.xlsx')
      throw new CallRefused(
        'bad-input',
        `A decision workbook is an .xlsx file, and ${path} isn’t. Give it that extension.`,
      )
    return withJob(context, id ?? 'exports.workbook', async (job) => {
      await job.breathe('Gathering the workbook', 0, null)
      const input = workbookInputOf(context.workspace)
      const book = decisionWorkbook(input)
      const total = book.sheets.reduce((sum, { rowCount }) => sum + rowCount, 0)
      const rows = xlsxStream(book, (sheet, done) => job.breathe(`Writing ${sheet}`, done, total))
      await writeFileWhole(path, rows)
      return { files: [path] }
    })
  },

  'exports.memos': exportMemos,
  'exports.summary': exportSummary,
  'exports.announcement': ({ workspace }) => {
    const desk = memoDesk(workspace)
    return { text: anythingDecided(desk.snapshot) ? announcementOf(desk) : null }
  },
  'exports.briefs': exportBriefs,
  'exports.preread': exportPreread,
  'exports.lists': exportLists,
  'exports.trackers': exportTrackers,
  'exports.picture': exportPicture,

  'exports.ready': ({ workspace, ports }) => {
    const desk = memoDesk(workspace)
    const briefs = briefsOf(desk)
    const accounts = briefs.flatMap((brief) => brief.accounts)
    const lines = decisionLines(desk, 'internal')
    return {
      pdf: ports.printPdf !== undefined,
      csms: briefs.length,
      mails: accounts.filter(({ letter }) => letter !== null).length,
      calls: accounts.filter(({ withheld }) => withheld === 'call-first').length,
      escalations: lines.filter(({ group }) => group === 'escalated').length,
      built: lines.filter(({ decision }) => decision?.status === 'build').length,
    }
  },

  'exports.cancel': ({ state }, { job }) => ({ asked: cancelJob(state, job) }),
}
