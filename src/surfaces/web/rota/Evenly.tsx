// How evenly it falls, drawn and in a sentence, and what keeps it from falling more evenly.
import type { ReactElement } from 'react'
import type { SpreadView } from '../../../core/privacy/rota-views.ts'
import { loadWords, spreadSentences } from '../../../grammar/change-sentences.ts'
import { upperFirst } from '../../../grammar/sentences.ts'
import { Spread } from '../charts/Spread.tsx'

export function Evenly({ spread }: { readonly spread: readonly SpreadView[] }): ReactElement {
  return (
    <>
      <h2>How evenly it falls</h2>
      <p className="soft evenly">
        Shifts served in the last 90 days and planned here, per full-time share. Each ring is one of
        you; only your own is named.
      </p>
      {spread.map((each) => (
        <One key={each.what} spread={each} />
      ))}
    </>
  )
}

function One({ spread }: { readonly spread: SpreadView }): ReactElement {
  const { what, rings, you } = spread
  const said = spreadSentences(spread)
  const own = you === undefined ? '' : ` You are at ${loadWords(you)}.`
  const label = `${upperFirst(what)}, per full-time share. ${said[0]}${own}`
  return (
    <>
      <h3 className="spread-of">{upperFirst(what)}</h3>
      <Spread values={rings} own={you} label={label} />
      <p className="soft small">{said.join(' ')}</p>
    </>
  )
}
