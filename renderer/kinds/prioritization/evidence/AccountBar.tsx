import { t } from '#shared/catalogue/translate.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { Tooltip } from '#renderer/ui/Tooltip.tsx'
import type { BarPart } from './account-bar.ts'
import styles from './Evidence.module.css'

/** Whose money the weighted ARR is, as one bar. The table below it holds the same numbers. */
export function AccountBar({ parts }: { parts: readonly BarPart[] }) {
  const format = useFormat()
  const accounts = parts.reduce((n, part) => n + (part.kind === 'expansion' ? 0 : part.accounts), 0)
  return (
    <div className={styles['bar']} role="img" aria-label={t('evidence.bar', { n: accounts })}>
      {parts.map((part) => (
        <Tooltip key={part.key} text={partWords(part, format)}>
          <i data-kind={part.kind} style={{ flexGrow: part.share }} />
        </Tooltip>
      ))}
    </div>
  )
}

function partWords(part: BarPart, format: Format): string {
  const amount = format.money(part.amount)
  if (part.kind === 'expansion') return t('evidence.bar.expansion', { amount })
  if (part.kind === 'rest') return t('evidence.bar.rest', { n: part.accounts, amount })
  return t('evidence.bar.part', { name: part.name, amount, share: format.percent(part.share) })
}
