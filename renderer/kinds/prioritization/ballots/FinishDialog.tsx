import type { BallotView } from '#shared/contract/prioritization/ballots.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'
import styles from './Ballot.module.css'
import { leftToModel, type Missing } from './ballot-progress.ts'

type FinishDialogProps = {
  readonly view: BallotView
  readonly missing: readonly Missing[]
  readonly busy: boolean
  readonly error: Error | null
  readonly onJump: (missing: Missing) => void
  readonly onFinish: () => void
  readonly onClose: () => void
  /** Where the focus goes afterwards; null: back to the button. */
  readonly returnTo: () => HTMLElement | null
}

/** Before a ballot is counted: what is missing, each line a way to it, or what counting it means. */
export function FinishDialog({
  view,
  missing,
  busy,
  error,
  onJump,
  onFinish,
  onClose,
  returnTo,
}: FinishDialogProps) {
  const words = useUiWords()
  const left = leftToModel(view)
  if (missing.length > 0)
    return (
      <Dialog
        open
        onOpenChange={onClose}
        returnTo={returnTo}
        title={t('ballots.missing.title', { n: missing.length })}
        description={t('ballots.missing.text')}
        footer={<Button onClick={onClose}>{t('ballots.missing.close')}</Button>}
      >
        <ul className={styles['missing']}>
          {missing.map((one) => (
            <li key={`${one.themeId} ${one.dimension}`}>
              <button type="button" onClick={() => onJump(one)}>
                <b>{one.name}</b>
                <span>
                  {terms.dimension[one.dimension]}: {t(`ballots.missing.${one.why}`)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Dialog>
    )
  return (
    <Dialog
      open
      width="s"
      onOpenChange={onClose}
      title={t('ballots.finish.title', { name: view.personName })}
      description={t('ballots.finish.text')}
      onSubmit={onFinish}
      footer={
        <>
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={busy}>
            {t('ballots.finish.confirm')}
          </Button>
        </>
      }
    >
      {left > 0 ? <p>{t('ballots.finish.model', { n: left })}</p> : null}
      {error ? (
        <Notice tone="error" title={t('ballots.finish.failed')}>
          {error.message}
        </Notice>
      ) : null}
    </Dialog>
  )
}
