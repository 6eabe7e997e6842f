import { existsSync, readdirSync, rmSync } from 'node:fs'
import { makeFolder } from '#electron/backend/files/make-folder.ts'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Output } from '#shared/contract/contract.ts'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { decisionTerm } from '#shared/catalogue/terms.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { counted } from '#shared/kernel/text.ts'
import { type Command, UsageError } from './command.ts'
import { withBackend } from './open-backend.ts'
import { tableHead, tableLines } from './ranking-table.ts'
import { salesLines } from './score-table.ts'
import { fileLines, wantedSeparator } from './what-and-where.ts'
import {
  ANNOUNCEMENT_FILE,
  BRIEF_FOLDER,
  ESCALATION_FOLDER,
  LIST_FOLDER,
  MEMO_FOLDER,
  PACK_FILE,
  SUMMARY_FILE,
  TRACKER_FOLDER,
  WORKBOOK_FILE,
  writeExports,
} from './write-exports.ts'

/** The workspace the demo makes. */
const WORKSPACE_FILE = 'sample-quarter.concord'
const PAPER_FILES = [PACK_FILE, SUMMARY_FILE].flatMap((name) => [`${name}.docx`, `${name}.md`])
/** What a demo writes into which folder, and nothing else in it is ours. */
const OURS: readonly (readonly [string, RegExp])[] = [
  // Memos are numbered by rank; C and U: compliance track and unranked.
  [MEMO_FOLDER, /^(?:[CU]?\d+)-[^/]*\.(?:docx|md)$/],
  [BRIEF_FOLDER, /^(?:csm-brief(?:s|-[a-z0-9-]+)\.(?:docx|xlsx)|mail-drafts\/[a-z0-9-]+\/[a-z0-9-]+\.eml)$/],
  [LIST_FOLDER, /^(?:matrix|accounts-by-theme|crm-accounts-themes-decisions|decisions)(?:-raw)?\.csv$/],
  [TRACKER_FOLDER, /^built-for-(?:jira|linear|productboard)\.csv$/],
  [ESCALATION_FOLDER, /^escalation-[a-z0-9-]+\.(?:docx|md)$/],
]

/** `concord demo`: the sample quarter, whole: import, score, overrides, decisions, exports. */
export const demo: Command = {
  summary: 'run the sample quarter, whole, and write its workspace, workbook and memos',
  help: `Usage: concord demo [--out DIR]

Imports the sample quarter (140 accounts, 318 requests, 20 feedback themes), scores and ranks it, applies its overrides
and decisions, and writes DIR/${WORKSPACE_FILE} and everything that concord export --pack writes.

  --out DIR  the folder to write to, demo-output unless given; files of an earlier demo in it are replaced, others kept

Ends with 0 done, 2 nothing done.
`,
  run: async (args, terminal) => {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { out: { type: 'string' } },
    })
    if (positionals.length > 0)
      throw new UsageError(
        `“${positionals[0]}” is not expected here. Write concord demo --out ${positionals[0]}.`,
      )
    const dir = resolve(values.out ?? 'demo-output')
    await makeFolder(dir)
    removeEarlierDemo(dir)
    const text = await withBackend(terminal, async (backend) => {
      const workspace = await backend.call('workspace.openSample', { path: join(dir, WORKSPACE_FILE) })
      const { files } = await writeExports(backend, dir, {
        cut: 'internal',
        pack: true,
        pdf: false,
        separator: wantedSeparator(undefined),
      })
      const ranking = await backend.call('ranking.get', {})
      return [
        ...report(workspace, ranking),
        '',
        `Written to ${dir}`,
        `  ${WORKSPACE_FILE}`,
        ...fileLines(files),
        '',
        headLine(workspace),
        '',
      ]
    })
    terminal.out(text.join('\n'))
    return 0
  },
}

/** Takes away what an earlier demo wrote, and only where there was one. */
function removeEarlierDemo(dir: string): void {
  const workspace = join(dir, WORKSPACE_FILE)
  if (!existsSync(workspace)) return
  const single = [
    workspace,
    `${workspace}-journal`,
    ...[WORKBOOK_FILE, ANNOUNCEMENT_FILE, ...PAPER_FILES].map((name) => join(dir, name)),
  ]
  for (const path of single) rmSync(path, { force: true })
  for (const [folder, ours] of OURS) {
    const path = join(dir, folder)
    if (!existsSync(path)) continue
    for (const name of readdirSync(path, { recursive: true, encoding: 'utf8' }))
      if (ours.test(name.replaceAll('\\', '/'))) rmSync(join(path, name))
  }
}

function report(workspace: Output<'workspace.openSample'>, ranking: Output<'ranking.get'>): string[] {
  const { counts, session, name } = workspace
  const { currency, shortlist } = ranking
  const lines = (row: RankingRow): string[] =>
    tableLines({ ...row, flags: row.flags.map((flag) => flag.code) }, currency)
  return [
    `${name}, ${session.quarter} session, as of ${formatDate(ranking.asOf)}: ${counted(counts.accounts, 'account')}, ${counted(counts.requests, 'request')}, ${counted(counts.themes, 'feedback theme')}`,
    '',
    ...tableHead(),
    ...ranking.ranked.flatMap(lines),
    ...(ranking.unranked.length > 0 ? ['', 'Not yet scored', ...ranking.unranked.flatMap(lines)] : []),
    '',
    'Compliance track (a threshold, not ranked)',
    ...ranking.compliance.flatMap(lines),
    '',
    ...salesLines(ranking.sales),
    '',
    `Shortlist of ${shortlist.themeIds.length}, exposed ARR ${formatMoney(shortlist.exposedArr, currency)} (each account once)`,
    ...[...ranking.ranked, ...ranking.compliance]
      .filter((row) => row.decision.status === 'build')
      .map(
        (row) =>
          `  ${decisionTerm('build', session.quarter)}: ${row.name} (${row.decision.ownerName ?? 'no owner'})`,
      ),
    `${counts.decided} of ${counted(counts.toDecide, 'theme')} decided, ${counted(counts.overrides, 'override')}`,
  ]
}

function headLine({ head }: Output<'workspace.openSample'>): string {
  return `Record: ${counted(head.seq, 'entry', 'entries')}, head ${head.hash}`
}
