// What the list of people is searched for lives in the address, so that going back finds it again.
import { useNavigate, useSearch } from '@tanstack/react-router'

export function useFind(): readonly [string, (find: string) => void] {
  const { find = '' } = useSearch({ from: '/shell/people' })
  const navigate = useNavigate()
  const setFind = (words: string): void => {
    void navigate({ to: '/people', search: words === '' ? {} : { find: words }, replace: true })
  }
  return [find, setFind]
}
