import type { Output } from '#shared/contract/contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Place } from '#renderer/lib/place.ts'

type Gate = NonNullable<Output<'workspace.get'>>['session']['gate']

/** One thing the gate out of Prepare looks at; `missing` is null once it is done. */
export type GateStep = { readonly place: Place; readonly name: string; readonly missing: string | null }

const STEPS = ['accounts', 'requests', 'roadmap', 'themes', 'people', 'model'] as const

/** The gate as a list to work through, in the order the work is done (ritual, section 3.1). */
export function gateSteps(gate: Gate): readonly GateStep[] {
  return STEPS.map((place) => {
    const [first, second] = gate.filter((item) => placeOf(item) === place)
    const missing =
      first === undefined ? null : second === undefined ? inWords(first) : t('frame.gate.person-both')
    // Without requests there are no themes yet: nothing to map is not the same as all mapped.
    const later = place === 'themes' && gate.some((item) => item.code === 'requests')
    return {
      place,
      name: t(`frame.place.${place}`),
      missing: missing ?? (later ? t('frame.gate.themes-later') : null),
    }
  })
}

function placeOf(item: Gate[number]): Place {
  // Requests belong to the themes in the model; on screen they have a place of their own.
  return item.code === 'requests' ? 'requests' : item.place
}

function inWords(item: Gate[number]): string {
  switch (item.code) {
    case 'roadmap':
      return t('frame.gate.roadmap', { have: item.have })
    case 'mapping':
      return t('frame.gate.mapping', { left: item.left })
    case 'accounts':
    case 'requests':
    case 'model':
    case 'person-cs':
    case 'person-product':
    case 'urgent':
    case 'emergency':
      return t(`frame.gate.${item.code}`)
    case 'response':
    case 'no-ballots':
    case 'ballot':
    case 'hidden':
    case 'dispute':
    case 'shortlist':
    case 'owner':
    case 'undecided':
    case 'off-shortlist':
    case 'wording':
      return ''
  }
}
