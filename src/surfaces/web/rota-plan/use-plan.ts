// What is planned, what came back, and what was decided by hand in it; all of it is there again
// after a reload, on top of what was published meanwhile.
import { useEffect, useRef, useState } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import { addDays, mondayOf } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { PreviewInput, SeatInput } from '../../../operations/rotas/shapes.ts'
import { byHand, type KeptDraft, keepDraft, keptDraft, withHand } from './kept.ts'
import type { Period } from './PlanSentence.tsx'
import { usePlanning } from './planning.ts'

/** `weeks` is how long a plan of this rota is. */
export function usePlan(rota: RotaView, weeks: number) {
  const [kept] = useState(() => keptDraft(rota.rota))
  const [period, setPeriod] = useState<Period>(() => periodOf(kept) ?? usual(rota, weeks))
  const planning = usePlanning()
  const { plan, asked } = planning
  const [seats, setSeats] = useState<readonly SeatInput[]>([])
  const [overtaken] = useState(() => kept !== undefined && kept.version !== rota.version)
  const make = async (pins: SeatInput[], again?: KeptDraft): Promise<void> => {
    const input: PreviewInput = { rota: rota.rota, ...(again?.asked ?? { ...period, pins }) }
    const answer = await planning.start(input)
    if (answer) setSeats(again ? withHand(answer.seats, again.hand) : answer.seats)
  }
  useEffect(() => {
    if (!plan || !asked || seats.length !== plan.seats.length) return
    const { rota: _, ...rest } = asked
    const draft = { version: plan.version, asked: { ...rest, seed: plan.seed } }
    keepDraft({ rota: rota.rota, ...draft, hand: byHand(plan, seats) })
  }, [plan, asked, seats, rota.rota])
  // What was looked at is made again; a rota just set up shows its first plan without being asked.
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) return
    isFirst.current = false
    if (kept && overtaken) void make(kept.hand.map(({ seat }) => ({ ...seat, pinned: true })))
    else if (kept) void make([], kept)
    else if (rota.publishedUntil === undefined && rota.shifts.length === 0) void make([])
  })
  return { period, setPeriod, planning, seats, setSeats, make, overtaken }
}

function periodOf(kept: KeptDraft | undefined): Period | undefined {
  if (kept === undefined) return undefined
  const { from, weeks = 4, leaveOpen = false, afresh = false } = kept.asked
  return { from, weeks, leaveOpen, afresh }
}

const usual = (rota: RotaView, weeks: number): Period => ({
  from: firstDay(rota),
  weeks,
  leaveOpen: rota.mode === 'volunteers first',
  afresh: false,
})

/** The first day nothing is published for, else the next Monday. */
function firstDay({ publishedUntil, today }: RotaView): Day {
  if (publishedUntil && publishedUntil > today) return publishedUntil
  return mondayOf(today) === today ? today : addDays(mondayOf(today), 7)
}
