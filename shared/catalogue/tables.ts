/**
 * What each table of a workspace holds, for whoever reads it with another program. Typed by hand on purpose: what a table
 * is for, no schema says. A test holds the list against the tables there are.
 */
export const tableWords: Readonly<Record<string, string>> = {
  workspace: 'The workspace: its name, its currency, and the settings of the model as JSON. One row.',
  session:
    'The sessions: kind, quarter planned, as-of date, phase, length of the shortlist, and the settings it was published with as JSON.',
  account: 'The customers. Money is in minor units of the workspace’s currency (cents of a dollar).',
  theme: 'The feedback themes. One with text in compliance is a legal duty.',
  request: 'What an account or a prospect asked for, by theme, with the churn signal and the words.',
  origin: 'Where rows came from: the file and sheet of an import, or who typed them.',
  correction:
    'Values put right in the app: what changed, from which source, by whom, and whether it was during a session.',
  roadmap_theme: 'The roadmap themes, with the criteria of what belongs to each.',
  mapping:
    'How a session sees a theme: its roadmap theme, its fit, the preliminary alignment, the scores of earlier sessions.',
  person: 'The people, with their roles as JSON.',
  override: 'Themes that were moved against the ranking, with condition, reason, and what revoked them.',
  decision: 'The decision on a theme in a session: build, defer or decline, owner, reason, workaround.',
  memo: 'Words for customers that somebody wrote in place of the draft.',
  letter_choices: 'What letters of a session may name, and who answers for legal duties by when.',
  name_answer: 'Answers to “is this the customer, or just the word?”, by sentence.',
  kept_note: 'Wordings that were kept although there is a note on them, with the reason.',
  rate: 'Exchange rates by which amounts in other currencies were read.',
  tier_words: 'Which words of imported files stand for which tier, as JSON.',
  account_alias: 'Other names and IDs of accounts, and which were said to be another’s.',
  retired_theme: 'Themes that were merged into another, or removed (into_id is empty).',
  kept_table: 'Files of which rows wait to be fixed.',
  kept_rows: 'The rows that wait, by their number, as JSON.',
  session_run:
    'What publishing fixed: whether there are ballots, the last entry of the data, the note on capacity.',
  session_theme: 'The themes of a published session with the model’s scores, and when each was revealed.',
  code_tries: 'Wrong ballot codes in a row. Left out of this copy.',
  person_code: 'Ballot codes, as salted hashes. Left out of this copy.',
  ballot: 'Who has a ballot in a session, who typed it, whether it is finished.',
  ballot_score:
    'Scores of ballots with their reasons; those of themes that aren’t revealed yet are left out.',
  resolution:
    'How a dispute ended: an agreed score with its sentence, or an escalation with its due day and outcome.',
  emergency: 'The emergency of a fast track, and the response to it.',
  agenda_item: 'The items of a session’s meeting with the minutes planned and used.',
  seal: 'The seal of a session: when, by whom, the results as JSON, and their hash.',
  abandonment: 'Sessions that were given up, with the reason.',
  amendment: 'What was added after a seal: corrections, outcomes, decisions, wordings.',
}
