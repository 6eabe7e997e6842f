import { t } from '#shared/catalogue/translate.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Place, Waiting } from '#renderer/ui/Place.tsx'
import { Notice, PageHeader } from '#renderer/ui/Surface.tsx'
import { AnnouncementCard } from './AnnouncementCard.tsx'
import { BriefsCard } from './BriefsCard.tsx'
import { CopyCard } from './CopyCard.tsx'
import styles from './Export.module.css'
import { ListsCard } from './ListsCard.tsx'
import { MemosCard } from './MemosCard.tsx'
import { PrereadCard } from './PrereadCard.tsx'
import { SummaryCard } from './SummaryCard.tsx'
import { TrackersCard } from './TrackersCard.tsx'
import { WorkbookCard } from './WorkbookCard.tsx'

/** What leaves the app: summary, workbook, memos, briefs, announcement, pre-read, lists, a copy of the workspace. */
export function ExportPlace() {
  const workspace = useCall('workspace.get', {})
  const ready = useCall('exports.ready', {})
  const announcement = useCall('exports.announcement', {})
  if (!workspace.data) return null
  // How much there is to export stands on the cards: until it is known there is nothing to offer.
  if (!ready.data || !announcement.data)
    return (
      <Waiting
        on={ready.error ? ready : announcement}
        loading={t('export.loading')}
        failed={t('export.unread')}
        retry={t('record.retry')}
      />
    )
  const { counts, session } = workspace.data
  // Sealed with themes open: those are escalated, and nothing can be decided any more.
  const sealed = session.seal !== null
  const open = counts.toDecide - counts.decided
  return (
    <Place>
      <PageHeader title={t('export.title')} note={t('export.subtitle')} />
      <div className={styles['cards']}>
        {open > 0 ? (
          <Notice
            tone="info"
            title={t(sealed ? 'export.sealedOpen' : 'export.notDecided', { open })}
            action={
              <Button size="s" onClick={() => go(sealed ? 'amendments' : 'decide')}>
                {t(sealed ? 'export.sealedOpen.action' : 'export.notDecided.action')}
              </Button>
            }
          />
        ) : null}
        <SummaryCard ready={ready.data} decided={announcement.data.text !== null} />
        <WorkbookCard workspace={workspace.data} />
        <MemosCard />
        <BriefsCard ready={ready.data} />
        <AnnouncementCard text={announcement.data.text} />
        <PrereadCard />
        <ListsCard />
        <TrackersCard ready={ready.data} />
        <CopyCard workspace={workspace.data} />
      </div>
    </Place>
  )
}
