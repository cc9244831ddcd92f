// The calendar file that goes with a letter about shifts: each of the reader's it touches, under
// the same UID and with the same SEQUENCE as in their feed, so that no calendar holds one twice.
// What is theirs no more is in it as called off.
import { feedView } from '../../core/privacy/feed-lens.ts'
import type { RotaHappened, RotaToldView } from '../../core/privacy/told-views.ts'
import type { Context, House } from '../context.ts'
import { lensOf } from '../look.ts'
import type { Viewer } from '../viewer.ts'

const moving: ReadonlySet<RotaHappened> = new Set([
  'published',
  'taken',
  'taken back',
  'change accepted',
  'change undone',
])

/** Undefined where no shift of theirs changed. */
export async function shiftsCalendar(
  house: House,
  viewer: Viewer,
  { happened, moves }: RotaToldView,
): Promise<string | undefined> {
  if (!moving.has(happened)) return undefined
  const touched = moves.map(({ shift }) => shift)
  const context: Context = { ...house, call: { inputHash: '' } }
  const { glass } = await lensOf(context, viewer)
  const feed = feedView(glass, 'me', {
    fromMs: Math.min(...touched.map(({ fromMs }) => fromMs)),
    untilMs: Math.max(...touched.map(({ untilMs }) => untilMs)),
  })
  const ids = new Set<string>(touched.map(({ shift }) => shift))
  const shifts = (feed?.shifts ?? []).filter(({ uid }) => ids.has(uid.split('.')[0] ?? uid))
  if (!feed || shifts.length === 0) return undefined
  return house.post.feed({ feed: { ...feed, shifts }, writtenAtMs: house.clock.now(), free: false })
}
