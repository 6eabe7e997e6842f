import { chartXml, drawingXml } from './xlsx-chart.ts'
import { quotedSheet, type XlsxBook, type XlsxSheet } from './xlsx-plan.ts'
import { relationsOf } from './xlsx-relations.ts'
import { tableXml } from './xlsx-table.ts'
import { escaped, MAIN, OFFICE_REL, PACKAGE_REL, XML_HEAD } from './xlsx-xml.ts'

const TYPES = 'application/vnd.openxmlformats-officedocument'
const CONTENT = 'http://schemas.openxmlformats.org/package/2006/content-types'

/** One part of the package that is small enough to be made at once. */
type Part = { readonly path: string; readonly data: string }

/** Everything but the sheets' rows, the texts and the styles. */
export function packageParts(book: XlsxBook): Part[] {
  return [
    { path: '[Content_Types].xml', data: contentTypes(book) },
    { path: '_rels/.rels', data: rootRelations() },
    { path: 'docProps/core.xml', data: coreProperties(book) },
    { path: 'docProps/app.xml', data: appProperties() },
    { path: 'xl/workbook.xml', data: workbook(book) },
    { path: 'xl/_rels/workbook.xml.rels', data: workbookRelations(book) },
    ...numbered(book).flatMap(sheetParts),
  ]
}

/** A sheet with its number, and the numbers of its charts and tables in the workbook; all count from 1. */
type Numbered = {
  readonly sheet: XlsxSheet
  readonly number: number
  readonly charts: readonly number[]
  readonly tables: readonly number[]
}

function numbered({ sheets }: XlsxBook): Numbered[] {
  let [charts, tables] = [0, 0]
  return sheets.map((sheet, index) => ({
    sheet,
    number: index + 1,
    charts: sheet.charts.map(() => (charts += 1)),
    tables: sheet.tables.map(() => (tables += 1)),
  }))
}

const drawingPath = (number: number): string => `xl/drawings/drawing${number}.xml`
const chartPath = (number: number): string => `xl/charts/chart${number}.xml`
const tablePath = (number: number): string => `xl/tables/table${number}.xml`

