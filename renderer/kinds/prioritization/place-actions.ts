import { t } from '#shared/catalogue/translate.ts'
import type { PlaceAction } from '#renderer/lib/place-actions.ts'

/** What is done at the places of prioritization, offered from anywhere. */
export const actions: readonly PlaceAction[] = [
  { place: 'themes', label: t('themes.add'), also: 'new topic' },
  {
    place: 'themes',
    label: t('themes.command.merge'),
    command: 'themes.merge',
    also: 'duplicates join combine',
  },
  { place: 'themes', label: t('themes.command.remove'), command: 'themes.remove', also: 'delete' },
  { place: 'roadmap', label: t('roadmap.add'), also: 'new strategy' },
  {
    place: 'matrix',
    label: t('session.decide'),
    command: 'session.decideTheme',
    also: 'build defer decline',
  },
  { place: 'matrix', label: t('session.override'), command: 'session.override', also: 'move rank exception' },
  { place: 'matrix', label: t('session.evidence'), command: 'session.evidence', also: 'why accounts quotes' },
  {
    place: 'matrix',
    label: t('session.lens'),
    command: 'session.lens',
    also: 'what if simulate slider weights',
  },
  { place: 'ballots', label: t('ballots.write'), command: 'ballots.write', also: 'vote excel xlsx' },
  { place: 'ballots', label: t('ballots.import'), command: 'ballots.import', also: 'vote excel xlsx' },
  { place: 'disputes', label: t('disputes.reveal'), command: 'disputes.reveal', also: 'show scores' },
  { place: 'decide', label: t('decide.bulk'), command: 'decide.bulk', also: 'many several at once' },
  { place: 'memos', label: t('memos.switchCut'), command: 'memos.cut', also: 'audience customer internal' },
  { place: 'memos', label: t('memos.edit'), command: 'memos.edit', also: 'wording words letter' },
  {
    place: 'amendments',
    label: t('amendments.add'),
    command: 'amendments.add',
    also: 'correct after the seal',
  },
  ...(
    [
      ['export.summary', 'leadership one page pdf document export'],
      ['export.workbook', 'excel xlsx spreadsheet document export'],
      ['export.memos', 'pack word docx pdf document export'],
      ['export.briefs', 'csm mail letters document export'],
      ['export.announcement', 'slack chat document export'],
      ['export.preread', 'pre-read participants document export'],
      ['export.lists', 'csv crm salesforce document export'],
      ['export.trackers', 'csv document export'],
      ['export.copy', 'save as backup duplicate export'],
    ] as const
  ).map(([label, also]): PlaceAction => ({ place: 'export', label: t(label), also, leads: true })),
]
