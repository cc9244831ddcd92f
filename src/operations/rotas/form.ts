// Setting a rota up: formed for a team, and all that is set up of it read back and written again.
// Somebody else's change in the meantime is not written over.
import { z } from 'zod'
import { factsFor } from '../../core/ledger/facts.ts'
import { seenByPlanner } from '../../core/privacy/plan-lens.ts'
import { seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import type { Command } from '../../core/record/decide.ts'
import { mayPlan, seesRota } from '../../core/record/rota-standing.ts'
import { accept, refuse } from '../../core/result.ts'
import type { SealedText } from '../../journal/journal.ts'
import { directoryOf } from '../directory.ts'
import { write } from '../favors/answer.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { showRota } from './see.ts'
import {
  formInput,
  type RotaAnswer,
  rotaAnswer,
  rotaId,
  setUpAnswer,
  setUpInput,
} from './shapes.ts'
import { saidOf, termsOf, textsOfTerms } from './terms.ts'

type FormInput = z.infer<typeof formInput>

export const formRota: ServerOperation<FormInput, RotaAnswer> = {
  name: 'rota.form',
  about: 'Set up a rota for a team: its duties, who does them, and its rules.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/rotas' },
  who: 'member',
  input: formInput as unknown as z.ZodType<FormInput>,
  output: rotaAnswer,
  async run(context, viewer, { team: said, name, terms }) {
    const ledger = await context.scribe.ledger(viewer.org)
    const words = await context.wordBook.open(viewer.org, ledger)
    const team = directoryOf(ledger, words).party(said, viewer.person, 'team')
    if (!team.ok) return team
    if (!team.value.startsWith('team_')) return refuse({ code: 'not-found', about: 'team' })
    const prepared = terms && (await termsOf(context, viewer, ledger, terms))
    if (prepared && !prepared.ok) return prepared
    const [rota, text] = [context.ids.rota(), context.ids.text()]
    const sealed = await context.sealing.seal(viewer.org, text, name, [viewer.org])
    const command = {
      do: 'form-rota',
      rota,
      team: team.value as `team_${string}`,
      name: text,
      ...(prepared ? { terms: prepared.value.terms } : {}),
    } as const
    const written = await write(context, viewer, () => accept([{ noun: 'rota', command }]), [
      sealed,
      ...(prepared?.value.texts ?? []),
    ])
    if (!written.ok) return written
    const formed = written.value.entries.find((entry) => entry.type === 'rota.formed')
    return formed ? showRota(context, viewer, formed.data.rota) : refuse({ code: 'not-found' })
  },
}

type SetUpInput = z.infer<typeof setUpInput>

export const setUpRota: ServerOperation<SetUpInput, RotaAnswer> = {
  name: 'rota.set-up',
  about: 'Change what is set up of a rota. What is published stays until the next plan.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/rotas/:rota/set-up' },
  who: 'member',
  input: setUpInput as unknown as z.ZodType<SetUpInput>,
  output: rotaAnswer,
  async run(context, viewer, { rota, version, name, terms }) {
    const ledger = await context.scribe.ledger(viewer.org)
    const state = ledger.rotas.get(rota)
    const facts = factsFor(ledger, viewer.person, context.clock.now())
    // Nothing of what was sent is looked at for a rota that is nothing to the viewer.
    if (!state || !seesRota(state, viewer.person, facts)) return refuse({ code: 'not-found' })
    const prepared = await termsOf(context, viewer, ledger, terms, state.terms)
    if (!prepared.ok) return prepared
    const texts: SealedText[] = [...prepared.value.texts]
    const commands: Command[] = [
      { noun: 'rota', command: { do: 'set-up', rota, version, terms: prepared.value.terms } },
    ]
    if (name !== undefined && state.name !== undefined) {
      const words = await context.wordBook.open(viewer.org, ledger, [state.name])
      if (words(state.name) !== name) {
        const text = context.ids.text()
        texts.push(await context.sealing.seal(viewer.org, text, name, [viewer.org]))
        commands.push({ noun: 'rota', command: { do: 'rename-rota', rota, name: text } })
      }
    }
    const written = await write(context, viewer, () => accept(commands), texts)
    return written.ok ? showRota(context, viewer, rota) : written
  },
}

const one = z.strictObject({ rota: rotaId })
type One = z.infer<typeof one>
type SetUp = z.infer<typeof setUpAnswer>

export const readSetUp: ServerOperation<One, SetUp> = {
  name: 'rota.read-set-up',
  about: 'Read what is set up of a rota, to change it: for those who plan it.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/rotas/:rota/set-up' },
  who: 'member',
  input: one,
  output: setUpAnswer as unknown as z.ZodType<SetUp>,
  async run(context, viewer, { rota }) {
    const { glass } = await lensOf(context, viewer, ({ ledger }) => {
      const state = ledger.rotas.get(rota)
      return state ? [...textsOfTerms(state.terms), ...(state.name ? [state.name] : [])] : []
    })
    const state = glass.ledger.rotas.get(rota)
    if (state === undefined || state.name === undefined || !mayPlan(state.team, glass.facts)) {
      return refuse({ code: 'not-found' })
    }
    return accept(
      seenTogether({
        rota: seenPlain(rota),
        version: seenPlain(state.version),
        name: seenPlain(glass.words(state.name) ?? ''),
        terms: seenByPlanner(saidOf(state.terms, glass.ledger, glass.words)),
      }),
    )
  },
}

const closeInput = one.extend({ sure: z.literal('close it') })
type CloseInput = z.infer<typeof closeInput>
const closed = z.object({ closed: z.boolean() })

export const closeRota: ServerOperation<CloseInput, { readonly closed: boolean }> = {
  name: 'rota.close',
  about: 'Close a rota: shifts to come are called off, what was served stays.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/rotas/:rota/close' },
  who: 'member',
  input: closeInput as unknown as z.ZodType<CloseInput>,
  output: closed,
  async run(context, viewer, { rota }) {
    const command = { do: 'close-rota', rota } as const
    const written = await write(context, viewer, () => accept([{ noun: 'rota', command }]))
    return written.ok ? accept(seenTogether({ closed: seenPlain(true) })) : written
  },
}
