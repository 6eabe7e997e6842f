import { takesPart } from '#shared/domain/people/role.ts'
import { useMemo, useRef, useState } from 'react'
import type { PersonView } from '#shared/contract/people.contract.ts'
import { terms } from '#shared/catalogue/terms.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useActor } from '#renderer/lib/actor.ts'
import { runCommand } from '#renderer/lib/commands.ts'
import { requestImport } from '#renderer/lib/import-request.ts'
import { useChosenRow } from '#renderer/lib/place.ts'
import { usePresenter } from '#renderer/lib/presenter.ts'
import { useCall, useChange } from '#renderer/lib/queries.ts'
import { useRowCommands } from '#renderer/lib/row-commands.ts'
import { Button, IconButton } from '#renderer/ui/Button.tsx'
import { AlertDialog } from '#renderer/ui/Dialog.tsx'
import { Avatar, Flag } from '#renderer/ui/Mark.tsx'
import { LoadError } from '#renderer/ui/Place.tsx'
import { EmptyState, PageHeader } from '#renderer/ui/Surface.tsx'
import { Table } from '#renderer/ui/Table.tsx'
import type { Column } from '#renderer/ui/table-columns.ts'
import { notify } from '#renderer/ui/Toast.tsx'
import type { RowControls } from '#renderer/ui/use-row-keys.ts'
import { CodeDialog } from './CodeDialog.tsx'
import styles from './People.module.css'
import { PersonDialog } from './PersonDialog.tsx'

const NOBODY: readonly PersonView[] = []

/** Who takes part, and in which roles. */
export function PeoplePlace() {
  const people = useCall('people.list', {})
  const remove = useChange('people.remove')
  const { personId } = useActor()
  const [selected, setSelected] = useChosenRow()
  const [form, setForm] = useState<{ person: PersonView | null } | null>(null)
  const [coding, setCoding] = useState<PersonView | null>(null)
  const { on: presenting } = usePresenter()
  const [removing, setRemoving] = useState<PersonView | null>(null)
  const controls = useRef<RowControls>(null)
  useRowCommands(controls)
  const all = people.data ?? NOBODY
  const columns = useMemo(
    () => personColumns(personId, presenting, (person) => setForm({ person }), setCoding, setRemoving),
    [personId, presenting],
  )
  const buttons = (
    <>
      <Button icon="import" onClick={() => requestImport('people')}>
        {t('people.import')}
      </Button>
      <Button variant="primary" icon="plus" onClick={() => setForm({ person: null })}>
        {t('people.add')}
      </Button>
    </>
  )
  const confirm = (person: PersonView): void =>
    remove.mutate(
      { id: person.id },
      {
        onSuccess: () =>
          notify({
            title: t('people.removed', { name: person.name }),
            action: { label: t('frame.command.undo'), run: () => runCommand('record.undo'), undoes: true },
          }),
        onError: (failure) =>
          notify({ title: t('people.remove.failed'), description: failure.message, tone: 'error' }),
        onSettled: () => setRemoving(null),
      },
    )
  return (
    <>
      <PageHeader
        title={all.length === 0 ? t('frame.place.people') : t('people.title', { n: all.length })}
        note={t('people.note')}
        {...(all.length === 0 ? {} : { actions: buttons })}
      />
      <LoadError title={t('frame.error.loading')} error={people.error} />
      {people.data ? (
        <Table
          id="people"
          label={t('people.table')}
          rows={all}
          columns={columns}
          rowId={(person) => person.id}
          rowName={(person) => person.name}
          selectedId={selected}
          onSelect={setSelected}
          onOpen={(id) => setForm({ person: all.find((person) => person.id === id) ?? null })}
          controls={controls}
          empty={
            <EmptyState
              icon="person"
              title={t('people.empty.title')}
              text={t('people.empty.text')}
              action={buttons}
            />
          }
        />
      ) : null}
      {form ? <PersonDialog person={form.person} onClose={() => setForm(null)} /> : null}
      {coding && !presenting ? <CodeDialog person={coding} onClose={() => setCoding(null)} /> : null}
      <AlertDialog
        open={removing !== null}
        onOpenChange={() => setRemoving(null)}
        title={t('people.remove.title', { name: removing?.name ?? '' })}
        description={t('people.remove.text')}
        confirmLabel={t('people.remove.confirm')}
        tone="danger"
        busy={remove.isPending}
        onConfirm={() => {
          if (removing) confirm(removing)
        }}
      />
    </>
  )
}

function personColumns(
  you: string | null,
  presenting: boolean,
  edit: (person: PersonView) => void,
  code: (person: PersonView) => void,
  remove: (person: PersonView) => void,
): readonly Column<PersonView>[] {
  const roles = (person: PersonView): string => person.roles.map((role) => terms.role[role]).join(', ')
  return [
    {
      id: 'name',
      header: t('people.name'),
      fixed: true,
      width: '15rem',
      value: (person) => person.name,
      cell: (person) => (
        <span className={styles['person']}>
          <Avatar name={person.name} />
          <strong>{person.name}</strong>
          {person.id === you ? <Flag tone="quiet" label={t('people.you')} /> : null}
        </span>
      ),
    },
    { id: 'roles', header: t('people.roles'), width: '11rem', value: roles },
    { id: 'title', header: t('people.jobTitle'), value: (person) => person.title },
    { id: 'email', header: t('people.email'), value: (person) => person.email },
    {
      id: 'actions',
      header: '',
      fixed: true,
      width: '8rem',
      align: 'end',
      value: () => null,
      cell: (person) => (
        <>
          <IconButton
            size="s"
            icon="edit"
            label={t('people.edit', { name: person.name })}
            onClick={() => edit(person)}
          />
          <IconButton
            size="s"
            icon="lock"
            className={person.hasCode && !presenting ? styles['coded'] : undefined}
            label={t(person.hasCode ? 'people.code.change' : 'people.code.set', { name: person.name })}
            whyDisabled={
              presenting
                ? t('people.code.presenting')
                : takesPart(person.roles)
                  ? null
                  : t('people.code.observer', { name: person.name })
            }
            onClick={() => code(person)}
          />
          <IconButton
            size="s"
            icon="trash"
            label={t('people.remove', { name: person.name })}
            onClick={() => remove(person)}
          />
        </>
      ),
    },
  ]
}
