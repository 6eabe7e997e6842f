import type { Snapshot } from '#electron/backend/kinds/prioritization/snapshot.ts'
import { footerOf, type MemoDesk } from '#electron/backend/kinds/prioritization/usecases/memos/memo-view.ts'
import type { PaperFrame } from '#electron/backend/files/paper/paper.ts'
import { sheetSizeOf } from '#electron/backend/files/sheet-size.ts'
import type { MemoCut } from '#shared/domain/prioritization/decisions/memo-facts.ts'
import { paperWords, rolesInWords } from '#shared/catalogue/papers.ts'
import { formatDate } from '#shared/kernel/dates.ts'

/** What every document of a session says of itself: of what, in which standing, for whom, and of which record. */
export function paperFrame(desk: MemoDesk, cut: MemoCut): PaperFrame {
  const { snapshot, name, head } = desk
  return {
    workspace: name,
    footer: footerOf(desk),
    standing: standingWords(snapshot, cut),
    audience: paperWords.audience[cut],
    record: head.seq === 0 ? paperWords.noRecord : paperWords.record(head),
    at: head.at ?? `${snapshot.session.asOf}T00:00:00Z`,
    size: sheetSizeOf(snapshot.facts.currency),
  }
}

/** `Draft, not sealed`, or when and by whom it was sealed, and when last amended: by name, or by role where no person may be named. */
function standingWords({ seal, people, amendments }: Snapshot, cut: MemoCut): string {
  if (seal === null) return paperWords.draft
  const person = people.find(({ id }) => id === seal.personId)
  // An older seal may name nobody.
  const by = person === undefined ? null : cut === 'internal' ? person.name : rolesInWords(person.roles)
  const amended = amendments.at(-1)?.at.slice(0, 10)
  return paperWords.sealed({
    day: formatDate(seal.at.slice(0, 10)),
    by: by === '' ? null : by,
    amended: amended === undefined ? null : formatDate(amended),
    salvaged: seal.salvaged,
  })
}
