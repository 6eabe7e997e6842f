import type { DecisionStatus } from '#shared/domain/prioritization/decisions/decision.ts'
import type { TextKind } from '#shared/domain/prioritization/wording/wording-code.ts'
import type { OverrideKind } from '#shared/domain/prioritization/overrides/override.ts'
import type { LetterChoices } from '#shared/domain/prioritization/decisions/letter-choices.ts'
import type { SessionKind } from '#shared/domain/prioritization/phases/session.ts'
import type { Dimension, Fit, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { counted } from '#shared/kernel/text.ts'
import { fieldWord, valueInWords } from './field-words.ts'
import { decisionTerm, terms } from './terms.ts'

const LETTER_CHOICE = {
  namesUnreleased: 'letters may name unreleased work',
  dayForCustomers: 'holding words may give customers the due day',
}

const sessionKind = (kind: SessionKind): string =>
  kind === 'quarterly' ? 'quarterly' : terms.sessionKind[kind]

type GivenScore = { readonly score: Score | null }
const given = ({ score }: GivenScore): string => (score === null ? 'abstained' : String(score))

const SESSION: Readonly<Record<SessionKind, string>> = {
  quarterly: 'session',
  triage: 'triage session',
  'fast-track': 'fast-track session',
}

/** `renewal date: 2026-11-01 → 2026-11-10; CSM: none → Dana Ruiz` */
export function changesInWords(
  changes: readonly { readonly field: string; readonly from: string; readonly to: string }[],
): string {
  return changes
    .map(({ field, from, to }) => {
      const [a, b] = [from, to].map((text) => (text === '' ? 'none' : valueInWords(field, text)))
      return `${fieldWord(field)} ${a} → ${b}`
    })
    .join('; ')
}

/** What entries of the record say, in the words a person reads back later. They are stored as they are. */
export const recordLabels = {
  workspaceCreated: (name: string, quarter: string, kind: SessionKind) =>
    `Workspace ${name} created, ${SESSION[kind]} ${quarter}`,
  sessionBegun: (name: string) => `${name} begun`,
  sessionAbandoned: (name: string) => `${name} given up`,
  repaired: 'Record repaired: half a character had been stored otherwise than it was recorded',
  salvaged: (file: string) => `Salvaged from ${file}: what was recorded before can’t be proven`,
  workspaceRenamed: (from: string, to: string) => `Workspace renamed: ${from} → ${to}`,
  quarterChanged: (from: string, to: string) => `Session quarter ${from} → ${to}`,
  kindChanged: (from: SessionKind, to: SessionKind) =>
    `Kind of session ${sessionKind(from)} → ${sessionKind(to)}`,
  emergencyRaised: (theme: string, at: string) => `Competitive emergency raised: ${theme}, ${at}`,
  emergencyAnswered: (theme: string, again: boolean) =>
    again ? `Response to the emergency ${theme} reworded` : `Response to the emergency ${theme} given`,
  asOfChanged: (from: string, to: string) => `As-of date ${from} → ${to}`,
  modelReviewed: (yes: boolean) => (yes ? 'Model settings reviewed' : 'Model settings need another review'),
  shortlistSize: (from: number, to: number) => `Shortlist holds ${from} → ${to}`,
  sessionStarted: (quarter: string) => `Session ${quarter} started; model settings fixed`,
  sessionPublished: (quarter: string, asOf: string) =>
    `Session ${quarter} published: as-of date ${asOf}, settings, data and roadmap themes fixed`,
  capacityNoted: 'Product capacity note changed',
  letterChoice: LETTER_CHOICE,
  letterChoices: (from: LetterChoices, to: LetterChoices): string[] => [
    ...(['namesUnreleased', 'dayForCustomers'] as const)
      .filter((choice) => from[choice] !== to[choice])
      .map((choice) => `${to[choice] ? 'Allowed' : 'No longer allowed'}: ${LETTER_CHOICE[choice]}`),
    ...(from.cpo === to.cpo
      ? []
      : [`CPO: ${from.cpo === '' ? 'none' : from.cpo} → ${to.cpo === '' ? 'none' : to.cpo}`]),
    ...(from.complianceDue === to.complianceDue
      ? []
      : [`Compliance due ${from.complianceDue ?? 'none'} → ${to.complianceDue ?? 'none'}`]),
  ],
  nameOpen: (sentence: string) => `To be asked again whether this names the customer: “${sentence}”`,
  nameAnswered: (sentence: string, yes: boolean) =>
    `${yes ? 'Names the customer' : 'Doesn’t name the customer'}: “${sentence}”`,
  revealed: (n: number, name: string) =>
    n === 1 ? `Ballots on ${name} revealed` : `Ballots on ${counted(n, 'theme')} revealed`,
  accountAdded: (name: string) => `Account ${name} added in the app`,
  requestAdded: (who: string, theme: string) => `Request of ${who} for ${theme} added in the app`,
  corrected: (
    kind: 'account' | 'request',
    name: string,
    changes: readonly { readonly field: string; readonly from: string; readonly to: string }[],
    inRoom: boolean,
  ) =>
    `${kind === 'account' ? name : `Request of ${name}`} corrected${inRoom ? ' in the room' : ''}: ${changesInWords(changes)}`,
  decisionsOpened: 'Ranking set; decisions opened',
  sessionSealed: (quarter: string) => `Session ${quarter} closed and sealed`,
  ballotOpened: (name: string) => `Ballot of ${name} started`,
  ballotFilled: (name: string) => `Ballot of ${name}: a score`,
  ballotScored: (
    name: string,
    dimension: Dimension,
    theme: string,
    from: GivenScore | undefined,
    to: GivenScore | null,
  ) =>
    `Ballot of ${name}: ${terms.dimension[dimension].toLowerCase()} of ${theme} ${from ? `${given(from)} → ` : ''}${to === null ? 'removed' : given(to)}`,
  ballotsIssued: (n: number, name: string) =>
    n === 1 ? `Ballot workbook of ${name} saved` : `Ballot workbooks of ${name} and ${n - 1} more saved`,
  ballotFinished: (name: string) => `Ballot of ${name} finished`,
  ballotImported: (name: string, file: string) => `Ballot of ${name} imported from ${file}`,
  ballotExcused: (name: string) => `Ballot of ${name} skipped`,
  ballotAwaited: (name: string) => `Ballot of ${name} no longer skipped`,
  ballotDiscarded: (name: string) => `Ballot of ${name} discarded`,
  ballotCalledBack: (name: string) => `Ballot workbook of ${name} canceled`,
  codeSet: (name: string, changed: boolean) => `Ballot code for ${name} ${changed ? 'changed' : 'set'}`,
  codeReset: (name: string) => `Ballot code for ${name} reset`,
  codeWrong: (name: string, wrong: number) =>
    `Wrong code for ${name}’s ballot${wrong === 1 ? '' : ` (${wrong} in a row)`}`,
  codeRight: (name: string, wrong: number) =>
    `Right code for ${name}’s ballot, after ${counted(wrong, 'wrong one')}`,
  codeRemoved: (name: string) => `Ballot code for ${name} removed`,
  disputeAgreed: (name: string, dimension: Dimension, score: Score) =>
    `${terms.dimension[dimension]} of ${name} agreed: ${score}`,
  disputeEscalated: (name: string, dimension: Dimension, due: string) =>
    `${terms.dimension[dimension]} of ${name} escalated, due ${due}`,
  escalationSettled: (name: string, dimension: Dimension, score: Score) =>
    `Escalation settled: ${terms.dimension[dimension].toLowerCase()} of ${name} is ${score}`,
  agendaStarted: (item: string) => `Agenda: ${item} started`,
  agendaPaused: (item: string, spent: string) => `Agenda: ${item} stopped after ${spent}`,
  agendaMoved: (from: string, spent: string, to: string) => `Agenda: ${from} took ${spent}; ${to} started`,
  agendaExtended: (item: string, from: number, to: number) => `Agenda: ${item} ${from} → ${to} minutes`,
  amended: (seq: number, what: string) => `Amendment to entry ${seq}: ${what}`,
  settingsChanged: (fields: readonly string[]) => `Model settings changed: ${fields.join(', ')}`,
  imported: (what: string, file: string, added: number, changed: number, removed = 0) =>
    `Imported ${what} from ${file}: ${added} added, ${changed} changed${removed > 0 ? `, ${removed} removed` : ''}`,
  keptToFix: (what: string, file: string, rows: number) =>
    `${counted(rows, 'row')} of ${what} from ${file} kept to fix`,
  keptDiscarded: (what: string, file: string, rows: number) =>
    `${counted(rows, 'row')} of ${what} from ${file}, kept to fix, discarded`,
  rateSaved: (currency: string, rate: string, own: string, date: string) =>
    `Rate: 1 ${currency} = ${rate} ${own} (${date})`,
  rateRemoved: (currency: string) => `Rate of ${currency} removed`,
  tierWordsSaved: 'Tier names changed',
  aliasForgotten: (value: string, account: string) => `Other name forgotten: “${value}” of ${account}`,
  themeAdded: (name: string) => `Theme added: ${name}`,
  themeChanged: (name: string) => `Theme changed: ${name}`,
  themesMerged: (names: readonly string[], into: string) =>
    `${names.length === 1 ? `“${names[0] ?? ''}”` : counted(names.length, 'theme')} merged into “${into}”`,
  themeRemoved: (name: string, requests: number) =>
    `Theme removed: ${name}${requests > 0 ? `, with ${counted(requests, 'request')}` : ''}`,
  themeMapped: (name: string, fit: Fit, roadmap: string | null) =>
    `${name} mapped: ${terms.fit[fit].toLowerCase()}${roadmap ? ` with ${roadmap}` : ''}`,
  themesMapped: (n: number) => `${counted(n, 'theme')} mapped`,
  alignmentSet: (name: string, from: Score | null, to: Score) =>
    `Alignment of ${name} ${from === null ? 'set to' : `${from} →`} ${to}`,
  roadmapSaved: (name: string, isNew: boolean) => `Roadmap theme ${isNew ? 'added' : 'changed'}: ${name}`,
  roadmapRemoved: (name: string) => `Roadmap theme removed: ${name}`,
  personSaved: (name: string, isNew: boolean) => `Person ${isNew ? 'added' : 'changed'}: ${name}`,
  personRemoved: (name: string) => `Person removed: ${name}`,
  overrideAdded: (name: string, kind: OverrideKind, before: number, after: number) =>
    kind === 'rank'
      ? `${name} moved from rank ${before} to ${after}`
      : kind === 'shortlist-on'
        ? `${name} put on the shortlist`
        : `${name} removed from the shortlist`,
  overrideRevoked: (name: string) => `Override of ${name} revoked`,
  decisionSet: (name: string, from: DecisionStatus | null, to: DecisionStatus | null, quarter: string) =>
    from === to
      ? `Decision on ${name} amended: ${decisionTerm(to, quarter)}`
      : `${name}: ${decisionTerm(from, quarter)} → ${decisionTerm(to, quarter)}`,
  ownerSet: (name: string, owner: string | null) =>
    owner === null ? `Owner of ${name} cleared` : `Owner of ${name}: ${owner}`,
  decisionsSet: (n: number, to: DecisionStatus, quarter: string) =>
    `${counted(n, 'theme')}: ${decisionTerm(to, quarter)}`,
  memoEdited: (name: string) => `Customer wording edited: ${name}`,
  wordingKept: ({ wording, text, theme }: { wording: string; text: TextKind; theme: string | null }) =>
    `Wording kept in the ${terms.paperText[text]}${theme === null ? '' : ` of ${theme}`}: “${wording}”`,
  memoReset: (name: string) => `Customer wording back to the draft: ${name}`,
} as const
