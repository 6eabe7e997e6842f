import { useState } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import { KINDS } from '#renderer/kinds/register.ts'
import { type Command, isDisabled, useAllCommands } from '#renderer/lib/commands.ts'
import { type PlaceAction, runAt } from '#renderer/lib/place-actions.ts'
import { usePlace } from '#renderer/lib/place.ts'
import {
  CommandPalette,
  PaletteFinder,
  type PaletteItem,
  type PaletteSection,
} from '#renderer/ui/CommandPalette.tsx'
import { findItems } from '#renderer/ui/find-items.ts'
import { notify } from '#renderer/ui/Toast.tsx'
import { useFoundThings } from './found-things.tsx'
import { SHARED_ACTIONS } from './shared-actions.ts'
import { countUse, usedBefore } from './used-before.ts'

type PaletteProps = {
  readonly open: boolean
  readonly inWorkspace: boolean
  /** What stands in the field at first: `?` for the shortcuts of where one is. */
  readonly begin: string
  readonly onOpenChange: (open: boolean) => void
}

/** Commands alone, and the shortcuts of where one is: signs that nobody’s name begins with. */
const COMMANDS_ONLY = '>'
export const SHORTCUTS = '?'
/** Commands that stand apart at first, because they were used most. */
const OFTEN = 4
/** Of commands, beside things that fit too. */
const BESIDE_THINGS = 8

/** Everything that can be done, from wherever one is, and everything there is, by a part of its name. */
export function Palette({ open, onOpenChange, ...rest }: PaletteProps) {
  return (
    <CommandPalette open={open} onOpenChange={onOpenChange} label={t('frame.palette')}>
      <OpenPalette {...rest} close={() => onOpenChange(false)} />
    </CommandPalette>
  )
}

type OpenPaletteProps = Pick<PaletteProps, 'inWorkspace' | 'begin'> & { readonly close: () => void }

function OpenPalette({ inWorkspace, begin, close }: OpenPaletteProps) {
  const [typed, setTyped] = useState(begin)
  const [whole, setWhole] = useState<Parameters<typeof useFoundThings>[1]>(null)
  const asked = typed.replace(/^[>?]/u, '').trim()
  const only = typed.startsWith(COMMANDS_ONLY) || typed.startsWith(SHORTCUTS)
  const things = useFoundThings(inWorkspace && !only ? asked : '', whole, setWhole)
  const commands = useCommandSections(typed, asked, inWorkspace)
  const sections =
    whole === null
      ? namedFirst(commands, asked)
        ? [...commands, ...things]
        : [...things, ...commands]
      : things
  return (
    <PaletteFinder
      close={close}
      typed={typed}
      onType={(next) => {
        setTyped(next)
        setWhole(null)
      }}
      sections={sections}
      marked={asked.split(/\s+/u)}
      label={t('frame.palette')}
      hint={t('frame.palette.hint')}
      nothing={t('frame.palette.none')}
      keys={[
        [['ArrowUp', 'ArrowDown'], t('frame.palette.move')],
        [['Enter'], t('frame.palette.open')],
        [[COMMANDS_ONLY], t('frame.palette.commands')],
        [[SHORTCUTS], t('frame.palette.shortcuts')],
      ]}
    />
  )
}

/** Whether what is typed is the name of a command, rather than a word in it: then commands come first. */
function namedFirst(sections: readonly PaletteSection[], asked: string): boolean {
  const start = asked.toLocaleLowerCase()
  const named = (label: string): boolean =>
    label
      .toLocaleLowerCase()
      .split(/[\s:]+/u)
      .some((word) => word.startsWith(start))
  return start === '' || sections.some(({ items }) => items.some(({ label }) => named(label)))
}

function useCommandSections(typed: string, asked: string, inWorkspace: boolean): PaletteSection[] {
  const all = useAllCommands()
  const { place } = usePlace()
  const used = usedBefore()
  const here = all.map((command) => asItem(command, command.group))
  if (typed.startsWith(SHORTCUTS)) {
    const keyed = findItems(
      here.filter(({ keys }) => (keys ?? []).length > 0),
      asked,
    )
    return grouped(keyed)
  }
  const offered = new Set(all.flatMap(({ id, label }) => [id, label]))
  // An action of the place one is at is its command already, or a button in view.
  const elsewhere = inWorkspace
    ? actions().filter((action) => action.place !== place && !offered.has(action.command ?? action.label))
    : []
  const items = [...here, ...elsewhere.map(asElsewhere)]
  const fitting = findItems(items, asked)
  if (asked !== '') {
    const few = typed.startsWith(COMMANDS_ONLY) ? fitting : fitting.slice(0, BESIDE_THINGS)
    return few.length === 0 ? [] : [{ id: 'commands', title: t('frame.found.commands'), items: few }]
  }
  const often = used
    .flatMap((id) => here.filter((item) => item.id === id && !isDisabled(item)))
    .slice(0, OFTEN)
  return [
    ...(often.length === 0
      ? []
      : [
          {
            id: 'often',
            title: t('frame.found.often'),
            items: often.map((item) => ({ ...item, id: `often ${item.id}` })),
          },
        ]),
    ...grouped(here),
  ]
}

type Found = PaletteItem & { readonly group: string; readonly also?: string | undefined }

function asItem(command: Command, group: string): Found {
  return {
    ...command,
    group,
    also: command.also ?? t('frame.command.also', { id: command.id }),
    run: () => {
      countUse(command.id)
      command.run()
    },
  }
}

function asElsewhere(action: PlaceAction): Found {
  const { label, place, command, also } = action
  const at = t(`frame.place.${place}`)
  return {
    id: `at ${place} ${command ?? label}`,
    label,
    detail: t('frame.found.at', { place: at }),
    group: at,
    also,
    run: () =>
      void runAt(action).then((why) => {
        if (why !== '') notify({ title: label, description: why ?? t('frame.found.notHere', { place: at }) })
      }),
  }
}

/** What belongs to where one is comes first, then what is the same everywhere; what can’t run comes last in each. */
function grouped(items: readonly Found[]): PaletteSection[] {
  const groups = Map.groupBy(items, ({ group }) => group)
  const rank = ([, [first]]: [string, Found[]]): number => (first && EVERYWHERE.test(first.id) ? 1 : 0)
  return [...groups]
    .toSorted((a, b) => rank(a) - rank(b))
    .map(([title, own]) => ({
      id: title,
      title,
      items: own.toSorted((a, b) => Number(isDisabled(a)) - Number(isDisabled(b))),
    }))
}

/** Commands of the frame, which stand in every place. */
const EVERYWHERE = /^(?:sessions|workspace|record|place|view|help|import|people|actor)\./u

function actions(): readonly PlaceAction[] {
  return [...SHARED_ACTIONS, ...KINDS.flatMap((kind) => kind.actions)]
}
