// Days away out of one's own calendar: read and shown, chosen, said in one press, and taken back to
// exactly what was said before.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type {
  AwayFound,
  BringInAwayAnswer,
  DraftAwayAnswer,
} from '../../../operations/people/away-calendar.ts'
import type { ImportSource } from '../../../operations/rotas/import-shapes.ts'
import { wordsOf, write } from '../api/call.ts'
import { meQuery } from '../api/queries.ts'
import { actKey } from '../clock.ts'
import { useToast } from '../paper/Toast.tsx'
import { ownZone } from '../rota-set-up/zones.ts'

export interface Stretch {
  readonly from: Day
  readonly until: Day
}

export const keyOf = ({ from, until }: Stretch): string => `${from} ${until}`

/** What stands ticked before anybody chose: a whole day that is busy may be a day at work. */
export const tickedFirst = (spans: readonly AwayFound[]): ReadonlySet<string> =>
  new Set(spans.filter(({ how, said }) => how === 'out of office' && !said).map(keyOf))

/** Days that were not said before: those alone are taken back. */
export function newIn(said: readonly Stretch[], before: readonly Stretch[]): readonly Stretch[] {
  return before.reduce<readonly Stretch[]>(
    (left, known) =>
      left.flatMap(({ from, until }) => {
        if (known.until < from || until < known.from) return [{ from, until }]
        return [
          ...(from < known.from ? [{ from, until: addDays(known.from, -1) }] : []),
          ...(known.until < until ? [{ from: addDays(known.until, 1), until }] : []),
        ]
      }),
    said,
  )
}

export function useReading() {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [found, setFound] = useState<DraftAwayAnswer>()
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set())
  const look = async (source: ImportSource): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    try {
      const body = { zone: ownZone(), source }
      const answer = await write<DraftAwayAnswer>('/people/me/away/draft-calendar', actKey(), body)
      setFound(answer)
      setTicked(tickedFirst(answer.spans))
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, look, found, ticked, setTicked }
}

/** Says them all at once; Undo takes back what was not said before. */
export function useSaying() {
  const client = useQueryClient()
  const toast = useToast()
  const me = useQuery(meQuery)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [said, setSaid] = useState<readonly Stretch[]>()
  const takeBack = async (days: readonly Stretch[]): Promise<void> => {
    try {
      for (const each of days) await write('/people/me/away/end', actKey(), each)
      setSaid(undefined)
      toast({ text: 'Taken back. Your days away are as they were.' })
    } catch (error) {
      toast({ text: `Not taken back. ${wordsOf(error)}` })
    }
    await client.invalidateQueries()
  }
  const say = async (spans: readonly Stretch[]): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    const before = me.data?.away ?? []
    try {
      const answer = await write<BringInAwayAnswer>('/people/me/away/bring-in', actKey(), {
        spans: spans.map(({ from, until }) => ({ from, until })),
      })
      const days = newIn(answer.spans, before)
      setSaid(answer.spans)
      toast({
        text: 'Said. Nobody is told why.',
        ...(days.length > 0 ? { undo: () => void takeBack(days) } : {}),
      })
      await client.invalidateQueries()
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, said, say }
}
