// Two sides of one's own record by name, A to Z: the reader's at the left, the others' at the
// right, on one scale. Bars only where hours were asked for; otherwise words. Never sorted by size.
import type { ReactElement, ReactNode } from 'react'

export interface PairSide {
  readonly words: ReactNode
  /** Part of the widest bar of both sides, 0 to 1; left out where no bar is wanted. */
  readonly part?: number
}

export interface Pair {
  readonly key: string
  readonly name: ReactNode
  readonly left?: PairSide
  readonly right?: PairSide
}

export interface PairsProps {
  readonly caption: string
  readonly left: string
  readonly right: string
  readonly pairs: readonly Pair[]
}

export function Pairs({ caption, left, right, pairs }: PairsProps): ReactElement {
  return (
    <table className="pairs">
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          <th scope="col" className="l">
            {left}
          </th>
          <th scope="col">
            <span className="sr">With</span>
          </th>
          <th scope="col" className="r">
            {right}
          </th>
        </tr>
      </thead>
      <tbody>
        {pairs.map((pair) => (
          <tr key={pair.key} data-stop tabIndex={-1}>
            <td className="l">
              <Side side={pair.left} />
            </td>
            <th scope="row">{pair.name}</th>
            <td className="r">
              <Side side={pair.right} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Side({ side }: { readonly side: PairSide | undefined }): ReactElement {
  if (!side) return <span className="quiet">none recorded</span>
  const { part, words } = side
  if (part === undefined) return <span>{words}</span>
  return (
    <span className="barred">
      <svg className="bar" aria-hidden="true" width={`${Math.max(part * 100, 1)}%`} height="14" />
      <span>{words}</span>
    </span>
  )
}
