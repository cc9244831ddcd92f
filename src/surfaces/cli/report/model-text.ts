// A choice model on a terminal: a line an effect, figures aligned, and what could not be found.
import type { Modelled } from '../../../operations/model.ts'
import { figure, grouped, plain } from './words.ts'

export function modelText(model: Modelled): string {
  const wide = Math.max(...model.coefficients.map(({ effect }) => effect.length), 6)
  const head = ['estimate', 'std. error', 'z', 'p'].map((name) => name.padStart(11)).join('')
  const lines = [
    `${'effect'.padEnd(wide)}${head}`,
    ...model.coefficients.map(({ effect, ...line }) => plain(effect).padEnd(wide) + cells(line)),
    '',
    `log-likelihood ${figure(model.logLikelihood, 3)}, ` +
      `without effects ${figure(model.nullLogLikelihood, 3)}`,
    `${grouped(model.events)} choices among up to ${grouped(model.candidates)}` +
      (model.skipped > 0 ? `; ${grouped(model.skipped)} left out, somebody was no candidate` : ''),
  ]
  if (!model.converged) lines.push(`No answer was reached. ${plain(model.why ?? '')}`.trimEnd())
  return `${lines.join('\n')}\n`
}

function cells(line: Omit<Modelled['coefficients'][number], 'effect'>): string {
  const { estimate, standardError, z, p } = line
  return [figure(estimate, 5), figure(standardError, 5), figure(z, 2), chance(p)]
    .map((each) => each.padStart(11))
    .join('')
}

function chance(p: number | null): string {
  return p !== null && p < 0.00005 ? '<0.0001' : figure(p, 4)
}
