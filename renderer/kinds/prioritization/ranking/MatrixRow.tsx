import type { ReactNode } from 'react'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { type FlagWords, flagWords } from '#shared/catalogue/flags.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { decisionTone } from '#renderer/words/decision-tone.ts'
import type { Format } from '#renderer/lib/format.ts'
import { Flag, Pill } from '#renderer/ui/Mark.tsx'
import { ScorePips } from '#renderer/ui/ScorePips.tsx'
import { Tooltip } from '#renderer/ui/Tooltip.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import type { MatrixLine, Tie } from './matrix-lines.ts'
import styles from './Matrix.module.css'
import {
  compositeWords,
  insteadOfDecision,
  isDisputed,
  missingWords,
  scoreNote,
  standingRemarks,
} from './row-standing.ts'
import type { OptionalColumn } from './session-store.ts'

type ThemeLine = Extract<MatrixLine, { kind: 'theme' }>

const MOST_REMARKS = 3

/** The cells of one theme; the grid puts the row around them. */
export function ThemeCells({
  line,
  columns,
  format,
}: {
  line: ThemeLine
  columns: readonly OptionalColumn[]
  format: Format
}) {
  const { row } = line
  return (
    <>
      <Cell className={styles['rank']}>
        {line.rank === null ? <span aria-label={t('session.rank.none')}>–</span> : line.rank}
        <Shift line={line} />
      </Cell>
      <Cell>
        <span className={styles['name']}>{row.name}</span>
        <Remarks line={line} format={format} />
      </Cell>
      <Cell>
        <Score row={row} dimension="revenue" />
      </Cell>
      <Cell>
        <Score row={row} dimension="breadth" />
      </Cell>
      <Cell>
        <Score row={row} dimension="alignment" />
      </Cell>
      <Cell
        className={classNames(
          line.composite === null ? styles['withheld'] : styles['composite'],
          isDisputed(row) && styles['disputed'],
        )}
      >
        {line.composite === null ? compositeWords(row) : format.number(line.composite)}
        <TieWords ties={line.ties} />
      </Cell>
      {columns.map((column) => (
        <Cell key={column} className={isNumeric(column) ? styles['amount'] : undefined}>
          <OptionalCell column={column} line={line} format={format} />
        </Cell>
      ))}
    </>
  )
}

function Score({ row, dimension }: { row: ThemeLine['row']; dimension: Dimension }) {
  const note = scoreNote(row, dimension)
  return (
    <ScorePips
      score={row[dimension]}
      dimension={dimension}
      label={terms.dimension[dimension]}
      note={note?.text ?? null}
      withheld={note?.withheld ?? false}
    />
  )
}

/** Columns whose values line up on the right. */
export function isNumeric(column: OptionalColumn): boolean {
  return column !== 'decision' && column !== 'roadmap'
}

function Cell({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <div role="gridcell" className={classNames(styles['cell'], className)}>
      {children}
    </div>
  )
}

function Shift({ line }: { line: ThemeLine }) {
  if (line.shift === 0 || line.rank === null) return null
  const from = line.row.modelRank ?? line.rank
  const { after } = line
  const words =
    line.shift > 0
      ? t('session.rank.up', { n: line.shift, from, after })
      : t('session.rank.down', { n: -line.shift, from, after })
  return (
    <small className={line.shift > 0 ? styles['up'] : styles['down']} title={words}>
      <span aria-hidden="true">{line.shift > 0 ? `+${line.shift}` : `−${-line.shift}`}</span>
      <span className={styles['spoken']}>{words}</span>
    </small>
  )
}

/** The rule that told tied rows apart, beside the composite they share. */
function TieWords({ ties }: { ties: readonly Tie[] }) {
  const [first] = ties
  if (!first) return null
  const words = ties
    .map((tie) => t(`session.tie.${tie.side}`, { rule: tie.rule, other: tie.other }))
    .join(' ')
  return (
    <Tooltip text={words}>
      <small className={styles['tie']}>
        <span aria-hidden="true">{t('session.tie.label', { rule: first.rule })}</span>
        <span className={styles['spoken']}>{words}</span>
      </small>
    </Tooltip>
  )
}

/** Serious things first; as many as the width allows, the rest counted. The evidence shows all. */
function Remarks({ line, format }: { line: ThemeLine; format: Format }) {
  const missing = missingWords(line.row)
  if (missing !== null) return <span className={styles['missing']}>{missing}</span>
  const remarks = remarksOf(line, format)
  if (remarks.length === 0) return null
  return (
    <span className={styles['remarks']}>
      {remarks.slice(0, MOST_REMARKS).map((remark, index) => (
        <span key={remark.label} className={styles['remark']} data-at={index}>
          <Flag tone={remark.tone} label={remark.label} tooltip={remark.meaning} />
        </span>
      ))}
      {[1, 2, MOST_REMARKS].map((shown) =>
        remarks.length > shown ? (
          <span key={shown} className={styles['more']} data-shown={shown}>
            <Flag
              tone="quiet"
              label={`+${remarks.length - shown}`}
              tooltip={remarks
                .slice(shown)
                .map((remark) => remark.label)
                .join(' · ')}
            />
          </span>
        ) : null,
      )}
    </span>
  )
}

function remarksOf(line: ThemeLine, format: Format): readonly FlagWords[] {
  const standing = standingRemarks(line.row, format.date)
  // The standing names the dimension; the plain flag would say less again.
  const flags = line.row.flags.filter((flag) => flag.code !== 'disputed').map(flagWords)
  const off: FlagWords[] =
    line.shortlistMark === 'off'
      ? [{ tone: 'warn', label: t('session.offShortlist'), meaning: t('session.offShortlist.meaning') }]
      : []
  const inRoom: FlagWords[] = line.row.scoredInRoom
    ? [{ tone: 'quiet', label: t('session.inRoom'), meaning: t('session.inRoom.meaning') }]
    : []
  // An override or a score has moved it across the line since it was decided.
  const stale: FlagWords[] =
    line.row.decision.status === 'build' && !line.row.shortlisted && line.row.rank !== null
      ? [{ tone: 'warn', label: t('session.builtOff'), meaning: t('session.builtOff.meaning') }]
      : []
  const toned = (tone: FlagWords['tone']): FlagWords[] => flags.filter((words) => words.tone === tone)
  return [...standing, ...off, ...stale, ...toned('bad'), ...toned('warn'), ...inRoom, ...toned('quiet')]
}

function OptionalCell({ column, line, format }: { column: OptionalColumn; line: ThemeLine; format: Format }) {
  const { row } = line
  switch (column) {
    case 'decision': {
      const { status, ownerName } = row.decision
      const instead = insteadOfDecision(row, format.date)
      if (status === null && instead !== null) return <Pill tone={instead.tone}>{instead.words}</Pill>
      return (
        <>
          <Pill tone={decisionTone(status)}>{format.decision(status)}</Pill>
          {ownerName === null ? null : <span className={styles['owner']}>{ownerName}</span>}
        </>
      )
    }
    case 'weightedArr':
    case 'exposedArr':
      return format.money(row[column])
    case 'accounts':
      return format.number(row.accountsCounted)
    case 'roadmap':
      return <span className={styles['roadmap']}>{row.roadmapTheme ?? '–'}</span>
    case 'modelRank':
      return row.modelRank ?? '–'
  }
}
