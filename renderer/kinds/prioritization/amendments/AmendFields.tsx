import { DECISION_STATUSES } from '#shared/domain/prioritization/decisions/decision.ts'
import { SCORES } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useNoteField, useNoteItems } from '#renderer/lib/wording.ts'
import { Combobox } from '#renderer/ui/Combobox.tsx'
import { NoteList } from '#renderer/ui/NoteList.tsx'
import { ScorePick } from '#renderer/ui/ScorePick.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { amendedTexts } from './amended-texts.ts'
import type { AmendmentDraft, Lack, openEscalations } from './amendment-draft.ts'

type FieldsProps = {
  readonly draft: AmendmentDraft
  readonly onChange: (part: Partial<AmendmentDraft>) => void
  readonly error: (field: Lack['field']) => string | null
}

const RECENT = 1_000

/** Which entry of the record is wrong. */
export function CorrectionFields({ draft, onChange, error }: FieldsProps) {
  const record = useCall('record.list', { before: null, limit: RECENT })
  const format = useFormat()
  const entries = record.data?.entries ?? []
  return (
    <Combobox
      label={t('amendments.dialog.entry')}
      error={error('entry')}
      placeholder={t('amendments.dialog.entry.find')}
      value={draft.seq === null ? null : String(draft.seq)}
      onChange={(value) => {
        const entry = entries.find((one) => String(one.seq) === value)
        onChange({ seq: entry?.seq ?? null, themeId: entry?.themeId ?? null })
      }}
      options={entries.map((entry) => ({
        value: String(entry.seq),
        label: t('amendments.dialog.entry.option', entry),
        hint: `${entry.who} · ${format.dateTime(entry.at)}`,
      }))}
    />
  )
}

type OutcomeFieldsProps = FieldsProps & { readonly escalations: ReturnType<typeof openEscalations> }

/** Which escalation was settled, and on which score. */
export function OutcomeFields({ draft, onChange, error, escalations }: OutcomeFieldsProps) {
  const { themeId, dimension } = draft
  return (
    <>
      <Select
        label={t('amendments.dialog.escalation')}
        error={error('escalation')}
        placeholder={t('amendments.dialog.choose')}
        value={themeId === null || dimension === null ? null : `${dimension} ${themeId}`}
        onChange={(value) => {
          const chosen = escalations.find((one) => `${one.dimension} ${one.themeId}` === value)
          if (chosen) onChange({ themeId: chosen.themeId, dimension: chosen.dimension })
        }}
        options={escalations.map((one) => ({
          value: `${one.dimension} ${one.themeId}`,
          label: t('amendments.dialog.escalation.option', one),
        }))}
      />
      <ScorePick
        label={t('amendments.dialog.score')}
        error={error('score')}
        scores={SCORES}
        dimension={dimension ?? 'revenue'}
        value={draft.score}
        onChange={(score) => onChange({ score })}
      />
    </>
  )
}

/** What was decided on which theme, complete as a decision has to be. */
export function DecisionFields({ draft, onChange, error, who }: FieldsProps & { readonly who: string }) {
  const ranking = useCall('ranking.get', {})
  const people = useCall('people.list', {})
  const format = useFormat()
  const basis = useCall('wording.basis', {}).data
  const [holdRationale, selectRationale] = useNoteField()
  const [holdWorkaround, selectWorkaround] = useNoteField()
  const notes = useNoteItems(
    basis
      ? amendedTexts({
          basis,
          draft,
          onChange,
          who,
          status: draft.status,
          texts: (['rationale', 'workaround'] as const).map((kind) => ({
            kind,
            text: draft[kind],
            onText: (text) => onChange({ [kind]: text }),
            onFix: kind === 'rationale' ? selectRationale : selectWorkaround,
          })),
        })
      : [],
    notify,
  )
  const rows = ranking.data
    ? [...ranking.data.ranked, ...ranking.data.unranked, ...ranking.data.compliance]
    : []
  return (
    <>
      <Combobox
        label={t('amendments.dialog.theme')}
        error={error('theme')}
        placeholder={t('amendments.dialog.choose')}
        value={draft.themeId}
        onChange={(themeId) => onChange({ themeId })}
        options={rows.map((row) => ({ value: row.themeId, label: row.name }))}
      />
      <Select
        label={t('amendments.dialog.status')}
        error={error('status')}
        placeholder={t('amendments.dialog.choose')}
        value={draft.status}
        onChange={(status) => onChange({ status })}
        options={DECISION_STATUSES.map((status) => ({ value: status, label: format.decision(status) }))}
      />
      <Combobox
        label={t('amendments.dialog.owner')}
        error={error('owner')}
        placeholder={t('amendments.dialog.owner.none')}
        value={draft.ownerId}
        onChange={(ownerId) => onChange({ ownerId })}
        options={(people.data ?? []).map((person) => ({
          value: person.id,
          label: person.name,
          hint: person.roles.map((role) => terms.role[role]).join(', '),
        }))}
        clearable
      />
      <TextArea
        ref={holdRationale}
        label={t('amendments.dialog.rationale')}
        error={error('rationale')}
        rows={2}
        maxLength={20_000}
        value={draft.rationale}
        onChange={(rationale) => onChange({ rationale })}
      />
      {draft.status === 'decline' || draft.workaround !== '' ? (
        <TextArea
          ref={holdWorkaround}
          label={t('amendments.dialog.workaround')}
          error={error('workaround')}
          rows={2}
          maxLength={20_000}
          value={draft.workaround}
          onChange={(workaround) => onChange({ workaround })}
        />
      ) : null}
      <NoteList inForm title={t('wording.title', { n: notes.open })} {...notes} />
    </>
  )
}
