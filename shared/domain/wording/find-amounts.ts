import { type IsoDate, isIsoDate } from '#shared/kernel/dates.ts'
import { chosenOnScreen, toldOfPast } from './innocent-times.ts'
import { MONTH } from './months.ts'

const AMOUNT = String.raw`(?:\d[\d.,’' \u00a0\u202f]*\d|\.?\d)`
const TIMES = String.raw`(?:k|mm?|mn|bn|mil|mio|thousand|million|billion)`
const CODES =
  'USD|EUR|GBP|CHF|JPY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|INR|CNY|BRL|MXN|ZAR|SGD|HKD|dollars?|euros?|pounds?|bucks?|francs?|yen'
const SIGNS = '$€£¥₹₩₪₺₫฿'
/** What is counted in thousands without being money: "400k rows". */
const THINGS =
  'rows?|records?|events?|users?|seats?|lines?|requests?|cells?|files?|contacts?|items?|messages?|calls?|pages?|points?|images?|documents?|tickets?|people|customers?|accounts?|devices?|bytes|tokens?|queries|entries|tasks?|projects?|objects?|products?|orders?|skus?|transactions?|steps?|words?|characters?|columns?|times|per|displays?|screens?|monitors?|miles|metres|meters|minutes|emails?|leads?|visits?|visitors?|sessions?|downloads?|employees|members?|stores?|sites?|invoices?|shipments?|parcels?|pixels?|streams?|frames?|videos?|hours?|days?|weeks?|seconds?|ms|credits?|units?|licen[cs]es?|rooms?|loads?|reports?|charts?|dashboards?|fields?|values?'
const NO_THING = String.raw`(?![\s-](?:\p{L}+\s)?(?:${THINGS})\b)`
const SMALL =
  'an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|several|few|couple of|hundred'
/** Four digits and more, and no year. */
const LARGE = String.raw`(?!20\d\d\b(?![.,’'\s]\d{3}))(?:\d{1,3}(?:[.,’' \u00a0\u202f]\d{3})+|\d{4,})(?![.,]?\d)`
const PAYING =
  'pay|pays|paid|paying|spend|spends|spent|worth|costs?|charged?|renew(?:s|ed|al)?(?: (?:at|for|of))|(?:contract|deal|budget|price|revenue)(?: (?:of|is|at))?'
