/** Whether two that are nearly the same are one account or two. */
export type PairAnswer = 'merge' | 'apart'

/** What a person once answered: an id or a name of a file is, or is not, an account of the workspace. */
export type AccountAlias = {
  /** `id`: the CRM's id · `name`: a folded name. */
  readonly kind: 'id' | 'name'
  readonly value: string
  readonly accountId: string
  readonly answer: PairAnswer
}
