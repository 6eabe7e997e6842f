import { counted, foldName } from '#shared/kernel/text.ts'
import { plainId } from '#shared/domain/importing/matching/account-id.ts'
import type { Answers, ImportQuestion } from '#shared/domain/importing/plan/questions.ts'
import type { Draft } from './refusal.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import type { AccountDraft } from './account-draft.ts'

const ANSWER = 'rows'

/** Rows of one account, in the order of the file. */
type Group = Draft<AccountDraft>[]

/** Several rows of one account, put together as somebody said. */
export type JoinedRows = {
  readonly rows: readonly Draft<AccountDraft>[]
  /** Groups that nobody has said anything about, or whose rows are to be refused. */
  readonly refused: readonly Group[]
  /** Rows that went into another one. */
  readonly joined: number
  readonly question: ImportQuestion | null
  readonly notes: readonly string[]
}

/**
 * Puts the rows of each account together. Subscriptions and contract lines come as several rows with the id, or without
 * ids the name, of one account; the first alone is a part of it, so nothing is taken before somebody says what to do.
 */
export function joinRows(drafts: readonly Draft<AccountDraft>[], answers: Answers): JoinedRows {
  if (!anyTwice(drafts)) return { rows: drafts, refused: [], joined: 0, question: null, notes: [] }
  const groups = groupRows(drafts)
  const several = groups.filter((group) => group.length > 1)
  if (several.length === 0) return { rows: drafts, refused: [], joined: 0, question: null, notes: [] }
  const answer = answers.get(ANSWER) ?? null
  const question = severalQuestion(several, answer)
  if (answer !== 'add' && answer !== 'latest')
    return {
      rows: groups.flatMap((group) => (group.length > 1 ? [] : group)),
      refused: several,
      joined: 0,
      question,
      notes: [],
    }
  const rows = groups.flatMap((group) => {
    const one = joinGroup(group, answer)
    return one === null ? [] : [one]
  })
  // Without a renewal date in any of them, the latest is only the last that the file has.
  const dated = several.some((group) => group.some(({ renewalDate }) => renewalDate !== null))
  const latest = dated ? 'the latest row' : 'the last row in the file'
  const joined = several.reduce((sum, group) => sum + group.length - 1, 0)
  return {
    rows,
    refused: [],
    joined,
    question,
    notes: [
      `${counted(several.length, 'account')} with ${counted(joined + several.length, 'row')}: ${answer === 'add' ? `ARR added up, the rest from ${latest}` : `${latest} of each counts`}.`,
    ],
  }
}

/** True when two rows may be one account; most files have none, and aren't gone through any further. */
function anyTwice(drafts: readonly Draft<AccountDraft>[]): boolean {
  const ids = new Set<string>()
  let numbered = 0
  for (const { externalId } of drafts) {
    if (externalId === null) continue
    numbered += 1
    ids.add(plainId(externalId))
  }
  if (ids.size < numbered || numbered === drafts.length) return ids.size < numbered
  // A row without an id is met by name, among all rows.
  return new Set(drafts.map(({ name }) => foldName(name))).size < drafts.length
}

function groupRows(drafts: readonly Draft<AccountDraft>[]): Group[] {
  const byId = new Map<string, Group>()
  const byName = new Map<string, Group>()
  const groups: Group[] = []
  const begin = (draft: Draft<AccountDraft>): Group => {
    const group = [draft]
    groups.push(group)
    return group
  }
  // Ids first, so that a row without one meets the account of its name wherever that stands.
  for (const draft of drafts) {
    if (draft.externalId === null) continue
    const id = plainId(draft.externalId)
    const known = byId.get(id)
    if (known) known.push(draft)
    else byId.set(id, begin(draft))
    const name = foldName(draft.name)
    if (!byName.has(name)) byName.set(name, byId.get(id) ?? [])
  }
  for (const draft of drafts) {
    if (draft.externalId !== null) continue
    const name = foldName(draft.name)
    const known = byName.get(name)
    if (known) known.push(draft)
    else byName.set(name, begin(draft))
  }
  for (const group of groups) group.sort((a, b) => a.row - b.row)
  return groups.sort((a, b) => (a[0]?.row ?? 0) - (b[0]?.row ?? 0))
}

/** One row of several. The latest is the one with the latest renewal date, of equals the lower one. */
function joinGroup(group: Group, answer: 'add' | 'latest'): Draft<AccountDraft> | null {
  const [first] = group
  if (first === undefined || group.length === 1) return first ?? null
  const latest = group.reduce((best, row) =>
    (row.renewalDate ?? '') >= (best.renewalDate ?? '') ? row : best,
  )
  const arr = answer === 'add' ? group.reduce((sum, row) => sum + row.arr, 0) : latest.arr
  return {
    ...latest,
    rows: group.map(({ row }) => row),
    externalId: latest.externalId ?? group.find((row) => row.externalId !== null)?.externalId ?? null,
    arr,
  }
}

function severalQuestion(several: readonly Group[], answer: string | null): ImportQuestion {
  const [example] = several
  const rows = (example ?? []).slice(0, 4).map((draft) => draft.row)
  const name = short(example?.[0]?.name ?? '', 40)
  return {
    kind: 'several-rows',
    field: 'id',
    column: '',
    title: `${counted(several.length, 'account has', 'accounts have')} several rows`,
    text: `For example ${name}: rows ${rows.join(', ')}${(example?.length ?? 0) > 4 ? ', …' : ''}. Subscriptions and contract lines add up; of yearly snapshots the latest counts. All these rows are refused until you say.`,
    options: [
      { value: 'add', label: 'Add up their ARR' },
      { value: 'latest', label: 'Take the latest row' },
      { value: 'refuse', label: 'Refuse these rows' },
    ],
    items: [
      {
        id: ANSWER,
        label: 'Several rows of one account',
        hint: several.length === 1 ? name : `${name} and ${several.length - 1} more`,
        answer,
      },
    ],
    waits: false,
  }
}
