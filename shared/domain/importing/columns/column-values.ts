import type { Tier } from '#shared/domain/customers/account.ts'
import type { IsoDate } from '#shared/kernel/dates.ts'
import { foldName } from '#shared/kernel/text.ts'
import { parseAmount } from '#shared/domain/importing/values/amount.ts'
import {
  foldWord,
  parseBoolean,
  parseDependency,
  parseFit,
  parseRole,
  parseScore,
  parseSignal,
  parseUsageTrend,
} from '#shared/domain/importing/values/choices.ts'
import { parseDateText } from '#shared/domain/importing/values/dates.ts'
import { isNotSaid } from '#shared/domain/importing/values/not-said.ts'
import { hasLegalForm } from '#shared/domain/importing/matching/names.ts'
import { cellText, type CellValue } from '#shared/domain/importing/rows/table.ts'

/** How well one value fits a field: not at all, well enough, or so that it tells the field by itself. */
export type ValueFit = 'no' | 'fits' | 'tells'

/** What is known of the workspace when the values of a column are looked at. */
export type KnownValues = {
  readonly tier: (text: string) => Tier | null
  /** Folded names and ids of accounts. */
  readonly accounts: ReadonlySet<string>
  /** Folded names of feedback themes. */
  readonly themes: ReadonlySet<string>
  /** Folded names of roadmap themes. */
  readonly roadmap: ReadonlySet<string>
  /** The day the workspace looks at; null: none is open. */
  readonly asOf: IsoDate | null
}

/** How the values of one field look. */
export type ValueLook = {
  readonly fit: (text: string, cell: CellValue, known: KnownValues) => ValueFit
  /** Words in a header (folded) that say the column is something else, however its values look. */
  readonly decoys: readonly string[]
  /**
   * Parts of a header (folded) that say the field, though it isn't one of its known headers. null: the values are a
   * closed list of their own and tell the field whatever the header says; else values alone leave it in doubt.
   */
  readonly hints: readonly string[] | null
}

const currencies: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'))

const when = (yes: boolean, fit: ValueFit = 'tells'): ValueFit => (yes ? fit : 'no')
const words = (text: string): string[] => text.split(' ').filter((word) => word !== '')
const look = (fit: ValueLook['fit'], decoys = '', hints: string | null = null): ValueLook => ({
  fit,
  decoys: words(decoys),
  hints: hints === null ? null : words(hints),
})

const isDay = (text: string, cell: CellValue): boolean =>
  (typeof cell === 'object' && cell !== null && 'date' in cell) ||
  (typeof cell === 'string' && !/^\d+(?:\.\d+)?$/.test(text) && parseDateText(text) !== null)

// A plain number may be anything; a sign, a code or a k behind it says money.
const amount: ValueLook['fit'] = (text, cell) => {
  if (typeof cell === 'number') return 'fits'
  const parsed = parseAmount(text, 2)
  if (!parsed.ok) return parsed.error === 'unreadable' ? 'no' : 'fits'
  if (parsed.value.currencies !== null || /[kmb]$/i.test(text)) return 'tells'
  return 'fits'
}

/**
 * How values of the fields look, by kind of table. Left out are fields whose values could as well be another's:
 * yes and no, a person's name, a segment, an amount of headroom.
 */
