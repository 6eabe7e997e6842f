import { Tooltip } from '@base-ui/react/tooltip'
import { QueryClientProvider } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import { followMenu } from '#renderer/lib/commands.ts'
import { followProgress } from '#renderer/lib/progress.ts'
import { createQueryClient, followChanges } from '#renderer/lib/queries.ts'
import { onChangeCalled } from '#renderer/lib/rpc.ts'
import { dismissUndo, Toaster } from '#renderer/ui/Toast.tsx'
import { type UiWords, UiWordsProvider } from '#renderer/ui/words.tsx'
import { ErrorBoundary } from './ErrorBoundary.tsx'
import { Frame } from './Frame.tsx'

const WORDS: UiWords = {
  close: t('frame.ui.close'),
  cancel: t('frame.ui.cancel'),
  clear: t('frame.ui.clear'),
  openList: t('frame.ui.openList'),
  nothingFound: t('frame.ui.nothingFound'),
  required: t('frame.ui.required'),
  notices: t('frame.ui.notices'),
  table: {
    filter: t('frame.ui.filter'),
    columns: t('frame.ui.columns'),
    copy: t('frame.ui.copy'),
    copied: (n) => t('frame.ui.copied', { n }),
    copyFailed: t('frame.ui.copyFailed'),
    noMatch: t('frame.ui.noMatch'),
    clearFilter: t('frame.ui.clearFilter'),
    shown: (shown, all) => t('frame.ui.shown', { shown, all }),
    selectRow: (name) => t('frame.ui.selectRow', { name }),
    selectAll: t('frame.ui.selectAll'),
  },
  score: (label, score) => t('frame.ui.score', { label, score }),
}

/** Everything around the screens: the cache, the words, the toasts, and the ears for what the app says. */
export function App() {
  const [client] = useState(createQueryClient)
  useEffect(() => {
    const stops = [followChanges(client), followMenu(), followProgress(), onChangeCalled(dismissUndo)]
    return () => stops.forEach((stop) => stop())
  }, [client])
  return (
    <QueryClientProvider client={client}>
      <UiWordsProvider words={WORDS}>
        <Tooltip.Provider>
          <ErrorBoundary name="app">
            <Frame />
          </ErrorBoundary>
          <Toaster />
        </Tooltip.Provider>
      </UiWordsProvider>
    </QueryClientProvider>
  )
}
