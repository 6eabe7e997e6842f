import { SaxesParser } from 'saxes'
import { readZip } from './read-zip.ts'

/** A cell as its file holds it: the value a reader sees, and whether a formula stands behind it. */
export type FileCell = { readonly value: string | number; readonly formula: boolean }

/** The cells of every sheet of an XLSX file that hold something, by sheet name and address. */
export async function sheetCells(bytes: Uint8Array): Promise<Map<string, Map<string, FileCell>>> {
  const parts = await readZip(bytes)
  const texts: string[] = []
  let text = ''
  parse(parts.get('xl/sharedStrings.xml') ?? '<sst/>', {
    open: (name) => {
      if (name === 'si') text = ''
    },
    text: (words) => (text += words),
    close: (name) => {
      if (name === 'si') texts.push(text)
    },
  })
  const names: string[] = []
  parse(parts.get('xl/workbook.xml') ?? '', {
    open: (name, attributes) => {
      if (name === 'sheet') names.push(attributes['name'] ?? '')
    },
  })
  return new Map(
    names.map((name, index) => [
      name,
      cellsOf(parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '', texts),
    ]),
  )
}

function cellsOf(xml: string, texts: readonly string[]): Map<string, FileCell> {
  const cells = new Map<string, FileCell>()
  let [address, type, value, formula] = ['', '', '', false]
  let inValue = false
  parse(xml, {
    open: (name, attributes) => {
      if (name === 'c')
        [address, type, value, formula] = [attributes['r'] ?? '', attributes['t'] ?? '', '', false]
      if (name === 'f') formula = true
      inValue = name === 'v' || name === 't'
    },
    text: (words) => {
      if (inValue) value += words
    },
    close: (name) => {
      inValue = false
      if (name !== 'c' || (value === '' && !formula)) return
      const number = (type === '' || type === 'n') && value !== ''
      const read = type === 's' ? (texts[Number(value)] ?? '') : number ? Number(value) : value
      cells.set(address, { value: read, formula })
    },
  })
  return cells
}

type Handlers = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly text?: (words: string) => void
  readonly close?: (name: string) => void
}

function parse(xml: string, { open, text, close }: Handlers): void {
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => open?.(name, attributes))
  parser.on('text', (words) => text?.(words))
  parser.on('closetag', ({ name }) => close?.(name))
  parser.write(xml).close()
}
