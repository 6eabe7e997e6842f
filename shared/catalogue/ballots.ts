import { counted, listInWords } from '#shared/kernel/text.ts'

type Named = { name: string }

/** Blind ballots: who has finished, the hand-over, and the ballot itself. */
export const ballots = {
  'ballots.title': 'Ballots',
  'ballots.group': 'Ballots',
  'ballots.note': ({ done, all }: { done: number; all: number }) =>
    `${done} of ${all} in. Nobody sees a score before the reveal.`,
  'ballots.note.revealed': ({ done, all }: { done: number; all: number }) =>
    `${done} of ${counted(all, 'ballot')} counted.`,
  'ballots.loading': 'Reading the ballots…',
  'ballots.failed': 'The ballots couldn’t be read',
  'ballots.retry': 'Try again',
  'ballots.who': 'Who has finished',
  'ballots.nobody.title': 'No one here has a ballot',
  'ballots.nobody.text': 'Add the people who score under People; observers don’t vote.',
  'ballots.nobody.action': 'Go to People',

  'ballots.prepare.title': 'Ballots open when the session is published',
  'ballots.prepare.text':
    'Publishing locks the as-of date, the settings and the data; then everyone scores the themes blind, one after another on this computer or in a ballot workbook.',
  'ballots.prepare.action': 'Continue preparing',
  'ballots.data.title': 'This session has no ballots',
  'ballots.data.text': 'It skips ballots: the model’s scores count, and alignment is set in the matrix.',
  'ballots.data.action': 'Go to the matrix',
  'ballots.revealed.title': 'The ballots are revealed',
  'ballots.revealed.text': 'Voting is closed. The positions are shown with each theme.',
  'ballots.revealed.action': 'Go to Disputes',
  'ballots.presenting.title': 'Ballots are hidden while presenting',
  'ballots.presenting.text':
    'Everyone in the room can see this screen. Turn off the projector and stop presenting before opening a ballot.',
  'ballots.presenting.action': 'Stop presenting',

  'ballots.owns': ({ dimensions }: { dimensions: readonly string[] }) =>
    `scores ${listInWords(dimensions.map((dimension) => dimension.toLowerCase()))}`,
  'ballots.owns.none': 'views only, no official scores',
  'ballots.progress': ({ done, total }: { done: number; total: number }) => `${done} of ${total}`,
  'ballots.progress.label': ({ name, done, total }: Named & { done: number; total: number }) =>
    `${name}: ${done} of ${counted(total, 'theme')}`,
  'ballots.state.counted': 'Counted',
  'ballots.state.begun': 'Started',
  'ballots.state.sent': 'Workbook sent',
  'ballots.state.waiting': 'Not started',
  'ballots.state.excused': 'Skipped',
  'ballots.enteredBy': ({ name }: Named) => `typed by ${name}`,
  'ballots.excusedFor': ({ reason }: { reason: string }) => `Reason: ${reason}`,
  'ballots.hasCode': 'Opens with a code',
  'ballots.pass': 'Pass the keyboard',
  'ballots.pass.to': ({ name }: Named) => `Pass the keyboard to ${name}`,
  'ballots.more': ({ name }: Named) => `More for ${name}`,
  'ballots.already': ({ name }: Named) => `${name}’s ballot is in. To redo it, discard it first.`,
  'ballots.enter': 'Enter for them…',
  'ballots.enter.failed': 'The ballot was not opened',
  'ballots.enter.self': 'This is you. Use “Pass the keyboard” instead.',
  'ballots.enter.begun': ({ name }: Named) =>
    `${name} has started this ballot, and nobody else can see it. Let them continue, or discard it first.`,
  'ballots.excuse': 'Skip…',
  'ballots.excuse.title': ({ name }: Named) => `Skip ${name}’s ballot?`,
  'ballots.excuse.text':
    'The reveal no longer waits for it. A dimension that no other owner scores stays unscored.',
  'ballots.excuse.reason': 'Why',
  'ballots.excuse.error': 'Say why this ballot is skipped.',
  'ballots.excuse.save': 'Skip ballot',
  'ballots.excuse.failed': 'The ballot was not skipped',
  'ballots.excused': ({ name }: Named) => `${name}’s ballot is skipped.`,
  'ballots.await': 'Undo skip',
  'ballots.awaited': ({ name }: Named) => `${name}’s ballot is no longer skipped.`,
  'ballots.resetCode': 'Reset code…',
  'ballots.resetCode.none': ({ name }: Named) => `${name} has no code.`,
  'ballots.resetCode.title': ({ name }: Named) => `Reset ${name}’s code?`,
  'ballots.resetCode.text': ({ name }: Named) =>
    `${name} types a new code here. The ballot stays as it is, and nothing of it is shown. The record says who reset the code, and why.`,
  'ballots.resetCode.code': ({ name }: Named) => `New code, typed by ${name}`,
  'ballots.resetCode.code.error': 'Type four digits.',
  'ballots.resetCode.error': 'Say why the code is reset.',
  'ballots.resetCode.save': 'Reset code',
  'ballots.resetCode.failed': 'The code was not reset',
  'ballots.codeReset': ({ name }: Named) => `${name} has a new code`,
  'ballots.discard': 'Discard…',
  'ballots.discard.none': ({ name }: Named) =>
    `${name} has no ballot in progress, no code, and no workbook out.`,
  'ballots.discard.title': ({ name }: Named) => `Discard ${name}’s ballot?`,
  'ballots.discard.text':
    'All its scores and its code are removed, so the ballot can be filled in again. A ballot workbook sent earlier can no longer be imported. The record shows that it was discarded, by whom and why.',
  'ballots.discard.reason': 'Why',
  'ballots.discard.error': 'Say why this ballot is discarded.',
  'ballots.discard.save': 'Discard ballot',
  'ballots.discard.failed': 'The ballot was not discarded',
  'ballots.callBack': 'Cancel workbook…',
  'ballots.callBack.title': ({ name }: Named) => `Cancel ${name}’s ballot workbook?`,
  'ballots.callBack.text':
    'It can no longer be imported, even if it’s filled in; the ballot can be filled in on this computer or in a new workbook. The record shows that it was canceled, by whom and why.',
  'ballots.callBack.error': 'Say why this workbook is canceled.',
  'ballots.callBack.save': 'Cancel workbook',
  'ballots.callBack.failed': 'The ballot workbook was not canceled',
  'ballots.calledBack': ({ name }: Named) =>
    `${name}’s ballot workbook was canceled. Tell ${name}, who may still be filling it in.`,
  'ballots.discarded': ({ name }: Named) => `${name}’s ballot was discarded. It can be filled in again.`,

  'ballots.workbooks': 'Offline ballots',
  'ballots.workbooks.text':
    'For people who aren’t in the room: one workbook each, filled in with Excel, sent back and imported. It shows no scores except the model’s.',
  'ballots.returnBy': 'Return by',
  'ballots.returnBy.hint':
    'Each workbook asks for it back by this day, and names you. Left empty: a week after publishing.',
  'ballots.write': 'Save ballot workbooks…',
  'ballots.write.none': 'All ballots are in, so there are no workbooks to save.',
  'ballots.write.one': 'Save ballot workbook…',
  'ballots.write.dialog': 'Folder for the ballot workbooks',
  'ballots.write.failed': 'The ballot workbooks were not saved',
  'ballots.written': ({ n }: { n: number }) => `${counted(n, 'ballot workbook')} saved.`,
  'ballots.import': 'Import a ballot workbook…',
  'ballots.import.dialog': 'Filled ballot workbook',
  'ballots.import.failed': 'The ballot workbook was not imported',
  'ballots.import.dismiss': 'Close this message',
  'ballots.imported': ({ name, scores }: Named & { scores: number }) =>
    `${name}’s ballot is in: ${counted(scores, 'score')}.`,

  'ballots.gate': 'The reveal',
  'ballots.gate.waits': ({ n }: { n: number }) =>
    `${counted(n, 'ballot')} missing. Collect or skip ${n === 1 ? 'it' : 'them'} first.`,
  'ballots.gate.none': 'No ballots are in yet.',
  'ballots.gate.open': 'Everyone is done. Voting closes with the reveal.',
  'ballots.gate.why': ({ names }: { names: readonly string[] }) =>
    `Still missing: ${listInWords(names)}. Collect or skip ${names.length === 1 ? 'this ballot' : 'these ballots'} first.`,
  'ballots.reveal': 'Reveal all…',
  'ballots.reveal.byTheme': 'Theme by theme',
  'ballots.reveal.title': 'Reveal all ballots?',
  'ballots.reveal.text': 'Everyone’s scores are shown side by side, and voting closes. This can’t be undone.',
  'ballots.reveal.confirm': 'Reveal all',
  'ballots.reveal.failed': 'Nothing was revealed',
  'ballots.reveal.done': ({ revealed, disputes }: { revealed: number; disputes: number }) =>
    `${counted(revealed, 'theme')} revealed, ${disputes === 0 ? 'nothing disputed' : `${counted(disputes, 'score')} disputed`}.`,

  'ballots.counted.title': ({ name }: Named) => `${name}’s ballot is in`,
  'ballots.counted.next': 'Pass the keyboard to:',
  'ballots.counted.all': 'All ballots are in. You can reveal them now.',
  'ballots.closed.title': ({ name }: Named) => `${name}’s ballot was closed`,
  'ballots.closed.text':
    'This happens when Concord restarts the part that reads and writes your file. Saved scores are kept.',

  'ballots.hand.title': ({ name }: Named) => `Pass the keyboard to ${name}`,
  'ballots.hand.text': ({ name }: Named) =>
    `Everyone else, please look away. Only ${name} opens the ballot; nobody sees its scores before the reveal.`,
  'ballots.hand.open': ({ name }: Named) => `I’m ${name}. Open my ballot`,
  'ballots.hand.code': 'Your code',
  'ballots.hand.code.hint': 'Four digits.',
  'ballots.hand.code.error': 'Type the four digits of your code.',
  'ballots.hand.failed': 'The ballot was not opened',
  'ballots.hand.back': 'Back to all ballots',
  'ballots.hand.scores': 'What you score',
  'ballots.hand.again': ({ name }: Named) => `${name}’s ballot was skipped. Opening it adds it back.`,

  'ballots.own.title': ({ name }: Named) => `${name}’s ballot`,
  'ballots.own.note': ({ done, total }: { done: number; total: number }) =>
    `${done} of ${counted(total, 'theme')}. Nobody sees these scores before the reveal.`,
  'ballots.own.typed': ({ name }: Named) => `Typed by ${name}; the record says so.`,
  'ballots.own.handOver': 'Hand over',
  'ballots.own.handOver.unsaved': ({ n }: { n: number }) =>
    `${counted(n, 'score')} on it ${n === 1 ? 'isn’t' : 'aren’t'} saved yet because a reason is missing; ${n === 1 ? 'it stays' : 'they stay'} in this window.`,
  'ballots.own.handedOver': ({ name }: Named) => `${name}’s ballot is closed.`,
  'ballots.own.failed': 'The ballot was not updated',
  'ballots.own.empty.title': 'No themes to score',
  'ballots.own.empty.text': 'Every theme of this session is on the compliance track.',
  'ballots.strip': 'Themes on the ballot',
  'ballots.strip.done': ({ n, name }: Named & { n: number }) => `${n}: ${name}, done`,
  'ballots.strip.open': ({ n, name }: Named & { n: number }) => `${n}: ${name}`,
  'ballots.strip.unsaved': ({ n, name }: Named & { n: number }) => `${n}: ${name}, unsaved changes`,
  'ballots.theme': ({ n, all }: { n: number; all: number }) => `Theme ${n} of ${all}`,
  'ballots.theme.facts': ({ accounts, roadmap }: { accounts: number; roadmap: string }) =>
    `${counted(accounts, 'account')}. ${roadmap}`,
  'ballots.theme.mapped': ({ theme, fit, score }: { theme: string | null; fit: string; score: number }) =>
    theme === null
      ? `Mapped by CS Ops: ${fit.toLowerCase()}, preliminary ${score}.`
      : `Mapped by CS Ops to “${theme}”: ${fit.toLowerCase()}, preliminary ${score}.`,
  'ballots.theme.unmapped': 'Not mapped to a roadmap theme.',

  'ballots.dimension.own': ({ dimension }: { dimension: string }) => `${dimension}, your dimension`,
  'ballots.dimension.owned': ({ dimension, name }: Named & { dimension: string }) =>
    `${dimension}, ${name}’s dimension`,
  'ballots.dimension.view': ({ dimension }: { dimension: string }) => `${dimension}, view only`,
  'ballots.says.revenue': ({
    score,
    weighted,
    risk,
    expansion,
  }: {
    score: number
    weighted: string
    risk: string
    expansion: string
  }) => `The model says ${score}: ${weighted} weighted ARR, ${risk} at risk and ${expansion} expansion.`,
  'ballots.says.revenue.short': ({ score, weighted }: { score: number; weighted: string }) =>
    `The model says ${score}: ${weighted} weighted ARR.`,
  'ballots.says.breadth': ({ score, count, accounts }: { score: number; count: string; accounts: number }) =>
    `The model says ${score}: a weighted count of ${count} from ${counted(accounts, 'account')}.`,
  'ballots.says.breadth.short': ({ score, count }: { score: number; count: string }) =>
    `The model says ${score}: a weighted count of ${count}.`,
  'ballots.says.alignment': ({ score, fit }: { score: number; fit: string }) =>
    `CS Ops suggested ${score}: ${fit.toLowerCase()}.`,
  'ballots.says.alignment.none': 'CS Ops suggested no score: it isn’t mapped to a roadmap theme.',
  'ballots.rubric.below': ({ value }: { value: string }) => `below ${value}`,
  'ballots.rubric.from': ({ value }: { value: string }) => `${value} and up`,
  'ballots.rubric.orMore': ({ value }: { value: string }) => `${value} or more`,
  'ballots.rubric.range': ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  'ballots.rubric.fits': ({ fits }: { fits: readonly string[] }) =>
    fits.map((fit, index) => (index === 0 ? fit : fit.toLowerCase())).join(' or '),
  'ballots.rubric.noFit': 'No fit allows it',
  'ballots.rubric.unit.revenue': 'Weighted ARR',
  'ballots.rubric.unit.breadth': 'Weighted count: Enterprise accounts count most, SMB least',
  'ballots.rubric.unit.alignment': 'Fit with a roadmap theme',
  'ballots.rubric.criteria': ({ theme, criteria }: { theme: string; criteria: string }) =>
    `Direct fit with “${theme}” if: ${criteria}`,
  'ballots.score.label': ({ score, meaning }: { score: number; meaning: string }) => `${score}: ${meaning}`,
  'ballots.score.abstain': 'Abstain',
  'ballots.score.abstain.short': 'Abstain',
  'ballots.fit.changes': ({ score, fit, from }: { score: number; fit: string; from: string }) =>
    `${score} means ${fit.toLowerCase()}; this changes the fit from ${from.toLowerCase()}.`,
  'ballots.fit.means': ({ score, fit }: { score: number; fit: string }) =>
    `${score} means ${fit.toLowerCase()}.`,
  'ballots.fit.pick': ({ score }: { score: number }) => `The fit for ${score}`,
  'ballots.why.differs': ({ model, score }: { model: number; score: number }) =>
    `Why ${score}, not ${model}?`,
  'ballots.why.abstain': 'Why you’re abstaining',
  'ballots.why.optional': 'Why',
  'ballots.why.hint': 'A sentence; Enter saves it',
  'ballots.status.saved': 'Saved',
  'ballots.status.saving': 'Saving…',
  'ballots.status.prefilled': 'The model’s score; it counts unless you change it',
  'ballots.status.none': 'Not scored yet',
  'ballots.status.view': 'Optional',
  'ballots.status.reason': 'Not saved yet: say why',
  'ballots.status.abstain-reason': 'Not saved yet: say why you abstain',
  'ballots.status.fit': 'Not saved yet: choose the fit',
  'ballots.status.unsaved': 'Not saved yet: press Enter',
  'ballots.clear.model': 'Use the model’s score',
  'ballots.clear.view': 'Clear',

  'ballots.next': 'Next theme',
  'ballots.next.last': 'This is the last theme. Finish, or choose one above.',
  'ballots.previous': 'Back',
  'ballots.previous.first': 'This is the first theme.',
  'ballots.agree': 'Agree with the model',
  'ballots.agree.none': 'You’ve changed every score the model gave here.',
  'ballots.agree.alignment': 'The model doesn’t score alignment. Give your own score.',
  'ballots.keys': '1 to 5 scores the highlighted dimension, 0 abstains; Tab moves to the next.',
  'ballots.key.score': ({ score }: { score: number }) => `Score ${score} on the highlighted dimension`,
  'ballots.key.abstain': 'Abstain on the highlighted dimension',
  'ballots.key.clear': 'Clear the highlighted dimension',
  'ballots.key.clear.none': 'The highlighted dimension has no score yet.',

  'ballots.finish': 'Finish…',
  'ballots.finish.title': ({ name }: Named) => `Finish ${name}’s ballot?`,
  'ballots.finish.text': 'It can’t be changed after that.',
  'ballots.finish.model': ({ n }: { n: number }) =>
    `${counted(n, 'score')} left at the model’s value; finishing accepts ${n === 1 ? 'it' : 'them'}.`,
  'ballots.finish.confirm': 'Finish ballot',
  'ballots.finish.failed': 'The ballot was not finished',
  'ballots.missing.title': ({ n }: { n: number }) =>
    n === 1 ? 'One item is missing' : `${n} items are missing`,
  'ballots.missing.text': 'Score or abstain, then finish. Each line links to its theme.',
  'ballots.missing.unscored': 'not scored yet',
  'ballots.missing.reason': 'the reason is missing',
  'ballots.missing.abstain-reason': 'why you abstain is missing',
  'ballots.missing.fit': 'the fit is missing',
  'ballots.missing.unsaved': 'not saved yet',
  'ballots.missing.close': 'Back to the ballot',
} as const
