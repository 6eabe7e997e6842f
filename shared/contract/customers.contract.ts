import { z } from 'zod'
import { WITHHELD } from '#shared/domain/prioritization/decisions/account-letter.ts'
import { CorrectionView, LineageView } from './lineage.schema.ts'
import { mutation, query } from './operation.ts'
import { RankingRow } from './prioritization/ranking.contract.ts'
import {
  AssertedBy,
  DimensionValue,
  Hundredths,
  Id,
  Instant,
  IsoDay,
  Money,
  Nothing,
  ScoreValue,
  SignalValue,
  TierValue,
  UsageTrendValue,
} from './values.schema.ts'

/** An account as the list shows it. Money in minor units of the workspace currency. */
export const AccountView = z.object({
  id: Id,
  externalId: z.string().nullable(),
  name: z.string(),
  arr: Money,
  tier: TierValue,
  renewalDate: IsoDay.nullable(),
  /** Whole days from the as-of date; negative when overdue. */
  daysToRenewal: z.number().nullable(),
  inIcp: z.boolean(),
  csm: z.string().nullable(),
  segment: z.string().nullable(),
  headroom: Money,
  untappedSeats: z.number().nullable(),
  seatPrice: Money.nullable(),
  referenceable: z.boolean(),
  usageTrend: UsageTrendValue.nullable(),
  requests: z.number(),
})
export type AccountView = z.infer<typeof AccountView>

/** What a form holds, by field: only those that were typed. An emptied field clears. */
const Typed = z.record(z.string().max(40), z.string().max(20_000))
/** What a value was taken from, in words: the contract, a call, a mail. */
const Source = z.string().max(5_000)

/** What a correction did. */
const Corrected = z.object({
  /** It counts in the session that is under way. */
  inRoom: z.boolean(),
  /** Scores of the model that it changed in that session. */
  moved: z.array(
    z.object({ themeId: Id, name: z.string(), dimension: DimensionValue, from: ScoreValue, to: ScoreValue }),
  ),
})

/** One request of an account, as its page shows it. */
const AccountRequest = z.object({
  id: Id,
  themeId: Id,
  signal: SignalValue,
  dependency: Hundredths,
  verbatim: z.string(),
  source: z.string(),
  date: IsoDay.nullable(),
  loggedBy: z.string(),
  lineage: LineageView.nullable(),
  corrections: z.array(CorrectionView),
})

/** Everything about one account. */
export const AccountPage = z.object({
  account: AccountView,
  /** Fields that read otherwise in the session that is under way: they were changed since it was published. */
  sinceBasis: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
  lineage: LineageView.nullable(),
  /** Where each field was last set, where that isn't where the row was: by a correction, or an earlier import. */
  corrections: z.array(CorrectionView),
  themes: z.array(
    z.object({
      themeId: Id,
      name: z.string(),
      /** null: not on the table of this session. */
      row: RankingRow.nullable(),
      /** What was decided, in words; empty: nothing yet. */
      decision: z.string(),
      requests: z.array(AccountRequest),
    }),
  ),
  /** What to tell the customer; null: why not. */
  say: z.object({
    text: z.string().nullable(),
    why: z.enum(WITHHELD),
    /** The call that it gets before any letter; null: none. */
    call: z
      .object({
        /** With their role. */
        who: z.string(),
        joins: z.array(z.string()),
        /** null while the session isn't sealed. */
        by: IsoDay.nullable(),
        /** What to say of each theme, and what to offer instead; empty where nobody said. */
        points: z.array(z.object({ theme: z.string(), words: z.string(), workaround: z.string() })),
      })
      .nullable(),
  }),
  /** Entries that touched it, newest first. */
  history: z.array(
    z.object({
      seq: z.number(),
      at: Instant,
      who: z.string(),
      enteredBy: z.string().nullable(),
      label: z.string(),
      why: z.string(),
      /** What it did to the account's own fields. */
      changes: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
    }),
  ),
})
export type AccountPage = z.infer<typeof AccountPage>

/** What a form starts with: every field as text, and what may be chosen. */
const FormStart = z.object({
  /** By field. */
  values: z.record(z.string(), z.string()),
  /** Saving counts in the session that is under way. */
  inRoom: z.boolean(),
})

export const accountsContract = {
  /** Every account, by name. */
  'accounts.list': query({ in: Nothing, out: z.array(AccountView) }),
  'accounts.get': query({ in: z.object({ id: Id }), out: AccountPage }),
  /** What the form of an account starts with; id null: a new one. */
  'accounts.form': query({ in: z.object({ id: Id.nullable() }), out: FormStart }),
  /** What the form of a request starts with; id null: a new one. */
  'requests.form': query({ in: z.object({ id: Id.nullable() }), out: FormStart }),
  /**
   * Adds an account that somebody types. Fields are read as an import's cells are, and refused in words by field
   * (`bad-input` with details). It counts from the next session on once this one is published.
   */
  'accounts.add': mutation({
    named: 'always',
    in: z.object({ values: Typed, source: Source, assertedBy: AssertedBy }),
    out: z.object({ id: Id }),
    touches: ['*'],
  }),
  /**
   * Corrects fields of an account. Between publishing and the seal it counts in the session: every theme of the account
   * is scored anew, ballots stay as they were given, and the dimensions whose score it changes are open again.
   */
  'accounts.correct': mutation({
    named: 'always',
    in: z.object({ id: Id, values: Typed, source: Source, assertedBy: AssertedBy }),
    out: Corrected,
    touches: ['*'],
  }),
  /** As `accounts.add`, for a request. */
  'requests.add': mutation({
    named: 'always',
    in: z.object({ values: Typed, source: Source, assertedBy: AssertedBy }),
    out: z.object({ id: Id }),
    touches: ['*'],
  }),
  /** As `accounts.correct`, for a request. */
  'requests.correct': mutation({
    named: 'always',
    in: z.object({ id: Id, values: Typed, source: Source, assertedBy: AssertedBy }),
    out: Corrected,
    touches: ['*'],
  }),
}
