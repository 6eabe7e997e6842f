import { describe, expect, test } from 'vitest'
import { makeGrants } from './grants.ts'

describe('grants', () => {
  test('hold the very file that was chosen, however it is written', () => {
    const grants = makeGrants('linux')
    grants.allowFile('/home/ann/q1.concord')
    expect(grants.has('/home/ann/q1.concord')).toBe(true)
    expect(grants.has('/home/ann/work/../q1.concord')).toBe(true)
    expect(grants.has('/home/ann/Q1.concord')).toBe(false)
    expect(grants.has('/home/ann')).toBe(false)
    expect(grants.has('/home/ann/q1.concord/inside')).toBe(false)
  })

  test('hold what lies inside a chosen folder, and nothing beside it', () => {
    const grants = makeGrants('linux')
    grants.allowFolder('/home/ann/out')
    expect(grants.has('/home/ann/out')).toBe(true)
    expect(grants.has('/home/ann/out/memos/a.docx')).toBe(true)
    expect(grants.has('/home/ann/out/..notes')).toBe(true)
    expect(grants.has('/home/ann/output/a.docx')).toBe(false)
    expect(grants.has('/home/ann/out/../secret')).toBe(false)
    expect(grants.has('/')).toBe(false)
  })

  test.each(['q1.concord', './q1.concord', '', '/home/ann/q1.concord\0.png'])('never hold %j', (file) => {
    const grants = makeGrants('linux')
    grants.allowFolder('/')
    expect(grants.has(file)).toBe(false)
  })

  test('compare without case where the file system does', () => {
    const grants = makeGrants('win32')
    grants.allowFolder('C:\\Users\\Ann\\Out')
    expect(grants.has('c:\\users\\ann\\out\\Memo.docx')).toBe(true)
    expect(grants.has('D:\\users\\ann\\out\\Memo.docx')).toBe(false)
  })
})
