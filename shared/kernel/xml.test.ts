import { expect, test } from 'vitest'
import { escapeXml } from './xml.ts'

test('nothing in a text is markup afterwards, and what was escaped isn’t unescaped by it', () => {
  expect(escapeXml('plain, 5 × 3 and “quoted”')).toBe('plain, 5 × 3 and “quoted”')
  expect(escapeXml(`<a b="c">&amp;</a>`)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;amp;&lt;/a&gt;')
  expect(escapeXml(']]>')).toBe(']]&gt;')
})
