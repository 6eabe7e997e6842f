import {
  type DisputeCause,
  SENTENCE_MIN,
  type StandingState,
} from '#shared/domain/prioritization/disputes/agree.ts'
import { ESCALATION_ROLES, OWNERS } from '#shared/domain/prioritization/ballots/roles.ts'
import type { Role } from '#shared/domain/people/role.ts'
import type { Dimension } from '#shared/domain/prioritization/themes/theme.ts'
import { counted, listInWords } from '#shared/kernel/text.ts'
import { terms } from './terms.ts'

const rolesInWords = (roles: readonly Role[], joint: 'and' | 'or'): string => {
  const names = roles.map((role) => terms.role[role])
  return joint === 'and' ? listInWords(names) : listInWords(names).replace(' and ', ' or ')
}
const scoresInWords = (scores: readonly number[]): string => listInWords(scores.map(String))

/** The reveal, disputes and escalations. */
export const disputes = {
  'disputes.group': 'Disputes',
  'disputes.title': 'Disputes',
  'disputes.loading': 'Loading positions…',
  'disputes.failed': 'The scores couldn’t be read.',
  'disputes.retry': 'Try again',
  'disputes.progress': (p: { disputes: number; hidden: number; escalations: number }) => {
    const parts = [
      p.hidden > 0 ? `${counted(p.hidden, 'theme')} not revealed` : '',
      p.disputes > 0 ? `${counted(p.disputes, 'dispute')} open` : '',
      p.escalations > 0 ? `${p.escalations} escalated` : '',
    ].filter((part) => part !== '')
    return parts.length === 0 ? 'Everything is revealed and settled' : parts.join(', ')
  },
  'disputes.none.prepare.title': 'Nothing to reveal yet',
  'disputes.none.prepare.text':
    'The session is still being prepared. Once it’s published, everyone scores on their own ballot, and the ballots are shown here side by side.',
  'disputes.none.prepare.action': 'See what is missing',
  'disputes.none.data.title': 'This session has no ballots',
  'disputes.none.data.text': 'Its scores come from the data alone, so there’s nothing to dispute.',
  'disputes.none.data.action': 'Go to the matrix',

  'disputes.gate.ballots': ({ names }: { names: readonly string[] }) =>
    `Still missing: ${listInWords(names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names)}. The reveal waits until they’re in or skipped.`,
  'disputes.gate.none': 'No ballots are in yet. Pass the keyboard around, or import the ballot workbooks.',
  'disputes.gate.action': 'Go to the ballots',
  'disputes.gate.open': 'All ballots are in: reveal them all at once, or theme by theme as you come to each.',
  'disputes.gate.short.ballots': ({ n }: { n: number }) => `Still to do: ${counted(n, 'ballot')} missing.`,
  'disputes.gate.short.none': 'Still to do: no ballots are in yet.',

  'disputes.reveal': 'Reveal this theme',
  'disputes.reveal.all': 'Reveal all',
  'disputes.reveal.rest': ({ n }: { n: number }) => `Reveal the ${counted(n, 'theme')} left`,
  'disputes.reveal.already': 'This theme is revealed.',
  'disputes.reveal.none': 'Every theme is revealed.',
  'disputes.reveal.first.title': 'Reveal the ballots?',
  'disputes.reveal.first.text':
    'Voting closes with the first theme, and what was shown can’t be hidden again.',
  'disputes.reveal.first.all': 'Reveal all themes',
  'disputes.reveal.first.one': ({ name }: { name: string }) => `Reveal ${name}`,
  'disputes.reveal.failed': 'The ballots were not revealed.',
  'disputes.revealed': ({ revealed, disputes: open }: { revealed: number; disputes: number }) =>
    `${counted(revealed, 'theme')} revealed. ${open === 0 ? 'Nothing is disputed.' : `${counted(open, 'dispute')} to settle.`}`,

  'disputes.view': 'What to show',
  'disputes.view.themes': ({ n }: { n: number }) => `Themes ${n}`,
  'disputes.view.escalations': ({ n }: { n: number }) => `Escalations ${n}`,
  'disputes.filter': 'Themes to show',
  'disputes.filter.all': ({ n }: { n: number }) => `All themes (${n})`,
  'disputes.filter.disputed': ({ n }: { n: number }) => `Disputed (${n})`,
  'disputes.filter.hidden': ({ n }: { n: number }) => `Not revealed (${n})`,
  'disputes.filter.escalated': ({ n }: { n: number }) => `Escalated (${n})`,
  'disputes.filter.not-scored': ({ n }: { n: number }) => `Not yet scored (${n})`,
  'disputes.filter.settled': ({ n }: { n: number }) => `Settled (${n})`,
  'disputes.filter.agreed': ({ n }: { n: number }) => `All agreed (${n})`,
  'disputes.filter.none': 'No themes here.',
  'disputes.filter.clear': 'Show all themes',
  'disputes.list': 'Themes, open disputes first',
  'disputes.state.disputed': ({ n }: { n: number }) => `${n} disputed`,
  'disputes.state.hidden': 'Not revealed',
  'disputes.state.escalated': ({ due }: { due: string }) => terms.escalated(due),
  'disputes.state.not-scored': 'Not yet scored',
  'disputes.state.settled': 'Settled',
  'disputes.state.agreed': 'All agreed',
  'disputes.rank': ({ rank }: { rank: number }) => `rank ${rank}`,
  'disputes.next': 'Next theme',
  'disputes.previous': 'Previous theme',
  'disputes.pick': ({ score }: { score: number }) => `Propose ${score} as the agreed score`,
  'disputes.pick.none': 'Choose a disputed dimension first.',

  'disputes.theme.matrix': 'Evidence in the matrix',
  'disputes.theme.of': ({ at, all }: { at: number; all: number }) => `${at} of ${all}`,
  'disputes.theme.ranked': ({ rank }: { rank: number }) => `Rank ${rank} in the matrix.`,
  'disputes.theme.waits': ({ dimensions }: { dimensions: readonly Dimension[] }) =>
    `No rank: ${listInWords(dimensions.map((d) => terms.dimension[d].toLowerCase()))} ${dimensions.length === 1 ? 'has' : 'have'} no official score yet.`,
  'disputes.hidden.title': 'Not revealed',
  'disputes.hidden.text': 'Nobody’s scores show before the theme is revealed.',

  'disputes.spread.title': ({ name }: { name: string }) => `Who scored ${name} what`,
  'disputes.spread.legend': 'Legend',
  'disputes.spread.owner': 'owner, counts',
  'disputes.spread.view': 'non-owner view',
  'disputes.spread.model': 'the model',
  'disputes.spread.agreed': 'official score',
  'disputes.spread.says': (p: {
    dimension: Dimension
    owners: readonly string[]
    views: readonly string[]
    model: number | null
    agreed: number | null
    state: StandingState
  }) =>
    `${terms.dimension[p.dimension]}: ${p.owners.length === 0 ? 'no owner scored' : p.owners.join(', ')}${p.views.length === 0 ? '' : `; views: ${p.views.join(', ')}`}; the model ${p.model ?? 'says nothing'}. ${terms.standing[p.state]}${p.agreed === null ? '' : `: ${p.agreed}`}.`,
  'disputes.spread.one': ({ name, score }: { name: string; score: number }) => `${name} ${score}`,
  'disputes.spread.show': ({ dimension }: { dimension: Dimension }) =>
    `Show ${terms.dimension[dimension].toLowerCase()}`,
  'disputes.table': 'As a table',
  'disputes.table.caption': ({ name }: { name: string }) => `Every score given to ${name}`,
  'disputes.table.who': 'Who',
  'disputes.table.role': 'Role',
  'disputes.table.model': 'The model',
  'disputes.table.counts': 'Official score',
  'disputes.table.reasons': 'Reasons',
  'disputes.table.view': 'view',
  'disputes.table.abstained': 'abstained',

  'disputes.cause': (p: { cause: DisputeCause; owners: readonly number[]; other: readonly number[] }) => {
    switch (p.cause) {
      case 'owners-differ':
        return `The owners differ: ${scoresInWords(p.owners)}.`
      case 'view-apart':
        return `The owners agree on ${scoresInWords(p.owners)}; a view says ${scoresInWords(p.other)}.`
      case 'model-apart':
        return `The owners agree on ${scoresInWords(p.owners)}; the model says ${scoresInWords(p.other)}.`
      case 'corrected':
        return `The owners agreed on ${scoresInWords(p.owners)} before the data were corrected in the room; the model now says ${scoresInWords(p.other)}.`
    }
  },
  'disputes.cause.waits': 'Nothing is averaged; the composite is pending.',
  'disputes.agreed.by': ({ n, score }: { n: number; score: number }) =>
    n === 1
      ? `The only owner who scored gave ${score}; it counts.`
      : `All ${n} owners who scored gave ${score}; it counts.`,
  'disputes.notScored': ({ dimension }: { dimension: Dimension }) =>
    `No owner scored it. It needs ${rolesInWords(OWNERS[dimension], 'or')}; the composite is pending.`,
  'disputes.settled': ({ score, who, at }: { score: number; who: string; at: string }) =>
    `Settled on ${score} by ${who}, ${at}.`,
  'disputes.escalated': ({ who, at, due }: { who: string; at: string; due: string }) =>
    `Escalated to VP CS and Head of Product by ${who}, ${at}; due ${due}.`,
  'disputes.escalated.outcome': ({ score, who, at }: { score: number; who: string; at: string }) =>
    `They settled on ${score}: recorded by ${who}, ${at}.`,
  'disputes.escalated.sealed': 'The session is sealed: its outcome is added as an amendment.',
  'disputes.escalated.amend': 'Add the outcome…',

  'disputes.position.via.facilitator': ({ who }: { who: string }) => `entered by ${who}`,
  'disputes.position.via.workbook': 'by workbook',
  'disputes.position.via.workbookBy': ({ who }: { who: string }) => `by workbook, imported by ${who}`,
  'disputes.position.view': 'view, doesn’t count',
  'disputes.position.abstained': 'abstained',
  'disputes.position.noReason': 'No reason given.',
  'disputes.model.name': 'The model, from the account list',
  'disputes.model.before': 'Before the session',
  'disputes.model.none': 'nothing suggested',
  'disputes.model.revenue': (p: { arr: string; reached: number; of: number }) =>
    `${p.arr} weighted ARR reaches ${p.reached} of ${p.of} breakpoints.`,
  'disputes.model.signals': (p: { explicit: number; inferred: number; none: number }) =>
    `Signals on file: ${p.explicit} explicit, ${p.inferred} inferred, ${p.none} none.`,
  'disputes.model.breadth': (p: {
    enterprise: number
    midMarket: number
    smb: number
    count: number
    reached: number
    of: number
  }) =>
    `${p.enterprise} Enterprise, ${p.midMarket} Mid-Market and ${p.smb} SMB accounts: weighted count ${p.count}, which reaches ${p.reached} of ${p.of} breakpoints.`,
  'disputes.model.alignment': ({ fit, roadmap }: { fit: string; roadmap: string | null }) =>
    roadmap === null ? `${fit}.` : `${fit}: ${roadmap}.`,
  'disputes.behind': 'Supporting accounts',
  'disputes.behind.none': 'No account in the ICP asks for it.',
  'disputes.behind.all': ({ n }: { n: number }) => `Show all ${counted(n, 'account')}`,
  'disputes.behind.fewer': 'Show top accounts',
  'disputes.behind.caption': 'Counted accounts, largest first',
  'disputes.behind.expansion': ({ amount }: { amount: string }) => `+ ${amount} expansion`,
  'disputes.behind.tracked': ({ n, arr }: { n: number; arr: string }) =>
    `Tracked, not scored: ${counted(n, 'account')} outside the ICP, ${arr}.`,
  'disputes.behind.noDate': 'no renewal date',
  'disputes.behind.days': ({ days }: { days: number }) =>
    days < 0 ? `overdue by ${counted(-days, 'day')}` : counted(days, 'day'),

  'disputes.agree.score': 'Agreed score',
  'disputes.agree.sentence': 'Why, for the record',
  'disputes.agree.placeholder': ({ score }: { score: number | null }) =>
    score === null ? 'One sentence for the record…' : `Why ${score}? One sentence for the record…`,
  'disputes.agree': ({ score }: { score: number | null }) => (score === null ? 'Agree' : `Agree on ${score}`),
  'disputes.agree.again': 'Agree on another score…',
  'disputes.agree.cancel': 'Cancel',
  'disputes.agree.noScore': 'Choose the score first.',
  'disputes.agree.short': ({ have }: { have: number }) =>
    `Give a reason of at least ${SENTENCE_MIN} characters; you have ${have}.`,
  'disputes.agree.notOwner': ({ name, dimension }: { name: string; dimension: Dimension }) =>
    `${terms.dimension[dimension]} is settled by its owners (${rolesInWords(OWNERS[dimension], 'and')}), and ${name} isn’t an owner. Entering it for an owner? Choose them under “For”.`,
  'disputes.agree.noFit': ({ score }: { score: number }) => `No fit allows ${score}. Choose another score.`,
  'disputes.agree.chooseFit': ({ score }: { score: number }) => `Choose which fit ${score} means.`,
  'disputes.agree.fit': 'Fit',
  'disputes.agree.fitIs': ({ score, fit }: { score: number; fit: string }) =>
    `${score} means “${fit.toLowerCase()}”.`,
  'disputes.agree.failed': 'The agreed score was not recorded; what you typed is still here.',
  'disputes.agree.saved': ({ name, score, rank }: { name: string; score: number; rank: number | null }) =>
    rank === null ? `Agreed on ${score} for ${name}.` : `Agreed on ${score}: ${name} is at rank ${rank}.`,
  'disputes.escalate': ({ due }: { due: string }) => `Escalate, due ${due}`,
  'disputes.escalate.observer': ({ name }: { name: string }) =>
    `${name} is an observer, and observers can’t make changes.`,
  'disputes.escalate.failed': 'The dispute was not escalated.',
  'disputes.escalate.saved': ({ name, due }: { name: string; due: string }) =>
    `${name} is escalated to VP CS and Head of Product, due ${due}.`,
  'disputes.wrongPhase': ({ phase }: { phase: string }) =>
    `The session is in “${phase}”: disputes are settled between the reveal and the close.`,
  'disputes.sealed': 'The session is sealed and can no longer change.',

  'disputes.preview.none': 'Agreeing doesn’t change any rank.',
  'disputes.preview.lead': 'Agreeing re-ranks the matrix: ',
  'disputes.preview.enters': ({ rank }: { rank: number }) => `this theme would enter at rank ${rank}`,
  'disputes.preview.moves': ({ from, to }: { from: number; to: number }) =>
    `this theme would move from ${from} to ${to}`,
  'disputes.preview.other': ({ name, to }: { name: string; to: number }) => `${name} would move to ${to}`,
  'disputes.preview.more': ({ n }: { n: number }) => `${counted(n, 'more theme')} would shift`,
  'disputes.preview.waits': ({ dimensions }: { dimensions: readonly Dimension[] }) =>
    `The theme stays unranked until ${listInWords(dimensions.map((d) => terms.dimension[d].toLowerCase()))} ${dimensions.length === 1 ? 'is' : 'are'} settled too.`,
  'disputes.preview.choose': 'Choose a score to see what it would do to the ranking.',
  'disputes.shift': 'Effect on the ranking',
  'disputes.shift.new': ({ name, to }: { name: string; to: number }) => `${name} entered at rank ${to}`,
  'disputes.shift.moved': ({ name, from, to }: { name: string; from: number; to: number }) =>
    `${name} ${from} → ${to}`,
  'disputes.shift.more': ({ n }: { n: number }) => `and ${counted(n, 'more theme')}`,

  'disputes.escalations.open': ({ n }: { n: number }) => `Open · ${n}`,
  'disputes.escalations.closed': ({ n }: { n: number }) => `With an outcome · ${n}`,
  'disputes.escalations.none.title': 'Nothing was escalated',
  'disputes.escalations.none.text':
    'A dispute that the owners don’t settle can be escalated to VP CS and Head of Product; it stays here until its outcome is recorded.',
  'disputes.escalations.what': ({ dimension, scores }: { dimension: Dimension; scores: readonly number[] }) =>
    scores.length === 0
      ? terms.dimension[dimension]
      : `${terms.dimension[dimension]}: ${scoresInWords(scores)}`,
  'disputes.escalations.due': ({ due }: { due: string }) => `Due ${due}`,
  'disputes.escalations.overdue': ({ due }: { due: string }) => `Was due ${due}`,
  'disputes.escalations.by': ({ who, at }: { who: string; at: string }) => `Escalated by ${who}, ${at}`,
  'disputes.outcome': 'Record the outcome…',
  'disputes.outcome.notRole': ({ name }: { name: string }) =>
    `${rolesInWords(ESCALATION_ROLES, 'and')} settle escalations, and ${name} is neither. Entering it for one of them? Choose them under “For”.`,
  'disputes.outcome.title': ({ name }: { name: string }) => `Outcome for ${name}`,
  'disputes.outcome.text': ({ dimension }: { dimension: Dimension }) =>
    `What VP CS and Head of Product settled on for ${terms.dimension[dimension].toLowerCase()}. It counts from now on.`,
  'disputes.outcome.save': 'Record the outcome',
  'disputes.outcome.failed': 'The outcome was not recorded; what you typed is still here.',
  'disputes.outcome.saved': ({ name, score, rank }: { name: string; score: number; rank: number | null }) =>
    rank === null
      ? `The outcome for ${name} is ${score}.`
      : `The outcome is ${score}: ${name} is at rank ${rank}.`,
} as const
