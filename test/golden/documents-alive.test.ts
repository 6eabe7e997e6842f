import { buffer } from 'node:stream/consumers'
import { SaxesParser } from 'saxes'
import { describe, expect, it } from 'vitest'
import { briefPaper } from '#electron/backend/kinds/prioritization/documents/brief/brief-paper.ts'
import { briefWorkbook } from '#electron/backend/kinds/prioritization/documents/brief/brief-workbook.ts'
import type { Brief } from '#electron/backend/kinds/prioritization/documents/brief/brief.ts'
import { csvTable } from '#electron/backend/files/csv-table.ts'
import { mailDraft } from '#electron/backend/kinds/prioritization/documents/brief/mail-draft.ts'
import { paperDocx } from '#electron/backend/files/paper/paper-docx.ts'
import { paperHtml } from '#electron/backend/files/paper/paper-html.ts'
import { paperMarkdown } from '#electron/backend/files/paper/paper-markdown.ts'
import type { Paper, PaperFrame } from '#electron/backend/files/paper/paper.ts'
import type { BookFrame } from '#electron/backend/kinds/prioritization/documents/workbook/sheet-draft.ts'
import { xlsxStream } from '#electron/backend/files/xlsx/write/xlsx-stream.ts'
import { accountBars } from '#shared/charts/account-bars.ts'
import { chartSvg, DOCUMENT_LOOK } from '#shared/charts/chart.ts'
import { disagreement } from '#shared/charts/disagreement.ts'
import { rankShift } from '#shared/charts/rank-shift.ts'
import { revenueMap } from '#shared/charts/revenue-map.ts'
import { accountLetter, type LetterOrReason } from '#shared/domain/prioritization/decisions/account-letter.ts'
import { formatMoney } from '#shared/kernel/money.ts'
import { readZip } from '#test/support/read-zip.ts'
import { DOCUMENT_PAYLOADS } from './document-payloads.ts'

const AT = '2026-11-22T10:00:00Z'
const EXCEL = { style: 'excel', separator: 'comma' } as const
const RAW = { style: 'raw', separator: 'comma' } as const

/** The names of all elements and the attributes of a piece of XML; throws when it is not well-formed. */
function read(xml: string): { tags: Set<string>; attributes: Map<string, Set<string>> } {
  const parser = new SaxesParser({ xmlns: true })
  const tags = new Set<string>()
  const attributes = new Map<string, Set<string>>()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', (tag) => {
    tags.add(tag.name)
    for (const [name, { value }] of Object.entries(tag.attributes))
      attributes.set(name, (attributes.get(name) ?? new Set()).add(value))
  })
  parser.write(xml).close()
  return { tags, attributes }
}

function paperFrameWith(payload: string): PaperFrame {
  return {
    workspace: payload,
    footer: payload,
    standing: payload,
    audience: payload,
    record: payload,
    at: AT,
    size: 'a4',
  }
}

function paperWith(payload: string): Paper {
  const groups = [{ label: payload, note: payload, tone: 'build', rows: 2 }] as const
  return {
    ...paperFrameWith(payload),
    title: payload,
    heading: payload,
    book: true,
    blocks: [
      { kind: 'title', text: payload },
      { kind: 'contents' },
      { kind: 'heading', level: 1, text: payload, newPage: true },
      { kind: 'decision', text: payload, tone: 'build', aside: payload },
      { kind: 'text', text: `${payload}\n\n${payload}\n${payload}`, look: 'body' },
      { kind: 'text', text: payload, look: 'quote' },
      { kind: 'list', items: [payload, payload] },
      {
        kind: 'table',
        table: { header: [payload, 'ARR'], amounts: [1], rows: [[payload, payload]], total: payload },
      },
      {
        kind: 'table',
        table: { header: [payload, payload], amounts: [], groups, rows: [[payload], [payload]] },
      },
    ],
  }
}

function letterWith(payload: string): LetterOrReason {
  const part = {
    theme: payload,
    outcome: 'build',
    decided: true,
    line: payload,
    words: payload,
    drafted: null,
  } as const
  return accountLetter([part], { quarter: 'Q1 2027', plansQuarter: true, sealed: true }, payload)
}

