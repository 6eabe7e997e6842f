/**
 * What people gave on their ballots where it was not the model's score, nor the alignment that was put down before the
 * session. An empty score is an abstention.
 */
export const BALLOTS: readonly (readonly [
  person: string,
  theme: string,
  dimension: 'revenue' | 'breadth' | 'alignment',
  score: '1' | '2' | '3' | '4' | '5' | '',
  reason: string,
])[] = [
  [
    'Ifeoma Castellow',
    'Metric definitions catalog',
    'revenue',
    '3',
    'Two finance teams will not sign the renewal forms before they can tell one revenue figure from the other.',
  ],
  [
    'Ifeoma Castellow',
    'Brand fonts in exports',
    'revenue',
    '',
    'None of the accounts that ask is in the revenue forecast I answer for.',
  ],
  [
    'Dana Ruiz',
    'Scheduled dashboards by email',
    'alignment',
    '4',
    'Readers who never log in are readers all the same; for them this is how analysis becomes self-serve.',
  ],
  [
    'Henrik Solbakk',
    'Offline mobile approvals',
    'alignment',
    '2',
    'Third quarter in a row with this much revenue behind it; it touches governed access at least.',
  ],
]

/** How the disputes that follow from them ended: theme, dimension, agreed score, the sentence on why, by whom. */
export const DISPUTES: readonly (readonly [
  theme: string,
  dimension: 'revenue' | 'breadth' | 'alignment',
  score: '1' | '2' | '3' | '4' | '5',
  sentence: string,
  by: string,
])[] = [
  [
    'Metric definitions catalog',
    'revenue',
    '2',
    'Both finance teams renew after the summer, so the model’s weight stands; their words go into the memo.',
    'Dana Ruiz',
  ],
  [
    'Scheduled dashboards by email',
    'alignment',
    '2',
    'A mailed picture answers one question and stops the next; it stays adjacent until usage data say otherwise.',
    'Henrik Solbakk',
  ],
  [
    'Offline mobile approvals',
    'alignment',
    '1',
    'None of the four bets is about the field; the challenge goes to leadership instead of into the score.',
    'Henrik Solbakk',
  ],
]

/** Somebody who called in: their ballot was typed by somebody else in the room. */
export const ENTERED_BY: readonly (readonly [person: string, by: string])[] = [['Jonah Roth', 'Tomas Bielik']]
