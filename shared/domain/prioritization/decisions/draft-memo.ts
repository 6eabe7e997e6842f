import { TIERS } from '#shared/domain/customers/account.ts'
import { type Dimension, DIMENSIONS } from '#shared/domain/prioritization/themes/theme.ts'
import { formatDate } from '#shared/kernel/dates.ts'
import { formatMoney, type Money } from '#shared/kernel/money.ts'
import { compareNames, listInWords } from '#shared/kernel/text.ts'
import { draftCustomerWords } from './draft-customer-words.ts'
import { flagsInWords } from './draft-flags.ts'
import { disputesInWords } from './draft-disputes.ts'
import { emergencyInWords } from './draft-emergency.ts'
import { overridesInWords } from './draft-overrides.ts'
import type { MemoAccount, MemoCut, MemoFacts, MemoSection, MemoWords } from './memo-facts.ts'
import { withoutPrivate } from '#shared/domain/wording/memo-privacy.ts'
import {
  asSentence,
  capitalised,
  countedInWords,
  countInWords,
  ordinal,
  paragraphs,
  quoted,
  sentences,
} from '#shared/domain/wording/plain-english.ts'

/**
 * Drafts the memo of one theme (ritual, section 6): what was decided, why, what CS says, to whom, overrides, disputes,
 * amendments and accounts. Pure, and never empty: an undecided theme says that it is undecided. In the shareable cut
 * nothing names an account or a CSM, an amount or a day, and sentences of free text that do are left out; a theme's own
 * name is what customers ask for and stays as it is. Amounts in a memo add up to the total shown, to the cent.
 */
export function draftMemo(facts: MemoFacts, cut: MemoCut, words: MemoWords): MemoSection[] {
  const internal = cut === 'internal'
  const overrides = overridesInWords(facts, cut, words)
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
  const disputes = disputesInWords(facts.disputes ?? [], cut, words, settledSince(facts))
  if (disputes !== '') sections.push({ id: 'disputes', text: disputes })
  const corrected = correctionsInWords(facts.corrections ?? [], cut)
  if (corrected !== '') sections.push({ id: 'corrected', text: corrected })
  const amended = amendmentsInWords(facts, cut)
  if (amended !== '') sections.push({ id: 'amended', text: amended })
  if (internal && facts.accounts.length > 0)
    sections.push({ id: 'accounts', text: accountLines(facts, words) })
  return sections
}

/** What the room put right behind the scores, with its source; the shareable cut only says that it did. */
function correctionsInWords(corrections: NonNullable<MemoFacts['corrections']>, cut: MemoCut): string {
  if (corrections.length === 0) return ''
  if (cut === 'shareable') return 'Some of the facts behind the scores were corrected during the session.'
  return corrections
    .map(
      ({ account, what, source, who, on }) =>
        `${account}: ${what}. Source: ${asSentence(source)} (${who}, ${formatDate(on)})`,
    )
    .join('\n')
}

/** `$985,000 weighted risk + $48,000 expansion = $1,033,000 weighted ARR`, or `$556,000 weighted risk, no expansion` (model, section 3). */
function sumInWords(risk: Money, expansion: Money, currency: string): string {
  const money = (amount: Money): string => formatMoney(amount, currency)
  if (expansion === 0) return `${money(risk)} weighted risk, no expansion`
  return `${money(risk)} weighted risk + ${money(expansion)} expansion = ${money(risk + expansion)} weighted ARR`
}

/** Whether an escalation that the session left open was settled by an amendment, and the theme decided. */
function settledSince({ status, standing: at, disputes = [], ...facts }: MemoFacts): boolean {
  const settled = at.track === 'unscored' && at.escalated === null
  return (
    status !== null &&
    settled &&
    (facts.amendments ?? []).length > 0 &&
    disputes.some(({ outcome }) => outcome === 'escalated')
  )
}

function decided(facts: MemoFacts, cut: MemoCut): string {
  const theme = quoted(facts.themeName)
  const owner = facts.owner === null ? '' : `${facts.owner} owns it.`
  const workaround = asSentence(
    cut === 'internal' ? facts.workaround : withoutPrivate(facts.workaround, facts.names, facts.privacy),
  )
  const instead = workaround === '' ? '' : `Workaround: ${workaround}`
  switch (facts.status) {
    case 'build':
      return sentences(`We will build ${theme} in ${facts.quarter}.`, standing(facts, cut), owner)
    case 'defer':
      return sentences(
        `We won’t build ${theme} in ${facts.quarter}. It is deferred to ${facts.returns}: logged, with its history, for that quarter’s planning.`,
        standing(facts, cut),
        owner,
        instead,
      )
    case 'decline':
      return sentences(`We won’t build ${theme} in the near term.`, standing(facts, cut), instead)
    case null:
      return sentences(notDecided(facts), standing(facts, cut), owner)
  }
}

