import type { Flag } from '#shared/domain/prioritization/scoring/flags.ts'
import { capitalised, countedInWords, countInWords } from '#shared/domain/wording/plain-english.ts'
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
        (t) =>
          `${t.asking} of ${counted(t.total, `${terms.tier[t.tier]} account`)} (${Math.round((100 * t.asking) / t.total)}%)`,
      )
      return {
        label: `Baseline: ${flag.tiers.map((t) => `${t.asking} of ${t.total} ${terms.tier[t.tier]}`).join(', ')}`,
        meaning: `Asked for by ${shares.join(' and ')}, above the baseline${readWithCare(flag.tiers)}.`,
        tone: 'warn',
      }
    }
    case 'small-tier':
      return {
        label: 'Small tier',
        meaning: `${flag.tiers
          .map((t) => `${terms.tier[t.tier]} has ${counted(t.total, 'account')}`)
          .join(', ')}; read the share with care.`,
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
            ? 'Many small accounts and little revenue. SMB is a growth segment, so the breadth counts in its favor.'
            : flag.intent === 'moving-upmarket'
              ? 'Many small accounts, little revenue and no Enterprise account. We’re moving upmarket, so read the breadth with care.'
              : 'Many small accounts, little revenue and no Enterprise account. What that means depends on our intent for SMB, which isn’t stated.',
        tone: 'quiet',
      }
    case 'challenge':
      return {
        label: `Challenge: alignment 1 in ${flag.sessions} sessions`,
        meaning: `Alignment has been 1 for ${countedInWords(flag.sessions, 'session')} in a row while revenue is high. Leadership should challenge the ruling: the roadmap theme or the strategy may be out of step.`,
        tone: 'bad',
      }
    case 'urgent':
      return {
        label: 'Urgent',
        meaning: `${capitalised(countedInWords(flag.accounts, 'account'))} ${flag.accounts === 1 ? 'is a churn risk over this, its renewal' : 'are churn risks over this, their renewals'} overdue or within 90 days.`,
        tone: 'bad',
      }
    case 'strategic-tension':
      return {
        label: 'Strategic tension',
        meaning: 'High revenue, low alignment: the money and the roadmap point different ways.',
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
        meaning: 'An override moved this theme; the reason is in the record.',
        tone: 'warn',
      }
    case 'referenceable-logo':
      return {
        label: 'Referenceable logo',
        meaning: `${capitalised(countedInWords(flag.accounts, 'referenceable account'))} ${flag.accounts === 1 ? 'asks' : 'ask'} for it.`,
        tone: 'quiet',
      }
    case 'usage-declining':
      return {
        label: 'Usage declining',
        meaning:
          flag.accounts === 1
            ? 'Usage is declining at one account that asks.'
            : `Usage is declining at ${countInWords(flag.accounts)} of the accounts asking.`,
        tone: 'quiet',
      }
    case 'renewal-overdue':
      return {
        label: 'Renewal overdue',
        meaning: `The renewal ${flag.accounts === 1 ? 'date of 1 account has' : `dates of ${flag.accounts} accounts have`} passed; counted as within 90 days. RevOps to confirm.`,
        tone: 'quiet',
      }
    case 'renewal-missing':
      return {
        label: 'No renewal date',
        meaning: `${counted(flag.accounts, 'account')} asking ${flag.accounts === 1 ? 'has' : 'have'} no renewal date; counted as over 180 days. RevOps to add ${flag.accounts === 1 ? 'it' : 'them'}.`,
        tone: 'quiet',
      }
  }
}

/** `; with only 9 Enterprise accounts, read the share with care` */
function readWithCare(tiers: Extract<Flag, { code: 'small-tier' }>['tiers']): string {
  const small = tiers.filter((tier) => tier.small)
  if (small.length === 0) return ''
  const sizes = small.map((t) => counted(t.total, `${terms.tier[t.tier]} account`)).join(' and ')
  return `; with only ${sizes}, read the share with care`
}
