import type { RankingRow } from '#shared/contract/prioritization/ranking.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useDraft } from '#renderer/lib/drafts.ts'
import type { EnteredFor } from '#renderer/lib/entered-for.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Flag, Pill } from '#renderer/ui/Mark.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Decide.module.css'
import { type DecisionDraft, decisionOf, draftKey, isRecorded } from './decision-draft.ts'
import { decisionWords, isDisputed } from './standing.ts'
import { ownerOptions } from './owner-options.ts'

type DecisionRowProps = {
  readonly row: RankingRow
  readonly compliance: boolean
  readonly selected: boolean
  /** Chosen for one decision together; null where that makes no sense. */
  readonly chosen: boolean | null
  readonly started: boolean
  /** Whose word an owner named right here is; null: none can be named here. */
  readonly ownerSaid: EnteredFor | null
  readonly onSelect: () => void
  readonly onToggle: () => void
}

/** One theme in the list of decisions. */
export function DecisionRow({
  row,
  compliance,
  selected,
  chosen,
  started,
  ownerSaid,
  onSelect,
  onToggle,
}: DecisionRowProps) {
  const format = useFormat()
  const draft = useDraft<DecisionDraft>(draftKey(row.themeId), decisionOf(row))
  const { ownerName } = row.decision
  const stands = decisionWords(row, format)
  const remark = shortlistRemark(row, compliance)
  return (
    <li className={classNames(styles['row'], selected && styles['selected'])}>
      {chosen === null ? null : (
        <Checkbox
          hideLabel
          label={t('decide.select', { name: row.name })}
          checked={chosen}
          disabled={!started}
          onChange={onToggle}
        />
      )}
      <button
        type="button"
        className={styles['open']}
        aria-current={selected ? 'true' : undefined}
        data-theme-row={row.themeId}
        onClick={onSelect}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return
          event.preventDefault()
          onSelect()
          // The form of another row is made first.
          requestAnimationFrame(() =>
            document.querySelector<HTMLElement>('[data-decision] [role="radio"]')?.focus(),
          )
        }}
      >
        <span className={styles['rank']}>{row.rank ?? '–'}</span>
        <span className={styles['name']}>
          {row.name}
          {remark === null ? null : <Flag tone="warn" label={remark} />}
          {isDisputed(row) ? <Flag tone="bad" label={terms.standing.disputed} /> : null}
          {draft.touched && !isRecorded(draft.value, row) ? (
            <Flag tone="warn" label={t('decide.form.draft')} />
          ) : null}
        </span>
        <span className={styles['composite']}>
          {row.composite === null ? '' : format.number(row.composite)}
        </span>
        <span className={styles['status']}>
          <Pill tone={stands.tone}>{stands.words}</Pill>
          {ownerSaid !== null || ownerName === null ? null : <small>{ownerName}</small>}
        </span>
      </button>
      {ownerSaid === null ? null : <OwnerSelect row={row} started={started} said={ownerSaid} />}
    </li>
  )
}

/** A decision that the shortlist has since gone against: an override or a score moved the theme across the line. */
function shortlistRemark(row: RankingRow, compliance: boolean): string | null {
  const { status } = row.decision
  if (compliance) return null
  if (status === 'build' && !row.shortlisted) return t('decide.remark.offShortlist')
  if (row.shortlisted && (status === 'defer' || status === 'decline')) return t('decide.remark.notBuilt')
  return null
}

type OwnerSelectProps = { readonly row: RankingRow; readonly started: boolean; readonly said: EnteredFor }

function OwnerSelect({ row, started, said }: OwnerSelectProps) {
  const people = useCall('people.list', {})
  const set = useChange('decisions.set')
  const options = ownerOptions(people.data ?? [], row.decision.ownerId)
  return (
    <Select
      className={classNames(styles['owner'], row.decision.ownerId === null && styles['unowned'])}
      hideLabel
      size="s"
      label={t('decide.shortlist.owner', { name: row.name })}
      placeholder={t('decide.shortlist.noOwner')}
      value={row.decision.ownerId}
      disabled={!started || set.isPending}
      options={options}
      onChange={(ownerId) => {
        if (ownerId === row.decision.ownerId) return
        const owner = options.find((option) => option.value === ownerId)?.label ?? ''
        const { assertedBy } = said
        set.mutateAsync({ themeId: row.themeId, ...decisionOf(row), ownerId, assertedBy }).then(
          () => {
            said.clear()
            notify({ title: t('decide.form.savedOwner', { name: row.name, owner }), action: undoAction() })
          },
          (error: unknown) =>
            notify({
              tone: 'error',
              title: t('decide.owner.failed', { name: row.name }),
              description: error instanceof Error ? error.message : '',
            }),
        )
      }}
    />
  )
}