/** What stands in the place of a decision. */
function notDecided({ themeName, quarter, standing: at }: MemoFacts): string {
  const theme = quoted(themeName)
  if (at.track === 'unscored' && at.escalated !== null)
    return `${theme} is escalated, due ${formatDate(at.escalated)}.`
  return at.track === 'compliance'
    ? `${theme} is a legal duty that isn’t decided yet: the session for ${quarter} hasn’t settled how to meet it.`
    : `${theme} is undecided: the session for ${quarter} hasn’t settled yet whether to build, defer or decline it.`
}

/** Names of people in the house are for the house. Who named the owner is said where that wasn't who decided. */
function whoDecided({ decidedBy, ownerBy }: MemoFacts, cut: MemoCut): string {
  if (cut === 'shareable') return ''
  return sentences(
    decidedBy ? `Decided by ${decidedBy}.` : '',
    ownerBy && ownerBy !== decidedBy ? `Owner named by ${ownerBy}.` : '',
  )
}

function asked({ description, names, privacy }: MemoFacts, cut: MemoCut): string {
  const what = cut === 'internal' ? description : withoutPrivate(description, names, privacy)
  return what.trim() === '' ? '' : `What customers ask for: ${asSentence(what)}`
}

function standing(facts: MemoFacts, cut: MemoCut): string {
  const at = facts.standing
  switch (at.track) {
    case 'ranked': {
      // The shortlist is what the session made it; a decision that was amended since may have left it.
      const left = facts.status !== 'build' && (facts.amendments ?? []).length > 0
      const listed = at.shortlisted ? ` and ${left ? 'was' : 'is'} on the shortlist` : ''
      return at.of === 1
        ? `It is the only ranked theme${listed}.`
        : `It ranks ${ordinal(at.rank)} of ${at.of}${listed}.`
    }
    case 'unscored': {
      const several = at.missing.length > 1
      if (settledSince(facts))
        return `It has no rank: its ${listInWords(at.missing)} ${several ? 'scores were' : 'score was'} settled after the session was closed.`
      return at.escalated === null
        ? `It isn’t ranked yet: the ${listInWords(at.missing)} ${several ? 'scores are' : 'score is'} missing.`
        : `${(cut === 'internal' ? facts.settledBy : undefined) ?? 'VP CS and Head of Product'} settle its ${listInWords(at.missing)} ${several ? 'scores' : 'score'}; until then it has no rank.`
    }
    case 'compliance':
      return sentences(
        facts.status === null
          ? 'It is on the compliance track and not in the ranking.'
          : 'It is a legal duty, so it is on the compliance track and not in the ranking.',
        answersFor(facts, cut),
      )
  }
}

/** Who answers for a legal duty, and by when; for colleagues, never in a letter. */
export function answersFor({ cpo = null, complianceDue = null }: MemoFacts, cut: MemoCut): string {
  const by = complianceDue === null ? '' : ` by ${formatDate(complianceDue)}`
  const named = cpo !== null && cpo !== ''
  const missing = [...(named ? [] : ['the CPO’s name']), ...(by === '' ? ['a due day'] : [])]
  return sentences(
    `It is escalated to ${named && cut === 'internal' ? `${cpo} (CPO)` : 'the CPO'}, who confirms in writing${by === '' ? '' : `,${by},`} what we do.`,
    cut === 'internal' && missing.length > 0
      ? `${capitalised(listInWords(missing))} ${missing.length === 1 ? 'is' : 'are'} not recorded yet.`
      : '',
  )
}

function whyInternal(facts: MemoFacts, words: MemoWords): string {
  const { currency } = facts
  const counted = facts.accounts.filter((account) => account.counted)
  const tracked = facts.accounts.filter((account) => !account.counted)
  const trackedArr = tracked.reduce((sum, account) => sum + account.arr, 0)
  return paragraphs(
    asSentence(facts.rationale),
    emergencyInWords(facts.emergency),
    sentences(
      counted.length === 0
        ? `No account inside the ICP asks for it (${scoreInWords(facts, 'revenue')}, ${scoreInWords(facts, 'breadth')}).`
        : `${capitalised(countedInWords(counted.length, 'account'))} inside the ICP ${counted.length === 1 ? 'asks' : 'ask'} for it: ${sumInWords(facts.risk, facts.expansion, currency)} (${scoreInWords(facts, 'revenue')}). Unweighted, ${counted.length === 1 ? 'it pays' : 'they pay'} ${formatMoney(facts.exposedArr, currency)} a year.`,
      counted.length === 0
        ? ''
        : `${tiersInWords(facts, words)}: weighted count ${facts.weightedCount} (${scoreInWords(facts, 'breadth')}).`,
      alignmentInWords(facts),
      compositeInWords(facts, words),
    ),
    tracked.length === 0
      ? ''
      : `Tracked, not scored: ${countedInWords(tracked.length, 'account')} outside the ICP, ${formatMoney(trackedArr, currency)} ARR.`,
    flagsInWords(facts, words),
  )
}

