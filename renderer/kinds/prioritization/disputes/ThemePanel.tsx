import { useEffect, useRef } from 'react'
import type { RevealTheme } from '#shared/contract/prioritization/disputes.contract.ts'
import type { SessionView } from '#shared/contract/workspace.contract.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Command } from '#renderer/lib/commands.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button, CommandButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/Surface.tsx'
import { DimensionPanel } from './DimensionPanel.tsx'
import styles from './Disputes.module.css'
import { useDisputesLook } from './disputes-store.ts'
import { firstDimension, waitingDimensions } from './reveal-list.ts'
import { SpreadCard } from './SpreadCard.tsx'

type ThemePanelProps = {
  readonly theme: RevealTheme
  readonly at: number
  readonly all: number
  readonly apart: number
  readonly due: string
  readonly session: SessionView
  readonly reveal: Command
}

/** One theme of the reveal: the spread of all three dimensions, and the one that needs attention in full. */
export function ThemePanel({ theme, at, all, apart, due, session, reveal }: ThemePanelProps) {
  const evidence = useCall('evidence.get', { themeId: theme.themeId })
  const { dimension: looked, look } = useDisputesLook()
  const dimension: Dimension = looked ?? firstDimension(theme)
  const view = theme.dimensions.find((one) => one.dimension === dimension)
  const top = useRef<HTMLElement>(null)
  useEffect(() => top.current?.scrollTo({ top: 0 }), [theme.themeId])
  return (
    <section className={styles['panel']} ref={top} aria-label={theme.name}>
      <header className={styles['panelHead']}>
        <h2>{theme.name}</h2>
        <Button size="s" variant="quiet" onClick={() => go('matrix', { themeId: theme.themeId })}>
          {t('disputes.theme.matrix')}
        </Button>
        <span>{t('disputes.theme.of', { at, all })}</span>
        {theme.revealedAt === null ? null : <p>{standingWords(theme)}</p>}
      </header>
      {theme.revealedAt === null ? (
        <EmptyState
          title={t('disputes.hidden.title')}
          text={`${t('disputes.hidden.text')} ${waitsForWords(session)}`}
          action={
            <>
              {session.seal === null ? <CommandButton command={reveal} variant="primary" /> : null}
              {session.phase === 'score' ? (
                <Button onClick={() => go('ballots')}>{t('disputes.gate.action')}</Button>
              ) : null}
            </>
          }
        />
      ) : (
        <>
          <SpreadCard theme={theme} dimension={dimension} onLook={look} />
          {view ? (
            <DimensionPanel
              key={`${theme.themeId} ${dimension}`}
              {...{ theme, view, apart, due, session }}
              evidence={evidence.data}
            />
          ) : null}
        </>
      )}
    </section>
  )
}

/** While ballots are taken: what the reveal waits for; '' afterwards. */
function waitsForWords({ phase, gate }: SessionView): string {
  if (phase !== 'score') return ''
  const names = gate.flatMap((item) => (item.code === 'ballot' ? [item.name] : []))
  if (names.length > 0) return t('disputes.gate.ballots', { names })
  return gate.length === 0 ? t('disputes.gate.open') : t('disputes.gate.none')
}

function standingWords(theme: RevealTheme): string {
  if (theme.rank !== null) return t('disputes.theme.ranked', { rank: theme.rank })
  const dimensions = waitingDimensions(theme)
  return dimensions.length === 0 ? '' : t('disputes.theme.waits', { dimensions })
}
