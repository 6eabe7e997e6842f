import { expect, test } from 'vitest'
import { flagWords } from './flags.ts'

test('the tiers of a baseline expectation are listed as American English lists them', () => {
  const tier = (tier: 'enterprise' | 'mid-market' | 'smb') => ({ tier, asking: 8, total: 20, small: false })
  const two = flagWords({ code: 'baseline-expectation', tiers: [tier('enterprise'), tier('smb')] })
  expect(two.meaning).toContain('8 of 20 Enterprise accounts (40%) and 8 of 20 SMB accounts (40%), above')
  const three = flagWords({
    code: 'baseline-expectation',
    tiers: [tier('enterprise'), tier('mid-market'), tier('smb')],
  })
  expect(three.meaning).toContain(
    '8 of 20 Enterprise accounts (40%), 8 of 20 Mid-Market accounts (40%), and 8 of 20 SMB accounts (40%)',
  )
})
