import { ROADMAP_THEMES } from '#shared/domain/sessions/session.ts'
import { counted } from '#shared/kernel/text.ts'

/** The three to five strategic bets. */
export const roadmap = {
  'roadmap.title': ({ n }: { n: number }) => counted(n, 'roadmap theme'),
  'roadmap.note': `A session needs ${ROADMAP_THEMES.min} to ${ROADMAP_THEMES.max}, published in writing beforehand`,
  'roadmap.add': 'Add roadmap theme…',
  'roadmap.add.full': `A session has at most ${ROADMAP_THEMES.max} roadmap themes. Edit or remove one first.`,
  'roadmap.import': 'Import…',
  'roadmap.empty.title': 'What are the bets for the next two to three quarters?',
  'roadmap.empty.text': `Product writes ${ROADMAP_THEMES.min} to ${ROADMAP_THEMES.max} of them before the session. Alignment is scored against these words, so say what a feedback theme must do to be a direct fit.`,
  'roadmap.quarter.none': 'no quarter named',
  'roadmap.criteria': 'Direct fit when',
  'roadmap.criteria.none': 'Nobody has written yet what makes a direct fit.',
  'roadmap.description.none': 'No description yet.',
  'roadmap.mapped': ({ n }: { n: number }) =>
    n === 0 ? 'nothing mapped yet' : `${counted(n, 'feedback theme')} mapped`,
  'roadmap.edit': ({ name }: { name: string }) => `Edit ${name}`,
  'roadmap.edit.short': 'Edit…',
  'roadmap.remove': ({ name }: { name: string }) => `Remove ${name}`,
  'roadmap.remove.title': ({ name }: { name: string }) => `Remove “${name}”?`,
  'roadmap.remove.text': 'Nothing is mapped to it. You can undo this.',
  'roadmap.remove.inUse': ({ n }: { n: number }) =>
    `${counted(n, 'feedback theme')} ${n === 1 ? 'is' : 'are'} mapped to it. Map ${n === 1 ? 'it' : 'them'} elsewhere first.`,
  'roadmap.remove.confirm': 'Remove roadmap theme',
  'roadmap.removed': ({ name }: { name: string }) => `Removed: ${name}`,
  'roadmap.failed': 'The roadmap theme was not saved',
  'roadmap.remove.failed': 'The roadmap theme was not removed',
  'roadmap.form.add': 'Add a roadmap theme',
  'roadmap.form.edit': 'Edit the roadmap theme',
  'roadmap.form.text': 'A bet that customers’ wishes are held against.',
  'roadmap.form.name': 'Name',
  'roadmap.form.name.error': 'Give the roadmap theme a name.',
  'roadmap.form.description': 'Description',
  'roadmap.form.description.hint': 'The outcome it is after, in a sentence or two.',
  'roadmap.form.quarter': 'Quarter',
  'roadmap.form.quarter.hint': 'Such as Q1 2027, or a span: Q1 to Q2 2027.',
  'roadmap.form.criteria': 'Direct fit when',
  'roadmap.form.criteria.hint': 'What a feedback theme must do to be a direct fit.',
  'roadmap.form.save': 'Save roadmap theme',
  'roadmap.columns.name': 'Roadmap theme',
  'roadmap.columns.mapped': 'Feedback themes',
} as const
