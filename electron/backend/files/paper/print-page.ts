/** A document to print: HTML without scripts, and the styles it asks for as `print.css`. */
export type PrintPage = { readonly html: string; readonly css: string }
