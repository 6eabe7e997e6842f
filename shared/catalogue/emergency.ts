/** The competitive emergency of a fast track, and the response the PM lead owes. */
export const emergency = {
  'emergency.title': 'Competitive emergency',
  'emergency.none':
    'A fast track covers one competitive emergency. Say which feedback theme it’s about and what happened; the PM lead then owes a response within 24 hours.',
  'emergency.raise': 'Raise the emergency…',
  'emergency.correct': 'Correct the emergency…',
  'emergency.correct.short': 'Correct…',
  'emergency.respond': 'Respond to the emergency…',
  'emergency.respond.short': 'Respond…',
  'emergency.reword': 'Reword the response…',
  'emergency.reword.short': 'Reword…',
  'emergency.raised': ({ at, who }: { at: string; who: string }) => `Raised ${at} by ${who}`,
  'emergency.what': 'What happened',
  'emergency.response': 'Response',
  'emergency.more': 'Show more',
  'emergency.less': 'Show less',
  'emergency.go.themes': ({ name }: { name: string }) => `${name}: go to feedback themes`,
  'emergency.go.matrix': ({ name }: { name: string }) => `${name}: show in the matrix`,

  'emergency.clock': 'Time left for the response',
  'emergency.clock.left': ({ time }: { time: string }) => `Response owed by the PM lead: ${time} left`,
  'emergency.clock.overdue': ({ since }: { since: string }) =>
    `Response owed by the PM lead: overdue since ${since}`,
  'emergency.answered': ({ time, who, late }: { time: string; who: string; late: string | null }) =>
    `Answered after ${time} by ${who}${late === null ? '' : `, ${late} late`}`,
  'emergency.duration': ({ hours, minutes }: { hours: number; minutes: number }) =>
    [hours > 0 ? `${hours} h` : '', minutes > 0 ? `${minutes} min` : '']
      .filter((part) => part !== '')
      .join(' ') || 'less than a minute',

  'emergency.why.none': 'No emergency has been raised yet: raise it first.',
  'emergency.why.started': 'The session is published, so its scope is locked. Undo publishing to change it.',

  'emergency.form.raise': 'Raise the emergency',
  'emergency.form.correct': 'Correct the emergency',
  'emergency.form.text':
    'The session then covers this theme only, and the PM lead’s 24 hours start when it was raised.',
  'emergency.form.theme': 'Feedback theme',
  'emergency.form.theme.hint': 'Themes on the compliance track aren’t offered: they don’t need one.',
  'emergency.form.theme.error': 'Choose the feedback theme it is about.',
  'emergency.form.theme.placeholder': 'Type part of its name',
  'emergency.form.what.hint':
    'Which competitor did what, and which customer said so. It goes into the internal versions of the pre-read and the memo only.',
  'emergency.form.what.error': 'Say what happened in a sentence.',
  'emergency.form.at': 'Raised on',
  'emergency.form.at.error': 'Choose the date and time.',
  'emergency.form.another': 'Changing the theme withdraws the response already given.',
  'emergency.form.save': 'Raise emergency',
  'emergency.form.save.correct': 'Save the correction',
  'emergency.form.failed': 'The emergency was not raised; what you typed is still here.',
  'emergency.form.failed.correct': 'The correction was not saved; what you typed is still here.',
  'emergency.saved': ({ name }: { name: string }) => `The emergency is raised: ${name}.`,
  'emergency.saved.correct': 'The emergency is corrected.',

  'emergency.respond.title': ({ name }: { name: string }) => `Respond to the emergency: ${name}`,
  'emergency.respond.text': ({ due }: { due: string }) =>
    `Due from the PM lead by ${due}. The time of the first response is kept, even if it’s reworded later.`,
  'emergency.respond.label': 'The PM lead’s response',
  'emergency.respond.hint':
    'What Product will do, and what CS can say until then. Internal: customers don’t see it.',
  'emergency.respond.error': 'Enter the response first.',
  'emergency.respond.save': 'Record the response',
  'emergency.respond.failed': 'The response was not recorded; what you typed is still here.',
  'emergency.respond.saved': 'The response is recorded.',
} as const