function whyShareable(facts: MemoFacts): string {
  const asking = facts.accounts.length
  return paragraphs(
    asSentence(withoutPrivate(facts.rationale, facts.names, facts.privacy)),
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
    revenue: 'what is at stake',
    breadth: 'how many customers ask',
    alignment: 'fit with our roadmap',
  }
  const scored = DIMENSIONS.flatMap((dimension) => {
    const score = facts[dimension]
    return score === null ? [] : [`${score} for ${meaning[dimension]}`]
  })
  const open = DIMENSIONS.filter((dimension) => facts[dimension] === null).map(
    (dimension) => meaning[dimension],
  )
  const has = scored.length === 0 ? '' : `On a scale of 1 to 5, it scores ${listInWords(scored)}`
  if (open.length === 0) return `${has}.`
  const later = settledSince(facts)
  const verb = later ? (open.length === 1 ? 'was' : 'were') : open.length === 1 ? 'is' : 'are'
  const left = `${listInWords(open)} ${verb} ${later ? 'settled after the session' : 'not yet scored'}`
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

function alignmentInWords({ fit, roadmapTheme, alignment, scoredInRoom, standing: at }: MemoFacts): string {
  // Where the score is still asked for, so is the fit that stands for it.
  if (fit === null || (at.track === 'unscored' && at.missing.includes('alignment'))) return ''
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
  if (at.modelRank !== undefined && at.modelRank !== at.rank)
    return `${composite}, ${ordinal(at.modelRank)} by the model, ${placed(at)}.`
  if (at.above === null) return at.of === 1 ? `${composite}.` : `${composite}, the first in the ranking.`
  if (at.decidedBy === null)
    return `${composite}, behind ${quoted(at.above)}${at.moved?.own === true ? ' by an override' : ', which an override placed there'}.`
  return at.decidedBy === 'composite'
    ? `${composite}, behind ${quoted(at.above)}.`
    : `${composite}, tied with ${quoted(at.above)}, which comes first ${at.decidedBy === 'name' ? 'by name' : `on ${words.rule[at.decidedBy]}`}.`
}

/** `placed 4th by an override`; where others were moved and it wasn't: `7th after an override of “Guest access”`. */
function placed({ rank, moved }: Extract<MemoFacts['standing'], { track: 'ranked' }>): string {
  return moved === undefined || moved.own || moved.others.length === 0
    ? `placed ${ordinal(rank)} by an override`
    : `${ordinal(rank)} after ${moved.others.length === 1 ? 'an override' : 'overrides'} of ${listInWords(moved.others.map(quoted))}`
}

/** `Three Enterprise accounts`, `Two Enterprise and one SMB account` */
function tiersInWords({ tierCounts }: MemoFacts, words: MemoWords): string {
  const asking = TIERS.filter((tier) => tierCounts[tier] > 0)
  const parts = asking.map((tier) => `${countInWords(tierCounts[tier])} ${words.tier[tier]}`)
  const last = asking.at(-1)
  const noun = last !== undefined && tierCounts[last] === 1 ? 'account' : 'accounts'
  return `${capitalised(listInWords(parts))} ${noun}`
}

function whomInternal({ accounts }: MemoFacts): string {
  if (accounts.length === 0) return 'No account asked for it, so there is nobody to tell.'
  const byCsm = Map.groupBy(accounts, (account) => account.csm ?? '')
  return [...byCsm.entries()]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || compareNames(a, b))
    .map(([csm, own]) => {
      const names = own
        .toSorted((a, b) => compareNames(a.name, b.name))
        .map(({ name, calledFirst }) => (calledFirst === true ? `${name} (call first, no letter)` : name))
      return `${csm === '' ? 'No CSM' : csm}: ${listInWords(names)}`
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

function accountLines(facts: MemoFacts, words: MemoWords): string {
  const { currency } = facts
  const line = (account: MemoAccount): string =>
    [
      account.name,
      words.tier[account.tier],
      `${formatMoney(account.arr, currency)} ARR`,
      account.renewalDate === null ? 'no renewal date' : `renews ${formatDate(account.renewalDate)}`,
      account.csm === null ? 'CSM: none' : `CSM: ${account.csm}`,
      account.counted ? sumInWords(account.risk, account.expansion, currency) : 'tracked, not scored',
    ].join(' · ')
  return facts.accounts.map(line).join('\n')
}
