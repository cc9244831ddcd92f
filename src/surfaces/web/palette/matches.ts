// What the palette finds for what was typed: every typed word has to begin a word of a thing, or,
// where nothing does, stand somewhere in it. The order of things is kept: nothing is weighed.

export interface Thing {
  readonly id: string
  readonly words: string
  /** Said beside it: a key, a day. */
  readonly beside?: string
  /** Other words it is found by. */
  readonly alsoFoundBy?: string
  readonly run: () => void
}

export interface Group {
  readonly name: string
  readonly things: readonly Thing[]
  /** How many are shown before anything is typed, and after. */
  readonly unasked: number
  readonly asked: number
}

/** Lower case, without accents, so that "Zoe" finds Zoë. */
export function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

export function matches(groups: readonly Group[], typed: string): readonly Group[] {
  const wanted = plain(typed).split(/\s+/).filter(Boolean)
  const found = groups.map((group) => ({ ...group, things: foundIn(group, wanted) }))
  return found.filter((group) => group.things.length > 0)
}

function foundIn({ things, unasked, asked }: Group, wanted: readonly string[]): readonly Thing[] {
  if (wanted.length === 0) return things.slice(0, unasked)
  const begins = things.filter((thing) => {
    const own = textOf(thing).split(/[^\p{L}\p{N}]+/u)
    return wanted.every((word) => own.some((each) => each.startsWith(word)))
  })
  if (begins.length > 0) return begins.slice(0, asked)
  return things
    .filter((thing) => wanted.every((word) => textOf(thing).includes(word)))
    .slice(0, asked)
}

const textOf = ({ words, alsoFoundBy = '' }: Thing): string => plain(`${words} ${alsoFoundBy}`)
