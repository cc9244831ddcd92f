// The style as rules over sources: each takes files and answers what is wrong, in sentences. The
// tidy test runs them on the checkout, and on planted violations to see that they bite.
import {
  codeLines,
  type Import,
  importsOf,
  isTest,
  type SourceFile,
  withoutComments,
  wordsOf,
} from './source.ts'

export type Rule = (files: readonly SourceFile[]) => readonly string[]

/** Rooms from the bottom up, and what each may import besides itself. Types may go further. */
const floors: readonly { readonly room: string; readonly sees: readonly string[] }[] = [
  { room: 'src/core', sees: [] },
  { room: 'src/sense', sees: ['src/core'] },
  { room: 'src/rota', sees: ['src/core'] },
  { room: 'src/journal', sees: ['src/core', 'src/sense'] },
  { room: 'src/connectors', sees: ['src/core', 'src/sense', 'src/rota'] },
  { room: 'src/workplace', sees: ['src/core', 'src/sense'] },
  { room: 'src/workers', sees: ['src/core', 'src/sense', 'src/rota'] },
  { room: 'src/grammar', sees: ['src/core', 'src/rota'] },
  {
    room: 'src/operations',
    sees: [
      'src/core',
      'src/sense',
      'src/rota',
      'src/journal',
      'src/connectors',
      'src/workplace',
      'src/workers',
      'src/grammar',
    ],
  },
  ...['http', 'web', 'cli', 'chat', 'mcp', 'ical', 'mail', 'operator'].map((surface) => ({
    room: `src/surfaces/${surface}`,
    sees: ['src/core', 'src/operations', 'src/grammar', 'src/surfaces/web/tokens.css'],
  })),
  { room: 'src/clockwork.ts', sees: ['src/operations'] },
  { room: 'src/config.ts', sees: [] },
  { room: 'src/serve.ts', sees: ['src/'] },
  { room: 'src/main.ts', sees: ['src/'] },
]

/** Types a surface may know though it may not run them. */
const typesSeen: Readonly<Record<string, readonly string[]>> = {
  'src/surfaces': ['src/sense', 'src/rota', 'src/operations'],
}

function floorOf(path: string) {
  return floors.find(({ room }) => path === room || path.startsWith(`${room}/`))
}

export const arrowsPointDown: Rule = (files) =>
  files.flatMap((file) => {
    if (!file.path.startsWith('src/') || isTest(file.path)) return []
    const floor = floorOf(file.path)
    if (!floor) return [`${file.path} is in no room`]
    return importsOf(file).flatMap((each) => arrowWrong(floor, each))
  })

function arrowWrong(floor: (typeof floors)[number], each: Import): readonly string[] {
  const { target, from, typeOnly } = each
  if (!target.startsWith('src/') && !target.startsWith('test/')) return []
  if (target.startsWith(`${floor.room}/`) || target === floor.room) return []
  const sees = [...floor.sees]
  if (typeOnly) {
    for (const [room, types] of Object.entries(typesSeen)) {
      if (from.startsWith(room)) sees.push(...types)
    }
  }
  if (sees.some((room) => target === room || target.startsWith(room))) return []
  return [`${from} must not see ${target}`]
}

/** The core needs nothing but itself; sense, grammar and workplace nothing but the core. */
export const pureRoomsStandAlone: Rule = (files) =>
  files.flatMap((file) => {
    if (isTest(file.path)) return []
    const pure = ['src/core/', 'src/sense/', 'src/rota/', 'src/workplace/', 'src/grammar/'].some(
      (room) => file.path.startsWith(room),
    )
    if (!pure) return []
    return importsOf(file)
      .filter(({ target }) => !target.startsWith('src/'))
      .filter(
        ({ target }) => !(file.path.startsWith('src/grammar/') && target === 'chrono-node/en'),
      )
      .map(({ target }) => `${file.path} is pure and must not need ${target}`)
  })

const clocks = ['src/operations/context.ts', 'src/surfaces/web/clock.ts']
const chance: readonly [RegExp, string][] = [
  [/\bDate\.now\b/, 'Date.now'],
  [/\bnew Date\(\s*\)/, 'a bare new Date'],
  [/\bMath\.random\b/, 'Math.random'],
  [/\brandomUUID\b/, 'randomUUID'],
  [/\bperformance\.now\b/, 'performance.now'],
]

export const timeAndChanceAreGiven: Rule = (files) =>
  files.flatMap((file) => {
    if (!file.path.startsWith('src/') || isTest(file.path) || clocks.includes(file.path)) return []
    const text = withoutComments(file.text)
    return chance
      .filter(([pattern]) => pattern.test(text))
      .map(([, name]) => `${file.path} uses ${name}`)
  })

const refused = ['points', 'score', 'karma', 'leaderboard', 'rank', 'coin', 'debt', 'owe', 'owed']

