import { type Tier, TIERS } from '#shared/domain/customers/account.ts'
import { foldWord } from './choices.ts'

/** The words a file may use for each tier, beside the tier's own name. A setting of the workspace. */
export type TierWords = Readonly<Record<Tier, readonly string[]>>

/**
 * What is known until somebody edits it. Only words that mean one thing: “Tier 1”, “Gold” or “A” mean different things
 * in different companies, and are refused with the words to use until the workspace says what they are.
 */
export const DEFAULT_TIER_WORDS: TierWords = {
  enterprise: ['ENT', 'Strategic', 'Large Enterprise', 'Enterprise Customer'],
  'mid-market': ['Mid Market', 'MM', 'Commercial', 'Mid', 'Mid Size', 'Medium Business'],
  smb: [
    'Small Business',
    'Small',
    'SB',
    'SME',
    'Small and Medium Business',
    'Small & Medium',
    'Small & Medium Business',
  ],
}

/** Reads a tier by its own name or one of its words; case, spaces and punctuation don't matter. */
export type TierReader = (text: string) => Tier | null

/** Makes the reader of a workspace's tier words. A tier's own name always means that tier. */
export function tierReader(words: TierWords): TierReader {
  const known = new Map<string, Tier>()
  for (const tier of TIERS) for (const word of words[tier]) known.set(foldWord(word), tier)
  for (const tier of TIERS) known.set(foldWord(tier), tier)
  return (text) => known.get(foldWord(text)) ?? null
}

/** Reads a tier with the default words. */
export const parseTier: TierReader = tierReader(DEFAULT_TIER_WORDS)

/** A word that can't be taken, and why. */
export type TierWordProblem = {
  readonly word: string
  /** `blank`: no letter or digit in it · `twice`: stands under two tiers, or is another tier's own name. */
  readonly problem: 'blank' | 'twice'
  readonly tiers: readonly Tier[]
}

/** The first word that would mean nothing, or two tiers at once; null when every word means one tier. */
export function tierWordProblem(words: TierWords): TierWordProblem | null {
  const meant = new Map<string, Tier>(TIERS.map((tier) => [foldWord(tier), tier]))
  for (const tier of TIERS)
    for (const word of words[tier]) {
      const folded = foldWord(word)
      if (folded === '') return { word, problem: 'blank', tiers: [tier] }
      const other = meant.get(folded)
      if (other !== undefined && other !== tier) return { word, problem: 'twice', tiers: [other, tier] }
      meant.set(folded, tier)
    }
  return null
}
