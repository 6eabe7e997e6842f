import { formatDate } from '#shared/kernel/dates.ts'
import type { MemoCut, MemoFacts, MemoWords } from './memo-facts.ts'
import { asSentence } from '#shared/domain/wording/plain-english.ts'

/** The overrides of a theme; outside the house those in force, without who and why. Empty where there was none. */
export function overridesInWords(facts: MemoFacts, cut: MemoCut, words: MemoWords): string {
  return cut === 'internal' ? overridesInternal(facts, words) : overridesShareable(facts, words)
}

function overridesInternal({ overrides }: MemoFacts, words: MemoWords): string {
  return overrides
    .map((override) => {
      const by = `${moved(override)} by ${override.who} on ${formatDate(override.on)}. Reason: ${asSentence(override.reason)} Condition: ${words.condition[override.condition].toLowerCase()}.`
      return override.revoked === null
        ? by
        : `${by} Revoked by ${override.revoked.who} on ${formatDate(override.revoked.on)}: ${asSentence(override.revoked.why)}`
    })
    .join('\n\n')
}

function overridesShareable({ overrides }: MemoFacts, words: MemoWords): string {
  return overrides
    .filter((override) => override.revoked === null)
    .map((override) => `${moved(override)}. ${words.condition[override.condition]}.`)
    .join('\n')
}

function moved(override: MemoFacts['overrides'][number]): string {
  switch (override.kind) {
    case 'rank':
      return `Moved from rank ${override.rankBefore} to rank ${override.rankAfter}`
    case 'shortlist-on':
      return `Put on the shortlist from rank ${override.rankBefore}`
    case 'shortlist-off':
      return `Taken off the shortlist at rank ${override.rankBefore}`
  }
}
