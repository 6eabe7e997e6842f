import { expect, it } from 'vitest'
import { gateSteps } from './gate-steps.ts'

it('lists everything the gate looks at, with what is missing where it can be mended', () => {
  const steps = gateSteps([
    { code: 'requests', place: 'themes' },
    { code: 'person-cs', place: 'people' },
    { code: 'person-product', place: 'people' },
    { code: 'roadmap', have: 2, place: 'roadmap' },
    { code: 'mapping', left: 1, place: 'themes' },
  ])
  expect(steps.map(({ place, missing }) => [place, missing])).toEqual([
    ['accounts', null],
    ['requests', 'import the list'],
    ['roadmap', '2 of at least 3'],
    ['themes', '1 theme left to map'],
    ['people', 'add someone from CS and from Product'],
    ['model', null],
  ])
})

it('does not call the themes mapped before there are any', () => {
  expect(gateSteps([{ code: 'requests', place: 'themes' }])[3]?.missing).toBe('imported with requests')
})

it('says when there are too many roadmap themes', () => {
  expect(gateSteps([{ code: 'roadmap', have: 6, place: 'roadmap' }])[2]?.missing).toBe('6, 5 at most')
})
