import { takesPart } from '#shared/domain/people/role.ts'
import { useRef, useState } from 'react'
import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { DECISION_STATUSES } from '#shared/domain/prioritization/decisions/decision.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import { useEnteredFor } from '#renderer/lib/entered-for.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { useNoteField, useNoteItems } from '#renderer/lib/wording.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Combobox } from '#renderer/ui/Combobox.tsx'
import { Kbd } from '#renderer/ui/Kbd.tsx'
import { NoteList } from '#renderer/ui/NoteList.tsx'
import { QuietChoice } from '#renderer/ui/QuietChoice.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { type DecisionDraft, decisionOf, draftKey, gapsOf, isRecorded } from './decision-draft.ts'
import { DecidedBy } from './DecidedBy.tsx'
import styles from './DecisionForm.module.css'
import { decisionTexts } from './checked-texts.ts'
import { ownerOptions } from './owner-options.ts'

type DecisionFormProps = {
  readonly row: RankingRow
  readonly compliance: boolean
  /** Why nothing can be decided now, in words; null while decisions are open. */
  readonly whyShut: string | null
  /** The form stands in a dialog: its shortcut works there, and nowhere behind one. */
  readonly inDialog?: boolean
  /** After the decision is in the record. */
  readonly onRecorded?: () => void
}

const RECORD_KEYS = 'Mod+Enter'
/** One key each; F is for the middle of “defer”, since D decides and E is the evidence. */
const STATUS_KEYS = { build: 'B', defer: 'F', decline: 'X' } as const

