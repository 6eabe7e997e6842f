/** Whether a reader would drop spaces of the text if nobody told it not to. */
export const keepsSpace = (text: string): boolean => /^\s|\s$|\n| {2}/u.test(text)

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
export const OFFICE_REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
export const PACKAGE_REL = 'http://schemas.openxmlformats.org/package/2006/relationships'
