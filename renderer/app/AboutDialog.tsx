import { t } from '#shared/catalogue/translate.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import styles from './AboutDialog.module.css'

type AboutDialogProps = { readonly open: boolean; readonly onOpenChange: (open: boolean) => void }

/** Which version this is, and the license of everything that is shipped with it. */
export function AboutDialog({ open, onOpenChange }: AboutDialogProps) {
  const about = useCall('shell.about', {}, { enabled: open })
  const packages = about.data?.packages ?? []
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('frame.about')} width="l">
      <div className={styles['about']}>
        {about.data ? <p>{t('frame.about.version', about.data)}</p> : null}
        <p>{t('frame.about.license')}</p>
        <h3>{t('frame.about.packages', { n: packages.length })}</h3>
        <ul className={styles['packages']} aria-label={t('frame.about.packages', { n: packages.length })}>
          {packages.map(({ name, version, license, text }) => (
            <li key={`${name} ${version}`}>
              {text === '' ? (
                <p className={styles['bare']}>{`${name} ${version} · ${license}`}</p>
              ) : (
                <details>
                  <summary>{`${name} ${version} · ${license}`}</summary>
                  <pre className={styles['text']}>{text}</pre>
                </details>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
