// Puts the focus on what was just opened, once, when it comes onto the page.
export const focusFirst = (element: HTMLElement | null): void => element?.focus()
