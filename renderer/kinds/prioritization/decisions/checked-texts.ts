import type { Output } from '#shared/contract/contract.ts'
import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import { notesWhileWriting } from '#shared/domain/prioritization/wording/paper-text.ts'
import type { CheckedText } from '#renderer/lib/wording.ts'

type Texts = { readonly rationale: string; readonly workaround: string }
type DecisionToCheck = {
  readonly basis: Output<'wording.basis'>
  /** null: of several themes at once, on which nothing can be kept. */
  readonly themeId: string | null
  readonly draft: Texts & { readonly status: DecisionStatus | null }
  /** Puts the cursor on a note in one of the fields. */
  readonly select: Readonly<Record<keyof Texts, (note: CheckedText['notes'][number]) => void>>
  readonly change: (part: Partial<Texts>) => void
}

/** What somebody writes about a decision, checked as it is typed against what they are about to decide. */
export function decisionTexts(given: DecisionToCheck): CheckedText[] {
  const { basis, themeId, draft, select, change } = given
  return (['rationale', 'workaround'] as const).map((kind) => {
    const place = { kind, themeId, dimension: null }
    return {
      ...place,
      text: draft[kind],
      notes: notesWhileWriting(basis, place, draft[kind], draft.status),
      onKeep: themeId === null ? null : 'record',
      onText: (text) => change({ [kind]: text }),
      onFix: select[kind],
    }
  })
}
