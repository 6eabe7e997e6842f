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
 * The fields of each kind of table, with the headers that people type and that the tools around a CS team export. Left
 * out on purpose is what only sounds alike: a CRM's Annual Revenue is the customer's turnover, its Account Owner a
 * salesperson, its Health Score no trend; ChurnZero's TotalContractAmount is a contract's total; the monthly spend of
 * Intercom and Canny is no ARR. What each tool calls its columns stands, with its source, in guess-columns.test.ts.
 */
export const IMPORT_FIELDS = {
  accounts: [
    field(
      'id',
      'Account ID|External ID|CRM ID|Customer ID|Company ID|Record ID|Salesforce ID|SFDC ID|GSID|Account 18 digit ID|Account ID 18|SFDC Account ID|Salesforce Account ID|Company External ID|Account External ID|Company Source ID|Source ID|HubSpot ID|Organization ID|Organisation ID|HS Object ID|External Client ID|Client ID',
    ),
    field(
      'name',
      'Account Name|Account|Customer Name|Customer|Company Name|Company|Client|Organization Name|Organisation Name|Organization|Organisation|Account: Account Name|Client Name|Customer Account',
      true,
    ),
    field(
      'arr',
      'Annual Recurring Revenue|Account ARR|Current ARR|Total ARR|ARR Amount|ACV|Annual Contract Value|Annualized Recurring Revenue|ARR Converted|Subscription ARR|Contracted ARR|CARR|Account: ARR',
      true,
    ),
    field(
      'currency',
      'Currency Code|Account Currency|Currency ISO Code|ISO Currency|ARR Currency|Account: Currency|Company Currency|ARR Currency Code|Annual Recurring Revenue Currency',
    ),
    field(
      'tier',
      'Account Tier|Customer Tier|Size|Company Size|Customer Size|Account Type Tier|Segment Tier|Service Tier|Account Size|Company Tier|Size Segment|Segment (Tier)|CS Tier',
      true,
    ),
    field(
      'renewal_date',
      'Renewal|Next Renewal|Next Renewal Date|Contract Renewal Date|Contract End Date|Contract End|Subscription End Date|Renews On|Expiration Date|End Date|Contract Expiration Date|Contract Renewal|Upcoming Renewal Date|Renewal Date (Next)|Subscription Renewal Date|Current Term End Date|Term End Date|Renewal (Date)',
    ),
    field('icp', 'In ICP|ICP Fit|Is ICP|Inside ICP|Ideal Customer Profile|ICP Account'),
    field(
      'csm',
      'Customer Success Manager|CSM Name|Success Manager|CS Owner|CSM Owner|CSM Full Name|Assigned CSM|Success Owner|Customer Success Owner|Primary CSM|Company CSM|Assigned CSM Name',
    ),
    field(
      'segment',
      'Industry|Market Segment|Vertical|Customer Segment|Industry Segment|Business Segment|Industry Name',
    ),
    field(
      'headroom',
      'Expansion Headroom|Headroom Amount|Expansion Potential|Whitespace|White Space|Expansion ARR Potential|Upsell Potential|Expansion Opportunity|Expansion Amount|Potential Expansion ARR',
    ),
    field(
      'untapped_seats',
      'Untapped Seats|Unsold Seats|Seats Untapped|Seat Headroom|Potential Seats|Unused Seat Potential|Expansion Seats|Additional Seats',
    ),
    field(
      'seat_price',
      'Price per Seat|Seat Price per Year|Annual Seat Price|Price Per User|Seat Price Annual|Price per Seat per Year|Annual Price per Seat',
    ),
    field(
      'referenceable',
      'Referenceable Logo|Reference|Is Reference|Reference Customer|Referenceable Customer|Logo Reference|Reference Account|Referenceable Account|Is Referenceable',
    ),
    field(
      'usage_trend',
      'Product Usage Trend|Adoption Trend|Usage Direction|Usage Trend Direction|Engagement Trend|Usage Trend (90 days)',
    ),
  ],
  requests: [
    field(
      'account',
      'Account ID|Account Name|Customer|Customer Name|Company|Company Name|Customer ID|Client|Organization|Organisation|Organization Name|Organisation Name|Ticket Organization Name|Requester Organization|Customer Company|Note Company|Company Domain Name|Account: Account Name|Company ID|Organization ID|Organization External ID|Account External ID|Message Author Companies',
      true,
    ),
    field(
      'theme',
      'Feedback Theme|Theme Name|Feature|Feature Request|Feature Name|Request|Topic|Idea|Linked Feature|Linked Features|Linked Feature Name|Feature Idea|Idea Name|Product Feature|Requested Feature|Suggestion Title|Post Title|Post|Title|Issue Summary|Summary|Subject|Ticket Subject',
      true,
    ),
    field(
      'signal',
      'Churn Signal|Churn Risk Signal|Risk Signal|Churn Risk|Risk Type|Churn Indicator|Renewal Risk Signal',
    ),
    field('dependency', 'Stated Dependency|Expansion Dependency|Dependency Share|Dependency %'),
    field(
      'verbatim',
      'Verbatim Quote|Quote|Customer Quote|Customer Verbatim|Comment|Feedback|Notes|Description|Note Content|Note Text|Note|Insight|Insight Text|Insight Content|Snippet|Highlight|Ticket Description|Comment Body|Customer Feedback|Feedback Text|Suggestion Body|Post Details|Details|Content|Body|Description Text|Message Body',
    ),
    field(
      'source',
      'Channel|Request Source|Feedback Source|Origin|Note Source|Ticket Channel|Via|Via Channel|Case Origin|Source Type',
    ),
    field(
      'date',
      'Request Date|Date Requested|Date Logged|Logged On|Created Date|Created At|Created|Create Date|Submitted|Note Created At|Note Created|Insight Created At|Ticket Created Date|Ticket Created At|Requested|Requested At|Date/Time Opened|Opened Date|Date Created|Submitted At|Date Submitted|Suggestion Created Timestamp|Message Created At|Created Time|Create Time',
    ),
    field('prospect', 'Is Prospect|Prospect?|Customer or Prospect'),
    field('compliance', 'Legal Duty|Regulatory|Compliance Flag|Is Compliance|Compliance Requirement'),
    field('win_loss', 'Win/Loss|Win Loss Reason|Win/Loss Context|Deal Outcome|Outcome|Opportunity Outcome'),
    field(
      'logged_by',
      'Logged By|Submitted By|Reported By|Reporter|Created By|CSM|Author|Note Owner|Note Creator|Case Owner|Submitter|Submitter Name|Logged By Name|Reporter Name|Message Author Name|Author Name|Creator|Creator Name|Created By Name',
    ),
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
