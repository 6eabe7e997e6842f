import { create } from 'zustand'
import { onAppEvent } from './rpc.ts'

/** A long piece of work under way. */
export type Job = { readonly label: string; readonly done: number; readonly total: number | null }

const useJobStore = create<{ readonly jobs: Readonly<Record<string, Job>> }>(() => ({ jobs: {} }))

/** Follows what the backend says of its long work; returns the function that stops it. */
export function followProgress(): () => void {
  return onAppEvent((event) => {
    if (event.type === 'backend') useJobStore.setState({ jobs: {} })
    if (event.type !== 'progress') return
    const { job, label, done, total } = event
    useJobStore.setState(({ jobs }) => {
      const { [job]: _before, ...others } = jobs
      const over = total !== null && done >= total
      return { jobs: over ? others : { ...others, [job]: { label, done, total } } }
    })
  })
}

/** Work that ended without saying how much there was: its call has been answered. */
export function forgetJob(job: string): void {
  useJobStore.setState(({ jobs }) => {
    const { [job]: _over, ...others } = jobs
    return { jobs: others }
  })
}

/** The long work under way now, by its name. */
export function useJobs(): Readonly<Record<string, Job>> {
  return useJobStore((state) => state.jobs)
}
