import { counted, foldName, listInWords } from '#shared/kernel/text.ts'
import { foldWord } from '#shared/domain/importing/values/choices.ts'
import { short } from '#shared/domain/importing/values/short.ts'
import { cellText, type ImportTable } from './table.ts'

/** Headers (folded) of columns that say whether somebody is a customer. */
const STATUS =
  /^(?:account|customer|client|company|organi[sz]ation|subscription|contract|opportunity|deal|renewal|crm)?(?:status|stage|type|state|phase|lifecyclestage|lifecycle|relationship|managedas)$/
/** What such a column says of those who are none any more, or not yet. */
const GONE =
  /^(?:churn(?:ed)?|cancel(?:l?ed)?|closed?[ -]lost|lost|former|former customer|ex-?customer|past customer|inactive|terminated|expired|ended|non-?renewed|not renewed|trial|prospect|lead|opportunity|suspect|partner|competitor|vendor|gekündigt|verloren|résilié|perdu|inactif|cancelado|perdido|inactivo)$/iu

/** Told of accounts that the file itself calls churned, lost or prospects: their rows count like any other's. */
export function goneNotes({ headers, rows }: ImportTable): string[] {
  return headers.flatMap((header, column) => {
    if (!STATUS.test(foldWord(header))) return []
    const words = new Map<string, string>()
    let count = 0
    for (const { cells, problem } of rows) {
      const cell = cells[column]
      if (typeof cell !== 'string' || problem !== undefined || !GONE.test(cell.trim())) continue
      count += 1
      words.set(foldName(cell), cellText(cell))
    }
    const some = [...words.values()].slice(0, 3).map((word) => `“${short(word, 30)}”`)
    return count === 0
      ? []
      : [
          `“${header}” says ${listInWords(some)} in ${counted(count, 'row')}. Every row is imported as an account, and its ARR counts: take out those that aren’t customers.`,
        ]
  })
}
