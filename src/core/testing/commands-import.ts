// Random imports in a story: begun, filled with a few lines, mostly finished, some undone again.
import type { Party } from '../vocabulary.ts'
import { observed } from './given.ts'
import { account, favor, mail, type Name, names, words } from './names.ts'
import { at, dayNear, type Numbers, type Step, type Story, said } from './story.ts'

const importers = ['ana', 'raj', 'ana', 'mia', 'lee'] as const satisfies readonly Name[]

/** A whole import in a few steps, or something said of an earlier one. */
export function importing(story: Story, [what, a, b, c, d]: Numbers): readonly Step[] {
  const who = at(importers, b)
  if (story.imports.length > 0 && what % 3 === 0) {
    const earlier = { import: at(story.imports, a) }
    const word = at(['undo', 'undo', 'finish'] as const, c)
    return [said(story, { do: word, ...earlier }, c % 5 === 0 ? 'clockwork' : who)]
  }
  const id = `import_${d % 16 === 0 ? 1 : story.imports.length + 1}` as const
  if (!story.imports.includes(id)) story.imports.push(id)
  const begun = said(story, { do: 'begin', import: id, source: 'csv', name: words('file') }, who)
  const lines = [a, b, c].slice(0, 1 + (d % 3)).map((number) => line(story, id, number, d, who))
  const finished = said(story, { do: 'finish', import: id }, d % 8 === 1 ? 'ines' : who)
  return [begun, ...lines, ...(d % 5 === 4 ? [] : [finished])]
}

function line(story: Story, id: `import_${string}`, number: number, d: number, who: Name): Step {
  const giver = at(names, number)
  const receiver = at(names, number % 7 === 0 ? number : number + 1 + (d % 4))
  const identity = (name: Name) => (number % 2 === 0 ? mail(name) : account(name))
  const place = story.made.length + 1
  const command = observed(giver, receiver, {
    ...{ number: place, import: id, giver: identity(giver), receiver: identity(receiver) },
    trace: `trace ${number % 24}`,
    content: {
      kind: 'check',
      day: dayNear(story, number),
      ...(number % 5 === 0 ? { effort: { minutes: at([30, 0], d) } } : {}),
      ...(number % 3 === 0 ? { note: words('note') } : {}),
    },
  })
  const { content } = command
  const [one, other]: [Party, Party] = [command.giver, command.receiver]
  story.made.push({ do: 'record', favor: favor(place), giver: one, receiver: other, content })
  return said(story, command, who)
}
