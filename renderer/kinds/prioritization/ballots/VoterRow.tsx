import type { VoterView } from '#shared/contract/prioritization/ballots.contract.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Avatar, Pill } from '#renderer/ui/Mark.tsx'
import { Menu, type MenuItem } from '#renderer/ui/Menu.tsx'
import { Tooltip } from '#renderer/ui/Tooltip.tsx'
import { type VoterState, voterState } from './ballot-progress.ts'
import styles from './Ballots.module.css'

const TONES = {
  counted: 'good',
  begun: 'warn',
  sent: 'warn',
  excused: 'faint',
  waiting: 'none',
} as const satisfies Record<VoterState, string>

/** `scores revenue weight and customer breadth`. */
export function ownsInWords(owns: readonly Dimension[]): string {
  return owns.length === 0
    ? t('ballots.owns.none')
    : t('ballots.owns', { dimensions: owns.map((dimension) => terms.dimension[dimension]) })
}

/** How far a ballot is, as a bar; its words are read out. */
export function VoterBar({ voter }: { voter: VoterView }) {
  const { name, done, total, finished } = voter
  return (
    <div
      className={classNames(styles['bar'], finished && styles['full'])}
      role="progressbar"
      aria-label={t('ballots.progress.label', { name, done, total })}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      <i style={{ width: `${total === 0 ? 0 : (100 * done) / total}%` }} />
    </div>
  )
}

/** How a ballot came in, or why there is none: `by workbook`, `typed by Tomas Bielik`. */
function wayInWords({ via, enteredBy, excused, finished }: VoterView): string | null {
  if (!finished && excused !== null) return t('ballots.excusedFor', { reason: excused })
  if (finished && via === 'workbook') return terms.ballotWay.workbook
  if (enteredBy !== null) return t('ballots.enteredBy', { name: enteredBy })
  return null
}

type VoterRowProps = {
  readonly voter: VoterView
  /** What can be done about it; null: nothing, the ballots are only looked at. */
  readonly tools: {
    readonly pass: () => void
    readonly items: readonly MenuItem[]
    readonly next: boolean
  } | null
}

/** One person's ballot as the facilitator sees it: never a score. */
export function VoterRow({ voter, tools }: VoterRowProps) {
  const { name, roles, owns, done, total, hasCode, finished } = voter
  const state = voterState(voter)
  const way = wayInWords(voter)
  return (
    <li className={styles['voter']}>
      <Avatar name={name} />
      <div className={styles['who']}>
        <p>
          <strong>{name}</strong>, {roles.map((role) => terms.role[role]).join(', ')}
          {hasCode ? (
            <Tooltip text={t('ballots.hasCode')}>
              <span className={styles['lock']} role="img" aria-label={t('ballots.hasCode')}>
                <Icon name="lock" />
              </span>
            </Tooltip>
          ) : null}
        </p>
        <small>{ownsInWords(owns)}</small>
      </div>
      <div className={styles['far']}>
        <VoterBar voter={voter} />
        <small>{t('ballots.progress', { done, total })}</small>
      </div>
      <div className={styles['state']}>
        <Pill tone={TONES[state]}>{t(`ballots.state.${state}`)}</Pill>
        {way === null ? null : <small>{way}</small>}
      </div>
      {tools ? (
        <div className={styles['tools']}>
          <Button
            size="s"
            variant={tools.next ? 'primary' : 'default'}
            aria-label={t('ballots.pass.to', { name })}
            whyDisabled={finished ? t('ballots.already', { name }) : null}
            onClick={tools.pass}
          >
            {t('ballots.pass')}
          </Button>
          <Menu
            trigger={<IconButton size="s" icon="more" label={t('ballots.more', { name })} />}
            items={tools.items}
          />
        </div>
      ) : null}
    </li>
  )
}
