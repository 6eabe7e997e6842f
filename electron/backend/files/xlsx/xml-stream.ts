import { SaxesParser } from 'saxes'

import { CallRefused } from '#shared/contract/call-refused.ts'
import { ReadError } from '../read-error.ts'
import type { ReadLimits } from '../read-limits.ts'
import { XmlDecoder } from './decode-xml.ts'

/** Attributes of an element, by their names as written. */
export type XmlAttributes = Readonly<Record<string, string>>

/**
 * What a part reader wants to hear. Elements of the part's own namespace come by their local names, whatever prefix
 * the part uses; those of other namespaces keep their prefix, so that an extension's `x14:f` is never taken for `f`.
 */
export type XmlHandlers = {
  readonly open: (name: string, attributes: XmlAttributes) => void
  readonly close?: (name: string) => void
  readonly text?: (text: string) => void
}

const SAVE_NEW = 'Open the workbook in Excel, save it as a new .xlsx and choose that.'

/**
 * Reads one XML part as a stream; nothing is kept but what the handlers keep.
 * @param where the part as messages name it.
 * @throws ReadError for a document type, nesting deeper than 64, more than 512 kB between two tags, more than 6,000,000
 * tags, a tag of more than 256 attributes, or XML that isn't well formed.
 */
export async function readXml(
  pieces: AsyncIterable<Buffer>,
  where: string,
  limits: ReadLimits,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  const { xmlDepth, betweenTags, tags, attributes } = limits
  const { open, close, text } = handlers
  const names = new OwnNames()
  let depth = 0
  let opened = 0
  let given = 0
  let lastTag = 0
  let beginning = ''
  parser.on('doctype', () => {
    throw doctype(where)
  })
  parser.on('error', (error) => {
    throw broken(where, error)
  })
  parser.on('attribute', () => {
    given += 1
    if (given > attributes)
      throw new ReadError(
        'too-many-attributes',
        `${where} has a tag with more than ${attributes} attributes, which no spreadsheet program writes. ${SAVE_NEW}`,
      )
  })
  parser.on('opentag', (tag) => {
    given = 0
    if (opened === 0) {
      names.learn(tag.name, tag.attributes)
      beginning = ''
    }
    opened += 1
    depth += 1
    if (parser.position - lastTag > betweenTags) throw tooLong(where, betweenTags)
    lastTag = parser.position
    if (depth > xmlDepth)
      throw new ReadError(
        'too-deep',
        `${where} is nested more than ${xmlDepth} levels deep, which no spreadsheet program writes. ${SAVE_NEW}`,
      )
    if (opened > tags)
      throw new ReadError(
        'too-many-tags',
        `${where} has more than ${tags.toLocaleString('en-US')} tags. Delete empty formatted rows and columns, or copy the values into a new workbook, and choose that.`,
      )
    open(names.plain ? tag.name : names.local(tag.name), tag.attributes)
  })
  parser.on('closetag', (tag) => {
    depth -= 1
    if (parser.position - lastTag > betweenTags) throw tooLong(where, betweenTags)
    lastTag = parser.position
    close?.(names.plain ? tag.name : names.local(tag.name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  const decoder = new XmlDecoder()
  let fed = 0
  const feed = (xml: string): void => {
    fed += xml.length
    if (opened === 0) beginning += xml
    parser.write(xml)
    // saxes gathers a text, a comment or a document type until it ends; so it must not be let run on.
    if (fed - lastTag > betweenTags)
      throw beginning.includes('<!DOCTYPE') ? doctype(where) : tooLong(where, betweenTags)
  }
  try {
    for await (const piece of pieces) feed(decoder.decode(piece))
    feed(decoder.end())
    parser.close()
  } catch (error) {
    // Whoever asked for the reading may also have called it off.
    throw error instanceof ReadError || error instanceof CallRefused ? error : broken(where, error)
  }
}

/** The value of an attribute by its name without prefix, and only when it has one (`r:id`, `rel:id`). */
export function prefixedAttribute(attributes: XmlAttributes, local: string): string | undefined {
  for (const name in attributes) if (name.endsWith(`:${local}`)) return attributes[name]
  return undefined
}

/** Which prefixes stand for the namespace of the root element. */
class OwnNames {
  /** True when names can be taken as they are: no prefix stands for the part's own namespace. */
  plain = true
  #unprefixed = true
  readonly #prefixes = new Set<string>()

  learn(root: string, attributes: XmlAttributes): void {
    const colon = root.indexOf(':')
    const own = colon === -1 ? attributes['xmlns'] : attributes[`xmlns:${root.slice(0, colon)}`]
    this.#unprefixed = attributes['xmlns'] === own
    if (colon !== -1) this.#prefixes.add(root.slice(0, colon))
    if (own !== undefined)
      for (const name in attributes)
        if (name.startsWith('xmlns:') && attributes[name] === own) this.#prefixes.add(name.slice(6))
    this.plain = this.#unprefixed && this.#prefixes.size === 0
  }

  local(name: string): string {
    const colon = name.indexOf(':')
    if (colon === -1) return this.#unprefixed ? name : `:${name}`
    return this.#prefixes.has(name.slice(0, colon)) ? name.slice(colon + 1) : name
  }
}

function doctype(where: string): ReadError {
  return new ReadError(
    'doctype',
    `${where} declares a document type, which no spreadsheet program writes. ${SAVE_NEW}`,
  )
}

function tooLong(where: string, limit: number): ReadError {
  return new ReadError(
    'too-long-without-tag',
    `${where} runs for more than ${limit.toLocaleString('en-US')} characters without a tag; no cell holds as much. Shorten the cell, or save the workbook in Excel as a new .xlsx, and choose that.`,
  )
}

function broken(where: string, cause: unknown): ReadError {
  const reason = cause instanceof Error ? cause.message.replace(/^[\w.]*:?\d*:\d*: /, '') : String(cause)
  return new ReadError(
    'workbook-broken',
    `${where} is damaged (${reason.slice(0, 200)}). Open the workbook in Excel, let it repair the file, save it and choose it again.`,
    { cause },
  )
}
