import { quotedSheet, type XlsxBook, type XlsxPicture, type XlsxSheet } from './xlsx-plan.ts'
import { escaped, MAIN, OFFICE_REL, PACKAGE_REL, XML_HEAD } from './xlsx-xml.ts'

const TYPES = 'application/vnd.openxmlformats-officedocument'
const CONTENT = 'http://schemas.openxmlformats.org/package/2006/content-types'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
/** English Metric Units, in which drawings are measured, in one pixel at 96 a inch. */
const EMU_PER_PIXEL = 9_525

/** One part of the package that is small enough to be made at once. */
type Part = { readonly path: string; readonly data: string | Uint8Array }

/** Everything but the sheets' rows, the texts and the styles. */
export function packageParts(book: XlsxBook): Part[] {
  return [
    { path: '[Content_Types].xml', data: contentTypes(book) },
    { path: '_rels/.rels', data: rootRelations() },
    { path: 'docProps/core.xml', data: coreProperties(book) },
    { path: 'docProps/app.xml', data: appProperties() },
    { path: 'xl/workbook.xml', data: workbook(book) },
    { path: 'xl/_rels/workbook.xml.rels', data: workbookRelations(book) },
    ...book.sheets.flatMap(drawingParts),
  ]
}

/** Where the rows of a sheet stand; sheets count from 1. */
export const sheetPath = (number: number): string => `xl/worksheets/sheet${number}.xml`

function contentTypes({ sheets }: XlsxBook): string {
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${type}"/>`
  const main = `${TYPES}.spreadsheetml`
  return [
    `${XML_HEAD}<Types xmlns="${CONTENT}">`,
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    '<Default Extension="png" ContentType="image/png"/>',
    override('xl/workbook.xml', `${main}.sheet.main+xml`),
    ...sheets.map((_, index) => override(sheetPath(index + 1), `${main}.worksheet+xml`)),
    ...sheets.flatMap((sheet, index) =>
      sheet.pictures.length === 0
        ? []
        : [override(`xl/drawings/drawing${index + 1}.xml`, `${TYPES}.drawing+xml`)],
    ),
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

function drawingParts({ pictures }: XlsxSheet, index: number): Part[] {
  if (pictures.length === 0) return []
  const number = index + 1
  const file = (picture: number): string => `image${number}-${picture + 1}.png`
  return [
    {
      path: `xl/worksheets/_rels/sheet${number}.xml.rels`,
      data: relations([['rId1', `${OFFICE_REL}/drawing`, `../drawings/drawing${number}.xml`]]),
    },
    {
      path: `xl/drawings/drawing${number}.xml`,
      data: `${XML_HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main" xmlns:r="${OFFICE_REL}">${pictures.map(anchor).join('')}</xdr:wsDr>`,
    },
    {
      path: `xl/drawings/_rels/drawing${number}.xml.rels`,
      data: relations(
        pictures.map((_, at) => [`rId${at + 1}`, `${OFFICE_REL}/image`, `../media/${file(at)}`] as const),
      ),
    },
    ...pictures.map(({ png }, at) => ({ path: `xl/media/${file(at)}`, data: png })),
  ]
}

function anchor({ row, column, width, height, title }: XlsxPicture, at: number): string {
  const size = `cx="${Math.round(width * EMU_PER_PIXEL)}" cy="${Math.round(height * EMU_PER_PIXEL)}"`
  const name = escaped(title)
  return [
    `<xdr:oneCellAnchor><xdr:from><xdr:col>${column - 1}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:ext ${size}/>`,
    `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${at + 2}" name="Picture ${at + 1}" descr="${name}"/><xdr:cNvPicPr><a:picLocks noChangeAspect="1"/></xdr:cNvPicPr></xdr:nvPicPr>`,
    `<xdr:blipFill><a:blip r:embed="rId${at + 1}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>`,
    `<xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>`,
  ].join('')
}
