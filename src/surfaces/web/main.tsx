// Where the page starts: styles, the theme, what the server said, and the router.
import 'virtual:mantine-variables.css'
import '@mantine/core/styles/baseline.css'
import '@mantine/core/styles/global.css'
import '@mantine/core/styles/UnstyledButton.css'
import '@mantine/core/styles/Button.css'
import '@mantine/core/styles/Loader.css'
import '@fontsource-variable/literata/wght.css'
import '@fontsource-variable/literata/wght-italic.css'
import '@fontsource-variable/hanken-grotesk/wght.css'
import './tokens.css'
import './styles/base.css'
import './styles/shell.css'
import './styles/page.css'
import './styles/lines.css'
import './styles/slip.css'
import './styles/quick.css'
import './styles/press.css'
import './styles/field.css'
import './styles/offline.css'
import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { makeQueryClient } from './api/memory.ts'
import { todayKey } from './api/queries.ts'
import { forgetAnswers } from './offline/forget.ts'
import { registerWorker } from './offline/register.ts'
import { ToastGround } from './paper/Toast.tsx'
import { router } from './router.tsx'
import { endSession } from './shell/session.ts'
import { theme } from './theme.ts'

const client = makeQueryClient(() => {
  void forgetAnswers()
  const { pathname, href } = router.state.location
  if (['/sign-in', '/begin', '/gone', '/a', '/stop'].includes(pathname)) return
  // Somebody was reading: they sign in again over the page, and what they typed stays in it.
  if (client.getQueryData(todayKey) !== undefined) return endSession()
  // biome-ignore lint/suspicious/noThenProperty: a word in the address, never awaited.
  void router.navigate({ to: '/sign-in', search: { then: href } })
})

if (import.meta.env.PROD) registerWorker(router)

const ground = document.getElementById('page')
if (!ground) throw new Error('The page has no ground to stand on.')

// Mantine's variables are a style sheet made at build time: no style is put into the page.
createRoot(ground).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <QueryClientProvider client={client}>
        <ToastGround>
          <RouterProvider router={router} />
        </ToastGround>
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>,
)
