// The page's sections that any history fills: folders one person alone touched, newcomers, work
// brought in by others, co-authors, and how to start writing help down.
import type { Report } from '../../../../operations/report/shape.ts'
import { grouped, longDay } from '../words.ts'
import { escaped, note, section } from './markup.ts'

export function floorSections(report: Report): string {
  return [
    areas(report),
    newcomers(report),
    broughtIn(report),
    coauthors(report),
    howToStart(report),
  ].join('')
}

const YEAR = 'Last 12 <br>months'
const SHOWN_AREAS = 14

function areas(report: Report): string {
  const { areas: alone, areasTouched } = report
  if (alone.length === 0) return ''
  const named = alone.some((area) => area.person !== undefined)
  const row = ({ area, commits, lastDay, person }: Report['areas'][number]) =>
    `<tr><th scope="row" class="folder">${area === '.' ? 'top folder' : escaped(area)}</th>` +
    (named ? `<td>${escaped(person ?? '')}</td>` : '') +
    `<td class="num">${grouped(commits)}</td><td class="day">${longDay(lastDay)}</td></tr>`
  const table = (rows: readonly Report['areas'][number][], caption: string) =>
    `<table><caption class="sr">${caption}</caption><thead><tr><th scope="col">folder</th>` +
    `${named ? '<th scope="col">touched by</th>' : ''}<th scope="col" class="num">changes</th>` +
    `<th scope="col">last on</th></tr></thead><tbody>${rows.map(row).join('')}</tbody></table>`
  const rest = alone.slice(SHOWN_AREAS)
  const more =
    rest.length === 0
      ? ''
      : `<details><summary>${grouped(rest.length)} more, to Z</summary>` +
        `${table(rest, 'More folders touched by one person')}</details>`
  return section({
    margin: YEAR,
    body:
      `<h2>Folders with one pair of hands</h2><p class="read">${grouped(alone.length)} of ` +
      `${grouped(areasTouched)} folders that changed were touched by one person only.</p>` +
      table(alone.slice(0, SHOWN_AREAS), 'Folders touched by one person') +
      more,
    notes: [
      note(
        'How it is counted',
        'A file’s folder, cut to its top two levels; who wrote the change, ' +
          'merges and programs left out.',
      ),
      note(
        'Other explanations',
        'A quiet folder needs few hands; a new one begins with one; ' +
          'somebody else may know it well and had nothing to change.',
      ),
    ],
  })
}

function newcomers(report: Report): string {
  const came = report.newcomers
  const again = report.sentences.find((sentence) => sentence.includes('a first change'))
  const were = came.helpedFirst === 1 ? 'was' : 'were'
  const later = came.laterHelped === 0 ? 'none' : grouped(came.laterHelped)
  const first =
    came.helpedFirst === 0
      ? ''
      : `<p class="read">In all of this history ${people(came.helpedFirst)} ${were} helped ` +
        `before they ever gave help here; ${later} of them later helped somebody.</p>`
  return section({
    margin: YEAR,
    body:
      `<h2>Newcomers</h2><p class="read">${escaped(again ?? '')}</p>${first}` +
      listed(came.names, 'Who came, A to Z'),
    notes: [note('Bear in mind', 'Who came last month has had little time to come again.')],
  })
}

function broughtIn(report: Report): string {
  const brought = report.broughtIn
  if (brought.changes === 0) return ''
  const rows: [string, number][] = [
    ['changes by people', brought.changes],
    ['brought in by somebody else', brought.byOthers],
    ['people whose work was brought in', brought.authors],
    ['people who brought it in', brought.bringers],
    ['brought in by the host’s button', brought.byHost],
  ]
  const lines = rows
    .map(
      ([name, value]) =>
        `<tr><th scope="row">${name}</th><td class="num">${grouped(value)}</td></tr>`,
    )
    .join('')
  return section({
    margin: YEAR,
    body:
      '<h2>Brought in by others</h2>' +
      '<p class="read">Somebody else committed or merged the change: ' +
      'work for the author, though nobody called it help.</p>' +
      '<table class="mini"><caption class="sr">Work brought in by others</caption>' +
      `<tbody>${lines}</tbody></table>` +
      listed(brought.names, 'Who brought work in, A to Z'),
    notes: [
      note(
        'Brought in, not a favor',
        'Bringing work in may be a duty. It is counted apart and is in no figure about help.',
      ),
    ],
  })
}

function coauthors(report: Report): string {
  const together = report.coauthors
  if (together.commits === 0 && together.botsLeftOut.length === 0) return ''
  const wrote =
    together.commits === 0
      ? 'No change names a co-author who is a person.'
      : `${grouped(together.pairs)} ${together.pairs === 1 ? 'pair' : 'pairs'} of people wrote ` +
        `${grouped(together.commits)} ${together.commits === 1 ? 'change' : 'changes'} together. ` +
        'A co-author has no direction: nobody is giver or receiver.'
  const bots = together.botsLeftOut
    .map(({ name, trailers }) => `${escaped(name)} (${grouped(trailers)})`)
    .join(', ')
  return section({
    body: `<h2>Written together</h2><p class="read">${wrote}</p>`,
    notes: bots === '' ? [] : [note('Programs left out', `${bots}.`, escaped(together.rule))],
  })
}

function howToStart(report: Report): string {
  if (report.howToStart.length === 0) return ''
  const lines = report.howToStart.map(escaped).join('\n')
  return section({
    body:
      '<h2>How to start</h2><p class="read">Who helped is known the moment a change is written, ' +
      'and forgotten soon after. A commit template asks for it:</p>' +
      `<pre tabindex="0">${lines}</pre>`,
  })
}

function people(number: number): string {
  return number === 1 ? '1 person' : `${grouped(number)} people`
}

function listed(names: readonly string[] | undefined, summary: string): string {
  if (names === undefined || names.length === 0) return ''
  const items = names.map((name) => `<li>${escaped(name)}</li>`).join('')
  return `<details><summary>${summary}</summary><ul class="names">${items}</ul></details>`
}