export const noneOfTheNineWords: Rule = (files) =>
  files.flatMap((file) => {
    if (!file.path.startsWith('src/') || isTest(file.path)) return []
    const text = withoutComments(file.text).replaceAll(/\bpoints=/g, '')
    const words = new Set(wordsOf(text))
    return refused.filter((word) => words.has(word)).map((word) => `${file.path} says “${word}”`)
  })

export const filesSpeakFirst: Rule = (files) =>
  files.flatMap((file) => {
    const lines = file.text.replace(/^#![^\n]*\n/, '')
    return /^(\/\/|\/\*)/.test(lines) ? [] : [`${file.path} does not say what it is`]
  })

export const filesAreShort: Rule = (files) =>
  files.flatMap((file) => {
    const lines = file.text.split('\n').length - 1
    const long = lines > 300 ? [`${file.path} has ${lines} lines`] : []
    const wide = file.text
      .split('\n')
      .flatMap((line, index) =>
        line.length > 100 && !line.includes('http') && !isTest(file.path)
          ? [`${file.path}:${index + 1} is too wide`]
          : [],
      )
    return [...long, ...wide]
  })

const functionStart =
  /^\s*(?:export\s+|static\s+)?(?:async\s+)?(?:function\b|#?\w+\([^)]*\)[^;=]*\{$)/

/** Functions of at most 50 lines, by their indentation. */
export const functionsAreShort: Rule = (files) =>
  files.flatMap((file) => {
    if (isTest(file.path) || !file.path.startsWith('src/')) return []
    const lines = file.text.split('\n')
    return lines.flatMap((line, index) => {
      if (!functionStart.test(line) || /^\s*(if|for|while|switch|return)\b/.test(line)) return []
      const indent = line.length - line.trimStart().length
      const close = `${' '.repeat(indent)}}`
      const end = lines.findIndex(
        (each, at) => at > index && /^[},;) ]*$/.test(each) && each.startsWith(close),
      )
      const length = end - index + 1
      return length > 50 ? [`${file.path}:${index + 1} has a function of ${length} lines`] : []
    })
  })

const badNames = /(^|[/-])(utils?|helpers?|managers?|services?|common|misc)([./-]|$)/

export const namesSayWhat: Rule = (files) =>
  files.flatMap((file) => [
    ...(badNames.test(file.path) ? [`${file.path} has a name that says nothing`] : []),
    ...(/^export default\b/m.test(file.text) && file.path.startsWith('src/')
      ? [`${file.path} exports without a name`]
      : []),
    ...(/^export \* from/m.test(file.text) ? [`${file.path} is a barrel`] : []),
  ])

/** Only the lens marks things as seen. */
export const onlyTheLensMarks: Rule = (files) =>
  files.flatMap((file) =>
    !file.path.startsWith('src/core/privacy/') &&
    file.path.startsWith('src/') &&
    !isTest(file.path) &&
    /\bmarkSeen\b|\bas (unknown as )?Seen</.test(withoutComments(file.text))
      ? [`${file.path} marks something as seen`]
      : [],
  )

/** Every switch without a default that ends in `satisfies never` forgets the next case. */
export const switchesAreWhole: Rule = (files) =>
  files.flatMap((file) => {
    if (!file.path.startsWith('src/') || isTest(file.path)) return []
    const text = withoutComments(file.text)
    const switches = text.match(/\bswitch \(/g)?.length ?? 0
    const defaults = text.match(/^\s*default:/gm)?.length ?? 0
    return defaults < switches ? [`${file.path} has a switch without a default`] : []
  })

/** Lines of code a pure room may hold; raising one takes a line in DECISIONS.md. */
export const budgets: Readonly<Record<string, number>> = {
  'src/core': 12_650,
  'src/sense': 8_000,
  'src/rota': 5_000,
}

export const budgetsHold: Rule = (files) =>
  Object.entries(budgets).flatMap(([room, most]) => {
    const own = files.filter(({ path }) => path.startsWith(`${room}/`) && !isTest(path))
    const lines = own.reduce((sum, { text }) => sum + codeLines(text), 0)
    return lines > most ? [`${room} has ${lines} lines of code of ${most}`] : []
  })

export const rules: Readonly<Record<string, Rule>> = {
  'arrows point down': arrowsPointDown,
  'pure rooms stand alone': pureRoomsStandAlone,
  'time and chance are given': timeAndChanceAreGiven,
  'none of the nine words': noneOfTheNineWords,
  'files speak first': filesSpeakFirst,
  'files are short': filesAreShort,
  'functions are short': functionsAreShort,
  'names say what': namesSayWhat,
  'only the lens marks': onlyTheLensMarks,
  'switches are whole': switchesAreWhole,
  'budgets hold': budgetsHold,
}
