import { CallContext } from '#electron/backend/core/context.ts'
import { foldName } from '#shared/kernel/text.ts'

/** The same context with somebody acting, by name. */
export function actingAs(context: CallContext, name: string): CallContext {
  return new CallContext(context.ports, context.state, {
    actor: sampleId(context, 'person', name),
  })
}

/** The id behind a name of the sample. @throws Error when the sample's other files don't know it */
export function sampleId(context: CallContext, kind: 'person' | 'theme', name: string): string {
  const { people, themes } = context.workspace.snapshot()
  const list: readonly { id: string; name: string }[] = kind === 'person' ? people : themes
  const found = list.find((one) => foldName(one.name) === foldName(name))
  if (!found) throw new Error(`The sample names a ${kind} that its lists don’t: ${name}.`)
  return found.id
}
