// A git history: one the operator keeps on the server, a log made by the command shown, or the
// command line. Only commits that say who helped leave the repository, and no code.
import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { ImportAnswer } from '../../../operations/imports/shapes.ts'
import { read, wordsOf, write } from '../api/call.ts'
import { importQuery } from '../api/queries.ts'
import { actKey } from '../clock.ts'
import { Problem } from '../paper/Problem.tsx'
import { Command } from './Command.tsx'
import { FileDrop } from './FileDrop.tsx'

interface Repositories {
  readonly names: readonly string[]
  /** The exact line that makes the log. */
  readonly command: string
}

export function FromGit(): ReactElement {
  const { data, error, refetch } = useQuery({
    queryKey: ['', 'imports', 'repositories'],
    queryFn: () => read<Repositories>('/imports/repositories'),
  })
  if (error && !data) return <Problem what={wordsOf(error)} again={() => void refetch()} />
  return (
    <ol className="import-ways">
      {data && data.names.length > 0 ? (
        <li>
          <h2>A repository on the server</h2>
          <OnTheServer names={data.names} />
        </li>
      ) : null}
      <li>
        <h2>A log you make yourself</h2>
        <p className="soft">
          In the repository, run this. It writes one file: of each commit that says who helped, its
          day, its names and its first line. No code is in it.
        </p>
        {data ? <Command text={data.command} /> : <div className="import-command" />}
        <FileDrop kind="git-log" button="Choose the log" accept=".gitlog,.log,.txt,text/plain" />
      </li>
      <li>
        <h2>The command line</h2>
        <p className="soft">
          It reads the repository on your machine, and sends no more than that.
        </p>
        <Command text="goodturn import git ~/src/your-project" />
      </li>
    </ol>
  )
}

function OnTheServer({ names }: { readonly names: readonly string[] }): ReactElement {
  const [name, setName] = useState(names[0] ?? '')
  const client = useQueryClient()
  const navigate = useNavigate()
  const reading = useMutation({
    mutationFn: (key: string) => write<ImportAnswer>('/imports/repository', key, { name }),
    onSuccess: (answer) => {
      client.setQueryData(importQuery(answer.import.import).queryKey, answer)
      return navigate({ to: '/imports/$import', params: { import: answer.import.import } })
    },
  })
  return (
    <>
      <div className="acts import-server">
        <label className="sr" htmlFor="repository">
          Repository
        </label>
        <select
          id="repository"
          className="import-select"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        >
          {names.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
        <Button loading={reading.isPending} onClick={() => reading.mutate(actKey())}>
          Read its history
        </Button>
      </div>
      {reading.error ? (
        <Problem what={`${wordsOf(reading.error)} Nothing was brought in.`} />
      ) : null}
    </>
  )
}