/** Beside these, in the same clause, "400k" is money whatever else stands there. */
const MONEY_WORDS = new RegExp(
  String.raw`[${SIGNS}]|(?<!\p{L})(?:${CODES}|${PAYING}|renew\p{L}*|ARR|MRR|contracts?|deals?|budgets?|revenues?|prices?|priced|pricing|fees?|invoices?|discounts?|upsells?|expansion|headroom|los(?:e|es|ing|t)|owes?|earns?|churn\p{L}*|at (?:risk|stake)|annual(?:ly)?|yearly|(?:a|per) year|(?:in|of) (?:business|sales))(?!\p{L})`,
  'iu',
)
const BARE = /^\d+(?:[.,]\d+)?\s?(?:k|mm?|mn|bn)$|^[\d.,’' \u00a0\u202f]+$/iu
/** Behind these a bare amount ends what is said of it; any other word is what it counts: "64k buffer". */
const NOTHING_COUNTED =
  /^(?:\s*(?:[.!?;:,)\]”"’…]|[–—-]\s|$)|\s+(?:and|but|or|so|in|on|at|for|to|from|with|if|when|while|because|since|last|next|this|that|now|today|already|again|total|all|overall|altogether|too|here|there|which|who)(?![\p{L}’']))/iu
/** Beside these a bare amount is a limit, a size or a length of time. */
const MEASURED = new RegExp(
  String.raw`(?<!\p{L})(?:${THINGS}|limit\p{L}*|cap(?:s|ped|acity)?|max(?:imum)?|min(?:imum)?|threshold|quota|sizes?|resolution|buffers?|bandwidth|caches?|memory|heap|rates?|throughput|volumes?|length|depth|width|height|scales?|scaling|version|loads?|loading|fails?|crash\p{L}*|stops?|handles?|processes|stores?|counts?|video|up to|take[ns]?|took|lasts?|wait\p{L}*|timeouts?|latency|delay\p{L}*|every|within|after|run\p{L}*)(?!\p{L})`,
  'iu',
)
/** Resolutions of a picture, by their usual names. */
const RESOLUTION = /^[24568]K$/u

/** Amounts in any of the common currencies, and in `own`, a pattern of how the workspace's is written. */
function moneyPattern(own: string | null): RegExp {
  const codes = own === null ? CODES : `${CODES}|${own}`
  return new RegExp(
    [
      String.raw`(?:(?<!\p{L})(?:US|CA|AU|NZ|HK|A|C|R)?[${SIGNS}])\s?${AMOUNT}(?:\s?${TIMES}\b)?`,
      String.raw`(?<![\p{L}\p{N}])${AMOUNT}\s?${TIMES}?\s?(?:[${SIGNS}]|(?:${codes})(?!\p{L}))`,
      String.raw`(?<!\p{L})(?:${codes})\s?${AMOUNT}(?:\s?${TIMES}\b)?`,
      String.raw`(?<![\p{L}\p{N}])${AMOUNT}\s?(?:k|m)?\s(?:in |of )?(?:ARR|headroom)\b`,
      String.raw`\bARR(?::|\s(?:of|is|at))?\s${AMOUNT}(?:\s?${TIMES}\b)?`,
      String.raw`(?=\d)(?<=\b(?:${PAYING})\s(?:(?:us|about|around|roughly|nearly|almost|over|up to|some|more than|only)\s)*)${LARGE}${NO_THING}`,
      String.raw`(?<![\p{L}\p{N}.,])(?:${AMOUNT}|(?:${SMALL})(?: (?:hundred))?) grand\b(?! (?:total|street|avenue|central|prix)\b)`,
      String.raw`(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)?(?:(?:k|mm?|mn|bn)|\s(?:k|mn|bn|mil|mio|thousand|million|billion))\b${NO_THING}`,
      String.raw`\b(?:${SMALL})(?:[ -]hundred)? (?:k|mil)\b${NO_THING}`,
      String.raw`\bhalf a mil\b${NO_THING}`,
      String.raw`${AMOUNT}\s?(?:[万億]円?|円)`,
      String.raw`\b(?:half|quarter|(?:${SMALL}))(?:[ -](?:a|of a|hundred|one|two|three|four|five|six|seven|eight|nine))*[ -](?:thousand|million|billion)(?: and a half)?\b(?:\s(?:${codes})(?!\p{L}))?${NO_THING}`,
      // "A 400,000 account": what is counted is the customer, and the number its money.
      String.raw`(?<=\b(?:an?|the|this|that|their|our|one|each)\s)(?:${LARGE}|(?:${SMALL})(?:[ -](?:hundred|thousand|million))+)(?=[ -](?:account|customer|client|contract|deal|renewal|subscription)\b)`,
      String.raw`[½¼¾]\s?(?:k|mm?|mn|bn|mil|mio|thousand|million|billion)\b${NO_THING}`,
      // Bare: whether it is money, its sentence says.
      String.raw`(?<![\p{L}\p{N}.,:/#-])(?:\d{1,3}(?:[.,’' \u00a0\u202f]\d{3})+|\d{5,})(?![.,]?\d|[\p{L}:/-])${NO_THING}`,
      String.raw`\b(?:hundreds|tens) of (?:thousands|millions)\b(?! of)`,
      String.raw`\b(?:five|six|seven|eight)[ -]figures?\b|(?<![\p{L}\p{N}.,])[5-8](?:-figures?|\sfigure)\b`,
    ].join('|'),
    'giu',
  )
}

const patterns = new Map<string, RegExp>()

/** How amounts of a currency are written: its code, its sign, its name. */
function ownWords(currency: string): string {
  const part = (display: 'narrowSymbol' | 'name', value: number): string =>
    new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay: display })
      .formatToParts(value)
      .find(({ type }) => type === 'currency')?.value ?? ''
  const last = (name: string): string => name.split(' ').at(-1) ?? ''
  const words = [currency, part('narrowSymbol', 2), last(part('name', 1)), last(part('name', 2))]
  return [...new Set(words)]
    .filter((word) => word.trim() !== '')
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`))
    .join('|')
}

/** Every amount of money in a text. @param currency the workspace's, whose sign and name count too */
export function findMoney(text: string, currency?: string): RegExpExecArray[] {
  // Most sentences hold neither a figure nor a word for one, and the whole pattern is slow.
  if (!/[\d½¼¾$€£¥₹₩₪₺₫฿]|thousand|million|billion|figure|grand|\b(?:k|mil)\b/iu.test(text)) return []
  const key = currency ?? ''
  const pattern = patterns.get(key) ?? moneyPattern(currency === undefined ? null : ownWords(currency))
  patterns.set(key, pattern)
  return [...text.matchAll(pattern)].filter(
    (match) => !BARE.test(match[0]) || isMoney(text, match.index, match[0]),
  )
}

/** Whether a bare amount is money: beside a word of money, or where nothing says what else it measures. */
function isMoney(text: string, start: number, found: string): boolean {
  // "1.5MM" is money, "1.5 mm" a length.
  if (/mm$/iu.test(found) && !found.endsWith('MM')) return false
  const clause = clauseAround(text, start, found.length)
  if (MONEY_WORDS.test(clause)) return true
  const behind = text.slice(start + found.length).split('\n')[0] ?? ''
  if (/^[ -](?:account|customer|client|contract|deal|renewal|subscription)\b/iu.test(behind)) return true
  // A number without separators is as often one of an order or a ticket.
  if (/^\d+$/u.test(found)) return false
  return !RESOLUTION.test(found) && !MEASURED.test(clause) && NOTHING_COUNTED.test(behind)
}

const CLAUSE_END = /[.!?;…](?=\s|$)|,(?=\s(?:and|but|so|or|while|which|where|because)\b)|\n/iu

/** The clause that a stretch of text stands in. A comma alone parts nothing: "a big contract, 400k". */
function clauseAround(text: string, start: number, length: number): string {
  const before = text.slice(0, start).split(CLAUSE_END).at(-1) ?? ''
  const after = text.slice(start + length).split(CLAUSE_END)[0] ?? ''
  return `${before} ${after}`
}

const DAY = new RegExp(
  [
    String.raw`\b\d{4}-\d{2}-\d{2}\b`,
    String.raw`\b\d{1,2}[./]\d{1,2}[./]\d{2,4}\b`,
    // Up to the 12th it may be a version.
    String.raw`\b(?:on|by|before|until|from) (?:1[3-9]|2\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?!\d)`,
    String.raw`\b\d{4}[/.]\d{1,2}[/.]\d{1,2}\b|\b\d{1,2}-\d{1,2}-\d{4}\b`,
    String.raw`\b(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\w+teenth|(?:twenty|thirty)-\w+|twentieth|thirtieth) of ${MONTH}\b`,
    String.raw`\b\d{1,2}(?:st|nd|rd|th)?[ -](?:of )?${MONTH}\b`,
    String.raw`\b${MONTH}\.?[ -](?:the )?\d{1,2}(?:st|nd|rd|th)?\b(?!\d)`,
    String.raw`\b${MONTH}\.? ?['’]\d{2}\b`,
    String.raw`\b(?:early|mid|late|end of|beginning of|start of|middle of|in|by|before|until)[ -]${MONTH}\b(?!\.? \d{1,2}\b)`,
    String.raw`(?<!\bsince )\b${MONTH},? \d{4}\b`,
    String.raw`\b(?:next|this|this coming|coming) ${MONTH}\b(?!\.? \d{1,2}\b)`,
    String.raw`\b${MONTH}(?:['’]s)? (?:renewals?|contract|deadline|expiry|go-live)\b`,
    String.raw`\b(?:on|by|before|until|from) the \d{1,2}(?:st|nd|rd|th)\b(?! of (?:each|every|the|any) month)(?=\s*(?:[.,;:!?)…]|$|\n|(?:and|or|of|at|we|they|it|for|when|because|so|with|to|if|but|this|next)\b))`,
    String.raw`\b(?:before|by|after|until|till|over|around|at) (?:christmas|easter|thanksgiving|new year(?:['’]s)?(?: (?:eve|day))?|(?<=(?:before|by|after|until|till|over) )the holidays)\b`,
  ].join('|'),
  'giu',
)

