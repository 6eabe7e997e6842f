import { TIERS } from '#shared/domain/accounts/account.ts'
import { type Dimension, DIMENSIONS } from '#shared/domain/themes/theme.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatMoney, type Money } from '#shared/kernel/money.ts'
import { compareNames, listInWords } from '#shared/kernel/text.ts'
import { draftCustomerWords } from './draft-customer-words.ts'
import { disputesInWords } from './draft-disputes.ts'
import { emergencyInWords } from './draft-emergency.ts'
import type { MemoAccount, MemoCut, MemoFacts, MemoSection, MemoWords } from './memo-facts.ts'
import { withoutPrivate } from './memo-privacy.ts'
import {
  asSentence,
  capitalised,
  countedInWords,
  countInWords,
  ordinalInWords,
  paragraphs,
  quoted,
  sentences,
} from './plain-english.ts'

/**
 * Drafts the memo of one theme (ritual, section 6): what was decided, why, what CS says, to whom, overrides, disputes,
 * amendments and accounts. Pure, and never empty: an undecided theme says that it is undecided. In the shareable cut
 * nothing names an account or a CSM, an amount or a day, and sentences of free text that do are left out; a theme's own
 * name is what customers ask for and stays as it is. Amounts in a memo add up to the total shown, to the cent.
 */
export function draftMemo(facts: MemoFacts, cut: MemoCut, words: MemoWords): MemoSection[] {
  const internal = cut === 'internal'
  const overrides = internal ? overridesInternal(facts, words) : overridesShareable(facts, words)
  const sections: MemoSection[] = [
    {
      id: 'decided',
      text: paragraphs(sentences(decided(facts, cut), whoDecided(facts, cut)), asked(facts, cut)),
    },
    { id: 'why', text: internal ? whyInternal(facts, words) : whyShareable(facts) },
    { id: 'says', text: draftCustomerWords(facts) },
    { id: 'whom', text: internal ? whomInternal(facts) : whomShareable(facts, words) },
  ]
  if (overrides !== '') sections.push({ id: 'overrides', text: overrides })
  const disputes = disputesInWords(facts.disputes ?? [], cut, words)
  if (disputes !== '') sections.push({ id: 'disputes', text: disputes })
  const amended = amendmentsInWords(facts, cut)
  if (amended !== '') sections.push({ id: 'amended', text: amended })
  if (internal && facts.accounts.length > 0)
    sections.push({ id: 'accounts', text: accountLines(facts, words) })
  return sections
}

/** `$985,000 at risk + $48,000 expansion = $1,033,000` (model, section 3). */
export function sumInWords(risk: Money, expansion: Money, currency: string): string {
  const money = (amount: Money): string => formatMoney(amount, currency)
  return `${money(risk)} at risk + ${money(expansion)} expansion = ${money(risk + expansion)}`
}

function decided(facts: MemoFacts, cut: MemoCut): string {
  const theme = quoted(facts.themeName)
  const owner = facts.owner === null ? '' : `${facts.owner} owns it.`
  switch (facts.status) {
    case 'build':
      return sentences(`We will build ${theme} in ${facts.quarter}.`, standing(facts), owner)
    case 'defer':
      return sentences(
        `${theme} is deferred to ${facts.returns}: it is logged for that planning cycle and comes back to the session then, with its history.`,
        standing(facts),
        owner,
      )
    case 'decline': {
      const { names } = facts
      const workaround = cut === 'internal' ? facts.workaround : withoutPrivate(facts.workaround, names)
      return sentences(
        `We will not build ${theme}; we decided to focus elsewhere.`,
        standing(facts),
        workaround.trim() === '' ? '' : `Workaround: ${asSentence(workaround)}`,
      )
    }
    case null:
      return sentences(
        `${theme} is undecided: the session for ${facts.quarter} has not settled yet whether it is built, deferred or declined.`,
        standing(facts),
        owner,
      )
  }
}

/** Names of people in the house are for the house. */
function whoDecided({ decidedBy }: MemoFacts, cut: MemoCut): string {
  return cut === 'shareable' || !decidedBy ? '' : `Decided by ${decidedBy}.`
}

function asked(facts: MemoFacts, cut: MemoCut): string {
  const what = cut === 'internal' ? facts.description : withoutPrivate(facts.description, facts.names)
  return what.trim() === '' ? '' : `What customers ask for: ${asSentence(what)}`
}

