import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { REPO } from '#electron/dev/repo.ts'

const FILES = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { cwd: REPO, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '')
const NAMES = new Set(FILES)
const BARE_NAMES = new Set(FILES.map((file) => path.posix.basename(file)))
/** Where a citation may begin besides the folder it stands in: the repo, and what READMEs are about. */
const STARTS = [
  '',
  'electron/',
  'electron/backend/',
  'electron/backend/kinds/prioritization/',
  'shared/',
  'shared/domain/',
  'shared/domain/prioritization/',
  'renderer/',
  'test/',
]
/** What is named like a source file and is made, or given by somebody, when something runs. */
const MADE = new Set(['print.css', 'licenses.json', 'F.json'])
/** What the documents are called where comments cite their sections. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  model: 'shared/domain/prioritization/README.md',
  ritual: 'shared/domain/prioritization/phases/README.md',
}
type Cited = { readonly file: string; readonly what: string }

/** The comments of a source, the whole of a Markdown file: strings may name what they like. */
function proseOf(file: string, text: string): string {
  if (file.endsWith('.md')) return text
  const comment = /\/\*[\s\S]*?\*\/|(?:^|\s)\/\/.*/gmu
  // A line break inside a comment is a space: a citation may be broken in two.
  return [...text.matchAll(comment)]
    .map(([found]) => found.replaceAll(/\n\s*(?:\*(?!\/)|\/\/)?\s*/gu, ' '))
    .join('\n')
}

function citedFiles(file: string, prose: string): Cited[] {
  const named = /(?<![\w@./<*-])((?:[\w.@-]+\/)*[\w.-]+\.(?:tsx?|sql|md|css|c|yml|json|html|py))\b(?!\()/gu
  return [...prose.matchAll(named)].map((match) => ({ file, what: match[1] ?? '' }))
}

function citedSections(file: string, prose: string): Cited[] {
  const named = /\b(model|ritual), sections? \d+(?:\.\d+)?(?:(?:, and|,| and| to) \d+(?:\.\d+)?)*/giu
  return [...prose.matchAll(named)].flatMap(([whole, document = '']) =>
    [...whole.matchAll(/\d+(?:\.\d+)?/gu)].map(([section]) => ({
      file,
      what: `${document.toLowerCase()} ${section}`,
    })),
  )
}

function resolves({ file, what }: Cited): boolean {
  if (MADE.has(what) || (!what.includes('/') && BARE_NAMES.has(what))) return true
  const here = path.posix.join(path.posix.dirname(file), what)
  return NAMES.has(here) || STARTS.some((start) => NAMES.has(`${start}${what}`))
}

function sectionsOf(document: string): Set<string> {
  const text = readFileSync(path.join(REPO, document), 'utf8')
  return new Set([...text.matchAll(/^#{2,3} (\d+(?:\.\d+)?)\. /gmu)].map((match) => match[1] ?? ''))
}

// This file's own planted citations lead nowhere on purpose. Migrations stay as they are to the letter, as the file
// keeps them, so they may name what has moved since.
const SELF = 'test/structure/citations.test.ts'
const PROSE = FILES.filter((file) => file !== SELF && /\.(?:tsx?|css|c|md|yml)$/u.test(file)).map(
  (file) => [file, proseOf(file, readFileSync(path.join(REPO, file), 'utf8'))] as const,
)

test('every file that a comment or a README names is in the repo', () => {
  const cited = PROSE.flatMap(([file, prose]) => citedFiles(file, prose))
  expect(cited.length).toBeGreaterThan(150)
  expect(cited.filter((one) => !resolves(one)).map(({ file, what }) => `${file}: ${what}`)).toEqual([])
})

test('every section of the model and the ritual that a comment cites is written down', () => {
  const cited = PROSE.flatMap(([file, prose]) => citedSections(file, prose))
  expect(cited.length).toBeGreaterThan(100)
  const known = new Set(
    Object.entries(DOCUMENTS).flatMap(([name, document]) =>
      [...sectionsOf(document)].map((section) => `${name} ${section}`),
    ),
  )
  expect(cited.filter(({ what }) => !known.has(what))).toEqual([])
})

test('a citation that leads nowhere is seen, wherever it stands and however it is broken', () => {
  const source =
    "/** As spec/model.md says (model,\n * section 12). */\nconst a = 'not/this.ts' // see gone.ts\n"
  const prose = proseOf('shared/kernel/a.ts', source)
  const lost = citedFiles('shared/kernel/a.ts', prose).filter((one) => !resolves(one))
  expect(lost.map(({ what }) => what)).toEqual(['spec/model.md', 'gone.ts'])
  expect(citedSections('a.ts', prose)).toEqual([{ file: 'a.ts', what: 'model 12' }])
  expect(resolves({ file: 'shared/kernel/a.ts', what: 'money.ts' })).toBe(true)
  expect(resolves({ file: 'electron/README.md', what: 'writers/no-such-writer.ts' })).toBe(false)
})
