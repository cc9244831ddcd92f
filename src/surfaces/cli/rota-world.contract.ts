// A rota in the command line's world: Support's plan as Ana reads it, a swap Raj proposes to her,
// and a handover that waits.
import type { HandoverView } from '../../core/privacy/handover-views.ts'
import type { ChangeView, RotaView } from '../../core/privacy/rota-views.ts'
import { nowMs, supportRota, swapFor, whoOf } from '../../grammar/testing/rota.ts'
import { asked } from './ask-world.contract.ts'
import { person, problem } from './world.contract.ts'

/** Joe is nobody here: what is his is Raj's. */
const here = <Value>(value: Value): Value =>
  JSON.parse(
    JSON.stringify(value).replaceAll('Joe Janssen', 'Raj Rao').replaceAll('joe-janssen', 'raj'),
  )

const swap = here(swapFor())
const plan: RotaView = here({ ...supportRota, changes: [swapFor()] })

const handover = (more: Partial<HandoverView> = {}): HandoverView => ({
  handover: 'handover_1',
  relation: 'to',
  team: { team: 'team_1', name: 'Support' },
  rota: plan.rota,
  why: 'shift',
  from: person('Raj Rao'),
  to: [person('Ana Alvares')],
  items: [
    { kind: 'open', words: 'the export is \u001b[31mstuck' },
    { kind: 'next step', words: 'call Acme at 9', owner: person('Ana Alvares') },
  ],
  writtenDay: '2026-05-12',
  dueAtMs: nowMs + 7_200_000,
  standing: 'waiting',
  nudged: false,
  backupTold: false,
  actions: ['receive'],
  ...more,
})

const toWrite = () => ({
  rota: plan.rota,
  shift: 'shift_early-2026-05-12',
  dutyName: 'Early',
  endsAtMs: nowMs + 4 * 3_600_000,
  to: [person('Raj Rao')],
  carryOver: [],
})

type Body = Readonly<Record<string, unknown>>

/** What a server with a rota answers; undefined for what is not about one. */
export function rotaAnswer(what: string, body: Body, withRota: boolean): Response | undefined {
  if (what === 'GET /api/v1/rotas') return Response.json({ rotas: withRota ? [plan] : [] })
  if (what === 'GET /api/v1/rotas/who') {
    return Response.json({ rotas: withRota ? [whoOf(plan)] : [] })
  }
  if (what.startsWith('GET /api/v1/rotas/rota_support?')) return Response.json({ rota: plan })
  if (what === 'GET /api/v1/handovers') {
    const none = { forYou: [], toWrite: [], handovers: [] }
    return Response.json(withRota ? { ...none, forYou: [handover()], toWrite: [toWrite()] } : none)
  }
  if (what === 'POST /api/v1/handovers') return writtenHandover(body)
  if (what === 'POST /api/v1/handovers/handover_1/receive') {
    return Response.json({ handover: handover({ standing: 'received', actions: [] }) })
  }
  const shift = /^POST \/api\/v1\/rotas\/rota_support\/shifts\/([\w-]+)\/(\w+)$/.exec(what)
  if (shift) return ofShift(shift[1] ?? '', shift[2] ?? '', body)
  if (what === 'POST /api/v1/rotas/rota_support/swaps') return proposed()
  if (what === 'POST /api/v1/rotas/rota_support/changes/change_1/answer') return answered(body)
  return undefined
}

function ofShift(shift: string, verb: string, body: Body): Response {
  if (verb !== 'cover') return Response.json({ rota: plan })
  if (shift === 'shift_night-2026-05-20') {
    return problem(409, 'shift-waits', 'Something is open for that shift already.')
  }
  const named = (body.people as readonly string[] | undefined) ?? ['Mia Moser']
  const people = named.map((name, index) => ({
    person: person(name),
    is: index === 0 ? ('asked' as const) : ('to be asked' as const),
    thread: [],
    byLink: false,
  }))
  const whole = plan.shifts.find((each) => each.shift === shift)
  const span = (body.span as object | undefined) ?? whole
  const { fromMs, untilMs } = span as { fromMs: number; untilMs: number }
  const ask = {
    ...asked(),
    relation: 'asker',
    asker: person('Ana Alvares'),
    what: 'take my Late',
    span: { fromMs, untilMs },
    asked: people,
  }
  return Response.json({ ask })
}

function proposed(): Response {
  const [first, second] = swap.moves
  const change: ChangeView = {
    ...swap,
    relation: 'proposer',
    from: person('Ana Alvares'),
    moves: [second, first].flatMap((move) => move ?? []),
    touched: [{ person: person('Raj Rao') }],
    actions: ['withdraw'],
  }
  return Response.json({ change })
}

function answered({ answer }: Body): Response {
  const standing = answer === 'accept' ? 'accepted' : 'waiting'
  return Response.json({ change: { ...swap, yours: answer, standing, actions: [] } })
}

function writtenHandover(body: Body): Response {
  const items = body.items as HandoverView['items']
  const to = (body.to as readonly string[] | undefined)?.map((name) => person(name))
  return Response.json({
    handover: handover({
      relation: 'from',
      from: person('Ana Alvares'),
      to: to ?? [person('Raj Rao')],
      items: items.map(({ kind, words }) => ({ kind, words })),
    }),
  })
}