export const VALUE_LOOKS: Readonly<Record<string, Readonly<Record<string, ValueLook>>>> = {
  accounts: {
    id: look((text) => when(/^001[0-9a-z]{12}(?:[0-9a-z]{3})?$/i.test(text)), 'parent owner ultimate'),
    name: look(
      (text, cell) => {
        if (typeof cell !== 'string' || text.length > 120 || !/\p{L}/u.test(text) || text.includes('@'))
          return 'no'
        return hasLegalForm(text) ? 'tells' : 'fits'
      },
      'parent owner legal partner description note address street city contact',
      'account customer company client organi kunde firma unternehmen cliente empresa société societe entreprise klant',
    ),
    arr: look(
      amount,
      'annualrevenue turnover funding raised mrr monthly tcv total lifetime onetime nrr upsell expansion headroom potential price cost budget employees score nps health days seats quota pipeline forecast target bookings contractvalue tcv plan goal risk churn lost previous prior last new starting warranty carrier discount tax',
      'arr annualrecurring jahresumsatz',
    ),
    currency: look((text) => when(currencies.has(text.toUpperCase()) && text.length === 3), 'parent'),
    tier: look(
      (text, _cell, known) => when(known.tier(text) !== null),
      'parent plan product edition support deal',
      'tier segment size class category level band grade customertype accounttype kategorie klasse stufe größe groesse taille catégorie tamaño dimensione',
    ),
    renewal_date: look(
      (text, cell) => when(isDay(text, cell)),
      'created create modified updated activity start since birth first last login signed signup close onboard invoice founded joined trial cancel churn insurance card nda password certificate reminder notice quote previous poc pilot legend weekend block holiday visa permit renewed',
      'renew expir anniversary contractend contractuntil enddate termend ends subscriptionend validuntil verläng verlaeng erneuer fällig faellig laufzeitende vertragsende renouvel échéance echeance rinnovo scadenza renova vencimiento verleng',
    ),
    usage_trend: look(
      (text) => when(parseUsageTrend(text) !== null),
      'nps health sentiment headcount budget revenue',
      'usage trend adoption activity engagement direction nutzung utilisation uso',
    ),
  },
  requests: {
    account: look((text, _cell, known) => when(known.accounts.has(foldName(text))), 'parent'),
    theme: look((text, _cell, known) => when(known.themes.has(foldName(text)))),
    signal: look(
      (text) => {
        const signal = parseSignal(text)
        return signal === null ? 'no' : signal === 'none' ? 'fits' : 'tells'
      },
      'meeting email',
      'signal risk churn severity threat concern urgency risiko kündig risque riesgo rischio',
    ),
    dependency: look(
      (text) => {
        const share = parseDependency(text)
        if (typeof share !== 'number') return 'no'
        return text.includes('%') || (share > 0 && share < 100) ? 'tells' : 'fits'
      },
      'discount probability margin growth rate score confidence',
      'depend relies blocker blocks',
    ),
    verbatim: look((text, cell) => {
      if (typeof cell !== 'string') return 'no'
      const words = text.split(/\s+/, 8).length
      return words >= 8 ? 'tells' : words >= 3 ? 'fits' : 'no'
    }, 'internal address title subject'),
    date: look(
      (text, cell) => when(isDay(text, cell)),
      'renewal modified updated update closed resolved solved due end expiry expiration last contract delivery promised holiday candidate',
      'date created create logged request open submit receiv datum fecha when day raised reported asked time erstellt',
    ),
  },
  themes: {
    theme: look((text, _cell, known) => when(known.themes.has(foldName(text)))),
    roadmap_theme: look((text, _cell, known) => when(known.roadmap.has(foldName(text)))),
    fit: look(
      (text) => {
        const fit = parseFit(text)
        return fit === null ? 'no' : fit === 'none' ? 'fits' : 'tells'
      },
      'channel',
      'fit align strateg roadmap match relation',
    ),
    alignment: look(
      (text) => when(typeof parseScore(text) === 'number'),
      'past previous earlier prior last revenue breadth effort rank votes priority position order',
      'align strateg',
    ),
  },
  roadmap: { quarter: look((text) => when(/\bq[1-4]\b/i.test(text) && /\d{2}/.test(text))) },
  people: {
    email: look((text) => when(/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)), 'manager assistant'),
    roles: look((text) => when(text.split(/[;,+|&/]/).every((word) => parseRole(word) !== null)), 'manager'),
  },
}

/** The text of a cell as its look is judged by; null for cells that say nothing (blank, error, yes or no). */
export function judgedText(cell: CellValue | undefined): string | null {
  if (cell === undefined || cell === null || typeof cell === 'boolean') return null
  if (typeof cell === 'object' && 'error' in cell) return null
  const text = cellText(cell)
  return text === '' || isNotSaid(text) || (foldWord(text) === '' && parseBoolean(text) !== null)
    ? null
    : text
}
