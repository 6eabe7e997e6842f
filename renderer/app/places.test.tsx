// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { contract, type OperationName } from '#shared/contract/contract.ts'
import type { Answer } from '#shared/contract/operation.ts'
import { t } from '#shared/catalogue/translate.ts'
import { importText, makeBackend, openSampleAs, type TestBackend } from '#test/support/backend.ts'
import { KINDS } from '#renderer/kinds/register.ts'
import type { ImportKind } from '#renderer/lib/import-request.ts'
import { runAt } from '#renderer/lib/place-actions.ts'
import { arrive, type Place } from '#renderer/lib/place.ts'
import { App } from './App.tsx'
import { PLACES } from './PlaceView.tsx'
import { SHARED_ACTIONS } from './shared-actions.ts'

/** What the shell answers; nothing of it depends on a workspace. */
const SHELL: Partial<Record<OperationName, unknown>> = {
  'shell.preferences': { theme: 'light', textScale: 100, density: 'comfortable' },
  'shell.recents': [],
  'shell.info': { version: '0', platform: 'linux', locale: 'en-US', openOnStart: null, afterCrash: false },
  'shell.drafts': {},
}

type Answering = (operation: OperationName, answered: () => Promise<Answer>) => Promise<Answer>

/** Text that every place of the decided sample has to show. */
const HOLDS: Readonly<Record<string, string>> = {
  sessions: 'Q1 2027',
  accounts: 'Velderkamp Freight',
  requests: 'Regional filtering in reports',
  people: 'Dana Ruiz',
  history: 'Regional filtering in reports',
  verify: t('verify.text').slice(0, 20),
  themes: 'Regional filtering in reports',
  roadmap: 'Self-serve analysis',
  model: 'Renewal',
  matrix: 'Regional filtering in reports',
  ballots: 'Dana Ruiz',
  disputes: 'Offline mobile approvals',
  decide: 'Regional filtering in reports',
  memos: 'Regional filtering in reports',
  map: 'Regional filtering in reports',
  overrides: 'Audit log export to a SIEM',
  amendments: 'seal',
  export: 'Executive summary',
}
const HOSTILE = `<img src="x">${'W'.repeat(100)}\u{202E}ɓ&amp;`

const backends = new Map<string, TestBackend>()
beforeAll(async () => {
  for (const name of ['sample', 'empty', 'hostile']) backends.set(name, makeBackend())
  const [sample, empty, hostile] = [...backends.values()] as [TestBackend, TestBackend, TestBackend]
  await openSampleAs(sample, 'Dana Ruiz')
  for (const [one, name] of [
    [empty, 'Empty'],
    [hostile, HOSTILE],
  ] as const)
    await one.call('workspace.create', {
      path: one.at('new.concord'),
      name,
      currency: 'USD',
      quarter: 'Q1 2027',
      asOf: '2026-11-22',
    })
  for (const [kind, csv] of Object.entries({
    accounts: `id,name,arr,tier,csm\nA-1,"${HOSTILE.replaceAll('"', '""')}",1000,SMB,"${HOSTILE.replaceAll('"', '""')}"`,
    themes: `name,description\n"${HOSTILE.replaceAll('"', '""')}","${HOSTILE.replaceAll('"', '""')}"`,
    requests: `account,theme,signal,quote\nA-1,"${HOSTILE.replaceAll('"', '""')}",explicit,"${HOSTILE.replaceAll('"', '""')}"`,
    people: `name,role\n"${HOSTILE.replaceAll('"', '""')}",PM lead`,
  })) {
    await importText(hostile, kind as ImportKind, csv)
  }
})
afterEach(() => {
  cleanup()
  sessionStorage.clear()
})
afterAll(() => {
  for (const one of backends.values()) one.dispose()
})

