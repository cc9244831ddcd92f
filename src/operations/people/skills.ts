// What people say of themselves that helps others ask the right one: skills and projects, in their
// own words, sealed under their own key. Each saying replaces the last.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import type { PersonCommand } from '../../core/record/person.ts'
import { accept } from '../../core/result.ts'
import type { PersonId, TextId } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import type { ServerOperation } from '../operation.ts'
import { plainText } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'
import { type PersonAnswer, personAnswer, writePerson } from './write.ts'

const words = plainText(limits.nameCharacters)

const skillsInput = z.strictObject({ skills: z.array(words).max(limits.skillsOfAPerson) })

export const saySkills: ServerOperation<z.infer<typeof skillsInput>, PersonAnswer> = {
  name: 'person.say-skills',
  about: 'Say what you can help with. Your teams read it; nothing is concluded from it.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/me/skills' },
  who: 'member',
  input: skillsInput as unknown as z.ZodType<z.infer<typeof skillsInput>>,
  output: personAnswer,
  run: (context, viewer, { skills }) =>
    saying(context, viewer, skills, (person, texts) => ({
      do: 'say-skills',
      person,
      skills: texts,
    })),
}

const projectsInput = z.strictObject({ projects: z.array(words).max(limits.projectsOfAPerson) })

export const sayProjects: ServerOperation<z.infer<typeof projectsInput>, PersonAnswer> = {
  name: 'person.say-projects',
  about: 'Say what you work on. Your teams read it.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/people/me/projects' },
  who: 'member',
  input: projectsInput as unknown as z.ZodType<z.infer<typeof projectsInput>>,
  output: personAnswer,
  run: (context, viewer, { projects }) =>
    saying(context, viewer, projects, (person, texts) => ({
      do: 'say-projects',
      person,
      projects: texts,
    })),
}

async function saying(
  context: Context,
  viewer: Viewer,
  said: readonly string[],
  command: (person: PersonId, texts: readonly TextId[]) => PersonCommand,
): ReturnType<typeof writePerson> {
  const { org, person } = viewer
  const plain = [...new Set(said)].map((each) => ({
    id: context.ids.text(),
    plain: each,
    owners: [person],
  }))
  const texts = await context.sealing.sealAll(org, plain)
  const ids = texts.map((text) => text.id)
  return writePerson(
    context,
    viewer,
    person,
    () => accept([{ noun: 'person', command: command(person, ids) }]),
    texts,
  )
}
