import type { Flag } from '#shared/domain/scoring/flags.ts'
import { counted } from '#shared/kernel/text.ts'
import { terms } from './terms.ts'

/** How loudly a flag speaks on screen. */
export type FlagTone = 'bad' | 'warn' | 'quiet'

/** A flag in words: a short label for the row, and a sentence that says what it means. */
export type FlagWords = { readonly label: string; readonly meaning: string; readonly tone: FlagTone }

/** The words for a flag, from the facts that raised it (model, sections 4 to 7). */
export function flagWords(flag: Flag): FlagWords {
  switch (flag.code) {
    case 'baseline-expectation': {
      const shares = flag.tiers.map(
        (t) => `${t.asking} of ${t.total} ${terms.tier[t.tier]}, ${Math.round((100 * t.asking) / t.total)} %`,
      )
      return {
        label: `Baseline: ${flag.tiers.map((t) => `${t.asking} of ${t.total} ${terms.tier[t.tier]}`).join(', ')}`,
        meaning: `A baseline expectation (${shares.join('; ')}): not building it is a retention risk for the segment.`,
        tone: 'warn',
      }
    }
    case 'small-tier':
      return {
        label: 'Small tier',
        meaning: `Few accounts in the tier, so the share says little: ${flag.tiers
          .map((t) => `${terms.tier[t.tier]} has ${t.total}`)
          .join(', ')}.`,
        tone: 'quiet',
      }
    case 'light-breadth':
      return {
        label:
          flag.intent === 'not-stated'
            ? 'Light breadth'
            : `Light breadth: ${flag.intent === 'smb-growth' ? 'SMB growth' : 'moving upmarket'}`,
        meaning:
          flag.intent === 'smb-growth'
            ? 'Many small accounts and little revenue. SMB is a growth segment for us, so the breadth counts in its favour.'
            : flag.intent === 'moving-upmarket'
              ? 'Many small accounts, little revenue and no Enterprise account. We are moving upmarket, so weigh it with care.'
              : 'Many small accounts, little revenue and no Enterprise account. What that means depends on the intent, which is not stated.',
        tone: 'quiet',
      }
    case 'challenge':
      return {
        label: `Challenge: alignment 1 in ${flag.sessions} sessions`,
        meaning: `Alignment has been 1 for ${counted(flag.sessions, 'session')} running while revenue is high. Challenge this ruling: the roadmap theme or the strategy is out of step, and leadership must see it.`,
        tone: 'bad',
      }
    case 'urgent':
      return {
        label: 'Urgent',
        meaning: `${counted(flag.accounts, 'account')} flagged churn on this and ${flag.accounts === 1 ? 'renews' : 'renew'} in under 90 days. It belongs in the monthly triage too.`,
        tone: 'bad',
      }
    case 'strategic-tension':
      return {
        label: 'Strategic tension',
        meaning:
          'High revenue weight, low strategic alignment: the money and the roadmap point different ways.',
        tone: 'warn',
      }
    case 'disputed':
      return {
        label: 'Disputed',
        meaning: 'The scores disagree; the composite is withheld until it is settled.',
        tone: 'bad',
      }
    case 'overridden':
      return {
        label: 'Overridden',
        meaning: 'An override moved this theme; its reason stands in the record.',
        tone: 'warn',
      }
    case 'referenceable-logo':
      return {
        label: 'Referenceable logo',
        meaning: `${counted(flag.accounts, 'referenceable account')} ${flag.accounts === 1 ? 'asks' : 'ask'} for it.`,
        tone: 'quiet',
      }
    case 'usage-declining':
      return {
        label: 'Usage declining',
        meaning: `Usage is declining at ${counted(flag.accounts, 'account')} behind it.`,
        tone: 'quiet',
      }
    case 'renewal-overdue':
      return {
        label: 'Renewal overdue',
        meaning: `${counted(flag.accounts, 'account')} behind it ${flag.accounts === 1 ? 'has' : 'have'} a renewal date already past; counted as under 90 days. Check the data.`,
        tone: 'quiet',
      }
    case 'renewal-missing':
      return {
        label: 'No renewal date',
        meaning: `${counted(flag.accounts, 'account')} behind it ${flag.accounts === 1 ? 'has' : 'have'} no renewal date; counted as over 180 days. Check the data.`,
        tone: 'quiet',
      }
  }
}
