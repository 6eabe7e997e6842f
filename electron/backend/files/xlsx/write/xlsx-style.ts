/** How a cell looks. Colours are ARGB; sizes are points. */
export type XlsxStyle = {
  readonly font: XlsxFont
  readonly fill?: string | undefined
  /** The line below the cell. */
  readonly line?: { readonly style: 'thin' | 'hair'; readonly colour: string } | undefined
  /** A number format; null: general. */
  readonly format?: string | null
  readonly horizontal?: 'left' | 'center' | 'right' | undefined
  readonly vertical?: 'top' | 'center' | undefined
  readonly indent?: number | undefined
  readonly wrap?: boolean | undefined
}
export type XlsxFont = { readonly size: number; readonly bold?: boolean; readonly colour: string }

/** How a marked cell looks: ink and ground of a warning. */
const MARK =
  '<dxfs count="1"><dxf><font><b/><color rgb="FF8F5200"/></font><fill><patternFill patternType="solid"><bgColor rgb="FFFCE4B8"/></patternFill></fill></dxf></dxfs>'

const FIRST_OWN_FORMAT = 164
const TEXT_FORMAT = 49

/** The styles of one workbook, each kept once; cells name them by number. */
export class XlsxStyles {
  readonly #face: string
  readonly #cells = new Parts()
  readonly #looks: XlsxStyle[] = []
  readonly #fonts = new Parts()
  readonly #fills = new Parts()
  readonly #borders = new Parts()
  readonly #formats = new Parts()

  /** @param face the typeface of every cell; a program that lacks it takes another without serifs. */
  constructor(face: string, normal: XlsxFont) {
    this.#face = face
    this.#fills.id('<fill><patternFill patternType="none"/></fill>')
    this.#fills.id('<fill><patternFill patternType="gray125"/></fill>')
    this.id({ font: normal })
  }

  /** The number of a style. */
  id(style: XlsxStyle): number {
    const font = this.#fonts.id(
      `<font>${style.font.bold ? '<b/>' : ''}<sz val="${style.font.size}"/><color rgb="${style.font.colour}"/><name val="${this.#face}"/><family val="2"/></font>`,
    )
    const fill =
      style.fill === undefined
        ? 0
        : this.#fills.id(
            `<fill><patternFill patternType="solid"><fgColor rgb="${style.fill}"/><bgColor indexed="64"/></patternFill></fill>`,
          )
    const line = style.line
      ? `<bottom style="${style.line.style}"><color rgb="${style.line.colour}"/></bottom>`
      : '<bottom/>'
    const border = this.#borders.id(`<border><left/><right/><top/>${line}<diagonal/></border>`)
    const format = this.#format(style.format ?? null)
    const alignment = [
      style.horizontal && ` horizontal="${style.horizontal}"`,
      style.vertical && ` vertical="${style.vertical}"`,
      style.wrap && ' wrapText="1"',
      style.indent && ` indent="${style.indent}"`,
    ]
      .filter(Boolean)
      .join('')
    const id = this.#cells.id(
      `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment === '' ? '' : `<alignment${alignment}/>`}</xf>`,
    )
    this.#looks[id] ??= style
    return id
  }

  /** The style of a number, for whoever writes the cells in another way. @throws RangeError for an unknown one. */
  look(id: number): XlsxStyle {
    const style = this.#looks[id]
    if (!style) throw new RangeError(`No style ${id}`)
    return style
  }

  /** How many styles there are. */
  get count(): number {
    return this.#looks.length
  }

  #format(format: string | null): number {
    if (format === null) return 0
    if (format === '@') return TEXT_FORMAT
    const code = format.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
    return FIRST_OWN_FORMAT + this.#formats.id(code)
  }

  /** The part `styles.xml`. */
  xml(): string {
    const formats = this.#formats.list.map(
      (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${code}"/>`,
    )
    const group = (name: string, list: readonly string[]): string =>
      list.length === 0 ? '' : `<${name} count="${list.length}">${list.join('')}</${name}>`
    return [
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
      '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
      group('numFmts', formats),
      group('fonts', this.#fonts.list),
      group('fills', this.#fills.list),
      group('borders', this.#borders.list),
      group('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
      group('cellXfs', this.#cells.list),
      group('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
      MARK,
      '</styleSheet>',
    ].join('')
  }
}

class Parts {
  readonly #ids = new Map<string, number>()

  id(xml: string): number {
    const known = this.#ids.get(xml)
    if (known !== undefined) return known
    this.#ids.set(xml, this.#ids.size)
    return this.#ids.size - 1
  }

  get list(): readonly string[] {
    return [...this.#ids.keys()]
  }
}
