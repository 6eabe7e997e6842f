import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ballotFileNames } from './ballot-file-names.ts'

describe('file names of ballots', () => {
  it.each([
    [['Dana Ruiz'], ['Ballot - Dana Ruiz - Q1 2027.xlsx']],
    [
      ['Jo', 'JO', 'jo'],
      ['Ballot - Jo - Q1 2027.xlsx', 'Ballot - JO 2 - Q1 2027.xlsx', 'Ballot - jo 3 - Q1 2027.xlsx'],
    ],
    [['../../etc: "x" <y>|z?*\\'], ['Ballot - etc x y z - Q1 2027.xlsx']],
    [['Zoë Müller 山田'], ['Ballot - Zoë Müller 山田 - Q1 2027.xlsx']],
    [[' . '], ['Ballot - somebody - Q1 2027.xlsx']],
  ])('%j', (names, files) => expect(ballotFileNames(names, 'Q1 2027')).toEqual(files))

  it('are unique, and safe on every system, whatever people are called', () =>
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 12 }), (names) => {
        const files = ballotFileNames(names, 'Q1 2027')
        expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(names.length)
        for (const file of files) {
          expect(Buffer.byteLength(file)).toBeLessThanOrEqual(255)
          expect(file).toMatch(/^Ballot - [^\\/:*?"<>|\p{Cc}\p{Cs}]+ - Q1 2027\.xlsx$/u)
        }
      }),
    ))
})