const COUNT = String.raw`(?:\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|(?:a|one|two) hundred|a few|a couple of|several|some)`
const COUNTED_TIME = String.raw`(?:${COUNT}[ -](?:days?|weeks?|months?|quarters?|years?)|(?:a|one) fortnight|half a year)`
const SEASON = '(?:spring|summer|autumn|fall|winter)'
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day'
/** Times that say no day by themselves, and do beside a file's own date. */
const RELATIVE = new RegExp(
  [
    String.raw`\b(?:in|within) (?:the next |about |around |under |less than )?${COUNTED_TIME}\b`,
    String.raw`\b${COUNTED_TIME} (?:ago|from now|to go|left|away|before|after|ahead of|prior to|short of|out|overdue|late|early)\b`,
    String.raw`\bsince (?:early |mid-?|late |the end of )?${MONTH}\b`,
    String.raw`\b(?:in|by|before|until|over|this|next|during) (?:the )?(?:early |late )?${SEASON}\b`,
    String.raw`\b(?:early|late|mid)[ -](?:in )?(?:the )?(?:new year|next year|this year|${SEASON})\b|\bin the new year\b`,
    String.raw`(?<=\b(?:renew\p{L}*|expir\p{L}*)(?: (?:is|are|comes?|falls?|due|up|for|again)){0,2} )Q[1-4](?: ?[’']?\d{2,4})?\b`,
    String.raw`\b(?:next|last|this|this coming|the coming) (?:day|week|month|quarter|year|spring|summer|autumn|fall|winter|${WEEKDAY})\b`,
    String.raw`\b(?:at |by |before |until )?(?:the )?(?:end|start|beginning|middle) of (?:Q[1-4]|(?:the |this |next )?(?:week|month|quarter|year))\b`,
    String.raw`\b(?:at|by|before|until) year[ -]end\b`,
    String.raw`\b(?:early|mid|late|end of|beginning of|start of|middle of)(?: in)?[ -]20\d{2}\b`,
    String.raw`\b(?:on|by|before|until) ${WEEKDAY}\b|\b(?:today|tomorrow|yesterday)\b`,
    String.raw`\b(?:in|by|before|until|during) Q[1-4](?: ?[’']?\d{2,4})?\b`,
    String.raw`(?<![\d/])\d{1,2}/\d{1,2}(?![\d/])`,
  ].join('|'),
  'giu',
)
/** What makes such a time a customer's date. */
const OF_A_CONTRACT =
  /\b(?:renew(?:s|ed|al|als|ing)?|contracts?|subscriptions?|terms?|notice|expir(?:e|es|ed|y|ing)|runs? out|ran out|up for renewal|tender(?:s|ed)?|churn(?:s|ed)?|cancel(?:s|ed|led|ing)?|leav(?:e|es|ing))\b/iu

