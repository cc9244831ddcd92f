// The chips under the quick line, one for each thing that was read.
import { IconArrowDownLeft, IconArrowUpRight } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { type Day, type Expectation, type FavorKind, favorKinds } from '../../../core/vocabulary.ts'
import { meQuery } from '../api/queries.ts'
import { Chip, Chips } from '../paper/Chip.tsx'
import {
  anotherDay,
  dayChoices,
  effortChoices,
  effortValue,
  kindChoices,
  ownChoices,
  peopleChoices,
  returnChoices,
  seenByChoices,
  swap,
  unsaid,
} from './choices.ts'
import { type Around, type Chosen, type Draft, seenByWords } from './draft.ts'

export interface QuickChipsProps {
  readonly draft: Draft
  readonly around: Around
  readonly today: Day
  readonly choose: (chosen: Chosen) => void
}

export function QuickChips(props: QuickChipsProps): ReactElement {
  const { draft, choose } = props
  const others = draft.others.map((_, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the place in the line is who is meant.
    <OtherChip key={index} {...props} index={index} />
  ))
  const own = <OwnChip key="you" {...props} />
  const effort = effortValue(draft.effort)
  return (
    <Chips>
      {draft.youAre === 'giver' ? [own, ...others] : [...others, own]}
      <Chip
        name="kind"
        value={draft.kind}
        choices={kindChoices()}
        onChoose={(value) => choose({ kind: kindOf(value) })}
      />
      <DayChip {...props} />
      <Chip
        name="effort"
        value={effort}
        choices={effortChoices(draft.effort)}
        onChoose={(value) =>
          choose({ effort: value === unsaid ? null : { minutes: Number(value) } })
        }
      />
      <Chip
        name="return"
        value={draft.expectation ?? unsaid}
        choices={returnChoices(draft.youAre)}
        onChoose={(value) =>
          choose({ expectation: value === unsaid ? null : (value as Expectation) })
        }
      />
      <SeenByChip {...props} />
    </Chips>
  )
}

function SeenByChip({ draft, choose }: QuickChipsProps): ReactElement {
  const { data } = useQuery(meQuery)
  return (
    <Chip
      name="seen by"
      value={draft.seenBy}
      choices={seenByChoices(draft.youAre, data?.privateAnswersOff ?? false)}
      onChoose={(value) =>
        choose({ seenBy: seenByWords.find((each) => each === value) ?? 'us two' })
      }
    />
  )
}

const kindOf = (value: string): FavorKind => favorKinds.find((kind) => kind === value) ?? 'other'

const given = <IconArrowUpRight className="i" stroke={1.75} aria-hidden="true" />
const received = <IconArrowDownLeft className="i" stroke={1.75} aria-hidden="true" />

type OtherChipProps = QuickChipsProps & { readonly index: number }

function OtherChip({ draft, around, choose, index }: OtherChipProps): ReactElement | null {
  const named = draft.others[index]
  if (!named) return null
  const gives = draft.youAre === 'receiver'
  return (
    <Chip
      name={gives ? 'giver' : 'receiver'}
      icon={gives ? given : received}
      value={'id' in named ? named.id : named.name}
      choices={peopleChoices(named, around)}
      unsure={!('id' in named)}
      onChoose={(value) => choose({ others: { [index]: value } })}
    />
  )
}

function OwnChip({ draft, around, choose }: QuickChipsProps): ReactElement {
  const gives = draft.youAre === 'giver'
  const { own } = draft
  const pick = (value: string): void => {
    const team = around.teams.find((each) => each.team === value)
    if (value === swap) choose({ swapped: true })
    else choose({ own: team ? team.team : null })
  }
  return (
    <Chip
      key="own"
      name={gives ? 'giver' : 'receiver'}
      icon={gives ? given : received}
      value={own ? ('id' in own ? own.id : own.name) : 'you'}
      choices={ownChoices(draft, around)}
      unsure={own !== undefined && !('id' in own)}
      onChoose={pick}
    />
  )
}

function DayChip({ draft, today, choose }: QuickChipsProps): ReactElement {
  const [asks, setAsks] = useState(false)
  if (asks) {
    return (
      <label className="chip">
        <i>day</i>
        <input
          type="date"
          max={today}
          defaultValue={draft.day}
          onChange={({ currentTarget }) =>
            currentTarget.value && choose({ day: currentTarget.value })
          }
        />
      </label>
    )
  }
  return (
    <Chip
      name="day"
      value={draft.day}
      choices={dayChoices(draft.day, today)}
      onChoose={(value) => (value === anotherDay ? setAsks(true) : choose({ day: value }))}
    />
  )
}
