import { describe, expect, it } from 'vitest'
import { attackedImport } from '#test/support/attacked-import.ts'

const { csv, imported } = attackedImport()
const FIRST = ['id,name,arr,tier', 'A1,Acorn,1000,SMB', 'A2,Birch,5,Enterprise']

describe('a later file with a blank cell that an account can’t be without', () => {
  it('leaves what is there, and is told', async () => {
    await imported('accounts', csv(...FIRST))
    const { exit, arr, accounts, text, why } = await imported(
      'accounts',
      csv('id,name,arr,tier', 'A1,,,SMB', 'A2,Birch,7,'),
    )
    expect([exit, arr, accounts.map(({ tier }) => tier)]).toEqual([
      0,
      [
        ['Acorn', 1000],
        ['Birch', 7],
      ],
      ['smb', 'enterprise'],
    ])
    expect(text).toContain('0 added, 1 changed, 1 unchanged')
    for (const told of [text, why])
      expect(told).toContain(
        '“name”, “arr”, and “tier” blank in 2 rows, the first of them row 2: what the workspace has there stays.',
      )
  })

  it('can’t be cleared', async () => {
    await imported('accounts', csv('id,name,arr,tier,csm', 'A1,Acorn,1000,SMB,Eve'))
    const cleared = await imported(
      'accounts',
      csv('id,name,arr,tier,csm', 'A1,Acorn,,SMB,'),
      '--answer',
      'blanks=clear',
    )
    expect([cleared.arr, cleared.accounts[0]?.csm]).toEqual([[['Acorn', 1000]], null])
  })

  it.each(['add', 'latest'])('is no part of an account’s several rows (rows=%s)', async (answer) => {
    await imported('accounts', csv(...FIRST))
    const { exit, arr, text } = await imported(
      'accounts',
      csv('id,name,arr,tier', 'A1,Acorn,,SMB', 'A1,Acorn,20,SMB', 'A2,Birch,3,SMB', 'A2,Birch,4,SMB'),
      '--answer',
      `rows=${answer}`,
    )
    expect([exit, arr[0], arr[1]]).toEqual([1, ['Acorn', 1000], ['Birch', answer === 'add' ? 7 : 4]])
    expect(text).toContain('row 2, arr [required-missing]')
    expect(text).toContain('row 3, id: “A1” [duplicate-row]')
  })

  it('is refused where its account is met by another row under another name', async () => {
    await imported('accounts', csv(...FIRST))
    const { arr, text } = await imported(
      'accounts',
      csv('id,name,arr,tier', 'A1,Acorn Works,20,SMB', ',Acorn,,SMB'),
    )
    expect(arr).toContainEqual(['Acorn Works', 20])
    expect(arr.length).toBe(2)
    expect(text).toContain('row 3, arr [required-missing]')
  })
})
