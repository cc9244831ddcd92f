// Asking for cover of a shift or a part of it: of all who can, or of people by name, with what
// makes it fair to ask each. It goes out as every ask does, and its answers are read on the page
// of asks.
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { FairView } from '../../../core/privacy/ask-views.ts'
import type { RotaPersonView, ShiftView } from '../../../core/privacy/rota-views.ts'
import { upperFirst } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'
import { fairQuery } from '../api/queries.ts'
import { Asking } from '../paper/Asking.tsx'
import { OneOf, TextField, TickField, WordsField } from '../paper/Field.tsx'
import { ForThem } from './ForThem.tsx'
import { actsFor } from './may.ts'
import { PartFields, usePart } from './Part.tsx'
import { partyKey } from './plan.ts'
import type { OpenShift } from './ShiftDrawer.tsx'
import { momentTyped } from './span.ts'

export function AskCover(opened: OpenShift): ReactElement {
  const { rota, shift, place, back, address } = opened
  const part = usePart(shift, place)
  const { busy, problem, doIt } = useDoing('Nobody was asked.')
  const whom = useWhom()
  const absent = actsFor(shift, 'ask cover')
  const send = async (said: (name: string) => string): Promise<void> => {
    const span = part.read(said)
    const people = whom.read()
    if (span === false || people === false) return
    const expiresAtMs = momentTyped(said('expires'), place.zone)
    const asked = await doIt({
      path: `/rotas/${rota.rota}/shifts/${shift.shift}/cover`,
      body: {
        rota: rota.rota,
        shift: shift.shift,
        ...(span ? { span } : {}),
        ...(people ? { people } : {}),
        ...(said('note') === '' ? {} : { note: said('note') }),
        ...(expiresAtMs === undefined ? {} : { expiresAtMs }),
        ...(absent ? { for: absent.person } : {}),
      },
      done: 'Asked. You have an answer either way; it is on the page of asks.',
    })
    if (asked) address.close()
  }
  return (
    <Asking
      label="Ask for cover"
      button="Ask for cover"
      leave="Go back"
      busy={busy}
      problem={problem}
      onSaid={(said) => void send(said)}
      onLeave={back}
    >
      {absent ? <ForThem absent={absent} /> : null}
      <PartFields part={part} shift={shift} place={place} legend="What is to be covered" />
      <Whom whom={whom} opened={opened} />
      <WordsField label="Why, if you like" name="note" rows={2} maxLength={500} />
      <TextField
        label="Answer by"
        name="expires"
        type="datetime-local"
        hint="Left empty: half of the time until it begins, two days at most."
      />
    </Asking>
  )
}

function useWhom() {
  const [named, setNamed] = useState(false)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [wrong, setWrong] = useState<string>()
  /** Nobody named: everybody who can; `false` where somebody was to be named and is not. */
  const read = (): readonly string[] | undefined | false => {
    const isNobody = named && chosen.size === 0
    setWrong(isNobody ? 'Choose at least one, or ask all who can.' : undefined)
    if (isNobody) return false
    return named ? [...chosen] : undefined
  }
  return { named, setNamed, chosen, setChosen, wrong, read }
}

interface WhomProps {
  readonly whom: ReturnType<typeof useWhom>
  readonly opened: OpenShift
}

function Whom({ whom, opened: { rota, shift } }: WhomProps): ReactElement {
  const { named, setNamed, chosen, setChosen, wrong } = whom
  const holder = shift.by && partyKey(shift.by)
  const others = rota.people.filter(
    (each) => couldCover(each, shift.duty) && partyKey(each.person) !== holder,
  )
  return (
    <>
      <OneOf
        name="whom"
        legend="Who is asked"
        value={named ? 'named' : 'all'}
        onChoose={(value) => setNamed(value === 'named')}
        choices={[
          {
            value: 'all',
            words: 'Everybody who can',
            hint: 'A few at a time, those it is fair to ask first.',
          },
          { value: 'named', words: 'People I name' },
        ]}
      />
      {named ? <Named {...{ others, shift, chosen, setChosen, wrong }} /> : null}
    </>
  )
}

const couldCover = ({ person, duties, shadowsUntil }: RotaPersonView, duty: string): boolean =>
  person.is !== 'you' && shadowsUntil === undefined && duties.some((each) => each === duty)

interface NamedProps {
  readonly others: readonly RotaPersonView[]
  readonly shift: ShiftView
  readonly chosen: ReadonlySet<string>
  readonly setChosen: (chosen: ReadonlySet<string>) => void
  readonly wrong: string | undefined
}

function Named({ others, shift, chosen, setChosen, wrong }: NamedProps): ReactElement {
  const people = others.map(({ person }) => partyKey(person)).join(',')
  const { fromMs, untilMs } = shift
  const fair = useQuery(fairQuery({ kind: 'cover', people, fromMs, untilMs })).data?.people ?? []
  const fairOf = (key: string): FairView | undefined =>
    fair.find(({ person }) => person.person === key)
  const toggle = (key: string): void => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    setChosen(next)
  }
  return (
    <fieldset className="named-people">
      <legend className="sr">People I name</legend>
      {others.map(({ person }) => {
        const key = partyKey(person)
        const line = fairOf(key)
        return (
          <TickField
            key={key}
            label={person.name}
            {...(line ? { hint: fairWords(line) } : {})}
            disabled={line?.mayBeAsked === false}
            checked={chosen.has(key)}
            onChange={() => toggle(key)}
          />
        )
      })}
      {wrong ? (
        <p className="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
    </fieldset>
  )
}

/** "Can be asked. Covered in the last two weeks." */
const fairWords = ({ band, words }: FairView): string =>
  [`${upperFirst(band)}.`, ...words].join(' ')
