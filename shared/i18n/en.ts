import { accounts } from './en/accounts.ts'
import { agenda } from './en/agenda.ts'
import { amendments } from './en/amendments.ts'
import { ballots } from './en/ballots.ts'
import { charts } from './en/charts.ts'
import { corrections } from './en/corrections.ts'
import { decide } from './en/decide.ts'
import { disputes } from './en/disputes.ts'
import { emergency } from './en/emergency.ts'
import { evidence } from './en/evidence.ts'
import { exporting } from './en/export.ts'
import { frame } from './en/frame.ts'
import { frameGate } from './en/frame-gate.ts'
import { home } from './en/home.ts'
import { imports } from './en/imports.ts'
import { model } from './en/model.ts'
import { people } from './en/people.ts'
import { record } from './en/record.ts'
import { recording } from './en/recording.ts'
import { roadmap } from './en/roadmap.ts'
import { session } from './en/session.ts'
import { themes } from './en/themes.ts'
import { wording } from './en/wording.ts'

/** The catalogue: one flat list of keys, each feature's in a file of its own and under its own first word. */
export const en = {
  ...frame,
  ...frameGate,
  ...recording,
  ...home,
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
