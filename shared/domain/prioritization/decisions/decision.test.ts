import { expect, it } from 'vitest'
import { decisionGaps, type Decision } from './decision.ts'

const build: Omit<Decision, 'themeId'> = { status: 'build', ownerId: 'p1', rationale: 'why', workaround: '' }
const onShortlist = { onShortlist: true, compliance: false }
const off = { onShortlist: false, compliance: false }

it.each([
  ['a build with all it needs', build, onShortlist, []],
  ['a build off the shortlist', build, off, ['not-shortlisted']],
  ['a compliance build off the shortlist', build, { onShortlist: false, compliance: true }, []],
  ['a build without owner', { ...build, ownerId: null }, onShortlist, ['owner']],
  ['any decision without rationale', { ...build, rationale: ' \n' }, onShortlist, ['rationale']],
  ['a decline without workaround', { ...build, status: 'decline' }, off, ['workaround']],
  ['a decline with one', { ...build, status: 'decline', workaround: 'CSV' }, off, []],
  ['a defer', { ...build, status: 'defer', ownerId: null }, off, []],
  ['no decision yet', { ...build, status: null, rationale: '' }, off, []],
] as const)('%s', (_name, decision, standing, gaps) => {
  expect(decisionGaps(decision, standing)).toEqual(gaps)
})
