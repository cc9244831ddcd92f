// Imports as the stub answers them: one in each stage, small and as large as they come.
import type { ImportView, MatchView, TableView } from '../../src/operations/imports/shapes.ts'
import { gave, received, todayDay } from './fixture.ts'

export const importPath = '/imports/import_help'

const you = { is: 'you', person: 'person_ana', name: 'Ana' } as const
export const mia = { is: 'person', person: 'person_mia', name: 'Mia' } as const

const still = { done: 0, total: 0, perSecond: 0 }

export const draft: ImportView = {
  import: 'import_help',
  source: 'csv',
  name: 'help-2025.csv',
  stage: 'draft',
  by: you,
  day: todayDay,
  progress: still,
  lines: 0,
  yours: 0,
  mayUndo: false,
  mayCancel: true,
}

export const table: TableView = {
  encoding: 'latin-1',
  delimiter: ';',
  header: true,
  columns: ['date', 'helper', 'helped', 'kind', 'min', 'remark', 'ticket'],
  sample: [
    ['2025-03-03', 'Raj Patel', 'Ana', 'cover', '480', 'Late shift', '1041'],
    ['2025-03-03', 'Mia', 'Raj Patel', 'check', '45', '', '1042'],
    ['2025-03-04', 'Jörg Müller', 'Mia', 'knowledge', '120', 'The export scripts, twice', '1043'],
    ['2025-03-06', 'Ana', 'Lee', 'cover', '240', '', '1044'],
  ],
  rows: 10_145,
  guess: { time: 0, giver: 1, receiver: 2, kind: 3, minutes: 4, note: 5, id: 6 },
}

const person = (name: string) =>
  ({ is: 'person', person: `person_${name.toLowerCase()}` as const, name }) as const

export const people: readonly MatchView[] = [
  {
    label: 'Ana',
    address: 'ana@example.org',
    match: { ...person('Ana') },
    because: 'address',
    gave: 1_204,
    received: 981,
  },
  { label: 'Ines', match: person('Ines'), because: 'name', gave: 12, received: 0 },
  {
    label: 'Jörg Müller',
    address: 'joerg@example.org',
    match: { is: 'not here yet' },
    because: 'nothing',
    gave: 411,
    received: 2_010,
  },
  { label: 'Lee', match: person('Lee'), because: 'said', gave: 0, received: 1 },
  { label: 'Mia', match: person('Mia'), because: 'name', gave: 2_101, received: 1_500 },
  {
    label: 'Raj Patel',
    address: 'raj@example.org',
    match: person('Raj'),
    because: 'address',
    gave: 3_117,
    received: 2_044,
  },
  { label: 'release-bot', match: { is: 'left out' }, because: 'said', gave: 73, received: 0 },
]

export const preview: NonNullable<ImportView['preview']> = {
  proposed: 10_045,
  known: 25,
  people,
  peopleUnlisted: 0,
  refused: [
    {
      reason: 'The day could not be read.',
      count: 61,
      lines: [3, 8, 12, 190, 192, 201, 202, 203, 208, 300, 301, 340, 350, 360, 371, 402, 403, 500],
    },
    { reason: 'Giver and receiver are the same person.', count: 12, lines: [40, 77, 9_120] },
    { reason: 'Somebody in it was left out.', count: 2, lines: [15, 10_144] },
  ],
  remarks: [{ reason: 'The note was cut at 500 characters.', count: 4, lines: [31, 64, 65, 702] }],
  sample: [
    { giver: 'Raj Patel', receiver: 'Ana', kind: 'cover', day: '2025-03-03' },
    { giver: 'Mia', receiver: 'Raj Patel', kind: 'check', day: '2025-03-03' },
    { giver: 'Jörg Müller', receiver: 'Mia', kind: 'knowledge', day: '2025-03-04' },
    { giver: 'Ana', receiver: 'Lee', kind: 'cover', day: '2025-03-06' },
  ],
  firstDay: '2025-03-03',
  lastDay: '2026-04-30',
}

export const ready: ImportView = { ...draft, table, preview }

