import { useState } from 'react'
import type { GateItemView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Command, useCommands } from '#renderer/lib/commands.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { Button, CommandButton } from '#renderer/ui/Button.tsx'
import { AlertDialog } from '#renderer/ui/Dialog.tsx'
import { Card } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Ballots.module.css'

/** What the reveal still waits for, and the reveal itself: all at once, or theme by theme under Disputes. */
export function RevealCard({ gate }: { gate: readonly GateItemView[] }) {
  const [asking, setAsking] = useState(false)
  const reveal = useChange('session.reveal')
  // One theme, as on a fast track, can't be revealed in any other order.
  const alone = useCall('workspace.get', {}).data?.counts.onTable === 1
  const waited = gate.flatMap((item) => (item.code === 'ballot' ? [item] : []))
  const whyShut =
    waited.length > 0
      ? t('ballots.gate.why', { names: waited.map((item) => item.name) })
      : gate.length > 0
        ? t('ballots.gate.none')
        : null
  const command: Command = {
    id: 'session.reveal',
    label: t('ballots.reveal'),
    group: t('ballots.group'),
    menu: 'session',
    whyDisabled: whyShut,
    run: () => setAsking(true),
  }
  useCommands([command])
  const confirm = async (): Promise<void> => {
    try {
      // The card goes away with the phase, and its callbacks with it; the promise stays.
      const { revealed, disputes } = await reveal.mutateAsync({ themeIds: null })
      notify({ title: t('ballots.reveal.done', { revealed, disputes }) })
      go('disputes')
    } catch (failure) {
      setAsking(false)
      const description = failure instanceof Error ? failure.message : String(failure)
      notify({ title: t('ballots.reveal.failed'), description, tone: 'error' })
    }
  }
  return (
    <Card title={t('ballots.gate')}>
      <div className={styles['stack']}>
        <p>
          {waited.length > 0
            ? t('ballots.gate.waits', { n: waited.length })
            : gate.length > 0
              ? t('ballots.gate.none')
              : t('ballots.gate.open')}
        </p>
        <CommandButton command={command} variant={gate.length === 0 ? 'primary' : 'default'} />
        {alone ? null : (
          <Button variant="quiet" whyDisabled={whyShut} onClick={() => go('disputes')}>
            {t('ballots.reveal.byTheme')}
          </Button>
        )}
      </div>
      <AlertDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('ballots.reveal.title')}
        description={t('ballots.reveal.text')}
        confirmLabel={t('ballots.reveal.confirm')}
        busy={reveal.isPending}
        onConfirm={() => void confirm()}
      />
    </Card>
  )
}
