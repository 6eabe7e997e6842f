import { z } from 'zod'
import { mutation, query } from './operation.ts'
import { Nothing } from './values.schema.ts'

const Words = z.array(z.string().trim().min(1).max(60)).max(100)

/** The words files use for each tier; the tier's own name needn't be among them. */
export const TierWordsValue = z.object({ enterprise: Words, 'mid-market': Words, smb: Words }).strict()
export type TierWordsValue = z.infer<typeof TierWordsValue>

export const tierWordsContract = {
  /** The words in use, and those Concord comes with. */
  'tierWords.get': query({
    in: Nothing,
    out: z.object({ words: TierWordsValue, defaults: TierWordsValue }),
  }),
  /** Replaces all words. Refused with `bad-input` when a word stands under two tiers or holds no letter or digit. */
  'tierWords.save': mutation({
    in: z.object({ words: TierWordsValue }),
    out: z.null(),
    touches: ['tierWords.get', 'imports.preview', 'workspace.get', 'record.list'],
  }),
}
