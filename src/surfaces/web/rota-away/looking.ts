// Asking for the ways through an absence, and proposing one: the days are said in the same press,
// where they are one's own and not said yet.
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { AbsencePlanView, ChangeView, MoveView } from '../../../core/privacy/rota-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { AbsenceAnswer } from '../../../operations/rotas/shapes.ts'
import { wordsOf, write } from '../api/call.ts'
import { meQuery } from '../api/queries.ts'
import { actKey } from '../clock.ts'
import { personOf } from '../rota-plan/seats.ts'

export interface Absence {
  readonly from: Day
  readonly until: Day
  /** Somebody else's. */
  readonly for?: string | undefined
}

export function useLooking(rota: string) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [found, setFound] = useState<{ plans: readonly AbsencePlanView[]; asked: Absence }>()
  const look = async (absence: Absence): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    try {
      const answer = await write<AbsenceAnswer>(`/rotas/${rota}/absence`, actKey(), absence)
      setFound({ plans: answer.plans, asked: absence })
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, look, plans: found?.plans, asked: found?.asked }
}

const moveSaid = ({ shift, to }: MoveView) => {
  const person = personOf(to)
  return { shift: shift.shift, ...(person ? { to: person } : {}) }
}

/** What was done: the days alone, or the days and a proposal. */
export type Proposed = { readonly change?: ChangeView }

export function useProposing(rota: string, absence: Absence) {
  const client = useQueryClient()
  const me = useQuery(meQuery)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [done, setDone] = useState<Proposed>()
  const { from, until } = absence
  const isSaid =
    absence.for !== undefined ||
    me.data?.away.some((each) => each.from <= from && each.until >= until) === true
  const propose = async (plan: AbsencePlanView | undefined): Promise<void> => {
    setBusy(true)
    setProblem(undefined)
    try {
      const path = `/rotas/${rota}/absence/propose`
      const body = { ...absence, moves: plan?.moves.map(moveSaid) ?? [] }
      const answer =
        body.moves.length > 0
          ? await write<{ readonly change: ChangeView }>(path, actKey(), body)
          : {}
      if (!isSaid) await write('/people/me/away', actKey(), { from, until })
      setDone(answer)
      await client.invalidateQueries()
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, done, isSaid, propose }
}
