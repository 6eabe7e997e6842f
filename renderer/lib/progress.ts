import { create } from 'zustand'
import { onAppEvent } from './rpc.ts'

/** A long piece of work under way. */
export type Job = { readonly label: string; readonly done: number; readonly total: number | null }

const useJobStore = create<{ readonly jobs: Readonly<Record<string, Job>> }>(() => ({ jobs: {} }))

/** Follows what the backend says of its long work; returns the function that stops it. */
export function followProgress(): () => void {
  return onAppEvent((event) => {
    if (event.type === 'backend') useJobStore.setState({ jobs: {} })
    if (event.type === 'job-over')
      useJobStore.setState(({ jobs: { [event.job]: _over, ...others } }) => ({ jobs: others }))
    if (event.type !== 'progress') return
    const { job, label, done, total } = event
    useJobStore.setState(({ jobs }) => ({ jobs: { ...jobs, [job]: { label, done, total } } }))
  })
}

/** The long work under way now, by its name. */
export function useJobs(): Readonly<Record<string, Job>> {
  return useJobStore((state) => state.jobs)
}
