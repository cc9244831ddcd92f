// A quiet line over every page of the demo: whose eyes these are, other eyes to see through, and
// the way to a notebook of one's own.
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import '../styles/demo.css'

interface Way {
  readonly door: string
  readonly sentence: string
}

export function DemoBar({ name }: { readonly name: string }): ReactElement {
  const [opened, setOpened] = useState(false)
  const [first] = name.split(' ')
  return (
    <aside className="demo-bar" aria-label="The demo">
      <p>
        This is the demo, through {first}’s eyes. It is made up, and made anew each week.{' '}
        <button
          type="button"
          className="quiet-button"
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          Through other eyes
        </button>{' '}
        <a href="/start">Start your own</a>
      </p>
      {opened ? <Ways /> : null}
    </aside>
  )
}

function Ways(): ReactElement {
  const { data } = useQuery({
    queryKey: ['demo ways'],
    queryFn: async (): Promise<{ readonly ways: readonly Way[] }> => {
      const response = await fetch('/demo')
      if (!response.ok) throw new Error('The demo’s doors could not be read.')
      return response.json()
    },
    staleTime: Number.POSITIVE_INFINITY,
  })
  return (
    <ul>
      {(data?.ways ?? []).map(({ door, sentence }) => (
        <li key={door}>
          <a href={`/demo/${door}`}>{sentence}</a>
        </li>
      ))}
    </ul>
  )
}
