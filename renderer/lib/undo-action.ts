import { t } from '#shared/catalogue/translate.ts'
import { runCommand } from './commands.ts'

/** The button of a toast that takes back what the toast tells of; gone as soon as something else has happened. */
export function undoAction() {
  return {
    label: t('frame.command.undo'),
    run: () => void runCommand('record.undo'),
    undoes: true,
  } as const
}
