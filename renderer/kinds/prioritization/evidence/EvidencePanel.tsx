import { useEffect, useRef, useState } from 'react'
import type { EvidenceView } from '#shared/contract/prioritization/evidence.contract.ts'
import { flagWords } from '#shared/catalogue/flags.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Command } from '#renderer/lib/commands.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button, CommandButton, IconButton } from '#renderer/ui/Button.tsx'
import { Flag } from '#renderer/ui/Mark.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { Tabs } from '#renderer/ui/Tabs.tsx'
import { AccountList } from './AccountList.tsx'
import styles from './Evidence.module.css'
import { useEvidenceTab } from './evidence-store.ts'
import { FitEditor } from './FitEditor.tsx'
import { HistoryList } from './HistoryList.tsx'
import { QuoteList } from './QuoteList.tsx'
import { ScoreSummary } from './ScoreSummary.tsx'
import { WhyDialog } from './WhyDialog.tsx'
import type { Score } from '#shared/domain/prioritization/themes/theme.ts'

type EvidencePanelProps = {
  readonly themeId: string
  /** A score pressed elsewhere that needs a reason or another fit; `at` tells two presses apart. */
  readonly proposal: { readonly score: Score; readonly at: number } | null
  /** Counts up each time the keyboard should move in here; 0: it stays where it is. */
  readonly focus: number
  /** What can be done with the theme; the first one is the main thing. */
  readonly commands: readonly Command[]
  readonly onClose: () => void
}

/** What stands behind one theme: scores, accounts with their products, quotes, roadmap fit, history. */
export function EvidencePanel({ themeId, proposal, focus, commands, onClose }: EvidencePanelProps) {
  // The last theme stays in view until the next one is there, so that nothing jumps while J is held.
  const evidence = useCall('evidence.get', { themeId }, { keepPrevious: true })
  const [why, setWhy] = useState(false)
  const heading = useRef<HTMLHeadingElement>(null)
  const ready = evidence.data !== undefined
  const seenFocus = useRef(0)
  useEffect(() => {
    if (seenFocus.current === focus || !ready) return
    seenFocus.current = focus
    if (focus > 0) heading.current?.focus()
  }, [focus, ready])

  if (evidence.error)
    return (
      <div className={styles['panel']}>
        <Notice tone="error" title={t('evidence.failed')}>
          {evidence.error.message}
        </Notice>
      </div>
    )
  if (!evidence.data) return <p className={styles['panel']}>{t('evidence.loading')}</p>
  const view = evidence.data
  const { row } = view
  return (
    <section className={styles['panel']} aria-label={t('evidence.region', { name: row.name })}>
      <header className={styles['head']}>
        <div>
          <h2 ref={heading} tabIndex={-1}>
            {row.name}
          </h2>
          <p className={styles['note']}>
            {view.description === '' ? '' : `${view.description} `}
            {t('evidence.asked', { n: row.accountsCounted })}
          </p>
        </div>
        <IconButton icon="close" size="s" label={t('evidence.close')} onClick={onClose} />
      </header>
      <div className={styles['body']}>
        {row.flags.length > 0 ? (
          <div className={styles['flags']}>
            {row.flags.map((flag) => {
              const { label, meaning, tone } = flagWords(flag)
              return <Flag key={flag.code} tone={tone} label={label} tooltip={meaning} />
            })}
          </div>
        ) : null}
        <ScoreSummary view={view} />
        {/* While the last theme is still in view, a score pressed for the next one must not land on it. */}
        <EvidenceTabs key={row.themeId} view={view} proposal={row.themeId === themeId ? proposal : null} />
      </div>
      <footer className={styles['foot']}>
        {commands.map((command, index) => (
          <CommandButton key={command.id} command={command} variant={index === 0 ? 'primary' : 'default'} />
        ))}
        <Button size="s" variant="quiet" onClick={() => setWhy(true)}>
          {t('evidence.why')}
        </Button>
      </footer>
      {why ? <WhyDialog themeId={row.themeId} onClose={() => setWhy(false)} /> : null}
    </section>
  )
}

function EvidenceTabs({ view, proposal }: { view: EvidenceView; proposal: EvidencePanelProps['proposal'] }) {
  const { tab, showTab } = useEvidenceTab()
  const at = proposal?.at
  useEffect(() => {
    if (at !== undefined) showTab('fit')
  }, [at, showTab])
  const quotes = [...view.counted, ...view.tracked].reduce((n, account) => n + account.verbatims.length, 0)
  return (
    <Tabs
      label={t('evidence.tabs')}
      value={tab}
      onChange={showTab}
      tabs={[
        {
          id: 'accounts',
          label: t('evidence.tab.accounts', { n: view.counted.length }),
          content: <AccountList view={view} />,
        },
        { id: 'quotes', label: t('evidence.tab.quotes', { n: quotes }), content: <QuoteList view={view} /> },
        { id: 'fit', label: t('evidence.tab.fit'), content: <FitEditor view={view} proposal={proposal} /> },
        { id: 'history', label: t('evidence.tab.history'), content: <HistoryList history={view.history} /> },
      ]}
    />
  )
}
