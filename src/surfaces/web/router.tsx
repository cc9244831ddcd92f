// Every path of the page, typed. A new page is one route here and one line in shell/nav.ts.
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
} from '@tanstack/react-router'
import { BeginPage } from './pages/Begin.tsx'
import { NotFoundPage } from './pages/NotFound.tsx'
import { SignInPage } from './pages/SignIn.tsx'
import { TodayPage } from './pages/Today.tsx'
import { Shell } from './shell/Shell.tsx'

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })

const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

const today = createRoute({ getParentRoute: () => shell, path: '/', component: TodayPage })

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  component: SignInPage,
  validateSearch: (search: Record<string, unknown>): { then?: string } => {
    const then = textOf(search.then)
    return then === undefined ? {} : { then }
  },
})

const begin = createRoute({
  getParentRoute: () => root,
  path: '/begin',
  component: BeginPage,
  validateSearch: (search: Record<string, unknown>): { secret?: string } => {
    const secret = search.secret === undefined ? undefined : String(search.secret)
    return secret === undefined ? {} : { secret }
  },
})

/** All components together, while developing; the built page does not hold it. */
function developing() {
  return createRoute({
    getParentRoute: () => root,
    path: '/components',
    component: lazyRouteComponent(() => import('./pages/Components.tsx'), 'ComponentsPage'),
  })
}

const pages = [shell.addChildren([today]), signIn, begin]

export const router = createRouter({
  routeTree: root.addChildren(import.meta.env.DEV ? [...pages, developing()] : pages),
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
