import { useEffect } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import type { SessionView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCommands } from '#renderer/lib/commands.ts'
import { go, usePlace } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button, CommandButton } from '#renderer/ui/Button.tsx'
import { AlertDialog } from '#renderer/ui/Dialog.tsx'
import { Waiting } from '#renderer/ui/Place.tsx'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import { EmptyState, PageHeader } from '#renderer/ui/Surface.tsx'
import styles from './Disputes.module.css'
import { useDisputesLook } from './disputes-store.ts'
import { EscalationList } from './EscalationList.tsx'
import { countStates, escalationsOf, themesToShow } from './reveal-list.ts'
import { RevealList } from './RevealList.tsx'
import { ThemePanel } from './ThemePanel.tsx'
import { useRevealCommands } from './use-reveal-commands.ts'

/** The reveal, theme by theme or all at once, and how disagreement ends: agreed or escalated. */
export function DisputesPlace() {
  const workspace = useCall('workspace.get', {})
  const list = useCall('disputes.list', {})
  const session = workspace.data?.session
  if (list.error || !list.data || !session)
    return (
      <Waiting
        on={list}
        loading={t('disputes.loading')}
        failed={t('disputes.failed')}
        retry={t('disputes.retry')}
      />
    )
  if (session.scoring === null) {
    const [first] = session.gate
    return (
      <EmptyState
        title={t('disputes.none.prepare.title')}
        text={t('disputes.none.prepare.text')}
        action={
          <Button variant="primary" onClick={() => go(first?.place ?? 'themes')}>
            {t('disputes.none.prepare.action')}
          </Button>
        }
      />
    )
  }
  if (session.scoring === 'data')
    return (
      <EmptyState
        title={t('disputes.none.data.title')}
        text={t('disputes.none.data.text')}
        action={<Button onClick={() => go('matrix')}>{t('disputes.none.data.action')}</Button>}
      />
    )
  return <Reveal view={list.data} session={session} />
}

type RevealProps = { readonly view: Output<'disputes.list'>; readonly session: SessionView }

function Reveal({ view, session }: RevealProps) {
  const { params } = usePlace()
  const { view: side, show, filter, selectedId, select, shift } = useDisputesLook()
  const { themes } = view
  // A theme that leaves the filter by being settled stays in view until one moves on.
  const shown = themesToShow(themes, filter)
  const chosen = themes.find((theme) => theme.themeId === selectedId) ?? shown[0]
  const linked = params.themeId
  useEffect(() => {
    if (linked === undefined) return
    show('themes')
    select(linked)
  }, [linked, show, select])
  const first = shown[0]?.themeId
  useEffect(() => {
    // What is chosen stays chosen when the list is put in another order.
    if (selectedId === null && linked === undefined && first !== undefined) select(first)
  }, [selectedId, linked, first, select])

  const at = shown.findIndex((theme) => theme.themeId === chosen?.themeId)
  const step = (by: 1 | -1): void => {
    // A dispute just settled has sunk in the list: on from it means on to the next one that is open.
    const settled = shift !== null && shift.themeId === chosen?.themeId
    const next = shown[at === -1 || (settled && by === 1) ? 0 : at + by]
    if (next) select(next.themeId)
  }
  const group = t('disputes.group')
  useCommands([
    { id: 'disputes.next', label: t('disputes.next'), group, keys: ['J'], run: () => step(1) },
    { id: 'disputes.previous', label: t('disputes.previous'), group, keys: ['K'], run: () => step(-1) },
  ])
  const commands = useRevealCommands(session, themes, chosen ?? null)
  const escalations = escalationsOf(themes)
  const openEscalations = escalations.filter(({ resolution }) => resolution.outcome === null).length
  const counts = countStates(themes)
  const disputed = themes.flatMap(({ dimensions }) => dimensions.filter((one) => one.state === 'disputed'))
  return (
    <div className={styles['frame']}>
      <PageHeader
        title={t('disputes.title')}
        note={t('disputes.progress', {
          disputes: disputed.length,
          hidden: counts.hidden,
          escalations: openEscalations,
        })}
        actions={
          <>
            <Segmented
              label={t('disputes.view')}
              hideLabel
              value={side}
              onChange={show}
              options={[
                { value: 'themes', label: t('disputes.view.themes', { n: themes.length }) },
                { value: 'escalations', label: t('disputes.view.escalations', { n: openEscalations }) },
              ]}
            />
            {counts.hidden > 0 && session.seal === null ? (
              <CommandButton command={commands.revealAll} />
            ) : null}
          </>
        }
      />
      {side === 'escalations' ? (
        <EscalationList escalations={escalations} session={session} fresh={view.escalationDue} />
      ) : (
        <div className={styles['place']}>
          <RevealList all={themes} shown={shown} selectedId={chosen?.themeId ?? null} />
          {chosen ? (
            <ThemePanel
              theme={chosen}
              at={Math.max(0, at) + 1}
              all={shown.length}
              apart={view.apart}
              due={view.escalationDue}
              session={session}
              reveal={commands.revealOne}
            />
          ) : null}
        </div>
      )}
      <AlertDialog
        open={commands.asking !== null}
        onOpenChange={commands.cancel}
        title={t('disputes.reveal.first.title')}
        description={t('disputes.reveal.first.text')}
        confirmLabel={
          commands.asking === 'one' && chosen
            ? t('disputes.reveal.first.one', { name: chosen.name })
            : t('disputes.reveal.first.all')
        }
        busy={commands.busy}
        onConfirm={commands.confirm}
      />
    </div>
  )
}
