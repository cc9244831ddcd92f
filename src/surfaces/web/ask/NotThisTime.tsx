// The second step of a no: a way on, if one comes to mind. One press says just "not this time".
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import { todayQuery } from '../api/queries.ts'
import { ChoiceField, TextField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'
import type { Answers, No } from './answering.ts'
import { WordsFor } from './WordsFor.tsx'

const ways = [
  { way: 'person', words: 'Someone else' },
  { way: 'day', words: 'Another day' },
  { way: 'smaller', words: 'A smaller piece' },
] as const
type Way = (typeof ways)[number]['way']

export interface NotThisTimeProps {
  readonly ask: AskView
  readonly asker: string
  readonly answers: Answers
  readonly then: (ask: AskView | undefined) => void
  readonly onLeave: () => void
  /** Without an account: there is no list of people to choose from. */
  readonly isLink: boolean
}

export function NotThisTime(props: NotThisTimeProps): ReactElement {
  const { ask, asker, answers, then, onLeave, isLink } = props
  const [way, setWay] = useState<Way>()
  const send = (no?: No): void => void answers.notThisTime(no).then(then)
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string): string => String(form.get(name) ?? '').trim()
    const named = way === undefined ? '' : said(way)
    send({
      ...(said('words') === '' ? {} : { words: said('words') }),
      ...(way === undefined || named === '' ? {} : { alternative: { [way]: named } }),
    })
  }
  return (
    <form className="asking no" aria-label="Not this time" onSubmit={submit}>
      <p className="way-on">
        Want to name a way on? <span className="quiet">You needn’t.</span>
      </p>
      <Opts way={way} setWay={setWay} />
      <WayField way={way} ask={ask} isLink={isLink} />
      <WordsFor ask={ask} asker={asker} mayWord={!isLink} />
      {answers.problem ? <Problem what={answers.problem} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" loading={answers.busy}>
          Answer {asker}
        </Button>
        <button
          type="button"
          className="quiet-button"
          disabled={answers.busy}
          onClick={() => send()}
        >
          Just say not this time
        </button>
        <button type="button" className="quiet-button" onClick={onLeave}>
          Go back
        </button>
      </div>
    </form>
  )
}

interface OptsProps {
  readonly way: Way | undefined
  readonly setWay: (way: Way | undefined) => void
}

function Opts({ way, setWay }: OptsProps): ReactElement {
  return (
    <div className="opts">
      {ways.map(({ way: each, words }) => (
        <button
          type="button"
          key={each}
          className={way === each ? 'opt on' : 'opt'}
          aria-pressed={way === each}
          onClick={() => setWay(way === each ? undefined : each)}
        >
          {words}
        </button>
      ))}
    </div>
  )
}

interface WayFieldProps {
  readonly way: Way | undefined
  readonly ask: AskView
  readonly isLink: boolean
}

function WayField({ way, ask, isLink }: WayFieldProps): ReactElement | null {
  const choosing = way === 'person' && !isLink
  const people = useQuery({ ...todayQuery, enabled: choosing }).data?.people ?? []
  if (way === 'person' && isLink) {
    return <TextField label="Who else" name="person" hint="They are asked as anybody else is." />
  }
  if (way === 'person') {
    const asker = ask.asker.is === 'person' ? ask.asker.person : undefined
    const others = people.filter(({ you, person }) => !you && person !== asker)
    return (
      <ChoiceField
        label="Who else"
        name="person"
        choices={others.map(({ person, name }) => ({ value: person, words: name }))}
        hint="They are asked as anybody else is."
      />
    )
  }
  if (way === 'day') return <TextField label="Which day would work" name="day" type="date" />
  if (way === 'smaller') {
    return (
      <TextField label="Which piece would work" name="smaller" placeholder="18:00 to 22:00, say" />
    )
  }
  return null
}
