/** One account asking for a theme, with each of its requests in its own words ('' : logged without words). */
export type Ask = readonly [
  account: string,
  signal: 'explicit' | 'inferred' | 'none',
  dependency: number,
  words: readonly string[],
]

/**
 * A crowd of drawn accounts asking for a theme: `accounts` of them, `rows` requests in all, `words` spread over them.
 * Words that only one account would say stand with its name.
 */
export type Crowd = {
  readonly tier: 'Mid-Market' | 'SMB'
  readonly accounts: number
  readonly rows: number
  /** How many of the accounts show an inferred churn signal; the rest none. */
  readonly inferred: number
  readonly words: readonly (string | readonly [account: string, text: string])[]
}

/** A prospect asking, with what became of the deal. */
export type ProspectAsk = readonly [prospect: string, words: string, winLoss: string]

/** One feedback theme of the sample quarter. */
export type ThemeSource = {
  readonly name: string
  readonly description: string
  readonly roadmap: string
  readonly fit: 'direct' | 'adjacent' | 'none'
  readonly alignment: number
  readonly past?: string
  readonly compliance?: true
  readonly asks: readonly Ask[]
  readonly crowds?: readonly Crowd[]
  readonly prospects?: readonly ProspectAsk[]
}
