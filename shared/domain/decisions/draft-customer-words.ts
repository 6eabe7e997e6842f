import { listInWords } from '#shared/kernel/text.ts'
import type { MemoFacts } from './memo-facts.ts'
import { withoutPrivate } from './memo-privacy.ts'
import { asSentence, countedInWords, quoted, sentences } from './plain-english.ts'

/** Up to this breadth score a theme is asked for by few. */
const FEW_ASK = 2
/** How many of the themes that stand ahead are named before the rest is only counted. */
const NAMED_AHEAD = 3

/**
 * What CS says to the customers who asked (ritual, section 6): the same in both cuts, because it leaves the house.
 * It names no quarter but the one decided for build, no account, no CSM and no amount, and promises nothing that was
 * not decided.
 */
export function draftCustomerWords(facts: MemoFacts): string {
  const theme = quoted(facts.themeName)
  switch (facts.status) {
    case 'build':
      return sentences(
        heard(facts),
        `It is on our roadmap for ${facts.quarter} as ${theme}, and we will tell you when it is in beta.`,
      )
    case 'defer':
      return sentences(
        heard(facts),
        `We have logged ${theme} for the next planning cycle, with what you told us.`,
        ahead(facts),
        'We will come back to you with what that planning cycle decides.',
      )
    case 'decline': {
      const workaround = asSentence(withoutPrivate(facts.workaround, facts.names))
      return sentences(
        `Thank you for telling us about ${theme}. We looked at it beside everything else customers ask us for, and decided to focus elsewhere.`,
        whyElsewhere(facts),
        workaround === '' ? '' : `What most customers do instead: ${workaround}`,
      )
    }
    case null:
      return `${theme} is on the table and not decided yet. We will tell you what was decided, and why, once it is.`
  }
}

/** Why a theme is declined, in words a customer can be told; the rationale itself is written for colleagues. */
function whyElsewhere({ fit, breadth }: MemoFacts): string {
  const reasons = [
    fit === 'none' ? 'it lies outside what our roadmap sets out to do' : '',
    fit === 'adjacent' ? 'it touches what our roadmap sets out to do only at the edge' : '',
    breadth !== null && breadth <= FEW_ASK ? 'few customers ask for it so far' : '',
  ].filter((reason) => reason !== '')
  return reasons.length === 0
    ? 'Other work came before it when we weighed everything together.'
    : `The reason: ${reasons.join(', and ')}.`
}

function heard({ accounts }: MemoFacts): string {
  if (accounts.length > 2) return 'Several customers told us that this matters to them.'
  return accounts.length === 2
    ? 'You and another customer told us that this matters.'
    : 'You told us that this matters to you.'
}

function ahead({ ahead: themes, standing }: MemoFacts): string {
  if (themes.length === 0)
    return 'We looked at it beside everything else customers ask us for, and chose to put other work first this time.'
  const more = themes.length - NAMED_AHEAD
  const named = themes.slice(0, NAMED_AHEAD).map(quoted)
  const list = listInWords(more > 0 ? [...named, countedInWords(more, 'more theme')] : named)
  const stands = themes.length === 1 ? 'stands' : 'stand'
  // Only a rank says that the others weigh more; without one there is nothing to compare.
  return standing.track === 'ranked'
    ? `Ahead of it ${stands} ${list}. We weigh what is at stake for our customers, how many of them ask and how well a theme fits our roadmap; on these together ${themes.length === 1 ? 'that one comes' : 'those come'} first, so building ${themes.length === 1 ? 'it' : 'them'} first serves most of our customers.`
    : `Ahead of it ${stands} ${list}, which we could already weigh against everything else customers ask us for.`
}
