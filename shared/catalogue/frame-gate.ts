import { ROADMAP_THEMES } from '#shared/domain/prioritization/phases/session.ts'
import { counted } from '#shared/kernel/text.ts'

/** What holds the gate out of a phase shut. */
export const frameGate = {
  'frame.gate': 'Before the session can be published',
  'frame.gate.score': 'Before the reveal',
  'frame.gate.reveal': 'Before the decisions',
  'frame.gate.decide': 'Before closing',
  'frame.gate.open': 'Everything is ready.',
  'frame.gate.left': ({ n }: { n: number }) => `${counted(n, 'thing')} left`,
  'frame.gate.shut': ({ things }: { things: string }) => `Still to do: ${things}.`,
  'frame.gate.names': ({ words }: { words: string }) => `${words}: show them by name`,
  'frame.gate.no-ballots': 'No ballot counted yet',
  'frame.gate.ballot': ({ name }: { name: string }) => `Ballot of ${name}`,
  'frame.gate.ballots': ({ n }: { n: number }) => `${counted(n, 'ballot')} missing`,
  'frame.gate.hidden': ({ left }: { left: number }) => `${counted(left, 'theme')} not revealed`,
  'frame.gate.dispute': ({ name, dimension }: { name: string; dimension: string }) =>
    `${dimension} of ${name} is disputed`,
  'frame.gate.disputes': ({ n }: { n: number }) => `${counted(n, 'dispute')} open`,
  'frame.gate.shortlist': ({ have, need }: { have: number; need: number }) =>
    `The shortlist holds ${have} of at least ${need}`,
  'frame.gate.owner': ({ name }: { name: string }) => `${name} has no owner`,
  'frame.gate.owners': ({ n }: { n: number }) => `${counted(n, 'shortlisted theme')} without an owner`,
  'frame.gate.undecided': ({ name }: { name: string }) => `${name} is undecided`,
  'frame.gate.undecideds': ({ n }: { n: number }) => `${counted(n, 'theme')} undecided`,
  'frame.gate.wording': ({ name, n }: { name: string | null; n: number }) =>
    `${name ?? 'The capacity note'} has ${counted(n, 'open wording note')}`,
  'frame.gate.wordings': ({ n }: { n: number }) => `Open wording notes in ${counted(n, 'place')}`,
  'frame.gate.off-shortlist': ({ name }: { name: string }) =>
    `${name} is decided for build and no longer on the shortlist`,
  'frame.gate.off-shortlists': ({ n }: { n: number }) =>
    `${counted(n, 'theme')} decided for build and no longer on the shortlist`,
  'frame.gate.done': ({ name }: { name: string }) => `${name}: done`,
  'frame.gate.todo': ({ name, what }: { name: string; what: string }) => `${name}: ${what}`,
  'frame.gate.accounts': 'import the list',
  'frame.gate.requests': 'import the list',
  'frame.gate.mapping': ({ left }: { left: number }) => `${counted(left, 'theme')} left to map`,
  'frame.gate.roadmap': ({ have }: { have: number }) =>
    have > ROADMAP_THEMES.max
      ? `${have}, ${ROADMAP_THEMES.max} at most`
      : `${have} of at least ${ROADMAP_THEMES.min}`,
  'frame.gate.person-cs': 'add someone from CS',
  'frame.gate.person-product': 'add someone from Product',
  'frame.gate.person-both': 'add someone from CS and from Product',
  'frame.gate.themes-later': 'imported with requests',
  'frame.gate.model': 'review settings',
  'frame.gate.urgent': 'no urgent requests: nothing to triage',
  'frame.gate.emergency': 'raise the emergency',
  'frame.gate.response': 'The PM lead owes a response',
} as const
