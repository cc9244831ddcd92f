// Puts the chosen light or dark on the root before anything is drawn, so that no page flashes.
// A file of its own because the content policy allows no script inside the page.
try {
  const chosen = localStorage.getItem('mantine-color-scheme-value')
  if (chosen === 'light' || chosen === 'dark') {
    document.documentElement.setAttribute('data-mantine-color-scheme', chosen)
  }
} catch {
  // Without storage the system's own choice stands.
}
