// Whoever plans may act for somebody who is away then, and it is said plainly: whose word it stands
// for, who wrote it, and that it is on record.
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { PartyView } from '../../../core/privacy/views.ts'
import { awayWords } from '../../../grammar/rota-sentences.ts'
import { partyName } from '../../../grammar/sentences.ts'
import { type Deed, useDoing } from '../api/doing.ts'
import { Problem } from '../paper/Problem.tsx'
import { actsFor } from './may.ts'
import type { OpenShift } from './ShiftDrawer.tsx'

export function ForThem({ absent }: { readonly absent: PartyView }): ReactElement {
  return <p className="for-them">{awayWords(absent)}</p>
}

/** The same acts as for one's own, for whoever has the shift. */
export function ActsForThem({ rota, shift, address }: OpenShift): ReactElement | null {
  const { busy, problem, doIt } = useDoing()
  const { forThem = [], by } = shift
  if (by?.is !== 'person' || forThem.length === 0) return null
  const name = partyName(by)
  const path = `/rotas/${rota.rota}/shifts/${shift.shift}`
  const body = { rota: rota.rota, shift: shift.shift }
  const keep = { path: `${path}/keep`, body, done: `It is ${name}’s alone again.` }
  const drop = {
    path: `${path}/drop`,
    body: { ...body, for: by.person },
    done: `Offered for ${name}. It stays ${name}’s until somebody takes it.`,
    undo: keep,
  }
  const done = (deed: Deed) => () => void doIt(deed).then((answer) => answer && address.close())
  const open = (act: 'cover' | 'swap') => () => address.open(shift.shift, act)
  return (
    <div className="acts-for">
      <ForThem absent={by} />
      {problem ? <Problem what={problem} /> : null}
      <div className="acts shift-acts">
        {actsFor(shift, 'ask cover') ? (
          <Button onClick={open('cover')}>Ask for cover for {name}</Button>
        ) : null}
        {actsFor(shift, 'swap') ? (
          <Button onClick={open('swap')}>Propose a swap for {name}</Button>
        ) : null}
        {actsFor(shift, 'drop') ? (
          <Button disabled={busy} onClick={done(drop)}>
            Offer it for {name}
          </Button>
        ) : null}
        {actsFor(shift, 'keep') ? (
          <Button disabled={busy} onClick={done(keep)}>
            Keep it with {name} after all
          </Button>
        ) : null}
      </div>
    </div>
  )
}
