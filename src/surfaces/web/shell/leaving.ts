// Signing out: the server forgets the session, and this browser forgets what it was told.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { post, wordsOf } from '../api/call.ts'
import { forgetEverything } from '../offline/forget.ts'
import { useToast } from '../paper/Toast.tsx'

export function useLeaving(): () => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  const toast = useToast()
  return async () => {
    try {
      await post('/sign-out', {})
    } catch (error) {
      toast({ text: `You are still signed in. ${wordsOf(error)}` })
      return
    }
    await forgetEverything()
    client.clear()
    await navigate({ to: '/sign-in' })
  }
}
