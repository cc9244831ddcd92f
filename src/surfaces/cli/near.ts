// Which known names are near to a mistyped one: few letters apart, nearest first.

/** At most three names, nearest first; none where nothing is near. */
export function nearNames(typed: string, known: readonly string[]): readonly string[] {
  const wanted = folded(typed)
  const most = Math.max(1, Math.floor(wanted.length / 3))
  return known
    .map((name) => ({ name, apart: apartFrom(wanted, name) }))
    .filter(({ apart }) => apart <= most)
    .sort((a, b) => a.apart - b.apart || (a.name < b.name ? -1 : 1))
    .slice(0, 3)
    .map(({ name }) => name)
}

/** "Raj", "Raj or Mia", "Raj, Mia or Lee". */
export function orList(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
}

/** The least over the whole name and its first word. */
function apartFrom(wanted: string, name: string): number {
  const whole = folded(name)
  const [first = whole] = whole.split(/[ .]/)
  const start = whole.startsWith(wanted) && wanted.length > 2 ? 1 : Number.POSITIVE_INFINITY
  return Math.min(editDistance(wanted, whole), editDistance(wanted, first), start)
}

const folded = (text: string): string => text.trim().toLowerCase().replace(/^@/, '')

/** How many letters to add, take out, change or swap with their neighbour. */
export function editDistance(from: string, to: string): number {
  const [a, b] = [[...from], [...to]]
  const rows: number[][] = [b.map((_, at) => at).concat(b.length)]
  for (const [i, letter] of a.entries()) {
    const above = rows[i] ?? []
    const row = [i + 1]
    for (const [j, other] of b.entries()) {
      const changed = (above[j] ?? 0) + (letter === other ? 0 : 1)
      const swapped =
        i > 0 && j > 0 && letter === b[j - 1] && a[i - 1] === other
          ? (rows[i - 1]?.[j - 1] ?? 0) + 1
          : changed
      row.push(Math.min((above[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1, changed, swapped))
    }
    rows.push(row)
  }
  return rows[a.length]?.[b.length] ?? 0
}