function standing({ standing: at }: MemoFacts): string {
  switch (at.track) {
    case 'ranked':
      return at.of === 1
        ? `It is the only ranked theme${at.shortlisted ? ' and on the shortlist' : ''}.`
        : `It is ${ordinalInWords(at.rank)} of ${countedInWords(at.of, 'ranked theme')}${at.shortlisted ? ' and on the shortlist' : ''}.`
    case 'unscored':
      return at.escalated === null
        ? `It is not yet scored: the ${listInWords(at.missing)} ${at.missing.length === 1 ? 'score is' : 'scores are'} missing, so it has no rank.`
        : `The ${listInWords(at.missing)} ${at.missing.length === 1 ? 'score is' : 'scores are'} with VP CS and Head of Product, who settle ${at.missing.length === 1 ? 'it' : 'them'}, so it has no rank yet.`
    case 'compliance':
      return 'It is a legal duty, so it stands on the compliance track and not in the ranking.'
  }
}

function whyInternal(facts: MemoFacts, words: MemoWords): string {
  const { currency } = facts
  const counted = facts.accounts.filter((account) => account.counted)
  const tracked = facts.accounts.filter((account) => !account.counted)
  const ask = `${capitalised(countedInWords(counted.length, 'account'))} ${counted.length === 1 ? 'asks' : 'ask'} for it`
  const trackedArr = tracked.reduce((sum, account) => sum + account.arr, 0)
  return paragraphs(
    asSentence(facts.rationale),
    emergencyInWords(facts.emergency),
    sentences(
      counted.length === 0
        ? `No account inside the ICP asks for it (${scoreInWords(facts, 'revenue')}, ${scoreInWords(facts, 'breadth')}).`
        : `${ask}, with ${formatMoney(facts.weightedArr, currency)} weighted ARR (${scoreInWords(facts, 'revenue')}): ${sumInWords(facts.risk, facts.expansion, currency)}. Unweighted, ${counted.length === 1 ? 'its' : 'their'} ARR comes to ${formatMoney(facts.exposedArr, currency)}.`,
      counted.length === 0
        ? ''
        : `${tiersInWords(facts, words)} ${counted.length === 1 ? 'makes' : 'make'} a weighted count of ${countInWords(facts.weightedCount)} (${scoreInWords(facts, 'breadth')}).`,
      alignmentInWords(facts),
      compositeInWords(facts, words),
    ),
    tracked.length === 0
      ? ''
      : `Tracked, not scored: ${countedInWords(tracked.length, 'account')} outside the ICP, ${formatMoney(trackedArr, currency)}.`,
    facts.flags
      .filter((flag) => flag.code !== 'overridden')
      .map((flag) => words.flag(flag))
      .join('\n'),
  )
}

function whyShareable(facts: MemoFacts): string {
  const asking = facts.accounts.length
  return paragraphs(
    asSentence(withoutPrivate(facts.rationale, facts.names)),
    sentences(
      asking === 0
        ? 'No customer has asked for it yet.'
        : `${capitalised(countedInWords(asking, 'customer'))} ${asking === 1 ? 'asks' : 'ask'} for it.`,
      scaleInWords(facts),
      alignmentInWords({ ...facts, alignment: null }),
    ),
  )
}

/** The three scores for somebody outside; what has none is said to be open. */
function scaleInWords(facts: MemoFacts): string {
  const meaning = {
    revenue: 'what is at stake for our customers',
    breadth: 'how many of them ask',
    alignment: 'how well it fits our roadmap',
  }
  const scored = DIMENSIONS.flatMap((dimension) => {
    const score = facts[dimension]
    return score === null ? [] : [`${score} for ${meaning[dimension]}`]
  })
  const open = DIMENSIONS.filter((dimension) => facts[dimension] === null).map(
    (dimension) => meaning[dimension],
  )
  const has = scored.length === 0 ? '' : `On a scale from 1 to 5 it has ${listInWords(scored)}`
  if (open.length === 0) return `${has}.`
  const left = `${listInWords(open)} ${open.length === 1 ? 'is' : 'are'} not yet scored`
  return has === '' ? `${capitalised(left)}.` : `${has}; ${left}.`
}

/** `revenue 4`, and where people agreed on another score than the model's, both. */
function scoreInWords({ model, ...facts }: MemoFacts, dimension: Dimension): string {
  const score = facts[dimension]
  const said = model[dimension]
  if (score === null) return `${dimension} not settled; the model says ${said ?? 'nothing'}`
  return said === null || said === score
    ? `${dimension} ${score}`
    : `${dimension} ${score}; the model says ${said}`
}

