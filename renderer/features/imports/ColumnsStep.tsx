import { useState } from 'react'
import { DELIMITERS, TEXT_ENCODINGS } from '#shared/domain/importing/values/text-dialect.ts'
import { t } from '#shared/catalogue/translate.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { fileInWords } from './file-in-words.ts'
import styles from './Imports.module.css'
import type { ImportState, ReadFile } from './use-import.ts'

const NO_COLUMN = 'none'

/** Which column is what: guessed from the headers, to be looked at with the first values beside it. */
export function ColumnsStep({ state, file }: { state: ImportState; file: ReadFile }) {
  const { mapping, missing } = state
  const headers = file.headers.map((header, index) =>
    header.trim() === '' ? t('imports.columns.unnamed', { n: index + 1 }) : header,
  )
  const options = [
    { value: NO_COLUMN, label: t('imports.columns.none') },
    ...headers.map((label, index) => ({ value: String(index), label })),
  ]
  const used = new Set(Object.values(mapping))
  const unused = headers.filter((_, index) => !used.has(index))
  return (
    <>
      <FileHead state={state} file={file} />
      {file.encodingDoubt !== null && file.encoding !== null ? (
        <Notice tone="warn" title={file.encodingDoubt}>
          <Button
            size="s"
            onClick={() =>
              state.readAs({ encoding: TEXT_ENCODINGS.find((one) => one === file.encoding) ?? null })
            }
          >
            {t('imports.encoding.use', { name: encodingName(file.encoding) })}
          </Button>
        </Notice>
      ) : null}
      {file.notices
        .filter((notice) => notice !== file.encodingDoubt)
        .map((notice) => (
          <Notice key={notice} tone="info" title={notice} />
        ))}
      {file.doubts
        .filter(({ field, column }) => (mapping[field] ?? null) === null && !used.has(column))
        .map(({ field, column, why }) => (
          <Notice
            key={field}
            tone="warn"
            title={t('imports.columns.doubt', {
              column: headers[column] ?? '',
              field: t('imports.field', { field }),
              why,
            })}
          >
            <Button size="s" onClick={() => state.map(field, column)}>
              {t('imports.columns.doubt.use')}
            </Button>
          </Notice>
        ))}
      {missing.length > 0 ? (
        <Notice
          tone="warn"
          title={t('imports.columns.missing', {
            fields: missing.map((field) => t('imports.field', { field })).join(', '),
          })}
        />
      ) : null}
      <table className={styles['mapping']}>
        <thead>
          <tr>
            <th>{t('imports.columns.field')}</th>
            <th>{t('imports.columns.column')}</th>
            <th>{t('imports.columns.sample')}</th>
          </tr>
        </thead>
        <tbody>
          {file.fields.map(({ field, required }) => {
            const column = mapping[field] ?? null
            const name = t('imports.field', { field })
            return (
              <tr key={field}>
                <th scope="row">
                  {name}
                  {required ? <small> {t('frame.ui.required')}</small> : null}
                  {column !== null && file.guessed[field] === 'values' && file.mapping[field] === column ? (
                    <small> {t('imports.columns.byValues')}</small>
                  ) : null}
                </th>
                <td>
                  <Select
                    hideLabel
                    size="s"
                    label={name}
                    value={column === null ? NO_COLUMN : String(column)}
                    options={options}
                    onChange={(next) => state.map(field, next === NO_COLUMN ? null : Number(next))}
                  />
                </td>
                <td className={styles['sample']}>
                  {column === null ? '' : (file.sample[column] ?? []).filter(Boolean).join(' · ')}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {unused.length > 0 ? (
        <p className={styles['quiet']}>{t('imports.columns.unused', { columns: unused.join(', ') })}</p>
      ) : null}
    </>
  )
}

function encodingName(encoding: string): string {
  const known = TEXT_ENCODINGS.find((one) => one === encoding)
  return known === undefined ? encoding : t(`imports.encoding.${known}`)
}

function FileHead({ state, file }: { state: ImportState; file: ReadFile }) {
  const [headerRow, setHeaderRow] = useState<number | null>(file.headerRow)
  const { encoding, delimiter } = file
  const signs = [...new Set([...DELIMITERS, ...(delimiter === null ? [] : [delimiter])])]
  return (
    <div className={styles['fileHead']}>
      <p>
        <strong>{fileInWords(state)}</strong>
        {file.remembered ? <small>{t('imports.file.remembered')}</small> : null}
      </p>
      {encoding === null || delimiter === null ? null : (
        <>
          <Select
            label={t('imports.encoding')}
            value={encoding}
            options={TEXT_ENCODINGS.map((value) => ({ value, label: t(`imports.encoding.${value}`) }))}
            onChange={(next) =>
              state.readAs({ encoding: TEXT_ENCODINGS.find((one) => one === next) ?? null })
            }
          />
          <Select
            label={t('imports.delimiter')}
            value={delimiter}
            options={signs.map((value) => ({ value, label: delimiterInWords(value) }))}
            onChange={(next) => state.readAs({ delimiter: next })}
          />
        </>
      )}
      {file.sheets.length > 1 ? (
        <Select
          label={t('imports.sheet')}
          value={file.sheet}
          options={file.sheets.map(({ name, rows }) => ({
            value: name,
            label: name,
            hint: t('imports.sheet.rows', { n: rows }),
          }))}
          onChange={(sheet) => state.readAgain(sheet, null)}
        />
      ) : null}
      {/* Rows that were kept are a table already; there is no file to be read again. */}
      {state.path === null ? null : (
        <NumberField
          label={t('imports.headerRow')}
          value={headerRow}
          min={0}
          onChange={setHeaderRow}
          onCommit={() => {
            if (headerRow !== null && headerRow >= 0 && headerRow !== file.headerRow)
              state.readAgain(file.sheet, Math.round(headerRow))
          }}
        />
      )}
    </div>
  )
}

function delimiterInWords(delimiter: string): string {
  switch (delimiter) {
    case '\t':
      return t('imports.delimiter.tab')
    case ',':
      return t('imports.delimiter.comma')
    case ';':
      return t('imports.delimiter.semicolon')
    default:
      return t('imports.delimiter.other', { sign: delimiter })
  }
}
