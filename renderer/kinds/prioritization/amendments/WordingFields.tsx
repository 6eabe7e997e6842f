import { t } from '#shared/catalogue/translate.ts'
import { useCall } from '#renderer/lib/queries.ts'
import { useNoteField, useNoteItems } from '#renderer/lib/wording.ts'
import { Combobox } from '#renderer/ui/Combobox.tsx'
import { NoteList } from '#renderer/ui/NoteList.tsx'
import { TextArea } from '#renderer/ui/TextField.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { amendedTexts } from './amended-texts.ts'
import type { AmendmentDraft, Lack } from './amendment-draft.ts'

type WordingFieldsProps = {
  readonly draft: AmendmentDraft
  readonly onChange: (part: Partial<AmendmentDraft>) => void
  readonly error: (field: Lack['field']) => string | null
  /** In whose name the amendment is. */
  readonly who: string
}

/** What CS says about a theme, and its workaround, as they are to read from now on. */
export function WordingFields({ draft, onChange, error, who }: WordingFieldsProps) {
  const { themeId } = draft
  const memos = useCall('memos.list', {}).data ?? []
  const memo = useCall(
    'memos.get',
    { themeId: themeId ?? '', cut: 'internal' },
    { enabled: themeId !== null },
  ).data
  const texts = useCall('wording.texts', { themeId }, { enabled: themeId !== null }).data
  const basis = useCall('wording.basis', {}).data
  const [holdLetter, selectLetter] = useNoteField()
  const [holdWorkaround, selectWorkaround] = useNoteField()
  const now = {
    letter: memo?.sections.find(({ id }) => id === 'says')?.text ?? '',
    workaround: texts?.find(({ kind }) => kind === 'workaround')?.text ?? '',
  }
  const written = { letter: draft.says ?? now.letter, workaround: draft.newWorkaround ?? now.workaround }
  const set = {
    letter: (text: string) => onChange({ says: text === now.letter ? null : text }),
    workaround: (text: string) => onChange({ newWorkaround: text === now.workaround ? null : text }),
  }
  const notes = useNoteItems(
    basis && themeId !== null
      ? amendedTexts({
          basis,
          draft,
          onChange,
          who,
          status: memo?.status ?? null,
          texts: (['letter', 'workaround'] as const).map((kind) => ({
            kind,
            text: written[kind],
            onText: set[kind],
            onFix: kind === 'letter' ? selectLetter : selectWorkaround,
          })),
        })
      : [],
    notify,
  )
  return (
    <>
      <Combobox
        label={t('amendments.dialog.theme')}
        error={error('theme')}
        placeholder={t('amendments.dialog.choose')}
        value={themeId}
        onChange={(next) => onChange({ themeId: next, says: null, newWorkaround: null })}
        options={memos.map((one) => ({ value: one.themeId, label: one.themeName, hint: one.decision }))}
      />
      {themeId === null ? null : (
        <>
          <TextArea
            ref={holdLetter}
            label={t('amendments.dialog.says')}
            error={error('says')}
            rows={5}
            maxLength={20_000}
            value={written.letter}
            onChange={set.letter}
          />
          <TextArea
            ref={holdWorkaround}
            label={t('amendments.dialog.workaround')}
            rows={2}
            maxLength={20_000}
            value={written.workaround}
            onChange={set.workaround}
          />
          <NoteList inForm title={t('wording.title', { n: notes.open })} {...notes} />
        </>
      )}
    </>
  )
}
