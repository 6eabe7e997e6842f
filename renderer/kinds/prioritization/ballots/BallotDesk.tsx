import { useState } from 'react'
import type { BallotView, VoterView } from '#shared/contract/prioritization/ballots.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { EmptyState } from '#renderer/ui/Surface.tsx'
import { Avatar } from '#renderer/ui/Mark.tsx'
import styles from './Ballot.module.css'
import { firstTheme, voterState } from './ballot-progress.ts'
import { BallotSheet } from './BallotSheet.tsx'
import { VoterBar } from './VoterRow.tsx'

type BallotDeskProps = { readonly view: BallotView; readonly voters: readonly VoterView[] }

/** The open ballot, and beside it who has finished. */
export function BallotDesk({ view, voters }: BallotDeskProps) {
  const settings = useCall('settings.get', {})
  const [themeId, setThemeId] = useState(() => firstTheme(view))
  const theme = view.themes.find((one) => one.themeId === themeId) ?? view.themes[0]
  return (
    <div className={styles['frame']}>
      <div className={styles['place']}>
        <section className={styles['main']}>
          {theme === undefined ? (
            <EmptyState title={t('ballots.own.empty.title')} text={t('ballots.own.empty.text')} />
          ) : settings.data ? (
            <BallotSheet
              view={view}
              theme={theme}
              onTheme={setThemeId}
              progress={voters.find((voter) => voter.personId === view.personId) ?? null}
              basis={{
                settings: settings.data.settings,
                revenueBreakpoints: settings.data.suggestedBreakpoints,
              }}
            />
          ) : null}
        </section>
        <WhoHasFinished voters={voters} />
      </div>
    </div>
  )
}

function WhoHasFinished({ voters }: { voters: readonly VoterView[] }) {
  return (
    <aside className={styles['side']}>
      <h2>{t('ballots.who')}</h2>
      <ul>
        {voters.map((voter) => (
          <li key={voter.personId}>
            <Avatar name={voter.name} />
            <div>
              <p>
                {voter.name}, {voter.roles.map((role) => terms.role[role]).join(', ')}
              </p>
              <div className={styles['far']}>
                <VoterBar voter={voter} />
                <small>{shortState(voter)}</small>
              </div>
            </div>
          </li>
        ))}
      </ul>
    </aside>
  )
}

/** As little as says it: `by workbook`, once it is back, `Skipped`, or how many themes. */
function shortState(voter: VoterView): string {
  if (voter.finished && voter.via === 'workbook') return terms.ballotWay.workbook
  if (voterState(voter) === 'excused') return t('ballots.state.excused')
  return t('ballots.progress', voter)
}
