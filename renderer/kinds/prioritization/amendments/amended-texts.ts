import type { Output } from '#shared/contract/contract.ts'
import type { KeptWithAmendment } from '#shared/contract/prioritization/wording.contract.ts'
import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import { notesWhileWriting } from '#shared/domain/prioritization/wording/paper-text.ts'
import type { CheckedText } from '#renderer/lib/wording.ts'
import type { AmendmentDraft } from './amendment-draft.ts'

type Kind = KeptWithAmendment['kind']
type ToCheck = {
  readonly basis: Output<'wording.basis'>
  readonly draft: AmendmentDraft
  readonly onChange: (part: Partial<AmendmentDraft>) => void
  readonly status: DecisionStatus | null
  /** In whose name the amendment is, and with it what it keeps. */
  readonly who: string
  /** The texts it brings, each with what changes it and what puts the cursor on a note in it. */
  readonly texts: readonly {
    readonly kind: Kind
    readonly text: string
    readonly onText: (text: string) => void
    readonly onFix: (note: CheckedText['notes'][number]) => void
  }[]
}

/** What an amendment brings, checked as it is typed. A wording is kept with the amendment, in its name. */
export function amendedTexts({ basis, draft, onChange, status, who, texts }: ToCheck): CheckedText[] {
  const kept = draft.kept.map((one) => ({
    ...one,
    themeId: draft.themeId,
    dimension: null,
    who,
    enteredBy: null,
    at: new Date().toISOString(),
  }))
  return texts.map(({ kind, text, onText, onFix }) => {
    const place = { kind, themeId: draft.themeId, dimension: null }
    return {
      ...place,
      text,
      notes: notesWhileWriting({ ...basis, kept: [...basis.kept, ...kept] }, place, text, status),
      onText,
      onFix,
      onKeep: (note, reason) =>
        onChange({ kept: [...draft.kept, { kind, wording: note.text, said: text.trim(), reason }] }),
    }
  })
}