/** What was mended or brought back after the seal; outside the house only that it was. */
function amendmentsInWords({ amendments = [] }: MemoFacts, cut: MemoCut): string {
  if (amendments.length === 0) return ''
  if (cut === 'shareable') return 'This memo was amended after the session was closed.'
  return paragraphs(
    ...amendments.map(
      ({ what, text, who, on }) => `${what}, by ${who} on ${formatDate(on)}. ${asSentence(text)}`,
    ),
  )
}

function alignmentInWords({ fit, roadmapTheme, alignment, scoredInRoom }: MemoFacts): string {
  if (fit === null) return ''
  const theme = roadmapTheme === null ? 'a roadmap theme' : `the roadmap theme ${quoted(roadmapTheme)}`
  const score =
    alignment === null ? '' : ` (alignment ${alignment}${scoredInRoom ? ', scored in the room' : ''})`
  switch (fit) {
    case 'direct':
      return `It is a direct fit with ${theme}${score}.`
    case 'adjacent':
      return `It is adjacent to ${theme}${score}.`
    case 'none':
      return `It has no apparent connection with the roadmap${score}.`
  }
}

function compositeInWords(facts: MemoFacts, words: MemoWords): string {
  const at = facts.standing
  if (at.track !== 'ranked') return ''
  const composite = `Composite ${at.composite}`
  if (at.above === null) return `${composite}: nothing ranks above it.`
  return at.decidedBy === null
    ? `${composite}; it stands below ${quoted(at.above)} by an override.`
    : `${composite}; it stands below ${quoted(at.above)} on ${words.rule[at.decidedBy]}.`
}

function tiersInWords({ tierCounts }: MemoFacts, words: MemoWords): string {
  const parts = TIERS.filter((tier) => tierCounts[tier] > 0).map(
    (tier) => `${countInWords(tierCounts[tier])} ${words.tier[tier]}`,
  )
  return capitalised(listInWords(parts))
}

function whomInternal({ accounts }: MemoFacts): string {
  if (accounts.length === 0) return 'No account asked for it, so there is nobody to tell.'
  const byCsm = Map.groupBy(accounts, (account) => account.csm ?? '')
  return [...byCsm.entries()]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || compareNames(a, b))
    .map(([csm, own]) => {
      const names = own.map((account) => account.name).toSorted(compareNames)
      return `${csm === '' ? 'No CSM named' : csm}: ${listInWords(names)}`
    })
    .join('\n')
}

function whomShareable(facts: MemoFacts, words: MemoWords): string {
  const n = facts.accounts.length
  if (n === 0) return 'No customer asked for it, so there is nobody to tell.'
  const parts = TIERS.map((tier) => ({
    tier,
    asking: facts.accounts.filter((account) => account.tier === tier).length,
  })).filter(({ asking }) => asking > 0)
  const [only] = parts
  if (n === 1) return `The one ${words.tier[only?.tier ?? 'smb']} customer who asked for it.`
  if (parts.length === 1 && only)
    return `The ${countInWords(n)} ${words.tier[only.tier]} customers who asked for it.`
  const tiers = parts.map(({ tier, asking }) => `${countInWords(asking)} ${words.tier[tier]}`)
  return `The ${countInWords(n)} customers who asked for it: ${listInWords(tiers)}.`
}

function overridesInternal({ overrides }: MemoFacts, words: MemoWords): string {
  return overrides
    .map((override) => {
      const by = `${moved(override)} by ${override.who} on ${formatDate(override.on)}. ${words.condition[override.condition]}: ${asSentence(override.reason)}`
      return override.revoked === null
        ? by
        : `${by} Taken back by ${override.revoked.who} on ${formatDate(override.revoked.on)}: ${asSentence(override.revoked.why)}`
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

function accountLines(facts: MemoFacts, words: MemoWords): string {
  const { currency } = facts
  const line = (account: MemoAccount): string =>
    [
      account.name,
      words.tier[account.tier],
      `${formatMoney(account.arr, currency)} ARR`,
      account.renewalDate === null ? 'no renewal date' : `renews ${formatDate(account.renewalDate)}`,
      account.csm === null ? 'no CSM named' : `CSM ${account.csm}`,
      account.counted ? sumInWords(account.risk, account.expansion, currency) : 'tracked, not scored',
    ].join(' · ')
  return paragraphs(
    facts.accounts.map(line).join('\n'),
    facts.accounts.some((account) => account.counted)
      ? `Weighted ARR: ${sumInWords(facts.risk, facts.expansion, currency)}.`
      : '',
  )
}
