// The form by which somebody takes their place: a name, how they will sign in, and for the first
// one a team and the one question that decides what can be kept private here.
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { type FormEvent, type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import { post, wordsOf } from '../api/call.ts'
import { OneOf, PasswordField, TextField } from '../paper/Field.tsx'
import { MarginNote } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Alone } from '../shell/Alone.tsx'
import { Leads } from './Leads.tsx'
import { modeChoices } from './modes.ts'
import { bodyOf, greetingWords } from './words.ts'

export interface Beginning {
  readonly kind: 'first-run' | 'invitation'
  /** The name one was invited by. */
  readonly name?: string
  readonly invitedBy?: string
  readonly teams?: readonly string[]
}

export interface BeginFormProps {
  readonly beginning: Beginning
  readonly secret: string
}

export function BeginForm({ beginning, secret }: BeginFormProps): ReactElement {
  const router = useRouter()
  const client = useQueryClient()
  const [leads, setLeads] = useState<'yes' | 'no'>()
  const [mode, setMode] = useState('everything')
  const [isMissing, setMissing] = useState(false)
  const isFirst = beginning.kind === 'first-run'
  const begin = useMutation({
    mutationFn: (body: Record<string, unknown>) => post('/begin', body),
    onSuccess: () => {
      client.clear()
      router.history.push('/')
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const isSaid = !isFirst || leads !== undefined
    setMissing(!isSaid)
    if (isSaid) begin.mutate(bodyOf(secret, leads, new FormData(event.currentTarget), mode))
  }
  const { title, lede } = greetingWords(beginning)
  return (
    <Alone title={title} notes={<WhatOthersSee />}>
      <p className="lede">{lede}</p>
      <form className="form" onSubmit={submit}>
        <OwnFields name={beginning.name} />
        {isFirst ? (
          <>
            <TextField label="Your team" name="team" required maxLength={limits.nameCharacters} />
            <Used mode={mode} onSay={setMode} />
            <Leads value={leads} isMissing={isMissing && leads === undefined} onSay={setLeads} />
          </>
        ) : null}
        {begin.error ? (
          <Problem what={wordsOf(begin.error)} kept="What you typed is still here." />
        ) : null}
        <Button type="submit" variant="filled" loading={begin.isPending}>
          {isFirst ? 'Begin' : 'Take my place'}
        </Button>
      </form>
    </Alone>
  )
}

interface UsedProps {
  readonly mode: string
  readonly onSay: (mode: string) => void
}

function Used({ mode, onSay }: UsedProps): ReactElement {
  return (
    <div className="leads meanings">
      <OneOf
        name="mode"
        legend="What will you use it for? It can be changed at any time."
        choices={modeChoices}
        value={mode}
        onChoose={onSay}
      />
    </div>
  )
}

function OwnFields({ name }: { readonly name: string | undefined }): ReactElement {
  return (
    <>
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        required
        maxLength={limits.nameCharacters}
        {...(name === undefined ? {} : { defaultValue: name })}
      />
      <TextField
        label="E-mail"
        hint="You sign in with it. No colleague reads it."
        name="email"
        type="email"
        autoComplete="username"
        required
      />
      <PasswordField
        label="Password"
        hint="At least 10 characters."
        name="password"
        minLength={10}
        maxLength={200}
        autoComplete="new-password"
        required
      />
    </>
  )
}

function WhatOthersSee(): ReactElement {
  return (
    <MarginNote title="What others see">
      <p>A line is between the two people in it. Nobody is compared with anybody.</p>
      <p>
        Whoever leads you sees no more than any colleague, and you are part of no analysis unless
        you say so.
      </p>
    </MarginNote>
  )
}
