import 'react'

declare module 'react' {
  // Styles may hand a value to their stylesheet: `style={{ '--columns': … }}`.
  interface CSSProperties {
    readonly [name: `--${string}`]: string | number | undefined
  }
}
