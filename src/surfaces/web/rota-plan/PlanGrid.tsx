// A plan on the same sheet as the rota itself: a row for each, a cell for each day, and what would
// be somebody else's than it is now marked. A press on a shift opens it, to decide it by hand.
import { type ReactElement, useState } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import { shiftDays, shiftTimes } from '../../../grammar/rota-sentences.ts'
import { partyName } from '../../../grammar/sentences.ts'
import { PersonGrid } from '../rota/PersonGrid.tsx'
import { type CellMark, zoneOf } from '../rota/plan.ts'
import { useReturnFocus } from '../rota/return-focus.ts'
import { Letter } from '../rota/ShiftMark.tsx'
import { seatId, sheetsOf } from './as-rota.ts'
import type { DraftProps } from './Draft.tsx'
import { SeatDrawer } from './SeatDrawer.tsx'

export function PlanGrid({ rota, plan, seats, setSeats }: DraftProps): ReactElement {
  const [open, setOpen] = useState<string>()
  const sheets = sheetsOf(rota, plan, seats)
  const at = seats.findIndex((_, index) => seatId(index) === open)
  useReturnFocus(open)
  return (
    <>
      {sheets.map((sheet) => (
        <PersonGrid
          key={sheet.from}
          rota={sheet}
          open={setOpen}
          label={labelOf}
          className="plan-grid"
        />
      ))}
      <PlanKey sheets={sheets} />
      <p className="rota-keys quiet">
        Arrow keys move over the days, <kbd>Enter</kbd> opens a shift, to choose who has it.
      </p>
      <SeatDrawer {...{ rota, seats, setSeats, at }} onClose={() => setOpen(undefined)} />
    </>
  )
}

/** "Late, Thursday 14 May, 14:00 to 22:00, now Mia’s, it stays". */
function labelOf({ shift, duty, is }: CellMark, rota: RotaView): string {
  const place = { today: rota.today, zone: zoneOf(rota, duty) }
  const { insteadOf, by, pinned } = shift
  return [
    `${duty.name}, ${shiftDays(shift, place)}, ${shiftTimes(shift, place)}`,
    ...(is === 'along' ? ['goes along'] : []),
    ...(is === 'planned' ? [`would be ${by ? `${partyName(by)}’s` : 'open'}`] : []),
    ...(is === 'held' && insteadOf ? [`published as ${partyName(insteadOf)}’s`] : []),
    ...(is === 'held' && pinned ? ['it stays'] : []),
  ].join(', ')
}

function PlanKey({ sheets }: { readonly sheets: readonly RotaView[] }): ReactElement {
  const shifts = sheets.flatMap((sheet) => sheet.shifts)
  const [first] = sheets
  const duty = first?.duties.find(({ look }) => look === 'tinted') ?? first?.duties[0]
  const { look, letter } = duty ?? { look: 'outlined', letter: '·' }
  const isMoved = shifts.some(({ insteadOf }) => insteadOf)
  const all = [
    { is: isMoved, name: `mk ${look} covered`, letter, words: 'not as it is published' },
    { is: isMoved, name: 'mk ghost', letter, words: 'whose it is now' },
    { is: shifts.some(({ pinned }) => pinned), name: `mk ${look} pinned`, letter, words: 'stays' },
    { is: shifts.some(({ by }) => !by), name: `mk ${look} open`, letter, words: 'nobody yet' },
    { is: shifts.some(({ shadow }) => shadow), name: 'mk along', letter: 's', words: 'goes along' },
  ]
  return (
    <p className="rota-key plan-grid">
      {first?.duties.map((each) => (
        <span key={each.duty}>
          <Letter {...each} />
          {each.name}
        </span>
      ))}
      {all
        .filter(({ is }) => is)
        .map((each) => (
          <span key={each.words}>
            <span className={each.name} aria-hidden="true">
              {each.letter}
            </span>
            {each.words}
          </span>
        ))}
    </p>
  )
}
