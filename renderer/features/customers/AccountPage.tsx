import { type ReactNode, useEffect, useRef } from 'react'
import type { AccountPage as Page } from '#shared/contract/customers.contract.ts'
import { fieldWord, valueInWords } from '#shared/catalogue/field-words.ts'
import { saidBy, terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Command, useCommands } from '#renderer/lib/commands.ts'
import { requestCorrection } from '#renderer/lib/correction-request.ts'
import { decisionTone } from '#renderer/words/decision-tone.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { correctionInWords, lineageInShort, lineageInWords } from '#renderer/words/lineage-words.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button, CommandButton, TextButton } from '#renderer/ui/Button.tsx'
import { Flag, Pill } from '#renderer/ui/Mark.tsx'
import { LoadError } from '#renderer/ui/Place.tsx'
import { ScorePips } from '#renderer/ui/ScorePips.tsx'
import { Card, EmptyState, Notice } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './AccountPage.module.css'
import { accountFacts, type Fact } from './account-facts.ts'
import { CallCard } from './CallCard.tsx'

/** Everything about one account: its facts and where they come from, what it asked for, what to say, its history. */
export function AccountPage({ id }: { id: string }) {
  const page = useCall('accounts.get', { id }, { keepPrevious: true })
  const commands = useAccountCommands(page.data ?? null)
  const heading = useRef<HTMLHeadingElement>(null)
  const ready = page.data !== undefined
  useEffect(() => {
    if (ready) heading.current?.focus()
  }, [id, ready])
  const format = useFormat()
  if (!page.data) return <LoadError title={t('account.failed')} error={page.error} />
  const view = page.data
  const { account } = view
  return (
    <div className={styles['place']}>
      <div className={styles['main']}>
        <header className={styles['head']}>
          <h1 ref={heading} tabIndex={-1}>
            {account.name}
          </h1>
          <span className={styles['flags']}>
            <Flag tone="quiet" label={terms.tier[account.tier]} />
            <Flag tone="quiet" label={t(account.inIcp ? 'account.icp.in' : 'accounts.icp.out')} />
            {account.usageTrend === 'declining' ? (
              <Flag tone="warn" label={t('account.usage.declining')} />
            ) : null}
          </span>
          <span className={styles['actions']}>
            <Button size="s" variant="quiet" onClick={() => go('accounts')}>
              {t('account.back')}
            </Button>
            <CommandButton size="s" command={commands.addRequest}>
              {t('account.addRequest')}
            </CommandButton>
            <CommandButton size="s" command={commands.correct}>
              {t('account.correct')}
            </CommandButton>
          </span>
        </header>
        {view.sinceBasis.length > 0 ? (
          <Notice tone="info" title={t('account.since', { n: view.sinceBasis.length })}>
            {view.sinceBasis
              .map(({ field, from, to }) =>
                t('account.since.line', {
                  field: fieldWord(field),
                  from: valueInWords(field, from, format.date),
                  to: valueInWords(field, to, format.date),
                }),
              )
              .join('. ')}
          </Notice>
        ) : null}
        <Card>
          <dl className={styles['facts']} aria-label={t('account.facts')}>
            {accountFacts(view, format).map((fact) => (
              <FactItem key={fact.label} fact={fact} />
            ))}
          </dl>
        </Card>
        {view.themes.length === 0 ? (
          <EmptyState title={t('account.requests.none.title')} text={t('account.requests.none.text')} />
        ) : (
          <section className={styles['themes']} aria-label={t('account.requests')}>
            {view.themes.map((theme) => (
              <ThemeSection key={theme.themeId} theme={theme} format={format} />
            ))}
          </section>
        )}
      </div>
      <aside className={styles['aside']}>
        <section aria-labelledby="account-say">
          <div className={styles['asideHead']}>
            <h2 id="account-say">{t('account.say')}</h2>
            {view.say.text === null ? null : (
              <CommandButton size="s" variant="quiet" command={commands.copy}>
                {t('account.copy')}
              </CommandButton>
            )}
          </div>
          {view.say.text === null ? (
            <>
              <p className={styles['quiet']}>{t(`account.say.${view.say.why}`)}</p>
              {view.say.call === null ? null : <CallCard call={view.say.call} format={format} />}
            </>
          ) : (
            <blockquote className={styles['say']}>{view.say.text}</blockquote>
          )}
        </section>
        <section aria-labelledby="account-history">
          <h2 id="account-history">{t('account.history')}</h2>
          <ol className={styles['history']}>
            {view.history.map((entry) => (
              <li key={entry.seq}>
                <span>{entry.label}</span>
                {/* What a correction did stands in its label; what an import did to this account doesn't. */}
                {entry.label.includes(account.name)
                  ? null
                  : entry.changes.map((change) => (
                      <small key={change.field}>
                        {`${fieldWord(change.field)}: ${valueInWords(change.field, change.from, format.date)} → ${valueInWords(change.field, change.to, format.date)}`}
                      </small>
                    ))}
                {entry.why === '' ? null : <q>{entry.why}</q>}
                <small>
                  {[
                    saidBy(entry),
                    format.dateTime(entry.at),
                    t('account.history.entry', { seq: entry.seq }),
                  ].join(' · ')}
                </small>
              </li>
            ))}
          </ol>
        </section>
      </aside>
    </div>
  )
}

