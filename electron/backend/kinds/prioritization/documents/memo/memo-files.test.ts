import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { memoFileNames, slugOf } from './memo-file-names.ts'
import { markdownLine, markdownText } from '#electron/backend/files/paper/paper-markdown.ts'
import { clipped, printable } from '#electron/backend/files/safe-text.ts'

describe('file names of memos', () => {
  const memo = (name: string, rank: number | null, compliance = false) => ({ name, rank, compliance })

  it('begin with the rank, C on the compliance track, U without a rank', () =>
    expect(
      memoFileNames(
        [
          memo('Regional filtering', 1),
          memo('Añadir / exportar: año?', 12),
          memo('x', null),
          memo('EU', null, true),
        ],
        'internal',
      ),
    ).toEqual(['01-regional-filtering', '12-anadir-exportar-ano', 'U1-x', 'C1-eu']))

  it('say which is the shareable cut, so that the two never overwrite each other', () =>
    expect(memoFileNames([memo('Bulk import', 3)], 'shareable')).toEqual(['03-bulk-import-shareable']))

  it('get as many digits as the last rank needs', () =>
    expect(memoFileNames([memo('a', 7), memo('b', 120)], 'internal')).toEqual(['007-a', '120-b']))

  it.each([
    ['日本語', 'theme'],
    ['..\\..\\CON', 'con_'],
    ['-- A  B --', 'a-b'],
    ['Straße', 'strasse'],
    ['x'.repeat(200), 'x'.repeat(60)],
  ])('%s', (name, slug) => expect(slugOf(name)).toBe(slug))

  it('are unique and safe on every system, whatever the themes are called', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
        const files = memoFileNames(
          names.map((name, index) => memo(name, index % 3 === 0 ? null : index, index % 2 === 0)),
          'shareable',
        )
        expect(new Set(files).size).toBe(names.length)
        for (const file of files)
          expect(file).toMatch(/^(?:\d{2,}|[CU]\d+)-[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?_?-shareable$/u)
      }),
    ))
})

describe('Markdown', () => {
  it('leaves plain prose and money as they are', () => {
    const text = '“Filters” save $985,000 at risk + $48,000 expansion = $1,033,000 (36 %), don’t they?'
    expect(markdownLine(text)).toBe(text)
  })
  it('escapes what a viewer would bring to life', () => {
    expect(markdownLine('[a](javascript:b)')).toBe('\\[a\\](javascript:b)')
    expect(markdownLine('<b>&amp;</b>')).toBe('&lt;b&gt;&amp;amp;&lt;/b&gt;')
    expect(markdownLine('1. one')).toBe('1\\. one')
    expect(markdownLine('- item')).toBe('\\- item')
    expect(markdownLine('http://a.example')).toBe('http\\://a.example')
  })
  it('keeps paragraphs apart and lines within them', () =>
    expect(markdownText('a\r\nb\n\n \n\n# c')).toBe('a\\\nb\n\n\\# c'))
})

describe('text that any document may hold', () => {
  it('ends lines one way and shows what it had to replace', () =>
    expect(printable('a\r\nb\rc\u2028d\u0000\u202ee\u200bf')).toBe('a\nb\nc\nd\ufffd\ufffdef'))
  it('is cut only beyond the limit, and never in the middle of a character', () => {
    expect(clipped('abc', 80)).toBe('abc')
    expect(clipped('😀'.repeat(100), 81)).toMatch(/^(?:😀)+ … \[\d+ more characters left out\]$/u)
  })
})