function briefWith(payload: string): Brief {
  const { letter } = letterWith(payload)
  const ask = {
    theme: payload,
    rank: 1,
    status: 'build',
    outcome: 'build',
    decision: payload,
    pm: payload,
    signal: 'explicit',
    urgent: true,
    why: payload,
    workaround: payload,
    duty: payload,
    removed: [payload],
  } as const
  return {
    csm: payload,
    accounts: [
      {
        name: payload,
        tier: 'smb',
        arr: 100,
        renewalDate: null,
        days: null,
        counted: true,
        asks: [{ ...ask, verbatims: [payload], words: payload }],
        call: { who: payload, joins: [payload], by: null, say: payload },
        letter,
        withheld: null,
      },
    ],
  }
}

/** As much of the workspace as a title block shows. */
function frameWith(payload: string): BookFrame {
  const frame = {
    workspace: {
      name: payload,
      currency: 'USD',
      session: {
        quarter: 'Q1 2027',
        kind: 'quarterly',
        asOf: '2026-11-22',
        seal: { at: AT, who: payload, hash: 'ab' },
      },
      counts: { amendments: 0 },
      head: { seq: 1, hash: 'ab', at: AT },
    },
  }
  return frame as unknown as BookFrame
}

const shown = (payload: string): string => JSON.stringify(payload.slice(0, 40))

