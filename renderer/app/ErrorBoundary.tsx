import { Component, type ReactNode } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/Surface.tsx'

type Props = {
  /** What it stands around; a change of name (another place) tries anew. */
  readonly name: string
  readonly children: ReactNode
}
type State = { readonly name: string; readonly failed: Error | null }

/** Keeps a broken place from taking the rest of the window with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { name: this.props.name, failed: null }

  static getDerivedStateFromError(failed: unknown): Partial<State> {
    return { failed: failed instanceof Error ? failed : new Error(String(failed)) }
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    return props.name === state.name ? null : { name: props.name, failed: null }
  }

  override render(): ReactNode {
    const { failed } = this.state
    if (!failed) return this.props.children
    return (
      <EmptyState
        icon="error"
        title={t('frame.error.place')}
        text={
          <>
            <p>{t('frame.error.place.text')}</p>
            <code>{failed.message}</code>
          </>
        }
        action={
          <Button variant="primary" onClick={() => this.setState({ failed: null })}>
            {t('frame.error.again')}
          </Button>
        }
      />
    )
  }
}
