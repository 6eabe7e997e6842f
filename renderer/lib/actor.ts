import { create } from 'zustand'

type ActorState = {
  /** The workspace the choice belongs to; null while none is open. */
  readonly workspaceId: string | null
  readonly personId: string | null
}

const useActorStore = create<ActorState>(() => ({ workspaceId: null, personId: null }))
const keyOf = (workspaceId: string): string => `concord.actor.${workspaceId}`

/** Who acts now: a person's id, or null before anyone has said who they are. For calls, outside of React. */
export function currentActor(): string | null {
  return useActorStore.getState().personId
}

/** Takes up the choice made earlier in this workspace, or none; call it whenever another workspace opens. */
export function enterWorkspace(workspaceId: string | null): void {
  if (useActorStore.getState().workspaceId === workspaceId) return
  useActorStore.setState({
    workspaceId,
    personId: workspaceId === null ? null : localStorage.getItem(keyOf(workspaceId)),
  })
}

/** Who acts, and how to change it. The choice is kept for this workspace on this computer, not in the file. */
export function useActor(): { personId: string | null; choose: (personId: string | null) => void } {
  const personId = useActorStore((state) => state.personId)
  return { personId, choose: chooseActor }
}

type Asking = { readonly answer: (chosen: boolean) => void; readonly answered: Promise<boolean> }

const useAskingStore = create<{ readonly asking: Asking | null }>(() => ({ asking: null }))

/**
 * Asks who records, where the record refused something for want of a name. True once somebody is chosen: then what was
 * refused can be done again. Several calls that wait share one question.
 */
export function askWhoRecords(): Promise<boolean> {
  const { asking } = useAskingStore.getState()
  if (asking !== null) return asking.answered
  const { promise, resolve } = Promise.withResolvers<boolean>()
  useAskingStore.setState({ asking: { answer: resolve, answered: promise } })
  return promise
}

/** The question as the frame shows it: whether it is open, and what was answered; null: nobody. */
export function useAskedWhoRecords(): { open: boolean; answer: (personId: string | null) => void } {
  return { open: useAskingStore((state) => state.asking !== null), answer: answerWhoRecords }
}

function answerWhoRecords(personId: string | null): void {
  const { asking } = useAskingStore.getState()
  useAskingStore.setState({ asking: null })
  if (personId !== null) chooseActor(personId)
  asking?.answer(personId !== null)
}

function chooseActor(personId: string | null): void {
  const { workspaceId } = useActorStore.getState()
  if (workspaceId !== null) {
    if (personId === null) localStorage.removeItem(keyOf(workspaceId))
    else localStorage.setItem(keyOf(workspaceId), personId)
  }
  useActorStore.setState({ personId })
}