/** What was decided on one theme, by whom it is owned, and why. The draft survives until it is recorded. */
export function DecisionForm({ row, compliance, whyShut, inDialog = false, onRecorded }: DecisionFormProps) {
  const format = useFormat()
  const people = useCall('people.list', {})
  const set = useChange('decisions.set')
  const draft = useDraft<DecisionDraft>(draftKey(row.themeId), decisionOf(row))
  const said = useEnteredFor(draftKey(row.themeId), takesPart)
  const [tried, setTried] = useState(false)
  const value = draft.value
  const owners = ownerOptions(people.data ?? [], value.ownerId)
  const change = (part: Partial<DecisionDraft>): void => draft.set({ ...value, ...part })
  const recorded = isRecorded(value, row)
  const gaps = gapsOf(value, row, compliance)
  const gap = (one: (typeof gaps)[number]): string | null =>
    tried && gaps.includes(one) ? terms.gap[one] : null

  const save = (): void => {
    if (recorded || whyShut !== null) return
    setTried(true)
    if (gaps.length > 0) return
    const saved = set.mutateAsync({ themeId: row.themeId, ...value, assertedBy: said.assertedBy })
    saved.then(
      () => {
        draft.clear()
        said.clear()
        setTried(false)
        notify({ title: savedWords(format, row, value, people.data ?? []), action: undoAction() })
        onRecorded?.()
      },
      // The form shows the refusal.
      () => undefined,
    )
  }
  const form = useRef<HTMLFormElement>(null)
  /** Chooses, and leads to what is typed next: the owner where one is needed, else the reason. */
  const decideFor = (status: keyof typeof STATUS_KEYS): void => {
    change({ status })
    const wantsOwner = status === 'build' && value.ownerId === null && owners.length > 0
    form.current?.querySelector<HTMLElement>(wantsOwner ? '[role="combobox"]' : 'textarea')?.focus()
  }
  const whyNot = whyShut ?? (recorded ? t('decide.form.unchanged') : null)
  useCommands([
    {
      id: 'decide.record',
      label: t('decide.form.save'),
      group: t('decide.group'),
      keys: [RECORD_KEYS],
      whyDisabled: whyNot,
      inDialog,
      run: save,
    },
    ...DECISION_STATUSES.map((status) => ({
      id: `decide.${status}`,
      label: format.decision(status),
      group: t('decide.group'),
      keys: [STATUS_KEYS[status]],
      whyDisabled: whyShut,
      inDialog,
      run: () => decideFor(status),
    })),
  ])
  const [holdRationale, selectRationale] = useNoteField()
  const [holdWorkaround, selectWorkaround] = useNoteField()
  const basis = useCall('wording.basis', {}).data
  const notes = useNoteItems(
    basis
      ? decisionTexts({
          basis,
          themeId: row.themeId,
          draft: value,
          select: { rationale: selectRationale, workaround: selectWorkaround },
          change,
        })
      : [],
    notify,
  )
  return (
    <form
      ref={form}
      data-decision=""
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <RadioCards
        label={t('decide.form.status')}
        value={value.status}
        onChange={(status) => change({ status })}
        options={DECISION_STATUSES.map((status) => ({
          value: status,
          label: format.decision(status),
          // Three sentences would push what is typed and pressed out of view.
          hint: status === value.status ? t(`decide.form.${status}.text`) : undefined,
          aside: <Kbd keys={STATUS_KEYS[status]} />,
        }))}
      />
      {gaps.includes('not-shortlisted') ? (
        <Notice
          tone="warn"
          title={terms.gap['not-shortlisted']}
          action={
            row.rank === null ? undefined : (
              <Button size="s" onClick={() => go('matrix', { themeId: row.themeId })}>
                {t('decide.form.override')}
              </Button>
            )
          }
        />
      ) : null}
      {people.data && owners.length === 0 ? (
        <Notice
          tone="info"
          title={t('decide.form.owner.empty')}
          action={
            <Button size="s" onClick={() => go('people')}>
              {t('decide.form.owner.people')}
            </Button>
          }
        />
      ) : (
        <Combobox
          label={t('decide.form.owner')}
          hint={t('decide.form.owner.hint')}
          error={gap('owner')}
          placeholder={t('decide.form.owner.none')}
          value={value.ownerId}
          onChange={(ownerId) => change({ ownerId })}
          options={owners}
          clearable
        />
      )}
      <TextArea
        ref={holdRationale}
        label={t('decide.form.rationale')}
        hint={t('decide.form.rationale.hint')}
        error={gap('rationale')}
        value={value.rationale}
        maxLength={20_000}
        onChange={(rationale) => change({ rationale })}
      />
      {value.status === 'decline' || value.workaround !== '' ? (
        <TextArea
          ref={holdWorkaround}
          label={t('decide.form.workaround')}
          hint={t('decide.form.workaround.hint')}
          error={gap('workaround')}
          value={value.workaround}
          maxLength={20_000}
          onChange={(workaround) => change({ workaround })}
        />
      ) : null}
      <NoteList inForm title={t('wording.title', { n: notes.open })} {...notes} />
      {set.error ? (
        <Notice tone="error" title={t('decide.form.failed')}>
          {set.error.message}
        </Notice>
      ) : null}
      <DecidedBy decision={row.decision} />
      <div className={styles['buttons']}>
        <QuietChoice words={said.words} title={t('frame.for.why')} items={said.items} />
        {recorded ? null : (
          <Button variant="quiet" onClick={draft.clear}>
            {t('decide.form.discard')}
          </Button>
        )}
        <Button variant="primary" type="submit" kbd={RECORD_KEYS} busy={set.isPending} whyDisabled={whyNot}>
          {t('decide.form.save')}
        </Button>
      </div>
    </form>
  )
}

function savedWords(
  format: Format,
  row: RankingRow,
  draft: DecisionDraft,
  people: readonly { readonly id: string; readonly name: string }[],
): string {
  if (draft.status !== row.decision.status || draft.ownerId === row.decision.ownerId)
    return t('decide.form.saved', {
      name: row.name,
      status: format.decision(draft.status),
    })
  const owner = people.find((person) => person.id === draft.ownerId)
  return owner
    ? t('decide.form.savedOwner', { name: row.name, owner: owner.name })
    : t('decide.form.savedNoOwner', { name: row.name })
}
