import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import { readTierWords, tierWordsRow } from '#electron/backend/repos/import-repo.ts'
import {
  DEFAULT_TIER_WORDS,
  type TierWords,
  tierWordProblem,
} from '#shared/domain/importing/values/tier-words.ts'
import type { TierWordsValue } from '#shared/contract/tier-words.contract.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { listInWords } from '#shared/kernel/text.ts'

/** What words files use for tiers. */
export const tierWordsUseCases: UseCases<'tierWords.get' | 'tierWords.save'> = {
  'tierWords.get': ({ workspace }) => ({
    words: view(readTierWords(workspace.db)),
    defaults: view(DEFAULT_TIER_WORDS),
  }),

  'tierWords.save': (context, { words }) => {
    const wrong = tierWordProblem(words)
    if (wrong)
      throw new CallRefused(
        'bad-input',
        wrong.problem === 'blank'
          ? `“${wrong.word}” has no letter or digit. Enter a word, or remove it.`
          : `“${wrong.word}” would mean both ${listInWords(wrong.tiers.map((tier) => terms.tier[tier]))}. Keep it under one of them.`,
      )
    context.workspace.change(
      context.stamp(),
      { kind: 'tierWords.save', label: recordLabels.tierWordsSaved },
      (rows) => rows.put('tier_words', tierWordsRow(words)),
    )
    return null
  },
}

function view(words: TierWords): TierWordsValue {
  return { enterprise: [...words.enterprise], 'mid-market': [...words['mid-market']], smb: [...words.smb] }
}
