// Which texts a viewer's look at an ask needs, so that only those are opened: the asker's, every
// word they were told; of who was asked, their own; of who reads the board, what is asked.
import type { AskId, TextId } from '../vocabulary.ts'
import { askedIdentity, askRelationOf, couldReturnId, goalText } from './ask-lens.ts'
import type { Glass } from './glass.ts'

type Unworded = Omit<Glass, 'words'>

/** Texts a viewer's look at an ask needs, so that they can be opened beforehand. */
export function askTexts(glass: Unworded, id: AskId): readonly TextId[] {
  const state = glass.facts.ask(id)
  const relation = state && askRelationOf(glass, state)
  if (state === undefined || relation === undefined) return []
  const goal = state.goal && goalText(glass, state.goal)
  const common = [state.what, goal]
  if (relation === 'board' || relation === 'about') return present(common)
  const own = askedIdentity(glass, state)
  const returned = relation === 'asked' ? couldReturnId(glass, state) : undefined
  const note = returned && glass.facts.favor(returned)?.content.note
  const answers = [...state.asked].flatMap(([identity, { answered, handedBackWords }]) =>
    relation === 'asker' || identity === own
      ? [answered?.words, answered?.waited, answered?.alternative?.smaller, handedBackWords]
      : [],
  )
  const thread = state.thread.flatMap((line) =>
    relation === 'asker' || line.with === own ? [line.words] : [],
  )
  return present([...common, state.note, state.waited, note, ...answers, ...thread])
}

const present = (texts: readonly (TextId | undefined)[]): readonly TextId[] =>
  texts.filter((text) => text !== undefined)
