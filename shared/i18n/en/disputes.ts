import { counted } from '#shared/kernel/text.ts'

export const disputes = {
  'disputes.title': 'Disputes',
  'disputes.count': ({ n }: { n: number }) => counted(n, 'theme'),
} as const