/** Where the rows of a sheet stand; sheets count from 1. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`

function contentTypes(book: XlsxBook): string {
  const list = numbered(book)
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`
  const main = `${TYPES}.spreadsheetml`
  return [
    `${XML_HEAD}<Types xmlns="${CONTENT}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override('xl/workbook.xml', `${main}.sheet.main+xml`),
    ...list.map(({ number }) => override(sheetPath(number), `${main}.worksheet+xml`)),
    ...list.flatMap(({ number, charts, tables }) => [
      ...(charts.length === 0 ? [] : [override(drawingPath(number), `${TYPES}.drawing+xml`)]),
      ...charts.map((chart) => override(chartPath(chart), `${TYPES}.drawingml.chart+xml`)),
      ...tables.map((table) => override(tablePath(table), `${main}.table+xml`)),
    ]),
    override('xl/styles.xml', `${main}.styles+xml`),
    override('xl/sharedStrings.xml', `${main}.sharedStrings+xml`),
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
    override('docProps/app.xml', `${TYPES}.extended-properties+xml`),
    '</Types>',
  ].join('')
}

const relations = (list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${XML_HEAD}<Relationships xmlns="${PACKAGE_REL}">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
    .join('')}</Relationships>`

function rootRelations(): string {
  return relations([
    ['rId1', `${OFFICE_REL}/officeDocument`, 'xl/workbook.xml'],
    [
      'rId2',
      'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
      'docProps/core.xml',
    ],
    ['rId3', `${OFFICE_REL}/extended-properties`, 'docProps/app.xml'],
  ])
}

function workbookRelations({ sheets }: XlsxBook): string {
  return relations([
    ...sheets.map(
      (_, index) =>
        [`rId${index + 1}`, `${OFFICE_REL}/worksheet`, `worksheets/sheet${index + 1}.xml`] as const,
    ),
    ['rIdStyles', `${OFFICE_REL}/styles`, 'styles.xml'],
    ['rIdStrings', `${OFFICE_REL}/sharedStrings`, 'sharedStrings.xml'],
  ])
}

function coreProperties({ title, at }: XlsxBook): string {
  const when = `${at.toISOString().slice(0, 19)}Z`
  const date = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${when}</dcterms:${name}>`
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>Concord</dc:creator><cp:lastModifiedBy>Concord</cp:lastModifiedBy>${date('created')}${date('modified')}</cp:coreProperties>`
}

function appProperties(): string {
  return `${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Concord</Application></Properties>`
}

/** Recalculated when it is opened: the values that stand beside the formulas are for programs that only show. */
function workbook({ sheets, names }: XlsxBook): string {
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  )
  const defined = [
    ...[...names].map(([name, place]) => ({ name, scope: '', place })),
    ...sheets.flatMap((sheet, index) =>
      sheetNames(sheet).map(([name, place]) => ({
        name,
        scope: ` localSheetId="${index}"${name.endsWith('FilterDatabase') ? ' hidden="1"' : ''}`,
        place,
      })),
    ),
  ]
    .toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
    .map(({ name, scope, place }) => `<definedName name="${name}"${scope}>${escaped(place)}</definedName>`)
  return [
    `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_REL}">`,
    '<workbookPr defaultThemeVersion="124226"/>',
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="16000"/></bookViews>',
    `<sheets>${list.join('')}</sheets>`,
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`,
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    '</workbook>',
  ].join('')
}

function sheetNames({ name, filter, print }: XlsxSheet): [string, string][] {
  const sheet = quotedSheet(name)
  const fixed = (range: string): string => `${sheet}!${range.replaceAll(/([A-Z]+)(\d+)/gu, '$$$1$$$2')}`
  const { area, titleRow, titleColumns } = print
  const titles = [
    ...(titleColumns ? [`${sheet}!$${titleColumns[0]}:$${titleColumns[1]}`] : []),
    ...(titleRow === null ? [] : [`${sheet}!$${titleRow}:$${titleRow}`]),
  ]
  return [
    ['_xlnm.Print_Area', fixed(area)],
    ...(titles.length === 0 ? [] : [['_xlnm.Print_Titles', titles.join(',')] as [string, string]]),
    ...(filter === null ? [] : [['_xlnm._FilterDatabase', fixed(filter)] as [string, string]]),
  ]
}

/** The drawing, the charts and the tables of a sheet, and how they are tied together. */
function sheetParts({ sheet, number, charts, tables }: Numbered): Part[] {
  if (charts.length + tables.length === 0) return []
  const { drawing, tableIds } = relationsOf(sheet)
  const chartIds = charts.map((_, at) => `rId${at + 1}`)
  const up = (path: string): string => path.replace(/^xl/u, '..')
  return [
    {
      path: `xl/worksheets/_rels/sheet${number}.xml.rels`,
      data: relations([
        ...(charts.length === 0
          ? []
          : [[drawing, `${OFFICE_REL}/drawing`, up(drawingPath(number))] as const]),
        ...tables.map(
          (table, at) => [tableIds[at] ?? '', `${OFFICE_REL}/table`, up(tablePath(table))] as const,
        ),
      ]),
    },
    ...sheet.tables.map((table, at) => {
      const id = tables[at] ?? 0
      return { path: tablePath(id), data: tableXml(table, id) }
    }),
    ...(charts.length === 0
      ? []
      : [
          { path: drawingPath(number), data: drawingXml(sheet.charts, chartIds) },
          {
            path: `xl/drawings/_rels/drawing${number}.xml.rels`,
            data: relations(
              charts.map(
                (chart, at) => [chartIds[at] ?? '', `${OFFICE_REL}/chart`, up(chartPath(chart))] as const,
              ),
            ),
          },
          ...sheet.charts.map((chart, at) => ({ path: chartPath(charts[at] ?? 0), data: chartXml(chart) })),
        ]),
  ]
}
