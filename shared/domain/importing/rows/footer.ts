import { parseAmount } from '#shared/domain/importing/values/amount.ts'
import { cellText, isBlank, type TableRow } from './table.ts'

const TOTAL =
  /^(?:grand[\s-]+|sub-?\s*|overall\s+)?(?:totals?|totale|totaux|sum|summe|gesamt|gesamtsumme|gesamtergebnis|insgesamt|suma|somme|razem|totaal|totalt|yhteensä|toplam|итого|всего|合計|総計|总计|total g[eé]n[eé]ral|total geral|total complessivo|somme totale|suma total|summa|celkem|ogółem|łącznie|összesen|összeg|average|mean|durchschnitt|mittelwert|moyenne|promedio|media|gemiddelde)(?:\s*[:=(].*|\s+\d.*|\s+(?:accounts?|records?|rows?|customers?|requests?|arr|count)\b.*)?$/iu
const COUNT =
  /^(?:\d[\d,.]*\s+(?:records?|rows?|accounts?|results?|items?|entries|zeilen|datensätze|einträge|lignes|filas|registros|righe|rijen|wierszy)\b.*|(?:count|number of \w+|records?|rows?|record count|row count|anzahl)\s*[:=]?\s*\d[\d,.]*)$/iu
/** How a program names the total of one group: `SMB Total`, `Enterprise Ergebnis`. */
const GROUP_TOTAL = /\s(?:sub-?total|total|summe|ergebnis|totaal|somme|suma|razem)$/iu
/** Words of a total or a count that stand beside nothing but its number. */
const COUNTED =
  /^(?:counts?|records?|rows?|record count|row count|anzahl|nombre|número|numero|aantal|liczba)$/iu
/** How many rows called a total are added up; a file of more is a list of such names. */
const MOST_TOTALS = 200
/** What stands around such words: `*** end ***`, `-- 2 rows --`, `(2 rows affected)`. */
const AROUND = /^[\s\-–—*=_#~()[\]<>.:]+|[\s\-–—*=_#~()[\]<>.:]+$/gu
const END = /^(?:the )?(?:end|ende|fin|fine|eof|einde|koniec)(?: of (?:report|file|list|data|table))?$/iu
const NOTICE =
  /confidential|copyright|©|\(c\)\s*\d{4}|all rights reserved|do not (?:distribute|share|copy)|internal use only|\bgenerated\b.*(?:\bby\b|\bon\b|\bat\b|\d{4})|\bexported\b.*(?:\bby\b|\bon\b|\bfrom\b|\bat\b|\d{4})|^\s*report\b.*\d|\breport (?:generated|run|created)|^\s*(?:as of|data as of|last (?:updated|refreshed)|printed|run (?:on|by|date)|created (?:on|by)|source|filters?|filtered by|note|notes|disclaimer|legend|\*)\s*[:\s]\s*.*|\bpowered by\b|\bpage \d+\s*(?:of|\/)\s*\d+|\bend of (?:report|file|list|data|table)\b|vertraulich|erstellt (?:am|von)|^\s*stand[:\s]+\d|exportiert|^\s*quelle:|confidentiel|tous droits|\b(?:seite|página|pagina|strona|side|sida|page) \d+\s*(?:von|de|di|van|af|av|sur|z|of|\/)\s*\d+|^\s*(?:applied )?filters?(?: applied)?\s*:|\bshowing \d+.*\bof \d+|^(?:https?:\/\/|www\.)\S+$|^[a-z\d-]+\.(?:com|org|net|io|app)$/iu

/**
 * Marks the rows that are no data: at a table's end totals, counts, notices, and single cells behind a blank row; elsewhere
 * only what is called a total and is the sum of other rows, so that a row like one stays what it is.
 */
export function markFooter(rows: readonly TableRow[]): readonly TableRow[] {
  const usual = usualFill(rows)
  let end = rows.length
  while (end > 1) {
    const row = rows[end - 1]
    if (
      !row ||
      row.problem !== undefined ||
      !(isFooter(row, rows[end - 2], usual) || sumsUp(row, rows.slice(0, end - 1)))
    )
      break
    end -= 1
  }
  const totals = totalsWithin(rows.slice(0, end))
  if (end === rows.length && totals.size === 0) return rows
  return rows.map((row, index) => (index < end && !totals.has(row) ? row : { ...row, problem: 'footer' }))
}

/** Rows called a total that are the sum of the rows between the last total and them, or of all others. */
function totalsWithin(rows: readonly TableRow[]): ReadonlySet<TableRow> {
  const totals = new Set<TableRow>()
  const called = rows.filter(isCalledTotal).slice(0, MOST_TOTALS)
  let from = 0
  for (const row of called) {
    const at = rows.indexOf(row, from)
    const others = at === 0 ? rows.filter((other) => !called.includes(other)) : []
    if (!isSumOf(row, rows.slice(from, at)) && !isSumOf(row, others)) continue
    totals.add(row)
    from = at + 1
  }
  return totals
}

function isCalledTotal({ cells, problem }: TableRow): boolean {
  // A customer called Total has its id before its name.
  const first = problem === undefined ? cells.find((cell) => !isBlank(cell)) : undefined
  return typeof first === 'string' && (TOTAL.test(first.trim()) || GROUP_TOTAL.test(first.trim()))
}

function isFooter(row: TableRow, above: TableRow | undefined, usual: number): boolean {
  const filled = row.cells.filter((cell) => !isBlank(cell))
  const whole = cellText(filled[0]).trim()
  const text = whole.replace(AROUND, '')
  if (filled.length < usual && (TOTAL.test(text) || COUNT.test(text))) return true
  // `Total, 13` in a table of two columns, `Count, 2`.
  if (filled.length > 1 && (TOTAL.test(text) || COUNTED.test(text)) && filled.slice(1).every(isNumber))
    return true
  if (filled.length > 1 || typeof filled[0] !== 'string') return false
  if (text !== whole && usual > 1 && END.test(text)) return true
  if (NOTICE.test(whole) && (usual > 1 || /copyright|©|confidential|all rights reserved/i.test(whole)))
    return true
  return usual > 2 && above !== undefined && row.number - above.number > 1
}

/** Whether a row begins with the word for a total, however many cells it fills, and one of its numbers is the sum of those above it. */
function sumsUp(row: TableRow, above: readonly TableRow[]): boolean {
  const first = row.cells.find((cell) => !isBlank(cell))
  return above.length > 1 && TOTAL.test(cellText(first)) && isSumOf(row, above)
}

function isSumOf(row: TableRow, parts: readonly TableRow[]): boolean {
  return row.cells.some((cell, column) => {
    const total = numberIn(cell)
    if (total === null || total === 0) return false
    const sum = parts.reduce((so, { cells }) => so + (numberIn(cells[column] ?? null) ?? 0), 0)
    return Math.abs(sum - total) < 0.005 * parts.length
  })
}

function isNumber(cell: TableRow['cells'][number]): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^\s*\d[\d.,]*\s*$/.test(cell))
}

function numberIn(cell: TableRow['cells'][number]): number | null {
  if (typeof cell === 'number') return cell
  const parsed = typeof cell === 'string' ? parseAmount(cell, 2) : null
  return parsed?.ok === true ? parsed.value.amount / 100 : null
}

/** How many cells a row of the table fills: the most that a fifth of the rows reach. */
function usualFill(rows: readonly TableRow[]): number {
  const fills = rows
    .slice(0, 500)
    .map(({ cells }) => cells.reduce<number>((sum, cell) => sum + (isBlank(cell) ? 0 : 1), 0))
    .toSorted((a, b) => b - a)
  return fills[Math.floor((fills.length - 1) / 5)] ?? 0
}
