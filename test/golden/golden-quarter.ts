import { writeFile } from 'node:fs/promises'
import { SessionRoom } from '#test/support/session-room.ts'
import { importFile, personId, type TestBackend, themeId } from '#test/support/backend.ts'

const ACCOUNTS = `id,name,arr,currency,tier,renewal_date,icp,csm,segment,headroom,untapped_seats,seat_price,referenceable,usage_trend
A-1,Northwind Freight,400000,USD,Enterprise,2027-01-21,yes,Lena Fox,Logistics,,40,1200,yes,flat
A-2,Meridian Labs,250000.55,USD,Mid-Market,2027-03-22,yes,Sam Ito,Health,12000,,,no,declining
A-3,Kestrel Energy,550000,USD,Enterprise,2027-09-18,yes,Lena Fox,Energy,,,,no,rising
A-4,Oakhurst Bank,180000,USD,Mid-Market,2026-10-01,yes,,Finance,,,,no,
A-5,Papercut Studio,24000,USD,SMB,,yes,Sam Ito,Media,6000,,,no,
A-6,Tidewater Clinics,38000,USD,SMB,2027-02-11,yes,Sam Ito,Health,,,,no,flat
A-7,Globex Outside,310000,USD,Enterprise,2027-01-05,no,Lena Fox,Retail,,,,no,
`
const REQUESTS = `account,theme,signal,dependency,verbatim,source,date,prospect,compliance,win_loss
A-1,Regional filtering in reports,explicit,1,"We can't open the board pack without every region in it.",QBR,2026-10-14,no,no,
A-2,Regional filtering in reports,inferred,0.5,"Half my morning goes into deleting rows.",Ticket,2026-09-01,no,no,
A-3,Regional filtering in reports,none,0,,QBR,2026-09-12,no,no,
A-7,Regional filtering in reports,explicit,1,"We need it too.",Call,2026-09-30,no,no,
A-3,SSO for guest users,explicit,0,"Security asks every quarter.",QBR,2026-09-12,no,no,
A-4,SSO for guest users,explicit,0,,Ticket,2026-08-20,no,no,
A-1,Native HubSpot integration,inferred,0.25,,Call,2026-10-20,no,no,
A-5,Bulk user import via CSV,inferred,1,"I add them one by one, all forty of them.",Chat,2026-11-02,no,no,
A-6,Bulk user import via CSV,none,0,,Chat,2026-11-04,no,no,
A-5,Dark theme for embeds,none,0,,Chat,2026-11-05,no,no,
A-6,Scheduled dashboards by e-mail,none,0,,Chat,2026-11-06,no,no,
A-6,Data residency in the EU,explicit,0,"Our auditors insist.",Call,2026-10-01,no,yes,
Initech,Native HubSpot integration,none,0,"Deal breaker for us.",Call,2026-10-09,yes,no,lost to a competitor
`
const THEMES = `theme,description,roadmap_theme,fit,alignment,compliance
Regional filtering in reports,Filter every report by region,Reporting at scale,direct,4,
SSO for guest users,Guests sign in with their own identity,Trust,direct,5,
Native HubSpot integration,Two-way sync,Connected workspace,adjacent,3,
Bulk user import via CSV,Add many users at once,Connected workspace,adjacent,2,
Dark theme for embeds,Embedded charts in dark pages,,none,1,
Scheduled dashboards by e-mail,A dashboard every Monday,Reporting at scale,adjacent,2,
Data residency in the EU,Data stays in the EU,Trust,direct,4,yes
Offline mode in the app,Work on a train,,none,1,
`
const ROADMAP = `name,description,quarter,criteria
Reporting at scale,Reports that hold up with large customers,Q1 2027,Makes a report usable above a million rows
Trust,Security reviews pass the first time,Q1 2027,Removes a finding from a security review
Connected workspace,Works with the tools customers have,Q2 2027,Saves switching between two tools
`
const PEOPLE = `name,email,title,roles
Dana Ruiz,dana@example.test,VP Customer Success,VP CS
Noor Haddad,noor@example.test,CS Operations,CS Ops
Mira Kang,mira@example.test,Product lead,PM lead
`

/**
 * Every kind of decision, a dispute settled and one escalated, an override taken back and one in force, a theme without
 * a score, a prospect, compliance.
 * @param more further requests, as CSV: once the session is published, none come in any more
 */
