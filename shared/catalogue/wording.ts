import { CHECKS } from '#shared/domain/prioritization/wording/check-wording.ts'
import type { TextKind, WordingCode } from '#shared/domain/prioritization/wording/wording-code.ts'
import { listInWords } from '#shared/kernel/text.ts'
import { terms } from './terms.ts'

/** The check of what people write for the papers. */
export const wording = {
  'wording.title': ({ n }: { n: number }) =>
    n === 0 ? 'No open wording notes' : n === 1 ? 'One wording note' : `${n} wording notes`,
  'wording.checked': ({ texts }: { texts: readonly TextKind[] }) =>
    texts.length === 0
      ? 'Nothing written yet.'
      : [...Map.groupBy(texts, lookedFor)]
          .map(([what, kinds]) => `${capital(listInWords(kinds.map(NAME)))}: checked for ${what}.`)
          .join(' '),
  'wording.from': ({ text }: { text: TextKind }) => capital(NAME(text)),
  'wording.suggests': ({ message, instead }: { message: string; instead: string }) =>
    instead === ''
      ? `${message} Suggestion: leave it out.`
      : `${message} Suggestion: “${instead}”${/[.!?]$/u.test(instead) ? '' : '.'}`,
  'wording.suggestion': 'Use the suggestion',
  'wording.fix': 'Fix',
  'wording.keep': 'Keep with a reason…',
  'wording.action': ({ label, text }: { label: string; text: string }) => `${label}: “${text}”`,
  'wording.reason': 'Why it stays',
  'wording.reason.hint': ({ min }: { min: number }) => `At least ${min} characters; it goes into the record.`,
  'wording.reason.short': ({ min }: { min: number }) => `Write at least ${min} characters.`,
  'wording.keep.save': 'Keep it',
  'wording.keep.cancel': 'Cancel',
  'wording.keep.saved': ({ text }: { text: string }) => `“${text}” stays.`,
  'wording.kept': ({ who, at, reason }: { who: string; at: string; reason: string }) =>
    `Kept by ${who}, ${at}: ${reason}`,
} as const

const NAME = (text: TextKind): string => (text === 'letter' ? 'what CS says' : terms.paperText[text])
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** What each rule looks for, in a word. */
const LOOKED_FOR = {
  promise: 'promises',
  certainty: 'certainty',
  soon: '“soon”',
  time: 'times and days',
  date: 'times and days',
  quarter: 'quarters',
  'not-decided': 'what was decided',
  'undecided-words': 'what was decided',
  optional: 'what was decided',
  hint: 'what was decided',
  unreleased: 'unreleased work',
  share: 'shares of customers',
  jargon: 'our jargon',
  name: 'names',
  'ask-name': 'names',
  money: 'amounts',
} satisfies Record<WordingCode, string>

const lookedFor = (text: TextKind): string =>
  listInWords([...new Set(CHECKS[text].map((code) => LOOKED_FOR[code]))])
