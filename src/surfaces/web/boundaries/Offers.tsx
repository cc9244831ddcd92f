// What the reader says they can be asked for, a line each in their own words, and whether a no to
// somebody else's ask may name them.
import { IconHandStop, IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { limits } from '../../../core/limits.ts'
import { offerTold } from '../../../grammar/boundary-sentences.ts'
import { firstName } from '../../../grammar/sentences.ts'
import { type Doing, useDoing } from '../api/doing.ts'
import { Fact } from '../paper/Fact.tsx'
import { TickField } from '../paper/Field.tsx'
import { Lines } from '../paper/Lines.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { OfferForm, type Said, type Say } from './OfferForm.tsx'

const path = '/offers'
const icon = { className: 'i soft', stroke: 1.75, 'aria-hidden': true } as const

export interface OffersProps {
  readonly said: Said
  readonly name: string
}

export function Offers({ said, name }: OffersProps): ReactElement {
  const doing = useDoing('What you had said still stands.')
  const say: Say = async (next, done) => {
    const undo = { path, body: said, done: 'It says what it said before.' }
    return (await doing.doIt({ path, body: { ...said, ...next }, done, undo })) !== undefined
  }
  return (
    <Section title="What you can be asked for" notes={<WhoFindsIt />}>
      <Lines>
        {said.offers.map((offer, at) => (
          <Fact
            // biome-ignore lint/suspicious/noArrayIndexKey: an offer is its place in the list.
            key={`${offer.kind} ${at}`}
            mark={<IconHandStop {...icon} />}
            what={offerTold(offer)}
            sub={offer.words ? <span className="said">“{offer.words}”</span> : undefined}
            word="Change"
            about={offerTold(offer)}
            opens={(close) => <OfferForm {...{ said, at, close, doing, say }} />}
          />
        ))}
        {said.offers.length < limits.offersOfAPerson ? (
          <Fact
            mark={<IconPlus {...icon} />}
            what={
              <span className="soft">
                {said.offers.length > 0 ? 'Something else' : 'Nothing said yet'}
              </span>
            }
            word="Add"
            about="something you can be asked for"
            opens={(close) => (
              <OfferForm {...{ said, at: said.offers.length, close, doing, say }} />
            )}
          />
        ) : null}
      </Lines>
      <NameMe {...{ said, name, doing, say }} />
      {doing.problem ? <Problem what={doing.problem} /> : null}
    </Section>
  )
}

interface NameMeProps extends OffersProps {
  readonly doing: Doing
  readonly say: Say
}

function NameMe({ said, name, doing, say }: NameMeProps): ReactElement {
  const words = `${firstName(name)} said they can be asked for this`
  return (
    <TickField
      label={`A no to somebody else’s ask may say “${words}”.`}
      checked={said.nameMe}
      disabled={doing.busy}
      onChange={({ currentTarget: { checked } }) =>
        void say({ nameMe: checked }, checked ? 'A no may name you.' : 'No no names you any more.')
      }
    />
  )
}

function WhoFindsIt(): ReactElement {
  return (
    <MarginNote title="Who finds it">
      <p>
        Colleagues here, while they write an ask that fits. It is an invitation to ask: you can say
        not this time to each, and what you set above answers first.
      </p>
    </MarginNote>
  )
}
