import type { TextKind } from '#shared/domain/decisions/wording-code.ts'
import { terms } from './terms.ts'

/** The check of what people write for the papers. */
export const wording = {
  'wording.title': ({ n }: { n: number }) =>
    n === 0 ? 'No open wording notes' : n === 1 ? 'One wording note' : `${n} wording notes`,
  'wording.checked': ({ texts }: { texts: readonly TextKind[] }) =>
    texts.length === 0 ? 'Nothing written yet.' : `Checked: ${texts.map(NAME).join(', ')}.`,
  'wording.from': ({ text }: { text: TextKind }) => capital(NAME(text)),
  'wording.suggests': ({ message, instead }: { message: string; instead: string }) =>
    instead === '' ? `${message} Suggestion: leave it out.` : `${message} Suggestion: “${instead}”.`,
  'wording.suggestion': 'Use the suggestion',
  'wording.fix': 'Fix',
  'wording.keep': 'Keep with a reason…',
  'wording.keep.unsaved': 'Save the text first; a wording is kept in the text as it’s recorded.',
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
