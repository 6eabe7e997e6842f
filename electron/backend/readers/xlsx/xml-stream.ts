import type { Readable } from 'node:stream'
import { TextDecoder } from 'node:util'

import { SaxesParser } from 'saxes'

import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'

/** Attributes of an element, by their names as written. */
export type XmlAttributes = Readonly<Record<string, string>>

/** What a part reader wants to hear. Names come without their namespace prefix. */
export type XmlHandlers = {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Reads one XML part as a stream; nothing is kept but what the handlers keep.
 * @param where the part as messages name it.
 * @throws ReadError for a document type, nesting deeper than 64, or XML that isn't well formed.
 */
export async function readXml(
  stream: Readable,
  where: string,
  limits: ReadLimits,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  parser.on('doctype', () => {
    throw new ReadError(
      'doctype',
      `${where} declares a document type, which no spreadsheet program writes. Open the workbook in Excel, save it as a new .xlsx and choose that.`,
    )
  })
  parser.on('error', (error) => {
    throw broken(where, error)
  })
  parser.on('opentag', (tag) => {
    depth += 1
    if (depth > limits.xmlDepth)
      throw new ReadError(
        'too-deep',
        `${where} is nested more than ${limits.xmlDepth} levels deep, which no spreadsheet program writes. Open the workbook in Excel, save it as a new .xlsx and choose that.`,
      )
    handlers.open(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    handlers.close?.(localName(tag.name))
  })
  const text = handlers.text
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  let decoder: TextDecoder | null = null
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      parser.write(decoder.decode(chunk, { stream: true }))
    }
    parser.write(decoder?.decode() ?? '')
    parser.close()
  } catch (error) {
    if (error instanceof ReadError) throw error
    throw broken(where, error)
  }
}

/** The value of an attribute by its name without prefix, and only when it has one (`r:id`, `rel:id`). */
export function prefixedAttribute(attributes: XmlAttributes, local: string): string | undefined {
  for (const name in attributes) if (name.endsWith(`:${local}`)) return attributes[name]
  return undefined
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon === -1 ? name : name.slice(colon + 1)
}

function encodingOf(start: Buffer): string {
  if (start[0] === 0xff && start[1] === 0xfe) return 'utf-16le'
  if (start[0] === 0xfe && start[1] === 0xff) return 'utf-16be'
  return 'utf-8'
}

function broken(where: string, cause: unknown): ReadError {
  const reason = cause instanceof Error ? cause.message.replace(/^[\w.]*:?\d*:\d*: /, '') : String(cause)
  return new ReadError(
    'workbook-broken',
    `${where} is damaged (${reason.slice(0, 200)}). Open the workbook in Excel, let it repair the file, save it and choose it again.`,
    { cause },
  )
}
