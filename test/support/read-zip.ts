import { buffer } from 'node:stream/consumers'
import { fromBufferPromise } from 'yauzl'

/** The text of every entry of a ZIP file (XLSX, DOCX), by its path inside. */
export async function readZip(bytes: Uint8Array): Promise<Map<string, string>> {
  const zip = await fromBufferPromise(Buffer.from(bytes))
  const entries = new Map<string, string>()
  for await (const entry of zip.eachEntry())
    entries.set(entry.fileName, (await buffer(await zip.openReadStreamPromise(entry))).toString('utf8'))
  return entries
}
