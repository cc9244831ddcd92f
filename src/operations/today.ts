// Today: what waits for the viewer's word, what was said aloud and is open, what happened since
// they were last here, and the lines they wrote or received lately. One answer for the page, the
// CLI's `me` and later the chat.
import { z } from 'zod'
import { factsFor } from '../core/ledger/facts.ts'
import type { Ledger } from '../core/ledger/ledger.ts'
import { obligationsOf } from '../core/ledger/obligations.ts'
import { ownWeek } from '../core/privacy/boundary-lens.ts'
import { lensFor, textsFor } from '../core/privacy/lens.ts'
import { favorsOfViewer } from '../core/privacy/news-lens.ts'
import { newestNotice } from '../core/privacy/notice-lens.ts'
import { seenByAuthor, seenPlain, seenTogether } from '../core/privacy/seen.ts'
import { mayConfirm } from '../core/record/favor-sides.ts'
import { accept, refuse } from '../core/result.ts'
import { dayOf } from '../core/time.ts'
import type { FavorId, OrgId, PersonId } from '../core/vocabulary.ts'
import { agreementsToday } from './agreements/see.ts'
import { agreementView, recurringViews } from './agreements/shapes.ts'
import { asksOf } from './asks/read.ts'
import { askView } from './asks/shapes.ts'
import { weekView } from './boundaries/shapes.ts'
import type { Context } from './context.ts'
import { rememberedToday } from './favors/memory.ts'
import { handoversToday } from './handovers/see.ts'
import { handoverView, toWriteViews } from './handovers/shapes.ts'
import { orgMode } from './mode.ts'
import type { ServerOperation } from './operation.ts'
import { keepPrivate, readPrivate } from './private-answers.ts'
import { changesToday } from './rotas/see.ts'
import { changeView } from './rotas/shapes.ts'
import { favorView, newsView, noticeView, personView, teamView } from './shapes.ts'

const rowsShown = 12
const hereUntil = 'here'

const todayAnswer = z.object({
  day: z.string(),
  you: personView,
  teams: z.array(teamView).readonly(),
  /** Whether this is the demo, so that the page can say so. */
  demo: z.boolean(),
  /** Where it is `rota only`, a page shows what is about rotas, and asks. */
  mode: orgMode,
  forYou: z.array(favorView).readonly(),
  /** Returns said aloud and open, on either side; which side you stand on is in `relation`. */
  saidAloud: z.array(favorView).readonly(),
  since: z.array(newsView).readonly(),
  /** Told to you, and no favors: a role, a team, an import that names you. Newest first. */
  notices: z.array(noticeView).readonly(),
  /** Asks for you to answer, soonest hour first. */
  asks: z.array(askView).readonly(),
  /** What you took on and is not done yet. */
  tookOn: z.array(askView).readonly(),
  /** Your own asks that are open, taken, or ended in the last days. */
  yourAsks: z.array(askView).readonly(),
  /** Swaps, and moves of an absence, that wait for your word. */
  changes: z.array(changeView).readonly(),
  /** Waiting for your word, or time to look at them again. */
  agreements: z.array(agreementView).readonly(),
  /** Handed over to you: one press says that you have it. */
  handovers: z.array(handoverView).readonly(),
  /** Shifts of yours about to end, or just over, with nothing handed over yet. */
  toWrite: toWriteViews,
  /** What keeps coming back between you and somebody, and could be agreed on. */
  recurring: recurringViews,
  /** What you wanted to remember today, for your own eyes. */
  remembered: z.array(z.object({ favor: favorView, words: z.string().optional() })).readonly(),
  /** Your week, where you gave more than you had set and nothing answers for you yet. */
  week: weekView.optional(),
  /** Your last lines, newest day first. */
  lately: z.array(favorView).readonly(),
  /** People and teams you can name, A to Z: for the quick line. */
  people: z.array(personView).readonly(),
  /** Hand this back to `today.seen` once it was looked at. */
  upTo: z.number().int(),
})
export type TodayAnswer = z.infer<typeof todayAnswer>

