import type { ImportQuestion } from '#shared/domain/importing/plan/questions.ts'
import { UsageError } from './command.ts'
import { plainText } from './plain-text.ts'

/** How many of a list are printed; the rest is counted. */
export const PRINTED = 50

/** What is asked about a file, each item with what it is answered with: `--answer rows=add|latest|refuse`. */
export function questionLines(questions: readonly ImportQuestion[], prefix = ''): string[] {
  return questions.flatMap(({ title, text, options, items }) => [
    plainText(`${title}${/[?.…]$/.test(title) ? '' : '.'} ${text}`),
    ...items
      .slice(0, PRINTED)
      .map(({ id, label, hint, answer, candidates }) =>
        plainText(
          `  --answer ${quoted(`${prefix}${id}`)}=${[...(candidates ?? []), ...options].map(({ value }) => value).join('|')}   ${label} (${hint})${answer === null ? '' : `: ${answer}`}${(candidates ?? []).map((one) => `; ${one.value}: ${one.label}${one.hint === '' ? '' : ` (${one.hint})`}`).join('')}`,
        ),
      ),
    ...restLine(items.length - PRINTED),
  ])
}

/** How many more there are than are printed. */
export function restLine(rest: number): string[] {
  return rest > 0 ? [`  and ${rest.toLocaleString('en-US')} more`] : []
}

/** Questions that any account or roadmap theme may answer, not only what is offered. */
const NAMES: ReadonlySet<string> = new Set(['unknown-account', 'unknown-roadmap-theme'])

/**
 * An answer to a question that isn't there is a slip, and must not be passed over.
 * @param look how what is asked is found out, as a whole sentence.
 * @throws UsageError
 */
export function checkAnswers(
  answers: Readonly<Record<string, string>>,
  questions: readonly ImportQuestion[],
  look: string,
  prefix = '',
): void {
  for (const [id, value] of Object.entries(answers)) {
    const said = `--answer ${prefix}${id}=${value}`
    const question = questions.find(({ items }) => items.some((item) => item.id === id))
    if (!question) throw new UsageError(`${said}: nothing of that name is asked about this file. ${look}`)
    const item = question.items.find((one) => one.id === id)
    if (NAMES.has(question.kind) && item?.answer === null)
      throw new UsageError(
        `${said}: nothing has this ID or name, or several do. Give the ID of the one that is meant${question.options.map((option) => `, or ${option.value}`).join('')}.`,
      )
    if (!NAMES.has(question.kind) && !question.options.some((option) => option.value === value))
      throw new UsageError(
        `${said}: choose one of ${question.options.map((option) => option.value).join(', ')}.`,
      )
  }
}

// An item's id may hold spaces, which a shell would part.
function quoted(id: string): string {
  return /^[\w:.-]+$/.test(id) ? id : `'${id.replaceAll("'", `'\\''`)}'`
}
