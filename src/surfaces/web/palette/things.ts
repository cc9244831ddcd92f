// Everything the palette can reach: pages, acts, people, teams, and the reader's own lines, looked
// through page by page while it is open.
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import { favorSentence } from '../../../grammar/sentences.ts'
import { dateWords } from '../../../grammar/words.ts'
import type { MeAnswer } from '../../../operations/me/shapes.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { read } from '../api/call.ts'
import { type FavorsPage, meQuery, todayQuery, withAsked } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { partsOf } from '../settings/parts.ts'
import { unlisted } from '../shell/nav.ts'
import { listedPages } from '../shell/rota-only.ts'
import type { Group, Thing } from './matches.ts'

/** What the shell lends: acts that are no page. */
export interface Around {
  readonly write: (text?: string) => void
  readonly showKeys: () => void
  readonly signOut: () => void
  readonly look: (scheme: 'auto' | 'light' | 'dark') => void
}

export interface Things {
  readonly groups: readonly Group[]
  /** The typed text as a line to write down, where it could be one. */
  readonly write: readonly Thing[]
  readonly says: string
}

type Navigate = ReturnType<typeof useNavigate>

export function useThings(around: Around, typed: string): Things {
  const navigate = useNavigate()
  const { data } = useQuery(todayQuery)
  const { data: me } = useQuery(meQuery)
  const rotaOnly = data?.mode === 'rota only'
  const lines = useOwnLines(!rotaOnly && typed.trim().length > 1)
  const pages = pageThings(navigate, me, rotaOnly)
  const people = data && !rotaOnly ? peopleThings(data, navigate) : []
  const groups = [
    {
      name: 'Pages',
      things: pages,
      unasked: listedPages(rotaOnly).length + unlisted.length,
      asked: 6,
    },
    { name: 'Do', things: actThings(around, navigate, rotaOnly), unasked: 9, asked: 6 },
    { name: 'People', things: people, unasked: 0, asked: 6 },
    { name: 'Teams', things: data ? teamThings(data, navigate) : [], unasked: 0, asked: 4 },
    { name: 'Your lines', things: lineThings(lines.favors, navigate), unasked: 0, asked: 8 },
  ]
  return { groups, write: rotaOnly ? [] : writeThings(around, typed), says: lines.says }
}

function pageThings(
  navigate: Navigate,
  me: MeAnswer | undefined,
  rotaOnly: boolean,
): readonly Thing[] {
  const whole = listedPages(rotaOnly).map(({ to, name, letter }) => ({
    id: `page ${to}`,
    words: name,
    beside: `g ${letter}`,
    alsoFoundBy: 'go to',
    run: () => void navigate({ to }),
  }))
  const parts = partsOf(me ?? { roles: [] }).map(({ part, name }) => ({
    id: `settings ${part}`,
    words: name,
    beside: 'in Settings',
    alsoFoundBy: 'settings',
    run: () => void navigate({ to: '/settings/$part', params: { part } }),
  }))
  const more = unlisted.map(({ to, name, letter, alsoFoundBy }) => ({
    id: `page ${to}`,
    words: name,
    beside: `g ${letter}`,
    alsoFoundBy: `go to ${alsoFoundBy}`,
    run: () => void navigate({ to }),
  }))
  return [...whole, ...more, ...parts]
}

function actThings(around: Around, navigate: Navigate, rotaOnly: boolean): readonly Thing[] {
  const settings = (part: string) => () =>
    void navigate({ to: '/settings/$part', params: { part } })
  const act = (words: string, alsoFoundBy: string, run: () => void, beside?: string): Thing => ({
    id: `do ${words}`,
    words,
    alsoFoundBy,
    run,
    ...(beside ? { beside } : {}),
  })
  const ofFavors = [
    act('Write a line', 'new record thanks gave favor', () => around.write(), 'n'),
    act(
      'Make an agreement',
      'formal contract mentoring cover',
      () => void navigate({ to: '/agreements/new' }),
    ),
    act('Bring in a file or a history', 'import csv git', () => void navigate({ to: '/imports' })),
  ]
  const cover = act('Ask for a cover', 'shift swap new', () => void navigate({ to: '/ask' }), 'n')
  return [
    ...(rotaOnly ? [cover] : ofFavors),
    act('Invite somebody', 'link colleague add person', () => void navigate({ to: '/people' })),
    act('Take your record with you', 'export json csv download', settings('yours')),
    act('Erase what is yours', 'delete remove leave', settings('yours')),
    act('Look on paper', 'light theme scheme', () => around.look('light')),
    act('Look by lamplight', 'dark theme scheme night', () => around.look('dark')),
    act('Look as this device does', 'auto theme scheme', () => around.look('auto')),
    act('See the keys', 'help keyboard shortcuts', around.showKeys, '?'),
    act('Sign out', 'leave log off', around.signOut),
  ]
}

function peopleThings({ people }: TodayAnswer, navigate: Navigate): readonly Thing[] {
  return people
    .filter((person) => !person.you)
    .map(({ person, name }) => ({
      id: person,
      words: name,
      beside: 'your lines with them',
      run: () => void navigate({ to: '/record/entries', search: { with: person } }),
    }))
}

function teamThings({ teams }: TodayAnswer, navigate: Navigate): readonly Thing[] {
  return teams.map(({ team, name }) => ({
    id: team,
    words: name,
    beside: 'team',
    run: () => void navigate({ to: '/team/$team', params: { team } }),
  }))
}

function lineThings(favors: readonly FavorView[], navigate: Navigate): readonly Thing[] {
  const today = localToday()
  return favors.map((favor) => ({
    id: favor.favor,
    words: favorSentence(favor),
    beside: dateWords(favor.day, today),
    alsoFoundBy: [favor.note ?? '', favor.kind, favor.giver.name, favor.receiver.name].join(' '),
    run: () => void navigate({ to: '/favors/$favor', params: { favor: favor.favor } }),
  }))
}

/** Two words and more may be a line. */
function writeThings(around: Around, typed: string): readonly Thing[] {
  const text = typed.trim()
  if (text.split(/\s+/).length < 2) return []
  return [
    {
      id: 'write',
      words: `Write it down: “${text}”`,
      run: () => around.write(text),
    },
  ]
}

const linesLookedThrough = 1_000
const linesOfAPage = 200

function useOwnLines(wanted: boolean): { favors: readonly FavorView[]; says: string } {
  const query = useInfiniteQuery({
    queryKey: ['favors', 'looked through'],
    queryFn: ({ pageParam }) =>
      read<FavorsPage>(withAsked('/favors', { limit: linesOfAPage, cursor: pageParam })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last, all) =>
      all.length * linesOfAPage < linesLookedThrough ? (last.next ?? undefined) : undefined,
    enabled: wanted,
  })
  const { hasNextPage, isFetching, fetchNextPage } = query
  useEffect(() => {
    if (wanted && hasNextPage && !isFetching) void fetchNextPage()
  }, [wanted, hasNextPage, isFetching, fetchNextPage])
  const pagesRead = query.data?.pages ?? []
  const isAll = (pagesRead.at(-1)?.next ?? null) === null
  return {
    favors: pagesRead.flatMap((page) => page.favors),
    says: saysOf(wanted, isFetching, isAll),
  }
}

function saysOf(wanted: boolean, isFetching: boolean, isAll: boolean): string {
  if (!wanted) return ''
  if (isFetching) return 'Looking through your lines.'
  return isAll ? '' : 'Looked through your last 1,000 lines.'
}
