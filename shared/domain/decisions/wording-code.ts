/** What a note on a wording is about; the rules are in shared/domain/wording. */
export const WORDING_CODES = [
  'promise',
  'certainty',
  'soon',
  'time',
  'date',
  'quarter',
  'not-decided',
  'optional',
  'hint',
  'share',
  'jargon',
  'name',
  'ask-name',
  'money',
] as const
export type WordingCode = (typeof WORDING_CODES)[number]
