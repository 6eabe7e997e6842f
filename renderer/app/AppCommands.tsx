import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { IMPORT_KINDS } from '#shared/domain/importing/columns/fields.ts'
import { type Command, runCommand, useCommands } from '#renderer/lib/commands.ts'
import { requestImport } from '#renderer/lib/import-request.ts'
import { buttonCalled } from '#renderer/lib/place-actions.ts'
import { goBack, usePlace } from '#renderer/lib/place.ts'
import { usePreferences } from '#renderer/lib/preferences.ts'
import { usePresenter } from '#renderer/lib/presenter.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { call, type CallFailure } from '#renderer/lib/rpc.ts'
import type { WorkspaceDoor } from '#renderer/lib/workspace-door.ts'
import { dismissQuiet, notify } from '#renderer/ui/Toast.tsx'
import { PLACES } from './PlaceView.tsx'

type Workspace = NonNullable<Output<'workspace.get'>>

type AppCommandsProps = {
  readonly workspace: Workspace | null
  readonly door: WorkspaceDoor
  readonly openPalette: () => void
  /** Opens it with the shortcuts of where one is. */
  readonly openShortcuts: () => void
  /** Opens the form for a new workspace. */
  readonly openNew: () => void
  /** Opens the form for another session of the open workspace. */
  readonly openNewSession: () => void
  /** Opens Help at one of its pages. */
  readonly openHelp: (page: 'start' | 'facilitator' | 'glossary' | 'news') => void
  readonly openAbout: () => void
}

/** What can be done everywhere: workspaces, undo and redo, going places, appearance. Shows nothing itself. */
export function AppCommands(props: AppCommandsProps) {
  const { workspace, openPalette } = props
  useCommands([
    ...useWorkspaceCommands(props),
    ...useUndoCommands(workspace),
    ...usePlaceCommands(workspace !== null),
    ...importCommands(workspace !== null),
    ...buttonCommands(workspace !== null),
    ...useViewCommands(openPalette),
    ...helpCommands(props),
  ])
  return null
}

function useWorkspaceCommands({ workspace, door, openNew, openNewSession }: AppCommandsProps): Command[] {
  const group = t('frame.command.workspace')
  return [
    {
      id: 'sessions.new',
      label: t('frame.command.new.next'),
      group,
      ...(workspace ? { keys: ['Mod+N'] } : {}),
      menu: 'file',
      whyDisabled: workspace ? null : t('frame.command.noWorkspace'),
      run: openNewSession,
    },
    {
      id: 'workspace.new',
      label: t('frame.command.new'),
      group,
      keys: [workspace ? 'Mod+Shift+N' : 'Mod+N'],
      menu: 'file',
      run: openNew,
    },
    {
      id: 'workspace.open',
      label: t('frame.command.openWorkspace'),
      group,
      keys: ['Mod+O'],
      menu: 'file',
      run: () => void door.choose(),
    },
    {
      id: 'workspace.sample',
      label: t('frame.command.sample'),
      group,
      menu: 'file',
      run: () => void door.sample('decided'),
    },
    {
      id: 'workspace.sampleSession',
      label: t('frame.command.sampleSession'),
      group,
      menu: 'file',
      run: () => void door.sample('prepared'),
    },
    {
      id: 'workspace.close',
      label: t('frame.command.close'),
      group,
      keys: ['Mod+W'],
      menu: 'file',
      whyDisabled: workspace ? null : t('frame.command.noWorkspace'),
      run: () => void door.close(),
    },
  ]
}

function useUndoCommands(workspace: Workspace | null): Command[] {
  const undo = useChange('record.undo')
  const redo = useChange('record.redo')
  const group = t('frame.command.edit')
  const undoable = workspace?.undo ?? null
  const redoable = workspace?.redo ?? null
  const fail = (failure: CallFailure): void =>
    notify({ title: t('frame.error.call'), description: failure.message, tone: 'error' })
  const runRedo = (): void =>
    redo.mutate(
      {},
      {
        onSuccess: () =>
          notify({
            title: t('frame.redone', { label: redoable ?? '' }),
            action: { label: t('frame.command.undo'), run: () => runCommand('record.undo'), undoes: true },
          }),
        onError: fail,
      },
    )
  const runUndo = (): void => {
    // What was said of the change is not true any more.
    dismissQuiet()
    undo.mutate(
      {},
      {
        onSuccess: () =>
          notify({
            title: t('frame.undone', { label: undoable ?? '' }),
            action: { label: t('frame.command.redo'), run: () => runCommand('record.redo'), undoes: true },
          }),
        onError: fail,
      },
    )
  }
  return [
    {
      id: 'record.undo',
      label: undoable === null ? t('frame.command.undo') : t('frame.command.undo.what', { label: undoable }),
      group,
      keys: ['Mod+Z'],
      menu: 'edit',
      whyDisabled: undoable === null ? whyNothingToUndo(workspace) : null,
      run: runUndo,
    },
    {
      id: 'record.redo',
      label: redoable === null ? t('frame.command.redo') : t('frame.command.redo.what', { label: redoable }),
      group,
      keys: ['Mod+Shift+Z', 'Mod+Y'],
      menu: 'edit',
      whyDisabled: redoable === null ? t('frame.command.redo.none') : null,
      run: runRedo,
    },
  ]
}

