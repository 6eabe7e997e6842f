import type { AmendmentView } from '#shared/contract/prioritization/amendments.contract.ts'
import { saidBy, terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useActingPerson } from '#renderer/lib/acting-person.ts'
import { useAmendmentRequest } from '#renderer/lib/amendment-request.ts'
import { type Command, useCommands } from '#renderer/lib/commands.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { go, usePlace } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button, CommandButton, TextButton } from '#renderer/ui/Button.tsx'
import { CardList, ListCard } from '#renderer/ui/CardList.tsx'
import type { CopyCell } from '#renderer/ui/copy-table.ts'
import { Flag } from '#renderer/ui/Mark.tsx'
import { Place, Waiting } from '#renderer/ui/Place.tsx'
import { EmptyState, PageHeader } from '#renderer/ui/Surface.tsx'
import { CopyButton } from '#renderer/ui/TableTools.tsx'
import { whyNotAmend } from './amendment-draft.ts'
import { AmendDialog } from './AmendDialog.tsx'
import styles from './Amendments.module.css'

/** What was mended or brought back after the seal, and the way to add to it. */
export function AmendmentsPlace() {
  const workspace = useCall('workspace.get', {})
  const amendments = useCall('amendments.list', {})
  const { request, ask, done } = useAmendmentRequest()
  const person = useActingPerson()
  const format = useFormat()
  const sealed = (workspace.data?.session.seal ?? null) !== null
  const add: Command = {
    id: 'amendments.add',
    label: t('amendments.add'),
    group: t('amendments.group'),
    whyDisabled: sealed ? whyNotAmend(person, 'correction') : t('amendments.add.open'),
    run: () => ask({ kind: 'correction', seq: null, themeId: null }),
  }
  useCommands([add])
  if (amendments.error || !amendments.data || !workspace.data)
    return (
      <Waiting
        on={amendments}
        loading={t('amendments.loading')}
        failed={t('amendments.failed')}
        retry={t('amendments.retry')}
      />
    )
  if (!sealed)
    return (
      <EmptyState
        title={t('amendments.open.title')}
        text={t('amendments.open.text')}
        action={<Button onClick={() => go('decide')}>{t('amendments.open.action')}</Button>}
      />
    )
  const newestFirst = amendments.data.toReversed()
  return (
    <Place>
      {newestFirst.length === 0 ? (
        <EmptyState
          title={t('amendments.none.title')}
          text={t('amendments.none.text')}
          action={<CommandButton command={add} variant="primary" />}
        />
      ) : (
        <>
          <PageHeader
            title={t('amendments.title')}
            note={t('amendments.count', { n: newestFirst.length })}
            actions={
              <>
                <CopyButton compact rows={() => amendmentTable(newestFirst, format)} />
                <CommandButton command={add} variant="primary" />
              </>
            }
          />
          <AmendmentList amendments={newestFirst} />
        </>
      )}
      {request ? <AmendDialog key={JSON.stringify(request)} request={request} onClose={done} /> : null}
    </Place>
  )
}

function AmendmentList({ amendments }: { amendments: readonly AmendmentView[] }) {
  const { params } = usePlace()
  const linked = params.themeId
  return (
    <CardList label={t('amendments.list')} linked={linked}>
      {amendments.map((amendment) => (
        <AmendmentItem
          key={amendment.id}
          amendment={amendment}
          linked={linked !== undefined && amendment.themeId === linked}
        />
      ))}
    </CardList>
  )
}

function AmendmentItem({ amendment, linked }: { amendment: AmendmentView; linked: boolean }) {
  const format = useFormat()
  const { kind, themeId, themeName, text, corrects, correctsLabel, at } = amendment
  const says = contentWords(amendment, format)
  return (
    <ListCard
      linked={linked}
      title={
        themeId === null || themeName === null ? (
          terms.amendment[kind]
        ) : (
          <TextButton
            title={t('amendments.openTheme', { name: themeName })}
            onClick={() => go('matrix', { themeId })}
          >
            {themeName}
          </TextButton>
        )
      }
      marks={<Flag tone={kind === 'correction' ? 'warn' : 'quiet'} label={terms.amendment[kind]} />}
      foot={
        <>
          <span>{t('amendments.by', { who: saidBy(amendment), at: format.dateTime(at) })}</span>
          <span>{t('amendments.corrects', { seq: corrects, label: correctsLabel })}</span>
        </>
      }
    >
      {says === '' ? null : <p className={styles['says']}>{says}</p>}
      <blockquote>{text}</blockquote>
    </ListCard>
  )
}

function contentWords({ outcome, decision, wording }: AmendmentView, format: Format): string {
  if (outcome) return t('amendments.outcome', outcome)
  if (wording)
    return [
      wording.says === null ? '' : t('amendments.says', { text: wording.says }),
      wording.workaround === null ? '' : t('amendments.workaround', { text: wording.workaround }),
    ]
      .filter((part) => part !== '')
      .join('\n')
  if (!decision) return ''
  return [
    t('amendments.decision', { status: format.decision(decision.status), owner: decision.ownerName }),
    decision.rationale,
    decision.workaround === '' ? '' : t('amendments.workaround', { text: decision.workaround }),
  ]
    .filter((part) => part !== '')
    .join(' ')
}

function amendmentTable(amendments: readonly AmendmentView[], format: Format): CopyCell[][] {
  return [
    [
      t('amendments.column.kind'),
      t('amendments.column.corrects'),
      t('amendments.column.theme'),
      t('amendments.column.text'),
      t('amendments.column.who'),
      t('amendments.column.at'),
    ],
    ...amendments.map((one): CopyCell[] => [
      terms.amendment[one.kind],
      one.corrects,
      one.themeName,
      [contentWords(one, format), one.text].filter((part) => part !== '').join(' '),
      saidBy(one),
      one.at,
    ]),
  ]
}
