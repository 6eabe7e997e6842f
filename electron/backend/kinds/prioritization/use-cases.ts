import { agendaUseCases } from './usecases/agenda/agenda-usecases.ts'
import { amendmentsUseCases } from './usecases/amendments/amendments-usecases.ts'
import { ballotCodeUseCases } from './usecases/ballots/ballot-code-usecases.ts'
import { ballotWorkbookUseCases } from './usecases/ballots/ballot-workbook-usecases.ts'
import { ballotsUseCases } from './usecases/ballots/ballots-usecases.ts'
import { decisionsUseCases } from './usecases/decisions/decisions-usecases.ts'
import { disputesUseCases } from './usecases/disputes/disputes-usecases.ts'
import { emergencyUseCases } from './usecases/emergency/emergency-usecases.ts'
import { evidenceUseCases } from './usecases/evidence/evidence-usecases.ts'
import { exportsUseCases } from './usecases/exports/exports-usecases.ts'
import { memosUseCases } from './usecases/memos/memos-usecases.ts'
import { overridesUseCases } from './usecases/overrides/overrides-usecases.ts'
import { rankingUseCases } from './usecases/ranking/ranking-usecases.ts'
import { roadmapUseCases } from './usecases/roadmap/roadmap-usecases.ts'
import { sampleUseCases } from './usecases/sample/sample-usecases.ts'
import { sessionUseCases } from './usecases/phases/session-usecases.ts'
import { settingsUseCases } from './usecases/settings/settings-usecases.ts'
import { themesUseCases } from './usecases/themes/themes-usecases.ts'
import { wordingUseCases } from './usecases/wording/wording-usecases.ts'

/** What a session of prioritization (quarterly, triage, fast track) answers. */
export const prioritizationUseCases = {
  ...agendaUseCases,
  ...amendmentsUseCases,
  ...ballotCodeUseCases,
  ...ballotWorkbookUseCases,
  ...ballotsUseCases,
  ...decisionsUseCases,
  ...disputesUseCases,
  ...emergencyUseCases,
  ...evidenceUseCases,
  ...exportsUseCases,
  ...memosUseCases,
  ...overridesUseCases,
  ...rankingUseCases,
  ...roadmapUseCases,
  ...sampleUseCases,
  ...sessionUseCases,
  ...settingsUseCases,
  ...themesUseCases,
  ...wordingUseCases,
}
