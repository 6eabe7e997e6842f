import { useState } from 'react'
import type { RoadmapThemeView } from '#shared/contract/prioritization/roadmap.contract.ts'
import { ROADMAP_THEMES } from '#shared/domain/prioritization/phases/session.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useFormat } from '#renderer/lib/format.ts'
import { requestImport } from '#renderer/lib/import-request.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { runCommand } from '#renderer/lib/commands.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { AlertDialog } from '#renderer/ui/Dialog.tsx'
import { Pill } from '#renderer/ui/Mark.tsx'
import { Card, EmptyState, Notice, PageHeader } from '#renderer/ui/Surface.tsx'
import { CopyButton } from '#renderer/ui/TableTools.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import styles from './Roadmap.module.css'
import { RoadmapDialog } from './RoadmapDialog.tsx'

/** The bets that alignment is scored against: one card each, in their own words. */
export function RoadmapPlace() {
  const roadmap = useCall('roadmap.list', {})
  const remove = useChange('roadmap.remove')
  const publishedAt = useCall('workspace.get', {}).data?.session.startedAt ?? null
  const format = useFormat()
  const [form, setForm] = useState<{ theme: RoadmapThemeView | null } | null>(null)
  const [removing, setRemoving] = useState<RoadmapThemeView | null>(null)
  const all = roadmap.data ?? []
  const buttons = (main: boolean) => (
    <>
      <Button icon="import" onClick={() => requestImport('roadmap')}>
        {t('roadmap.import')}
      </Button>
      <Button
        variant={main ? 'primary' : 'default'}
        icon="plus"
        whyDisabled={all.length >= ROADMAP_THEMES.max ? t('roadmap.add.full') : null}
        onClick={() => setForm({ theme: null })}
      >
        {t('roadmap.add')}
      </Button>
    </>
  )
  const confirm = (theme: RoadmapThemeView): void =>
    remove.mutate(
      { id: theme.id },
      {
        onSuccess: () =>
          notify({
            title: t('roadmap.removed', { name: theme.name }),
            action: { label: t('frame.command.undo'), run: () => runCommand('record.undo'), undoes: true },
          }),
        onError: (failure) =>
          notify({ title: t('roadmap.remove.failed'), description: failure.message, tone: 'error' }),
        onSettled: () => setRemoving(null),
      },
    )
  return (
    <>
      <PageHeader
        title={all.length === 0 ? t('frame.place.roadmap') : t('roadmap.title', { n: all.length })}
        note={
          publishedAt === null
            ? t('roadmap.note')
            : t('roadmap.published', { at: format.dateTime(publishedAt) })
        }
        {...(all.length === 0
          ? {}
          : {
              actions: (
                <>
                  <CopyButton rows={() => copyRows(all)} />
                  {buttons(all.length < ROADMAP_THEMES.min)}
                </>
              ),
            })}
      />
      <div className={styles['scroll']}>
        {roadmap.error ? (
          <Notice tone="error" title={t('frame.error.loading')}>
            {roadmap.error.message}
          </Notice>
        ) : null}
        {roadmap.data && all.length === 0 ? (
          <EmptyState
            title={t('roadmap.empty.title')}
            text={t('roadmap.empty.text')}
            action={buttons(true)}
          />
        ) : null}
        <div className={styles['cards']}>
          {all.map((theme) => (
            <Card
              key={theme.id}
              className={styles['card']}
              title={theme.name}
              actions={
                <span className={styles['actions']}>
                  <Button
                    size="s"
                    aria-label={t('roadmap.edit', { name: theme.name })}
                    onClick={() => setForm({ theme })}
                  >
                    {t('roadmap.edit.short')}
                  </Button>
                  <IconButton
                    size="s"
                    icon="trash"
                    label={t('roadmap.remove', { name: theme.name })}
                    whyDisabled={theme.mapped > 0 ? t('roadmap.remove.inUse', { n: theme.mapped }) : null}
                    onClick={() => setRemoving(theme)}
                  />
                </span>
              }
            >
              <p className={theme.description === '' ? styles['quiet'] : undefined}>
                {theme.description === '' ? t('roadmap.description.none') : theme.description}
              </p>
              <h3 className={styles['criteria']}>{t('roadmap.criteria')}</h3>
              <p className={theme.criteria === '' ? styles['quiet'] : undefined}>
                {theme.criteria === '' ? t('roadmap.criteria.none') : theme.criteria}
              </p>
              <p className={styles['foot']}>
                <span>{theme.quarter === '' ? t('roadmap.quarter.none') : theme.quarter}</span>
                <Pill tone={theme.mapped > 0 ? 'good' : 'none'}>
                  {t('roadmap.mapped', { n: theme.mapped })}
                </Pill>
              </p>
            </Card>
          ))}
        </div>
      </div>
      {form ? <RoadmapDialog theme={form.theme} onClose={() => setForm(null)} /> : null}
      <AlertDialog
        open={removing !== null}
        onOpenChange={() => setRemoving(null)}
        title={t('roadmap.remove.title', { name: removing?.name ?? '' })}
        description={t('roadmap.remove.text')}
        confirmLabel={t('roadmap.remove.confirm')}
        tone="danger"
        busy={remove.isPending}
        onConfirm={() => {
          if (removing) confirm(removing)
        }}
      />
    </>
  )
}

function copyRows(themes: readonly RoadmapThemeView[]): (string | number)[][] {
  return [
    [
      t('roadmap.columns.name'),
      t('roadmap.form.description'),
      t('roadmap.form.quarter'),
      t('roadmap.criteria'),
      t('roadmap.columns.mapped'),
    ],
    ...themes.map((theme) => [theme.name, theme.description, theme.quarter, theme.criteria, theme.mapped]),
  ]
}
