// People who are not here yet, as they are typed: one on each line, a name and, where it is known,
// an address beside it. Pure.

export interface Newcomer {
  readonly name: string
  readonly email?: string
}

const most = 40

/** "Lee Lind, lee@example.org"; an address alone is called by what stands before its @. */
export function newcomersIn(text: string): readonly Newcomer[] {
  return text
    .split('\n')
    .slice(0, most)
    .flatMap((line) => {
      const words = line.split(/[\s,;<>()]/).filter((word) => word !== '')
      const email = words.find((word) => word.indexOf('@') > 0 && !word.endsWith('@'))
      const name = words.filter((word) => word !== email).join(' ')
      const called = (name === '' ? (email?.split('@')[0] ?? '') : name).slice(0, 80)
      if (called === '') return []
      return [email === undefined ? { name: called } : { name: called, email }]
    })
}
