import type { DecisionStatus } from '#shared/domain/decisions/decision.ts'
import { findPrivate, type PrivateKind } from '#shared/domain/decisions/memo-privacy.ts'
import { findQuarterMentions } from './quarter-mentions.ts'
import { WORDING_RULES } from './wording-rules.ts'

/** A stretch of customer words to look at again: UTF-16 offsets, end exclusive. */
export type WordingNote = {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Why it is too much, and what to write instead. */
  readonly message: string
}

/** What the words may say. */
export type WordingContext = {
  readonly status: DecisionStatus | null
  /** The quarter the session decides for, `Q1 2027`. */
  readonly quarter: string
  /** Account and CSM names; customers never read each other's. */
  readonly names: readonly string[]
  /** Names of themes, which are what they are: a theme "Guaranteed delivery" promises nothing. */
  readonly themeNames: readonly string[]
}

const PRIVATE: Readonly<Record<PrivateKind, string>> = {
  name: 'This names a customer or a colleague; the shareable cut leaves the sentence out. Say “several customers” instead.',
  money:
    'Customers never read amounts of other accounts; the shareable cut leaves the sentence out. Say it without the figure.',
  day: 'Nobody committed to this date. Leave it out; a build names its quarter and nothing closer.',
}

/**
 * Finds wording in customer words that promises more than the decision does (ritual, section 6), in order, without
 * overlaps. Whole words in any case and inflection; a word inside a compound ("guaranteed-delivery queue"), inside a
 * theme's name, or behind a "can't", "not" or "no" ("we can't promise") raises nothing.
 * Limits: English only, and words, not meaning: "it will be there" passes, and so does a negation further than three
 * words away from what it negates, the other way round.
 */
export function checkWording(text: string, context: WordingContext): WordingNote[] {
  const found: WordingNote[] = []
  for (const rule of WORDING_RULES) {
    if (!rule.statuses.includes(context.status)) continue
    for (const match of text.matchAll(rule.pattern)) {
      const start = match.index
      const end = start + match[0].length
      if (insideCompound(text, start, end) || (rule.mayBeNegated && isNegated(text, start))) continue
      if (isSinceDate(text, start)) continue
      found.push({ start, end, text: match[0], message: rule.message })
    }
  }
  found.push(...findQuarterMentions(text, context.status, context.quarter))
  for (const span of findPrivate(text, context.names))
    found.push({ start: span.start, end: span.end, text: span.text, message: PRIVATE[span.kind] })
  const named = themeSpans(text, context.themeNames)
  const outside = found.filter((note) => !named.some((s) => note.start >= s.start && note.end <= s.end))
  return withoutOverlaps(outside)
}

/** Keeps the first of two that overlap, and of two that begin together the longer one. */
function withoutOverlaps(notes: readonly WordingNote[]): WordingNote[] {
  const kept: WordingNote[] = []
  for (const note of notes.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (note.start >= (kept.at(-1)?.end ?? 0)) kept.push(note)
  return kept
}

function themeSpans(text: string, names: readonly string[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  const lower = text.toLowerCase()
  for (const name of names) {
    const wanted = name.trim().replaceAll(/\s+/gu, ' ').toLowerCase()
    if (wanted === '') continue
    for (let at = lower.indexOf(wanted); at !== -1; at = lower.indexOf(wanted, at + wanted.length))
      spans.push({ start: at, end: at + wanted.length })
  }
  return spans
}

function insideCompound(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]-$/u.test(text.slice(0, start)) || /^-[\p{L}\p{N}]/u.test(text.slice(end))
}

function isNegated(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start)
  return /(?:\b(?:no|not|never|cannot|can’t|nor)|n['’]t)\s+(?:[\p{L}’']+\s+){0,2}$/iu.test(before)
}

/** "Since March 2026" looks back and promises nothing. */
function isSinceDate(text: string, start: number): boolean {
  return /\bsince\s+$/iu.test(text.slice(Math.max(0, start - 10), start))
}
