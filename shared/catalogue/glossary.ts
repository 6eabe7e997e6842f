import type { frame } from './frame.ts'

type PlaceName = keyof typeof frame extends infer Key
  ? Key extends `frame.place.${infer Name}`
    ? Name
    : never
  : never

/** One of our words, for whoever meets it for the first time. */
export type GlossaryEntry = {
  readonly term: string
  /** One or two sentences. Numbers in it are the defaults of the model's settings. */
  readonly meaning: string
  /** The places where it is seen, the main one first. */
  readonly seen: readonly PlaceName[]
}

/** Our words by the alphabet, as Help shows them. */
export const glossary: readonly GlossaryEntry[] = [
  {
    term: 'Account',
    meaning: 'A paying customer, with its ARR, tier, renewal date and CSM. A prospect isn’t an account.',
    seen: ['accounts'],
  },
  {
    term: 'Agenda',
    meaning:
      'The items of the meeting with their minutes. The timer shows what is left and never blocks anything.',
    seen: ['matrix'],
  },
  {
    term: 'Agreed score',
    meaning:
      'The score that counts after the reveal: the one all owners gave, or the one an owner entered to settle a dispute, with a sentence that says why.',
    seen: ['disputes', 'matrix'],
  },
  {
    term: 'Amendment',
    meaning:
      'A correction, outcome or new wording added after the seal. It stands beside what was sealed and changes nothing in it.',
    seen: ['amendments'],
  },
  {
    term: 'ARR',
    meaning: 'Annual recurring revenue: what an account pays per year, in the workspace’s currency.',
    seen: ['accounts'],
  },
  {
    term: 'As-of date',
    meaning:
      'The day all numbers are computed for. It is always entered, never taken from the clock, and fixed when the session is published.',
    seen: ['model', 'matrix'],
  },
  {
    term: 'Ballot',
    meaning:
      'One person’s scores for every theme, given without seeing anyone else’s: on this computer, or in a workbook sent by mail.',
    seen: ['ballots'],
  },
  {
    term: 'Baseline expectation',
    meaning:
      'A flag: more than 30% of the ICP accounts in one tier ask for the theme, so not building it may cost renewals across that tier.',
    seen: ['matrix', 'model'],
  },
  {
    term: 'Breakpoints',
    meaning:
      'The four amounts at which a score goes up by one. They are fixed when the session is published, so no theme’s score depends on another theme.',
    seen: ['model'],
  },
  {
    term: 'Capacity note',
    meaning:
      'What Product wrote about the engineering capacity of the quarter. Where it decided, the memo names it as the reason.',
    seen: ['decide'],
  },
  {
    term: 'Challenge',
    meaning:
      'A flag: alignment was 1 in two or more sessions in a row while revenue scored 4 or more. Leadership should look at the roadmap theme or the strategy again.',
    seen: ['matrix', 'model'],
  },
  {
    term: 'Churn signal',
    meaning:
      'How strongly a request is tied to losing the account: explicit (the CSM said so), inferred (from its health), or none.',
    seen: ['requests'],
  },
  {
    term: 'Compliance track',
    meaning:
      'Themes that are a legal duty. They are decided on their own and aren’t ranked against the others.',
    seen: ['matrix', 'themes'],
  },
  {
    term: 'Composite',
    meaning:
      'The sum of the three scores, 3 to 15, or their weighted sum where weights were set. The ranking is by composite.',
    seen: ['matrix'],
  },
  {
    term: 'Customer breadth',
    meaning:
      'The dimension that says how many customers ask: a score from 1 to 5, computed from the weighted count.',
    seen: ['matrix', 'model'],
  },
  {
    term: 'Decision',
    meaning:
      'What becomes of a theme: build in the quarter being planned, defer to the quarter after it, or decline, with a rationale.',
    seen: ['decide', 'memos'],
  },
  {
    term: 'Dispute',
    meaning:
      'Scores that don’t fit together: the owners differ, or a view or the model is two or more away from them. Nothing is averaged; the composite waits until it is settled or escalated.',
    seen: ['disputes'],
  },
  {
    term: 'Escalation',
    meaning:
      'A dispute handed to the VP CS and the Head of Product, due in seven days. Until then the theme has no rank.',
    seen: ['disputes', 'amendments'],
  },
  {
    term: 'Evidence',
    meaning:
      'Everything a score is made of: the accounts with their calculation written out, the requests with their quotes, and what would change the rank.',
    seen: ['matrix'],
  },
  {
    term: 'Expansion',
    meaning:
      'An account’s headroom times how much the theme is what blocks it. It adds to the theme’s weighted ARR.',
    seen: ['matrix'],
  },
  {
    term: 'Exposed ARR',
    meaning: 'The ARR of the accounts that ask, each counted once and without any weights.',
    seen: ['matrix', 'map'],
  },
  {
    term: 'Fast track',
    meaning:
      'A session of 30 minutes about one competitive emergency. The PM lead owes a response within 24 hours of its being raised.',
    seen: ['home', 'matrix'],
  },
  {
    term: 'Feedback theme',
    meaning:
      'One thing customers ask for, such as “Regional filtering in reports.” Requests are gathered under it, and it is what gets scored and decided.',
    seen: ['themes', 'matrix'],
  },
  {
    term: 'Fit',
    meaning:
      'How a feedback theme relates to a roadmap theme: direct (score 4 or 5), adjacent (2 or 3), or no connection (1).',
    seen: ['themes', 'model'],
  },
  {
    term: 'For Sales',
    meaning:
      'The list of what prospects ask for. It counts toward no score; a theme three or more prospects ask for is marked there.',
    seen: ['matrix'],
  },
  {
    term: 'Headroom',
    meaning:
      'What an account could still buy per year: an amount, or untapped seats times the price per seat.',
    seen: ['accounts'],
  },
  {
    term: 'ICP',
    meaning:
      'Ideal customer profile. Requests from accounts outside it are shown and tracked, and count toward no score.',
    seen: ['accounts'],
  },
  {
    term: 'Lens',
    meaning:
      'The ranking as it would be with other weights. It is for looking only and never changes the record.',
    seen: ['matrix'],
  },
  {
    term: 'Light breadth',
    meaning:
      'A flag: many small accounts ask, with little revenue and no Enterprise account. The company’s intent for small customers says how to read it.',
    seen: ['matrix', 'model'],
  },
  {
    term: 'Memo',
    meaning:
      'The decision on a theme, why, what CS should say, and to whom. There is an internal version, and a shareable one without names, amounts or days.',
    seen: ['memos', 'export'],
  },
  {
    term: 'Override',
    meaning:
      'Moves a theme to a rank, or onto or off the shortlist, under a named condition and with a reason. It can be revoked.',
    seen: ['overrides', 'matrix'],
  },
  {
    term: 'Owner',
    meaning: 'Of a dimension: a role whose score counts. Of a theme: the PM who answers for what gets built.',
    seen: ['ballots', 'decide'],
  },
  {
    term: 'Pre-read',
    meaning:
      'What participants get before the meeting: the themes, the model’s scores and what is asked of each of them.',
    seen: ['export'],
  },
  {
    term: 'Publish',
    meaning:
      'Fixes the as-of date, the settings, the data and the roadmap themes, and opens the ballots. What is imported later counts in the next session.',
    seen: ['matrix'],
  },
  {
    term: 'Record',
    meaning:
      'Every change in this workspace: who, when, what and why. Each entry carries a fingerprint of the one before it, so a changed entry can be found.',
    seen: ['history', 'verify'],
  },
  {
    term: 'Referenceable logo',
    meaning: 'An account whose name we may use in public. The theme is flagged when one asks for it.',
    seen: ['accounts', 'matrix'],
  },
  {
    term: 'Request',
    meaning:
      'One account asking for one feedback theme, with its churn signal, its dependency and what was said. An account counts once per theme, however often it asks.',
    seen: ['requests'],
  },
  {
    term: 'Reveal',
    meaning:
      'The moment the ballots are shown, all at once or theme by theme. Until then nobody sees anyone else’s scores.',
    seen: ['ballots', 'disputes'],
  },
  {
    term: 'Revenue weight',
    meaning:
      'The dimension that says how much revenue is at stake: a score from 1 to 5, computed from weighted ARR.',
    seen: ['matrix', 'model'],
  },
  {
    term: 'Roadmap theme',
    meaning:
      'One of the three to five strategic bets that feedback is scored against, written down before the session.',
    seen: ['roadmap'],
  },
  {
    term: 'Seal',
    meaning:
      'Closes the session for good: scores, overrides and decisions can’t be edited again, and the numbers stay the same however the settings change later.',
    seen: ['decide', 'verify'],
  },
  {
    term: 'Shortlist',
    meaning:
      'The first three to five themes of the ranking, each with a PM owner. Only these can be built, besides the compliance track.',
    seen: ['decide', 'matrix'],
  },
  {
    term: 'Stated dependency',
    meaning: 'How much of an account’s expansion is blocked by this theme, 0 to 100%, as the customer says.',
    seen: ['requests'],
  },
  {
    term: 'Strategic alignment',
    meaning:
      'The dimension that says how well a theme fits the roadmap: a score from 1 to 5 within the range its fit allows, owned by Product.',
    seen: ['themes', 'matrix'],
  },
  {
    term: 'Strategic tension',
    meaning:
      'A flag: revenue 4 or more, alignment 2 or less. The money and the roadmap point different ways.',
    seen: ['matrix', 'model'],
  },
  {
    term: 'Tier',
    meaning:
      'An account’s size: Enterprise, Mid-Market or SMB. It decides how much the account adds to the weighted count.',
    seen: ['accounts', 'model'],
  },
  {
    term: 'Triage',
    meaning: 'The monthly session of 30 minutes about themes with an urgent request.',
    seen: ['home', 'matrix'],
  },
  {
    term: 'Urgent',
    meaning:
      'A flag: an account with an explicit churn signal (by a setting, an inferred one too) renews in under 90 days, or its renewal is overdue.',
    seen: ['matrix', 'requests'],
  },
  {
    term: 'View',
    meaning:
      'A score by someone who doesn’t own the dimension. It never counts, but one that is two or more away starts a dispute.',
    seen: ['ballots', 'disputes'],
  },
  {
    term: 'Weighted ARR',
    meaning:
      'Weighted risk plus expansion, over all accounts that count. It compares themes and forecasts nothing: it can exceed the accounts’ ARR.',
    seen: ['matrix'],
  },
  {
    term: 'Weighted count',
    meaning: 'How many accounts ask, with Enterprise counted three times, Mid-Market twice and SMB once.',
    seen: ['matrix', 'model'],
  },
  {
    term: 'Weighted risk',
    meaning:
      'An account’s ARR times how near its renewal is (1.5, 1.0 or 0.5) times its churn signal (1.0, 0.5 or 0.1).',
    seen: ['matrix'],
  },
  {
    term: 'Wording note',
    meaning:
      'Marks wording that says more than was decided or than the data show. It has to be fixed, or kept with a reason, before the session closes.',
    seen: ['memos', 'decide'],
  },
  {
    term: 'Workaround',
    meaning: 'What customers can use instead. Every theme that is declined names one.',
    seen: ['decide', 'memos'],
  },
]
