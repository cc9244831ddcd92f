// Taking everything of one's own away: all of it as JSON, one's favors as a help log or one's
// shifts as a table, both of which any installation can take in. Each favor goes through the
// viewer's own lens and no other.
import { z } from 'zod'
import { agreementNeeds, ownAgreements, seeAgreements } from '../../core/privacy/agreement-lens.ts'
import { askRelationOf } from '../../core/privacy/ask-lens.ts'
import { askTexts } from '../../core/privacy/ask-texts.ts'
import { boundaryTexts, ownBoundary } from '../../core/privacy/boundary-lens.ts'
import type { Glass } from '../../core/privacy/glass.ts'
import { handoverTexts, ownHandovers, seeHandovers } from '../../core/privacy/handover-lens.ts'
import { textsFor } from '../../core/privacy/lens.ts'
import { looksView, lookTexts } from '../../core/privacy/look-lens.ts'
import { favorsOfViewer } from '../../core/privacy/news-lens.ts'
import { ownTexts, ownView } from '../../core/privacy/own-lens.ts'
import { seenByAuthor } from '../../core/privacy/seen.ts'
import { accept, refuse } from '../../core/result.ts'
import { dayOf } from '../../core/time.ts'
import type { AskId, FavorId, TextId } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { readPrivate } from '../private-answers.ts'
import { isDemo } from '../today.ts'
import type { Viewer } from '../viewer.ts'
import { helpLogOf } from './help-log.ts'
import { ownRotasView, ownRotaTexts } from './own-rotas.ts'
import { type FileAnswer, fileAnswer } from './shapes.ts'
import { shiftTableOf } from './shift-table.ts'

const exportInput = z.strictObject({
  format: z.enum(['json', 'csv', 'shifts-csv']).default('json'),
})
type ExportInput = z.infer<typeof exportInput>

const notForAppraisal =
  'This belongs to the person it is about. It is not for appraisal: it shows what somebody ' +
  'chose to write down, not what they did.'

export const exportMe: ServerOperation<ExportInput, FileAnswer> = {
  name: 'me.export',
  about: 'Take away everything of your own, or your favors as a help log, or your shifts.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/me/export' },
  who: 'member',
  input: exportInput as unknown as z.ZodType<ExportInput>,
  output: fileAnswer,
  async run(context, viewer, { format }) {
    const day = dayOf(context.clock.now())
    const name = `goodturn-not-for-appraisal-${day}${endings[format]}`
    const lens = await lensOf(context, viewer, (glass) => textsOfExport(glass))
    const own = newestFirst(lens.glass, ownFavors(lens.glass))
    if (format === 'csv') {
      const text = helpLogOf(lens.favors(own))
      return accept(seenByAuthor({ fileName: name, mediaType: 'text/csv', text }))
    }
    const about = await aboutMe(context, viewer, lens.glass)
    if (!about) return refuse({ code: 'not-found' })
    if (format === 'shifts-csv') {
      const text = shiftTableOf(ownRotasView(lens.glass), about.name)
      return accept(seenByAuthor({ fileName: name, mediaType: 'text/csv', text }))
    }
    const said = saidOfMyself(lens.glass)
    const favors = own.flatMap((favor) => lens.history(favor) ?? [])
    const asks = ownAsks(lens.glass).flatMap((ask) => lens.ask(ask) ?? [])
    const whole = { notForAppraisal, exportedOn: day, ...about, ...said, asks, favors }
    const text = `${JSON.stringify(whole, null, 2)}\n`
    return accept(seenByAuthor({ fileName: name, mediaType: 'application/json', text }))
  },
}

const endings = { json: '.json', csv: '.csv', 'shifts-csv': '-shifts.csv' } as const

const looksTaken = 10_000

function ownFavors({ ledger, viewer, facts }: Omit<Glass, 'words'>): readonly FavorId[] {
  return [...favorsOfViewer({ ledger, viewer, facts })]
}

/** What the viewer asked, and what they were asked with their own answers. */
function ownAsks({ facts, viewer }: Omit<Glass, 'words'>): readonly AskId[] {
  const named = facts.identitiesOf(viewer).flatMap((identity) => facts.asksOf(identity))
  return [...new Set(named)].filter((id) => {
    const state = facts.ask(id)
    const relation = state && askRelationOf({ facts, viewer }, state)
    return relation === 'asker' || relation === 'asked'
  })
}

