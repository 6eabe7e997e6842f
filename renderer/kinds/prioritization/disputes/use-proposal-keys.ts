import { SCORES, type Score } from '#shared/domain/prioritization/themes/theme.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useCommands } from '#renderer/lib/commands.ts'

/** 1 to 5 propose the score of the dispute that is looked at. */
export function useProposalKeys(propose: (score: Score) => void): void {
  useCommands(
    SCORES.map((score) => ({
      id: `disputes.pick.${score}`,
      label: t('disputes.pick', { score }),
      group: t('disputes.group'),
      keys: [String(score)],
      run: () => propose(score),
    })),
  )
}
