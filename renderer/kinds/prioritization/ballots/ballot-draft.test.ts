import { expect, it } from 'vitest'
import type { BallotEntry, BallotTheme } from '#shared/contract/prioritization/ballots.contract.ts'
import { DEFAULT_SETTINGS } from '#shared/domain/prioritization/scoring/settings.ts'
import {
  asksWhy,
  choose,
  dimensionOrder,
  draftsOf,
  draftsOfPerson,
  fitBehind,
  refusalOf,
  standingOf,
} from './ballot-draft.ts'

const theme: Pick<BallotTheme, 'themeId' | 'entries' | 'model'> = {
  themeId: 't',
  entries: { revenue: null, breadth: null, alignment: null },
  model: { revenue: 3, breadth: 2, alignment: 2, fit: 'adjacent' },
}
const entry = (score: BallotEntry['score'], reason = '', fit: BallotEntry['fit'] = null): BallotEntry => ({
  score,
  fit,
  reason,
})

it('pre-fills revenue and breadth for their owners, and neither alignment nor a view', () => {
  expect(standingOf(theme, 'revenue', ['revenue', 'breadth'])).toEqual({
    state: 'prefilled',
    entry: entry(3),
  })
  expect(standingOf(theme, 'breadth', ['revenue']).state).toBe('none')
  expect(standingOf(theme, 'alignment', ['alignment']).state).toBe('none')
  const given = { ...theme, entries: { ...theme.entries, revenue: entry(5, 'why') } }
  expect(standingOf(given, 'revenue', ['revenue'])).toEqual({ state: 'given', entry: entry(5, 'why') })
})

it('puts the own dimensions first', () => {
  expect(dimensionOrder(['alignment'])).toEqual(['alignment', 'revenue', 'breadth'])
  expect(dimensionOrder([])).toEqual(['revenue', 'breadth', 'alignment'])
})

it('keeps a reason when another score is chosen, and lets go of a fit that does not allow it', () => {
  expect(choose(entry(5, 'first bet', 'direct'), 4, DEFAULT_SETTINGS)).toEqual(
    entry(4, 'first bet', 'direct'),
  )
  expect(choose(entry(5, 'first bet', 'direct'), 2, DEFAULT_SETTINGS)).toEqual(entry(2, 'first bet'))
  expect(choose(entry(5, '', 'direct'), null, DEFAULT_SETTINGS)).toEqual(entry(null))
  expect(choose(null, 1, DEFAULT_SETTINGS)).toEqual(entry(1))
})

it('asks an owner who differs why, and not who has a view', () => {
  const owner = { roles: ['vp-cs' as const] }
  const product = { roles: ['pm-lead' as const] }
  expect(refusalOf(entry(5), 'revenue', theme, owner, DEFAULT_SETTINGS)).toBe('reason')
  expect(refusalOf(entry(5, 'they said so'), 'revenue', theme, owner, DEFAULT_SETTINGS)).toBeNull()
  expect(refusalOf(entry(5), 'revenue', theme, product, DEFAULT_SETTINGS)).toBeNull()
  expect(refusalOf(entry(null), 'revenue', theme, product, DEFAULT_SETTINGS)).toBe('abstain-reason')
})

it('shows the reason once it differs, and as long as something is typed in it', () => {
  expect(asksWhy(entry(3), 'revenue', theme)).toEqual({ shown: false, differs: false })
  expect(asksWhy(entry(3, 'still'), 'revenue', theme)).toEqual({ shown: true, differs: false })
  expect(asksWhy(entry(4), 'revenue', theme)).toEqual({ shown: true, differs: true })
  expect(asksWhy(entry(null), 'revenue', theme)).toEqual({ shown: true, differs: true })
  const unmapped = { model: { ...theme.model, alignment: null, fit: null } }
  expect(asksWhy(entry(4), 'alignment', unmapped)).toEqual({ shown: false, differs: false })
})

it('takes the fit that was named, else the theme’s own, else the only one', () => {
  expect(fitBehind(entry(3), theme, DEFAULT_SETTINGS)).toBe('adjacent')
  expect(fitBehind(entry(5), theme, DEFAULT_SETTINGS)).toBe('direct')
  expect(fitBehind(entry(null), theme, DEFAULT_SETTINGS)).toBeNull()
  const fits = { ...DEFAULT_SETTINGS.fits, direct: { min: 3, max: 5, preliminary: 4 } } as const
  expect(fitBehind(entry(3, '', 'direct'), theme, { fits })).toBe('direct')
  expect(fitBehind(entry(3), theme, { fits })).toBe('adjacent')
  expect(fitBehind(entry(3), { model: { ...theme.model, fit: 'none' } }, { fits })).toBeNull()
})

it('keeps what a person typed apart from what somebody types for them', () => {
  const own = draftsOf({ personId: 'p', enteredBy: null })
  const typed = draftsOf({ personId: 'p', enteredBy: 'Tomas' })
  expect(own).not.toBe(typed)
  expect([own, typed].every((key) => key.startsWith(draftsOfPerson('p')))).toBe(true)
})
