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
  'ballots.failed': 'The ballots could not be read',
  'ballots.retry': 'Try again',
  'ballots.who': 'Who has finished',
  'ballots.nobody.title': 'Nobody here has a ballot',
  'ballots.nobody.text': 'Add the people who score under People; an observer only reads.',
  'ballots.nobody.action': 'Go to People',

  'ballots.prepare.title': 'Ballots open when the session is published',
  'ballots.prepare.text':
    'Publishing fixes the as-of date, the settings and the data; then everybody scores the themes blind, one after the other at this computer or in a ballot workbook.',
  'ballots.prepare.action': 'Go on preparing',
  'ballots.data.title': 'This session has no ballots',
  'ballots.data.text':
    'It was started on the data alone: the model’s scores count, and alignment is set in the matrix.',
  'ballots.data.action': 'Go to the matrix',
  'ballots.revealed.title': 'The ballots are revealed',
  'ballots.revealed.text': 'No ballot is taken any more. What was said stands beside each theme.',
  'ballots.revealed.action': 'Go to Disputes',
  'ballots.presenting.title': 'Ballots are hidden while the screen is projected',
  'ballots.presenting.text':
    'Everybody in the room sees this screen. Turn the projector away and stop presenting before a ballot is opened.',
  'ballots.presenting.action': 'Stop presenting',

  'ballots.owns': ({ dimensions }: { dimensions: readonly string[] }) =>
    `scores ${listInWords(dimensions.map((dimension) => dimension.toLowerCase()))}`,
  'ballots.owns.none': 'gives views only',
  'ballots.progress': ({ done, total }: { done: number; total: number }) => `${done} of ${total}`,
  'ballots.progress.label': ({ name, done, total }: Named & { done: number; total: number }) =>
    `${name}: ${done} of ${counted(total, 'theme')}`,
  'ballots.state.counted': 'Counted',
  'ballots.state.begun': 'Begun',
  'ballots.state.sent': 'Workbook out',
  'ballots.state.waiting': 'Not begun',
  'ballots.state.excused': 'Done without',
  'ballots.enteredBy': ({ name }: Named) => `typed by ${name}`,
  'ballots.excusedFor': ({ reason }: { reason: string }) => `Because: ${reason}`,
  'ballots.hasCode': 'Opens with a code',
  'ballots.pass': 'Pass the keyboard',
  'ballots.pass.to': ({ name }: Named) => `Pass the keyboard to ${name}`,
  'ballots.more': ({ name }: Named) => `More for ${name}`,
  'ballots.already': ({ name }: Named) =>
    `${name}’s ballot is counted. To fill it again, throw it away first.`,
  'ballots.enter': 'Enter for them…',
  'ballots.enter.failed': 'The ballot was not opened',
  'ballots.enter.self': 'This is you: pass yourself the keyboard.',
  'ballots.enter.begun': ({ name }: Named) =>
    `${name} has begun this ballot, and nobody else sees it. Let them go on, or throw it away first.`,
  'ballots.excuse': 'Do without…',
  'ballots.excuse.title': ({ name }: Named) => `Do without ${name}’s ballot?`,
  'ballots.excuse.text':
    'The reveal no longer waits for it. Where nobody else who owns a dimension scores, it stays not yet scored.',
  'ballots.excuse.reason': 'Why',
  'ballots.excuse.error': 'Say why the session does without this ballot.',
  'ballots.excuse.save': 'Do without',
  'ballots.excuse.failed': 'The ballot is still waited for',
  'ballots.excused': ({ name }: Named) => `The session does without ${name}’s ballot.`,
  'ballots.await': 'Wait for it again',
  'ballots.awaited': ({ name }: Named) => `${name}’s ballot is waited for again.`,
  'ballots.discard': 'Throw away…',
  'ballots.discard.none': ({ name }: Named) =>
    `${name} has neither begun a ballot nor a code, and no workbook is on its way.`,
  'ballots.discard.title': ({ name }: Named) => `Throw ${name}’s ballot away?`,
  'ballots.discard.text':
    'Every score on it goes, and the code with it, so that it can be filled again. A ballot workbook sent out before can’t be imported any more. The record keeps that it was thrown away, by whom and why.',
  'ballots.discard.reason': 'Why',
  'ballots.discard.error': 'Say why this ballot is thrown away.',
  'ballots.discard.save': 'Throw the ballot away',
  'ballots.discard.failed': 'The ballot was not thrown away',
  'ballots.callBack': 'Call the workbook back…',
  'ballots.callBack.title': ({ name }: Named) => `Call ${name}’s ballot workbook back?`,
  'ballots.callBack.text':
    'It can’t be imported any more, however it was filled; the ballot can be filled on this computer, or in a new workbook. The record keeps that it was called back, by whom and why.',
  'ballots.callBack.error': 'Say why this workbook is called back.',
  'ballots.callBack.save': 'Call it back',
  'ballots.callBack.failed': 'The ballot workbook was not called back',
  'ballots.calledBack': ({ name }: Named) =>
    `${name}’s ballot workbook was called back. Tell ${name}, who may still be filling it.`,
  'ballots.discarded': ({ name }: Named) => `${name}’s ballot was thrown away. It can be filled again.`,

  'ballots.workbooks': 'Ballots that travel',
  'ballots.workbooks.text':
    'For those who aren’t in the room: a workbook each, filled in Excel, sent back and imported. It holds no score but the model’s.',
  'ballots.write': 'Write ballot workbooks…',
  'ballots.write.none': 'Every ballot is counted: there is none left to write.',
  'ballots.write.one': 'Write ballot workbook…',
  'ballots.write.dialog': 'Folder for the ballot workbooks',
  'ballots.write.failed': 'The ballot workbooks were not written',
  'ballots.written': ({ n }: { n: number }) => `${counted(n, 'ballot workbook')} written.`,
  'ballots.import': 'Import a ballot workbook…',
  'ballots.import.dialog': 'Filled ballot workbook',
  'ballots.import.failed': 'The ballot workbook was not counted',
  'ballots.import.dismiss': 'Close this message',
  'ballots.imported': ({ name, scores }: Named & { scores: number }) =>
    `${name}’s ballot is counted: ${counted(scores, 'score')}.`,

  'ballots.gate': 'The reveal',
  'ballots.gate.waits': ({ n }: { n: number }) =>
    `It waits for ${counted(n, 'ballot')}. Let them be finished, or do without them.`,
  'ballots.gate.none': 'Nobody’s ballot is counted yet.',
  'ballots.gate.open': 'Everybody is done. Once revealed, no ballot is taken any more.',
  'ballots.gate.why': ({ names }: { names: readonly string[] }) =>
    `Still waited for: ${listInWords(names)}. Let them finish, or do without them.`,
  'ballots.reveal': 'Reveal all…',
  'ballots.reveal.byTheme': 'Theme by theme',
  'ballots.reveal.title': 'Reveal all ballots?',
  'ballots.reveal.text':
    'Everybody’s scores are shown beside each other, and no ballot is taken any more. This can’t be undone.',
  'ballots.reveal.confirm': 'Reveal all',
  'ballots.reveal.failed': 'Nothing was revealed',
  'ballots.reveal.done': ({ revealed, disputes }: { revealed: number; disputes: number }) =>
    `${counted(revealed, 'theme')} revealed, ${disputes === 0 ? 'nothing disputed' : `${counted(disputes, 'score')} disputed`}.`,

  'ballots.counted.title': ({ name }: Named) => `${name}’s ballot is counted`,
  'ballots.counted.next': 'Pass the keyboard to:',
  'ballots.counted.all': 'Nobody is left: the ballots can be revealed.',
  'ballots.closed.title': ({ name }: Named) => `${name}’s ballot was closed`,
  'ballots.closed.text':
    'That happens when the part that keeps your file is started again. What was saved on it is kept.',

  'ballots.hand.title': ({ name }: Named) => `Pass the keyboard to ${name}`,
  'ballots.hand.text': ({ name }: Named) =>
    `Everybody else looks away. The ballot opens when ${name} says so; nobody sees its scores before the reveal.`,
  'ballots.hand.open': ({ name }: Named) => `I am ${name}, open my ballot`,
  'ballots.hand.code': 'Your code',
  'ballots.hand.code.hint': 'Four digits.',
  'ballots.hand.code.error': 'Type the four digits of your code.',
  'ballots.hand.failed': 'The ballot was not opened',
  'ballots.hand.back': 'Back to all ballots',
  'ballots.hand.scores': 'What you score',
  'ballots.hand.again': ({ name }: Named) =>
    `${name} was to be done without: opening the ballot makes the session wait for it again.`,

  'ballots.own.title': ({ name }: Named) => `${name}’s ballot`,
  'ballots.own.note': ({ done, total }: { done: number; total: number }) =>
    `${done} of ${counted(total, 'theme')}. Nobody sees these scores before the reveal.`,
  'ballots.own.typed': ({ name }: Named) => `Typed by ${name}, and recorded so.`,
  'ballots.own.handOver': 'Hand over',
  'ballots.own.handOver.unsaved': ({ n }: { n: number }) =>
    `${counted(n, 'score')} on it ${n === 1 ? 'isn’t' : 'aren’t'} saved for want of a reason; they wait in this window.`,
  'ballots.own.handedOver': ({ name }: Named) => `${name}’s ballot is closed.`,
  'ballots.own.failed': 'That did not reach the ballot',
  'ballots.own.empty.title': 'There is no theme to score',
  'ballots.own.empty.text': 'Every theme of this session is on the compliance track.',
  'ballots.strip': 'Themes on the ballot',
  'ballots.strip.done': ({ n, name }: Named & { n: number }) => `${n}: ${name}, done`,
  'ballots.strip.open': ({ n, name }: Named & { n: number }) => `${n}: ${name}`,
  'ballots.strip.unsaved': ({ n, name }: Named & { n: number }) => `${n}: ${name}, something isn’t saved`,
  'ballots.theme': ({ n, all }: { n: number; all: number }) => `Theme ${n} of ${all}`,
  'ballots.theme.facts': ({ accounts, roadmap }: { accounts: number; roadmap: string }) =>
    `${counted(accounts, 'account')}. ${roadmap}`,
  'ballots.theme.mapped': ({ theme, fit, score }: { theme: string | null; fit: string; score: number }) =>
    theme === null
      ? `Mapped by CS Ops: ${fit.toLowerCase()}, alignment ${score} so far.`
      : `Mapped by CS Ops to “${theme}”: ${fit.toLowerCase()}, alignment ${score} so far.`,
  'ballots.theme.unmapped': 'Not mapped to a roadmap theme.',

  'ballots.dimension.own': ({ dimension }: { dimension: string }) => `${dimension}, your dimension`,
  'ballots.dimension.owned': ({ dimension, name }: Named & { dimension: string }) =>
    `${dimension}, ${name}’s dimension`,
  'ballots.dimension.view': ({ dimension }: { dimension: string }) => `${dimension}, a view`,
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
    `CS Ops put down ${score}: ${fit.toLowerCase()}.`,
  'ballots.says.alignment.none': 'CS Ops put nothing down: it isn’t mapped to a roadmap theme.',
  'ballots.rubric.below': ({ value }: { value: string }) => `below ${value}`,
  'ballots.rubric.from': ({ value }: { value: string }) => `from ${value}`,
  'ballots.rubric.orMore': ({ value }: { value: string }) => `${value} or more`,
  'ballots.rubric.range': ({ from, to }: { from: string; to: string }) => `${from} to ${to}`,
  'ballots.rubric.fits': ({ fits }: { fits: readonly string[] }) =>
    fits.map((fit, index) => (index === 0 ? fit : fit.toLowerCase())).join(' or '),
  'ballots.rubric.noFit': 'No fit allows it',
  'ballots.rubric.unit.revenue': 'Weighted ARR',
  'ballots.rubric.unit.breadth': 'Weighted count: an Enterprise account counts most, an SMB account least',
  'ballots.rubric.unit.alignment': 'Fit with a roadmap theme',
  'ballots.rubric.criteria': ({ theme, criteria }: { theme: string; criteria: string }) =>
    `A direct fit with “${theme}”: ${criteria}`,
  'ballots.score.label': ({ score, meaning }: { score: number; meaning: string }) => `${score}: ${meaning}`,
  'ballots.score.abstain': 'Abstain',
  'ballots.score.abstain.short': 'No score of mine',
  'ballots.fit.changes': ({ score, fit, from }: { score: number; fit: string; from: string }) =>
    `${score} means ${fit.toLowerCase()}; this changes the fit from ${from.toLowerCase()}.`,
  'ballots.fit.means': ({ score, fit }: { score: number; fit: string }) =>
    `${score} means ${fit.toLowerCase()}.`,
  'ballots.fit.pick': ({ score }: { score: number }) => `The fit that ${score} stands for`,
  'ballots.why.differs': ({ model, score }: { model: number; score: number }) =>
    `Why ${score}, and not ${model}`,
  'ballots.why.abstain': 'Why you abstain',
  'ballots.why.optional': 'Why',
  'ballots.why.hint': 'A sentence; Enter saves it',
  'ballots.status.saved': 'Saved',
  'ballots.status.saving': 'Saving…',
  'ballots.status.prefilled': 'Pre-filled by the model; it counts unless you change it',
  'ballots.status.none': 'Not scored yet',
  'ballots.status.view': 'Optional',
  'ballots.status.reason': 'Not saved yet: say why',
  'ballots.status.abstain-reason': 'Not saved yet: say why you abstain',
  'ballots.status.fit': 'Not saved yet: choose the fit',
  'ballots.status.unsaved': 'Not saved yet: press Enter',
  'ballots.clear.model': 'Back to the model’s',
  'ballots.clear.view': 'Clear',

  'ballots.next': 'Next theme',
  'ballots.next.last': 'This is the last theme. Finish, or pick one above.',
  'ballots.previous': 'Back',
  'ballots.previous.first': 'This is the first theme.',
  'ballots.agree': 'Agree with the model',
  'ballots.agree.none': 'None of your own scores here is the model’s any more.',
  'ballots.agree.alignment': 'Alignment has no score by the model: give your own.',
  'ballots.keys': '1 to 5 scores the marked dimension, 0 abstains; Tab moves it.',
  'ballots.key.score': ({ score }: { score: number }) => `Score ${score} on the marked dimension`,
  'ballots.key.abstain': 'Abstain on the marked dimension',
  'ballots.key.clear': 'Clear the marked dimension',
  'ballots.key.clear.none': 'Nothing was given on the marked dimension.',

  'ballots.finish': 'Finish…',
  'ballots.finish.title': ({ name }: Named) => `Finish ${name}’s ballot?`,
  'ballots.finish.text': 'It is counted once, and can’t be changed afterwards.',
  'ballots.finish.model': ({ n }: { n: number }) =>
    `${counted(n, 'score')} ${n === 1 ? 'stands' : 'stand'} as the model has ${n === 1 ? 'it' : 'them'}: finishing agrees with that.`,
  'ballots.finish.confirm': 'Finish and count it',
  'ballots.finish.failed': 'The ballot was not counted',
  'ballots.missing.title': ({ n }: { n: number }) =>
    n === 1 ? 'One thing is missing' : `${n} things are missing`,
  'ballots.missing.text': 'Score or abstain, then finish. Each line leads to its theme.',
  'ballots.missing.unscored': 'not scored yet',
  'ballots.missing.reason': 'the reason is missing',
  'ballots.missing.abstain-reason': 'why you abstain is missing',
  'ballots.missing.fit': 'the fit is missing',
  'ballots.missing.unsaved': 'not saved yet',
  'ballots.missing.close': 'Back to the ballot',
} as const
