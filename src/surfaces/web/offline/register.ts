// Brings the service worker in, on the built page only. Where a newer page was fetched meanwhile,
// the next step to another page loads it whole: nothing reloads by itself.
import type { AnyRouter } from '@tanstack/react-router'

export function registerWorker(router: AnyRouter): void {
  const workers = navigator.serviceWorker
  if (!workers) return
  const controlledBefore = workers.controller !== null
  let isOld = false
  workers.addEventListener('controllerchange', () => {
    isOld = controlledBefore
  })
  router.subscribe('onBeforeNavigate', ({ toLocation, pathChanged }) => {
    if (isOld && pathChanged) location.assign(toLocation.href)
  })
  // Where it cannot be brought in, the page works as any other does.
  const bring = (): void => void workers.register('/sw.js').catch(() => undefined)
  if (document.readyState === 'complete') bring()
  else addEventListener('load', bring)
}
