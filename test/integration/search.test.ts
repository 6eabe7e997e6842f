import { afterEach, beforeEach, expect, it } from 'vitest'
import { makeBackend, openSampleAs, type TestBackend } from '#test/support/backend.ts'
import { SessionRoom } from '#test/support/session-room.ts'

let backend: TestBackend
beforeEach(() => {
  backend = makeBackend()
})
afterEach(() => backend.dispose())

const find = (text: string, most = 5) => backend.call('search.find', { text, most })

it('finds the theme, accounts, quotes and entries that hold a word', async () => {
  await openSampleAs(backend, 'Dana Ruiz')
  const { themes, quotes, entries, people, accounts } = await find('hubspot')
  expect(themes.hits.map(({ name }) => name)).toEqual(['Native HubSpot integration'])
  expect(themes.hits[0]).toMatchObject({ rank: 5, status: 'build' })
  expect(quotes.total).toBeGreaterThan(1)
  for (const { excerpt } of quotes.hits) expect(excerpt.toLowerCase()).toContain('hubspot')
  expect(entries.total).toBeGreaterThan(0)
  expect(people.total + accounts.total).toBe(0)
  expect((await find('ruiz')).people.hits).toMatchObject([{ name: 'Dana Ruiz' }])
  expect((await find('VELDER freight')).accounts.hits).toMatchObject([{ name: 'Velderkamp Freight' }])
})

it('gives the first of many and says how many there are', async () => {
  await openSampleAs(backend, 'Dana Ruiz')
  const few = await find('e', 2)
  expect(few.accounts.hits).toHaveLength(2)
  expect(few.accounts.total).toBeGreaterThan(50)
  expect((await find('no such thing')).quotes).toEqual({ total: 0, hits: [] })
})

it('shows of a blind ballot what the list of entries shows, and no more', async () => {
  const room = await SessionRoom.published(backend)
  await room.fill('Dana Ruiz', [['Regional filtering', 'revenue', 2, 'A secret reason of some length']])
  const listed = await backend.call('record.list', { before: null, limit: 500 })
  const labels = new Set(listed.entries.map(({ label }) => label))
  expect((await find('secret reason')).entries.total).toBe(0)
  for (const text of ['ballot', 'dana', 'revenue', 'regional', '2'])
    for (const { label } of (await find(text, 50)).entries.hits) expect(labels).toContain(label)
})