/** Shows a place as the app does, on the real contract: each answer is held against its schema, as the gate does it. */
function show(
  workspace: string,
  place: string,
  answering: Answering = (_, answered) => answered(),
): HTMLElement {
  const backend = backends.get(workspace)
  if (!backend) throw new Error(`There is no ${workspace}.`)
  // What jsdom lacks of a window: it lays nothing out.
  const quiet = { observe: () => undefined, unobserve: () => undefined, disconnect: () => undefined }
  Object.assign(window, {
    matchMedia: () => ({
      matches: false,
      addEventListener: () => undefined,
      removeEventListener: () => undefined,
    }),
    ResizeObserver: class {
      constructor() {
        return quiet
      }
    },
    concord: {
      on: () => () => undefined,
      call: async (operation: OperationName, input: unknown, meta: { session?: string }) => {
        const { door, out } = contract[operation]
        const given = await answering(operation, () =>
          door === 'shell'
            ? Promise.resolve({ ok: true, value: SHELL[operation] ?? null })
            : backend.answer(operation, input, { ...backend.acting, ...meta }),
        )
        return given.ok ? { ok: true, value: out.parse(given.value) } : given
      },
    },
  })
  // Lists draw the rows that fit: without a height they would draw none.
  Element.prototype.scrollIntoView = () => undefined
  Element.prototype.scrollTo = () => undefined
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 800 })
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 1200 })
  arrive(place as Place)
  return render(<App />).container
}

const main = (page: HTMLElement): string => page.querySelector('main')?.textContent ?? ''
/** Waits until the place is there, which Home is not. */
const arrived = (page: HTMLElement): Promise<void> =>
  waitFor(() => expect(page.querySelector('nav')).not.toBeNull())
const BROKEN = t('frame.error.place')
/** What the frame itself needs to show any place. */
const FRAME = new Set<OperationName>(['workspace.get'])
const ofPlace = (operation: OperationName): boolean =>
  contract[operation].door === 'backend' && !FRAME.has(operation)

describe.each(Object.entries(HOLDS))('%s', (place, held) => {
  it('shows what a decided session holds', async () => {
    const page = show('sample', place)
    await waitFor(() => expect(main(page)).toContain(held))
    expect(main(page)).not.toContain(BROKEN)
  })

  it('leads on from a new workspace', async () => {
    const page = show('empty', place)
    await arrived(page)
    await waitFor(() => expect(page.querySelectorAll('main button').length).toBeGreaterThan(0))
    expect(main(page)).not.toContain(BROKEN)
    for (const failed of ['export.unread', 'session.failed', 'ballots.failed', 'decide.failed'] as const)
      expect(main(page)).not.toContain(t(failed))
  })

  it('says nothing untrue while it waits for an answer', async () => {
    const page = show('sample', place, (operation, answered) =>
      ofPlace(operation) ? new Promise(() => undefined) : answered(),
    )
    await arrived(page)
    expect(main(page)).not.toContain(BROKEN)
    if (place !== 'verify') expect(main(page)).not.toContain(held)
  })

  it('says why it has no answer', async () => {
    const page = show('sample', place, (operation, answered) =>
      ofPlace(operation)
        ? Promise.resolve({ ok: false, error: { code: 'internal', message: 'The drive is gone.' } })
        : answered(),
    )
    await arrived(page)
    // Verify asks when it is told to.
    if (place === 'verify') fireEvent.click(screen.getByText(t('verify.run')))
    await waitFor(() => expect(main(page)).toContain('The drive is gone.'))
    expect(main(page)).not.toContain(BROKEN)
  })

  it('shows names as they are, whatever they hold', async () => {
    const page = show('hostile', place)
    await arrived(page)
    await waitFor(() => expect(page.textContent).toContain(HOSTILE))
    expect(page.querySelector('img[src="x"]')).toBeNull()
    expect(main(page)).not.toContain(BROKEN)
  })
})

/** Opens the palette and types into it. */
function look(typed: string): HTMLElement {
  if (document.querySelector('[role="combobox"]') === null)
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true })
  const field = screen.getByRole('combobox')
  fireEvent.change(field, { target: { value: typed } })
  return field
}
const shown = (): string[] => screen.queryAllByRole('option').map(({ textContent }) => textContent)

