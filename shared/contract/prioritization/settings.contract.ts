import { z } from 'zod'
import { mutation, query } from '../operation.ts'
import { SettingsSchema } from './settings.schema.ts'
import { Money, Nothing } from '../values.schema.ts'

export const settingsContract = {
  /**
   * The model's settings, its defaults, and the breakpoints the data suggests; once the session has started, the
   * settings it runs with, and as suggested breakpoints the fixed ones. `revenueBreakpoints` null: not typed by hand.
   */
  'settings.get': query({
    in: Nothing,
    out: z.object({
      settings: SettingsSchema,
      defaults: SettingsSchema,
      suggestedBreakpoints: z.array(Money).length(4),
      /** Mean ARR of the in-ICP accounts, minor units, rounded down; null without any. */
      meanArr: Money.nullable(),
      /** True once the session has started: the settings it runs with can't change any more. */
      fixed: z.boolean(),
    }),
  }),
  'settings.update': mutation({ in: z.object({ settings: SettingsSchema }), out: z.null(), touches: ['*'] }),
}
