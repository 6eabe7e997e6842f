/** Hours within which the PM lead owes a response to a competitive emergency (ritual, section 2). */
export const RESPONSE_HOURS = 24

/** A competitive emergency: what a fast-track session is about. */
export type Emergency = {
  readonly themeId: string
  /** When it was raised, an instant; the PM lead's clock runs from here. */
  readonly raisedAt: string
  /** Person id; null: nobody had said who they are. */
  readonly raisedBy: string | null
  /** What happened, in a sentence. */
  readonly why: string
  /** What the PM lead answered; null while it is owed. */
  readonly response: {
    readonly text: string
    readonly at: string
    readonly by: string
  } | null
}

/** When the PM lead's response is due, an instant: `RESPONSE_HOURS` after it was raised. */
export function responseDue({ raisedAt }: Pick<Emergency, 'raisedAt'>): string {
  return new Date(Date.parse(raisedAt) + RESPONSE_HOURS * 3_600_000).toISOString()
}

/** Whole seconds left for the response at `now`, an instant; negative once it is late. A response stops the clock. */
export function secondsToRespond(emergency: Pick<Emergency, 'raisedAt' | 'response'>, now: string): number {
  const until = emergency.response?.at ?? now
  return Math.floor((Date.parse(responseDue(emergency)) - Date.parse(until)) / 1_000)
}