describe('Help', () => {
  it('opens at F1, leads through the guide, and prints the page for the facilitator', async () => {
    await arrived(show('sample', 'matrix'))
    fireEvent.keyDown(document.body, { key: 'F1' })
    expect(screen.getByRole('heading', { name: 'Start here' })).not.toBeNull()
    for (const page of ['Prepare', 'Run the session', 'Tell everybody', 'What’s new', 'Glossary']) {
      fireEvent.click(screen.getByRole('button', { name: page }))
      expect(screen.getByRole('article').textContent.length).toBeGreaterThan(500)
      // Signs of Markdown are drawn, not shown.
      expect(screen.getByRole('article').textContent).not.toMatch(/\*\*|^#|\|/u)
    }
    fireEvent.click(screen.getByRole('button', { name: 'For the facilitator' }))
    expect(screen.getByRole('button', { name: t('frame.help.print') })).not.toBeNull()
    expect(screen.getByRole('table').textContent).toContain('Disputes')
  })
})

describe('the palette', () => {
  it.each([
    ['import', 'Import accounts…'],
    ['csv', 'Import accounts…'],
    ['export', 'Go to Export'],
    ['pdf', 'Executive summary'],
    ['verify', 'Go to Verify'],
    ['act as', 'Choose who is recording…'],
    ['add person', 'Add person…'],
    ['copy', 'List: copy as table'],
    ['columns', 'List: columns'],
    ['glossary', 'Glossary'],
    ['about', 'About Concord'],
    ['manual', 'How to use Concord'],
    ['changelog', 'What’s new'],
    ['license', 'About Concord'],
    ['dark', 'Theme: Dark'],
    ['zoom', 'Larger text'],
    ['undo', 'Undo'],
    ['projector', 'Start presenter mode'],
    ['shortcuts', 'Keyboard shortcuts here'],
    ['filter', 'Filter the list'],
    ['new quarter', 'New session or workspace…'],
    ['demo', 'Try the sample quarter'],
    ['settings', 'Go to Model'],
    ['weights', 'Go to Model'],
    ['ranking', 'Go to Matrix'],
    ['vote', 'Go to Ballots'],
    ['what if', 'What if'],
    ['override', 'Override'],
    ['merge', 'Merge'],
    ['letters', 'CSM briefs'],
    ['backup', 'Backups…'],
    ['exchange', 'Currencies…'],
    ['slack', 'Announcement'],
    ['jira', 'Built themes for Jira'],
    ['audit trail', 'Go to History'],
    ['fingerprint', 'Verify the record'],
  ])('finds what “%s” is looked for', async (word, label) => {
    await arrived(show('sample', 'decide'))
    look(word)
    expect(shown().slice(0, 12)).toContainEqual(expect.stringContaining(label))
  })

  it('finds themes, quotes, accounts, people and entries beside them', async () => {
    await arrived(show('sample', 'matrix'))
    look('hubspot')
    await waitFor(() => expect(shown()[0]).toContain('Native HubSpot integration'))
    expect(screen.getByText('Quotes')).not.toBeNull()
    look('dana ruiz')
    await waitFor(() => expect(shown()[0]).toContain('Dana Ruiz'))
    fireEvent.keyDown(look('velderkamp'), { key: 'Enter' })
    look('velderkamp freight')
    await waitFor(() => expect(shown()[0]).toContain('Velderkamp Freight'))
  })

  it('lists the shortcuts of where one is at ?', async () => {
    await arrived(show('sample', 'memos'))
    await waitFor(() =>
      expect(screen.getAllByText('Regional filtering in reports').length).toBeGreaterThan(0),
    )
    fireEvent.keyDown(document.body, { key: '?' })
    expect(shown()).toContainEqual(expect.stringContaining(t('memos.switchCut')))
    expect(shown()).not.toContainEqual(expect.stringContaining(t('session.lens')))
  })
})

it.each(
  [...SHARED_ACTIONS, ...KINDS.flatMap(({ actions }) => actions)].map(
    (action) => [action.label, action.place, action] as const,
  ),
)('“%s” is offered at %s', async (_label, _place, action) => {
  await arrived(show('sample', 'sessions'))
  let answer: string | null = null
  await act(async () => {
    answer = await runAt(action)
  })
  expect(answer).not.toBeNull()
})

it('knows every place there is', () => {
  expect(PLACES.toSorted()).toEqual(['home', ...Object.keys(HOLDS)].toSorted())
})
