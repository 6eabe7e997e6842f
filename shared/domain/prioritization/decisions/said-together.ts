import { sentences, titled } from '#shared/domain/wording/plain-english.ts'
import { listInWords } from '#shared/kernel/text.ts'

/** The sentences of a draft, those in one place comparable: about the theme alone, and about several (draft-customer-words.ts). */
export type Drafted = { readonly this: readonly string[]; readonly these: readonly string[] }

/**
 * Drafts on themes that came to the same, as one paragraph: each sentence once, and where it holds for some of the themes
 * only, with their names.
 * @param opening what was decided on themes of which the same is said
 */
export function saidTogether<Draft extends Drafted & { readonly theme: string }>(
  drafts: readonly Draft[],
  opening: (alike: readonly Draft[]) => string,
): string {
  const places = Math.max(...drafts.map(({ these }) => these.length))
  return sentences(
    ...Array.from({ length: places }, (_, place) => {
      const alike = Map.groupBy(drafts, ({ these }) => these[place] ?? '')
      return sentences(
        ...[...alike].map(([sentence, own]) => {
          if (place === 0) return opening(own)
          return sentence === '' || alike.size === 1 ? sentence : asFor(own, place)
        }),
      )
    }),
  )
}

/** A sentence that holds for some of the themes only. */
function asFor(drafts: readonly (Drafted & { readonly theme: string })[], place: number): string {
  const [first] = drafts
  const sentence = (drafts.length > 1 ? first?.these[place] : first?.this[place]) ?? ''
  const rest = /^I\b/u.test(sentence) ? sentence : `${sentence.slice(0, 1).toLowerCase()}${sentence.slice(1)}`
  return `As for ${listInWords(drafts.map(({ theme }) => titled(theme)))}, ${rest}`
}