function useAccountCommands(view: Page | null): Record<'correct' | 'addRequest' | 'copy', Command> {
  const group = t('account.command')
  const account = view?.account
  const text = view?.say.text ?? null
  const commands = {
    correct: {
      id: 'account.correct',
      label: t('account.correct.command'),
      group,
      keys: ['E'],
      run: () => account && requestCorrection({ kind: 'account', id: account.id }),
    },
    addRequest: {
      id: 'account.addRequest',
      label: t('requests.add'),
      group,
      keys: ['R'],
      run: () =>
        account &&
        requestCorrection({
          kind: 'request',
          id: null,
          values: { account: account.externalId ?? account.name },
        }),
    },
    copy: {
      id: 'account.copy',
      label: t('account.copy.command'),
      group,
      keys: ['C'],
      whyDisabled: text === null ? t('account.say.nothing-to-tell') : null,
      run: () =>
        void navigator.clipboard.writeText(text ?? '').then(() => notify({ title: t('account.copied') })),
    },
  } satisfies Record<string, Command>
  useCommands(Object.values(commands))
  return commands
}

function FactItem({ fact }: { fact: Fact }) {
  return (
    <div>
      <dt>{fact.label}</dt>
      <dd data-tone={fact.tone ?? undefined}>{fact.value}</dd>
      <dd className={fact.corrected ? styles['fixed'] : styles['from']} title={fact.why}>
        {fact.from}
      </dd>
    </div>
  )
}

function ThemeSection({ theme, format }: { theme: Page['themes'][number]; format: Format }) {
  const { row } = theme
  return (
    <section className={styles['theme']} aria-label={theme.name}>
      <header>
        <h2>
          <TextButton
            {...(row === null ? {} : { title: t('account.theme.open') })}
            onClick={() => (row === null ? go('themes') : go('matrix', { themeId: theme.themeId }))}
          >
            {theme.name}
          </TextButton>
        </h2>
        {theme.decision === '' ? null : (
          <Pill tone={decisionTone(row?.decision.status ?? null)}>{theme.decision}</Pill>
        )}
        <Standing row={row} />
      </header>
      <ul>
        {theme.requests.map((request) => (
          <RequestItem key={request.id} request={request} format={format} />
        ))}
      </ul>
    </section>
  )
}

function Standing({ row }: { row: Page['themes'][number]['row'] }): ReactNode {
  if (row === null) return <span className={styles['quiet']}>{t('account.offTable')}</span>
  return (
    <span className={styles['standing']}>
      {(['revenue', 'breadth', 'alignment'] as const).map((dimension) => (
        <ScorePips
          key={dimension}
          score={row[dimension]}
          dimension={dimension}
          label={terms.dimension[dimension]}
        />
      ))}
      <span className={styles['quiet']}>
        {row.rank === null || row.composite === null
          ? t('account.unranked')
          : t('account.rank', { composite: row.composite, rank: row.rank })}
      </span>
    </span>
  )
}

type Request = Page['themes'][number]['requests'][number]

function RequestItem({ request, format }: { request: Request; format: Format }) {
  const [latest] = request.corrections
  return (
    <li>
      <span>
        <Flag
          tone={request.signal === 'explicit' ? 'bad' : request.signal === 'inferred' ? 'warn' : 'quiet'}
          label={terms.signal[request.signal]}
        />
      </span>
      <span className={request.verbatim === '' ? styles['quiet'] : undefined}>
        {request.verbatim === '' ? t('account.quote.none') : `“${request.verbatim}”`}
        {latest ? (
          <>
            {' '}
            <Flag
              tone="warn"
              label={t(latest.inRoom ? 'lineage.inRoom' : 'lineage.corrected')}
              tooltip={correctionInWords(latest)}
            />
          </>
        ) : null}
      </span>
      <small title={lineageInWords(request.lineage, format)}>
        {[request.source, request.date === null ? '' : format.date(request.date)]
          .filter((part) => part !== '')
          .join(', ')}
        <br />
        {lineageInShort(request.lineage)}
      </small>
      <Button size="s" variant="quiet" onClick={() => requestCorrection({ kind: 'request', id: request.id })}>
        {t('account.request.correct')}
      </Button>
    </li>
  )
}
