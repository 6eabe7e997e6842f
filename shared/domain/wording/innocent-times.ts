import { MONTH } from './months.ts'

/**
 * Times in a text that promise nothing and give nothing away: what somebody said or did in the past ("You asked in March
 * 2025"), what a reader chooses on a screen (“Select Q3 2026”), and a span of months ("from January to March").
 */

const SAID =
  '(?:asked|raised|told|wrote|mentioned|reported|requested|spoke|talked|met|discussed|suggested|logged|reviewed|looked at)'
/** What was delivered is past only of somebody, or where it "was": "Filters released in March" may be a plan. */
const DID = '(?:shipped|released|launched|introduced|added|changed|stopped|removed)'
/** Words by which the rest of a clause is about what is to come, whatever was said before. */
const TO_COME =
  /\b(?:will|would|shall|going to|plan\p{L}*|ships?|comes?|coming|arriv\p{L}*|lands?|launch(?:es)?|deliver\p{L}*|releases?|ready|due|available|expect\p{L}*|need\p{L}*|want\p{L}*|have|get|renew\p{L}*|contract|go live)\b|[’']ll\b/iu
const PAST_BEFORE = new RegExp(
  String.raw`(?:(?<!\b(?:be|is|are|get|gets|being|to) )\b${SAID}|\b(?:we|you|they|i|who|was|were) (?:also |already |then )?${DID})\b(?<words>(?: [\p{L}’']+){0,6}?) ?(?:(?:back |early |late |again )?(?:in|on) )?(?:the )?$`,
  'iu',
)
const PAST_BEHIND = new RegExp(
  String.raw`^(?: 20\d\d)?,? (?:you|we|they|i|your team|(?:several |some )?customers)(?: (?:first|also|already|then))? (?:${SAID}|${DID})\b(?<words>[^.!?;\n]*)`,
  'iu',
)
const SINCE = /\bsince (?:[\p{L}’']+ ){0,4}(?:(?:on|in) )?$/iu
const ON_SCREEN =
  /(?:^|[.!?,;:(]\s*|\n|\b(?:then|and|or|please|just|you|to) )(?:choose|select|click|pick|tick|filter|set|enter|type)\b(?<words>(?: [\p{L}’']+){0,6}?) ?[“"‘']?$/iu
const SPAN_BEHIND = new RegExp(String.raw`^(?: 20\d\d)? ?(?:to|through|until|till|–|-) ?${MONTH}\b`, 'iu')
const SPAN_BEFORE = new RegExp(
  String.raw`\b(?:from|between) ${MONTH}(?: 20\d\d)? ?(?:to|through|until|till|and|–|-) ?$`,
  'iu',
)
/** Whoever does something themselves may promise it for a span as for a day. */
const BY_US = /\b(?:we|our|us|i|it|this|that|they)(?:[’']\p{L}+)?\b/iu

/** Whether the time at these offsets was, by its clause, when something was said or done. */
export function toldOfPast(text: string, start: number, end: number): boolean {
  const { before, behind } = around(text, start, end)
  const found = text.slice(start, end)
  if (/^(?:by|before|until|for|from)\b/iu.test(found)) return false
  if (SINCE.test(before)) return true
  const past = PAST_BEFORE.exec(before)
  if (past !== null)
    return (
      (/^(?:in|on|back|early|late)\b/iu.test(found) || /\b(?:in|on) (?:the )?$/iu.test(before)) &&
      !TO_COME.test(before.replace(/\b(?:have|has|had)(?= \p{L}+(?:ed|t)\b)/giu, ''))
    )
  const told = PAST_BEHIND.exec(behind)
  return told !== null && !TO_COME.test(told.groups?.['words'] ?? '')
}

/** Whether the time at these offsets is what a reader chooses on a screen, or one end of a span of months. */
export function chosenOnScreen(text: string, start: number, end: number): boolean {
  const { before, behind } = around(text, start, end)
  const chosen = ON_SCREEN.exec(before)
  if (chosen !== null && !TO_COME.test(chosen.groups?.['words'] ?? '')) return true
  const span = SPAN_BEHIND.test(behind) || SPAN_BEFORE.test(before)
  return span && !BY_US.test(before) && !TO_COME.test(before)
}

/** What of its sentence stands before and behind a stretch of text. */
function around(text: string, start: number, end: number): { before: string; behind: string } {
  return {
    before:
      text
        .slice(0, start)
        .split(/[.!?;…]\s|\n/u)
        .at(-1) ?? '',
    behind: text.slice(end).split(/[.!?;…](?:\s|$)|\n/u)[0] ?? '',
  }
}