/** Undo ends where the room has seen what it can't unsee, and where the session is closed. */
function whyNothingToUndo(workspace: Workspace | null): string {
  if (workspace?.session.seal || workspace?.session.abandoned) return t('frame.command.undo.sealed')
  const { scoring, phase } = workspace?.session ?? {}
  const revealed = scoring === 'ballots' && (phase === 'reveal' || phase === 'decide')
  return t(revealed ? 'frame.command.undo.revealed' : 'frame.command.undo.none')
}

function usePlaceCommands(inWorkspace: boolean): Command[] {
  const { go, canGoBack } = usePlace()
  const group = t('frame.command.go')
  return [
    {
      id: 'place.back',
      label: t('frame.command.back'),
      group,
      keys: ['Alt+ArrowLeft'],
      menu: 'view',
      whyDisabled: canGoBack ? null : t('frame.command.back.none'),
      run: goBack,
    },
    ...PLACES.map((place): Command => ({
      id: `place.${place}`,
      label: t('frame.command.goTo', { place: t(`frame.place.${place}`) }),
      group,
      menu: 'view',
      whyDisabled: inWorkspace || place === 'home' ? null : t('frame.command.noWorkspace'),
      run: () => go(place),
    })),
  ]
}

function useViewCommands(openPalette: () => void): Command[] {
  const { change, scale } = usePreferences()
  const { on, present } = usePresenter()
  const group = t('frame.command.view')
  return [
    {
      id: 'view.palette',
      label: t('frame.command.palette'),
      group,
      keys: ['Mod+K'],
      menu: 'view',
      run: openPalette,
    },
    {
      id: 'view.filter',
      label: t('frame.command.filter'),
      group,
      keys: ['F', 'Mod+F'],
      menu: 'edit',
      run: focusFilter,
    },
    {
      id: 'view.larger',
      label: t('frame.command.bigger'),
      group,
      keys: ['Mod+Plus', 'Mod+='],
      menu: 'view',
      run: () => scale(1),
    },
    {
      id: 'view.smaller',
      label: t('frame.command.smaller'),
      group,
      keys: ['Mod+-'],
      menu: 'view',
      run: () => scale(-1),
    },
    {
      id: 'view.normal',
      label: t('frame.command.normal'),
      group,
      keys: ['Mod+0'],
      menu: 'view',
      run: () => change({ textScale: 100 }),
    },
    {
      id: 'view.present',
      label: t(on ? 'frame.command.present.stop' : 'frame.command.present'),
      group,
      keys: ['Mod+Shift+P'],
      menu: 'view',
      run: () => present(!on),
    },
    ...(['light', 'dark', 'system'] as const).map((theme): Command => ({
      id: `view.theme.${theme}`,
      label: t('frame.command.theme', { theme: t(`frame.settings.theme.${theme}`) }),
      group,
      run: () => change({ theme }),
    })),
  ]
}

function helpCommands({ openHelp, openAbout, openShortcuts }: AppCommandsProps): Command[] {
  const inHelp = { group: t('frame.command.help'), menu: 'help' } as const
  return [
    { ...inHelp, id: 'help.shortcuts', label: t('frame.command.shortcuts'), keys: ['?'], run: openShortcuts },
    {
      ...inHelp,
      id: 'help.guide',
      label: t('frame.command.guide'),
      keys: ['F1'],
      run: () => openHelp('start'),
    },
    {
      ...inHelp,
      id: 'help.glossary',
      label: t('frame.command.glossary'),
      run: () => openHelp('glossary'),
    },
    {
      ...inHelp,
      id: 'help.facilitator',
      label: t('frame.command.facilitator'),
      run: () => openHelp('facilitator'),
    },
    { ...inHelp, id: 'help.news', label: t('frame.help.news'), run: () => openHelp('news') },
    {
      ...inHelp,
      id: 'help.logs',
      label: t('frame.command.logs'),
      run: () => void call('shell.showLogs', {}),
    },
    { ...inHelp, id: 'help.about', label: t('frame.command.about'), run: openAbout },
  ]
}

/** A file of each kind can be imported from anywhere. */
function importCommands(inWorkspace: boolean): Command[] {
  return IMPORT_KINDS.map((kind) => ({
    id: `import.${kind}`,
    label: t('frame.command.import', { what: t(`frame.place.${kind}`) }),
    group: t('frame.command.workspace'),
    whyDisabled: inWorkspace ? null : t('frame.command.noWorkspace'),
    run: () => requestImport(kind),
  }))
}

/** What every list of a place can do, and who records: buttons in view, reached by their words. */
function buttonCommands(inWorkspace: boolean): Command[] {
  const group = t('frame.command.list')
  const actor: Command = {
    id: 'actor.choose',
    label: t('frame.command.actor'),
    group: t('frame.command.edit'),
    whyDisabled: inWorkspace ? null : t('frame.command.noWorkspace'),
    run: () =>
      [...document.querySelectorAll<HTMLButtonElement>('header button')]
        .find(({ title }) => title === t('frame.actor.why'))
        ?.click(),
  }
  const table = (
    [
      ['view.columns', t('frame.ui.columns')],
      ['view.copy', t('frame.ui.copy')],
    ] as const
  ).map(([id, label]): Command => ({
    id,
    label: t('frame.command.table', { what: label }),
    group,
    run: () => {
      const button = buttonCalled(label)
      if (button) button.click()
      else notify({ title: t('frame.command.table.none') })
    },
  }))
  return [actor, ...table]
}

function focusFilter(): void {
  const field = document.querySelector('[data-filter]')
  if (field instanceof HTMLInputElement) field.focus()
  else notify({ title: t('frame.command.filter.none') })
}
