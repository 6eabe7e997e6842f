import { useEffect, useRef, useState } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import type { Output } from '#shared/contract/contract.ts'
import { requestAmendment } from '#renderer/lib/amendment-request.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { decisionTone } from '#renderer/words/decision-tone.ts'
import { go, usePlace } from '#renderer/lib/place.ts'
import { usePresenter } from '#renderer/lib/presenter.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Pill } from '#renderer/ui/Mark.tsx'
import { Waiting } from '#renderer/ui/Place.tsx'
import { EmptyState, Notice } from '#renderer/ui/Surface.tsx'
import { useMemoSelection } from './decide-store.ts'
import { MemoPaper } from './MemoPaper.tsx'
import styles from './Memos.module.css'
import { WordingNotes } from './WordingNotes.tsx'

type MemoLine = Output<'memos.list'>[number]

/** The memos: every theme on the left, the paper in the middle, what its wording promises too much on the right. */
export function MemosPlace() {
  const memos = useCall('memos.list', {})
  if (memos.error || !memos.data)
    return (
      <Waiting on={memos} loading={t('memos.loading')} failed={t('memos.failed')} retry={t('decide.retry')} />
    )
  if (memos.data.length === 0)
    return (
      <EmptyState
        title={t('memos.empty.title')}
        text={t('memos.empty.text')}
        action={
          <Button variant="primary" onClick={() => go('decide')}>
            {t('memos.empty.action')}
          </Button>
        }
      />
    )
  return <Memos memos={memos.data} />
}

function Memos({ memos }: { memos: readonly MemoLine[] }) {
  const { memoId, cut, openMemo, showCut } = useMemoSelection()
  const { params } = usePlace()
  const linked = params.themeId
  const presenting = usePresenter().on
  // Until the seal every memo is a draft, however finished it looks.
  const sealed = (useCall('workspace.get', {}).data?.session.seal ?? null) !== null
  const hidden = presenting && !sealed
  useEffect(() => {
    if (linked !== undefined) openMemo(linked)
  }, [linked, openMemo])
  const current = memos.find((memo) => memo.themeId === memoId) ?? memos[0]
  const memo = useCall(
    'memos.get',
    { themeId: current?.themeId ?? '', cut },
    { keepPrevious: true, enabled: current !== undefined },
  )
  // Where in the words the person wants to write: the start of a note, or nowhere.
  const [editAt, setEditAt] = useState<{ readonly start: number; readonly end: number } | null>(null)
  const at = memos.findIndex((one) => one.themeId === current?.themeId)
  const step = (by: 1 | -1): void => {
    const next = memos[(at + by + memos.length) % memos.length]
    setEditAt(null)
    if (next) openMemo(next.themeId)
  }
  const group = t('memos.group')
  const next = { id: 'memos.next', label: t('memos.next'), group, keys: ['J'], run: () => step(1) }
  useCommands([
    next,
    { id: 'memos.previous', label: t('memos.previous'), group, keys: ['K'], run: () => step(-1) },
    {
      id: 'memos.cut',
      label: t('memos.switchCut'),
      group,
      keys: ['C'],
      menu: 'view',
      run: () => showCut(cut === 'internal' ? 'shareable' : 'internal'),
    },
    {
      id: 'memos.edit',
      label: sealed ? t('memos.amend') : t('memos.edit'),
      group,
      keys: ['E'],
      menu: 'session',
      whyDisabled: hidden ? t('memos.hidden') : null,
      run: () => {
        if (sealed) requestAmendment({ kind: 'wording', themeId: current?.themeId ?? null })
        else setEditAt({ start: 0, end: 0 })
      },
    },
  ])
  const ready = memos.filter((one) => one.status !== null).length
  return (
    <div className={styles['frame']}>
      <div className={styles['place']}>
        <MemoList memos={memos} currentId={current?.themeId ?? null} onOpen={openMemo} ready={ready} />
        <section className={styles['desk']}>
          {memo.error ? (
            <Notice tone="error" title={t('memos.failed')}>
              {memo.error.message}
            </Notice>
          ) : memo.data ? (
            <MemoPaper
              key={memo.data.themeId}
              memo={memo.data}
              cut={cut}
              hidden={hidden}
              onCut={showCut}
              editAt={editAt}
              onEditAt={setEditAt}
            />
          ) : (
            <p className={styles['message']}>{t('memos.loading')}</p>
          )}
        </section>
        <aside className={styles['notes']}>
          {hidden ? (
            <div className={styles['noteList']}>
              <p className={styles['quiet']}>{t('memos.hidden')}</p>
            </div>
          ) : memo.data ? (
            <WordingNotes
              memo={memo.data}
              sealed={sealed}
              onEdit={(note) => setEditAt({ start: note.start, end: note.end })}
            />
          ) : null}
          <div className={styles['notesFoot']}>
            <Button variant="primary" kbd="J" onClick={next.run}>
              {next.label}
            </Button>
            <Button onClick={() => go('export')}>{t('memos.export', { n: ready })}</Button>
          </div>
        </aside>
      </div>
    </div>
  )
}

type MemoListProps = {
  readonly memos: readonly MemoLine[]
  readonly currentId: string | null
  readonly ready: number
  readonly onOpen: (themeId: string) => void
}

function MemoList({ memos, currentId, ready, onOpen }: MemoListProps) {
  const list = useRef<HTMLElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId])
  return (
    <nav className={styles['list']} aria-label={t('memos.list')} ref={list}>
      <header>
        <h1>{t('memos.title')}</h1>
        <p>{t('memos.progress', { ready, all: memos.length })}</p>
      </header>
      <ul>
        {memos.map((memo) => (
          <li key={memo.themeId}>
            <button
              type="button"
              className={classNames(styles['line'], memo.themeId === currentId && styles['current'])}
              aria-current={memo.themeId === currentId ? 'true' : undefined}
              onClick={() => onOpen(memo.themeId)}
            >
              <b>{memo.themeName}</b>
              <small>
                <Pill tone={decisionTone(memo.status)}>{memo.decision}</Pill>
                <span data-note={memo.notes > 0 || undefined}>{stateWords(memo)}</span>
              </small>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function stateWords(memo: MemoLine): string {
  if (memo.status === null) return t('memos.state.undecided')
  if (memo.notes > 0) return t('memos.state.notes', { n: memo.notes })
  return memo.edited ? t('memos.state.edited') : t('memos.state.ready')
}
