/** What a note on a wording is about. */
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
  'unreleased',
  'share',
  'jargon',
  'name',
  'ask-name',
  'money',
  'undecided-words',
] as const
export type WordingCode = (typeof WORDING_CODES)[number]

/**
 * The free texts of a session's papers. `letter`: what CS says; it and the workaround are sent to customers. The
 * rationale and the description are read in the shareable cut too. The others stay in the house: the sentence that
 * settles a dispute, the capacity note, the response to an emergency, the reasons of overrides and of ballots.
 */
export const TEXT_KINDS = [
  'letter',
  'workaround',
  'rationale',
  'resolution',
  'capacity',
  'response',
  'override',
  'ballot',
  'description',
] as const
export type TextKind = (typeof TEXT_KINDS)[number]
