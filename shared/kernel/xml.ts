/**
 * Text for the inside of an XML or HTML element, or of an attribute in double quotes: nothing in it is markup. What XML
 * can't hold at all has to be replaced before.
 */
export function escapeXml(text: string): string {
  // Nearly every text of an export is of this kind, and there may be a million.
  if (!/[&<>"]/u.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
