// One's own wishes as lines, what is left of each kind, and one more as a sentence. All of them are
// sent each time; Undo sends those from before.
import { IconCalendarOff, IconCalendarPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import type { WishesAnswer } from '../../../operations/rotas/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { leftWords, type WishSaid, wishSentence } from './draft.ts'
import { WishForm } from './WishForm.tsx'

export interface WishesProps {
  readonly rota: RotaView
  readonly said: WishesAnswer
}

export function Wishes({ rota, said }: WishesProps): ReactElement {
  const { busy, problem, doIt } = useDoing('Your wishes stayed as they were.')
  const path = `/rotas/${rota.rota}/wishes`
  const send = async (wishes: readonly WishSaid[]): Promise<boolean> => {
    const undo = { path, body: { wishes: said.wishes }, done: 'They are as they were.' }
    const done = 'Kept. Nobody reads it.'
    return (await doIt({ path, body: { wishes }, done, undo })) !== undefined
  }
  return (
    <Page title="Your wishes">
      <Section first margin={rota.name} notes={<HowTheyCount />}>
        <h1>Your wishes</h1>
        <p className="lede">
          Nobody reads these: not your colleagues, not whoever plans. They count when a plan is
          made, and are never given as a reason.
        </p>
        <div className="below-lede">
          <p className="read">{leftWords(said)}</p>
          {said.wishes.length > 0 ? (
            <Lines>
              {said.wishes.map((wish, at) => (
                <OneWish
                  // biome-ignore lint/suspicious/noArrayIndexKey: two may be the same.
                  key={at}
                  {...{ rota, wish, busy }}
                  drop={() => void send(said.wishes.filter((_, index) => index !== at))}
                />
              ))}
            </Lines>
          ) : null}
          {problem ? <Problem what={problem} /> : null}
          <WishForm
            rota={rota}
            left={said.left}
            busy={busy}
            onSay={(wish) => send([...said.wishes, wish])}
          />
        </div>
      </Section>
    </Page>
  )
}

interface OneWishProps {
  readonly rota: RotaView
  readonly wish: WishSaid
  readonly busy: boolean
  readonly drop: () => void
}

function OneWish({ rota, wish, busy, drop }: OneWishProps): ReactElement {
  const Icon = wish.how === 'want' ? IconCalendarPlus : IconCalendarOff
  const sentence = wishSentence(wish, rota.duties, rota.today)
  return (
    <Fact
      mark={<Icon className="i soft" stroke={1.75} aria-hidden="true" />}
      what={sentence}
      aside={
        <button
          type="button"
          className="fact-word"
          disabled={busy}
          aria-label={`Take back: ${sentence}`}
          onClick={drop}
        >
          Take back
        </button>
      }
    />
  )
}

function HowTheyCount(): ReactElement {
  return (
    <>
      <MarginNote title="How they count">
        <p>
          What you cannot is left free, up to a third of the plan. Of two plans that fall equally
          evenly, the one that breaks fewer wishes is taken; whoever had most of theirs broken comes
          first.
        </p>
      </MarginNote>
      <MarginNote title="Why there are few">
        <p>A few of each kind for everybody: so that a wish stays worth something.</p>
      </MarginNote>
    </>
  )
}
