import { z } from 'zod'
import { mutation, query } from './operation.ts'
import { Id, Instant, Nothing } from './values.schema.ts'

/** One entry of the record as a person reads it. */
export const EntryView = z.object({
  seq: z.number(),
  at: Instant,
  /** Whose word it is: who did it, unless somebody typed it for them. */
  who: z.string(),
  /** Who typed it for `who`; null when they did. */
  enteredBy: z.string().nullable(),
  /** What kind of change: the operation's name, `undo` or `redo`. */
  kind: z.string(),
  label: z.string(),
  why: z.string(),
  themeId: Id.nullable(),
  themeName: z.string().nullable(),
  /** How many stored rows it changed. */
  changes: z.number(),
  hash: z.string(),
})
export type EntryView = z.infer<typeof EntryView>

/** What verifying found: an intact record, or the first entry that doesn’t match. */
export const VerifyView = z.object({
  ok: z.boolean(),
  entries: z.number(),
  head: z.string(),
  problem: z
    .object({ seq: z.number().nullable(), message: z.string(), repairable: z.boolean().optional() })
    .nullable(),
  /** The record begins with rows of another file, whose own record couldn’t be proven. */
  salvaged: z.boolean(),
  /** Whether the sealed session computes to the numbers it was sealed with; null while nothing is, or all seals were salvaged. */
  sealed: z.boolean().nullable(),
  /** What a printed fingerprint belongs to; null: none was given. */
  printed: z
    .object({
      /** It was given in its short form, which could be made to fit. */
      short: z.boolean(),
      /** The entry that was the last when it was printed, and how many came after; null: this record has none. */
      entry: z.object({ seq: z.number(), at: Instant, label: z.string(), after: z.number() }).nullable(),
    })
    .nullable(),
})
export type VerifyView = z.infer<typeof VerifyView>

export const recordContract = {
  /** Entries, newest first; `before` pages back. */
  'record.list': query({
    in: z.object({ before: z.number().int().nullable(), limit: z.number().int().min(1).max(1_000) }),
    out: z.object({ entries: z.array(EntryView), total: z.number() }),
  }),
  /** Whether a call that got no answer was written before the backend stopped, by the call's id. */
  'record.written': query({
    in: z.object({ call: z.uuid() }),
    out: z.object({
      written: z.boolean(),
      /** The id of the first row it wrote; null where that has none of its own. */
      id: Id.nullable(),
    }),
  }),
  'record.undo': mutation({
    named: 'as-the-gesture',
    in: Nothing,
    out: z.object({ label: z.string() }),
    touches: ['*'],
  }),
  'record.redo': mutation({
    named: 'as-the-gesture',
    in: Nothing,
    out: z.object({ label: z.string() }),
    touches: ['*'],
  }),
  /**
   * Says in the record that it was broken by half a character and by nothing else, after which it counts as intact. The
   * one change that a broken record allows; `no-change` where there is nothing of the kind.
   */
  'record.repair': mutation({ named: 'always', in: Nothing, out: z.null(), touches: ['*'] }),
  /**
   * Writes the record as text, one JSON object a line: what verifying finds, then each entry with the rows it changed.
   * Without codes, and without ballots until all are shown.
   */
  'record.dump': query({ in: z.object({ path: z.string().min(1) }), out: z.null(), paths: ['path'] }),
  /**
   * Writes all that the workspace holds into a folder: each table as CSV and JSON, the schema, what each table is for, and
   * the record. Without codes, and without scores that aren't revealed.
   */
  'record.dumpTables': query({
    in: z.object({ dir: z.string().min(1) }),
    out: z.object({ files: z.array(z.string()) }),
    paths: ['dir'],
  }),
  /**
   * Recomputes every hash and replays the record against what is stored; with `printed`, the fingerprint on a document,
   * says which entry it belongs to (`bad-input` where it is none).
   */
  'record.verify': query({
    in: z.object({ printed: z.string().max(1_000).default('') }),
    out: VerifyView,
  }),
}
