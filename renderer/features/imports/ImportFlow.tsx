import { t } from '#shared/catalogue/translate.ts'
import { type ImportRequest, useImportRequest } from '#renderer/lib/import-request.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { ApplyFooter, ColumnsFooter, FileFooter } from './ImportFooters.tsx'
import { ColumnsStep } from './ColumnsStep.tsx'
import { DroppedFile } from './DroppedFile.tsx'
import { FileStep } from './FileStep.tsx'
import styles from './Imports.module.css'
import { KeptCommands } from './KeptRows.tsx'
import { PreviewStep } from './PreviewStep.tsx'
import { fileInWords } from './file-in-words.ts'
import { useImport } from './use-import.ts'
import { usePreview } from './use-preview.ts'

/** The import that a place asked for, if any did. */
export function ImportFlow({ currency }: { currency: string }) {
  const { request, done } = useImportRequest()
  return (
    <>
      <KeptCommands />
      <DroppedFile busy={request !== null} />
      {request === null ? null : (
        <ImportDialog key={JSON.stringify(request)} request={request} currency={currency} onClose={done} />
      )}
    </>
  )
}

type Props = {
  readonly request: ImportRequest
  readonly currency: string
  readonly onClose: () => void
}

const STEPS = ['file', 'columns', 'preview'] as const

/** Choose a file, say what its columns are, look at what would happen, apply. Nothing is written before. */
function ImportDialog({ request, currency, onClose }: Props) {
  const { kind } = request
  const state = useImport(request)
  const preview = usePreview(state)
  const { step, failure } = state
  const published = (useCall('workspace.get', {}).data?.session.startedAt ?? null) !== null
  return (
    <Dialog
      open
      onOpenChange={onClose}
      width={step === 'preview' ? 'xl' : 'l'}
      title={t('imports.title', { kind })}
      {...(step === 'preview' && state.file ? { description: fileInWords(state) } : {})}
      footer={
        step === 'file' ? (
          <FileFooter state={state} onClose={onClose} />
        ) : step === 'columns' ? (
          <ColumnsFooter state={state} />
        ) : (
          <ApplyFooter kind={kind} state={state} preview={preview.data ?? null} onClose={onClose} />
        )
      }
    >
      <ol className={styles['steps']} aria-label={t('imports.steps')}>
        {STEPS.map((one, index) => (
          <li
            key={one}
            aria-current={one === step ? 'step' : undefined}
            className={one === step ? styles['now'] : undefined}
          >
            {t('imports.step', { n: index + 1, name: t(`imports.step.${one}`) })}
          </li>
        ))}
      </ol>
      {failure ? (
        <Notice tone="error" title={t('imports.read.failed')}>
          {failure.message}
        </Notice>
      ) : null}
      {step === 'file' ? <FileStep kind={kind} currency={currency} state={state} /> : null}
      {step === 'columns' && state.file ? <ColumnsStep state={state} file={state.file} /> : null}
      {step === 'preview' && published && kind !== 'people' ? (
        <Notice tone="info" title={t('imports.published')} />
      ) : null}
      {step === 'preview' ? (
        <PreviewStep
          preview={preview.data ?? null}
          failure={preview.error}
          checking={preview.isFetching}
          state={state}
        />
      ) : null}
    </Dialog>
  )
}
