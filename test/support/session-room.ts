import type { Input, Output } from '#shared/contract/contract.ts'
import type { Dimension, Score } from '#shared/domain/prioritization/themes/theme.ts'
import { prepareSmall, type TestBackend } from './backend.ts'

/** A score as a person of a test gives it; without a reason one is made up where the score needs it. */
export type Given = readonly [theme: string, dimension: Dimension, score: Score | null, reason?: string]

/** The small quarter with people around one computer. Everybody is named by name. */
export class SessionRoom {
  readonly backend: TestBackend
  readonly #people: ReadonlyMap<string, string>
  readonly #themes: ReadonlyMap<string, string>

  private constructor(
    backend: TestBackend,
    people: ReadonlyMap<string, string>,
    themes: ReadonlyMap<string, string>,
  ) {
    this.backend = backend
    this.#people = people
    this.#themes = themes
  }

  /** Prepares the small quarter, with a Head of Product and an observer beside the three of the fixture. */
  static async prepared(backend: TestBackend): Promise<SessionRoom> {
    await prepareSmall(backend)
    for (const [name, role] of [
      ['Henrik Solbakk', 'head-of-product'],
      ['Olga Watt', 'observer'],
    ] as const)
      await backend.call('people.save', { id: null, name, title: '', email: '', roles: [role] })
    return SessionRoom.of(backend)
  }

  /** The same, published for ballots. */
  static async published(backend: TestBackend): Promise<SessionRoom> {
    const room = await SessionRoom.prepared(backend)
    await backend.call('session.publish', {}, room.as('Dana Ruiz'))
    return room
  }

  /** The workspace that is open, whatever it is. */
  static async of(backend: TestBackend): Promise<SessionRoom> {
    const people = await backend.call('people.list', {})
    const themes = await backend.call('themes.list', {})
    return new SessionRoom(
      backend,
      new Map(people.map(({ id, name }) => [name, id])),
      new Map(themes.map(({ id, name }) => [name, id])),
    )
  }

  person(name: string): string {
    return found(this.#people, name)
  }

  theme(name: string): string {
    return found(this.#themes, name)
  }

  /** Who acts in a call. */
  as(name: string): { actor: string } {
    return { actor: this.person(name) }
  }

  /** Opens a person's ballot, puts scores on it, and leaves it open. */
  async fill(
    name: string,
    given: readonly Given[],
    open: Partial<Input<'ballots.open'>> = {},
  ): Promise<void> {
    await this.backend.call('ballots.open', { personId: this.person(name), code: null, ...open })
    for (const score of given) await this.backend.call('ballots.score', this.score(score))
  }

  score([theme, dimension, score, reason]: Given): Input<'ballots.score'> {
    return { themeId: this.theme(theme), dimension, score, reason: reason ?? 'Because we know the customers' }
  }

  /** A whole ballot: what is given, the preliminary alignment for the rest, and finished. */
  async vote(name: string, given: readonly Given[] = []): Promise<void> {
    await this.fill(name, given)
    await this.#fillGaps()
    await this.backend.call('ballots.finish', {})
  }

  /** Gives the open ballot what CS Ops put down wherever it still lacks an alignment. */
  async #fillGaps(): Promise<void> {
    const ballot = await this.backend.call('ballots.get', {})
    for (const { themeId, dimension } of ballot?.gaps ?? []) {
      const theme = ballot?.themes.find((one) => one.themeId === themeId)
      await this.backend.call('ballots.score', {
        themeId,
        dimension,
        score: theme?.model.alignment ?? 1,
        reason: '',
      })
    }
  }

  /** Everybody who has not voted does, as the model and CS Ops have it. */
  async voteRest(): Promise<void> {
    const { voters } = await this.backend.call('ballots.status', {})
    for (const voter of voters) if (!voter.finished && voter.excused === null) await this.vote(voter.name)
  }

  async reveal(): Promise<Output<'session.reveal'>> {
    return this.backend.call('session.reveal', { themeIds: null }, this.as('Dana Ruiz'))
  }

  /** Where a theme stands after the reveal. */
  async standing(theme: string): Promise<Record<Dimension, string>> {
    const { themes } = await this.backend.call('disputes.list', {})
    const found = themes.find((one) => one.name === theme)
    const state = (dimension: Dimension): string => {
      const one = found?.dimensions.find((d) => d.dimension === dimension)
      return `${one?.state ?? '?'} ${one?.score ?? '-'}`
    }
    return { revenue: state('revenue'), breadth: state('breadth'), alignment: state('alignment') }
  }

  /** Decides every theme: the first three of the shortlist are built, the rest deferred. */
  async decideAll(): Promise<void> {
    const { ranked, unranked, compliance, shortlist } = await this.backend.call('ranking.get', {})
    const ownerId = this.person('Mira Kang')
    for (const row of [...ranked, ...unranked, ...compliance]) {
      if (row.escalationDue !== null) continue
      const on = shortlist.themeIds.includes(row.themeId)
      await this.backend.call(
        'decisions.set',
        {
          themeId: row.themeId,
          status: on ? 'build' : 'defer',
          ownerId,
          rationale: 'Weighs what it weighs',
          workaround: '',
        },
        this.as('Mira Kang'),
      )
    }
  }

  /** The whole way to the seal, without a dispute. */
  async seal(): Promise<void> {
    await this.voteRest()
    await this.reveal()
    await this.backend.call('session.decide', {}, this.as('Dana Ruiz'))
    await this.decideAll()
    await this.backend.call('session.close', {}, this.as('Dana Ruiz'))
  }
}

function found(ids: ReadonlyMap<string, string>, name: string): string {
  const id = ids.get(name)
  if (id === undefined) throw new Error(`Nobody and nothing is named ${name}.`)
  return id
}
