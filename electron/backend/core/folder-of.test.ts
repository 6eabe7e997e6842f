import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderRisk, siblingsOf } from './folder-of.ts'

describe('what a folder means for the file in it', () => {
  it.each([
    ['/Users/anna/Dropbox/CS/Q1.concord', 'Dropbox'],
    ['/Users/anna/Dropbox (Aurora)/Q1.concord', 'Dropbox'],
    ['/Users/anna/OneDrive - Aurora Analytics/Q1.concord', 'OneDrive'],
    ['/Users/anna/Library/Mobile Documents/com~apple~CloudDocs/Q1.concord', 'iCloud Drive'],
    ['/Users/anna/Library/CloudStorage/GoogleDrive-anna@aurora.example/My Drive/Q1.concord', 'Google Drive'],
    ['/Users/anna/Box/Q1.concord', 'Box'],
    ['/home/anna/Nextcloud/Q1.concord', 'Nextcloud'],
  ])('%s is kept in step by %s', (path, name) => {
    expect(folderRisk(path)).toEqual({ kind: 'synced', name })
  })

  it.each([
    '/home/anna/Documents/Q1.concord',
    '/home/anna/Dropboxes of others/Q1.concord',
    '/home/anna/Boxes/Q1.concord',
    '/home/anna/Dropbox.concord',
  ])('%s is nothing to warn of', (path) => {
    expect(folderRisk(path)).toBeNull()
  })

  it('knows a shared folder of Windows by its name', () => {
    expect(folderRisk(String.raw`\\server\share\Q1.concord`)?.kind).toBe('network')
  })
})

describe('copies beside a file', () => {
  it('are found by the names that sync tools and people give them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'concord-siblings-'))
    const copies = [
      'Q1 (1).concord',
      "Q1 (Anna's conflicted copy 2026-11-26).concord",
      'Q1 2.concord',
      'Q1-ANNA-PC.concord',
      'Q1.sync-conflict-20261126-101010-ABCDEFG.concord',
    ]
    for (const name of [...copies, 'Q1.concord', 'Q2.concord', 'Q1.concord.lease', 'Q1 notes.txt'])
      writeFileSync(join(folder, name), '')
    const found = siblingsOf(join(folder, 'Q1.concord')).map((path) => path.slice(folder.length + 1))
    expect(found).toEqual(copies.toSorted())
    expect(siblingsOf(join(folder, 'Q1 2.concord'))).toEqual([join(folder, 'Q1.concord')])
  })
})
