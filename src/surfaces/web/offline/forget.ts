// What this browser was told about anybody is let go: at signing out, when the session ended, and
// when somebody else signs in.
import { keepLine } from '../quick/kept.ts'
import { letGoOfAll } from './outbox.ts'

/** One for each version of the page. */
const answers = 'goodturn-answers'
const whose = 'goodturn-person'
/** A plan of a rota that was looked at. */
const plan = 'goodturn-plan'

/** The kept answers. What waits to be sent is its author's own and stays. */
export async function forgetAnswers(): Promise<void> {
  try {
    if (!('caches' in globalThis)) return
    const kept = (await caches.keys()).filter((name) => name.startsWith(answers))
    await Promise.all(kept.map((name) => caches.delete(name)))
  } catch {
    // A browser without such a store has kept nothing.
  }
}

/** Everything personal: answers, what waits, the line being written, whose page this was. */
export async function forgetEverything(): Promise<void> {
  keepLine('')
  letGoOfAll()
  try {
    localStorage.removeItem(whose)
    sessionStorage.removeItem(plan)
  } catch {
    // Nothing was kept.
  }
  await forgetAnswers()
}

/** Says who reads now; where it was somebody else before, what was theirs goes. */
export function readsHere(person: string): void {
  try {
    const before = localStorage.getItem(whose)
    if (before === person) return
    if (before !== null) {
      keepLine('')
      letGoOfAll(person)
      sessionStorage.removeItem(plan)
    }
    localStorage.setItem(whose, person)
  } catch {
    // Nothing is kept without storage.
  }
}
