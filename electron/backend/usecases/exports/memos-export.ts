import { CallRefused } from '#electron/backend/call-refused.ts'
import type { CallContext } from '#electron/backend/context.ts'
import { decisionNow } from '#electron/backend/usecases/memos/memo-facts-of.ts'
import { type MemoDesk, memoDesk, memoDocument } from '#electron/backend/usecases/memos/memo-view.ts'
import { themesInOrder } from '#electron/backend/usecases/memos/memos-usecases.ts'
import { pictureOf } from '#electron/backend/writers/charts/rasterise.ts'
import { memoFileNames } from '#electron/backend/writers/memo-file-names.ts'
import type { MemoDocument } from '#electron/backend/writers/memo-document.ts'
import { memoPackPaper, memoPaper } from '#electron/backend/writers/memo-paper.ts'
import type { PaperPicture } from '#electron/backend/writers/paper/paper.ts'
import type { Output, Parsed } from '#shared/contract/contract.ts'
import type { MemoCut } from '#shared/domain/decisions/memo-facts.ts'
import type { ScoredTheme } from '#shared/domain/scoring/score-themes.ts'
import { fileLabels } from '#shared/i18n/en/export-files.ts'
import { memoPackWords } from '#shared/i18n/en/memo.ts'
import { terms } from '#shared/i18n/en/terms.ts'
import { type FileToWrite, paperBytes, requirePrinter, writeFiles } from './export-files.ts'
import { accountsChart, mapChart } from './session-charts.ts'

/** Writes the memos of the decided themes: one file a theme and format, or one pack a format. */
export async function exportMemos(
  context: CallContext,
  { dir, formats, cut, pack, job }: Parsed<'exports.memos'>,
): Promise<Output<'exports.memos'>> {
  requirePrinter(context, formats)
  const desk = memoDesk(context.workspace)
  const { scored } = desk.snapshot
  // An undecided theme has nothing to tell anybody yet; its memo can be read on screen.
  const themes = themesInOrder(desk.snapshot).filter(
    (theme) => decisionNow(desk.snapshot, theme.themeId)?.status,
  )
  if (themes.length === 0)
    throw new CallRefused(
      'decision-incomplete',
      `There are no memos to export: none of the ${scored.size} themes is decided yet. Decide one first.`,
    )
  const documents = new MemoDocuments(desk, cut, context.ports.resources)
  const chosen = [...new Set(formats)]
  const files = pack
    ? chosen.map((format) => packFile(context, documents, themes, format))
    : chosen.flatMap((format) => singleFiles(context, documents, themes, format))
  return { files: await writeFiles(context, job ?? 'exports.memos', dir, inOrder(files, chosen.length)) }
}

/** Formats of one theme stand together, so that a cancelled export leaves whole themes. */
function inOrder(files: readonly FileToWrite[], formats: number): FileToWrite[] {
  const themes = files.length / formats
  return Array.from({ length: themes }, (_, theme) =>
    Array.from({ length: formats }, (_unused, format) => files[format * themes + theme]),
  )
    .flat()
    .filter((file) => file !== undefined)
}

type Format = Parsed<'exports.memos'>['formats'][number]

/** Makes memos of a cut, with pictures only for the formats that can hold them; each picture is drawn once. */
class MemoDocuments {
  readonly desk: MemoDesk
  readonly cut: MemoCut
  readonly resources: string
  readonly #pictures = new Map<string, Promise<PaperPicture[]>>()

  constructor(desk: MemoDesk, cut: MemoCut, resources: string) {
    this.desk = desk
    this.cut = cut
    this.resources = resources
  }

  async of(theme: ScoredTheme, format: Format): Promise<MemoDocument> {
    // The picture names accounts and amounts; the shareable cut has none.
    const drawn = format !== 'md' && this.cut === 'internal' && theme.counted.length > 1
    return memoDocument(this.desk, theme, this.cut, drawn ? await this.#picturesOf(theme) : [])
  }

  #picturesOf(theme: ScoredTheme): Promise<PaperPicture[]> {
    const known = this.#pictures.get(theme.themeId)
    if (known) return known
    const drawing = pictureOf(accountsChart(this.desk.snapshot, theme), this.resources).then((picture) => [
      picture,
    ])
    this.#pictures.set(theme.themeId, drawing)
    return drawing
  }
}

function singleFiles(
  context: CallContext,
  documents: MemoDocuments,
  themes: readonly ScoredTheme[],
  format: Format,
): FileToWrite[] {
  const { ranking, scoring } = documents.desk.snapshot
  const rankOf = new Map(ranking.ranked.map(({ themeId, rank }) => [themeId, rank]))
  const names = memoFileNames(
    themes.map((theme) => ({
      name: theme.name,
      rank: rankOf.get(theme.themeId) ?? null,
      compliance: scoring.compliance.includes(theme),
    })),
    documents.cut,
  )
  return themes.map((theme, index) => ({
    name: `${names[index] ?? theme.themeId}.${format}`,
    label: fileLabels.memo({ name: theme.name }),
    content: async () => paperBytes(context, memoPaper(await documents.of(theme, format)), format),
  }))
}

function packFile(
  context: CallContext,
  documents: MemoDocuments,
  themes: readonly ScoredTheme[],
  format: Format,
): FileToWrite {
  const { snapshot } = documents.desk
  const name = `decision-memos${documents.cut === 'shareable' ? '-shareable' : ''}.${format}`
  return {
    name,
    label: fileLabels.pack,
    content: async (breathe) => {
      const memos: MemoDocument[] = []
      for (const theme of themes) {
        await breathe()
        memos.push(await documents.of(theme, format))
      }
      const rankOf = new Map(snapshot.ranking.ranked.map((row) => [row.themeId, row.rank]))
      const paper = memoPackPaper(memos, {
        title: memoPackWords.title,
        contents: memoPackWords.contents,
        glance: memoPackWords.glance,
        overview: {
          header: memoPackWords.header,
          amounts: [],
          widths: [10, 48, 22, 20],
          rows: memos.map(({ view, decision }) => [
            String(rankOf.get(view.themeId) ?? memoPackWords.none),
            view.themeName,
            decision,
            view.owner ?? memoPackWords.none,
          ]),
        },
        pictures: format === 'md' ? [] : [await pictureOf(mapChart(snapshot), documents.resources)],
      })
      if (!paper) throw new CallRefused('decision-incomplete', terms.undecided)
      return paperBytes(context, paper, format)
    },
  }
}
