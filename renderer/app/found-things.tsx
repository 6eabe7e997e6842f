import type { Output } from '#shared/contract/contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { type Format, useFormat } from '#renderer/lib/format.ts'
import { go } from '#renderer/lib/place.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { decisionTone } from '#renderer/words/decision-tone.ts'
import type { PaletteItem, PaletteSection } from '#renderer/ui/CommandPalette.tsx'
import { Pill } from '#renderer/ui/Mark.tsx'

type Found = Output<'search.find'>
type Sort = keyof Found

/** The order in which they stand; nothing that is typed changes it. */
const SORTS = ['themes', 'accounts', 'quotes', 'people', 'entries'] as const satisfies readonly Sort[]
/** How many of a sort are shown at first, and when all of one are asked for. */
const FEW = 4
const MANY = 50

/**
 * The themes, accounts, quotes, people and entries that hold what is typed. A single letter is in nearly all of them.
 * @param whole the sort of which as many as there may be are shown; null: a few of each
 */
export function useFoundThings(
  text: string,
  whole: Sort | null,
  showAll: (sort: Sort) => void,
): readonly PaletteSection[] {
  const format = useFormat()
  const { data } = useCall(
    'search.find',
    { text: text.slice(0, 200), most: whole === null ? FEW : MANY },
    { enabled: text.length > 1, keepPrevious: true, fresh: true },
  )
  if (!data || text.length < 2) return []
  return SORTS.filter((sort) => data[sort].total > 0 && (whole === null || whole === sort)).map((sort) => {
    const items = itemsOf(data, sort, format)
    const { total } = data[sort]
    return {
      id: sort,
      title:
        whole === sort && total > items.length
          ? t('frame.found.first', { sort, n: items.length, total })
          : t(`frame.found.${sort}`),
      items,
      ...(whole === null && total > items.length
        ? { more: { label: t('frame.found.all', { n: total }), show: () => showAll(sort) } }
        : {}),
    }
  })
}

function itemsOf(found: Found, sort: Sort, format: Format): PaletteItem[] {
  switch (sort) {
    case 'themes':
      return found.themes.hits.map(({ themeId, name, rank, composite, accounts, status }) => ({
        id: `theme ${themeId}`,
        icon: 'theme',
        label: name,
        detail: t('frame.found.theme', { rank, composite, accounts }),
        end: status === null ? null : <Pill tone={decisionTone(status)}>{format.decision(status)}</Pill>,
        run: () =>
          rank === null && composite === null ? go('themes', { themeId }) : go('matrix', { themeId }),
      }))
    case 'accounts':
      return found.accounts.hits.map(({ id, name, externalId, tier, arr, renewalDate }) => ({
        id: `account ${id}`,
        icon: 'account',
        label: name,
        detail: [
          externalId,
          terms.tier[tier],
          format.money(arr),
          renewalDate === null ? null : t('frame.found.renews', { day: format.date(renewalDate) }),
        ]
          .filter((part) => part !== null)
          .join(' · '),
        run: () => go('accounts', { accountId: id }),
      }))
    case 'quotes':
      return found.quotes.hits.map(({ id, accountId, who, theme, excerpt, date }) => ({
        id: `quote ${id}`,
        icon: 'quote',
        label: `“${excerpt}”`,
        detail: [who, theme, date === null ? '' : format.date(date)].filter(Boolean).join(' · '),
        run: () => (accountId === null ? go('requests', { itemId: id }) : go('accounts', { accountId })),
      }))
    case 'people':
      return found.people.hits.map(({ id, name, title }) => ({
        id: `person ${id}`,
        icon: 'person',
        label: name,
        detail: title,
        run: () => go('people', { itemId: id }),
      }))
    case 'entries':
      return found.entries.hits.map(({ seq, label, who, at }) => ({
        id: `entry ${seq}`,
        icon: 'file',
        label,
        detail: t('frame.found.entry', { seq: format.number(seq), who, at: format.dateTime(at) }),
        run: () => go('history', { itemId: String(seq) }),
      }))
  }
}
