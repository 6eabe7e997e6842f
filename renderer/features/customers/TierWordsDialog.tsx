import { useState } from 'react'
import type { Output } from '#shared/contract/contract.ts'
import { TIERS } from '#shared/domain/customers/account.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { FormDialog } from '#renderer/ui/FormDialog.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'

type Words = Output<'tierWords.get'>['words']

/** The words that files use for the tiers, editable. */
export function TierWordsDialog({ onClose }: { onClose: () => void }) {
  const stored = useCall('tierWords.get', {})
  return stored.data ? <TierWordsForm {...stored.data} onClose={onClose} /> : null
}

function TierWordsForm({ words, defaults, onClose }: Output<'tierWords.get'> & { onClose: () => void }) {
  const save = useChange('tierWords.save')
  const [lines, setLines] = useState(() => linesOf(words))
  const submit = (): void => save.mutate({ words: wordsOf(lines) }, { onSuccess: onClose })
  return (
    <FormDialog
      title={t('accounts.tiers')}
      description={t('accounts.tiers.text')}
      saveLabel={t('accounts.tiers.save')}
      busy={save.isPending}
      failure={{ title: t('accounts.tiers.failed'), error: save.error }}
      onSubmit={submit}
      onClose={onClose}
    >
      {TIERS.map((tier) => (
        <TextArea
          key={tier}
          label={terms.tier[tier]}
          value={lines[tier]}
          onChange={(next) => setLines({ ...lines, [tier]: next })}
        />
      ))}
      <p>
        <Button size="s" onClick={() => setLines(linesOf(defaults))}>
          {t('accounts.tiers.defaults')}
        </Button>
      </p>
    </FormDialog>
  )
}

type Lines = Readonly<Record<keyof Words, string>>

function linesOf(words: Words): Lines {
  return {
    enterprise: words.enterprise.join('\n'),
    'mid-market': words['mid-market'].join('\n'),
    smb: words.smb.join('\n'),
  }
}

function wordsOf(lines: Lines): Words {
  const split = (text: string): string[] =>
    text
      .split(/[\n,;]/u)
      .map((word) => word.trim())
      .filter((word) => word !== '')
  return {
    enterprise: split(lines.enterprise),
    'mid-market': split(lines['mid-market']),
    smb: split(lines.smb),
  }
}
