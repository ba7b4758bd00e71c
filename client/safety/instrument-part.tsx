import { Pencil, Plus, X } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instrument } from '../../shared/api/safety';
import { isDay } from '../../shared/meeting/days';
import { SAFETY_LIMITS } from '../../shared/safety/limits';
import { useDayWords } from '../agreements/when-due';
import { today } from '../bring-in/today';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { notify } from '../ui/notices';
import { TextField } from '../ui/text-field';
import type { PartProps } from './part';
import css from './safety.module.css';

interface FormProps {
  start: Instrument;
  doings: PartProps['doings'];
  onDone: () => void;
}

const Form = ({ start, doings, onDone }: FormProps) => {
  const { t } = useTranslation('safety');
  const [typed, setTyped] = useState(start);
  const field = (key: 'name' | 'on' | 'by' | 'result') => ({
    value: typed[key],
    onChange: (text: string) => setTyped({ ...typed, [key]: text }),
  });
  const { name, on, by, result } = typed;
  const isWhole = [name, by, result].every((words) => words.trim() !== '') && isDay(on);
  const lay = async () => {
    if (!(await doings.weigh({ act: 'instrument', ...typed }))) return;
    notify(t('saved'), 'good');
    onDone();
  };
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (isWhole && !doings.isPending) void lay();
      }}
    >
      <TextField
        label={t('instrument.name')}
        hint={t('instrument.nameHint')}
        maxLength={SAFETY_LIMITS.name}
        autoFocus
        {...field('name')}
      />
      <TextField label={t('instrument.on')} type="date" {...field('on')} />
      <TextField label={t('instrument.by')} maxLength={SAFETY_LIMITS.name} {...field('by')} />
      <TextField label={t('instrument.result')} maxLength={SAFETY_LIMITS.words} multiline {...field('result')} />
      <div className={css.actions}>
        <Button type="submit" variant="primary" isDisabled={!isWhole || doings.isPending}>
          {t('save')}
        </Button>
        <Button onPress={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
};

/** Which instrument was used, when, by whom, and what came of it. */
export const InstrumentPart = ({ page: { instruments, instrument: agreed, may }, doings }: PartProps) => {
  const { t } = useTranslation('safety');
  const me = useMe().person;
  const dayWords = useDayWords();
  const [typing, setTyping] = useState<Instrument>();
  const isUsed = instruments.some(({ name }) => name.toLowerCase() === agreed?.toLowerCase());
  const asked = isUsed ? undefined : agreed;
  return (
    <section className={css.part}>
      <h3 className={css.heading}>{t('instrument.title')}</h3>
      {asked && <p>{t('instrument.asked', { name: asked })}</p>}
      {instruments.length === 0 && !typing && !asked && <p className={css.soft}>{t('instrument.none')}</p>}
      <ul className={`bare ${css.list}`}>
        {instruments
          .filter(({ id }) => id !== typing?.id)
          .map((instrument) => (
            <li key={instrument.id} className={css.line}>
              <div className={css.grow}>
                <p>
                  <strong>{instrument.name}</strong>: {instrument.result}
                </p>
                <p className={css.soft}>{t('instrument.line', { day: dayWords(instrument.on), by: instrument.by })}</p>
              </div>
              {may.write && (
                <>
                  <IconButton
                    size="s"
                    icon={Pencil}
                    label={t('change', { what: instrument.name })}
                    onPress={() => setTyping(instrument)}
                  />
                  <IconButton
                    size="s"
                    icon={X}
                    label={t('remove', { what: instrument.name })}
                    onPress={() =>
                      void doings.weigh({ act: 'remove-instrument', id: instrument.id, version: instrument.version })
                    }
                  />
                </>
              )}
            </li>
          ))}
      </ul>
      {typing && <Form key={typing.id} start={typing} doings={doings} onDone={() => setTyping(undefined)} />}
      {may.write && !typing && instruments.length < SAFETY_LIMITS.instruments && (
        <Button
          size="s"
          variant="plain"
          icon={Plus}
          onPress={() =>
            setTyping({ id: nanoid(), version: 0, name: asked ?? '', on: today(), by: me.name, result: '' })
          }
        >
          {t('instrument.add')}
        </Button>
      )}
    </section>
  );
};