export async function makeGoldenQuarter(backend: TestBackend, more?: string): Promise<void> {
  await backend.call('workspace.create', {
    path: backend.at('golden.concord'),
    name: 'Aurora Analytics',
    currency: 'USD',
    quarter: 'Q1 2027',
    asOf: '2026-11-22',
  })
  const files = [
    ['accounts', ACCOUNTS],
    ['roadmap', ROADMAP],
    ['people', PEOPLE],
    ['requests', REQUESTS],
    ['themes', THEMES],
    ...(more === undefined ? [] : [['requests', more] as const]),
  ] as const
  for (const [at, [kind, csv]] of files.entries()) {
    const file = backend.at(`${at}-${kind}.csv`)
    await writeFile(file, csv)
    await importFile(backend, kind, file)
  }
  await backend.call('session.update', { modelReviewed: true, shortlistSize: 3 })
  await vote(backend)
  await override(backend)
  await decide(backend)
}

/** Three ballots: one dispute that its owners settle, one that is escalated, and a theme that nobody scores. */
async function vote(backend: TestBackend): Promise<void> {
  await backend.call('session.publish', {}, { actor: await personId(backend, 'Dana Ruiz') })
  const room = await SessionRoom.of(backend)
  const regional = 'Regional filtering in reports'
  const scheduled = 'Scheduled dashboards by e-mail'
  await room.vote('Dana Ruiz', [
    [scheduled, 'breadth', 3, 'Tidewater asks for all of its eleven clinics.'],
    [regional, 'alignment', 5],
  ])
  await room.vote('Noor Haddad', [[regional, 'revenue', 3, 'Kestrel renews in any case.']])
  await room.vote('Mira Kang', [
    ['Offline mode in the app', 'alignment', null, 'Nobody has looked into it yet.'],
  ])
  await room.reveal()
  await backend.call(
    'disputes.agree',
    {
      themeId: room.theme(regional),
      dimension: 'revenue',
      score: 4,
      sentence: 'Northwind Freight alone weighs what the model says.',
    },
    room.as('Dana Ruiz'),
  )
  await backend.call(
    'disputes.escalate',
    {
      themeId: room.theme(scheduled),
      dimension: 'breadth',
      sentence: 'Whether a clinic is an account of its own.',
    },
    room.as('Noor Haddad'),
  )
  await backend.call('session.decide', {}, room.as('Dana Ruiz'))
}

async function override(backend: TestBackend): Promise<void> {
  const meta = { actor: await personId(backend, 'Dana Ruiz') }
  const hubspot = await themeId(backend, 'Native HubSpot integration')
  const { id } = await backend.call(
    'overrides.add',
    {
      themeId: hubspot,
      kind: 'rank',
      targetRank: 1,
      condition: 'other',
      reason: 'The partner team would like to see it higher up.',
    },
    meta,
  )
  await backend.call('overrides.revoke', { id, why: 'No condition holds.' }, meta)
  await backend.call(
    'overrides.add',
    {
      themeId: await themeId(backend, 'Bulk user import via CSV'),
      kind: 'shortlist-on',
      targetRank: null,
      condition: 'competitive-emergency',
      reason: 'Papercut Studio is being courted by a rival that has it.',
    },
    meta,
  )
}

async function decide(backend: TestBackend): Promise<void> {
  const mira = await personId(backend, 'Mira Kang')
  const meta = { actor: mira }
  const set = async (
    theme: string,
    status: 'build' | 'defer' | 'decline',
    rationale: string,
    workaround = '',
  ): Promise<void> => {
    const ownerId = status === 'decline' ? null : mira
    const id = await themeId(backend, theme)
    await backend.call('decisions.set', { themeId: id, status, ownerId, rationale, workaround }, meta)
  }
  await set(
    'Regional filtering in reports',
    'build',
    'Large customers prepare board packs by hand. Northwind Freight alone renews $400,000 on it.',
  )
  await set('SSO for guest users', 'build', 'It removes the finding that security reviews keep raising.')
  await set('Native HubSpot integration', 'defer', 'The sync interface it needs is being rebuilt first.')
  await set(
    'Dark theme for embeds',
    'decline',
    'Few customers embed charts, and the page around them sets the look.',
    'Set the colours of the chart in its embed options.',
  )
  await set('Data residency in the EU', 'build', 'A legal duty for customers in the EU.')
  await backend.call(
    'memos.edit',
    {
      themeId: await themeId(backend, 'SSO for guest users'),
      says: 'Guests will sign in with their own identity. It will definitely be there soon.',
    },
    meta,
  )
}
