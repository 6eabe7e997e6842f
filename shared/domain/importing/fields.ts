/** What a table can be imported as. */
export const IMPORT_KINDS = ['accounts', 'requests', 'themes', 'roadmap', 'people'] as const
export type ImportKind = (typeof IMPORT_KINDS)[number]

/** One thing a column can mean. */
export type FieldSpec = {
  readonly field: string
  /** The import can't start without such a column. */
  readonly required: boolean
  /** Headers that mean it, the likeliest first; compared without case, spaces and punctuation. */
  readonly headers: readonly string[]
}

const field = <F extends string>(name: F, headers: string, required = false) => ({
  field: name,
  required,
  headers: [name, ...headers.split('|').filter((header) => header !== '')],
})

/**
 * The fields of each kind of table, with the headers that common CRMs and CS tools export (Salesforce, HubSpot,
 * Gainsight, ChurnZero, Vitally, Planhat) and that people type. Left out on purpose is what only sounds alike: a CRM's
 * Annual Revenue is the customer's turnover, its Account Owner a salesperson, its Health Score no trend.
 */
export const IMPORT_FIELDS = {
  accounts: [
    field(
      'id',
      'Account ID|External ID|CRM ID|Customer ID|Company ID|Record ID|Salesforce ID|SFDC ID|GSID|Account 18 digit ID',
    ),
    field(
      'name',
      'Account Name|Account|Customer Name|Customer|Company Name|Company|Client|Organization Name',
      true,
    ),
    field(
      'arr',
      'Annual Recurring Revenue|Account ARR|Current ARR|Total ARR|ARR Amount|ACV|Annual Contract Value|Recurring Revenue',
      true,
    ),
    field('currency', 'Currency Code|Account Currency|Currency ISO Code|ISO Currency|ARR Currency'),
    field(
      'tier',
      'Account Tier|Customer Tier|Size|Company Size|Customer Size|Account Type Tier|Segment Tier|Service Tier',
      true,
    ),
    field(
      'renewal_date',
      'Renewal|Next Renewal|Next Renewal Date|Contract Renewal Date|Contract End Date|Contract End|Subscription End Date|Renews On|Expiration Date|End Date',
    ),
    field('icp', 'In ICP|ICP Fit|Is ICP|Inside ICP|Ideal Customer Profile|ICP Account'),
    field('csm', 'Customer Success Manager|CSM Name|Success Manager|CS Owner|CSM Owner'),
    field('segment', 'Industry|Market Segment|Vertical|Customer Segment'),
    field(
      'headroom',
      'Expansion Headroom|Headroom Amount|Expansion Potential|Whitespace|White Space|Expansion ARR Potential|Upsell Potential',
    ),
    field('untapped_seats', 'Untapped Seats|Unsold Seats|Seats Untapped|Seat Headroom|Potential Seats'),
    field('seat_price', 'Price per Seat|Seat Price per Year|Annual Seat Price|Price Per User'),
    field(
      'referenceable',
      'Referenceable Logo|Reference|Is Reference|Reference Customer|Referenceable Customer|Logo Reference',
    ),
    field('usage_trend', 'Product Usage Trend|Adoption Trend|Usage Direction'),
  ],
  requests: [
    field(
      'account',
      'Account ID|Account Name|Customer|Customer Name|Company|Company Name|Customer ID|Client|Organization',
      true,
    ),
    field('theme', 'Feedback Theme|Theme Name|Feature|Feature Request|Feature Name|Request|Topic|Idea', true),
    field('signal', 'Churn Signal|Churn Risk Signal|Risk Signal|Churn Risk'),
    field('dependency', 'Stated Dependency|Expansion Dependency|Dependency Share|Dependency %'),
    field(
      'verbatim',
      'Verbatim Quote|Quote|Customer Quote|Customer Verbatim|Comment|Feedback|Notes|Description',
    ),
    field('source', 'Channel|Request Source|Feedback Source|Origin'),
    field(
      'date',
      'Request Date|Date Requested|Date Logged|Logged On|Created Date|Created At|Created|Create Date|Submitted',
    ),
    field('prospect', 'Is Prospect|Prospect?|Customer or Prospect'),
    field('compliance', 'Legal Duty|Regulatory|Compliance Flag|Is Compliance|Compliance Requirement'),
    field('win_loss', 'Win/Loss|Win Loss Reason|Win/Loss Context|Deal Outcome|Outcome|Opportunity Outcome'),
    field('logged_by', 'Logged By|Submitted By|Reported By|Reporter|Created By|CSM|Author'),
  ],
  themes: [
    field('theme', 'Feedback Theme|Theme Name|Name|Feature|Feature Request|Title', true),
    field('description', 'Theme Description|Details|Summary|Problem'),
    field('roadmap_theme', 'Roadmap|Strategic Theme|Strategic Bet|Roadmap Item|Mapped to|Bet'),
    field('fit', 'Roadmap Fit|Strategic Fit|Alignment Fit'),
    field('alignment', 'Alignment Score|Strategic Alignment|Preliminary Score|Preliminary'),
    field('compliance', 'Legal Duty|Regulatory|Compliance Flag|Is Compliance|Compliance Requirement'),
    field(
      'past_alignment',
      'Past Alignment Scores|Previous Alignment|Earlier Alignment|Prior Alignment|Last Alignment',
    ),
  ],
  roadmap: [
    field('name', 'Roadmap Theme|Theme|Theme Name|Strategic Theme|Strategic Bet|Bet|Title', true),
    field('description', 'Details|Summary|Rationale'),
    field('quarter', 'Quarters|Target Quarter|Timing|When|Target|Timeframe'),
    field('criteria', 'Direct Fit Criteria|Criteria for a direct fit|Fit Criteria|Direct Fit|Criterion'),
  ],
  people: [
    field('name', 'Full Name|Person|Participant|Display Name', true),
    field('email', 'E-mail|Email Address|Mail'),
    field('title', 'Job Title|Position|Function'),
    field('roles', 'Role|Session Role|Session Roles'),
  ],
} as const satisfies Record<ImportKind, readonly FieldSpec[]>

/** The names of a kind's fields. */
export type FieldOf<K extends ImportKind> = (typeof IMPORT_FIELDS)[K][number]['field']

/** Which column, from 0, holds which field; null or absent: none. */
export type ColumnMapping<F extends string = string> = Readonly<Partial<Record<F, number | null>>>

/** The fields of a kind, in the order they are shown. */
export function fieldsOf(kind: ImportKind): readonly FieldSpec[] {
  return IMPORT_FIELDS[kind]
}
