// Every path of the page, typed. A new page is one route here and one line in shell/nav.ts. All but
// the first look are brought in when they are opened.
import { createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { BeginPage } from './pages/Begin.tsx'
import { SignInPage } from './pages/SignIn.tsx'
import { TodayPage } from './pages/Today.tsx'
import { rotaRoutes } from './rota/routes.ts'
import {
  askSearch,
  byLinkSearch,
  entriesSearch,
  goneSearch,
  importSearch,
  importsSearch,
  newAgreementSearch,
  noSearch,
  patternsSearch,
  peopleSearch,
  recordSearch,
  said,
  teamSearch,
  textIn,
} from './search.ts'
import { Broken } from './shell/Broken.tsx'
import { Coming } from './shell/Coming.tsx'
import { inShell, root, shell } from './shell/root.tsx'

const today = createRoute({ ...inShell, path: '/', component: TodayPage })

const record = createRoute({
  ...inShell,
  path: '/record',
  validateSearch: recordSearch,
  component: lazyRouteComponent(() => import('./pages/Record.tsx'), 'RecordPage'),
})

const entries = createRoute({
  ...inShell,
  path: '/record/entries',
  validateSearch: entriesSearch,
  component: lazyRouteComponent(() => import('./pages/RecordEntries.tsx'), 'RecordEntriesPage'),
})

const favor = createRoute({
  ...inShell,
  path: '/favors/$favor',
  component: lazyRouteComponent(() => import('./pages/Favor.tsx'), 'FavorPage'),
})

/** `/team` is the reader's own; each other has an address. */
const teamPage = lazyRouteComponent(() => import('./pages/Team.tsx'), 'TeamPage')

const ownTeam = createRoute({
  ...inShell,
  path: '/team',
  validateSearch: teamSearch,
  component: teamPage,
})

const team = createRoute({
  ...inShell,
  path: '/team/$team',
  validateSearch: teamSearch,
  component: teamPage,
})

const patterns = createRoute({
  ...inShell,
  path: '/patterns',
  validateSearch: patternsSearch,
  component: lazyRouteComponent(() => import('./pages/Patterns.tsx'), 'PatternsPage'),
})

const people = createRoute({
  ...inShell,
  path: '/people',
  validateSearch: peopleSearch,
  component: lazyRouteComponent(() => import('./pages/People.tsx'), 'PeoplePage'),
})

const settings = createRoute({
  ...inShell,
  path: '/settings',
  beforeLoad: () => {
    throw redirect({ to: '/settings/$part', params: { part: 'you' }, replace: true })
  },
})

const settingsPart = createRoute({
  ...inShell,
  path: '/settings/$part',
  component: lazyRouteComponent(() => import('./pages/Settings.tsx'), 'SettingsPage'),
})

const imports = createRoute({
  ...inShell,
  path: '/imports',
  validateSearch: importsSearch,
  component: lazyRouteComponent(() => import('./pages/Imports.tsx'), 'ImportsPage'),
})

const oneImport = createRoute({
  ...inShell,
  path: '/imports/$import',
  validateSearch: importSearch,
  component: lazyRouteComponent(() => import('./pages/Import.tsx'), 'ImportPage'),
})

const boundaries = createRoute({
  ...inShell,
  path: '/boundaries',
  component: lazyRouteComponent(() => import('./pages/Boundaries.tsx'), 'BoundariesPage'),
})

const ask = createRoute({
  ...inShell,
  path: '/ask',
  validateSearch: askSearch,
  component: lazyRouteComponent(() => import('./pages/Ask.tsx'), 'AskPage'),
})

const oneAsk = createRoute({
  ...inShell,
  path: '/asks/$ask',
  component: lazyRouteComponent(() => import('./pages/OneAsk.tsx'), 'OneAskPage'),
})

const no = createRoute({
  ...inShell,
  path: '/no',
  validateSearch: noSearch,
  component: lazyRouteComponent(() => import('./pages/SayNo.tsx'), 'SayNoPage'),
})

const agreements = createRoute({
  ...inShell,
  path: '/agreements',
  component: lazyRouteComponent(() => import('./pages/Agreements.tsx'), 'AgreementsPage'),
})

const newAgreement = createRoute({
  ...inShell,
  path: '/agreements/new',
  validateSearch: newAgreementSearch,
  component: lazyRouteComponent(() => import('./pages/NewAgreement.tsx'), 'NewAgreementPage'),
})

const agreement = createRoute({
  ...inShell,
  path: '/agreements/$agreement',
  component: lazyRouteComponent(() => import('./pages/Agreement.tsx'), 'AgreementPage'),
})

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: (found: Record<string, unknown>): { then?: string } => {
    const then = textIn(found, 'then')
    return then === undefined ? {} : { then }
  },
})

const begin = createRoute({
  getParentRoute: () => root,
  path: '/begin',
  component: BeginPage,
  validateSearch: (found: Record<string, unknown>) => said({ secret: textIn(found, 'secret') }),
})

const linkChat = createRoute({
  ...inShell,
  path: '/link-chat',
  validateSearch: (found: Record<string, unknown>) => said({ secret: textIn(found, 'secret') }),
  component: lazyRouteComponent(() => import('./pages/LinkChat.tsx'), 'LinkChatPage'),
})

/** Answering one ask without an account. */
const byLink = createRoute({
  getParentRoute: () => root,
  path: '/a',
  validateSearch: byLinkSearch,
  component: lazyRouteComponent(() => import('./pages/ByLink.tsx'), 'ByLinkPage'),
})

/** Outside the shell, since who reads it is signed out. */
const gone = createRoute({
  getParentRoute: () => root,
  path: '/gone',
  validateSearch: goneSearch,
  component: lazyRouteComponent(() => import('./pages/Gone.tsx'), 'GonePage'),
})

const stop = createRoute({
  getParentRoute: () => root,
  path: '/stop',
  validateSearch: (found: Record<string, unknown>) => said({ token: textIn(found, 'token') }),
  component: lazyRouteComponent(() => import('./pages/Stop.tsx'), 'StopPage'),
})

/** All components together, while developing; the built page does not hold it. */
function developing() {
  return createRoute({
    getParentRoute: () => root,
    path: '/components',
    component: lazyRouteComponent(() => import('./pages/Components.tsx'), 'ComponentsPage'),
  })
}

const inside = shell.addChildren([
  today,
  record,
  entries,
  favor,
  ownTeam,
  team,
  patterns,
  people,
  settings,
  settingsPart,
  imports,
  oneImport,
  boundaries,
  ask,
  oneAsk,
  linkChat,
  no,
  agreements,
  newAgreement,
  agreement,
  ...rotaRoutes,
])
const pages = [inside, signIn, begin, byLink, gone, stop]

export const router = createRouter({
  routeTree: root.addChildren(import.meta.env.DEV ? [...pages, developing()] : pages),
  scrollRestoration: true,
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
  defaultPendingComponent: Coming,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
