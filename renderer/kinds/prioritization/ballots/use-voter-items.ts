import type { VoterView } from '#shared/contract/prioritization/ballots.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useActor } from '#renderer/lib/actor.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { undoAction } from '#renderer/lib/undo-action.ts'
import type { MenuItem } from '#renderer/ui/Menu.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { isOnlySent } from './ballot-progress.ts'

/** What else can be done about one person's ballot, and why not. */
export function useVoterItems(
  writeWorkbook: (personId: string) => void,
  ask: (asking: { kind: 'excuse' | 'discard' | 'resetCode'; voter: VoterView }) => void,
): (voter: VoterView) => readonly MenuItem[] {
  const { personId: actor } = useActor()
  const open = useChange('ballots.open')
  const excuse = useChange('ballots.excuse')
  const fail = (title: string) => (failure: Error) =>
    notify({ title, description: failure.message, tone: 'error' })
  return (voter) => {
    const { personId, name, finished, excused, via, done, hasCode } = voter
    const counted = finished ? t('ballots.already', { name }) : null
    const notEnter =
      actor === personId
        ? t('ballots.enter.self')
        : via === 'screen' && done > 0
          ? t('ballots.enter.begun', { name })
          : null
    return [
      {
        id: 'enter',
        label: t('ballots.enter'),
        whyDisabled: counted ?? notEnter,
        run: () =>
          open.mutate({ personId, code: null, enter: true }, { onError: fail(t('ballots.enter.failed')) }),
      },
      {
        id: 'workbook',
        label: t('ballots.write.one'),
        whyDisabled: counted,
        run: () => writeWorkbook(personId),
      },
      'separator',
      excused === null
        ? {
            id: 'excuse',
            label: t('ballots.excuse'),
            whyDisabled: counted,
            run: () => ask({ kind: 'excuse', voter }),
          }
        : {
            id: 'await',
            label: t('ballots.await'),
            whyDisabled: counted,
            run: () =>
              excuse.mutate(
                { personId, reason: null },
                {
                  onSuccess: () => notify({ title: t('ballots.awaited', { name }), action: undoAction() }),
                  onError: fail(t('frame.error.call')),
                },
              ),
          },
      {
        id: 'resetCode',
        label: t('ballots.resetCode'),
        whyDisabled: hasCode ? null : t('ballots.resetCode.none', { name }),
        run: () => ask({ kind: 'resetCode', voter }),
      },
      {
        id: 'discard',
        label: t(isOnlySent(voter) ? 'ballots.callBack' : 'ballots.discard'),
        danger: true,
        whyDisabled: via === null && !hasCode ? t('ballots.discard.none', { name }) : null,
        run: () => ask({ kind: 'discard', voter }),
      },
    ]
  }
}
