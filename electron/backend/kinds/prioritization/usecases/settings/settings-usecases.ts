import { CallRefused } from '#shared/contract/call-refused.ts'
import type { UseCases } from '#electron/backend/core/context.ts'
import { sessionRow, workspaceRow } from '#electron/backend/kinds/prioritization/repos/session-repo.ts'
import { SettingsSchema } from '#shared/contract/prioritization/settings.schema.ts'
import { suggestBreakpoints } from '#shared/domain/prioritization/scoring/breakpoints.ts'
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/prioritization/scoring/settings.ts'
import { recordLabels } from '#shared/catalogue/record-labels.ts'

export const settingsUseCases: UseCases<'settings.get' | 'settings.update'> = {
  'settings.get': ({ workspace }) => {
    const { facts, session, accounts } = workspace.snapshot()
    // Which breakpoints were typed stays known after the start, when all of them are fixed.
    const settings = {
      ...facts.settings,
      ...session.settings,
      revenueBreakpoints: facts.settings.revenueBreakpoints,
    }
    const inIcp = accounts.filter((account) => account.inIcp)
    const total = inIcp.reduce((sum, account) => sum + BigInt(account.arr), 0n)
    return {
      settings: SettingsSchema.parse(settings),
      defaults: SettingsSchema.parse(DEFAULT_SETTINGS),
      suggestedBreakpoints: [
        ...(session.settings?.revenueBreakpoints ??
          suggestBreakpoints(accounts, settings.revenueMultiples, facts.currency)),
      ],
      meanArr: inIcp.length === 0 ? null : Number(total / BigInt(inIcp.length)),
      fixed: session.startedAt !== null,
    }
  },

  'settings.update': (context, { settings }) => {
    const { workspace } = context
    const { facts, session, mappings, themes } = workspace.snapshot()
    if (session.startedAt !== null)
      throw new CallRefused(
        'session-started',
        'The session is published: its settings are locked. Undo publishing to change them.',
      )
    for (const mapping of mappings.values()) {
      const fit = settings.fits[mapping.fit]
      if (mapping.score < fit.min || mapping.score > fit.max) {
        const name = themes.find((theme) => theme.id === mapping.themeId)?.name ?? mapping.themeId
        throw new CallRefused(
          'fit-range',
          `${name} has alignment ${mapping.score}, which these settings would not allow for its fit (${fit.min} to ${fit.max}). Change its fit or score first.`,
        )
      }
    }
    const changed = (Object.keys(settings) as (keyof Settings)[]).filter(
      (field) => JSON.stringify(settings[field]) !== JSON.stringify(facts.settings[field]),
    )
    if (changed.length === 0) return null
    workspace.change(
      context.stamp(),
      { kind: 'settings.update', label: recordLabels.settingsChanged(changed) },
      (rows) => {
        rows.put('workspace', workspaceRow({ ...facts, settings }))
        // Settings that changed have to be looked at again before the session starts.
        rows.put('session', sessionRow({ ...session, modelReviewed: false }))
      },
    )
    return null
  },
}
