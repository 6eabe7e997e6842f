import { SaxesParser } from 'saxes'
import { expect, it } from 'vitest'
import {
  checkOf,
  fixedContent,
} from '#electron/backend/kinds/prioritization/documents/ballot/fixed-content.ts'
import { readBallot } from '#electron/backend/kinds/prioritization/documents/ballot/read-ballot.ts'
import { readTableBytes } from '#electron/backend/files/read-table-file.ts'
import type { BallotInput } from '#electron/backend/kinds/prioritization/documents/ballot/ballot-input.ts'
import {
  COLUMNS,
  ROWS,
  SHEETS,
} from '#electron/backend/kinds/prioritization/documents/ballot/ballot-layout.ts'
import { ballotWorkbook } from '#electron/backend/kinds/prioritization/documents/ballot/ballot-workbook.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import { recalculate, whyNoLibreOffice } from '#test/support/libre-office.ts'
import { readZip } from '#test/support/read-zip.ts'
import { PAYLOADS, staysToTheLetter } from './payloads.ts'

/** A ballot in which everything that somebody typed is a payload: one theme each. */
function poisoned(...payloads: readonly [string, ...string[]]): BallotInput {
  const [first] = payloads
  return {
    kind: 'quarterly',
    identity: {
      workspaceId: 'id-1',
      workspaceName: first,
      sessionId: 'id-2',
      quarter: 'Q1 2027',
      ballotId: 'id-3',
      personId: 'id-4',
      personName: first,
      returnTo: first,
      returnBy: '2026-12-04',
      owns: ['revenue', 'breadth'],
    },
    roles: ['vp-cs'],
    asOf: '2026-11-22',
    currency: 'USD',
    publishedAt: '2026-11-22T10:00:00Z',
    settings: { ...DEFAULT_SETTINGS, revenueBreakpoints: [1_000_00, 2_000_00, 4_000_00, 8_000_00] },
    themes: payloads.map((payload, index) => ({
      themeId: `theme-${index}`,
      name: payload,
      description: payload,
      roadmapTheme: payload,
      criteria: payload,
      model: { revenue: 2, breadth: 1, alignment: null, fit: 'direct' },
      weightedArr: 1_234_56,
      risk: 1_234_56,
      expansion: 0,
      accounts: 1,
      weightedCount: 1,
    })),
    roadmap: payloads.map((payload, position) => ({
      id: `roadmap-${position}`,
      name: payload,
      description: payload,
      quarter: payload,
      criteria: payload,
      position,
    })),
  }
}

/** The workbook as it is sent: with the hash over what our own reader finds in it. */
async function sent(input: BallotInput): Promise<Buffer> {
  const draft = Buffer.from(await ballotWorkbook(input, ''))
  const check = checkOf(fixedContent(await readTableBytes(draft, 'a.xlsx')))
  return Buffer.from(await ballotWorkbook(input, check))
}

function expectWellFormed(name: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: true })
  let problem: Error | null = null
  parser.on('error', (error) => {
    problem = error
  })
  parser.write(xml).close()
  expect(problem, name).toBeNull()
}

it.each(PAYLOADS.map((payload) => [JSON.stringify(payload.slice(0, 40)), payload] as const))(
  '%s stays text in a ballot',
  async (_, payload) => {
    const bytes = await sent(poisoned(payload))
    for (const [name, xml] of await readZip(bytes)) {
      if (/\.(?:xml|rels)$/u.test(name)) expectWellFormed(name, xml)
      expect(name).not.toMatch(/vba|macro|external|embed|drawing|worksheets\/_rels/iu)
      expect(xml, name).not.toMatch(/TargetMode="External"/u)
      if (name.startsWith('xl/worksheets/'))
        expect(xml, name).not.toMatch(/<(?:f|hyperlinks?|legacyDrawing)[\s>/]/u)
    }
    const file = await readTableBytes(bytes, 'a.xlsx')
    expect(readBallot(file)).toMatchObject({ unaltered: true, identity: { ballotId: 'id-3' } })
    const theme = file.sheets
      .find(({ name }) => name === SHEETS.ballot)
      ?.rows.find(({ number }) => number > ROWS.header)?.cells[COLUMNS.theme - 1]
    if (staysToTheLetter(payload)) expect(theme).toBe(payload)
    else expect(typeof theme).toBe('string')
  },
)

it.skipIf(whyNoLibreOffice !== null)(
  `all of them come back from LibreOffice unaltered${whyNoLibreOffice === null ? '' : `: ${whyNoLibreOffice}`}`,
  { timeout: 120_000 },
  async () => {
    const [first = '', ...others] = PAYLOADS
    const [bytes = Buffer.alloc(0)] = recalculate([await sent(poisoned(first, ...others))])
    const read = readBallot(await readTableBytes(bytes, 'a.xlsx'))
    expect(read).toMatchObject({ unaltered: true })
    expect(typeof read === 'string' ? 0 : read.cells.length).toBe(3 * PAYLOADS.length)
  },
)
