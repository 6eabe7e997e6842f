import type { IStylesOptions } from 'docx'

/** The app's light colours as a document takes them. */
export const INK = {
  text: '1B1A18',
  muted: '67645D',
  line: 'CFCCC4',
  accent: '2F5BD0',
  build: '1F7A3D',
  legal: '1B1A18',
  escalated: 'B3261E',
  defer: '8F5200',
  decline: '67645D',
  none: '67645D',
} as const

const FACE = 'Calibri'

/**
 * The styles of a document, so that somebody can change a heading once in Word and all follow. Sizes in half points.
 * @param book its headings of level 1 begin parts, and look like titles.
 */
export function documentStyles(book: boolean): IStylesOptions {
  const body = { font: FACE, size: 22, color: INK.text }
  const heading = (size: number, before: number) => ({
    run: { font: FACE, size, bold: true, color: INK.text },
    // Left to itself a line is as high as the text around it, which cuts what is larger.
    paragraph: { spacing: { before, after: 60, line: 252, lineRule: 'auto' as const }, keepNext: true },
  })
  return {
    default: {
      document: { run: body, paragraph: { spacing: { line: 288 } } },
      title: {
        run: { font: FACE, size: 40, bold: true, color: INK.text },
        paragraph: { spacing: { before: 0, after: 40, line: 252, lineRule: 'auto' } },
      },
      heading1: book ? heading(34, 0) : heading(24, 300),
      heading2: book ? heading(24, 300) : heading(22, 240),
      heading3: heading(22, 200),
    },
    paragraphStyles: [
      {
        id: 'Decision',
        name: 'Decision',
        basedOn: 'Normal',
        run: { font: FACE, size: 22 },
        paragraph: { spacing: { after: 120 }, keepNext: true },
      },
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: body,
        paragraph: { spacing: { after: 120, line: 288 } },
      },
      {
        id: 'CustomerWords',
        name: 'Customer words',
        basedOn: 'Normal',
        quickFormat: true,
        run: body,
        paragraph: {
          spacing: { after: 120, line: 288 },
          indent: { left: 240 },
          border: { left: { style: 'single', size: 14, color: INK.accent, space: 10 } },
        },
      },
      {
        id: 'CustomerQuote',
        name: 'Customer quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { ...body, italics: true },
        paragraph: {
          spacing: { after: 100, line: 276 },
          indent: { left: 240 },
          border: { left: { style: 'single', size: 10, color: INK.line, space: 10 } },
        },
      },
      {
        id: 'QuietText',
        name: 'Quiet text',
        basedOn: 'Normal',
        run: { font: FACE, size: 20, color: INK.muted },
        paragraph: { spacing: { after: 120, line: 264 }, keepNext: true },
      },
      {
        id: 'Lead',
        name: 'Lead',
        basedOn: 'Normal',
        run: { font: FACE, size: 22, color: INK.muted },
        paragraph: { spacing: { after: 140, line: 264 } },
      },
      {
        id: 'Note',
        name: 'Note',
        basedOn: 'Normal',
        run: { font: FACE, size: 16, color: INK.muted },
        paragraph: { spacing: { before: 40, after: 40, line: 240 } },
      },
      {
        id: 'Record',
        name: 'Record',
        basedOn: 'Normal',
        run: { font: FACE, size: 15, color: INK.muted },
        paragraph: { spacing: { before: 100, after: 0, line: 240 } },
      },
      {
        id: 'Picture',
        name: 'Picture',
        basedOn: 'Normal',
        // A picture is as high as it is: an exact line height would cut it.
        paragraph: { spacing: { before: 120, after: 120, line: 240, lineRule: 'auto' } },
      },
      {
        id: 'AfterTable',
        name: 'After a table',
        basedOn: 'Normal',
        run: { font: FACE, size: 8 },
        paragraph: { spacing: { before: 0, after: 0, line: 120 } },
      },
      {
        id: 'TOC1',
        name: 'toc 1',
        basedOn: 'Normal',
        next: 'Normal',
        run: { font: FACE, size: 21, color: INK.text },
        paragraph: { spacing: { after: 60, line: 264 } },
      },
      {
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        run: { font: FACE, size: 16, color: INK.text },
        paragraph: { spacing: { after: 0, line: 240 } },
      },
    ],
  }
}
