import { useState } from 'react'
import type { ThemeView } from '#shared/contract/prioritization/themes.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { Combobox } from '#renderer/ui/Combobox.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { RadioCards } from '#renderer/ui/RadioCards.tsx'

type Props = {
  /** Every theme of the workspace. */
  readonly all: readonly ThemeView[]
  /** One: it goes into another. Several: they become one of them. */
  readonly chosen: readonly ThemeView[]
  /** The session is published and goes on with what it has. */
  readonly published: boolean
  readonly onClose: () => void
  readonly onMerged: (into: string) => void
}

/** Makes several themes one, after choosing which name stays. */
export function MergeDialog({ all, chosen, published, onClose, onMerged }: Props) {
  const merge = useChange('themes.merge')
  const [only] = chosen
  const several = chosen.length > 1
  const most = several ? chosen.reduce((a, b) => (b.requests > a.requests ? b : a)).id : null
  const [into, setInto] = useState<string | null>(most)
  const [tried, setTried] = useState(false)
  const submit = (): void => {
    setTried(true)
    if (into === null) return
    const themeIds = chosen.map(({ id }) => id).filter((id) => id !== into)
    merge.mutate(
      { into, themeIds },
      {
        onSuccess: () => {
          onMerged(into)
          onClose()
        },
      },
    )
  }
  const size = ({ requests, accounts }: ThemeView): string => t('themes.merge.size', { requests, accounts })
  return (
    <FormDialog
      title={
        several
          ? t('themes.merge.several', { n: chosen.length })
          : t('themes.merge.one', { name: only?.name ?? '' })
      }
      description={[t('themes.merge.text'), ...(published ? [t('themes.nextSession')] : [])].join(' ')}
      saveLabel={t('themes.merge.confirm')}
      busy={merge.isPending}
      failure={{ title: t('themes.merge.failed'), error: merge.error }}
      onSubmit={submit}
      onClose={onClose}
    >
      {several ? (
        <RadioCards
          label={t('themes.merge.stays')}
          value={into}
          onChange={setInto}
          options={chosen.map((theme) => ({ value: theme.id, label: theme.name, hint: size(theme) }))}
        />
      ) : (
        <Combobox
          required
          label={t('themes.merge.into')}
          error={tried && into === null ? t('themes.merge.into.error') : null}
          value={into}
          onChange={setInto}
          options={all
            .filter(({ id }) => id !== only?.id)
            .map((theme) => ({ value: theme.id, label: theme.name, hint: size(theme) }))}
        />
      )}
    </FormDialog>
  )
}
