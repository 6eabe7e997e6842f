import { CallRefused } from '#shared/contract/call-refused.ts'
import type { CallContext } from '#electron/backend/core/context.ts'
import { memoDesk, type MemoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import { type CsvCell, csvTable } from '#electron/backend/files/csv-table.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import { sharedRules } from '#electron/backend/kinds/prioritization/usecases/memos/private-words.ts'
import { withoutPrivate } from '#shared/domain/wording/memo-privacy.ts'
import { fileLabels, trackerNames, trackerWords as words } from '#shared/catalogue/export-files.ts'
import { sessionName } from '#shared/catalogue/terms.ts'
import { type DecisionLine, decisionLines, reasonToShare } from './decision-lines.ts'
import { writeFiles } from './export-files.ts'
import { keptBack } from './kept-back.ts'
import { paperFrame } from './paper-frame.ts'

/** A built theme as another tool takes it. */
type Item = {
  readonly title: string
  readonly description: string
  readonly owner: { readonly name: string; readonly email: string } | null
  readonly labels: readonly string[]
}

type Tracker = {
  readonly header: readonly string[]
  readonly cells: (item: Item) => readonly string[]
}

/** The most labels an item has. */
const MOST_LABELS = 3

/**
 * The headers that each tool's importer knows by itself; whatever else it asks for, it asks its user.
 *
 * Jira: a header row with Summary is needed; people by e-mail address; every separator stands, even of an empty cell;
 * several values take several columns of one name (support.atlassian.com/jira-cloud-administration/docs/
 * import-data-from-a-csv-file). Labels are single words there.
 * Linear: the columns of its own CSV, which its importer reads: Title, Description, Status, Priority, Assignee, and
 * Labels parted by comma and space (github.com/linear/linear, packages/import, LinearCsvImporter).
 * Productboard: no headers are documented, one maps columns while importing; these are the names of its own fields
 * (support.productboard.com, “Getting familiar with Productboard's default fields”).
 */
const TRACKERS = {
  jira: {
    header: ['Summary', 'Description', 'Assignee', ...Array<string>(MOST_LABELS).fill('Labels')],
    cells: ({ title, description, owner, labels }) => [
      title,
      description,
      owner?.email ?? '',
      ...Array.from({ length: MOST_LABELS }, (_, at) => (labels[at] ?? '').replaceAll(/\s+/gu, '-')),
    ],
  },
  linear: {
    header: ['Title', 'Description', 'Status', 'Priority', 'Assignee', 'Labels'],
    cells: ({ title, description, owner, labels }) => [
      title,
      description,
      'Backlog',
      'No priority',
      owner === null ? '' : owner.email || owner.name,
      labels.join(', '),
    ],
  },
  productboard: {
    header: ['Name', 'Description', 'Owner', 'Status', 'Tags'],
    cells: ({ title, description, owner, labels }) => [
      title,
      description,
      owner === null ? '' : owner.email || owner.name,
      '',
      labels.join(', '),
    ],
  },
} satisfies Record<keyof typeof trackerNames, Tracker>

/**
 * Writes the themes decided for build as CSV for other tools. Boards are read by many: no account, amount or renewal is
 * in it.
 */
export async function exportTrackers(
  context: CallContext,
  { dir, job }: Parsed<'exports.trackers'>,
): Promise<Output<'exports.trackers'>> {
  const desk = memoDesk(context.workspace)
  const items = itemsOf(desk)
  if (items.length === 0)
    throw new CallRefused(
      'decision-incomplete',
      'There is nothing to hand to a tracker: no theme is decided for build yet. Decide one first.',
    )
  const text = (value: string): CsvCell => ({ text: value })
  const names = Object.keys(trackerNames) as (keyof typeof trackerNames)[]
  const files = names.map((name) => {
    const { header, cells } = TRACKERS[name]
    return {
      name: `built-for-${name}.csv`,
      label: fileLabels.tracker({ name: trackerNames[name] }),
      content: () =>
        csvTable(
          header,
          items.map((item) => cells(item).map(text)),
          { style: 'raw', separator: 'comma' },
        ),
    }
  })
  const written = await writeFiles(context, job ?? 'exports.trackers', dir, files)
  const texts = built(desk).flatMap(({ theme, decision }) => [theme.description, decision?.rationale ?? ''])
  return { files: written, report: keptBack(desk, 'trackers', texts) }
}

const built = (desk: MemoDesk): DecisionLine[] =>
  decisionLines(desk, 'shareable').filter(({ decision }) => decision?.status === 'build')

function itemsOf(desk: MemoDesk): Item[] {
  const { snapshot, names } = desk
  const { session, people } = snapshot
  const rules = sharedRules(snapshot)
  const { footer, standing } = paperFrame(desk, 'shareable')
  return built(desk).map(({ theme, decision, owner, group }) => {
    const person = people.find(({ id }) => id === decision?.ownerId)
    const why = reasonToShare(decision?.rationale ?? '', names, rules)
    return {
      title: theme.name,
      description: [
        withoutPrivate(theme.description, names, rules),
        words.decided({ session: sessionName(session), quarter: session.quarter }),
        why === '' ? '' : words.why({ why }),
        words.asked({ n: theme.counted.length + theme.tracked.length }),
        owner === null ? '' : words.owner({ owner }),
        words.source({ standing, record: footer.replace(/^Concord · /u, '') }),
      ]
        .filter((part) => part !== '')
        .join('\n\n'),
      owner: person ? { name: person.name, email: person.email } : null,
      labels: ['Concord', session.quarter, ...(group === 'legal' ? ['Legal'] : [])],
    }
  })
}
