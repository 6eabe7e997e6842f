import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Chart, chartSvg } from '#shared/charts/chart.ts'
import type { PaperPicture } from '#electron/backend/files/paper/paper.ts'

/** Pixels of the raster to one of the drawing, so that print and sharp screens show no steps. */
const ZOOM = 2
/** The weights the charts use; both hold every script Inter has. */
const FONTS = ['Inter-Regular.woff2', 'Inter-SemiBold.woff2']

type Resvg = typeof import('@resvg/resvg-wasm')

let engine: Promise<Resvg> | null = null
const fonts = new Map<string, Promise<readonly Uint8Array[]>>()

/**
 * Draws an SVG as PNG at twice its size. The same bytes on every system: engine (WebAssembly) and fonts are ours, none
 * of the machine's. Letters that Inter lacks (Chinese, Japanese, Arabic …) show as boxes.
 * @param resources the folder `resources` of this installation
 */
export async function svgPng(svg: string, resources: string): Promise<Uint8Array> {
  const { Resvg } = await loadEngine()
  const fontBuffers = [...(await loadFonts(resources))]
  const drawing = new Resvg(svg, {
    font: { fontBuffers, defaultFontFamily: 'Inter', sansSerifFamily: 'Inter' },
    fitTo: { mode: 'zoom', value: ZOOM },
  })
  try {
    const image = drawing.render()
    const png = image.asPng().slice()
    image.free()
    return png
  } finally {
    drawing.free()
  }
}

/** A chart as documents take it: its drawing and its raster. */
export async function pictureOf(chart: Chart, resources: string): Promise<PaperPicture> {
  const svg = chartSvg(chart)
  const { title, width, height } = chart
  return { title, svg, png: await svgPng(svg, resources), width, height }
}

/** Loaded on first use, once: two and a half megabytes of WebAssembly. */
async function loadEngine(): Promise<Resvg> {
  engine ??= (async () => {
    const loaded = await import('@resvg/resvg-wasm')
    const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
    await loaded.initWasm(await readFile(wasm))
    return loaded
  })()
  return engine
}

function loadFonts(resources: string): Promise<readonly Uint8Array[]> {
  const known = fonts.get(resources)
  if (known) return known
  const reading = Promise.all(FONTS.map((name) => readFile(join(resources, 'fonts', name))))
  fonts.set(resources, reading)
  return reading
}
