import { capitalised, countedInWords, countInWords } from '#shared/domain/wording/plain-english.ts'
import { counted } from '#shared/kernel/text.ts'

/** Pictures of the session, on screen and in files; a title says what the picture shows. */
export const charts = {
  'charts.title': 'Map',
  'charts.subtitle': 'The session in charts, each with its numbers.',
  'charts.which': 'Chart',
  'charts.which.map': 'Revenue × alignment',
  'charts.which.accounts': 'Accounts of a theme',
  'charts.which.disagreement': 'Disagreement',
  'charts.which.lenses': 'Rank shift',
  'charts.theme': 'Theme',
  'charts.lens': 'Lens',
  'charts.lens.cs': 'CS lens',
  'charts.lens.product': 'Product lens',
  'charts.numbers': 'The numbers',
  'charts.loading': 'Drawing…',
  'charts.failed': 'The charts couldn’t be drawn.',
  'charts.retry': 'Try again',
  'charts.empty.title': 'No charts yet',
  'charts.empty.text':
    'Charts appear once feedback themes have scores: import requests, then map the themes.',
  'charts.empty.action': 'Go to the feedback themes',
  'charts.save': ({ format }: { format: 'png' | 'svg' }) => `Save as ${format.toUpperCase()}…`,
  'charts.saved': 'Chart saved',
  'charts.saved.show': 'Show in folder',
  'charts.saving.failed': 'The chart was not saved.',
  'charts.file': ({ name, session, picture }: { name: string; session: string; picture: string }) =>
    `${name} ${session} ${picture}`,
  'charts.yes': 'Yes',
  'charts.column.rank': 'Rank',
  'charts.column.theme': 'Theme',
  'charts.column.composite': 'Composite',
  'charts.column.shortlisted': 'On the shortlist',
  'charts.column.account': 'Account',
  'charts.column.weighted': 'Weighted ARR',
  'charts.column.dimension': 'Dimension',
  'charts.column.positions': 'Positions',
  'charts.column.agreed': 'Official score',
  'charts.column.shift': 'Shift',

  'charts.map.title': ({ shortlisted, all, strong }: { shortlisted: number; all: number; strong: number }) =>
    `${capitalised(countInWords(shortlisted))} of ${countedInWords(all, 'theme')} ${shortlisted === 1 ? 'is' : 'are'} shortlisted; ${
      strong === 0 ? 'none' : strong === 1 ? 'only one' : countInWords(strong)
    } ${strong <= 1 ? 'scores' : 'score'} 4 or more on both revenue and alignment`,
  'charts.map.title.none': 'No theme has all three scores yet',
  'charts.map.bubble': ({
    name,
    rank,
    revenue,
    breadth,
    alignment,
  }: {
    name: string
    rank: number | null
    revenue: number
    breadth: number
    alignment: number
  }) =>
    `${rank === null ? 'Unranked' : `Rank ${rank}`}: ${name} (revenue ${revenue}, breadth ${breadth}, alignment ${alignment})`,
  'charts.map.shortlist': 'On the shortlist, by rank',
  'charts.map.line': ({ composite }: { composite: number }) => `Shortlist line: composite ${composite},`,
  'charts.map.line.at': ({ breadth }: { breadth: number }) => `drawn for breadth ${breadth}`,
  'charts.map.size': 'Size: customer breadth',

  'charts.accounts.title': ({
    theme,
    risk,
    expansion,
    accounts,
    first,
    share,
  }: {
    theme: string
    risk: string
    expansion: string
    accounts: number
    first: string
    share: number
  }) =>
    accounts === 1
      ? `${theme}: ${risk} at risk and ${expansion} expansion, all from ${first}`
      : `${theme}: ${risk} at risk and ${expansion} expansion from ${counted(accounts, 'account')}; ${first} accounts for ${share}%`,
  'charts.accounts.title.none': ({ theme }: { theme: string }) =>
    `${theme}: no account in the ICP asks for it`,
  'charts.accounts.rest': ({ n }: { n: number }) => counted(n, 'smaller account'),
  'charts.accounts.risk': 'Weighted risk',
  'charts.accounts.expansion': 'Expansion',

  'charts.disagreement.title': ({
    n,
    theme,
    dimension,
    low,
    high,
  }: {
    n: number
    theme: string
    dimension: string
    low: number
    high: number
  }) =>
    `Positions differ on ${counted(n, 'score')}, most on ${dimension} of ${theme}: from ${low} to ${high}`,
  'charts.disagreement.title.none': 'No two positions on a score differ',
  'charts.disagreement.owner': 'Counts (owner)',
  'charts.disagreement.view': 'View',
  'charts.disagreement.model': 'Model',
  'charts.disagreement.agreed': 'Official score',
  'charts.disagreement.point': ({ who, score }: { who: string; score: number }) => `${who}: ${score}`,
  'charts.disagreement.more': ({ n }: { n: number }) => `and ${n} more in the table`,
  'charts.disagreement.preliminary': 'CS Ops, preliminary',
  'charts.disagreement.product': 'Product',

  'charts.lenses.title': ({
    lens,
    moved,
    all,
    name,
    from,
    to,
  }: {
    lens: string
    moved: number
    all: number
    name: string
    from: number
    to: number
  }) =>
    to < from
      ? `With the ${lens}, ${moved} of ${counted(all, 'theme')} change rank; ${name} rises most, from ${from} to ${to}`
      : `With the ${lens}, ${moved} of ${counted(all, 'theme')} change rank`,
  'charts.lenses.title.same': ({ lens }: { lens: string }) => `With the ${lens}, no theme changes rank`,
  'charts.lenses.title.none': 'No theme is ranked yet',
  'charts.lenses.record': 'Recorded',
  'charts.lenses.more': ({ n, all }: { n: number; all: number }) =>
    `Showing the first ${n} of ${all} ranks; the table has all of them.`,
} as const
