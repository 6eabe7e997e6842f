import { t } from '#shared/catalogue/translate.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { notify } from '#renderer/ui/Toast.tsx'

/** Writes the entry that repairs a record which half a character broke. */
export function RepairButton() {
  const repair = useChange('record.repair')
  const run = async (): Promise<void> => {
    try {
      await repair.mutateAsync({})
      notify({ title: t('verify.repaired') })
    } catch (failure) {
      notify({
        title: t('frame.error.call'),
        description: failure instanceof Error ? failure.message : '',
        tone: 'error',
      })
    }
  }
  return (
    <Button size="s" busy={repair.isPending} onClick={() => void run()}>
      {t('verify.repair')}
    </Button>
  )
}
