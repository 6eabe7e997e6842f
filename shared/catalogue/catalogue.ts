import { accounts } from './accounts.ts'
import { agenda } from './agenda.ts'
import { amendments } from './amendments.ts'
import { ballots } from './ballots.ts'
import { charts } from './charts.ts'
import { corrections } from './corrections.ts'
import { decide } from './decide.ts'
import { disputes } from './disputes.ts'
import { emergency } from './emergency.ts'
import { evidence } from './evidence.ts'
import { exporting } from './export.ts'
import { frame } from './frame.ts'
import { frameGate } from './frame-gate.ts'
import { home } from './home.ts'
import { imports } from './imports.ts'
import { model } from './model.ts'
import { people } from './people.ts'
import { record } from './record.ts'
import { recording } from './recording.ts'
import { roadmap } from './roadmap.ts'
import { session } from './session.ts'
import { deadlines } from './deadlines.ts'
import { sessions } from './sessions.ts'
import { themes } from './themes.ts'
import { wording } from './wording.ts'

/** The catalogue: one flat list of keys, each feature's in a file of its own and under its own first word. */
export const en = {
  ...frame,
  ...frameGate,
  ...recording,
  ...home,
  ...sessions,
  ...deadlines,
  ...accounts,
  ...corrections,
  ...themes,
  ...roadmap,
  ...people,
  ...model,
  ...imports,
  ...session,
  ...evidence,
  ...ballots,
  ...disputes,
  ...agenda,
  ...emergency,
  ...amendments,
  ...decide,
  ...wording,
  ...record,
  ...charts,
  ...exporting,
} as const
