// The foot of the navigation: who is reading, how the page looks, and the way out.
import { useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { TodayAnswer } from '../../../operations/today.ts'
import { todayQuery } from '../api/queries.ts'
import { Face } from '../paper/Face.tsx'
import { useLeaving } from './leaving.ts'

export function Foot(): ReactElement {
  const { data } = useQuery(todayQuery)
  return (
    <div className="nav-foot">
      {data ? <Who answer={data} /> : null}
      <Look />
      <SignOut />
    </div>
  )
}

function Who({ answer }: { answer: TodayAnswer }): ReactElement {
  const team = answer.teams.find((each) => each.yours)
  return (
    <div className="who">
      <Face name={answer.you.name} />
      <div>
        {answer.you.name}
        {team ? (
          <small>
            {team.name}, {team.people === 1 ? 'only you so far' : `${team.people} people`}
          </small>
        ) : null}
      </div>
    </div>
  )
}

function Look(): ReactElement {
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  return (
    <label className="look">
      Look
      <select
        value={colorScheme}
        onChange={({ currentTarget }) =>
          setColorScheme(currentTarget.value as 'auto' | 'light' | 'dark')
        }
      >
        <option value="auto">as this device</option>
        <option value="light">on paper</option>
        <option value="dark">by lamplight</option>
      </select>
    </label>
  )
}

export function SignOut(): ReactElement {
  const leave = useLeaving()
  return (
    <button type="button" className="quiet-button" onClick={() => void leave()}>
      Sign out
    </button>
  )
}
