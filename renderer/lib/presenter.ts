import { create } from 'zustand'

/** Presenter mode: this screen is projected, so nothing private may be on it. Off whenever Concord starts. */
const usePresenterStore = create<{ readonly on: boolean }>(() => ({ on: false }))

/** Whether the screen is projected, and how to say so. */
export function usePresenter(): { on: boolean; present: (on: boolean) => void } {
  return { on: usePresenterStore((state) => state.on), present }
}

function present(on: boolean): void {
  usePresenterStore.setState({ on })
}
