// A stand-in for the grammar while src/grammar/read.ts is being written: it reads one shape of
// line. Once that is there, quick/grammar.ts imports it instead and this file goes.
import { accept, type Result, refuse } from '../../../core/result.ts'
import { addDays } from '../../../core/time.ts'
import type { NotRead, Part, Reading, Surroundings } from '../../../grammar/reading.ts'

const shape = /^(\w[\w ]*?) (covered|helped|checked) (my|me)?\b.*?(yesterday|today)?,? ?(\d+) ?h?$/

export function read(text: string, { today }: Surroundings): Result<Reading, NotRead> {
  const found = shape.exec(text.trim())
  if (!found) {
    const suggestion = 'Write it like this: Raj covered my sprint yesterday, 2h.'
    return refuse({ why: 'That did not read as help given or received.', suggestion })
  }
  const [, who = '', did = '', my, when, hours] = found
  const at = (role: Part['role'], word: string | undefined): Part[] => {
    const start = word ? text.indexOf(word) : -1
    return word && start >= 0 ? [{ role, start, end: start + word.length }] : []
  }
  const others = who === 'I' ? ['Mia'] : who.split(' and ')
  return accept({
    verb: who === 'I' ? 'gave' : 'thanks',
    favor: {
      giver: who,
      others,
      youAre: who === 'I' ? 'giver' : 'receiver',
      kind: did === 'covered' ? 'cover' : did === 'checked' ? 'check' : 'other',
      kindGuessed: false,
      day: when === 'yesterday' ? addDays(today, -1) : today,
      dayGuessed: when === undefined,
      askEach: others.length > 1,
      ...(hours ? { effort: { minutes: Number(hours) * 60 } } : {}),
    },
    parts: [
      ...at('giver', who),
      ...at('kind', did),
      ...at('receiver', my),
      ...at('day', when),
      ...at('effort', hours),
    ],
  })
}
