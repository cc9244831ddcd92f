// What is to be known of one shift, and what can be done with it: only what would be accepted.
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { RotaView, ShiftView } from '../../../core/privacy/rota-views.ts'
import {
  holderWords,
  partWords,
  shiftStanding,
  shiftTimes,
} from '../../../grammar/rota-sentences.ts'
import { partyName } from '../../../grammar/sentences.ts'
import { type Deed, useDoing } from '../api/doing.ts'
import { nowMs } from '../clock.ts'
import { Face } from '../paper/Face.tsx'
import { InHouse } from '../paper/InHouse.tsx'
import { Problem } from '../paper/Problem.tsx'
import { ActsForThem } from './ForThem.tsx'
import { actsFor, may } from './may.ts'
import { shiftsOn } from './plan.ts'
import type { OpenShift } from './ShiftDrawer.tsx'

export function ShiftSheet(opened: OpenShift): ReactElement {
  const { shift, place } = opened
  const { by, parts } = shift
  return (
    <>
      <p className="holder-of">
        {by ? <Face name={by.name} /> : null}
        <b>{holderWords(shift)}</b>
      </p>
      <p>
        {shiftTimes(shift, place)}
        {place.zone === zoneHere() ? null : (
          <span className="quiet"> by the clock of {place.zone}</span>
        )}
      </p>
      {parts ? (
        <ul className="shift-parts">
          {parts.map((part) => (
            <li key={part.fromMs}>{partWords(part, place)}</li>
          ))}
        </ul>
      ) : null}
      {shiftStanding(shift).map((sentence) => (
        <p key={sentence} className="soft">
          {sentence}
        </p>
      ))}
      {shift.cannotTake ? <p className="soft">{shift.cannotTake} So it is for others.</p> : null}
      <Acts {...opened} />
      <ActsForThem {...opened} />
      <SameDay {...opened} />
    </>
  )
}

const zoneHere = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

function Acts({ rota, shift, address }: OpenShift): ReactElement {
  const { actions } = shift
  const { busy, problem, doIt } = useDoing()
  const can = (act: 'cover' | 'swap' | 'take'): boolean => mayForOneself(rota, shift, act)
  const path = `/rotas/${rota.rota}/shifts/${shift.shift}`
  const body = { rota: rota.rota, shift: shift.shift }
  const open = (act: 'cover' | 'swap' | 'take' | 'why') => () => address.open(shift.shift, act)
  const keep = { path: `${path}/keep`, body, done: 'It is yours alone again.' }
  const drop = { path: `${path}/drop`, body, done: stays, undo: keep }
  const before = shift.insteadOf ? `, back to ${partyName(shift.insteadOf)}` : ''
  // The drawer makes room for the toast.
  const done = (deed: Deed) => () => void doIt(deed).then((answer) => answer && address.close())
  const undo = { path: `${path}/undo`, body, done: 'Undone. It is where it was before.' }
  return (
    <>
      {problem ? <Problem what={problem} /> : null}
      <div className="acts shift-acts">
        {can('take') ? (
          <Button variant="filled" onClick={open('take')}>
            Take it
          </Button>
        ) : null}
        {can('cover') ? (
          <Button variant="filled" onClick={open('cover')}>
            Ask for cover
          </Button>
        ) : null}
        {can('swap') ? <Button onClick={open('swap')}>Propose a swap</Button> : null}
        {actions.includes('drop') ? (
          <Button disabled={busy} onClick={done(drop)}>
            Offer it to the team
          </Button>
        ) : null}
        {actions.includes('keep') ? (
          <Button disabled={busy} onClick={done(keep)}>
            Keep it after all
          </Button>
        ) : null}
        {actions.includes('undo') ? (
          <Button disabled={busy} onClick={done(undo)}>
            Undo{before}
          </Button>
        ) : null}
        <Further shift={shift} why={open('why')} />
      </div>
    </>
  )
}

const theirAct = { cover: 'ask cover', swap: 'swap' } as const

/** What is done for somebody else stands apart, and says so. */
function mayForOneself(rota: RotaView, shift: ShiftView, act: 'cover' | 'swap' | 'take'): boolean {
  const isForThem = act !== 'take' && actsFor(shift, theirAct[act]) !== undefined
  return !isForThem && may(rota, shift, act, nowMs())
}

function Further({ shift, why }: { readonly shift: ShiftView; readonly why: () => void }) {
  return (
    <>
      {shift.actions.includes('hand over') ? (
        <InHouse className="plain-button" href={`/rota/handovers/new?shift=${shift.shift}`}>
          Hand it over
        </InHouse>
      ) : null}
      <Button onClick={why}>Why this?</Button>
    </>
  )
}

const stays = 'Offered. It stays yours until somebody takes it.'

/** What else stands on that day, to go on from here. */
function SameDay({ rota, shift, address }: OpenShift): ReactElement | null {
  const others = shiftsOn(rota, shift.day).filter((each) => each.shift.shift !== shift.shift)
  if (others.length === 0) return null
  return (
    <div className="same-day">
      <h3>That day, too</h3>
      <ul>
        {others.map(({ shift: other, duty }) => (
          <li key={other.shift}>
            <button type="button" className="press" onClick={() => address.open(other.shift)}>
              {duty.name}: {holderWords(other)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
