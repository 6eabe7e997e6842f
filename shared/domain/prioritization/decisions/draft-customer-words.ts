import { formatDate } from '#shared/kernel/dates.ts'
import { listInWords } from '#shared/kernel/text.ts'
import type { MemoFacts } from './memo-facts.ts'
import { onlyAName, withoutPrivate } from '#shared/domain/wording/memo-privacy.ts'
import type { Drafted } from './said-together.ts'
import { dayToTell, outcomeOf } from './outcome.ts'
import { asSentence, capitalised, quoted, sentences, titled } from '#shared/domain/wording/plain-english.ts'

/** How many of the themes that stand ahead are named, where they may be. */
const NAMED_AHEAD = 3
/** From this many customers on, the others are several. */
const SEVERAL = 4

/**
 * How the words speak of the theme: by its name, as "this" below a heading that names it, as "these" below the headings
 * of several, or by the names of several.
 */
export type Subject = 'name' | 'this' | 'these' | readonly string[]

/**
 * What CS says to the customers who asked (ritual, section 6): the same in both cuts, because it leaves the house. It
 * says what was decided, why in the way that it was, and what happens next; it names no account, no CSM and no amount,
 * no quarter but those decided, no day unless the VP CS allowed it, and no other theme unless the PM lead did.
 */
export function draftCustomerWords(facts: MemoFacts, subject: Subject = 'name'): string {
  return sentences(...customerSentences(facts, subject))
}

/** That draft in its sentences, about the theme alone and about several. */
export function draftedOf(facts: MemoFacts): Drafted {
  return { this: customerSentences(facts, 'this'), these: customerSentences(facts, 'these') }
}

/**
 * The sentences of that draft, each in its place: what was decided first, and '' where there is nothing to say. Of themes
 * that came to the same, those in one place are comparable.
 */
export function customerSentences(facts: MemoFacts, subject: Subject): string[] {
  const own = new Grammar(facts, subject)
  switch (outcomeOf(facts)) {
    case 'build':
      return facts.accounts.length === 0
        ? [
            `We’ve put ${own.it} on our roadmap for ${facts.quarter}, and we’ll let you know when ${own.its} in beta.`,
          ]
        : [
            `${askers(facts.accounts.length)} told us that ${own.it} would close a real gap.`,
            `${own.Its} now on our roadmap for ${facts.quarter}, and we’ll let you know when ${own.its} in beta.`,
          ]
    case 'defer':
      return [
        `We’re not building ${own.it} in ${facts.quarter}.`,
        whyDeferred(facts, own),
        `Your ${own.many ? 'requests' : 'request'} and your comments are logged for ${facts.returns} planning, and I’ll come back to you then.`,
        untilThen(facts),
      ]
    case 'decline':
      return [
        // A title may be one thing or several: as an object it needs no verb of its own.
        own.byName
          ? `After review, we’re not going to build ${own.it} in the near term${whyDeclined(facts, own)}.`
          : `After review, ${own.is}n’t ${own.many ? 'things' : 'something'} we’re going to build in the near term${whyDeclined(facts, own)}.`,
        ...worksToday(facts),
      ]
    case 'compliance':
      return compliance(facts, own)
    case 'escalated': {
      const day = dayToTell(facts)
      return [
        `Our leadership is deciding on ${own.it}, and I’ll come back to you with the outcome${day === null ? '' : ` by ${formatDate(day)}`}.`,
      ]
    }
    case 'open':
      return [`We haven’t decided on ${own.it} yet. I’ll let you know what we decide, and why.`]
  }
}

function compliance(facts: MemoFacts, own: Grammar): string[] {
  const writing = 'we’ll confirm in writing what we do and when'
  const duty = dutyOf(own)
  switch (facts.status) {
    case 'build':
      return [duty, `The work is planned for ${facts.quarter}, and ${writing}.`]
    case 'defer':
      return [
        duty,
        `The work isn’t planned for ${facts.quarter}; it’s logged for ${facts.returns} planning, and ${writing}.`,
        untilThen(facts),
      ]
    case 'decline':
      return [
        duty,
        'After review, we’re not planning further work on it in the near term, and we’ll confirm in writing how we handle it.',
        ...worksToday(facts),
      ]
    case null:
      return [duty, `We haven’t decided how to meet ${own.many ? 'them' : 'it'} yet; ${writing}.`]
  }
}

function dutyOf(own: Grammar): string {
  if (!own.byName) return `${capitalised(own.is)} ${own.many ? 'legal requirements' : 'a legal requirement'}.`
  return own.many
    ? `${own.it}, which you asked for, are legal requirements.`
    : // A title may be one thing or several; what was asked for is one.
      `What you asked for, ${own.it}, is a legal requirement.`
}

