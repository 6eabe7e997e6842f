import '@fontsource-variable/inter/wght.css'
import '#renderer/styles/tokens.css'
import '#renderer/styles/reset.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { comeBackToSession } from '#renderer/lib/session.ts'
import { App } from './App.tsx'

// The page may not make functions out of strings (its security policy); zod does without when told.
z.config({ jitless: true })

const root = document.querySelector('#root')
if (!root)
  throw new Error('The page has no #root: renderer/index.html is not the one the app was built with.')
comeBackToSession()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
