import type { BallotTheme } from '#shared/contract/prioritization/ballots.contract.ts'
import type { EffectiveSettings } from '#shared/domain/prioritization/scoring/settings.ts'
import type { Role } from '#shared/domain/people/role.ts'
import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import type { RoadmapTheme } from '#shared/domain/prioritization/themes/theme.ts'
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
