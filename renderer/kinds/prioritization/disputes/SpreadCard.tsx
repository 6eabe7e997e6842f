import type { DimensionView, RevealTheme } from '#shared/contract/prioritization/disputes.contract.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { CopyCell } from '#renderer/ui/copy-table.ts'
import { Pill } from '#renderer/ui/Mark.tsx'
import { CopyButton } from '#renderer/ui/TableTools.tsx'
import styles from './Spread.module.css'
import { SpreadPicture } from './SpreadPicture.tsx'

type SpreadCardProps = {
  readonly theme: RevealTheme
  readonly dimension: Dimension
  readonly onLook: (dimension: Dimension) => void
}

/** The three pictures of a theme, one a dimension; each opens what lies behind it. The table holds the same. */
export function SpreadCard({ theme, dimension, onLook }: SpreadCardProps) {
  return (
    <section className={styles['card']} aria-label={t('disputes.spread.title', { name: theme.name })}>
      <div className={styles['head']}>
        <h3>{t('disputes.spread.title', { name: theme.name })}</h3>
        <Legend />
      </div>
      <div className={styles['rows']}>
        {theme.dimensions.map((view) => (
          <div
            key={view.dimension}
            className={styles['row']}
            data-chosen={view.dimension === dimension ? '' : undefined}
          >
            <div>
              <button
                type="button"
                className={styles['name']}
                aria-pressed={view.dimension === dimension}
                title={t('disputes.spread.show', { dimension: view.dimension })}
                onClick={() => onLook(view.dimension)}
              >
                {terms.dimension[view.dimension]}
              </button>
              <Pill tone={standingTone(view.state)}>{terms.standing[view.state]}</Pill>
            </div>
            <SpreadPicture view={view} />
            <span
              className={styles['score']}
              data-dimension={view.dimension}
              data-withheld={view.score === null ? '' : undefined}
              aria-hidden="true"
            >
              {view.score ?? t('session.composite.withheld')}
            </span>
          </div>
        ))}
      </div>
      <SpreadTable theme={theme} />
    </section>
  )
}

/** The dot beside a standing, the same wherever one stands. */
export function standingTone(state: DimensionView['state']): 'good' | 'warn' | 'bad' | 'faint' | 'none' {
  switch (state) {
    case 'disputed':
      return 'bad'
    case 'escalated':
      return 'warn'
    case 'agreed':
    case 'resolved':
      return 'good'
    case 'hidden':
    case 'model':
      return 'faint'
    case 'not-scored':
      return 'none'
  }
}

function Legend() {
  return (
    <ul className={styles['legend']} aria-label={t('disputes.spread.legend')}>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true" className={styles['owner']}>
          <circle cx="7" cy="7" r="6" />
        </svg>
        {t('disputes.spread.owner')}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true" className={styles['view']}>
          <circle cx="7" cy="7" r="5.5" />
        </svg>
        {t('disputes.spread.view')}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <path className={styles['model']} d="M7 1 13 7 7 13 1 7z" />
        </svg>
        {t('disputes.spread.model')}
      </li>
      <li>
        <svg viewBox="0 0 14 14" aria-hidden="true">
          <rect className={styles['agreed']} x="1" y="0" width="12" height="14" rx="3" />
        </svg>
        {t('disputes.spread.agreed')}
      </li>
    </ul>
  )
}

type Voice = {
  readonly key: string
  readonly who: string
  readonly role: string
  readonly scores: readonly string[]
  readonly reasons: string
}

function SpreadTable({ theme }: { theme: RevealTheme }) {
  const voices = voicesOf(theme)
  return (
    <details className={styles['tableBox']}>
      <summary>{t('disputes.table')}</summary>
      <div className={styles['tableScroll']}>
        <table className={styles['table']}>
          <caption>{t('disputes.table.caption', { name: theme.name })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('disputes.table.who')}</th>
              <th scope="col">{t('disputes.table.role')}</th>
              {theme.dimensions.map(({ dimension }) => (
                <th key={dimension} scope="col" className={styles['number']}>
                  {terms.dimensionShort[dimension]}
                </th>
              ))}
              <th scope="col">{t('disputes.table.reasons')}</th>
            </tr>
          </thead>
          <tbody>
            {voices.map((voice) => (
              <tr key={voice.key}>
                <th scope="row">{voice.who}</th>
                <td>{voice.role}</td>
                {theme.dimensions.map(({ dimension }, index) => (
                  <td key={dimension} className={styles['number']}>
                    {voice.scores[index]}
                  </td>
                ))}
                <td>{voice.reasons}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CopyButton
        rows={(): CopyCell[][] => [
          [
            t('disputes.table.who'),
            t('disputes.table.role'),
            ...theme.dimensions.map(({ dimension }) => terms.dimension[dimension]),
            t('disputes.table.reasons'),
          ],
          ...voices.map((voice) => [voice.who, voice.role, ...voice.scores, voice.reasons]),
        ]}
      />
    </details>
  )
}

/** Everybody who said something, then the model, then what counts; a view is marked as one. */
function voicesOf({ dimensions }: RevealTheme): Voice[] {
  const people = new Map(
    dimensions.flatMap(({ positions }) => positions.map((one) => [one.personId, one] as const)),
  )
  const voices = [...people.values()].map((person): Voice => {
    const own = dimensions.map(({ positions }) => positions.find((one) => one.personId === person.personId))
    return {
      key: person.personId,
      who: person.name,
      role: person.roles.map((role) => terms.role[role]).join(', '),
      scores: own.map((one) =>
        one === undefined
          ? '–'
          : `${one.score ?? t('disputes.table.abstained')}${one.kind === 'view' ? ` (${t('disputes.table.view')})` : ''}`,
      ),
      reasons: own.flatMap((one) => (one === undefined || one.reason === '' ? [] : [one.reason])).join(' · '),
    }
  })
  const line = (key: 'model' | 'score', who: string): Voice => ({
    key,
    who,
    role: '',
    scores: dimensions.map((view) => String(view[key] ?? '–')),
    reasons: '',
  })
  return [...voices, line('model', t('disputes.table.model')), line('score', t('disputes.table.counts'))]
}
