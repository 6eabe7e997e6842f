/** A stored value. Booleans are 0 and 1; lists and settings are JSON text. */
export type Cell = string | number | null

/** The columns of every table that is written through the journal, keys first. */
export const TABLES = {
  workspace: { key: ['id'], columns: ['id', 'uuid', 'name', 'currency', 'created_at', 'settings'] },
  session: {
    key: ['id'],
    columns: [
      'id',
      'kind',
      'quarter',
      'as_of',
      'phase',
      'created_at',
      'started_at',
      'model_reviewed',
      'shortlist_size',
      'settings',
    ],
  },
  account: {
    key: ['id'],
    columns: [
      'id',
      'external_id',
      'name',
      'arr',
      'tier',
      'renewal_date',
      'in_icp',
      'csm',
      'segment',
      'headroom',
      'untapped_seats',
      'seat_price',
      'referenceable',
      'usage_trend',
    ],
  },
  theme: { key: ['id'], columns: ['id', 'name', 'folded_name', 'description', 'compliance'] },
  request: {
    key: ['id'],
    columns: [
      'id',
      'theme_id',
      'account_id',
      'prospect',
      'signal',
      'dependency',
      'verbatim',
      'source',
      'date',
      'logged_by',
      'compliance',
      'win_loss',
    ],
  },
  roadmap_theme: { key: ['id'], columns: ['id', 'name', 'description', 'quarter', 'criteria', 'position'] },
  mapping: {
    key: ['session_id', 'theme_id'],
    columns: [
      'session_id',
      'theme_id',
      'roadmap_theme_id',
      'fit',
      'preliminary',
      'score',
      'reason',
      'in_room',
      'past_alignment',
    ],
  },
  person: { key: ['id'], columns: ['id', 'name', 'title', 'email', 'roles', 'position'] },
  override: {
    key: ['id'],
    columns: [
      'id',
      'session_id',
      'theme_id',
      'kind',
      'target_rank',
      'condition',
      'reason',
      'person_id',
      'at',
      'rank_before',
      'rank_after',
      'revoked_at',
      'revoked_by',
      'revoked_why',
      'position',
      'entered_by',
    ],
  },
  decision: {
    key: ['session_id', 'theme_id'],
    columns: [
      'session_id',
      'theme_id',
      'status',
      'owner_id',
      'rationale',
      'workaround',
      'decided_by',
      'decided_entered_by',
      'owner_by',
      'owner_entered_by',
    ],
  },
  memo: { key: ['session_id', 'theme_id'], columns: ['session_id', 'theme_id', 'says'] },
  letter_choices: {
    key: ['session_id'],
    columns: ['session_id', 'names_unreleased', 'day_for_customers', 'cpo', 'compliance_due'],
  },
  name_answer: {
    key: ['session_id', 'sentence'],
    columns: ['session_id', 'sentence', 'names_customer'],
  },
  kept_note: {
    key: ['session_id', 'kind', 'theme_id', 'dimension', 'wording'],
    columns: [
      'session_id',
      'kind',
      'theme_id',
      'dimension',
      'wording',
      'said',
      'reason',
      'person_id',
      'entered_by',
      'at',
    ],
  },
  rate: { key: ['currency'], columns: ['currency', 'rate', 'date'] },
  tier_words: { key: ['id'], columns: ['id', 'words'] },
  account_alias: {
    key: ['kind', 'value', 'account_id'],
    columns: ['kind', 'value', 'account_id', 'answer'],
  },
  retired_theme: { key: ['theme_id'], columns: ['theme_id', 'into_id'] },
  session_run: { key: ['session_id'], columns: ['session_id', 'scoring', 'basis_seq', 'capacity_note'] },
  session_theme: {
    key: ['session_id', 'theme_id'],
    columns: ['session_id', 'theme_id', 'compliance', 'revenue', 'breadth', 'alignment', 'revealed_at'],
  },
  code_tries: { key: ['person_id'], columns: ['person_id', 'wrong', 'at'] },
  person_code: { key: ['person_id'], columns: ['person_id', 'salt', 'hash'] },
  ballot: {
    key: ['session_id', 'person_id'],
    columns: ['session_id', 'person_id', 'id', 'via', 'entered_by', 'finished_at', 'excused'],
  },
  ballot_score: {
    key: ['session_id', 'person_id', 'theme_id', 'dimension'],
    columns: ['session_id', 'person_id', 'theme_id', 'dimension', 'counts', 'score', 'fit', 'reason'],
  },
  resolution: {
    key: ['session_id', 'theme_id', 'dimension'],
    columns: [
      'session_id',
      'theme_id',
      'dimension',
      'kind',
      'score',
      'fit',
      'sentence',
      'person_id',
      'at',
      'due',
      'outcome_score',
      'outcome_fit',
      'outcome_sentence',
      'outcome_by',
      'outcome_at',
      'entered_by',
      'outcome_entered_by',
    ],
  },
  emergency: {
    key: ['session_id'],
    columns: [
      'session_id',
      'theme_id',
      'raised_at',
      'raised_by',
      'why',
      'response',
      'response_at',
      'response_by',
    ],
  },
  agenda_item: {
    key: ['session_id', 'item'],
    columns: ['session_id', 'item', 'minutes', 'spent', 'running_since'],
  },
  seal: {
    key: ['session_id'],
    columns: ['session_id', 'at', 'person_id', 'formula_version', 'shortlist', 'results', 'results_hash'],
  },
  amendment: {
    key: ['id'],
    columns: [
      'id',
      'session_id',
      'kind',
      'corrects',
      'theme_id',
      'text',
      'content',
      'person_id',
      'at',
      'position',
      'entered_by',
    ],
  },
} as const

export type TableName = keyof typeof TABLES

/** Columns that were added to a table after its first format; see row-text.ts. */
export const LATER_COLUMNS: { readonly [T in TableName]?: readonly (typeof TABLES)[T]['columns'][number][] } =
  {
    override: ['entered_by'],
    amendment: ['entered_by'],
    decision: ['decided_by', 'decided_entered_by', 'owner_by', 'owner_entered_by'],
    resolution: ['entered_by', 'outcome_entered_by'],
  }

export type Row<T extends TableName> = Readonly<Record<(typeof TABLES)[T]['columns'][number], Cell>>
export type Key<T extends TableName> = Readonly<Record<(typeof TABLES)[T]['key'][number], Cell>>

export const TABLE_NAMES = Object.keys(TABLES) as TableName[]
