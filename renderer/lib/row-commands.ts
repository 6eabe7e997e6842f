import type { RefObject } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import { useCommands } from './commands.ts'

/** What a list lets others do with it; the kit's table hands one out. */
type RowControls = { readonly step: (by: 1 | -1) => void; readonly open: () => void }

/** J and K move through the place's list, Enter opens, wherever the focus is. */
export function useRowCommands(controls: RefObject<RowControls | null>, canOpen = true): void {
  const group = t('frame.command.list')
  useCommands([
    {
      id: 'list.next',
      label: t('frame.command.next'),
      group,
      keys: ['J'],
      run: () => controls.current?.step(1),
    },
    {
      id: 'list.previous',
      label: t('frame.command.previous'),
      group,
      keys: ['K'],
      run: () => controls.current?.step(-1),
    },
    ...(canOpen
      ? [{ id: 'list.open', label: t('frame.command.open'), group, run: () => controls.current?.open() }]
      : []),
  ])
}
