/** The answer of an operation that can be refused: a value, or a reason that is data. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E }

/** Wraps a value as the good outcome. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** Wraps a reason as the refused outcome. */
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
