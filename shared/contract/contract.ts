import type { z } from 'zod'
import { accountsContract } from './customers.contract.ts'
import { agendaContract } from './prioritization/agenda.contract.ts'
import { amendmentsContract } from './prioritization/amendments.contract.ts'
import { backupsContract } from './backups.contract.ts'
import { ballotsContract } from './prioritization/ballots.contract.ts'
import { decisionsContract } from './prioritization/decisions.contract.ts'
import { disputesContract } from './prioritization/disputes.contract.ts'
import { emergencyContract } from './prioritization/emergency.contract.ts'
import { evidenceContract } from './prioritization/evidence.contract.ts'
import { exportsContract } from './prioritization/exports.contract.ts'
import { importsContract } from './imports.contract.ts'
import type { NameRule, Operation } from './operation.ts'
import { overridesContract } from './prioritization/overrides.contract.ts'
import { peopleContract } from './people.contract.ts'
import { rankingContract } from './prioritization/ranking.contract.ts'
import { ratesContract } from './rates.contract.ts'
import { recordContract } from './record.contract.ts'
import { roadmapContract } from './prioritization/roadmap.contract.ts'
import { settingsContract } from './prioritization/settings.contract.ts'
import { shellContract } from './shell.contract.ts'
import { themesContract } from './prioritization/themes.contract.ts'
import { aliasesContract } from './aliases.contract.ts'
import { tierWordsContract } from './tier-words.contract.ts'
import { wordingContract } from './prioritization/wording.contract.ts'
import { searchContract } from './search.contract.ts'
import { sessionsContract } from './sessions.contract.ts'
import { sessionContract, workspaceContract } from './workspace.contract.ts'

/** Every operation there is, by name. The window, the command line and the tests call nothing else. */
export const contract = {
  ...workspaceContract,
  ...sessionContract,
  ...sessionsContract,
  ...settingsContract,
  ...accountsContract,
  ...themesContract,
  ...roadmapContract,
  ...peopleContract,
  ...importsContract,
  ...ratesContract,
  ...tierWordsContract,
  ...aliasesContract,
  ...rankingContract,
  ...ballotsContract,
  ...disputesContract,
  ...emergencyContract,
  ...agendaContract,
  ...amendmentsContract,
  ...evidenceContract,
  ...overridesContract,
  ...decisionsContract,
  ...wordingContract,
  ...recordContract,
  ...exportsContract,
  ...backupsContract,
  ...searchContract,
  ...shellContract,
} satisfies Record<string, Operation>

export type Contract = typeof contract
export type OperationName = keyof Contract

/** Whether the record needs a name for an entry of this kind; kinds are the operations' names. */
export function nameRuleOf(kind: string): NameRule {
  const operations: Readonly<Record<string, Operation>> = contract
  return Object.hasOwn(operations, kind) ? (operations[kind]?.named ?? 'never') : 'never'
}

/** What a caller may pass, before defaults and trimming. */
export type Input<N extends OperationName> = z.input<Contract[N]['in']>
/** What a use case receives, after validation. */
export type Parsed<N extends OperationName> = z.output<Contract[N]['in']>
/** What the call answers with. */
export type Output<N extends OperationName> = z.output<Contract[N]['out']>
