import { useState } from 'react'
import { t } from '#shared/catalogue/translate.ts'
import changelog from '../../CHANGELOG.md?raw'
import facilitator from '../../resources/guide/5-facilitator.md?raw'
import prepare from '../../resources/guide/2-prepare.md?raw'
import run from '../../resources/guide/3-run.md?raw'
import start from '../../resources/guide/1-start.md?raw'
import tell from '../../resources/guide/4-tell.md?raw'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Glossary } from './Glossary.tsx'
import { GuideText, titleOf } from './GuideText.tsx'
import styles from './HelpDialog.module.css'

/** Pages of the guide, in the order in which they are read. */
const PAGES = { start, prepare, run, tell, facilitator }
type Page = keyof typeof PAGES | 'glossary' | 'news'
const CONTENTS: readonly Page[] = ['start', 'prepare', 'run', 'tell', 'facilitator', 'glossary', 'news']

type HelpDialogProps = {
  /** Where it begins; null: it is closed. */
  readonly page: Page | null
  readonly onClose: () => void
}

/** The guide, the glossary and what is new, beside their contents. */
export function HelpDialog({ page, onClose }: HelpDialogProps) {
  return (
    <Dialog
      open={page !== null}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      title={t('frame.help')}
      width="l"
    >
      {page === null ? null : <Help key={page} begin={page} />}
    </Dialog>
  )
}

function Help({ begin }: { begin: Page }) {
  const [page, show] = useState(begin)
  return (
    <div className={styles['help']}>
      <article key={page} className={styles['page']} data-printed="">
        {page === 'glossary' ? <Glossary /> : <GuideText markdown={textOf(page)} />}
        {page === 'facilitator' ? (
          <div className={styles['print']}>
            <Button icon="file" onClick={() => window.print()}>
              {t('frame.help.print')}
            </Button>
          </div>
        ) : null}
      </article>
      {/* Behind the page, so that what is looked for in it has the focus first. */}
      <nav aria-label={t('frame.help.contents')} className={styles['contents']}>
        {CONTENTS.map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === page ? 'page' : undefined}
            className={classNames(styles['link'], one === page && styles['here'])}
            onClick={() => show(one)}
          >
            {nameOf(one)}
          </button>
        ))}
      </nav>
    </div>
  )
}

function nameOf(page: Page): string {
  if (page === 'glossary') return t('frame.glossary')
  return page === 'news' ? t('frame.help.news') : titleOf(PAGES[page])
}

/** What is new is told without how the list of changes is kept. */
function textOf(page: keyof typeof PAGES | 'news'): string {
  return page === 'news'
    ? `# ${t('frame.help.news')}\n\n${changelog.slice(changelog.indexOf('\n## ') + 1).replaceAll(/^## \[(.+?)\]/gmu, '## $1')}`
    : PAGES[page]
}
