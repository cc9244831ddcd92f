// Whether everything that can be pressed is 44 px high and wide to a thumb: measured by what lies
// under the points around its middle, so that a label or a widened edge counts, and a neighbour
// that covers it does not.
import type { Page } from 'playwright-core'

/** What is too small to press, one line each. Expects a narrow page. */
export function tooSmall(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const pressed =
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, ' +
      '[role="tab"], [role="option"], [role="button"], [role="menuitem"]'
    const thumb = 43.5
    const modal = document.querySelector('dialog:modal')

    const nameOf = (element: Element): string => {
      const words = element.textContent?.trim() || element.getAttribute('aria-label') || ''
      const named = element.getAttribute('name') ?? ''
      return `${element.tagName.toLowerCase()} “${words.slice(0, 40)}${named}”`
    }
    /** Pressing there presses it: it, what is in it, or its label. */
    const isHit = (element: Element, x: number, y: number): boolean => {
      const hit = document.elementFromPoint(x, y)
      if (!hit) return false
      if (element.contains(hit)) return true
      const label = hit.closest('label')
      return label !== null && (label.control === element || label.contains(element))
    }
    /** Out of the page on purpose, until it holds the focus. */
    const isAway = (box: DOMRect): boolean => box.right <= 0 || box.bottom <= 0 || box.width <= 1

    const found: string[] = []
    for (const element of document.querySelectorAll(pressed)) {
      const isHidden = !element.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      if (isHidden || element.closest('[inert]') || element.matches(':disabled')) continue
      if (modal && !modal.contains(element)) continue
      element.scrollIntoView({ block: 'center', behavior: 'instant' })
      // A link that runs over two lines is pressed on any of them.
      const boxes = [...element.getClientRects()].filter((box) => !isAway(box))
      if (boxes.length === 0) continue
      const labels = [...('labels' in element ? ((element.labels ?? []) as HTMLElement[]) : [])]
      const places = [...boxes, ...labels.map((label) => label.getBoundingClientRect())]
      const fits = places.some((box) => {
        const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
        /** Looks no farther than what is still wanted: there is no more to know. */
        const along = (stepX: number, stepY: number, wanted: number): number => {
          let far = 0
          while (far < wanted && isHit(element, x + stepX * far, y + stepY * far)) far += 0.5
          return far
        }
        const hasRoom = (stepX: number, stepY: number): boolean => {
          const oneWay = along(stepX, stepY, thumb)
          return oneWay + along(-stepX, -stepY, thumb - oneWay) >= thumb
        }
        return hasRoom(1, 0) && hasRoom(0, 1)
      })
      if (!fits) {
        const [{ width, height }] = boxes as [DOMRect]
        found.push(`${nameOf(element)} ${Math.round(width)} × ${Math.round(height)}`)
      }
    }
    scrollTo(0, 0)
    return found
  })
}
