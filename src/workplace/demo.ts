// The demo's whole script: the story told by hand and a year of everyday help around it, in the
// order it happened.
import type { Day } from '../core/vocabulary.ts'
import { type Chance, seededChance } from '../sense/chance.ts'
import { askingSteps } from './asking.ts'
import { calendarUntil } from './calendar.ts'
import { between } from './draw.ts'
import { colleagues, founder, people, teams } from './people.ts'
import { rotaSteps } from './rota.ts'
import type { Script, Step } from './script.ts'
import { lookedAtToday, storySteps } from './story.ts'
import { everydaySteps } from './telling.ts'
import { isAtTheCenter, yearOfHelp } from './year.ts'

/** The same script for the same seed and day. `today` only says which past days were worked. */
export function demoScript(seed: number, today: Day): Script {
  const chance = seededChance(seed)
  const calendar = calendarUntil(today)
  const help = yearOfHelp(calendar, chance)
  const steps = [
    ...storySteps(calendar),
    ...rotaSteps(calendar),
    ...askingSteps(calendar),
    ...everydaySteps(help, calendar, chance),
    ...looks(chance),
  ]
  return { people: people(), teams, steps: [...inOrder(steps), lastStep] }
}

/** When each of the others last looked at their page. */
function looks(chance: Chance): Step[] {
  return colleagues
    .filter((each) => !isAtTheCenter(each))
    .map(({ name }) => ({
      daysAgo: between(3, 9, chance),
      minuteOfDay: 1_140,
      actor: name,
      ...lookedAtToday,
    }))
}

/** The demo is whole once its last step is written. */
const lastStep: Step = {
  daysAgo: 1,
  minuteOfDay: 1_200,
  actor: founder,
  operation: 'team.set-goal',
  input: {
    team: { team: 'Support' },
    words: 'Every on-call night covered a week ahead',
    endDay: { daysAhead: 60 },
  },
}

/** By day and minute; steps of one minute stay as they are. */
function inOrder(steps: readonly Step[]): Step[] {
  return [...steps].sort((a, b) => b.daysAgo - a.daysAgo || a.minuteOfDay - b.minuteOfDay)
}
