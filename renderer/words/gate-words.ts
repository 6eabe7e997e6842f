import type { Output } from '#shared/contract/contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import type { Place, PlaceParams } from '#renderer/lib/place.ts'

type Gate = NonNullable<Output<'workspace.get'>>['session']['gate']
type GateItem = Gate[number]
type Code = GateItem['code']

/** One thing that holds a gate shut, and where it is mended. */
export type GateLine = {
  readonly id: string
  readonly words: string
  readonly place: Place
  readonly params: PlaceParams
}

/** Things of one kind: in one line of words, and each by itself. */
export type GateGroup = Omit<GateLine, 'id'> & { readonly code: Code; readonly lines: readonly GateLine[] }

/** What holds a gate shut, things of one kind together, in the order of the gate. */
export function gateGroups(gate: Gate): readonly GateGroup[] {
  return [...Map.groupBy(gate, (item) => item.code)].map(([code, items]) => {
    const lines = items.map(lineOf)
    const [first] = lines
    return {
      code,
      words: lines.length === 1 ? (first?.words ?? '') : togetherInWords(code, lines.length),
      place: first?.place ?? 'matrix',
      params: first?.params ?? {},
      lines,
    }
  })
}

/** Everything that holds a gate shut as one sentence; null when it is open. */
export function gateInWords(gate: Gate): string | null {
  if (gate.length === 0) return null
  return t('frame.gate.shut', {
    things: gateGroups(gate)
      .map((group) => group.words)
      .join('; '),
  })
}

function lineOf(item: GateItem): GateLine {
  return {
    id: `${item.code} ${idOf(item)}`,
    words: inWords(item),
    // Requests belong to the themes in the model; on screen they have a place of their own.
    place: item.code === 'requests' ? 'requests' : item.place,
    params: 'themeId' in item && item.themeId !== null ? { themeId: item.themeId } : {},
  }
}

function idOf(item: GateItem): string {
  if (item.code === 'dispute') return `${item.themeId} ${item.dimension}`
  if ('themeId' in item) return item.themeId ?? ''
  return 'personId' in item ? item.personId : ''
}

function inWords(item: GateItem): string {
  switch (item.code) {
    case 'accounts':
    case 'requests':
    case 'model':
    case 'person-cs':
    case 'person-product':
    case 'urgent':
    case 'emergency':
      return t('frame.gate.todo', {
        name: t(`frame.place.${item.code === 'requests' ? 'requests' : item.place}`),
        what: t(`frame.gate.${item.code}`),
      })
    case 'roadmap':
      return t('frame.gate.todo', {
        name: t('frame.place.roadmap'),
        what: t('frame.gate.roadmap', { have: item.have }),
      })
    case 'mapping':
      return t('frame.gate.todo', {
        name: t('frame.place.themes'),
        what: t('frame.gate.mapping', { left: item.left }),
      })
    case 'response':
    case 'no-ballots':
      return t(`frame.gate.${item.code}`)
    case 'ballot':
      return t('frame.gate.ballot', { name: item.name })
    case 'hidden':
      return t('frame.gate.hidden', { left: item.left })
    case 'dispute':
      return t('frame.gate.dispute', { name: item.name, dimension: terms.dimension[item.dimension] })
    case 'shortlist':
      return t('frame.gate.shortlist', { have: item.have, need: item.need })
    case 'wording':
      return t('frame.gate.wording', { name: item.name, n: item.notes })
    case 'owner':
    case 'undecided':
    case 'off-shortlist':
      return t(`frame.gate.${item.code}`, { name: item.name })
  }
}

/** Several of one kind. Kinds that can't come twice are never asked for. */
function togetherInWords(code: Code, n: number): string {
  switch (code) {
    case 'ballot':
      return t('frame.gate.ballots', { n })
    case 'dispute':
      return t('frame.gate.disputes', { n })
    case 'owner':
      return t('frame.gate.owners', { n })
    case 'undecided':
      return t('frame.gate.undecideds', { n })
    case 'off-shortlist':
      return t('frame.gate.off-shortlists', { n })
    case 'wording':
      return t('frame.gate.wordings', { n })
    case 'accounts':
    case 'requests':
    case 'model':
    case 'person-cs':
    case 'person-product':
    case 'roadmap':
    case 'mapping':
    case 'urgent':
    case 'emergency':
    case 'response':
    case 'no-ballots':
    case 'hidden':
    case 'shortlist':
      return t('frame.gate.left', { n })
  }
}
