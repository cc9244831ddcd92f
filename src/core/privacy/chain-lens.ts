// Where a favor went after its receiver passed it on, as far as its first giver may see: each step
// is a favor they can read by itself. At the first one they cannot, the chain stops and only says
// who passed it on, which was told to them anyway.
import { limits } from '../limits.ts'
import { endingOf } from '../record/favor-return.ts'
import { partyPerson } from '../record/favor-sides.ts'
import type { FavorState } from '../record/favor-state.ts'
import type { FavorId, Party } from '../vocabulary.ts'
import { relationOf } from './favor-lens.ts'
import type { Glass } from './glass.ts'

export interface ChainStep {
  readonly how: 'given' | 'passed on' | 'came home'
  readonly by: Party
  readonly favor?: FavorId
}

type Looking = Omit<Glass, 'words'>

/** The chain that begins with a favor the viewer gave; undefined where it was not passed on. */
export function chainFrom(looking: Looking, first: FavorState): readonly ChainStep[] | undefined {
  const steps: ChainStep[] = [{ how: 'given', by: first.giver, favor: first.favor }]
  const met = new Set<FavorId>([first.favor])
  let here = first
  while (steps.length < limits.chainSteps) {
    const next = nextPass(looking, here)
    if (!next || met.has(next.favor)) break
    met.add(next.favor)
    if (relationOf(looking, next) === undefined) {
      if (here === first) steps.push({ how: 'passed on', by: first.receiver })
      break
    }
    const home = isHome(looking, next)
    steps.push({ how: home ? 'came home' : 'passed on', by: next.giver, favor: next.favor })
    if (home) break
    here = next
  }
  return steps.length > 1 ? steps : undefined
}

/** Passed on by a favor that stands, or by one that waits for the viewer's own word. */
function nextPass({ facts, ...glass }: Looking, state: FavorState): FavorState | undefined {
  const ending = endingOf(state, facts)
  if (ending) return ending.how === 'passed on' ? facts.favor(ending.by) : undefined
  for (const each of state.endings) {
    if (each.how !== 'passed on') continue
    const by = facts.favor(each.by)
    if (by?.standing === 'waiting' && isHome({ facts, ...glass }, by)) return by
  }
  return undefined
}

/** Received by the viewer themselves, not by a team of theirs. */
function isHome({ facts, viewer }: Looking, { receiver }: FavorState): boolean {
  return partyPerson(receiver, facts) === viewer
}
