import { useEffect, useState } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import { KINDS, kindOf } from '#renderer/kinds/register.ts'
import { enterWorkspace } from '#renderer/lib/actor.ts'
import { onDropped } from '#renderer/lib/dropped-file.ts'
import { isDialogOpen, useHotkeys } from '#renderer/lib/hotkeys.ts'
import { enterDrafts, keepDrafts } from '#renderer/lib/drafts.ts'
import { go, placeBefore, usePlace } from '#renderer/lib/place.ts'
import { useAppearance } from '#renderer/lib/preferences.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { type CallFailure, onAppEvent } from '#renderer/lib/rpc.ts'
import { firstPlace, useWorkspaceDoor, type WorkspaceDoor } from '#renderer/lib/workspace-door.ts'
import { CorrectDialog } from '#renderer/features/customers/CorrectDialog.tsx'
import { NewWorkspaceDialog } from '#renderer/features/home/NewWorkspaceDialog.tsx'
import { NewSessionDialog } from '#renderer/features/sessions/NewSessionDialog.tsx'
import { BackupsDialog } from '#renderer/features/record/BackupsDialog.tsx'
import { ImportFlow } from '#renderer/features/imports/ImportFlow.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import type { Command } from '#renderer/lib/commands.ts'
import { AboutDialog } from './AboutDialog.tsx'
import { AppCommands } from './AppCommands.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { FolderNotice } from './FolderNotice.tsx'
import styles from './Frame.module.css'
import { HelpDialog } from './HelpDialog.tsx'
import { Nav } from './Nav.tsx'
import { NativeMenu } from './NativeMenu.tsx'
import { Palette, SHORTCUTS } from './Palette.tsx'
import { PLACES, PlaceView } from './PlaceView.tsx'
import { OpeningQuestion } from './OpeningQuestion.tsx'
import { ReadOnlyNotice } from './ReadOnlyNotice.tsx'
import { RecordingAs } from './RecordingAs.tsx'
import { TopBar } from './TopBar.tsx'

/** Read before anything goes anywhere: where the page was when it ended without leave. */
const before = placeBefore(PLACES)

/** The kinds of session that can be begun, in the order in which they are offered. */
const KINDS_RUN = KINDS.flatMap(({ runs }) => runs)

/** The window: bar on top, places at the left, the place itself. Without a workspace only Home. */
export function Frame() {
  useAppearance()
  useHotkeys(tellWhyDisabled)
  const door = useWorkspaceDoor(tellFailure)
  const workspace = useCall('workspace.get', {})
  const { place } = usePlace()
  const [palette, setPalette] = useState<string | null>(null)
  const [creating, setCreating] = useState(false)
  const [beginning, setBeginning] = useState(false)
  const [help, setHelp] = useState<Parameters<typeof HelpDialog>[0]['page']>(null)
  const [about, setAbout] = useState(false)
  useArrivals(door, workspace.isSuccess, (workspace.data ?? null) !== null)

  const open = workspace.data ?? null
  const id = open?.id ?? null
  useEffect(() => {
    enterWorkspace(id)
    void enterDrafts(id)
  }, [id])
  useEffect(() => keepDrafts(), [])
  // A page that was reloaded finds its workspace still open, and goes on in it.
  const reloadedInto =
    open !== null && place === 'home' ? (before ?? { place: firstPlace(open), params: {} }) : null
  useEffect(() => {
    // Before the answer is there nothing has been decided either way.
    if (id === null) return
    if (reloadedInto !== null && !leftOnPurpose) go(reloadedInto.place, reloadedInto.params)
    leftOnPurpose = true
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the answer is there
  }, [id])

  const shown = open === null ? 'home' : place
  const atHome = shown === 'home'
  const kind = open === null ? null : kindOf(open)
  return (
    <div className={atHome ? styles['alone'] : styles['frame']}>
      <a className={styles['skip']} href="#place">
        {t('frame.skip')}
      </a>
      <AppCommands
        workspace={open}
        door={door}
        openPalette={() => setPalette('')}
        openShortcuts={() => setPalette(SHORTCUTS)}
        openNew={() => setCreating(true)}
        openNewSession={() => setBeginning(true)}
        openHelp={setHelp}
        openAbout={() => setAbout(true)}
      />
      <NativeMenu />
      <TopBar workspace={open} atHome={atHome} />
      {open === null || kind === null || atHome ? null : <Nav key={kind.id} workspace={open} kind={kind} />}
      <main id="place" className={styles['place']} tabIndex={-1}>
        {open === null || atHome ? null : <ReadOnlyNotice workspace={open} door={door} />}
        {open === null || atHome || open.readOnly !== null ? null : <FolderNotice path={open.path} />}
        {open === null || kind === null ? null : <kind.Above workspace={open} place={shown} />}
        <ErrorBoundary name={shown}>
          <PlaceView place={shown} door={door} />
        </ErrorBoundary>
      </main>
      {open === null || kind === null ? null : <kind.Actions workspace={open} />}
      {open === null ? null : (
        <ErrorBoundary name={`import ${open.id}`}>
          <ImportFlow currency={open.currency} />
        </ErrorBoundary>
      )}
      {open === null ? null : <CorrectDialog />}
      <NewWorkspaceDialog kinds={KINDS_RUN} open={creating} onOpenChange={setCreating} door={door} />
      {open !== null && beginning ? (
        <NewSessionDialog kinds={KINDS_RUN} workspace={open} onClose={() => setBeginning(false)} />
      ) : null}
      <BackupsDialog door={door} />
      <OpeningQuestion />
      <HelpDialog page={help} onClose={() => setHelp(null)} />
      <AboutDialog open={about} onOpenChange={setAbout} />
      <RecordingAs />
      <Palette
        open={palette !== null}
        begin={palette ?? ''}
        inWorkspace={open !== null}
        onOpenChange={(next) => setPalette(next ? '' : null)}
      />
    </div>
  )
}

