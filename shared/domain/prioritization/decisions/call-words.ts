import { customerSentences, draftCustomerWords, draftedOf } from './draft-customer-words.ts'
import type { MemoFacts } from './memo-facts.ts'
import { outcomeOf } from './outcome.ts'
import { saidTogether } from './said-together.ts'

/** One theme that somebody tells an account about on the phone; `own`: the PM's own words for it, null: the draft. */
export type ThemeToTell = { readonly facts: MemoFacts; readonly own: string | null }

/**
 * What is said on a call about several themes, as paragraphs: of those that came to the same, each sentence is said once,
 * and names the themes that it is about. The PM's own words stand by themselves.
 */
export function callWords(themes: readonly ThemeToTell[]): string {
  const groups = Map.groupBy(themes, ({ facts, own }) =>
    own === null ? `${outcomeOf(facts)} ${facts.status ?? ''}` : Symbol('own words'),
  )
  return [...groups.values()]
    .map(([first, ...more]) => first?.own ?? together([first, ...more].flatMap((one) => one?.facts ?? [])))
    .join('\n\n')
}

function together(themes: readonly MemoFacts[]): string {
  const [first] = themes
  if (!first || themes.length === 1) return first ? draftCustomerWords(first) : ''
  const drafts = themes.map((facts) => ({ theme: facts.themeName, facts, ...draftedOf(facts) }))
  return saidTogether(drafts, (alike) => {
    const [one] = alike
    const names = alike.map(({ theme }) => theme)
    return one ? (customerSentences(one.facts, names)[0] ?? '') : ''
  })
}
