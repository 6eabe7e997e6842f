import { agendaUseCases } from '#electron/backend/kinds/prioritization/usecases/agenda/agenda-usecases.ts'
import { amendmentsUseCases } from '#electron/backend/kinds/prioritization/usecases/amendments/amendments-usecases.ts'
import { ballotCodeUseCases } from '#electron/backend/kinds/prioritization/usecases/ballots/ballot-code-usecases.ts'
import { ballotWorkbookUseCases } from '#electron/backend/kinds/prioritization/usecases/ballots/ballot-workbook-usecases.ts'
import { ballotsUseCases } from '#electron/backend/kinds/prioritization/usecases/ballots/ballots-usecases.ts'
import { decisionsUseCases } from '#electron/backend/kinds/prioritization/usecases/decisions/decisions-usecases.ts'
import { disputesUseCases } from '#electron/backend/kinds/prioritization/usecases/disputes/disputes-usecases.ts'
import { emergencyUseCases } from '#electron/backend/kinds/prioritization/usecases/emergency/emergency-usecases.ts'
import { evidenceUseCases } from '#electron/backend/kinds/prioritization/usecases/evidence/evidence-usecases.ts'
import { exportsUseCases } from '#electron/backend/kinds/prioritization/usecases/exports/exports-usecases.ts'
import { memosUseCases } from '#electron/backend/kinds/prioritization/usecases/memos/memos-usecases.ts'
import { overridesUseCases } from '#electron/backend/kinds/prioritization/usecases/overrides/overrides-usecases.ts'
import { rankingUseCases } from '#electron/backend/kinds/prioritization/usecases/ranking/ranking-usecases.ts'
import { roadmapUseCases } from '#electron/backend/kinds/prioritization/usecases/roadmap/roadmap-usecases.ts'
import { sampleUseCases } from '#electron/backend/kinds/prioritization/usecases/sample/sample-usecases.ts'
import { sessionUseCases } from '#electron/backend/kinds/prioritization/usecases/phases/session-usecases.ts'
import { settingsUseCases } from '#electron/backend/kinds/prioritization/usecases/settings/settings-usecases.ts'
import { themesUseCases } from '#electron/backend/kinds/prioritization/usecases/themes/themes-usecases.ts'
import { wordingUseCases } from '#electron/backend/kinds/prioritization/usecases/wording/wording-usecases.ts'

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
