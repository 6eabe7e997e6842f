import type { IStylesOptions } from 'docx'

/** The app's light colours as a document takes them. */
export const INK = {
  text: '1B1A18',
  muted: '67645D',
  line: 'CFCCC4',
  accent: '2F5BD0',
  build: '1F7A3D',
  defer: 'A15C00',
  decline: '67645D',
} as const

const FACE = 'Calibri'

/** The styles of a memo, so that somebody can change a heading once in Word and all follow. Sizes in half points. */
export function documentStyles(): IStylesOptions {
  const body = { font: FACE, size: 22, color: INK.text }
  return {
    default: {
      document: { run: body, paragraph: { spacing: { line: 288 } } },
      title: {
        run: { font: FACE, size: 40, bold: true, color: INK.text },
        paragraph: { spacing: { before: 0, after: 40, line: 264 } },
      },
      heading1: {
        run: { font: FACE, size: 24, bold: true, color: INK.text },
        paragraph: { spacing: { before: 300, after: 60 }, keepNext: true },
      },
    },
    paragraphStyles: [
      {
        id: 'Decision',
        name: 'Decision',
        basedOn: 'Normal',
        run: { font: FACE, size: 22 },
        paragraph: { spacing: { after: 120 } },
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
        id: 'TableText',
        name: 'Table text',
        basedOn: 'Normal',
        run: { font: FACE, size: 16, color: INK.text },
        paragraph: { spacing: { after: 0, line: 240 } },
      },
      {
        id: 'TableTotal',
        name: 'Table total',
        basedOn: 'Normal',
        run: { font: FACE, size: 20, bold: true, color: INK.text },
        paragraph: { spacing: { before: 120 } },
      },
    ],
  }
}
