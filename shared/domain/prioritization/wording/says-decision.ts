import { sentencesIn } from '#shared/domain/wording/memo-privacy.ts'
import type { Outcome } from '#shared/domain/prioritization/decisions/outcome.ts'
import type { WordingContext } from './wording-context.ts'

/** What a note says on words for customers that leave out what was decided. */
export const OMISSION =
  'This doesn’t say what was decided; in a letter only the line above it would. Say it in a sentence of its own.'

const NO = String.raw`(?:\b(?:not|no|never|cannot|without)\b|n['’]t\b)`
const DOING = String.raw`\b(?:build|built|plan|develop|roadmap|going to|Q[1-4]\b|quarter|part of|offer|add|do\b|tak(?:e|ing) (?:it|this|that) on)`
const ELSEWHERE = String.raw`\b(?:other (?:work|things|priorities|requests)|elsewhere|priorit)`
const LATER = String.raw`\b(?:defer|postpon|put(?:ting)? (?:it |this |that )?off|logged|later (?:quarter|planning|on)|revisit|look at (?:it|this) again|hold(?:ing)? off|next (?:planning|cycle))`

/**
 * What each outcome sounds like. Wide on purpose: a note is for words that say nothing of it, and what they say wrongly
 * has notes of its own.
 */
const SAID: Readonly<Record<Outcome, RegExp | null>> = {
  build:
    /\b(?:build|built|roadmap|plan|beta|deliver|ship|releas|launch|develop|working on (?:it|this)|Q[1-4]\b|approved)/iu,
  defer: new RegExp(`${NO}[^.!?]*${DOING}|${LATER}|${ELSEWHERE}`, 'iu'),
  decline: new RegExp(
    String.raw`${NO}[^.!?]*${DOING}|${ELSEWHERE}|\b(?:declin|decid\p{L}* (?:against|not to)|outside|turn\p{L}* (?:it |this )?down|instead of building)`,
    'iu',
  ),
  compliance: /\b(?:legal|law|regulat|complian|statut|duty|duties|require[ds]?\b|requirement|in writing)/iu,
  escalated: /\b(?:leadership|decid(?:e|es|ing)\b|decision|escalat|head of product|executive)/iu,
  // There is nothing to say yet.
  open: null,
}

/** Whether words for customers say what was decided on their theme, in whatever words. English only. */
export function saysDecision(
  text: string,
  { outcome, quarter, returns }: Pick<WordingContext, 'outcome' | 'quarter' | 'returns'>,
): boolean {
  const said = SAID[outcome]
  if (said === null) return true
  // A build is said by what isn't denied: "we're not going to build it" has all the words.
  const sentences = sentencesIn(text).map(({ start, end }) => text.slice(start, end))
  const denied = new RegExp(NO, 'iu')
  if (outcome === 'build' ? sentences.some((one) => said.test(one) && !denied.test(one)) : said.test(text))
    return true
  return (outcome === 'build' && text.includes(quarter)) || (outcome === 'defer' && text.includes(returns))
}

/** What was decided as a sentence to put before such words; null where nothing is. */
export function decisionSentence({ outcome, status, quarter, returns }: WordingContext): string | null {
  switch (outcome) {
    case 'build':
      return `This is now on our roadmap for ${quarter}.`
    case 'defer':
      return `We’re not building this in ${quarter}; it’s logged for ${returns} planning.`
    case 'decline':
      return 'After review, this isn’t something we’re going to build in the near term.'
    case 'compliance':
      return status === 'decline'
        ? 'This is a legal requirement, and we’ll confirm in writing how we handle it.'
        : 'This is a legal requirement, and we’ll confirm in writing what we do and when.'
    case 'escalated':
      return 'Our leadership is deciding on this.'
    case 'open':
      return null
  }
}
