// Signing in with an address and a password. Afterwards, back to where the reader was.
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter, useSearch } from '@tanstack/react-router'
import type { FormEvent, ReactElement } from 'react'
import { post, wordsOf } from '../api/call.ts'
import { PasswordField, TextField } from '../paper/Field.tsx'
import { MarginNote } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Alone } from '../shell/Alone.tsx'
import { safePath } from '../shell/safe-path.ts'

export function SignInPage(): ReactElement {
  const { then } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const client = useQueryClient()
  const signIn = useMutation({
    mutationFn: (said: { email: string; password: string }) => post('/sign-in', said),
    onSuccess: () => {
      client.clear()
      router.history.push(safePath(then))
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    signIn.mutate({
      email: String(form.get('email')),
      password: String(form.get('password')),
    })
  }
  return (
    <Alone title="Sign in" notes={<NoAccount />}>
      <form className="form" onSubmit={submit}>
        <TextField label="E-mail" name="email" type="email" autoComplete="username" required />
        <PasswordField label="Password" name="password" autoComplete="current-password" required />
        {signIn.error ? (
          <Problem what={wordsOf(signIn.error)} kept="What you typed is still here." />
        ) : null}
        <Button type="submit" variant="filled" loading={signIn.isPending}>
          Sign in
        </Button>
      </form>
    </Alone>
  )
}

function NoAccount(): ReactElement {
  return (
    <MarginNote title="No account yet?">
      <p>Ask an admin of your organisation, or whoever leads your team, for an invitation.</p>
    </MarginNote>
  )
}
