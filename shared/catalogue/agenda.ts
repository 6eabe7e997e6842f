import { counted } from '#shared/kernel/text.ts'

/** The agenda bar: the item one is at, and the time that is left. It never blocks. */
export const agenda = {
  'agenda.title': 'Agenda',
  'agenda.open': ({ item }: { item: string }) => `Agenda, now: ${item}`,
  'agenda.left': ({ minutes }: { minutes: number }) =>
    minutes === 0 ? 'no time left' : `${minutes} min left`,
  'agenda.over.left': ({ minutes }: { minutes: number }) =>
    minutes === 0 ? 'over, no time left' : `over, ${minutes} min left`,
  'agenda.over': 'over',
  'agenda.clock': 'Time left on this item',
  'agenda.start': 'Start the agenda',
  'agenda.goOn': 'Resume the clock',
  'agenda.pause': 'Pause the clock',
  'agenda.next': 'Next item',
  'agenda.next.last': 'This is the last item of the agenda.',
  'agenda.next.notStarted': 'Start the agenda first.',
  'agenda.more': ({ minutes }: { minutes: number }) => `${minutes} more minutes`,
  'agenda.more.for': ({ minutes, item }: { minutes: number; item: string }) =>
    `${minutes} more minutes: ${item}`,
  'agenda.more.short': ({ minutes }: { minutes: number }) => `+${minutes} min`,
  'agenda.planned': ({ minutes }: { minutes: number }) => `${minutes} min`,
  'agenda.spent': ({ time }: { time: string }) => `${time} used`,
  'agenda.spent.none': 'not started',
  'agenda.go': ({ item }: { item: string }) => `Go to: ${item}`,
  'agenda.item.now': 'now',
  'agenda.text': 'The clock shows time left and never blocks. Time spent is recorded.',
  'agenda.failed': 'The clock was not changed',
  'agenda.ballots': 'Ballots',
  'agenda.ballots.of': ({ done, all }: { done: number; all: number }) => `${done} of ${all}`,
  'agenda.ballots.wait': ({ n }: { n: number }) => `${counted(n, 'ballot')} missing`,
} as const