/** `You`, `You and others`, `You and several other customers`; never so that two of them know each other. */
function askers(n: number): string {
  if (n <= 2) return 'You'
  return n < SEVERAL ? 'You and others' : 'You and several other customers'
}

/** Why other work comes first; by the scores only where they decided, and nothing where nothing came first. */
function whyDeferred(facts: MemoFacts, own: Grammar): string {
  const such = otherWork(facts)
  const them = own.many ? 'them' : 'it'
  switch (facts.reason ?? 'other') {
    case 'alone':
      return ''
    case 'capacity':
      return `Our team has no room for ${them} beside the other work planned for ${facts.quarter}${such}.`
    case 'score':
      return onlyPartly(facts)
        ? `${own.It} ${own.many ? 'overlap' : 'overlaps'} only partly with what we’re focusing on, so we decided to put other work${such} first.`
        : facts.notAll === true
          ? `We decided to put other work${such} first, most of it based on ${groundsInWords(facts)}.`
          : `Right now, other work${such} is ahead of ${them}, based on ${groundsInWords(facts)}.`
    case 'override':
    case 'other':
      return `We decided to put other work${such} first.`
  }
}

/** The scores decided, by fit alone, and nothing that is built fits as little as this, which is adjacent. */
function onlyPartly({ grounds = [], fitsLeast = false, fit }: MemoFacts): boolean {
  return !grounds.includes('impact') && fitsLeast && fit === 'adjacent'
}

function groundsInWords({ grounds = ['impact', 'fit'] }: MemoFacts): string {
  return listInWords(grounds.map((one) => ({ impact: 'customer impact', fit: 'fit with our roadmap' })[one]))
}

/** Names what is built instead, where the PM lead allowed that; customers read no unreleased work otherwise. */
function otherWork({ namesUnreleased, ahead }: MemoFacts): string {
  if (namesUnreleased !== true || ahead.length === 0) return ''
  return ` (such as ${listInWords(ahead.slice(0, NAMED_AHEAD).map(quoted))})`
}

/** Why a theme is declined, in words a customer can be told; the rationale itself is written for colleagues. */
function whyDeclined(facts: MemoFacts, own: Grammar): string {
  const { fit, fitsLeast = false, reason = 'other' } = facts
  const they = own.many ? 'they' : 'it'
  if (fitsLeast && fit === 'none')
    return `; ${they} ${own.many ? 'fall' : 'falls'} outside what we’re focusing on`
  if (fitsLeast && fit === 'adjacent')
    return `; ${they} ${own.many ? 'overlap' : 'overlaps'} only partly with what we’re focusing on`
  if (reason === 'alone') return ''
  if (reason !== 'score') return '; we decided to put other work first'
  return facts.notAll === true
    ? `; we decided to put other work first, most of it based on ${groundsInWords(facts)}`
    : `; other work is ahead of ${own.many ? 'them' : 'it'}, based on ${groundsInWords(facts)}`
}

function workaroundOf({ workaround, names, privacy }: MemoFacts): string {
  return asSentence(withoutPrivate(workaround, names, privacy))
}

/** What a customer can use until a deferred theme is planned; empty where there is nothing to tell. */
export function untilThen(facts: MemoFacts): string {
  const workaround = workaroundOf(facts)
  return workaround === '' ? '' : introduced('Until then:', workaround)
}

function worksToday(facts: MemoFacts): string[] {
  const workaround = workaroundOf(facts)
  return workaround === ''
    ? ['', 'I’m happy to talk through what you can do instead.']
    : [introduced('Here’s what works today:', workaround), 'I’m happy to walk you through it.']
}

/** A workaround of several lines, such as a list of steps, stands on lines of its own. */
function introduced(words: string, workaround: string): string {
  return workaround.includes('\n') ? `${words}\n${workaround}\n` : `${words} ${workaround}`
}

/** The forms in which a sentence speaks of its subject. */
class Grammar {
  readonly many: boolean
  readonly byName: boolean
  /** The subject as an object, or before a verb: `Filters`, `this`, `these`, `Filters and Exports`. */
  readonly it: string
  readonly It: string
  /** With its verb: `Filters is`, `this is`, `these are`. */
  readonly is: string
  readonly its: string
  readonly Its: string

  constructor({ themeName, names }: MemoFacts, subject: Subject) {
    const named = subject === 'name' ? [themeName] : typeof subject === 'string' ? [] : subject
    this.many = subject === 'these' || named.length > 1
    this.byName = named.length > 0
    const titles = named.map((name) => (onlyAName(name, names) ? quoted(name) : titled(name)))
    this.it = typeof subject === 'string' && subject !== 'name' ? subject : listInWords(titles)
    this.It = this.many ? 'They' : 'It'
    this.is = `${this.it} ${this.many ? 'are' : 'is'}`
    this.its = this.many ? 'they’re' : 'it’s'
    this.Its = capitalised(this.its)
  }
}
