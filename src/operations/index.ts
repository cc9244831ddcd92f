// The list of operations: everything the server can do, each declared once in its own file.
import * as agreeing from './agreements/agree.ts'
import * as askAnswers from './asks/answer.ts'
import * as askChanges from './asks/change.ts'
import { askFair, sayNo } from './asks/fair.ts'
import { askCalendar, linkToAsk } from './asks/hand-on.ts'
import { openAsk, previewAsk } from './asks/open.ts'
import { listAsks, readAsk } from './asks/read.ts'
import { readBoundary, sayOffers, setBoundary } from './boundaries/boundary.ts'
import { findOffers } from './boundaries/offers.ts'
import type { AnyServerOperation } from './call.ts'
import * as change from './favors/change.ts'
import { readHistory } from './favors/history.ts'
import { listFavors } from './favors/list.ts'
import { forgetMemory, rememberFavor } from './favors/memory.ts'
import { readFavor } from './favors/read.ts'
import { recordFavor, recordMany, thank } from './favors/record.ts'
import * as feeds from './feeds/feeds.ts'
import * as handoverReads from './handovers/read.ts'
import * as handoverWrites from './handovers/write.ts'
import * as importChange from './imports/change.ts'
import { draftCsv } from './imports/drafts.ts'
import * as gitDrafts from './imports/git-drafts.ts'
import * as importLines from './imports/lines.ts'
import { listImports, readImport } from './imports/read.ts'
import * as looks from './looks/read.ts'
import { eraseMe, erasePreviewed } from './me/erase.ts'
import { exportMe } from './me/export.ts'
import { readMe } from './me/read.ts'
import { setMode } from './mode.ts'
import { readNotices, setNotices } from './notices/settings.ts'
import { readRecord } from './own-record/read.ts'
import { readPatterns } from './patterns/read.ts'
import * as setAside from './patterns/set-aside.ts'
import { bringInAway, draftAwayCalendar } from './people/away-calendar.ts'
import { directory } from './people/directory.ts'
import * as identities from './people/identities.ts'
import * as invitations from './people/invitations.ts'
import * as onePerson from './people/one-person.ts'
import * as people from './people/people.ts'
import * as roles from './people/roles.ts'
import * as skills from './people/skills.ts'
import { readTeam } from './people/team-page.ts'
import * as teams from './people/teams.ts'
import * as own from './private.ts'
import { absencePlans } from './rotas/absence.ts'
import { bringInRota } from './rotas/bring-in.ts'
import * as changes from './rotas/changes.ts'
import { askCover } from './rotas/cover.ts'
import { draftRotaImport } from './rotas/draft-import.ts'
import * as rotas from './rotas/form.ts'
import * as hands from './rotas/hands.ts'
import { holidayPlaces } from './rotas/holiday-places.ts'
import { previewPlan, publishPlan } from './rotas/plan.ts'
import * as rotaReads from './rotas/read.ts'
import { readTeamWeek } from './team-week/read.ts'
import { today, todaySeen } from './today.ts'

export const operations: readonly AnyServerOperation[] = [
  today,
  todaySeen,
  setMode,
  recordFavor,
  thank,
  recordMany,
  listFavors,
  readFavor,
  readHistory,
  rememberFavor,
  forgetMemory,
  readRecord,
  readPatterns,
  ...Object.values(setAside),
  ...Object.values(change),
  ...Object.values(own),
  openAsk,
  previewAsk,
  listAsks,
  ...Object.values(agreeing),
  ...Object.values(handoverReads),
  ...Object.values(handoverWrites),
  askFair,
  sayNo,
  readBoundary,
  setBoundary,
  sayOffers,
  findOffers,
  readAsk,
  ...Object.values(askAnswers),
  ...Object.values(askChanges),
  linkToAsk,
  askCalendar,
  draftCsv,
  ...Object.values(gitDrafts),
  listImports,
  readImport,
  ...Object.values(importChange),
  ...Object.values(importLines),
  readMe,
  exportMe,
  ...Object.values(looks),
  readNotices,
  setNotices,
  ...Object.values(feeds),
  draftRotaImport,
  bringInRota,
  erasePreviewed,
  eraseMe,
  directory,
  ...Object.values(people),
  draftAwayCalendar,
  bringInAway,
  ...Object.values(skills),
  ...Object.values(identities),
  ...Object.values(invitations),
  ...Object.values(roles),
  ...Object.values(onePerson),
  readTeam,
  readTeamWeek,
  ...Object.values(teams),
  rotaReads.listRotas,
  rotas.formRota,
  rotaReads.readWho,
  holidayPlaces,
  rotaReads.readRota,
  rotas.readSetUp,
  rotas.setUpRota,
  rotas.closeRota,
  previewPlan,
  publishPlan,
  rotaReads.explain,
  rotaReads.readWishes,
  rotaReads.sayWishes,
  askCover,
  hands.dropShift,
  hands.keepShift,
  hands.takeShift,
  hands.undoShift,
  hands.doneShift,
  changes.askSwap,
  changes.answerChange,
  changes.withdrawChange,
  changes.undoChange,
  absencePlans,
  changes.proposeAbsence,
]
