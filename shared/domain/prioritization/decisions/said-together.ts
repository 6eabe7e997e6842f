import { sentences, titled } from '#shared/domain/wording/plain-english.ts'
import { listInWords } from '#shared/kernel/text.ts'

/** The sentences of a draft, those in one place comparable: about the theme alone, and about several (draft-customer-words.ts). */
export type Drafted = { readonly this: readonly string[]; readonly these: readonly string[] }

/**
 * Drafts on themes that came to the same: each sentence once, first what holds for all of them, then in lines of their
 * own, with the names, what holds for some, and for one.
 * @param opening what was decided on themes of which the same is said
 */
export function saidTogether<Draft extends Drafted & { readonly theme: string }>(
  drafts: readonly Draft[],
  opening: (alike: readonly Draft[]) => string,
): string {
  const [first] = drafts
  const all = Array.from({ length: Math.max(...drafts.map(({ these }) => these.length)) }, (_, at) => at)
  const shared = all.filter((at) => at > 0 && drafts.every(({ these }) => these[at] === first?.these[at]))
  const differing = all.filter((at) => at > 0 && !shared.includes(at))
  const openings = Map.groupBy(drafts, ({ these }) => these[0] ?? '')
  const ofSome = differing.flatMap((at) =>
    [...Map.groupBy(drafts, ({ these }) => these[at] ?? '')]
      .filter(([said, own]) => said !== '' && own.length > 1)
      .map(([, own]) => ({ at, own })),
  )
  const ofOne = drafts.map((one) => ({
    one,
    places: differing.filter(
      (at) =>
        (one.these[at] ?? '') !== '' && !ofSome.some((some) => some.at === at && some.own.includes(one)),
    ),
  }))
  return [
    sentences(...[...openings.values()].map(opening), ...shared.map((at) => first?.these[at] ?? '')),
    ...ofSome.map(({ at, own }) => asFor(own, [at])),
    ...ofOne.flatMap(({ one, places }) => (places.length === 0 ? [] : [asFor([one], places)])),
  ].join('\n')
}

/** What holds for some of the themes only. */
function asFor(drafts: readonly (Drafted & { readonly theme: string })[], places: readonly number[]): string {
  const [first] = drafts
  const said = sentences(
    ...places.map((at) => (drafts.length > 1 ? first?.these[at] : first?.this[at]) ?? ''),
  )
  const rest = /^I\b/u.test(said) ? said : `${said.slice(0, 1).toLowerCase()}${said.slice(1)}`
  return `As for ${listInWords(drafts.map(({ theme }) => titled(theme)))}, ${rest}`
}
