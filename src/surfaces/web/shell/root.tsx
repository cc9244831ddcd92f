// What every page hangs from: the root, and the shell around the pages of a signed-in person.
import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router'
import { NotFoundPage } from '../pages/NotFound.tsx'
import { Shell } from './Shell.tsx'

export const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage })

export const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell })

/** For a page of a signed-in person. */
export const inShell = { getParentRoute: () => shell }
