/** Who records, and for whom. */
export const recording = {
  'frame.actor.named': ({ name }: { name: string }) => `Recording as ${name}`,
  'frame.actor.are': 'Recording as',
  'frame.actor.ask': 'Recording as…',
  'frame.actor.ask.text':
    'This goes on the record under your name. Choose it once, and Concord carries on with what you were doing.',
  'frame.actor.ask.nobody':
    'The record needs a name for this, and nobody is on the list of people yet. Add yourself with your role, then try again: what you typed is kept.',
  'frame.actor.why':
    'Decisions, scores, overrides and everything else that counts are recorded under this name.',
  'frame.actor.nobody': 'Nobody',
  'frame.actor.person': ({ name, roles }: { name: string; roles: readonly string[] }) =>
    `${name} · ${roles.join(', ')}`,
  'frame.actor.add': 'Add people…',
  'frame.for': ({ name }: { name: string | null }) => `For: ${name ?? 'me'}`,
  'frame.for.why': 'Typing this for somebody else? Choose whose decision it is: both names are recorded.',
  'frame.for.me': ({ name }: { name: string | null }) => (name === null ? 'Me' : `Me (${name})`),
} as const
