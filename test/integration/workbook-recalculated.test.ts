import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openDatabase } from '#electron/backend/db/open-database.ts'
import { sessionRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { workbookInputOf } from '#electron/backend/kinds/prioritization/usecases/exports/workbook-input-of.ts'
import { Workspace } from '#electron/backend/core/workspace.ts'
import { decisionWorkbook } from '#electron/backend/kinds/prioritization/documents/workbook/decision-workbook.ts'
import { xlsxStream } from '#electron/backend/files/xlsx/write/xlsx-stream.ts'
import type { Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import { addDays } from '#shared/kernel/dates.ts'
import { makeBackend, personId, type TestBackend } from '#test/support/backend.ts'
import { recalculate, whyNoLibreOffice, withoutValues } from '#test/support/libre-office.ts'
import { changeSettings, makeRandomQuarter } from '#test/support/random-quarter.ts'
import { readZip } from '#test/support/read-zip.ts'
import { type FileCell, sheetCells } from '#test/support/sheet-cells.ts'

const RANDOM = 20

/** One setting changed: what is typed into the workbook's cell of that name, and what the app is set to. */
type Change = {
  readonly cell: string
  readonly value: number
  readonly settings?: (settings: Settings) => Settings
  readonly asOf?: string
}

/** The days from 30 December 1899 to 22 November 2026, the as-of date of every workspace here. */
const AS_OF_SERIAL = 46_348

const PROXIMITY: Change = {
  cell: 'proximity_near',
  value: 0.07,
  settings: (s) => ({ ...s, proximity: { ...s.proximity, near: 7 } }),
}
const WEIGHT: Change = {
  cell: 'weight_alignment',
  value: 3,
  settings: (s) => ({ ...s, weights: { ...s.weights, alignment: 300 } }),
}
const CHANGES: readonly Change[] = [
  PROXIMITY,
  { cell: 'signal_none', value: 0.99, settings: (s) => ({ ...s, signal: { ...s.signal, none: 99 } }) },
  WEIGHT,
  {
    cell: 'tier_smb',
    value: 7,
    settings: (s) => ({ ...s, tierWeights: { ...s.tierWeights, smb: 7 } }),
  },
  {
    cell: 'breadth_breakpoint_4',
    value: 4_000,
    settings: (s) => ({
      ...s,
      breadthBreakpoints: [s.breadthBreakpoints[0], s.breadthBreakpoints[1], s.breadthBreakpoints[2], 4_000],
    }),
  },
  { cell: 'as_of', value: AS_OF_SERIAL + 91, asOf: addDays('2026-11-22', 91) },
]

type Case = {
  readonly name: string
  /** As the app wrote it, and as it writes it with the change. */
  readonly written: Buffer
  readonly changed: Buffer
  readonly change: Change
}

const bytesOf = (workspace: Workspace): Promise<Buffer> =>
  buffer(xlsxStream(decisionWorkbook(workbookInputOf(workspace))))

async function caseOf(name: string, workspace: Workspace, change: Change): Promise<Case> {
  const written = await bytesOf(workspace)
  const { settings, session } = workspace.snapshot()
  if (change.settings) changeSettings(workspace, change.settings(settings))
  const { asOf } = change
  if (asOf !== undefined)
    workspace.change(
      { at: '2026-11-22T11:00:00.000Z', personId: null, personName: 'x' },
      { kind: 'session.update', label: 'As of' },
      (rows) => rows.put('session', sessionRow({ ...session, asOf })),
    )
  const changed = await bytesOf(workspace)
  workspace.close()
  return { name, written, changed, change }
}

/** The workbook with another number typed into the cell of a name. */
async function typed({ written, change: { cell, value } }: Case): Promise<Buffer> {
  const names = (await readZip(written)).get('xl/workbook.xml') ?? ''
  const place = new RegExp(`<definedName name="${cell}">Model!\\$([A-Z]+)\\$(\\d+)<`, 'u').exec(names)
  if (!place) throw new Error(`The workbook has no cell ${cell}.`)
  const address = `${place[1]}${place[2]}`
  let found = 0
  const bytes = await withoutValues(written, (part, xml) =>
    part === 'xl/worksheets/sheet9.xml'
      ? xml.replace(new RegExp(`(<c r="${address}"[^>]*><v>)[^<]*`, 'u'), (_, start: string) => {
          found += 1
          return `${start}${value}`
        })
      : xml,
  )
  if (found !== 1) throw new Error(`The cell ${cell} at ${address} holds no number.`)
  return bytes
}

/** The sample as somebody finds it who has decided everything, or who has just started deciding on the data alone. */
async function sample(upTo: 'prepared' | 'decided', kind: SessionKind = 'quarterly'): Promise<Workspace> {
  const path = backend.at(`sample-${upTo}-${kind}.concord`)
  await backend.call('workspace.openSample', { path, upTo })
  if (kind !== 'quarterly') await backend.call('session.update', { kind })
  if (upTo === 'prepared')
    await backend.call('session.start', {}, { actor: await personId(backend, 'Dana Ruiz') })
  await backend.call('workspace.close', {})
  const workspace = new Workspace(openDatabase(path), path, () => 'id')
  expect(workspace.snapshot().run?.scoring).toBe(upTo === 'prepared' ? 'data' : 'ballots')
  return workspace
}

let backend: TestBackend
let cases: Case[] = []
let recalculated: Buffer[] = []

beforeAll(async () => {
  if (whyNoLibreOffice !== null) return
  backend = makeBackend()
  cases = [
    // With another factor the model would stand elsewhere, and so, beside the ballots, would the disputes: that is the
    // room's to settle, not a formula's. A weight moves the agreed scores' ranks and nothing else.
    await caseOf('the sample quarter with its ballots', await sample('decided'), WEIGHT),
    await caseOf('the sample quarter without ballots', await sample('prepared'), PROXIMITY),
    await caseOf('the sample’s triage', await sample('prepared', 'triage'), PROXIMITY),
  ]
  for (let seed = 0; seed < RANDOM; seed += 1) {
    const change = CHANGES[seed % CHANGES.length] ?? WEIGHT
    cases.push(await caseOf(`random workspace ${seed}`, await makeRandomQuarter(backend, seed), change))
  }
  const plain = await Promise.all(cases.map(({ written }) => withoutValues(written)))
  const other = await Promise.all(cases.map(typed))
  recalculated = recalculate([...plain, ...other])
}, 300_000)
afterAll(() => backend?.dispose())

if (whyNoLibreOffice !== null) console.log(whyNoLibreOffice)

describe.skipIf(whyNoLibreOffice !== null)('recalculated from scratch by LibreOffice', () => {
  it('every formula has the value that the app has', async () => {
    for (const [index, { name, written }] of cases.entries()) {
      const ours = await sheetCells(written)
      const theirs = await sheetCells(recalculated[index] ?? Buffer.alloc(0))
      let formulas = 0
      const wrong: unknown[] = []
      for (const [sheet, cells] of ours)
        for (const [address, cell] of cells) {
          if (!cell.formula) continue
          formulas += 1
          const found = theirs.get(sheet)?.get(address)
          if (!same(cell, found)) wrong.push([sheet, address, cell.value, found?.value])
        }
      expect(wrong.slice(0, 8), name).toEqual([])
      expect(formulas, name).toBeGreaterThan(50)
    }
  })

  it('another setting typed into its cell gives what the app gives with that setting', async () => {
    let moved = 0
    for (const [index, { name, written, changed, change }] of cases.entries()) {
      const theirs = await sheetCells(recalculated[cases.length + index] ?? Buffer.alloc(0))
      const [before, after, found] = [
        matrix(await sheetCells(written)),
        matrix(await sheetCells(changed)),
        matrix(theirs),
      ]
      expect(found, `${name}, ${change.cell}`).toEqual(after)
      if (JSON.stringify([...before]) !== JSON.stringify([...after])) moved += 1
    }
    expect(moved).toBeGreaterThan(RANDOM / 2)
  })
})

const same = (ours: FileCell, theirs: FileCell | undefined): boolean =>
  typeof ours.value === 'number' ? ours.value === theirs?.value : ours.value === (theirs?.value ?? '')

/** What the Matrix computes, by theme, as column and value; whatever stands as exported is left out. */
function matrix(book: ReadonlyMap<string, ReadonlyMap<string, FileCell>>): Map<string, string[]> {
  const cells = book.get('Matrix') ?? new Map<string, FileCell>()
  const rows = new Map<string, string[]>()
  const exported = /as exported|in the record|Check|Name |Decision|Owner|Fit|Roadmap|no\.$|Why|Weighted sum/u
  const header = (address: string): string => String(cells.get(address.replace(/\d+$/u, '5'))?.value ?? '')
  for (const [address, { value }] of cells) {
    const row = address.replace(/^[A-Z]+/u, '')
    const title = header(address)
    if (Number(row) <= 5 || title === '' || exported.test(title) || value === '') continue
    const theme = String(cells.get(`B${row}`)?.value)
    rows.set(theme, [...(rows.get(theme) ?? []), `${title}: ${value}`])
  }
  return new Map([...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
