// `goodturn swap`, `take`, `drop`, `keep`, `handover` and `rota`: a shift changes hands, a handover
// is written, and a week of the plan is read.
import type { Command } from 'commander'
import type { RotaBrief, RotaView } from '../../core/privacy/rota-views.ts'
import { mondayOf } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { sayProblem } from './client.ts'
import type { Doors } from './doors.ts'
import { type WideIo, writeJson } from './io.ts'
import { plain } from './report/words.ts'
import {
  DROP_EXAMPLES,
  HANDOVER_EXAMPLES,
  KEEP_EXAMPLES,
  ROTA_EXAMPLES,
  SWAP_EXAMPLES,
  TAKE_EXAMPLES,
} from './rota-help.ts'
import { answeredByRota, aroundHere, callingOver, type RotaOptions } from './rota-line.ts'

export function addRotaCommands(program: Command, io: WideIo, doors: Doors): Command {
  const adding = (verb: string, about: string, words: string, examples: string): Command =>
    program
      .command(verb)
      .description(about)
      .argument(words, 'as you would say it')
      .option('--json', 'print JSON')
      .option('--server <url>', 'address of the server')
      .addHelpText('after', examples)
  const line = (verb: string, about: string, words: string, examples: string): void => {
    adding(verb, about, words, examples).action((said: string[], options: RotaOptions) =>
      runLine([verb, ...said].join(' ').trim(), options, io, doors),
    )
  }
  line('swap', 'propose a swap: a shift of yours for one of theirs', '<words...>', SWAP_EXAMPLES)
  line('take', 'take a shift that is open or offered, or a part of it', '<words...>', TAKE_EXAMPLES)
  line('drop', 'offer a shift of yours to whoever can take it', '<words...>', DROP_EXAMPLES)
  line('keep', 'keep a shift you had offered', '<words...>', KEEP_EXAMPLES)
  line(
    'handover',
    'write or receive a handover, or see which wait',
    '[words...]',
    HANDOVER_EXAMPLES,
  )
  return adding('rota', 'print who has which shift in a week', '[week...]', ROTA_EXAMPLES)
    .enablePositionalOptions()
    .helpCommand(false)
    .action((week: string[], options: RotaOptions) => runWeek(week.join(' '), options, io, doors))
}

async function runLine(
  words: string,
  options: RotaOptions,
  io: WideIo,
  doors: Doors,
): Promise<void> {
  const around = await aroundHere(options, io)
  if (!around) return
  const handled = await answeredByRota({ words, options, io, doors }, around)
  if (handled) return
  io.stderr.write('That did not read as a line about a shift. Nothing was changed.\n')
  io.exit(1)
}

async function runWeek(
  week: string,
  options: RotaOptions,
  io: WideIo,
  doors: Doors,
): Promise<void> {
  const monday = await mondayIn(week, io)
  if (monday === undefined) {
    io.stderr.write(
      `“${plain(week)}” is no week that is clear.\nFor example: goodturn rota next week\n`,
    )
    return io.exit(1)
  }
  const call = callingOver({ options, io, doors })
  const listed = await call<{ rotas: readonly RotaBrief[] }>('rota.list', {})
  if (!listed.ok) return sayProblem(listed.refusal, io)
  const rotas: RotaView[] = []
  for (const { rota } of listed.value.rotas) {
    const read = await call<{ rota: RotaView }>('rota.read', { rota, from: monday, weeks: 1 })
    if (!read.ok) return sayProblem(read.refusal, io)
    rotas.push(read.value.rota)
  }
  if (options.json) writeJson({ rotas }, io)
  else await showWeek(rotas, monday, io)
  io.exit(0)
}

async function showWeek(rotas: readonly RotaView[], monday: Day, io: WideIo): Promise<void> {
  const { weekLines } = await import('../../grammar/rota/week-lines.ts')
  const reader = { today: io.today(), zone: io.zone() }
  if (rotas.length === 0) io.stdout.write('There is no rota here that you can read.\n')
  for (const rota of rotas) {
    for (const line of weekLines(rota, monday, reader)) io.stdout.write(`${plain(line)}\n`)
  }
}

/** The Monday of the week that was said: this one where none was. */
async function mondayIn(week: string, io: WideIo): Promise<Day | undefined> {
  if (week.trim() === '') return mondayOf(io.today())
  const [{ daysAt }, { lineOf }] = await Promise.all([
    import('../../grammar/rota/shift-said.ts'),
    import('../../grammar/line.ts'),
  ])
  const line = lineOf(/^(this|next)$/i.test(week.trim()) ? `${week.trim()} week` : week)
  const found = daysAt(line, 0, io.today())
  if (!found || 'is' in found || found.length < line.tokens.length) return undefined
  const [first] = found.days
  return first === undefined ? undefined : mondayOf(first)
}
