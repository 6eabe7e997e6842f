import type { IsoDate } from '#shared/kernel/dates.ts'
import type { Role } from '#shared/domain/people/role.ts'

/** What a session allows its letters to say, and what its record keeps of legal duties (ritual, section 6). */
export type LetterChoices = {
  /** Letters may name work that isn't released. Only the PM lead allows it. */
  readonly namesUnreleased: boolean
  /** Holding words may give customers the day an escalation is due. Only the VP CS allows it. */
  readonly dayForCustomers: boolean
  /** Who answers for legal duties; empty: nobody is named. In memos and summaries, never in a letter. */
  readonly cpo: string
  /** The day by which what we do about a legal duty is confirmed in writing; null: none. Never in a letter. */
  readonly complianceDue: IsoDate | null
}

/** What holds until somebody chooses otherwise. */
export const NO_LETTER_CHOICES: LetterChoices = {
  namesUnreleased: false,
  dayForCustomers: false,
  cpo: '',
  complianceDue: null,
}

/** Who may allow what; anybody may take it back. */
export const ALLOWED_BY = {
  namesUnreleased: 'pm-lead',
  dayForCustomers: 'vp-cs',
} as const satisfies Partial<Record<keyof LetterChoices, Role>>
