import { counted } from '#shared/kernel/text.ts'

export const ballots = {
  'ballots.title': 'Ballots',
  'ballots.count': ({ n }: { n: number }) => counted(n, 'theme'),
} as const
