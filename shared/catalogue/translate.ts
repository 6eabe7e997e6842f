import { en } from './catalogue.ts'

/** Every string of the catalogue: plain words, or words made from parameters. */
export type Catalogue = typeof en
export type TextKey = keyof Catalogue

/** What a text needs to be written: nothing for plain words, its parameters otherwise. */
export type TextParams<K extends TextKey> = Catalogue[K] extends (params: infer P) => string
  ? [params: P]
  : []

/**
 * The text for a key, in the one language there is so far. A missing key or a missing parameter doesn't compile.
 * @example t('home.title') · t('gate.mapping', { left: 3 })
 */
export function t<K extends TextKey>(key: K, ...params: TextParams<K>): string {
  const text: unknown = en[key]
  // The types above tie each key to its parameters; the compiler can't follow that through the union of all texts.
  return typeof text === 'function' ? (text as (given: unknown) => string)(params[0]) : String(text)
}
