/** An account whose figures matter to the story of the sample quarter; money in whole dollars. */
export type ShapedAccount = {
  readonly name: string
  readonly segment: string
  readonly arr: number
  /** Days from the as-of date to renewal; null: nobody filled in the date. */
  readonly days: number | null
  readonly headroom?: number
  readonly seats?: readonly [untapped: number, price: number]
  readonly referenceable?: true
  readonly usage?: 'Rising' | 'Flat' | 'Declining'
}

/** Nine inside the ICP: fewer than ten, so that every baseline among them is a small-tier one. */
export const ENTERPRISE: readonly ShapedAccount[] = [
  {
    name: 'Velderkamp Freight',
    segment: 'Logistics',
    arr: 400_000,
    days: 60,
    referenceable: true,
    headroom: 90_000,
    usage: 'Flat',
  },
  {
    name: 'Thornquay Insurance',
    segment: 'Insurance',
    arr: 310_000,
    days: 84,
    headroom: 60_000,
    usage: 'Rising',
  },
  { name: 'Ostrelin Energy', segment: 'Energy', arr: 550_000, days: 300, headroom: 120_000, usage: 'Rising' },
  {
    name: 'Marrowby Retail Group',
    segment: 'Retail',
    arr: 480_000,
    days: 140,
    seats: [40, 1_200],
    usage: 'Flat',
  },
  {
    name: 'Cassowell Foods',
    segment: 'Food & beverage',
    arr: 260_000,
    days: 210,
    seats: [60, 1_100],
    usage: 'Rising',
  },
  {
    name: 'Brennhald Industries',
    segment: 'Manufacturing',
    arr: 620_000,
    days: 330,
    referenceable: true,
    headroom: 150_000,
    usage: 'Rising',
  },
  { name: 'Pellworth Airports', segment: 'Transport', arr: 340_000, days: -12, usage: 'Declining' },
  { name: 'Quillmere Bank', segment: 'Banking', arr: 290_000, days: 120, headroom: 45_000, usage: 'Flat' },
  {
    name: 'Sundrake Hospitals',
    segment: 'Healthcare',
    arr: 375_000,
    days: null,
    referenceable: true,
    seats: [25, 1_200],
    usage: 'Flat',
  },
]

/** Mid-Market accounts with a part of their own in the story. */
export const MID_MARKET_SHAPED: readonly ShapedAccount[] = [
  {
    name: 'Hexwick Software',
    segment: 'Software',
    arr: 100_000,
    days: 130,
    headroom: 24_000,
    usage: 'Rising',
  },
  { name: 'Orlowick Media', segment: 'Media', arr: 110_000, days: 240, seats: [18, 900], usage: 'Flat' },
  { name: 'Tansybrook Events', segment: 'Events', arr: 90_000, days: 150, usage: 'Declining' },
  {
    name: 'Farrowlight Agency',
    segment: 'Marketing services',
    arr: 76_000,
    days: 265,
    headroom: 12_000,
    usage: 'Rising',
  },
  { name: 'Gristlow Manufacturing', segment: 'Manufacturing', arr: 88_000, days: 205, usage: 'Flat' },
  {
    name: 'Pennatar Labs',
    segment: 'Life sciences',
    arr: 96_000,
    days: 110,
    headroom: 18_000,
    referenceable: true,
    usage: 'Rising',
  },
  { name: 'Dunmarrow Grocers', segment: 'Retail', arr: 120_000, days: 285, headroom: 20_000, usage: 'Flat' },
  { name: 'Skelbright Telecom', segment: 'Telecom', arr: 105_000, days: 195, usage: 'Declining' },
  {
    name: 'Ravelstoke Payments',
    segment: 'Payments',
    arr: 64_000,
    days: 105,
    headroom: 15_000,
    usage: 'Rising',
  },
  { name: 'Ombrevale Staffing', segment: 'Staffing', arr: 130_000, days: 74, usage: 'Flat' },
  { name: 'Kilnthistle Ceramics', segment: 'Manufacturing', arr: 85_000, days: 165, usage: 'Flat' },
  {
    name: 'Wexbarrow Homes',
    segment: 'Real estate',
    arr: 70_000,
    days: 310,
    headroom: 10_000,
    usage: 'Rising',
  },
  { name: 'Stonehaver Utilities', segment: 'Utilities', arr: 92_000, days: 170, usage: 'Declining' },
  { name: 'Nettlebarn Footwear', segment: 'Apparel', arr: 60_000, days: 222, usage: 'Flat' },
  { name: 'Copsewell Kitchens', segment: 'Furniture', arr: 60_000, days: 290, usage: 'Rising' },
  { name: 'Isenmark Instruments', segment: 'Manufacturing', arr: 72_000, days: 255, usage: 'Flat' },
  { name: 'Popplewick Studios', segment: 'Media', arr: 58_000, days: 248, usage: 'Rising' },
]

/** Small accounts that a tie needs. */
export const SMB_SHAPED: readonly ShapedAccount[] = [
  { name: 'Tidewren Charters', segment: 'Travel', arr: 48_000, days: 230, usage: 'Flat' },
  { name: 'Inkhollow Press', segment: 'Publishing', arr: 22_000, days: 320, usage: 'Flat' },
]

/** Customers outside the ICP: resellers, public bodies, charities, one-off projects. */
export const OUTSIDE_ICP: readonly (ShapedAccount & { readonly tier: string })[] = [
  {
    name: 'Tollermark County Council',
    tier: 'Enterprise',
    segment: 'Public sector',
    arr: 410_000,
    days: 45,
    usage: 'Flat',
  },
  {
    name: 'Brightlathe Resellers',
    tier: 'Mid-Market',
    segment: 'Reseller',
    arr: 84_000,
    days: 160,
    usage: 'Rising',
  },
  {
    name: 'Office of Harbour Works',
    tier: 'Mid-Market',
    segment: 'Public sector',
    arr: 96_000,
    days: 72,
    usage: 'Declining',
  },
  {
    name: 'Yarrowdene University',
    tier: 'Mid-Market',
    segment: 'Education',
    arr: 66_000,
    days: 255,
    usage: 'Rising',
  },
  { name: 'Corncrickle Trust', tier: 'SMB', segment: 'Charity', arr: 9_600, days: 130, usage: 'Flat' },
  { name: 'Mossgrain Food Bank', tier: 'SMB', segment: 'Charity', arr: 4_800, days: 220, usage: 'Flat' },
  {
    name: 'Two Ferrets Consulting',
    tier: 'SMB',
    segment: 'Reseller',
    arr: 12_000,
    days: 80,
    usage: 'Rising',
  },
  {
    name: 'Larkspire Academy Schools',
    tier: 'SMB',
    segment: 'Education',
    arr: 15_600,
    days: 310,
    usage: 'Flat',
  },
  {
    name: 'Pattern & Plumb Freelance',
    tier: 'SMB',
    segment: 'Freelance',
    arr: 3_600,
    days: 15,
    usage: 'Declining',
  },
  { name: 'Dovetail Village Halls', tier: 'SMB', segment: 'Charity', arr: 6_000, days: 190, usage: 'Flat' },
  {
    name: 'Harrowgill Library Network',
    tier: 'SMB',
    segment: 'Public sector',
    arr: 18_000,
    days: null,
    usage: 'Flat',
  },
]
