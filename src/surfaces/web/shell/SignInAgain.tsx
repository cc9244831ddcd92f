// The session ended while somebody was reading: they sign in again over the page, which shows
// nothing meanwhile, and find everything as they left it, with what they typed.
import '../styles/again.css'
import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type ReactElement, useEffect, useRef } from 'react'
import type { TodayAnswer } from '../../../operations/today.ts'
import { post, readFresh, wordsOf } from '../api/call.ts'
import { todayKey } from '../api/queries.ts'
import { PasswordField, TextField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'
import { sessionIsBack } from './session.ts'

export function SignInAgain(): ReactElement {
  const ground = useRef<HTMLDialogElement>(null)
  const client = useQueryClient()
  useEffect(() => ground.current?.showModal(), [])
  const signIn = useMutation({
    mutationFn: async (said: { email: string; password: string }) => {
      await post('/sign-in', said)
      return readFresh<TodayAnswer>('/today')
    },
    onSuccess: ({ you }) => {
      const before = client.getQueryData<TodayAnswer>(todayKey)?.you.person
      if (you.person !== before) return location.assign('/')
      sessionIsBack()
      void client.invalidateQueries()
    },
  })
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    signIn.mutate({ email: String(form.get('email')), password: String(form.get('password')) })
  }
  return (
    <dialog
      ref={ground}
      className="drawer again"
      aria-labelledby="again-title"
      onCancel={(event) => event.preventDefault()}
    >
      <h2 id="again-title">Sign in again</h2>
      <p>Your session ended. What you typed is still here.</p>
      <form className="form" onSubmit={submit}>
        <TextField label="E-mail" name="email" type="email" autoComplete="username" required />
        <PasswordField label="Password" name="password" autoComplete="current-password" required />
        {signIn.error ? <Problem what={wordsOf(signIn.error)} /> : null}
        <Button type="submit" variant="filled" loading={signIn.isPending}>
          Sign in
        </Button>
      </form>
      <p>
        <a href="/sign-in">Leave this page and sign in as somebody else</a>
      </p>
    </dialog>
  )
}
