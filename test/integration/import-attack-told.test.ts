import { writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { concord } from '#test/support/command-line.ts'
import { makeBackend, type TestBackend } from '#test/support/backend.ts'

type Kind = 'accounts' | 'requests' | 'themes'

let backend: TestBackend
let workspace: string
beforeEach(async () => {
  backend = makeBackend()
  workspace = backend.at('w.concord')
  await backend.call('workspace.create', {
    path: workspace,
    name: 'W',
    currency: 'USD',
    quarter: 'Q1 2027',
    asOf: '2027-01-15',
  })
  await backend.call('workspace.close', {})
})
afterEach(() => backend.dispose())

/** Imports lines of CSV by the command line, and gives how it ended, its words, and what the workspace holds then. */
async function imported(kind: Kind, lines: readonly string[], ...more: string[]) {
  const file = backend.at('given.csv')
  writeFileSync(file, `${lines.join('\n')}\n`)
  const { code: exit, text } = await concord('import', '--workspace', workspace, '--as', kind, file, ...more)
  await backend.call('workspace.open', { path: workspace })
  const accounts = await backend.call('accounts.list', {})
  const requests = await backend.call('requests.list', {})
  const { entries } = await backend.call('record.list', { before: null, limit: 20 })
  await backend.call('workspace.close', {})
  return { exit, text, accounts, requests, why: entries[0]?.why ?? '' }
}

describe('days in world time', () => {
  const days = async (...texts: string[]) => {
    const rows = texts.map((text, at) => `A${at},Customer ${at},1,SMB,${text}`)
    const { accounts, text, why } = await imported('accounts', ['id,name,arr,tier,renewal date', ...rows])
    const dates = accounts.toSorted((a, b) => a.name.localeCompare(b.name))
    return { dates: dates.map(({ renewalDate }) => renewalDate), text, why }
  }
  it('that begin at an exporter’s midnight are the day that begins then, and it’s told', async () => {
    const { dates, text, why } = await days('2027-02-28T23:00:00.000Z', '2027-06-30T22:00:00.000Z')
    expect(dates).toEqual(['2027-03-01', '2027-07-01'])
    expect(text).toContain('2 dates stored some seconds before midnight')
    expect(why).toContain('2 dates stored')
  })
  it('may be as they are in winter, and an hour earlier in summer', async () => {
    expect((await days('2027-03-01 00:00:00', '2027-06-30 23:00:00')).dates).toEqual([
      '2027-03-01',
      '2027-07-01',
    ])
  })
  it('are one hour of the afternoon in Asia', async () => {
    expect(
      (await days('2027-02-28T18:30:00Z', '2027-03-30T18:30:00Z', '2027-04-04T18:30:00Z')).dates,
    ).toEqual(['2027-03-01', '2027-03-31', '2027-04-05'])
  })
  it.each([
    ['2027-02-28T23:00:00Z', '2027-03-02T14:12:09Z'],
    ['2027-02-28T12:00:00Z', '2027-03-02T12:00:00Z'],
    ['2027-02-28T23:59:59Z', '2027-03-02T23:59:59Z'],
    ['2027-02-28T23:00:00+01:00', '2027-03-02T23:00:00+01:00'],
    ['2027-02-28', '2027-03-02'],
  ])('otherwise are the day as written: %s, %s', async (first, second) => {
    expect((await days(first, second)).dates).toEqual(['2027-02-28', '2027-03-02'])
  })
})
