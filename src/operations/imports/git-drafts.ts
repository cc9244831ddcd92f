// Drafts of help named in a git history: a log somebody made and sent, a repository under the
// operator's folder, or proposals the command line read and posts a thousand at a time.
import { join } from 'node:path'
import { z } from 'zod'
import { readHelp, repositoriesIn } from '../../connectors/git/read-help.ts'
import { isRobot } from '../../connectors/git/robots.ts'
import { logCommand, readSentLog } from '../../connectors/git/sent-log.ts'
import { limits } from '../../core/limits.ts'
import { seenList, seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import { accept, refuse } from '../../core/result.ts'
import type { House } from '../context.ts'
import type { ServerOperation } from '../operation.ts'
import { day, kind } from '../shapes.ts'
import type { Draft } from './draft.ts'
import { type FileInput, fileInput } from './drafts.ts'
import { gathering } from './gathering.ts'
import { fail, forAMoment, takeIn } from './reading.ts'
import { fileName, type ImportAnswer, importAnswer, importId } from './shapes.ts'
import { CalledOff, inSlices } from './slices.ts'
import { showImport } from './view.ts'

const source = 'git' as const

export const draftGitLog: ServerOperation<FileInput, ImportAnswer> = {
  name: 'import.draft-git-log',
  about: 'Read a log made with the command shown, to see what would come in.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/imports/git-log' },
  who: 'member',
  bodyBytes: limits.importBodyBytes,
  input: fileInput,
  output: importAnswer,
  async run(context, viewer, { name, bytes }) {
    const file = Buffer.from(bytes, 'base64')
    if (file.length > limits.importBytes) return refuse({ code: 'body-too-large' })
    const made = {
      ...{ import: context.ids.import(), source, name },
      ...{ content: context.call.inputHash, bytes: file.length },
    }
    const draft = context.imports.open(viewer, made)
    if (!draft.ok) return draft
    if (draft.value.import === made.import) {
      await forAMoment(readLogDraft(context, draft.value, file))
    }
    return showImport(context, viewer, draft.value.import)
  },
}

function readLogDraft(house: House, draft: Draft, file: Buffer): Promise<void> {
  draft.progress.total = file.length
  return house.imports.work(draft, async (wanted) => {
    const read = await inSlices(readSentLog(file), wanted, (done) => {
      draft.progress.done = done
    })
    if (!read.ok) fail(house, draft, read.refusal)
    else await takeIn(house, draft, read.value, wanted)
  })
}

const repositoryInput = z.strictObject({ name: z.string().min(1).max(255) })

export const draftRepository: ServerOperation<z.infer<typeof repositoryInput>, ImportAnswer> = {
  name: 'import.draft-repository',
  about: 'Read a repository under the folder the operator named, to see what would come in.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/imports/repository' },
  who: 'member',
  input: repositoryInput,
  output: importAnswer,
  async run(context, viewer, { name }) {
    const { repositories } = context.imports
    const names = repositories === undefined ? [] : await repositoriesIn(repositories)
    // Only what the folder itself lists: no path leads out of it.
    if (repositories === undefined || !names.includes(name)) {
      const detail = 'There is no such repository here.'
      return refuse({ code: 'unreadable-input', about: 'name', detail })
    }
    const path = join(repositories, name)
    const short = name.replace(/\.git$/, '').slice(0, limits.nameCharacters) || name
    const content = `repository ${name}`
    const made = { import: context.ids.import(), source, name: short, content, bytes: 0 }
    const draft = context.imports.open(viewer, made)
    if (!draft.ok) return draft
    if (draft.value.import === made.import) {
      await forAMoment(readRepositoryDraft(context, draft.value, path))
    }
    return showImport(context, viewer, draft.value.import)
  },
}

function readRepositoryDraft(house: House, draft: Draft, path: string): Promise<void> {
  return house.imports.work(draft, async (wanted) => {
    const read = await readHelp(path, {
      progress: (done, total) => Object.assign(draft.progress, { done, total }),
      calledOff: () => wanted.calledOff,
    })
    if (wanted.calledOff) throw new CalledOff('That was called off.')
    if (!read.ok) fail(house, draft, read.refusal)
    else await takeIn(house, draft, read.value.help, wanted)
  })
}

const somebody = z.strictObject({
  name: z.string().min(1).max(400),
  addresses: z.array(z.string().max(400)).max(20).optional(),
})

const proposal = z.strictObject({
  mark: z.string().min(1).max(2_000).describe('What tells this line from all others.'),
  day,
  instantMs: z.number().int().optional(),
  kind,
  giver: somebody,
  receiver: somebody,
  note: z.string().max(limits.noteCharacters).optional(),
})
export type PostedProposal = z.infer<typeof proposal>

const proposalsInput = z.strictObject({
  import: importId.optional().describe('The draft these belong to; left out for the first.'),
  name: fileName,
  proposals: z.array(proposal).max(limits.proposalsInOneCall),
  last: z.boolean(),
})
type ProposalsInput = z.infer<typeof proposalsInput>

export const draftProposals: ServerOperation<ProposalsInput, ImportAnswer> = {
  name: 'import.draft-proposals',
  about: 'Propose help read from a history elsewhere, up to 1,000 lines a call.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/imports/proposals' },
  who: 'member',
  bodyBytes: limits.importBodyBytes,
  input: proposalsInput as unknown as z.ZodType<ProposalsInput>,
  output: importAnswer,
  async run(context, viewer, { import: id, name, proposals, last }) {
    const { inputHash: content } = context.call
    const made = { import: context.ids.import(), source, name, content, bytes: 0 }
    const known = id === undefined ? undefined : context.imports.find(viewer, id)
    if (id !== undefined && !known) return refuse({ code: 'not-found' })
    const opened = known ? accept(known) : context.imports.open(viewer, made)
    if (!opened.ok) return opened
    const draft = opened.value
    if (draft.stage !== 'reading') return showImport(context, viewer, draft.import)
    const gathered = gathering(draft)
    if (!gathered.take(context.call.key ?? content, proposals, isRobot)) {
      return refuse({ code: 'too-many', about: 'proposals' })
    }
    draft.progress.done = gathered.length
    if (last) {
      const work = context.imports.work(draft, (wanted) =>
        takeIn(context, draft, gathered.proposals(), wanted),
      )
      await forAMoment(work)
    }
    return showImport(context, viewer, draft.import)
  },
}

const repositoriesAnswer = z.object({
  names: z.array(z.string()).readonly(),
  command: z.string().describe('Makes a log to bring in, where the repository is elsewhere.'),
})

export const listRepositories: ServerOperation<
  Record<string, never>,
  z.infer<typeof repositoriesAnswer>
> = {
  name: 'import.repositories',
  about:
    'Read which repositories lie under the operator’s folder, and how to make a log of others.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/imports/repositories' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: repositoriesAnswer,
  async run(context) {
    const { repositories } = context.imports
    const names = repositories === undefined ? [] : await repositoriesIn(repositories)
    return accept(
      seenTogether({ names: seenList(names.map(seenPlain)), command: seenPlain(logCommand) }),
    )
  },
}