describe.each(DOCUMENT_PAYLOADS.map((payload) => [shown(payload), payload] as const))(
  '%s',
  { timeout: 60_000 },
  (_, payload) => {
    it('stays text in a DOCX pack and a brief', async () => {
      const frame = { ...paperFrameWith(payload), session: 'Q1 2027', currency: 'USD' }
      for (const paper of [paperWith(payload), briefPaper(briefWith(payload), frame)])
        for (const [name, xml] of await readZip(await paperDocx(paper))) {
          if (!/\.(?:xml|rels)$/u.test(name)) continue
          const { tags, attributes } = read(xml)
          for (const tag of ['w:fldSimple', 'w:altChunk', 'w:object', 'w:pict'])
            expect(tags).not.toContain(tag)
          expect([...(attributes.get('TargetMode') ?? [])], name).toEqual([])
          // Links lead nowhere but to the document's own headings.
          for (const anchor of attributes.get('w:anchor') ?? []) expect(anchor).toMatch(/^part-\d+$/u)
          for (const [, code = ''] of xml.matchAll(/<w:instrText[^>]*>([^<]*)</gu))
            expect(code.trim()).toMatch(/^(?:PAGE|NUMPAGES)$/u)
        }
    })

    it('stays text on a page to print, in its styles too', () => {
      const { html, css } = paperHtml(paperWith(payload))
      const tags = new Set([...html.matchAll(/<\/?([a-z0-9!]+)/giu)].map((match) => match[1]?.toLowerCase()))
      const ours =
        'html head meta title link body h1 h2 p b span br ul ol li table colgroup col thead tbody tr th td a'
      expect([...tags].filter((tag) => !['!doctype', ...ours.split(' ')].includes(tag ?? ''))).toEqual([])
      expect([...html.matchAll(/\b(?:href|src)=("[^"]*")/gu)].map((match) => match[1])).toEqual(
        expect.arrayContaining(['"print.css"', '"#part-1"']),
      )
      expect(html.match(/\b(?:href|src)="/gu)).toHaveLength(2)
      expect(html).not.toMatch(/<[^>]*\son\w+=/u)
      expect(css.match(/url\(/gu)).toHaveLength(2)
      expect(css.match(/\{/gu)?.length).toBe(css.match(/\}/gu)?.length)
      expect(css.match(/content: "(?:[\p{L}\p{N} ]|\\[0-9a-f]{1,6} )*";/gu)).toHaveLength(3)
    })

    it('stays text in Markdown that has contents', () => {
      const text = paperMarkdown(paperWith(payload))
      expect(text.match(/^<a id="part-1"><\/a>$/gmu)).toHaveLength(1)
      expect(text.replaceAll(/^<a id="part-1"><\/a>$/gmu, '')).not.toMatch(/</u)
      expect(text.match(/^# /gmu)).toHaveLength(1)
      expect(text.match(/^## /gmu)).toHaveLength(1)
      expect(text.match(/(?<!\\)\]\(/gu)).toHaveLength(1)
    })

    it('stays text in every picture', () => {
      const scores = { revenue: 4, breadth: 3, alignment: 5 } as const
      const theme = { themeId: 'a', name: payload, rank: 1, composite: 12, shortlisted: true, ...scores }
      const weights = { revenue: 100, breadth: 100, alignment: 100 }
      const money = (amount: number): string => formatMoney(amount, 'USD')
      const charts = [
        revenueMap([theme], weights, DOCUMENT_LOOK),
        accountBars(
          payload,
          [{ name: payload, risk: 500, expansion: 5 }],
          { exact: money, short: money },
          DOCUMENT_LOOK,
        ),
        rankShift([{ ...theme, risk: 1, weightedCount: 3 }], weights, payload, DOCUMENT_LOOK),
        disagreement(
          [
            {
              theme: payload,
              dimension: 'revenue',
              points: [
                { who: payload, score: 1, kind: 'owner' },
                { who: payload, score: 4, kind: 'model' },
              ],
              agreed: null,
            },
          ],
          DOCUMENT_LOOK,
        ),
      ]
      for (const chart of charts) {
        const { tags, attributes } = read(chartSvg(chart))
        const ours = ['svg', 'title', 'rect', 'path', 'circle', 'text', 'defs', 'pattern']
        expect([...tags].filter((tag) => !ours.includes(tag))).toEqual([])
        expect([...attributes.keys()].filter((name) => /^on|href|style/iu.test(name))).toEqual([])
      }
    })

    it('runs in no cell of the briefs’ workbook', async () => {
      const parts = await readZip(
        await buffer(xlsxStream(briefWorkbook([briefWith(payload)], frameWith(payload)))),
      )
      for (const [name, xml] of parts) {
        if (!/\.(?:xml|rels)$/u.test(name)) continue
        const { tags, attributes } = read(xml)
        for (const tag of ['f', 'hyperlink', 'hyperlinks', 'oleObject']) expect(tags, name).not.toContain(tag)
        expect([...(attributes.get('TargetMode') ?? [])], name).toEqual([])
      }
    })

    it('runs in no cell of a CSV for Excel, and is whole in a raw one', () => {
      const cells = fieldsOf(csvTable(['a', 'b'], [[{ text: payload }, -5]], EXCEL))
      expect(cells.slice(0, 2)).toEqual(['a', 'b'])
      expect(cells[3]).toBe('-5')
      expect(cells[2]).not.toMatch(/^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u)
      expect(fieldsOf(csvTable(['a'], [[{ text: payload }]], RAW))[1]).toBe(
        payload.toWellFormed().replaceAll(/\r\n?/gu, '\n'),
      )
    })

    it('adds no header to a mail', () => {
      const { letter } = letterWith(payload)
      const mail = mailDraft(letter ?? { subject: '', text: '' }, AT)
      const [head = '', ...bodies] = mail.split('\r\n\r\n')
      expect(bodies).toHaveLength(1)
      const names = head.split(/\r\n(?! )/u).map((line) => line.slice(0, line.indexOf(':')))
      expect(names).toEqual([
        'Date',
        'To',
        'Subject',
        'X-Unsent',
        'MIME-Version',
        'Content-Type',
        'Content-Transfer-Encoding',
      ])
      expect(mail).toMatch(/^[\r\n -~]*$/u)
      expect(Math.max(...mail.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78)
    })
  },
)

/** The fields of a CSV (RFC 4180), all lines after another. */
function fieldsOf(text: string): string[] {
  const fields: string[] = []
  const body = text.replace(/^\uFEFF(?=a)/u, '')
  for (const [, quoted, plain] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(?:,|\r\n)/gu))
    fields.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
  return fields
}
