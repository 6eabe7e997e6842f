import { ENTITIES } from './html-entities.ts'

/** Characters that nobody sees and that mean nothing in a table: zero width, soft hyphen, marks of direction, BOM. */
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/gu
/** Joiners shape letters of Persian, Hindi and emoji; between Latin letters and at the ends they are nothing. */
const STRAY_JOINERS = /(?<=^|[ -\u024f])[\u200c\u200d]+|[\u200c\u200d]+(?=$|[ -\u024f])/gu
const ANY_UNSEEN = /[\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u
/** Two or three letters drawn as one (`ﬁ`), as texts copied out of PDFs have them. */
const LIGATURES = /[\ufb00-\ufb06]/gu
/** Other spaces than the plain one. */
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/gu
/** Text that an exporter keeps from being read as a number: `="00123"`, `=T("00123")`, `="00"&"123"`. */
const AS_FORMULA = /^\s*=\s*(?:("(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*)|T\(\s*("(?:[^"]|"")*")\s*\))\s*$/i
/** A link with its words, or without. */
const AS_LINK =
  /^\s*=\s*HYPERLINK\(\s*("(?:[^"]|"")*")\s*(?:[,;]\s*("(?:[^"]|"")*"|\d+(?:\.\d+)?)\s*)?\)\s*$/i
/** A number kept as it is written: `=00123`. */
const AS_NUMBER = /^\s*=\s*(\d+(?:[.,]\d+)?)\s*$/
/** Any other formula that a program wrote where its value should stand. */
const FORMULA = /^\s*=\s*(?:[A-Z][A-Z\d.]*\(.*\)|\$?[A-Z]{1,3}\$?\d{1,7}(?:\s*[-+*/&].*)?)\s*$/is

/** A cell's text without what nobody sees, its letters one by one, and without the formula that an exporter keeps it text with. */
export function cleanText(text: string): string {
  let clean = ANY_UNSEEN.test(text) ? text.replace(UNSEEN, '').replace(STRAY_JOINERS, '') : text
  clean = clean.replace(LIGATURES, (drawn) => drawn.normalize('NFKC'))
  if (/^\s*=/.test(clean)) {
    const kept = AS_FORMULA.exec(clean)
    const link = AS_LINK.exec(clean)
    const inside = kept?.[1] ?? kept?.[2] ?? link?.[2] ?? link?.[1] ?? AS_NUMBER.exec(clean)?.[1]
    if (inside !== undefined) clean = literal(inside)
  }
  return clean
}

/** True for a formula whose value nobody can tell from it: what the cell means isn't there. */
export function isFormula(text: string): boolean {
  return FORMULA.test(text) && cleanText(text) === text
}

/** The text of one or several literals of a formula. */
function literal(text: string): string {
  if (!text.startsWith('"')) return text
  return [...text.matchAll(/"((?:[^"]|"")*)"/g)].map(([, part = '']) => part.replaceAll('""', '"')).join('')
}

/** The same for what is looked up or kept as a name: every space is a plain one. */
export function plainSpaces(text: string): string {
  return text.replace(SPACES, ' ')
}

const TAG =
  /<(\/?)(p|br|div|b|strong|i|em|u|s|ul|ol|li|span|a|h[1-6]|table|thead|tbody|tr|td|th|blockquote|code|pre|img|hr|font|sup|sub|small|figure|html|body|head|meta|style|script)(?:\s(?:"[^"<]*"|'[^'<]*'|[^<>"'])*)?\/?>/gi
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z][a-z\d]{1,7}));/gi

/** Elements that stand alone, or whose end may be left out. */
const UNPAIRED: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'meta', 'p', 'li', 'tr', 'td', 'th'])
/** What no reader of HTML sees, and the marks around a text that isn't to be read as such. */
const UNSHOWN = /<(style|script|head)\b[^<>]*>[^]*?<\/\1\s*>|<!--[^]*?-->/gi
const LITERAL = /<!\[CDATA\[([^]*?)\]\]>/g

/**
 * The tags that are tags: closed ones, and those that need no end. `Use the <table> element` is a sentence.
 * @returns their names
 */
function tagsOf(text: string): ReadonlySet<string> {
  const [opened, closed] = [new Set<string>(), new Set<string>()]
  for (const [, slash, name = ''] of text.matchAll(TAG))
    (slash === '' ? opened : closed).add(name.toLowerCase())
  return new Set([...opened].filter((name) => closed.has(name) || UNPAIRED.has(name)))
}

/** True for text that an exporter left in HTML: a tag that HTML has, or a character written as an entity. */
export function isHtml(text: string): boolean {
  if (!text.includes('<') && !text.includes('&')) return false
  if (tagsOf(text).size > 0 || text.search(UNSHOWN) !== -1 || text.search(LITERAL) !== -1) return true
  return text.replace(ENTITY, (whole) => (entity(whole) === whole ? whole : '')) !== text
}

/** The words of HTML: block ends become line breaks, list points a dash, entities their characters. */
export function htmlToText(html: string): string {
  const shown = unescaped(html).replace(UNSHOWN, '').replace(LITERAL, '$1').replace(/\r?\n/g, ' ')
  const tags = tagsOf(shown)
  return shown
    .replace(TAG, (whole, slash: string, name: string) => {
      const tag = name.toLowerCase()
      return tags.has(tag) ? breakFor(tag, slash === '/') : whole
    })
    .replace(ENTITY, entity)
    .replace(/[ \t\u00a0]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** HTML that an exporter has escaped once more, from its first tag to its last; others as they are. */
function unescaped(html: string): string {
  if (!/^\s*&lt;[a-z][^]*&gt;\s*$/i.test(html)) return html
  const once = html.replace(ENTITY, entity)
  return /^\s*<[^]*>\s*$/.test(once) && tagsOf(once).size > 0 ? once : html
}

/** What stands in a text where a tag stood. */
function breakFor(tag: string, ends: boolean): string {
  if (!ends) return tag === 'li' ? '\n- ' : tag === 'br' || tag === 'hr' ? '\n' : ''
  if (/^t[dh]$/.test(tag)) return ' '
  return /^(?:p|div|h[1-6]|tr|ul|ol|blockquote|pre|table|br)$/.test(tag) ? '\n' : ''
}

function entity(whole: string): string {
  const [, decimal, hex, name] = /^&(?:#(\d+)|#x([\da-f]+)|(\w+));$/i.exec(whole) ?? []
  if (name !== undefined) return ENTITIES.get(name) ?? ENTITIES.get(name.toLowerCase()) ?? whole
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal)
  return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
}

/** A text without the apostrophe that keeps it from being run as a formula, which is not part of it. */
export function unguarded(text: string): string {
  return /^'[\t\r]*[=+\-@]/.test(text) ? text.slice(1) : text
}
