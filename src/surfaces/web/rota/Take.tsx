// Taking a shift that is open or offered, or a part of it.
import type { ReactElement } from 'react'
import { holderWords } from '../../../grammar/rota-sentences.ts'
import { partyName } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { PartFields, usePart } from './Part.tsx'
import type { OpenShift } from './ShiftDrawer.tsx'

export function Take({ rota, shift, place, back, address }: OpenShift): ReactElement {
  const part = usePart(shift, place)
  const { busy, problem, doIt } = useDoing()
  const path = `/rotas/${rota.rota}/shifts/${shift.shift}`
  const send = async (said: (name: string) => string): Promise<void> => {
    const span = part.read(said)
    if (span === false) return
    const body = { rota: rota.rota, shift: shift.shift, ...(span ? { span } : {}) }
    const who = shift.by ? ` ${partyName(shift.by)} is told.` : ''
    const taken = await doIt({
      path: `${path}/take`,
      body,
      done: `It is yours.${who}`,
      undo: { path: `${path}/undo`, body, done: 'Undone. It is where it was before.' },
    })
    if (taken) address.close()
  }
  return (
    <>
      <p className="soft">
        {shift.by ? `Now: ${holderWords(shift)}. Offered to the team.` : 'Nobody has it yet.'}
      </p>
      <Asking
        label="Take it"
        button="Take it"
        leave="Go back"
        busy={busy}
        problem={problem}
        onSaid={(said) => void send(said)}
        onLeave={back}
      >
        <PartFields part={part} shift={shift} place={place} legend="How much of it" />
      </Asking>
    </>
  )
}
