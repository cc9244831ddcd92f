// A sheet Support kept before: eight lines somebody brings into the demo, so that it can be seen
// how such lines wait for a yes. One of its people has never been here.
import { addDays } from '../core/time.ts'
import type { Day } from '../core/vocabulary.ts'

export const oldSheetName = 'Support help sheet.csv'

/** Full name of who brings it in. */
export const oldSheetBroughtBy = 'Tuuli Tamm'

const lines: readonly (readonly [daysAgo: number, ...cells: readonly string[]])[] = [
  [420, 'Ines Ito', 'Lee Lind', 'cover', '480', 'the Friday late shift'],
  [412, 'Lee Lind', 'Omar Osei', 'knowledge', '45', 'how refunds are booked'],
  [409, 'Pavel Petrov', 'Lee Lind', 'mentoring', '60', 'the first week on the phone'],
  [401, 'Sam Sato', 'Joe Jansen', 'check', '30', 'the outage notice'],
  [398, 'Omar Osei', 'Lee Lind', 'deadline', '90', 'the quarter’s figures'],
  [392, 'Mia Moser', 'Pavel Petrov', 'knowledge', '30', 'the ticket tags'],
  [388, 'Lee Lind', 'Mia Moser', 'cover', '240', 'an early shift'],
  [381, 'Pavel Petrov', 'Sam Sato', 'expertise', '60', 'the phone system, after it fell over'],
]

/** The sheet as a CSV file, its days counted back from today. */
export function oldSheet(today: Day): string {
  const rows = lines.map(([daysAgo, ...cells]) => [addDays(today, -daysAgo), ...cells])
  const table = [['date', 'giver', 'receiver', 'kind', 'minutes', 'note'], ...rows]
  return `${table.map((cells) => cells.map(quoted).join(',')).join('\n')}\n`
}

const quoted = (cell: string): string => (cell.includes(',') ? `"${cell}"` : cell)
