import { counted, listInWords } from '#shared/kernel/text.ts'

/** Feedback themes and their place against the roadmap. */
export const themes = {
  'themes.title': ({ n }: { n: number }) => counted(n, 'feedback theme'),
  'themes.note.left': ({ left }: { left: number }) => `${counted(left, 'theme')} left to map`,
  'themes.note.done': 'All themes mapped',
  'themes.note.done.table': 'All themes on the table mapped',
  'themes.note.nothing': 'None on the table yet',
  'themes.triage': ({ onTable, all }: { onTable: number; all: number }) =>
    onTable === 0
      ? `None of the ${counted(all, 'feedback theme')} has an urgent request: there’s nothing to triage.`
      : `${onTable} of ${counted(all, 'feedback theme')} ${onTable === 1 ? 'has an urgent request and is' : 'have an urgent request and are'} on the table; ${onTable === all ? 'none waits' : 'the rest wait'} for the quarterly session.`,
  'themes.offTable': 'not on the table',
  'themes.offTable.tooltip': 'Outside this session’s scope: it isn’t scored, and nothing is decided on it.',
  'themes.table': 'Feedback themes',
  'themes.import': 'Import themes…',
  'themes.add': 'Add theme…',
  'themes.edit': 'Edit…',
  'themes.empty.title': 'No feedback themes yet',
  'themes.empty.text':
    'Themes are created from your requests. You can also import a list with its mapping, or add them here.',
  'themes.name': 'Feedback theme',
  'themes.asked': 'Accounts',
  'themes.requests': 'Requests',
  'themes.prospects': 'Prospects',
  'themes.roadmap': 'Roadmap theme',
  'themes.fit': 'Fit',
  'themes.preliminary': 'Preliminary',
  'themes.unmapped': 'Not mapped',
  'themes.half': 'Choose the fit',
  'themes.compliance': 'Compliance',
  'themes.namesCustomer': 'Customer’s name',
  'themes.namesCustomer.title': 'The title holds a customer’s name',
  'themes.namesCustomer.text': ({ names }: { names: readonly string[] }) =>
    `“${listInWords(names)}” is shown in shareable files and letters as part of the title. Rename the theme if it shouldn’t be.`,
  'themes.namesCustomer.rename': 'Rename…',
  'themes.compliance.tooltip': 'A legal duty: on its own track, outside the ranking, escalated to the CPO.',
  'themes.show': 'Show',
  'themes.show.all': 'All',
  'themes.show.table': 'On the table',
  'themes.show.unmapped': 'Not mapped',
  'themes.marked': ({ n }: { n: number }) =>
    `${counted(n, 'theme')} selected: your choice applies to all of them`,
  'themes.unmark': 'Clear selection',

  'themes.panel': 'Mapping',
  'themes.panel.none': 'Choose a theme to map it',
  'themes.panel.none.text':
    'J and K move; 1 to 5 chooses the roadmap theme; D, A and N the fit. Select several rows with Space to map them together.',
  'themes.panel.roadmap': 'Roadmap theme',
  'themes.panel.roadmap.none': 'Add three to five roadmap themes first, then map to them.',
  'themes.panel.roadmap.go': 'Go to roadmap themes',
  'themes.panel.fit': 'Fit',
  'themes.panel.fit.hint': ({ min, max, preliminary }: { min: number; max: number; preliminary: number }) =>
    min === max ? `scores ${min}` : `scores ${min} or ${max}, starts at ${preliminary}`,
  'themes.panel.fit.first': 'Choose the roadmap theme too, and it’s saved.',
  'themes.panel.preliminary': 'Preliminary alignment',
  'themes.panel.preliminary.hint': 'Product’s starting score. Changing it later needs a reason.',
  'themes.panel.moved': ({ score, reason }: { score: number; reason: string }) =>
    `Product moved it to ${score}: ${reason}`,
  'themes.panel.past': ({ scores }: { scores: string }) =>
    `Alignment in earlier sessions, latest first: ${scores}`,
  'themes.panel.ruling': 'Is it a legal duty?',
  'themes.panel.ruling.data': 'As the requests say',
  'themes.panel.ruling.yes': 'Yes',
  'themes.panel.ruling.no': 'No',
  'themes.panel.ruling.hint':
    'GDPR, HIPAA, SOC 2 or another legal duty leaves the ranking and goes on its own track.',
  'themes.panel.description.none': 'No description yet.',

  'themes.command.group': 'Mapping',
  'themes.command.roadmap': ({ name }: { name: string }) => `Map to ${name}`,
  'themes.command.fit': ({ fit }: { fit: string }) => `Fit: ${fit}`,
  'themes.command.merge': 'Merge themes',
  'themes.command.remove': 'Remove the theme',
  'themes.command.remove.one': 'Choose one theme only.',
  'themes.command.mark': 'Select or deselect the theme',
  'themes.command.choose': 'Choose a theme first.',

  'themes.form.add': 'Add a feedback theme',
  'themes.form.edit': 'Edit the feedback theme',
  'themes.form.text': 'One thing customers ask for, in the words they would use.',
  'themes.form.name': 'Name',
  'themes.form.name.error': 'Give the theme a name.',
  'themes.form.description': 'Description',
  'themes.form.description.hint': 'What customers mean, in a sentence or two.',
  'themes.form.save': 'Save theme',
  'themes.failed': 'The theme was not saved',
  'themes.alsoKnownAs': ({ names }: { names: readonly string[] }) => `Merged into it: ${listInWords(names)}`,
  'themes.merge': 'Merge…',
  'themes.merge.marked': ({ n }: { n: number }) => `Merge ${n} themes…`,
  'themes.merge.several': ({ n }: { n: number }) => `Merge ${n} themes`,
  'themes.merge.one': ({ name }: { name: string }) => `Merge “${name}” into another theme`,
  'themes.merge.text':
    'Their requests come together; an account that asked for more than one counts once. Files that use the other names will mean the theme that stays. Undo brings everything back.',
  'themes.merge.stays': 'Which name stays?',
  'themes.merge.into': 'Merge into',
  'themes.merge.into.error': 'Choose the theme that stays.',
  'themes.merge.size': ({ requests, accounts }: { requests: number; accounts: number }) =>
    `${counted(requests, 'request')}, ${counted(accounts, 'account')}`,
  'themes.merge.confirm': 'Merge themes',
  'themes.merge.failed': 'The themes weren’t merged',
  'themes.nextSession': 'The session is published and keeps its themes; this counts in the next one.',
  'themes.remove': 'Remove…',
  'themes.remove.title': ({ name }: { name: string }) => `Remove “${name}”?`,
  'themes.remove.text': ({ requests }: { requests: number }) =>
    requests === 0
      ? 'It has no requests. Undo brings it back.'
      : `Its ${counted(requests, 'request')} ${requests === 1 ? 'goes' : 'go'} with it. To keep ${requests === 1 ? 'it' : 'them'}, merge the theme into another one instead. Undo brings everything back.`,
  'themes.remove.confirm': 'Remove theme',
  'themes.removed': ({ name }: { name: string }) => `“${name}” removed`,
  'themes.remove.failed': 'The theme was not removed',
  'themes.map.failed': 'The mapping was not saved',
} as const
