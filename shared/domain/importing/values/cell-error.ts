/** What Excel shows instead of a value; a CSV export writes it as text, in the words of its language. */
const ERROR_TEXTS = new Set(
  [
    '#N/A|#REF!|#VALUE!|#DIV/0!|#NAME?|#NULL!|#NUM!|#SPILL!|#CALC!|#FIELD!|#BLOCKED!|#CONNECT!|#UNKNOWN!|#BUSY!|#ERROR!',
    '#GETTING_DATA|#NV|#BEZUG!|#WERT!|#ZAHL!|#ÜBERLAUF!|#KALK!|#VALEUR!|#NOM?|#NOMBRE!|#NUL!|#¡VALOR!|#¡REF!|#¿NOMBRE?',
    '#¡DIV/0!|#¡NUM!|#¡NULO!|#N/D|#VALORE!|#RIF!|#NOME?|#VALOR!|#NÚM!|#NULO!|#WAARDE!|#VERW!|#NAAM?|#GETAL!|#N/B',
    '#DEEL/0!|#ARG!|#ADR!|#NAZWA?|#LICZBA!|#DZIEL/0!|#N/D!|#SAKNAS!|#VÄRDEFEL!|#REFERENS!|#NAMN?|#OGILTIGT!|#DIVISION/0!',
    '#Н/Д|#ЗНАЧ!|#ССЫЛКА!|#ИМЯ?|#ЧИСЛО!|#ДЕЛ/0!|#ПУСТО!|#VÆRDI!|#REFERENCE!|#NAVN?|#I/T|#VERDI!|#ARVO!|#VIITTAUS!|#NIMI?',
    '#PUUTTUU!|#JAKO/0!|#HODNOTA!|#ODKAZ!|#NÁZEV?|#DĚLENÍ_NULOU!|#DEĞER!|#BAŞV!|#AD?|#YOK|#SAYI!|#SAYI/0!',
  ]
    .join('|')
    .split('|'),
)

/** True for a text that is an error of Excel, in the languages it is most used in: `#N/A`, `#WERT!` and their like. */
export function isErrorText(text: string): boolean {
  return text.charCodeAt(0) === 35 && ERROR_TEXTS.has(text.trim())
}

/** What is wrong with a cell that holds an error, and what to do. */
export function cellErrorMessage(error: string): string {
  if (error === 'two-values')
    return 'The file holds two values for this cell. Open the workbook in Excel, check the cell, save it, and import again.'
  return error === 'not-calculated'
    ? 'This cell holds a formula whose result was never saved. Open the workbook in Excel, save it, and import again.'
    : `This cell contains the Excel error ${error}. Fix the formula or type the value.`
}
