import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { standingWords, whyNotOpen } from './standing.ts'

/** Decides one theme without leaving the matrix. */
export function DecisionDialog({ themeId, onClose }: { themeId: string; onClose: () => void }) {
  const ranking = useCall('ranking.get', {})
  const workspace = useCall('workspace.get', {})
  const format = useFormat()
  const view = ranking.data
  const row =
    view && [...view.ranked, ...view.unranked, ...view.compliance].find((one) => one.themeId === themeId)
  if (!row) return null
  const compliance = view.compliance.includes(row)
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('decide.form.title', { name: row.name })}
      description={standingWords(row, compliance, format.number)}
    >
      <DecisionForm
        row={row}
        compliance={compliance}
        whyShut={whyNotOpen(workspace.data?.session)}
        inDialog
        onRecorded={onClose}
      />
    </Dialog>
  )
}