/** True once a person has been somewhere: then Home is where they went, not where the window began. */
let leftOnPurpose = false

/** Opens what the window was started with, and what the system asks for later. */
function useArrivals(door: WorkspaceDoor, ready: boolean, inWorkspace: boolean): void {
  const info = useCall('shell.info', {})
  const start = info.data?.openOnStart ?? null
  useEffect(() => {
    if (start === null || !ready || startedWith === start) return
    startedWith = start
    void door.openPath(start)
  }, [start, ready, door])
  const afterCrash = info.data?.afterCrash ?? false
  useEffect(() => {
    if (afterCrash) notify({ title: t('frame.page.restarted'), description: t('frame.page.restarted.text') })
  }, [afterCrash])
  useEffect(
    () =>
      onAppEvent((event) => {
        if (event.type === 'open') arrive(door, event.path)
        if (event.type === 'backup-failed')
          notify({
            title: t('frame.backup.failed'),
            description: t('frame.backup.failed.text', { why: event.message }),
            tone: 'error',
          })
        if (event.type === 'backend')
          notify({ title: t('frame.backend.restarted'), description: event.message, tone: 'error' })
      }),
    [door],
  )
  useEffect(() => onDropped('workspace', (path) => arrive(door, path)), [door])
  useEffect(
    () =>
      onDropped('table', () => {
        if (!inWorkspace)
          notify({ title: t('frame.dropped.first'), description: t('frame.dropped.first.text') })
      }),
    [inWorkspace],
  )
}

/**
 * Opens a workspace that came from outside. Not behind a dialog: what is typed there, or a file half imported, would go into
 * another workspace than the one it began in.
 */
function arrive(door: WorkspaceDoor, path: string): void {
  if (isDialogOpen())
    notify({
      title: t('frame.arrived.later'),
      description: t('frame.arrived.later.text', { name: path.replace(/^.*[\\/]/u, '') }),
    })
  else void door.openPath(path)
}

/** What the window was started with is opened once, however often the page asks. */
let startedWith: string | null = null

function tellFailure(failure: CallFailure): void {
  notify({ title: t('frame.error.call'), description: failure.message, tone: 'error' })
}

function tellWhyDisabled(command: Command): void {
  notify({ title: command.label, description: command.whyDisabled ?? '' })
}
