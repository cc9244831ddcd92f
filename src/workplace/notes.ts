// What people write beside a favor, per kind: short, about the thing and not the person, in words
// that read the same from either side. `{customer}` and `{weekday}` are filled in.
import type { FavorKind } from '../core/vocabulary.ts'
import type { TeamName } from './script.ts'

export type NoteTable = Readonly<
  Partial<Record<FavorKind, Readonly<Partial<Record<TeamName | 'any', readonly string[]>>>>>
>

export const customers = [
  'Brightwater',
  'Calla Clinics',
  'Norrland Rail',
  'Harbour & Sons',
  'Lindqvist',
  'the city library',
  'Palma Foods',
  'Ostrava Works',
] as const

export const notes: NoteTable = {
  cover: {
    any: [
      'the {weekday} afternoon, so the school play could happen',
      'two hours of phone time during the dentist',
      'the morning after the night train from Vienna',
      'the stand-up and everything that came out of it',
    ],
    Support: [
      'the late shift on {weekday}, 14 to 22',
      'the on-call night on {weekday}, two pages around three',
      'the chat queue while the {customer} call ran over',
      'early shift on {weekday}, with half an hour’s warning',
      'the {customer} tickets during a week of flu',
      'the inbox over lunch, three days running',
    ],
    Platform: [
      'release duty on {weekday}, including the rollback',
      'the pager from Friday evening to Saturday noon',
      'the database upgrade window on {weekday} night',
    ],
    Field: [
      'the {customer} visit on {weekday}, with the van and all',
      'the trade fair stand on {weekday} afternoon',
      'the drive to {customer} and back in the rain',
      'the installation at {customer} when the train stood still',
    ],
  },
  expertise: {
    any: [
      'the pivot table that would not add up',
      'what the new contract wording really means',
      'an hour on the numbers before the {customer} meeting',
      'the Portuguese in the {customer} mails',
      'a second opinion on the {customer} offer',
    ],
    Support: [
      'what the {customer} error log was trying to say',
      'why the refunds ran twice on {weekday}',
      'the angry {customer} call, listening in and passing notes',
    ],
    Platform: [
      'why the nightly job took four hours',
      'the lock that only showed up under load',
      'reading a flame graph together until it made sense',
      'the certificate chain at {customer}',
    ],
    Field: [
      'which valve goes with the old {customer} units',
      'measuring the roof at {customer} from two photos',
      'the wiring plan nobody else can read',
      'what to say when {customer} asks about the price',
    ],
  },
  check: {
    any: [
      'the slides for {customer}, twice',
      'the job ad, line by line',
      'the quarterly figures before they went out',
      'the mail to {customer}, made half as long',
    ],
    Support: [
      'the refund macros before they went live',
      'the outage notice, ten minutes before noon',
      'the help page about exports',
      'a hard reply to {customer}',
    ],
    Platform: [
      'the migration, before it met real data',
      'the retry patch, the same afternoon',
      'the firewall rules, one by one',
      'a thousand lines that should have been three hundred',
    ],
    Field: [
      'the {customer} quote, and found the missing pump',
      'the safety sheet for the {customer} site',
      'the parts list before the order went out',
      'the report on the {customer} visit',
    ],
  },
  mentoring: {
    any: [
      'a walk and a talk about the next step',
      'how to say no to {customer} and stay friends',
      'an honest hour before the yearly talk',
      'going through the first month, what went well and what did not',
      'how to run the {weekday} meeting',
    ],
    Support: [
      'sitting beside the first ten calls',
      'the first on-call week, awake in the background',
    ],
    Platform: ['pairing on the first pull request', 'what to look at first in a post-mortem'],
    Field: [
      'the first visit to {customer} without the boss',
      'a day along in the van, with all the questions',
      'how to close a visit so that nobody has to come back',
    ],
  },
  introduction: {
    any: [
      'the right person at {customer}, with a kind word',
      'a name in purchasing who answers',
      'somebody who has done this move before',
      'the translator everybody keeps asking about',
      'the woman at {customer} who knows the old system',
      'lunch with the people from the Lyon office',
      'a landlord who takes dogs',
      'the training fund, and who signs for it',
    ],
  },
  advocacy: {
    any: [
      'said in the planning round whose idea it was',
      'a good word before the budget was closed',
      'spoke up when the {customer} delay went to the wrong door',
      'put the name on the slide where it belonged',
      'asked for a second pair of hands on {customer}',
      'told {customer} who had really found it',
      'stood by the estimate when it got loud',
      'backed the four-day week on trial',
    ],
  },
  knowledge: {
    any: [
      'where the old contracts are and how they are named',
      'the keyboard way through the time sheet',
      'the notes from the {customer} workshop, tidied up',
      'the template for the monthly letter',
    ],
    Support: [
      'the tagging shortcut, and why it matters on Mondays',
      'how the refund queue works behind the button',
      'the list of what {customer} has asked before',
      'the ten replies worth keeping',
    ],
    Platform: [
      'how a release is put together, step by step',
      'the backup restore, done once for real',
      'which alarms can wait until morning',
      'the dashboard for the {customer} imports',
    ],
    Field: [
      'the quick way to vent the old units',
      'what the {customer} gatekeeper wants to see',
      'the photo album of every roof since spring',
      'which roads flood on the way to {customer}',
    ],
  },
  deadline: {
    any: [
      'the last thirty pages of the {customer} tender',
      'stayed until nine so that it went out on {weekday}',
      'the figures for the audit, on a Sunday',
      'half the {customer} report',
      'the printing, the binding and the courier',
    ],
    Support: [
      'two hundred {customer} tickets before the switch',
      'the backlog before the holidays',
    ],
    Platform: ['the import, rerun by hand before eight', 'the last three checks of the release'],
    Field: ['the second half of the {customer} build', 'loading the van the evening before'],
  },
  concession: {
    any: [
      'swapped holiday weeks, the one with the school break',
      'let the meeting room go at the last minute',
      'gave up the {weekday} slot with {customer}',
      'took the desk by the door',
      'moved the training to autumn',
      'the quiet week, handed over',
      'took the early train instead',
      'let {customer} go first in the plan',
    ],
  },
  other: {
    any: [
      'carried the projector up four floors',
      'the farewell card, the money and the cake',
      'a lift to the station in the rain',
      'fixed the coffee machine before {weekday}’s visit',
      'sorted out the parking permits',
      'watered the plants all through the holidays',
      'an ear, when it was needed',
      'the spare charger, for a week',
    ],
  },
}
