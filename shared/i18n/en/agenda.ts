import { counted } from '#shared/kernel/text.ts'

export const agenda = {
  'agenda.title': 'Agenda',
  'agenda.count': ({ n }: { n: number }) => counted(n, 'theme'),
} as const
