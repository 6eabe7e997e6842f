import { t } from '#shared/catalogue/translate.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Place } from '#renderer/ui/Place.tsx'
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
  if (!workspace.data) return null
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
        <SummaryCard />
        <WorkbookCard workspace={workspace.data} />
        <MemosCard />
        <BriefsCard />
        <AnnouncementCard />
        <PrereadCard />
        <ListsCard />
        <TrackersCard />
        <CopyCard workspace={workspace.data} />
      </div>
    </Place>
  )
}