function newestFirst({ ledger }: Glass, favors: readonly FavorId[]): readonly FavorId[] {
  const keyOf = (id: FavorId): string => `${ledger.favors.get(id)?.content.day} ${id}`
  return [...favors].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
}

/** What one cannot take on, what one can be asked for, and what one agreed on with others. */
function saidOfMyself(glass: Glass) {
  const { boundary, offers, nameMe } = ownBoundary(glass)
  const agreements = seeAgreements(glass, ownAgreementIds(glass)).map(
    ({ actions, favors, ...agreement }) => ({
      ...agreement,
      favors: favors.map(({ favor }) => favor),
    }),
  )
  const handovers = seeHandovers(glass, ownHandovers(glass)).map(
    ({ actions, ...handover }) => handover,
  )
  return { boundary, offers, nameMe, agreements, rotas: ownRotasView(glass), handovers }
}

function ownAgreementIds(glass: Omit<Glass, 'words'>) {
  const { forYou, others } = ownAgreements(glass)
  return [...forYou, ...others]
}

function textsOfExport(glass: Omit<Glass, 'words'>): readonly TextId[] {
  return [
    ...ownTexts(glass.ledger, glass.viewer),
    ...boundaryTexts(glass),
    ...agreementNeeds(glass, ownAgreementIds(glass)).texts,
    ...ownRotaTexts(glass),
    ...handoverTexts(glass, ownHandovers(glass)),
    ...textsFor(glass, ownFavors(glass)),
    ...ownAsks(glass).flatMap((ask) => askTexts(glass, ask)),
    ...lookTexts(glass, looksTaken),
    ...ownImports(glass).flatMap(({ name }) => name ?? []),
  ]
}

function ownImports({ ledger, viewer }: Omit<Glass, 'words'>) {
  return [...ledger.imports]
    .filter(([, state]) => state.by === viewer)
    .map(([id, state]) => ({ id, ...state }))
}

/** Everything but the favors. */
async function aboutMe(context: Context, viewer: Viewer, glass: Glass) {
  const { org, person } = viewer
  const demo = await isDemo(context, org)
  const privateAnswersOff = await context.privateAnswersOff(org)
  const own = ownView(glass, { demo, privateAnswersOff })
  if (!own) return undefined
  const { you, roles, away, skills, projects, identities, teams } = own
  const email = demo ? undefined : await context.accounts.emailOf(org, person)
  const answers = await readPrivate(context, viewer)
  return {
    name: you.name,
    ...(email === undefined ? {} : { email }),
    roles,
    teams: teams.map((team) => team.name),
    away,
    skills,
    projects,
    identities: identities.map(({ kind, address }) => ({ kind, ...(address && { address }) })),
    consent: await consentOf(context, viewer),
    privateAnswers: answers.filter(({ field }) => !apart.includes(field)).map(readable),
    calendarFeeds: answers.filter(({ field }) => field === 'feeds').map(feedKept),
    looks: looksView(glass, looksTaken),
    imports: ownImports(glass).map(({ id, name, source, standing, begunAtMs }) => ({
      import: id,
      name: name && glass.words(name),
      source,
      standing,
      day: dayOf(begunAtMs),
      lines: glass.facts.linesOf(id).length,
    })),
    tokens: await context.accounts.tokenNames(org, person),
  }
}

/** How far news was read is no word of theirs; a feed is told without its secret. */
const apart: readonly string[] = ['here-until', 'feeds']

function feedKept({ subject, plain }: { subject: string; plain: string }) {
  const { since } = JSON.parse(plain) as { readonly since: string }
  return { of: subject, since }
}

const entriesAtOnce = 5_000

/** What the viewer said of analysis, oldest first. */
async function consentOf({ journal }: Context, { org, person }: Viewer) {
  const said: { readonly day: string; readonly consents: boolean }[] = []
  for (let after = 0; ; ) {
    const rows = await journal.read(org, after, entriesAtOnce)
    for (const { entry } of rows) {
      const { type, by, atMs } = entry
      if (by !== person) continue
      if (type === 'person.consented') said.push({ day: dayOf(atMs), consents: true })
      if (type === 'person.consent-withdrawn') said.push({ day: dayOf(atMs), consents: false })
    }
    if (rows.length < entriesAtOnce) return said
    after += rows.length
  }
}

/** Answers are kept as JSON; whoever reads the file wants what they said. */
function readable({ field, subject, plain }: { field: string; subject: string; plain: string }) {
  const said = JSON.parse(plain) as unknown
  return { field, about: subject, said }
}
