import { formatDate } from '#shared/kernel/dates.ts'
import type { DecisionStatus } from './decision.ts'
import type { MemoFacts } from './memo-facts.ts'

/** What customers are told about a theme: its decision, or what stands in its place. */
export const OUTCOMES = ['build', 'defer', 'decline', 'compliance', 'escalated', 'open'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The outcome of a theme. A legal duty is one whatever was decided; a decision ends an escalation. */
export function outcomeOf({ status, standing }: Pick<MemoFacts, 'status' | 'standing'>): Outcome {
  if (standing.track === 'compliance') return 'compliance'
  if (status !== null) return status
  return standing.track === 'unscored' && standing.escalated !== null ? 'escalated' : 'open'
}

/** The day an escalated theme is due, where customers may be told it. */
export function dayToTell(facts: Pick<MemoFacts, 'status' | 'standing' | 'dayForCustomers'>): string | null {
  return outcomeOf(facts) === 'escalated' &&
    facts.dayForCustomers === true &&
    facts.standing.track === 'unscored'
    ? facts.standing.escalated
    : null
}

/** What became of a legal duty, in a few words after its name. @param status null: nothing is decided yet */
export function dutyLine(
  status: DecisionStatus | null,
  { quarter, returns }: Pick<MemoFacts, 'quarter' | 'returns'>,
): string {
  switch (status) {
    case 'build':
      return `planned for ${quarter}`
    case 'defer':
      return `not in ${quarter}, logged for ${returns} planning`
    case 'decline':
      return 'no further work planned'
    case null:
      return 'not decided yet'
  }
}

/**
 * What was decided, in a few words for a customer: the line above a theme in a letter. It comes from the decision alone,
 * so that a letter says what was decided whatever somebody wrote below it.
 */
export function outcomeLine(
  facts: Pick<MemoFacts, 'status' | 'standing' | 'dayForCustomers' | 'quarter' | 'returns'>,
): string {
  const { quarter, returns, status } = facts
  switch (outcomeOf(facts)) {
    case 'build':
      return `on our roadmap for ${quarter}`
    case 'defer':
      return `not in ${quarter}, logged for ${returns} planning`
    case 'decline':
      return 'not planned'
    case 'compliance':
      return `legal requirement, ${dutyLine(status, { quarter, returns })}`
    case 'escalated': {
      const day = dayToTell(facts)
      return `with our leadership${day === null ? '' : `, to be decided by ${formatDate(day)}`}`
    }
    case 'open':
      return 'not decided yet'
  }
}
