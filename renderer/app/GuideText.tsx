import { lexer, type Token, type Tokens } from 'marked'
import type { ReactNode } from 'react'

/** A page of the guide as it is written, in Markdown. Only what our pages use is drawn; nothing of it is taken for HTML. */
export function GuideText({ markdown }: { markdown: string }) {
  return blocks(lexer(markdown))
}

/** The title of a page: its first heading. @throws Error when it has none */
export function titleOf(markdown: string): string {
  const heading = lexer(markdown).find((token): token is Tokens.Heading => token.type === 'heading')
  if (!heading) throw new Error('A page of the guide has no heading.')
  return heading.text
}

/* eslint-disable react/no-array-index-key -- parts of one text have no other name */
function blocks(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, at) => <Block key={at} token={token} />)
}

function Block({ token }: { token: Token }) {
  switch (token.type) {
    case 'heading': {
      const { depth, tokens } = token as Tokens.Heading
      return depth === 1 ? <h3>{inline(tokens)}</h3> : <h4>{inline(tokens)}</h4>
    }
    case 'paragraph':
      return <p>{inline((token as Tokens.Paragraph).tokens)}</p>
    case 'list': {
      const { ordered, items } = token as Tokens.List
      const lines = items.map((item, at) => <li key={at}>{blocks(item.tokens)}</li>)
      return ordered ? <ol>{lines}</ol> : <ul>{lines}</ul>
    }
    case 'table': {
      const { header, rows } = token as Tokens.Table
      return (
        <table>
          <thead>
            <tr>
              {header.map((cell, at) => (
                <th key={at} scope="col">
                  {inline(cell.tokens)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={line}>
                {row.map((cell, at) => (
                  <td key={at}>{inline(cell.tokens)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    }
    // The text of a list's item stands in no paragraph.
    default:
      return inline([token])
  }
}

function inline(tokens: readonly Token[]): ReactNode {
  return tokens.map((token, at) => {
    const within = 'tokens' in token ? token.tokens : undefined
    if (token.type === 'strong') return <strong key={at}>{inline(within ?? [])}</strong>
    if (token.type === 'em') return <em key={at}>{inline(within ?? [])}</em>
    if (token.type === 'space') return null
    return within === undefined ? ('text' in token ? String(token.text) : '') : inline(within)
  })
}
