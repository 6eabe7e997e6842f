import type { z } from 'zod'
import { accountsContract } from './accounts.contract.ts'
import { agendaContract } from './agenda.contract.ts'
import { amendmentsContract } from './amendments.contract.ts'
import { backupsContract } from './backups.contract.ts'
import { ballotsContract } from './ballots.contract.ts'
import { decisionsContract } from './decisions.contract.ts'
import { disputesContract } from './disputes.contract.ts'
import { emergencyContract } from './emergency.contract.ts'
import { evidenceContract } from './evidence.contract.ts'
import { exportsContract } from './exports.contract.ts'
import { importsContract } from './imports.contract.ts'
import type { NameRule, Operation } from './operation.ts'
import { overridesContract } from './overrides.contract.ts'
import { peopleContract } from './people.contract.ts'
import { rankingContract } from './ranking.contract.ts'
import { ratesContract } from './rates.contract.ts'
import { recordContract } from './record.contract.ts'
import { roadmapContract } from './roadmap.contract.ts'
import { settingsContract } from './settings.contract.ts'
import { shellContract } from './shell.contract.ts'
import { themesContract } from './themes.contract.ts'
import { aliasesContract } from './aliases.contract.ts'
import { tierWordsContract } from './tier-words.contract.ts'
import { wordingContract } from './wording.contract.ts'
import { sessionContract, workspaceContract } from './workspace.contract.ts'

/** Every operation there is, by name. The window, the command line and the tests call nothing else. */
export const contract = {
  ...workspaceContract,
  ...sessionContract,
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