/** What expires and is cancelled in a product, where no customer's contract is meant. */
const OF_THE_PRODUCT =
  /(?<!\p{L})(?:tokens?|links?|sessions?|passwords?|invit(?:e|es|ation|ations)|keys?|certificates?|cookies?|codes?|files?|exports?|downloads?|trials?|caches?|log-?ins?|drafts?)(?!\p{L})|^\s*(?:you can )?cancel(?!\p{L})/iu

/**
 * Every day of the calendar, and every month, that a text names; and of a renewal or contract also when it is as seen
 * from a day that the file gives: "renews in 60 days", "ran out two weeks ago".
 */
export function findDays(text: string): RegExpExecArray[] {
  const ofContract = OF_A_CONTRACT.test(text)
    ? [...text.matchAll(RELATIVE)].filter(({ index, 0: found }) =>
        isOfAContract(clauseAround(text, index, found.length)),
      )
    : []
  return [...calendarDays(text), ...ofContract]
}

function calendarDays(text: string): RegExpExecArray[] {
  if (
    !/\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|christmas|easter|thanksgiving|new year|holidays/iu.test(
      text,
    )
  )
    return []
  return [...text.matchAll(DAY)].filter(({ index, 0: found }) => {
    // "may" and "march" are verbs: a month has its capital.
    if (/(?:^|[ -])(?:may|march)\b/u.test(found)) return false
    const end = index + found.length
    const innocent = toldOfPast(text, index, end) || chosenOnScreen(text, index, end)
    return !innocent || isOfAContract(clauseAround(text, index, found.length))
  })
}

function isOfAContract(clause: string): boolean {
  return (
    OF_A_CONTRACT.test(clause) && (!OF_THE_PRODUCT.test(clause) || /renew|contract|subscri/iu.test(clause))
  )
}

/** True when the words name this very day: `29 Nov`, `November 29th`, `2026-11-29`, `11/29/2026`. */
export function namesDay(words: string, day: IsoDate): boolean {
  const [year = '', month = '', date = ''] = day.split('-')
  if (isIsoDate(words)) return words === day
  const numbers = words.match(/\d+/gu)?.map(Number) ?? []
  const name = new RegExp(MONTH, 'iu').exec(words)?.[0]
  if (name === undefined) {
    const [a, b, c] = numbers
    const pair = [Number(month), Number(date)]
    return (
      numbers.length === 3 &&
      (c === Number(year) || c === Number(year) % 100) &&
      ((a === pair[0] && b === pair[1]) || (a === pair[1] && b === pair[0]))
    )
  }
  const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
  return (
    months.indexOf(name.slice(0, 3).toLowerCase()) + 1 === Number(month) &&
    numbers[0] === Number(date) &&
    (numbers[1] === undefined || numbers[1] === Number(year))
  )
}
