// Proposing a swap: one of one's own for one of another's. Both halves are seen before it is
// pressed, and nothing moves until the other says yes.
import { type ReactElement, useState } from 'react'
import type { ShiftView } from '../../../core/privacy/rota-views.ts'
import { shiftNamed, shiftTimes } from '../../../grammar/rota-sentences.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'
import { nowMs } from '../clock.ts'
import { Asking } from '../paper/Asking.tsx'
import { ChoiceField, OneOf, WordsField } from '../paper/Field.tsx'
import { ForThem } from './ForThem.tsx'
import { Halves } from './Halves.tsx'
import { actsFor, isGiven, othersFor } from './may.ts'
import { partyKey } from './plan.ts'
import { briefOf, type OpenShift } from './ShiftDrawer.tsx'

const wordLabel = 'A word to go with it, if you like'

export function Swap(opened: OpenShift): ReactElement {
  const { rota, shift, address, back } = opened
  const choices = othersFor(rota, shift, nowMs())
  const [chosen, setChosen] = useState(address.search.with)
  const other = choices.find((each) => each.shift === chosen)
  const absent = actsFor(shift, 'swap')
  const [mine, theirs] = isGiven(shift) ? [shift, other] : [other, shift]
  const { busy, problem, doIt } = useDoing('Nothing was proposed.')
  const name = theirs?.by ? partyName(theirs.by) : undefined
  const send = async (said: (name: string) => string): Promise<void> => {
    if (!mine || !theirs) return
    const words = said('words')
    const done = await doIt({
      path: `/rotas/${rota.rota}/swaps`,
      body: {
        rota: rota.rota,
        gives: mine.shift,
        takes: theirs.shift,
        ...(words === '' ? {} : { words }),
        ...(absent ? { for: absent.person } : {}),
      },
      done: `Proposed. ${name} is told; nothing has moved.`,
    })
    if (done) address.close()
  }
  if (choices.length === 0) return <NoneFits back={back} />
  return (
    <Asking
      label="Propose a swap"
      button={name === undefined ? 'Choose a shift first' : `Propose the swap to ${name}`}
      leave="Go back"
      busy={busy}
      problem={problem}
      onSaid={(said) => void send(said)}
      onLeave={back}
    >
      {absent ? <ForThem absent={absent} /> : null}
      <Choosing {...{ opened, choices, chosen, setChosen }} />
      {mine && theirs ? (
        <>
          <Both opened={opened} mine={mine} theirs={theirs} />
          <WordsField label={wordLabel} name="words" rows={2} maxLength={500} />
        </>
      ) : null}
    </Asking>
  )
}

function NoneFits({ back }: { readonly back: () => void }): ReactElement {
  return (
    <>
      <p>
        None of the shifts shown could change places with this one. Other weeks may have one; or ask
        for cover.
      </p>
      <div className="acts">
        <button type="button" className="plain-button" onClick={back}>
          Go back
        </button>
      </div>
    </>
  )
}

interface ChoosingProps {
  readonly opened: OpenShift
  readonly choices: readonly ShiftView[]
  readonly chosen: string | undefined
  readonly setChosen: (shift: string | undefined) => void
}

/** With whom, A to Z, then which of theirs; or which of one's own. */
function Choosing({ opened, choices, chosen, setChosen }: ChoosingProps): ReactElement {
  const { rota, shift, place } = opened
  const own = !isGiven(shift)
  const people = rota.people
    .map(({ person }) => person)
    .filter((person) => choices.some(({ by }) => by && partyKey(by) === partyKey(person)))
  const first = choices.find((each) => each.shift === chosen)?.by ?? people[0]
  const [who, setWho] = useState(first ? partyKey(first) : '')
  const listed = own ? choices : choices.filter(({ by }) => by && partyKey(by) === who)
  return (
    <>
      {own ? null : (
        <ChoiceField
          label="With whom"
          value={who}
          onChange={({ currentTarget }) => {
            setWho(currentTarget.value)
            setChosen(undefined)
          }}
          choices={people.map((person) => ({ value: partyKey(person), words: person.name }))}
        />
      )}
      <OneOf
        name="which"
        legend={own ? 'Which of yours' : 'Which of theirs'}
        value={chosen ?? ''}
        onChoose={setChosen}
        choices={listed.map((each) => ({
          value: each.shift,
          words: shiftNamed(briefOf(rota, each), place),
          hint: shiftTimes(each, place),
        }))}
      />
    </>
  )
}

interface BothProps {
  readonly opened: OpenShift
  readonly mine: ShiftView
  readonly theirs: ShiftView
}

function Both({ opened: { rota, place }, mine, theirs }: BothProps): ReactElement {
  const name = theirs.by ? partyName(theirs.by) : 'nobody'
  // Theirs who is away, where it is proposed for them.
  const giver = mine.by ? partyName(mine.by) : 'nobody'
  const isOwn = mine.by?.is === 'you'
  return (
    <div className="both">
      <Halves
        first={{
          shift: briefOf(rota, theirs),
          takes: `${upperFirst(giver)} ${isOwn ? 'take' : 'takes'}`,
          now: `now ${name}’s`,
        }}
        second={{
          shift: briefOf(rota, mine),
          takes: `${upperFirst(name)} takes`,
          now: isOwn ? 'now yours' : `now ${giver}’s`,
        }}
        place={place}
      />
      <p className="soft">
        The two halves move together or not at all, once {name} said yes. Until the first of them
        starts, {isOwn ? 'either of you' : 'either of the two'} can undo it.
      </p>
    </div>
  )
}