export const reading: ImportView = {
  ...draft,
  stage: 'reading',
  progress: { done: 3_200, total: 10_145, perSecond: 1_450, secondsLeft: 4.8 },
}

export const bringing: ImportView = {
  ...draft,
  stage: 'bringing in',
  progress: { done: 120_000, total: 200_000, perSecond: 900, secondsLeft: 89 },
}

export const done: ImportView = {
  ...draft,
  stage: 'done',
  lines: 10_045,
  yours: 4,
  mayUndo: true,
  mayCancel: false,
}

export const byMia: ImportView = {
  ...done,
  import: 'import_history',
  source: 'git',
  name: 'export-scripts',
  by: mia,
  day: '2026-05-08',
  mayUndo: false,
}

const observed = { observed: true, standing: 'observed', writtenBy: 'giver' } as const

export const yourLines = [
  received('obs-1', 'Raj', {
    ...(observed as object),
    day: '2025-03-03',
    effort: { minutes: 480 },
    note: 'Late shift',
    actions: ['confirm', 'decline'],
  }),
  received('obs-2', 'Mia', {
    ...(observed as object),
    day: '2025-03-03',
    kind: 'check',
    actions: ['confirm', 'decline'],
  }),
  gave('obs-3', 'Lee', { ...(observed as object), day: '2025-03-06', actions: ['decline'] }),
  received('obs-4', 'Raj', { day: '2025-04-01', kind: 'knowledge', actions: [] }),
]

export const lines = (next: string | null = null) => ({ favors: yourLines, next })

const longName = 'Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaft-Aleksandrowitsch'

export const longDraft: ImportView = {
  ...ready,
  name: `${longName}.csv`,
  table: {
    ...table,
    columns: Array.from({ length: 45 }, (_, at) => (at === 1 ? longName : `column_${at}`)),
    sample: [Array.from({ length: 45 }, () => longName), Array.from({ length: 45 }, () => '')],
  },
  preview: {
    ...preview,
    sample: [{ giver: longName, receiver: 'Ana', kind: 'cover', day: '2025-03-03' }],
    refused: [{ reason: `${longName} could not be read. `.repeat(3), count: 200_000, lines: [1] }],
    people: [
      {
        label: longName,
        address: `${longName.toLowerCase()}@${longName.toLowerCase()}.example.org`,
        match: { is: 'person', person: 'person_long', name: longName },
        because: 'name',
        gave: 199_999,
        received: 1,
      },
    ],
  },
}

/** As many people as the page is asked to bear. */
export const manyPeople: ImportView = {
  ...ready,
  preview: {
    ...preview,
    people: Array.from({ length: 300 }, (_, at) => ({
      label: `Person ${String(at).padStart(3, '0')}`,
      address: `person${at}@example.org`,
      match: at % 3 === 0 ? person('Mia') : ({ is: 'not here yet' } as const),
      because: at % 3 === 0 ? ('name' as const) : ('nothing' as const),
      gave: at,
      received: 300 - at,
    })),
    peopleUnlisted: 212,
  },
}

export const nothingNew: ImportView = {
  ...ready,
  preview: { ...preview, proposed: 0, known: 10_045, refused: [] },
}

const { firstDay: _, lastDay: __, ...dayless } = preview

export const allRefused: ImportView = {
  ...ready,
  preview: {
    ...dayless,
    proposed: 0,
    known: 0,
    sample: [],
    people: [],
    refused: [{ reason: 'Lines between two others need an admin.', count: 812, lines: [1, 2, 3] }],
  },
}

export const listed: readonly ImportView[] = [
  { ...reading, import: 'import_reading' },
  { ...ready, import: 'import_ready' },
  done,
  byMia,
  { ...done, import: 'import_old', stage: 'undone', lines: 2, yours: 0, mayUndo: false },
]

export const repositories = {
  names: ['export-scripts', 'goodturn', 'support-macros'],
  command:
    "git log --no-merges --use-mailmap -z --format='%H%x00%at%x00%an%x00%ae%x00%cn%x00%ce%x00" +
    "%(trailers:only,unfold)' HEAD > goodturn.log",
}
