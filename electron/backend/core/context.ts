import { takesPart } from '#shared/domain/people/role.ts'
import type { PrintPage } from '#electron/backend/files/paper/print-page.ts'
import type { BallotDrafts } from '#shared/contract/prioritization/ballots.contract.ts'
import type { BackupKeeper } from './backups.ts'
import { CallRefused } from '#shared/contract/call-refused.ts'
import type { Stamp } from '#electron/backend/db/journal.ts'
import type { Workspace } from './workspace.ts'
import type { OperationName, Output, Parsed } from '#shared/contract/contract.ts'
import type { AppEvent, CallMeta } from '#shared/contract/events.ts'

/** What the backend is given from outside: no use case reads the clock, makes ids or finds files by itself. */
export type BackendPorts = {
  /** Now, as an ISO 8601 instant in UTC. */
  readonly now: () => string
  readonly newId: () => string
  /** The folder `resources` of this installation. */
  readonly resources: string
  readonly emit: (event: AppEvent) => void
  /** Where backups go; left out where none are taken. */
  readonly backups?: BackupKeeper
  /** Prints to PDF; left out where nothing can print. */
  readonly printPdf?: (page: PrintPage) => Promise<Uint8Array>
}

/** The ballot that is open at this computer: whose, and who types for them. */
export type OpenBallot = { readonly personId: string; readonly enteredBy: string | null }

/** Where one session's ballots are filled at this computer. */
export class BallotDesk {
  /** Scores of a ballot are answered for this one only. */
  open: OpenBallot | null = null
  /** What was typed for a ballot and isn't on it yet, by whose it is; answered with that ballot, to whose hand it was. */
  readonly unfinished = new Map<
    string,
    { readonly enteredBy: string | null; readonly drafts: BallotDrafts }
  >()
}

/** What stays between calls: the open workspace, and the ballots open in it. */
export class BackendState {
  workspace: Workspace | null = null
  readonly #desks = new Map<string, BallotDesk>()

  /** The desk of a session, by its id. */
  desk(sessionId: string): BallotDesk {
    const desk = this.#desks.get(sessionId) ?? new BallotDesk()
    this.#desks.set(sessionId, desk)
    return desk
  }

  /** Closes what is open and takes the new one, if any. */
  replace(workspace: Workspace | null): void {
    this.workspace?.close()
    this.workspace = workspace
    this.#desks.clear()
  }
}

/** What one call of a use case works with. */
export class CallContext {
  readonly ports: BackendPorts
  readonly state: BackendState
  readonly meta: CallMeta
  readonly #rule: string

  /** @param rule the rule of the app by which it acts where no person does: its name stands in the record */
  constructor(ports: BackendPorts, state: BackendState, meta: CallMeta, rule = '') {
    this.ports = ports
    this.state = state
    this.meta = meta
    this.#rule = rule
  }

  /** The open workspace. Refuses the call when there is none. */
  get workspace(): Workspace {
    if (!this.state.workspace)
      throw new CallRefused(
        'no-workspace',
        'No workspace is open. Open a workspace or create a new one first.',
      )
    return this.state.workspace.inSession(this.meta.session ?? null)
  }

  /** Where the ballots of the call's session are filled. Refuses the call when no workspace is open. */
  get desk(): BallotDesk {
    return this.state.desk(this.workspace.snapshot().session.id)
  }

  /** The open workspace, about the session that the call means; null when there is none. */
  get workspaceIfOpen(): Workspace | null {
    return this.state.workspace?.inSession(this.meta.session ?? null) ?? null
  }

  /**
   * Who and when, for an entry of the record. Refused for an observer, who only reads (ritual, section 1).
   * @param assertedBy whose word it is, where the one who acts types it for them
   */
  stamp(assertedBy: string | null = null): Stamp {
    const people = this.workspaceIfOpen?.snapshot().live.people ?? []
    const person = people.find((p) => p.id === this.meta.actor)
    const asserter = assertedBy === this.meta.actor ? undefined : people.find((p) => p.id === assertedBy)
    if (assertedBy !== null && assertedBy !== this.meta.actor && !asserter)
      throw new CallRefused(
        'not-found',
        'The person you’re entering this for is no longer on the list of people. Choose someone else.',
      )
    for (const one of [person, asserter])
      if (one && !takesPart(one.roles))
        throw new CallRefused(
          'not-your-role',
          `${one.name} is an observer, and observers can’t make changes. Choose someone else under “Recording as…” at the top right, or give ${one.name} another role under People.`,
        )
    return {
      at: this.ports.now(),
      personId: person?.id ?? null,
      personName: person?.name ?? this.#rule,
      call: this.meta.call ?? null,
      assertedBy: asserter ? { id: asserter.id, name: asserter.name } : null,
    }
  }
}

/** A use case: one operation of the contract, done. */
export type UseCase<N extends OperationName> = (
  context: CallContext,
  input: Parsed<N>,
) => Output<N> | Promise<Output<N>>

/** The use cases of a feature, by operation. */
export type UseCases<N extends OperationName> = { readonly [K in N]: UseCase<K> }
