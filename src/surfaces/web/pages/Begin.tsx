// Taking one's place: the first person sets the organisation up, everybody else follows an
// invitation. Both come by a link that works once.
import { Button, Checkbox, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import { type FormEvent, type ReactElement, useState } from 'react'
import { ApiProblem, call, post, wordsOf } from '../api/call.ts'
import { MarginNote } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Alone } from '../shell/Alone.tsx'

interface Beginning {
  readonly kind: 'first-run' | 'invitation'
  readonly name?: string
}

export function BeginPage(): ReactElement {
  const { secret = '' } = useSearch({ from: '/begin' })
  const { data, error, refetch } = useQuery({
    queryKey: ['begin', secret],
    queryFn: () =>
      call<Beginning>(`/begin?secret=${encodeURIComponent(secret)}`, { method: 'GET' }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (error && !(error instanceof ApiProblem && error.status >= 400 && error.status < 500)) {
    return (
      <Alone title="Your link could not be opened.">
        <Problem what={wordsOf(error)} again={() => void refetch()} />
      </Alone>
    )
  }
  if (error) {
    return (
      <Alone title="This link does not open anything.">
        <p className="lede">
          It was used already, or is over 7 days old. Ask whoever sent it for a new one.
        </p>
      </Alone>
    )
  }
  if (!data) {
    return (
      <Alone title="Opening your link.">
        <p className="lede">A moment.</p>
      </Alone>
    )
  }
  return <BeginForm beginning={data} secret={secret} />
}

interface BeginFormProps {
  readonly beginning: Beginning
  readonly secret: string
}

function BeginForm({ beginning, secret }: BeginFormProps): ReactElement {
  const router = useRouter()
  const client = useQueryClient()
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
    begin.mutate(bodyOf(secret, isFirst, new FormData(event.currentTarget)))
  }
  return (
    <Alone title={isFirst ? 'Begin your notebook.' : 'Take your place.'} notes={<WhatIsYours />}>
      <p className="lede">
        {isFirst
          ? 'You are the first one here. Everything below can be changed later.'
          : 'Colleagues share this notebook of help. What you write in it is yours.'}
      </p>
      <form className="form" onSubmit={submit}>
        <OwnFields name={beginning.name} />
        {isFirst ? <FirstRunFields /> : null}
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

function OwnFields({ name }: { readonly name: string | undefined }): ReactElement {
  return (
    <>
      <TextInput
        label="Your name"
        name="name"
        autoComplete="name"
        required
        withAsterisk={false}
        {...(name === undefined ? {} : { defaultValue: name })}
      />
      <TextInput
        label="E-mail"
        name="email"
        type="email"
        autoComplete="username"
        required
        withAsterisk={false}
      />
      <PasswordInput
        label="Password"
        name="password"
        description="At least 10 characters."
        minLength={10}
        autoComplete="new-password"
        required
        withAsterisk={false}
        visibilityToggleButtonProps={{ 'aria-label': 'Show the password' }}
      />
    </>
  )
}

function FirstRunFields(): ReactElement {
  const [leads, setLeads] = useState(false)
  return (
    <>
      <TextInput label="Your team" name="team" required withAsterisk={false} />
      <Checkbox
        name="leads"
        label="I lead people who will use this"
        description={
          leads
            ? 'Then what people keep for their own eyes stays off until somebody who leads ' +
              'nobody holds a passphrase for the keys. You see no more than any colleague.'
            : 'Do you lead people who will use this? It decides what can be kept private here.'
        }
        checked={leads}
        onChange={({ currentTarget }) => setLeads(currentTarget.checked)}
      />
    </>
  )
}

function WhatIsYours(): ReactElement {
  return (
    <MarginNote title="What others see">
      <p>A line is between the two people in it. Nobody is compared with anybody.</p>
    </MarginNote>
  )
}

export function bodyOf(
  secret: string,
  isFirst: boolean,
  form: Pick<FormData, 'get'>,
): Record<string, unknown> {
  const text = (name: string): string => String(form.get(name) ?? '').trim()
  return {
    secret,
    name: text('name'),
    email: text('email'),
    password: String(form.get('password') ?? ''),
    ...(isFirst
      ? {
          team: text('team'),
          leads: form.get('leads') !== null,
        }
      : {}),
  }
}
