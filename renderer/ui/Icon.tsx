import styles from './Icon.module.css'

const PATHS = {
  home: 'm2.5 7.5 5.500-4.700 5.500 4.700M4 6.500v6.700h8V6.500',
  check: 'm3 8.5 3.2 3.2L13 4.8',
  close: 'm4 4 8 8m-8 0 8-8',
  down: 'm4 6.5 4 4 4-4',
  up: 'm4 9.5 4-4 4 4',
  left: 'm9.5 4-4 4 4 4',
  right: 'm6.5 4 4 4-4 4',
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  search: 'M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9Zm3.3-1.2L14 14',
  copy: 'M6 5.5h7v8H6zM10 5.5v-3H3v8h3',
  columns: 'M2.5 3h11v10h-11zM6.2 3v10M9.8 3v10',
  gear: 'M2.5 4.5h6m4 0h1m-11 7h1m4 0h6M10.5 6.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4Zm-5 7a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  file: 'M4 1.8h5l3.5 3.5v8.9H4zM9 1.8v3.5h3.5',
  folder: 'M1.8 4v8.5h12.4v-7H8L6.5 4z',
  warn: 'M8 2.2 14.5 13.5h-13zM8 6.5v3.2M8 11.4v.4',
  info: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12Zm0-6.8V11M8 4.9v.4',
  error: 'M8 14A6 6 0 1 0 8 2a6 6 0 0 0 0 12ZM8 4.8v3.9m0 2v.4',
  person: 'M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-5.5 6c.4-2.7 2.5-4.3 5.5-4.3s5.100 1.600 5.500 4.300',
  import: 'M8 2v7.500M4.800 6.500 8 9.700l3.200-3.200M2.500 11.500V14h11v-2.500',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  play: 'M5 3.200v9.600L13 8z',
  pause: 'M5.500 3.500v9M10.500 3.500v9',
  undo: 'M3 6.500h6.500a3.500 3.500 0 0 1 0 7H6M5.700 3.500 2.800 6.500l2.900 3',
  edit: 'm3 13 .6-2.800 7.100-7.100 2.200 2.200-7.100 7.100z',
  lock: 'M4 7.500h8v6H4zM5.500 7.500V5.200a2.500 2.500 0 0 1 5 0v2.300',
  trash: 'M3 4.500h10M6.500 4.500v-2h3v2m-5 0 .6 9h5.800l.6-9',
  theme: 'M2.500 4h11M2.500 8h8M2.500 12h5',
  account: 'M3 14V2.500h6V14m0-7h4v7M1.500 14h13M5 5.500h2M5 8.500h2M5 11.500h2',
  quote: 'M2 3h12v8H7.500L4.500 13.500V11H2z',
} as const

export type IconName = keyof typeof PATHS

/** A line drawing beside words; it says nothing by itself and is hidden from screen readers. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className={styles['icon']} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  )
}
