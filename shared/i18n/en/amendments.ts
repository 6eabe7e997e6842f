import { counted } from '#shared/kernel/text.ts'

export const amendments = {
  'amendments.title': 'Amendments',
  'amendments.count': ({ n }: { n: number }) => counted(n, 'theme'),
} as const
