// What the drawn marks mean: the duties, and of the rest only what is on the sheet.
import type { ReactElement } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import { Letter } from './ShiftMark.tsx'

export function Key({ rota }: { readonly rota: RotaView }): ReactElement {
  return (
    <p className="rota-key">
      {rota.duties.map((duty) => (
        <span key={duty.duty}>
          <Letter {...duty} />
          {duty.name}
        </span>
      ))}
      {meaningsOf(rota).map(({ className, letter, words }) => (
        <span key={words}>
          <span className={className} aria-hidden="true">
            {letter}
          </span>
          {words}
        </span>
      ))}
    </p>
  )
}

/** Drawn with the letter of a duty that is tinted, if there is one. */
function meaningsOf({ shifts, duties, people }: RotaView) {
  const shown = duties.find(({ look }) => look === 'tinted') ?? duties[0]
  const letter = shown?.letter ?? '·'
  const drawn = (how: string): string => `mk ${shown?.look ?? 'outlined'} ${how}`
  const isCovered = shifts.some(({ insteadOf, swapped }) => insteadOf && !swapped)
  const waits = shifts.flatMap((shift) => shift.waits ?? [])
  const all = [
    { is: isCovered, className: drawn('covered'), letter, words: 'covered for someone' },
    {
      is: shifts.some(({ parts }) => parts),
      className: drawn('part'),
      letter,
      words: 'a part of it',
    },
    {
      is: waits.some((each) => each !== 'offered'),
      className: drawn('waits'),
      letter,
      words: 'waiting for a word',
    },
    {
      is: waits.includes('offered'),
      className: drawn('offered'),
      letter,
      words: 'offered to the team',
    },
    {
      is: shifts.some(({ pinned }) => pinned),
      className: drawn('pinned'),
      letter,
      words: 'somebody decided it',
    },
    {
      is: shifts.some(({ shadow }) => shadow),
      className: 'mk along',
      letter: 's',
      words: 'goes along',
    },
    {
      is: people.some(({ away }) => away.length > 0),
      className: 'mk hatched',
      letter: '',
      words: 'away',
    },
  ]
  return all.filter(({ is }) => is)
}
