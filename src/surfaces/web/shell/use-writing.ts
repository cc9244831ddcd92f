// Going to the quick line from wherever one is: on this page if it has one, on Today otherwise.
import { useNavigate } from '@tanstack/react-router'
import { askToWrite, type Writing } from './writing.ts'

export function useWriting(): (writing?: Writing) => void {
  const navigate = useNavigate()
  return (writing = {}) => {
    if (!askToWrite(writing)) void navigate({ to: '/' })
  }
}
