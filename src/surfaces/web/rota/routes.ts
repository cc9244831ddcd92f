// The paths of the rota's pages: the plan, and what there is around it.
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import {
  handoversSearch,
  newHandoverSearch,
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

const handovers = createRoute({
  ...inShell,
  path: '/rota/handovers',
  validateSearch: handoversSearch,
  component: lazyRouteComponent(() => import('../pages/Handovers.tsx'), 'HandoversPage'),
})

const newHandover = createRoute({
  ...inShell,
  path: '/rota/handovers/new',
  validateSearch: newHandoverSearch,
  component: lazyRouteComponent(() => import('../pages/NewHandover.tsx'), 'NewHandoverPage'),
})

const handover = createRoute({
  ...inShell,
  path: '/rota/handovers/$handover',
  component: lazyRouteComponent(() => import('../pages/Handover.tsx'), 'HandoverPage'),
})

export const rotaRoutes = [
  rotaSetUp,
  rotaPlan,
  rotaAway,
  rotaWishes,
  rotaFeeds,
  handovers,
  newHandover,
  handover,
  rota,
] as const
