import { takesPart } from '#shared/domain/people/role.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { RevealTheme } from '#shared/contract/prioritization/disputes.contract.ts'
import type { KeptWithAmendment } from '#shared/contract/prioritization/wording.contract.ts'
import type { PersonView } from '#shared/contract/people.contract.ts'
import {
  type DecisionGap,
  decisionGaps,
  type DecisionStatus,
} from '#shared/domain/prioritization/decisions/decision.ts'
import { settlesEscalations } from '#shared/domain/prioritization/ballots/roles.ts'
import type { Dimension, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { AmendmentRequest } from '#renderer/lib/amendment-request.ts'

/** Shortest text of an amendment, in characters without outer spaces; the backend insists on the same. */
export const TEXT_MIN = 20

/** What a person has put together for an amendment. */
export type AmendmentDraft = {
  readonly kind: 'correction' | 'outcome' | 'decision' | 'wording'
  /** The entry it corrects; for corrections. */
  readonly seq: number | null
  readonly themeId: string | null
  readonly dimension: Dimension | null
  readonly score: Score | null
  readonly status: DecisionStatus | null
  readonly ownerId: string | null
  readonly rationale: string
  readonly workaround: string
  /** What CS says, and the workaround, as they are to read; null: as they do now. */
  readonly says: string | null
  readonly newWorkaround: string | null
  /** Wordings kept in what it brings, each in a text as it read then. */
  readonly kept: readonly (KeptWithAmendment & { readonly said: string })[]
  readonly text: string
}

/** Where a draft starts from what was asked for. */
export function draftOf(request: AmendmentRequest): AmendmentDraft {
  return {
    kind: request.kind,
    seq: request.kind === 'correction' ? request.seq : null,
    themeId: request.themeId,
    dimension: request.kind === 'outcome' ? request.dimension : null,
    score: null,
    status: null,
    ownerId: null,
    rationale: '',
    workaround: '',
    says: null,
    newWorkaround: null,
    kept: [],
    text: '',
  }
}

/** One thing an amendment still lacks, at the field it belongs to. */
export type Lack = {
  readonly field:
    | 'entry'
    | 'theme'
    | 'escalation'
    | 'score'
    | 'status'
    | 'owner'
    | 'rationale'
    | 'workaround'
    | 'says'
    | 'text'
  readonly words: string
}

const FIELD_OF: Readonly<Record<DecisionGap, Lack['field']>> = {
  owner: 'owner',
  rationale: 'rationale',
  workaround: 'workaround',
  'not-shortlisted': 'status',
}

/** What the draft still lacks, in the order of the form. */
export function lacksOf(draft: AmendmentDraft): readonly Lack[] {
  const lacks: Lack[] = []
  const lack = (field: Lack['field'], words: string): void => void lacks.push({ field, words })
  switch (draft.kind) {
    case 'correction':
      if (draft.seq === null) lack('entry', t('amendments.lacks.entry'))
      break
    case 'outcome':
      if (draft.themeId === null || draft.dimension === null)
        lack('escalation', t('amendments.lacks.escalation'))
      if (draft.score === null) lack('score', t('amendments.lacks.score'))
      break
    case 'decision':
      if (draft.themeId === null) lack('theme', t('amendments.lacks.theme'))
      if (draft.status === null) lack('status', t('amendments.lacks.status'))
      // An escalated theme had no rank to be shortlisted by; it may still be built.
      for (const gap of decisionGaps(draft, { onShortlist: true, compliance: false }))
        lack(FIELD_OF[gap], terms.gap[gap])
      break
    case 'wording':
      if (draft.themeId === null) lack('theme', t('amendments.lacks.theme'))
      if (draft.says === null && draft.newWorkaround === null) lack('says', t('amendments.lacks.wording'))
      if (draft.says?.trim() === '') lack('says', t('memos.edit.empty'))
      break
  }
  const short = TEXT_MIN - draft.text.trim().length
  if (short > 0) lack('text', t('amendments.lacks.text', { lacks: short }))
  return lacks
}

/** The draft as the backend takes it; null while it lacks something. */
export function inputOf(draft: AmendmentDraft): Input<'amendments.add'> | null {
  const { kind, seq, themeId, dimension, score, status } = draft
  const text = draft.text.trim()
  if (lacksOf(draft).length > 0) return null
  if (kind === 'correction') return seq === null ? null : { kind, corrects: seq, themeId, text }
  if (themeId === null) return null
  if (kind === 'outcome')
    return dimension === null || score === null
      ? null
      : { kind, themeId, outcome: { dimension, score }, text }
  if (kind === 'wording')
    return {
      kind,
      themeId,
      wording: { says: draft.says?.trim() ?? null, workaround: draft.newWorkaround?.trim() ?? null },
      kept: keptOf(draft, { letter: draft.says, workaround: draft.newWorkaround }),
      text,
    }
  if (status === null) return null
  const { ownerId, rationale, workaround } = draft
  return {
    kind,
    themeId,
    decision: { status, ownerId, rationale: rationale.trim(), workaround: workaround.trim() },
    kept: keptOf(draft, { rationale, workaround }),
    text,
  }
}

/** What is kept in the texts as they read now. */
function keptOf(
  { kept }: AmendmentDraft,
  texts: Partial<Readonly<Record<KeptWithAmendment['kind'], string | null>>>,
): KeptWithAmendment[] {
  return kept
    .filter(({ kind, said }) => texts[kind]?.trim() === said)
    .map(({ kind, wording, reason }) => ({ kind, wording, reason }))
}

/** Why this person can't add this kind of amendment; null when they can. */
export function whyNotAmend(person: PersonView | null, kind: AmendmentDraft['kind']): string | null {
  if (person === null) return null
  if (!takesPart(person.roles)) return t('amendments.add.observer', { name: person.name })
  return kind === 'outcome' && !settlesEscalations(person.roles)
    ? t('amendments.add.notSettler', { name: person.name })
    : null
}

/** Escalations that have no outcome, as choices. */
export function openEscalations(
  themes: readonly RevealTheme[],
): readonly { readonly themeId: string; readonly name: string; readonly dimension: Dimension }[] {
  return themes.flatMap(({ themeId, name, dimensions }) =>
    dimensions.flatMap(({ dimension, state }) =>
      state === 'escalated' ? [{ themeId, name, dimension }] : [],
    ),
  )
}
