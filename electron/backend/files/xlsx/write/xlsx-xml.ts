/** Text for the inside of an XML element or attribute. What XML can't hold at all has been replaced before. */
export function escaped(text: string): string {
  if (!/[&<>"]/u.test(text)) return text
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Whether a reader would drop spaces of the text if nobody told it not to. */
export const keepsSpace = (text: string): boolean => /^\s|\s$|\n| {2}/u.test(text)

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE_REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships'
