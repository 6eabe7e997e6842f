import { listInWords } from '#shared/kernel/text.ts'
import { customerSentences, draftCustomerWords } from './draft-customer-words.ts'
import type { MemoFacts } from './memo-facts.ts'
import { outcomeOf } from './outcome.ts'
import { sentences, titled } from '#shared/domain/wording/plain-english.ts'

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
  const said = themes.map((facts) => ({ facts, places: customerSentences(facts, 'these') }))
  const places = Math.max(...said.map((one) => one.places.length))
  return sentences(
    ...Array.from({ length: places }, (_, place) => {
      const alike = Map.groupBy(said, (one) => one.places[place] ?? '')
      return sentences(
        ...[...alike].map(([sentence, some]) => {
          const own = some.map(({ facts }) => facts)
          if (place === 0) return opening(own)
          return sentence === '' || alike.size === 1 ? sentence : asFor(own, place)
        }),
      )
    }),
  )
}

/** What was decided on themes of which the same is said. */
function opening(themes: readonly MemoFacts[]): string {
  const [first] = themes
  const names = themes.map(({ themeName }) => themeName)
  return first ? (customerSentences(first, names)[0] ?? '') : ''
}

/** A sentence that holds for some of the themes only. */
function asFor(themes: readonly MemoFacts[], place: number): string {
  const [first] = themes
  if (!first) return ''
  const sentence = customerSentences(first, themes.length > 1 ? 'these' : 'this')[place] ?? ''
  const rest = /^I\b/u.test(sentence) ? sentence : `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`
  return `As for ${listInWords(themes.map(({ themeName }) => titled(themeName)))}, ${rest}`
}
