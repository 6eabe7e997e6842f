/** Who sits in the session. Addresses use the reserved `.example` domain. */
export const PEOPLE: readonly (readonly [name: string, mailbox: string, title: string, roles: string])[] = [
  ['Dana Ruiz', 'dana.ruiz', 'VP Customer Success', 'VP CS'],
  ['Tomas Bielik', 'tomas.bielik', 'Customer Success Operations Manager', 'CS Ops'],
  ['Mira Kang', 'mira.kang', 'Lead Product Manager, Integrations', 'PM lead'],
  ['Jonah Roth', 'jonah.roth', 'Lead Product Manager, Reporting', 'PM lead'],
  ['Ifeoma Castellow', 'ifeoma.castellow', 'Director of Revenue Operations', 'RevOps'],
  ['Henrik Solbakk', 'henrik.solbakk', 'Head of Product', 'Head of Product'],
]

/** Customer success managers by the tier they look after. */
export const CSMS: Readonly<Record<'Enterprise' | 'Mid-Market' | 'SMB', readonly string[]>> = {
  Enterprise: ['Lena Foxley', 'Greta Lindmark'],
  'Mid-Market': ['Samir Itoh', 'Marcus Oyelade', 'Paula Vieira'],
  SMB: ['Jonas Weck', 'Ayla Demirel'],
}

/** Account executives, who log what prospects ask for. */
export const SELLERS: readonly string[] = ['Owen Tadlock', 'Bettina Hruska']

/** The four bets Product published for the next quarters. */
export const ROADMAP: readonly (readonly [
  name: string,
  description: string,
  quarter: string,
  criteria: string,
])[] = [
  [
    'Connected workspace',
    'Aurora works where our customers already work: their CRM, their chat, their warehouse. Data flows both ways without an analyst in the middle.',
    'Q1 2027',
    'Connects Aurora to a system that at least a tenth of our customers run, and needs no code to set up.',
  ],
  [
    'Governed access',
    'A security team can see and control who sees what, inside the company and beyond it, without asking us.',
    'Q1 2027 to Q2 2027',
    'Gives an administrator a control or a proof that a security review asks for.',
  ],
  [
    'Trusted numbers',
    'Everybody can tell whether a figure is current, where it comes from and what it means, before they act on it.',
    'Q2 2027',
    'Tells the reader of a number something about its age, its origin or its definition.',
  ],
  [
    'Self-serve analysis',
    'A business user answers the next question alone, in minutes, and stops filing tickets with the data team.',
    'Q2 2027 to Q3 2027',
    'Removes a step in which a business user today has to ask an analyst.',
  ],
]
