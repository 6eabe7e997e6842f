import type { RankingRule } from '#shared/domain/prioritization/ranking/rank-themes.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { counted, listInWords } from '#shared/kernel/text.ts'
import { terms } from './terms.ts'

const renewal = (days: number): string =>
  days === 0 ? 'renews today' : days < 0 ? `overdue by ${counted(-days, 'day')}` : counted(days, 'day')

type Moved = { readonly model: number; readonly rank: number; readonly others: readonly string[] }

/** What stands behind one theme. */
export const evidence = {
  'evidence.region': ({ name }: { name: string }) => `Evidence for ${name}`,
  'evidence.loading': 'Reading the evidence…',
  'evidence.failed': 'The evidence couldn’t be read.',
  'evidence.close': 'Close the evidence',
  'evidence.asked': ({ n }: { n: number }) =>
    n === 0 ? 'No account in the ICP asks for it.' : `Asked for by ${counted(n, 'account')} in the ICP.`,
  'evidence.composite': 'Composite',
  'evidence.weightedCount': ({ n }: { n: number }) => `weighted count ${n}`,
  'evidence.notScored': 'no score',
  'evidence.rank': ({ rank }: { rank: number }) => `rank ${rank}`,
  'evidence.unranked': 'unranked',
  'evidence.inRoom': 'scored in the room',
  'evidence.model': ({ model }: { model: number }) => `model ${model}`,
  'evidence.standing.disputed': ({ name }: { name: string }) => `${name} is disputed. Settle it.`,
  'evidence.standing.settled': ({ name, score, who }: { name: string; score: number; who: string }) =>
    `${name} settled on ${score} by ${who}.`,
  'evidence.standing.escalated': ({ name, due }: { name: string; due: string }) =>
    `${name} escalated, due ${due}.`,
  'evidence.sum': ({ risk, expansion }: { risk: string; expansion: string }) =>
    `Weighted ARR ${risk} at risk + ${expansion} expansion = `,
  'evidence.reached': ({ breakpoint, score }: { breakpoint: string; score: number }) =>
    `, above ${breakpoint} → score ${score}.  `,
  'evidence.belowAll': ({ breakpoint }: { breakpoint: string }) => `, below ${breakpoint} → score 1.  `,
  'evidence.weightNotForecast': ({ exposed }: { exposed: string }) => `Exposed ARR (unweighted): ${exposed}.`,
  'evidence.breadth': (p: { enterprise: number; midMarket: number; smb: number; count: number }) =>
    `Breadth: ${p.enterprise} Enterprise, ${p.midMarket} Mid-Market and ${p.smb} SMB: weighted count ${p.count}`,
  'evidence.bar': ({ n }: { n: number }) =>
    `Weighted ARR by account, largest first: ${counted(n, 'account')}. The table below has the same numbers.`,
  'evidence.bar.part': ({ name, amount, share }: { name: string; amount: string; share: string }) =>
    `${name}: ${amount}, ${share}`,
  'evidence.bar.expansion': ({ amount }: { amount: string }) => `Expansion: ${amount} (hatched)`,
  'evidence.bar.rest': ({ n, amount }: { n: number; amount: string }) =>
    `${counted(n, 'smaller account')}: ${amount}`,

  'evidence.tabs': 'Evidence',
  'evidence.tab.accounts': ({ n }: { n: number }) => `Accounts ${n}`,
  'evidence.tab.quotes': ({ n }: { n: number }) => `Quotes ${n}`,
  'evidence.tab.fit': 'Roadmap fit',
  'evidence.tab.history': 'History',

  'evidence.accounts.caption': 'Counted accounts, largest first',
  'evidence.accounts.none.title': 'No account counts here',
  'evidence.accounts.none.text':
    'Only customers inside the ICP count. Prospects are on the For Sales list; others are tracked below.',
  'evidence.account.days': ({ days }: { days: number }) => renewal(days),
  'evidence.account.overdue': ({ days }: { days: number }) => `${renewal(days)} (counts as under 90 days)`,
  'evidence.account.noDate': 'no renewal date (counts as over 180 days)',
  'evidence.account.product': ({
    arr,
    proximity,
    signal,
  }: {
    arr: string
    proximity: string
    signal: string
  }) => `${arr} × ${proximity} × ${signal}`,
  'evidence.account.productMeaning': 'ARR × renewal proximity × churn signal',
  'evidence.account.expansion': ({ headroom, dependency }: { headroom: string; dependency: string }) =>
    `+ ${headroom} × ${dependency}`,
  'evidence.account.expansionIs': ({
    headroom,
    dependency,
    amount,
  }: {
    headroom: string
    dependency: string
    amount: string
  }) => `Expansion ${headroom} × ${dependency} = ${amount}`,
  'evidence.account.seats': ({ seats, price }: { seats: string; price: string }) =>
    `${seats} untapped seats at ${price}`,
  'evidence.account.others': ({ n }: { n: number }) => `also behind ${counted(n, 'other theme')}`,
  'evidence.account.othersTitle': ({ name }: { name: string }) => `The same ARR from ${name} is also behind`,
  'evidence.account.renews': ({ date }: { date: string }) => `renews ${date}`,
  'evidence.account.csm': ({ name }: { name: string }) => `CSM ${name}`,
  'evidence.account.urgent': 'Urgent',
  'evidence.account.urgent.meaning': 'Churn signal, and a renewal overdue or within 90 days.',
  'evidence.account.reference': 'referenceable logo',
  'evidence.account.declining': 'usage declining',
  'evidence.tracked': ({ n, arr }: { n: number; arr: string }) =>
    `Tracked, not scored: ${counted(n, 'account')} outside the ICP, ${arr}.`,
  'evidence.copy.account': 'Account',
  'evidence.copy.tier': 'Tier',
  'evidence.copy.csm': 'CSM',
  'evidence.copy.arr': 'ARR',
  'evidence.copy.renewal': 'Renewal date',
  'evidence.copy.days': 'Days to renewal',
  'evidence.copy.proximity': 'Proximity',
  'evidence.copy.signal': 'Signal',
  'evidence.copy.signalFactor': 'Signal factor',
  'evidence.copy.risk': 'Weighted risk',
  'evidence.copy.headroom': 'Headroom',
  'evidence.copy.dependency': 'Dependency',
  'evidence.copy.expansion': 'Expansion',
  'evidence.copy.counts': 'Counts',
  'evidence.copy.yes': 'yes',
  'evidence.copy.no': 'tracked, not scored',

  'evidence.quotes.none.title': 'No quotes on file',
  'evidence.quotes.none.text': 'Import requests with a verbatim column to see what customers said here.',
  'evidence.quotes.from': ({ name, source, date }: { name: string; source: string; date: string | null }) =>
    [name, source, date].filter((part) => part !== null && part !== '').join(', '),
  'evidence.quotes.tracked': 'outside the ICP',

  'evidence.fit.roadmap': 'Roadmap theme',
  'evidence.fit.noRoadmap': 'Not mapped to a roadmap theme',
  'evidence.fit.noConnection': 'No connection with any roadmap theme',
  'evidence.fit.criteria': 'Direct fit if',
  'evidence.fit.unmapped.title': 'Not mapped yet',
  'evidence.fit.unmapped.text':
    'CS Ops maps each theme to the roadmap before the session. Choose a fit and a score here, or map it under Feedback themes.',
  'evidence.fit.fit': 'Fit',
  'evidence.fit.score': 'Alignment score',
  'evidence.fit.range': ({ fit, range }: { fit: string; range: string }) => `${fit} allows ${range}.`,
  'evidence.fit.outside': ({ score, fit, range }: { score: number; fit: string; range: string }) =>
    `${score} is outside “${fit}”, which allows ${range}.`,
  'evidence.fit.change': ({ fit }: { fit: string }) => `Change the fit to “${fit}”`,
  'evidence.fit.preliminary': ({ score }: { score: number }) => `CS Ops suggested ${score}.`,
  'evidence.fit.reason': 'Reason',
  'evidence.fit.reason.needed': 'Required, because the score differs from the preliminary one.',
  'evidence.fit.reason.optional': 'Required only if the score differs from the preliminary one.',
  'evidence.fit.reason.missing': 'Say why the score changes.',
  'evidence.fit.save': ({ score }: { score: number }) => `Set alignment to ${score}`,
  'evidence.fit.saveNone': 'Set alignment',
  'evidence.fit.unchanged': 'Nothing has changed.',
  'evidence.fit.incomplete': 'Choose a fit and a score.',
  'evidence.fit.outsideShort': 'The score is outside the fit: change one of them.',
  'evidence.fit.reset': 'Discard my changes',
  'evidence.fit.ballots':
    'This session uses ballots: alignment is scored on a ballot and settled under Disputes.',
  'evidence.fit.sealed': 'The session is sealed: its alignment can’t change.',
  'evidence.fit.stands': ({ fit, score }: { fit: string; score: number }) => `${fit}, alignment ${score}`,
  'evidence.fit.withheld': 'No official alignment score yet.',
  'evidence.fit.before': ({ score }: { score: number }) => `CS Ops suggested ${score} before the session.`,
  'evidence.fit.saved': ({ name, score }: { name: string; score: number }) =>
    `Alignment of ${name} is ${score}.`,
  'evidence.fit.past': ({ scores }: { scores: string }) => `Earlier sessions, latest first: ${scores}.`,
  'evidence.fit.failed': 'The alignment was not saved; what you typed is still here.',

  'evidence.history.none.title': 'Nothing has happened yet',
  'evidence.history.none.text': 'Every change to this theme will appear here: who, when, what and why.',
  'evidence.history.entry': ({ seq }: { seq: number }) => `Entry ${seq}`,

  'evidence.why': 'Why this rank?',
  'evidence.why.title': ({ name, rank }: { name: string; rank: number }) => `Why ${name} is #${rank}`,
  'evidence.why.titleUnranked': ({ name }: { name: string }) => `Why ${name} has no rank`,
  'evidence.why.scores': ({
    revenue,
    breadth,
    alignment,
    composite,
  }: {
    revenue: number
    breadth: number
    alignment: number
    composite: string
  }) => `Revenue ${revenue} + breadth ${breadth} + alignment ${alignment} = composite ${composite}.`,
  'evidence.why.weighted': ({ composite, weights }: { composite: string; weights: string }) =>
    `Weighted ${weights} (revenue : breadth : alignment), its composite is ${composite}.`,
  'evidence.why.first': 'No theme has a higher composite.',
  'evidence.why.below': ({ other, rule }: { other: string; rule: RankingRule }) =>
    rule === 'composite'
      ? `${other} ranks above it with a higher composite.`
      : `${other} has the same composite and ranks above it on ${terms.rule[rule]}.`,
  'evidence.why.above': ({ other, rule }: { other: string; rule: RankingRule }) =>
    rule === 'composite'
      ? `${other} ranks below it with a lower composite.`
      : `${other} has the same composite and ranks below it on ${terms.rule[rule]}.`,
  'evidence.why.values': ({ own, theirs }: { own: string; theirs: string }) => `${own} vs ${theirs}.`,
  'evidence.why.overridden': ({ model, rank }: Moved) =>
    `The model ranks it ${model}; an override moved it to ${rank}.`,
  'evidence.why.pushed': ({ model, rank, others }: Moved) =>
    `The model ranks it ${model}; it’s ${rank} after ${others.length === 1 ? 'an override' : 'overrides'} of ${listInWords(others.map((name) => `“${name}”`))}.`,
  'evidence.why.missing': ({ dimensions }: { dimensions: readonly Dimension[] }) =>
    `It has no composite while ${listInWords(dimensions.map((d) => terms.dimension[d].toLowerCase()))} ${dimensions.length === 1 ? 'has' : 'have'} no official score. Nothing is averaged or guessed.`,
  'evidence.why.compliance':
    'It’s a legal duty, not a feature request. It’s on its own track and goes to the CPO.',
  'evidence.why.edge': 'What would change this',
  'evidence.why.edge.inside': 'It’s on the shortlist. The smallest change that would take it off:',
  'evidence.why.edge.outside': 'It’s not on the shortlist. The smallest change that would put it on:',
  'evidence.why.edge.score': ({ dimension, from, to }: { dimension: string; from: number; to: number }) =>
    `${dimension} ${to} instead of ${from}`,
  'evidence.why.edge.weight': ({ dimension, from, to }: { dimension: string; from: string; to: string }) =>
    `weight on ${dimension.toLowerCase()} ${to} instead of ${from}`,
  'evidence.why.edge.none': 'No single change to a score or weight would move it across.',
  'evidence.why.done': 'Close',
} as const
