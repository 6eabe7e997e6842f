import { t } from '#shared/catalogue/translate.ts'
import { TEXT_SCALE, usePreferences } from '#renderer/lib/preferences.ts'
import { usePresenter } from '#renderer/lib/presenter.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { IconButton } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Popover } from '#renderer/ui/Popover.tsx'
import { Segmented } from '#renderer/ui/RadioCards.tsx'
import styles from './AppearanceSettings.module.css'

/** Theme, text size and density: this computer's, not the workspace's. */
export function AppearanceSettings() {
  const { preferences, change, scale } = usePreferences()
  const info = useCall('shell.info', {})
  const { textScale } = preferences
  const { on, present } = usePresenter()
  return (
    <Popover title={t('frame.settings')} trigger={<IconButton icon="gear" label={t('frame.settings')} />}>
      <Segmented
        label={t('frame.settings.theme')}
        value={preferences.theme}
        onChange={(theme) => change({ theme })}
        options={[
          { value: 'light', label: t('frame.settings.theme.light') },
          { value: 'dark', label: t('frame.settings.theme.dark') },
          { value: 'system', label: t('frame.settings.theme.system') },
        ]}
      />
      <div className={styles['scale']} role="group" aria-label={t('frame.settings.text')}>
        <span className={styles['label']}>{t('frame.settings.text')}</span>
        <IconButton
          icon="minus"
          variant="default"
          label={t('frame.command.smaller')}
          whyDisabled={textScale <= TEXT_SCALE.min ? `${TEXT_SCALE.min}%` : null}
          onClick={() => scale(-1)}
        />
        <output className={styles['value']}>{`${textScale}%`}</output>
        <IconButton
          icon="plus"
          variant="default"
          label={t('frame.command.bigger')}
          whyDisabled={textScale >= TEXT_SCALE.max ? `${TEXT_SCALE.max}%` : null}
          onClick={() => scale(1)}
        />
      </div>
      <Segmented
        label={t('frame.settings.density')}
        value={preferences.density}
        onChange={(density) => change({ density })}
        options={[
          { value: 'comfortable', label: t('frame.settings.density.comfortable') },
          { value: 'compact', label: t('frame.settings.density.compact') },
        ]}
      />
      <Checkbox label={t('frame.settings.presenter')} checked={on} onChange={present} />
      {info.data ? (
        <p className={styles['version']}>{t('frame.settings.version', { version: info.data.version })}</p>
      ) : null}
    </Popover>
  )
}
