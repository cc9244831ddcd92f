// The paths of the rota's pages: the plan, and what there is around it.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  rotaAwaySearch,
  rotaPageSearch,
  rotaPlanSearch,
  rotaSearch,
  rotaSetUpSearch,
} from '../search.ts'
import { inShell } from '../shell/root.tsx'

const rotaSetUp = createRoute({
  ...inShell,
  path: '/rota/set-up',
  validateSearch: rotaSetUpSearch,
  component: lazyRouteComponent(() => import('../pages/RotaSetUp.tsx'), 'RotaSetUpPage'),
})

const rotaPlan = createRoute({
  ...inShell,
  path: '/rota/plan',
  validateSearch: rotaPlanSearch,
  component: lazyRouteComponent(() => import('../pages/RotaPlan.tsx'), 'RotaPlanPage'),
})

const rotaAway = createRoute({
  ...inShell,
  path: '/rota/away',
  validateSearch: rotaAwaySearch,
  component: lazyRouteComponent(() => import('../pages/RotaAway.tsx'), 'RotaAwayPage'),
})

const rotaWishes = createRoute({
  ...inShell,
  path: '/rota/wishes',
  validateSearch: rotaSearch,
  component: lazyRouteComponent(() => import('../pages/RotaWishes.tsx'), 'RotaWishesPage'),
})

const rotaFeeds = createRoute({
  ...inShell,
  path: '/rota/feeds',
  component: lazyRouteComponent(() => import('../pages/RotaFeeds.tsx'), 'RotaFeedsPage'),
})

const rota = createRoute({
  ...inShell,
  path: '/rota',
  validateSearch: rotaPageSearch,
  component: lazyRouteComponent(() => import('../pages/Rota.tsx'), 'RotaPage'),
})

export const rotaRoutes = [rotaSetUp, rotaPlan, rotaAway, rotaWishes, rotaFeeds, rota] as const
