import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/dates.ts'
import { anAccount, aRequest, AS_OF } from '#test/support/model-values.ts'
import { daysToRenewal, proximityFactor, strongerSignal, weighAccount } from './account-weight.ts'
import { DEFAULT_SETTINGS } from './settings.ts'

const { proximity } = DEFAULT_SETTINGS

describe('proximity, at its boundaries', () => {
  it.each([
    [-1, 150],
    [0, 150],
    [89, 150],
    [90, 100],
    [180, 100],
    [181, 50],
    [null, 50],
  ])('%s days → %s hundredths', (days, factor) => {
    expect(proximityFactor(days, proximity)).toBe(factor)
  })
})

describe('the worked values of the model, section 8', () => {
  it.each([
    ['A', 400_000_00, 60, 'explicit', 600_000_00],
    ['B', 250_000_00, 120, 'inferred', 125_000_00],
    ['C', 550_000_00, 300, 'none', 27_500_00],
  ] as const)('%s', (_name, arr, days, signal, risk) => {
    const account = anAccount({ arr, renewalDate: addDays(AS_OF, days) })
    const weight = weighAccount(
      account,
      [aRequest({ accountId: account.id, signal })],
      daysToRenewal(account, AS_OF),
      DEFAULT_SETTINGS,
    )
    expect(weight.days).toBe(days)
    expect(weight.risk).toBe(risk)
  })

  it('40 untapped seats at $1,200 with dependency 1.0 are $48,000', () => {
    const account = anAccount({ arr: 0, headroom: 40 * 1_200_00, untappedSeats: 40, seatPrice: 1_200_00 })
    const weight = weighAccount(
      account,
      [aRequest({ dependency: 100 })],
      daysToRenewal(account, AS_OF),
      DEFAULT_SETTINGS,
    )
    expect(weight.expansion).toBe(48_000_00)
  })
})

describe('one account, several requests', () => {
  it('takes the strongest signal and the highest dependency, and keeps every request', () => {
    const requests = [
      aRequest({ signal: 'none', dependency: 80 }),
      aRequest({ signal: 'explicit', dependency: 0 }),
      aRequest({ signal: 'inferred', dependency: 30 }),
    ]
    const weight = weighAccount(anAccount(), requests, 365, DEFAULT_SETTINGS)
    expect([weight.signal, weight.dependency, weight.requests.length]).toEqual(['explicit', 80, 3])
  })

  it('orders signals explicit, inferred, none', () => {
    expect(strongerSignal('none', 'inferred')).toBe('inferred')
    expect(strongerSignal('inferred', 'explicit')).toBe('explicit')
    expect(strongerSignal('explicit', 'none')).toBe('explicit')
  })
})

describe('renewal dates that are past or missing', () => {
  it('a past one counts as near and is overdue', () => {
    const account = anAccount({ arr: 100_00, renewalDate: addDays(AS_OF, -1) })
    const weight = weighAccount(
      account,
      [aRequest({ signal: 'explicit' })],
      daysToRenewal(account, AS_OF),
      DEFAULT_SETTINGS,
    )
    expect([weight.renewal, weight.risk, weight.urgent]).toEqual(['overdue', 150_00, true])
  })

  it('a missing one counts as far, is flagged, and is never urgent', () => {
    const account = anAccount({ arr: 100_00, renewalDate: null })
    const weight = weighAccount(
      account,
      [aRequest({ signal: 'explicit' })],
      daysToRenewal(account, AS_OF),
      DEFAULT_SETTINGS,
    )
    expect([weight.renewal, weight.risk, weight.urgent]).toEqual(['missing', 50_00, false])
  })
})

describe('urgent', () => {
  it.each([
    [89, 'explicit', true],
    [90, 'explicit', false],
    [89, 'inferred', false],
  ] as const)('%s days, %s → %s', (days, signal, urgent) => {
    const account = anAccount({ renewalDate: addDays(AS_OF, days) })
    expect(
      weighAccount(account, [aRequest({ signal })], daysToRenewal(account, AS_OF), DEFAULT_SETTINGS).urgent,
    ).toBe(urgent)
  })
})
