import type { GateItemView } from '#shared/contract/workspace.contract.ts'
import { t } from '#shared/i18n/translate.ts'
import type { Place, PlaceParams } from '#renderer/lib/place.ts'

/** One thing that holds the gate out of Decide shut, in words, and where it is mended. */
export type GateLine = {
  readonly key: string
  readonly words: string
  readonly place: Place
  readonly params: PlaceParams
}

/** What has to be mended before the session can be closed, in the order of the gate. */
export function gateLines(gate: readonly GateItemView[]): readonly GateLine[] {
  return gate.flatMap((item): GateLine[] => {
    switch (item.code) {
      case 'dispute':
        return [
          {
            key: `${item.code} ${item.themeId} ${item.dimension}`,
            words: t('decide.gate.dispute', item),
            place: item.place,
            params: { themeId: item.themeId },
          },
        ]
      case 'owner':
      case 'undecided':
      case 'memo':
        return [
          {
            key: `${item.code} ${item.themeId}`,
            words: t(`decide.gate.${item.code}`, item),
            place: item.place,
            params: { themeId: item.themeId },
          },
        ]
      case 'shortlist':
        return [{ key: item.code, words: t('decide.gate.shortlist', item), place: item.place, params: {} }]
      case 'accounts':
      case 'requests':
      case 'model':
      case 'person-cs':
      case 'person-product':
      case 'roadmap':
      case 'mapping':
      case 'no-ballots':
      case 'ballot':
      case 'hidden':
        // These hold other gates; before they open, the session isn't in Decide.
        return []
    }
  })
}
