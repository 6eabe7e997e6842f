import { extname } from 'node:path'
import { CallRefused } from '#electron/backend/call-refused.ts'
import type { UseCases } from '#electron/backend/context.ts'
import { cancelJob, withJob } from '#electron/backend/jobs.ts'
import { memoDesk } from '#electron/backend/usecases/memos/memo-view.ts'
import { writeFileWhole } from '#electron/backend/writers/atomic-file.ts'
import { decisionWorkbook } from '#electron/backend/writers/workbook/decision-workbook.ts'
import { xlsxStream } from '#electron/backend/writers/xlsx/xlsx-stream.ts'
import { exportBriefs } from './briefs-export.ts'
import { briefsOf } from './briefs-of.ts'
import { exportLists } from './lists-export.ts'
import { exportMemos } from './memos-export.ts'
import { exportPicture } from './picture-export.ts'
import { exportPreread } from './preread-export.ts'
import { workbookInputOf } from './workbook-input-of.ts'

type Names =
  | 'exports.workbook'
  | 'exports.memos'
  | 'exports.briefs'
  | 'exports.preread'
  | 'exports.lists'
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
  'exports.briefs': exportBriefs,
  'exports.preread': exportPreread,
  'exports.lists': exportLists,
  'exports.picture': exportPicture,

  'exports.ready': ({ workspace, ports }) => {
    const briefs = briefsOf(memoDesk(workspace))
    return {
      pdf: ports.printPdf !== undefined,
      csms: briefs.length,
      mails: briefs.flatMap(({ accounts }) => accounts).filter(({ letter }) => letter !== null).length,
    }
  },

  'exports.cancel': ({ state }, { job }) => ({ asked: cancelJob(state, job) }),
}
