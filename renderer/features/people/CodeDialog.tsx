import { useState } from 'react'
import type { PersonView } from '#shared/contract/people.contract.ts'
import { t } from '#shared/catalogue/translate.ts'
import { useChange } from '#renderer/lib/queries.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { CodeField } from '#renderer/ui/CodeField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Notice } from '#renderer/ui/Surface.tsx'
import { notify } from '#renderer/ui/Toast.tsx'
import { useUiWords } from '#renderer/ui/words.tsx'

type CodeDialogProps = { readonly person: PersonView; readonly onClose: () => void }

const CODE = /^\d{4}$/u

/** Sets, changes or removes the code that opens a person's ballot. What is typed is neither shown nor kept. */
export function CodeDialog({ person, onClose }: CodeDialogProps) {
  const { id, name, hasCode } = person
  const words = useUiWords()
  const save = useChange('people.setCode')
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [tried, setTried] = useState<'save' | 'remove' | null>(null)
  const currentGood = !hasCode || CODE.test(current)
  const send = (code: string | null): void =>
    save.mutate(
      { personId: id, code, current: hasCode ? current : null },
      {
        onSuccess: () => {
          const done = code === null ? 'remove' : hasCode ? 'change' : 'set'
          notify({ title: t(`people.code.done.${done}`, { name }) })
          onClose()
        },
        onError: () => {
          setCurrent('')
          setTried(null)
        },
      },
    )
  const submit = (): void => {
    setTried('save')
    if (currentGood && CODE.test(next) && next === again) send(next)
  }
  const remove = (): void => {
    setTried('remove')
    if (currentGood) send(null)
  }
  return (
    <Dialog
      open
      width="s"
      onOpenChange={onClose}
      title={t('people.code.title', { name })}
      description={t('people.code.text', { name: name.split(' ')[0] ?? name })}
      onSubmit={submit}
      footer={
        <>
          {hasCode ? (
            <Button variant="quiet" busy={save.isPending} onClick={remove}>
              {t('people.code.remove')}
            </Button>
          ) : null}
          <Button onClick={onClose}>{words.cancel}</Button>
          <Button type="submit" variant="primary" busy={save.isPending}>
            {t(hasCode ? 'people.code.save.change' : 'people.code.save.set')}
          </Button>
        </>
      }
    >
      {save.error ? (
        <Notice tone="error" title={t('people.code.failed')}>
          {save.error.message}
        </Notice>
      ) : null}
      {hasCode ? (
        <CodeField
          autoFocus
          label={t('people.code.current')}
          hint={t('people.code.forgotten')}
          error={tried !== null && !currentGood ? t('people.code.current.error') : null}
          value={current}
          onChange={setCurrent}
        />
      ) : null}
      <CodeField
        autoFocus={!hasCode}
        label={t('people.code.new')}
        error={tried === 'save' && !CODE.test(next) ? t('people.code.new.error') : null}
        value={next}
        onChange={setNext}
      />
      <CodeField
        label={t('people.code.again')}
        error={tried === 'save' && CODE.test(next) && next !== again ? t('people.code.again.error') : null}
        value={again}
        onChange={setAgain}
      />
    </Dialog>
  )
}
