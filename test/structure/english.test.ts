import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

/**
 * Sentences that Concord once said in a dialect of its own. Each was replaced by what a native speaker of American
 * English would write; none may come back. Three words and more: shorter ones are a person's judgement, since a word
 * alone can be right elsewhere. Patterns stand for what a sentence is filled with.
 */
const NEVER_AGAIN: readonly RegExp[] = [
  /One a theme|One a CSM|One row a request|One line a cell|One word or phrase a line/u,
  /Choose where, and write|Choose a folder, and write/u,
  /Files carry the session/u,
  /An apostrophe before what a cell would run|The text as it is'/u,
  /what comes of (?:it|them) is an amendment/u,
  /mend (?:these|it|them) in the file|Mend (?:the|it|them|what)\b/u,
  /Columns set apart by|Row with the headers/u,
  /is no (?:amount|day|share|role|rate|currency|field|row|e-mail|near)\b/u,
  /is not known here/u,
  /The first \$\{n\}, changes first|Not in the file, kept/u,
  /made from their names/u,
  /Say first whether/u,
  /Save the words|Back to the words Concord comes with|ARR between them/u,
  /Somebody speaks for Customer Success/u,
  /It keeps curious eyes off|Code of today/u,
  /A bet that customers’ wishes are held against|A direct fit(?: must|:| when)/u,
  /has its place against the roadmap|Where Product starts from/u,
  /Everything numeric in the scoring|These settings are right|Looked at and found right|settings looked at/u,
  /, times the mean|When a row gets a remark|are to mean\./u,
  /is one once it stands this far/u,
  /From then on these stand|every score counts from them/u,
  /look at the settings|come with the requests|nobody from CS or Product|'ballot'\)\} to come/u,
  /as the model has (?:it|them)|finishing agrees with that|No score of mine|CS Ops put (?:down|it at)/u,
  /Ballots that travel|No ballot is taken any more|Nobody is left:/u,
  /is none\. Let|and \$\{name\} is none|No theme stands so now/u,
  /what stands behind it|then one goes through the disputes/iu,
  /a weight, not a forecast|would stand elsewhere|Leave the lens/iu,
  /stands at \$\{rank\}|\} against \$\{|the weight of \$\{dimension|On the edge of the shortlist/u,
  /none stands|counts against the model/u,
  /undecided below|Every one has a PM owner/u,
  /in words that hold a year from now|a new session made from this one/u,
  /A mistake is mended|outcome brought back/u,
  /Own words, edited by hand|Leave it as it (?:was|is)\b|A memo never says nothing|Hidden while presenting/u,
  /slipped in shows|Head of the chain|The same check without the window/u,
  /Skip to the place|Back to the place before|Done again/u,
  // By a setting an inferred signal is urgent, too: what is said of urgent ones may not call them explicit.
  /xplicit churn (?:signal|risk)(?:,| and) (?:a |renews)/u,
  /The rest and their language|min left in all|holds nobody up|What was spent is in the record/u,
]

const sources = execFileSync(
  'git',
  ['ls-files', '-co', '--exclude-standard', 'electron', 'renderer', 'shared'],
  {
    encoding: 'utf8',
  },
)
  .split('\n')
  .filter((file) => /\.tsx?$/u.test(file) && !/\.test\.tsx?$/u.test(file))

/** The text without its comments, which may speak of anything; every line keeps its number. */
const withoutComments = (text: string): string =>
  text
    .replaceAll(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replaceAll(/[^\n]/gu, ' '))
    .replaceAll(/^\s*\/\/.*$/gmu, '')

it('says none of the sentences that were put into plain English', () => {
  const said = sources.flatMap((file) =>
    withoutComments(readFileSync(file, 'utf8'))
      .split('\n')
      .flatMap((line, at) =>
        NEVER_AGAIN.filter((never) => never.test(line)).map((never) => `${file}:${at + 1} ${never.source}`),
      ),
  )
  expect(said).toEqual([])
})

it('finds such a sentence where it stands, and only there', () => {
  const planted = "/* Say first whether it is */\n'a.b': 'Say first whether it is one.',\n"
  const lines = withoutComments(planted).split('\n')
  expect(lines.map((line) => NEVER_AGAIN.some((never) => never.test(line)))).toEqual([false, true, false])
})