export const today: ServerOperation<Record<string, never>, TodayAnswer> = {
  name: 'today.read',
  about: 'Read what waits for your word, what was said aloud and is open, and what is new.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/today' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: todayAnswer,
  async run(context, viewer) {
    const ledger = await context.scribe.ledger(viewer.org)
    const nowMs = context.clock.now()
    const facts = factsFor(ledger, viewer.person, nowMs)
    const own = [...favorsOfViewer({ ledger, viewer: viewer.person, facts })]
    const waiting = own.filter((id) => {
      const favor = ledger.favors.get(id)
      return favor?.standing === 'waiting' && mayConfirm(favor, facts)
    })
    // What another system left waits on its import's page, and floods nobody's day.
    const told = own.filter((id) => ledger.favors.get(id)?.standing !== 'observed')
    const open = obligationsOf(ledger, viewer.person).map((each) => each.favor)
    const lately = newestFirst(ledger, told).slice(0, rowsShown)
    const since = await hereUntilOf(context, viewer.org, viewer.person)
    const shown = [...waiting, ...open, ...lately, ...inNews(ledger, own, viewer.person, since)]
    const texts = textsFor({ ledger, viewer: viewer.person, facts }, new Set(shown))
    const words = await context.wordBook.open(viewer.org, ledger, texts)
    const lens = lensFor(ledger, viewer.person, nowMs, words)
    const { forYou, taken, yours } = await asksOf(context, viewer, 'today')
    const week = ownWeek(lens.glass)
    const you = lens.person(viewer.person)
    if (!you) return refuse({ code: 'not-found' })
    return accept(
      seenTogether({
        day: seenPlain(dayOf(nowMs)),
        you,
        teams: lens.teams(),
        demo: seenPlain(await isDemo(context, viewer.org)),
        mode: seenPlain(ledger.org.mode),
        forYou: lens.favors(newestFirst(ledger, waiting)),
        saidAloud: lens.favors(open),
        since: lens.news(since),
        notices: lens.notices(since),
        asks: forYou,
        tookOn: taken,
        yourAsks: yours,
        changes: await changesToday(context, viewer),
        ...(await agreementsToday(context, viewer)),
        ...(await handoversToday(context, viewer)),
        remembered: await rememberedToday(context, viewer),
        ...(week.shallAnswer ? { week } : {}),
        lately: lens.favors(lately),
        people: lens.people(),
        upTo: seenPlain(Math.max(newestNews(ledger, own), newestNotice(lens.glass))),
      }),
    )
  },
}

function newestFirst(ledger: Ledger, favors: readonly FavorId[]): readonly FavorId[] {
  const keyOf = (id: FavorId): string => `${ledger.favors.get(id)?.content.day} ${id}`
  return [...favors].sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1))
}

/** What the news since then can be about: only their words are opened, not those of all years. */
function inNews(
  ledger: Ledger,
  own: readonly FavorId[],
  viewer: PersonId,
  since: number,
): readonly FavorId[] {
  return own.flatMap((id) => {
    const fresh = (ledger.news.get(id) ?? []).filter(
      ({ sequence, entry }) => sequence > since && entry.by !== viewer,
    )
    const links = fresh.flatMap(({ entry }) => ('by' in entry.data ? [entry.data.by] : []))
    return fresh.length === 0 ? [] : [id, ...links]
  })
}

/** The newest entry about the viewer's own favors: no number that says what others did. */
function newestNews(ledger: Ledger, own: readonly FavorId[]): number {
  return own.reduce((most, id) => Math.max(most, ledger.news.get(id)?.at(-1)?.sequence ?? 0), 0)
}

export async function isDemo(context: Context, org: OrgId): Promise<boolean> {
  const rows = await context.journal.orgs()
  return rows.some((row) => row.org === org && row.demo)
}

/** How far in the journal the viewer has looked; a private answer, so nobody else can know. */
async function hereUntilOf(context: Context, org: OrgId, person: PersonId): Promise<number> {
  const [kept] = await readPrivate(context, { org, person }, 'here-until')
  return Number(kept?.plain ?? 0)
}

const seenInput = z.strictObject({ upTo: z.number().int().min(0) })

export const todaySeen: ServerOperation<z.infer<typeof seenInput>, { upTo: number }> = {
  name: 'today.seen',
  about: 'Remember, for your own eyes, how far you have looked.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/today/seen' },
  who: 'member',
  input: seenInput,
  output: z.object({ upTo: z.number().int() }),
  async run(context, viewer, { upTo }) {
    await keepPrivate(context, viewer, 'here-until', hereUntil, String(upTo))
    return accept(seenByAuthor({ upTo }))
  },
}
