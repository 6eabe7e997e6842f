import { expect, it } from 'vitest'
import { prepareGate, type PrepareFacts } from './gates.ts'

const ready: PrepareFacts = {
  accounts: 1,
  requests: 1,
  roles: ['cs-ops', 'pm-lead'],
  roadmapThemes: 3,
  themes: 1,
  unmappedThemes: 0,
  modelReviewed: true,
}

it.each([
  ['ready', {}, []],
  ['no accounts', { accounts: 0 }, ['accounts']],
  ['no requests', { requests: 0 }, ['requests']],
  ['nobody for Customer Success', { roles: ['pm-lead', 'rev-ops'] }, ['person-cs']],
  ['nobody for Product', { roles: ['vp-cs', 'observer'] }, ['person-product']],
  ['two roadmap themes', { roadmapThemes: 2 }, ['roadmap']],
  ['five roadmap themes', { roadmapThemes: 5 }, []],
  ['six roadmap themes', { roadmapThemes: 6 }, ['roadmap']],
  ['a theme without a fit', { unmappedThemes: 1 }, ['mapping']],
  ['model not looked at', { modelReviewed: false }, ['model']],
] as const)('%s', (_name, change, codes) => {
  expect(prepareGate({ ...ready, ...change }).map((item) => item.code)).toEqual(codes)
})
