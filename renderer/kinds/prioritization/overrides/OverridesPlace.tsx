import { useState } from 'react'
import type { OverrideView } from '#shared/contract/prioritization/overrides.contract.ts'
import { saidBy, terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button, TextButton } from '#renderer/ui/Button.tsx'
import { CardList, ListCard } from '#renderer/ui/CardList.tsx'
import type { CopyCell } from '#renderer/ui/copy-table.ts'
import { Flag, Pill } from '#renderer/ui/Mark.tsx'
import { Place, Waiting } from '#renderer/ui/Place.tsx'
import { EmptyState, PageHeader } from '#renderer/ui/Surface.tsx'
import { CopyButton } from '#renderer/ui/TableTools.tsx'
import styles from './OverridesPlace.module.css'
import { RevokeDialog } from './RevokeDialog.tsx'

/** Every override with its condition, reason and ranks, and the way to take it back. */
export function OverridesPlace() {
  const overrides = useCall('overrides.list', {})
  const [revoking, setRevoking] = useState<OverrideView | null>(null)
  if (overrides.error || !overrides.data)
    return (
      <Waiting
        on={overrides}
        loading={t('overrides.loading')}
        failed={t('overrides.failed')}
        retry={t('record.retry')}
      />
    )
  if (overrides.data.length === 0)
    return (
      <EmptyState
        title={t('overrides.empty.title')}
        text={t('overrides.empty.text')}
        action={<Button onClick={() => go('matrix')}>{t('overrides.empty.action')}</Button>}
      />
    )
  const newestFirst = overrides.data.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const active = newestFirst.filter((override) => override.revoked === null)
  const themes = new Set(active.map((override) => override.themeId)).size
  return (
    <Place>
      <PageHeader
        title={t('overrides.title')}
        note={t('overrides.subtitle', { active: active.length, themes })}
        actions={<CopyButton rows={() => overrideTable(newestFirst)} />}
      />
      <CardList label={t('overrides.list')}>
        {newestFirst.map((override) => (
          <OverrideItem key={override.id} override={override} onRevoke={() => setRevoking(override)} />
        ))}
      </CardList>
      {revoking ? <RevokeDialog override={revoking} onClose={() => setRevoking(null)} /> : null}
    </Place>
  )
}

function OverrideItem({ override, onRevoke }: { override: OverrideView; onRevoke: () => void }) {
  const format = useFormat()
  const { revoked } = override
  const session = useCall('workspace.get', {}).data?.session
  const whyNot =
    session === undefined || session.phase === 'decide'
      ? null
      : session.seal === null
        ? t('overrides.revoke.later', { phase: terms.phase[session.phase] })
        : t('overrides.revoke.sealed')
  return (
    <ListCard
      past={revoked !== null}
      title={
        <TextButton
          title={t('overrides.openTheme', { name: override.themeName })}
          onClick={() => go('matrix', { themeId: override.themeId })}
        >
          {override.themeName}
        </TextButton>
      }
      marks={
        <>
          <Flag
            tone={override.condition === 'other' ? 'warn' : 'quiet'}
            label={terms.condition[override.condition]}
          />
          <Pill tone={revoked === null ? 'good' : 'faint'}>
            {revoked === null ? t('overrides.active') : t('overrides.revoked')}
          </Pill>
        </>
      }
      foot={
        <>
          <p>
            {t('overrides.by', { who: saidBy(override), at: format.dateTime(override.at) })}
            {revoked === null ? null : (
              <>
                <br />
                {t('overrides.revokedBy', {
                  why: revoked.why,
                  who: saidBy(revoked),
                  at: format.dateTime(revoked.at),
                })}
              </>
            )}
          </p>
          {revoked === null ? (
            <Button size="s" whyDisabled={whyNot} onClick={onRevoke}>
              {t('overrides.revoke')}
            </Button>
          ) : null}
        </>
      }
    >
      <p className={styles['moved']}>
        {kindWords(override)}
        <span>{t('overrides.moved', { from: override.rankBefore, to: override.rankAfter })}</span>
      </p>
      <blockquote>{override.reason}</blockquote>
    </ListCard>
  )
}

function kindWords(override: OverrideView): string {
  switch (override.kind) {
    case 'rank':
      return t('overrides.kind.rank', { target: override.targetRank ?? override.rankAfter })
    case 'shortlist-on':
      return t('overrides.kind.on')
    case 'shortlist-off':
      return t('overrides.kind.off')
  }
}

function overrideTable(overrides: readonly OverrideView[]): CopyCell[][] {
  return [
    [
      t('overrides.column.theme'),
      t('overrides.column.what'),
      t('overrides.column.condition'),
      t('overrides.column.reason'),
      t('overrides.column.who'),
      t('overrides.column.at'),
      t('overrides.column.before'),
      t('overrides.column.after'),
      t('overrides.column.state'),
    ],
    ...overrides.map((override): CopyCell[] => [
      override.themeName,
      kindWords(override),
      terms.condition[override.condition],
      override.reason,
      saidBy(override),
      override.at,
      override.rankBefore,
      override.rankAfter,
      override.revoked === null
        ? t('overrides.active')
        : `${t('overrides.revoked')}: ${override.revoked.why} (${saidBy(override.revoked)})`,
    ]),
  ]
}
