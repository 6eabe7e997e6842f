import { extname } from 'node:path'
import { CallRefused } from '#electron/backend/call-refused.ts'
import type { UseCases } from '#electron/backend/context.ts'
import { cancelJob } from '#electron/backend/jobs.ts'
import { memoDesk } from '#electron/backend/usecases/memos/memo-view.ts'
import { writeFileWhole } from '#electron/backend/writers/atomic-file.ts'
import { decisionWorkbook } from '#electron/backend/writers/workbook/decision-workbook.ts'
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
  'exports.workbook': async ({ workspace }, { path }) => {
    if (extname(path).toLowerCase() !== '.xlsx')
      throw new CallRefused(
        'bad-input',
        `A decision workbook is an .xlsx file, and ${path} is none. Give it that ending.`,
      )
    await writeFileWhole(path, await decisionWorkbook(workbookInputOf(workspace)))
    return { files: [path] }
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
