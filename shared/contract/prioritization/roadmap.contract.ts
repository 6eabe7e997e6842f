import { z } from 'zod'
import { mutation, query } from '../operation.ts'
import { FreeText, Id, Name, Nothing } from '../values.schema.ts'

/** One strategic bet, as Product wrote it. */
export const RoadmapThemeView = z.object({
  id: Id,
  name: z.string(),
  description: z.string(),
  quarter: z.string(),
  criteria: z.string(),
  /** Feedback themes mapped to it. */
  mapped: z.number(),
})
export type RoadmapThemeView = z.infer<typeof RoadmapThemeView>

export const roadmapContract = {
  'roadmap.list': query({ in: Nothing, out: z.array(RoadmapThemeView) }),
  'roadmap.save': mutation({
    in: z.object({
      id: Id.nullable(),
      name: Name,
      description: FreeText,
      quarter: z.string().max(60),
      criteria: FreeText,
    }),
    out: z.object({ id: Id }),
    touches: ['roadmap.list', 'workspace.get', 'themes.list', 'ranking.get', 'evidence.get', 'memos.get'],
  }),
  /** Refused with `in-use` while a feedback theme is mapped to it. */
  'roadmap.remove': mutation({
    in: z.object({ id: Id }),
    out: z.null(),
    touches: ['roadmap.list', 'workspace.get'],
  }),
}
