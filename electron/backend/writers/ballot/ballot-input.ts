import type { BallotTheme } from '#shared/contract/ballots.contract.ts'
import type { EffectiveSettings } from '#shared/domain/scoring/settings.ts'
import type { Role, SessionKind } from '#shared/domain/sessions/session.ts'
import type { RoadmapTheme } from '#shared/domain/themes/theme.ts'
import type { BallotIdentity } from './ballot-identity.ts'

/** Everything a ballot workbook shows. What anybody has scored so far is no part of it. */
export type BallotInput = {
  readonly identity: BallotIdentity
  readonly kind: SessionKind
  readonly roles: readonly Role[]
  readonly asOf: string
  readonly currency: string
  /** When the session was published: an instant. */
  readonly publishedAt: string
  readonly settings: EffectiveSettings
  /** In the order of the ballot on screen. */
  readonly themes: readonly Omit<BallotTheme, 'entries'>[]
  readonly roadmap: readonly RoadmapTheme[]
}
