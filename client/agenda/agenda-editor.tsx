import '../i18n/later-texts';
import { ArrowDown, ArrowUp, GripVertical, Minus, Plus, Siren } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { GridList, GridListItem } from 'react-aria-components/GridList';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { NumberField } from 'react-aria-components/NumberField';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { useDragAndDrop } from 'react-aria-components/useDragAndDrop';
import { useTranslation } from 'react-i18next';
import type { Conference, Meeting } from '../../shared/api/contract';
import { FAMILY_MINUTES } from '../../shared/api/limits';
import { useQuestion } from '../families/agenda-line';
import { clockTime } from '../families/when';
import { IconButton } from '../ui/icon-button';
import { say } from '../ui/notices';
import css from './agenda.module.css';
import { linesOf, moveTo, withMinutes, withUrgent } from './moves';
import { timesOf } from './times';
import { useAgenda } from './use-agenda';

const STEP = 5;

interface MinutesProps {
  family: Conference;
  onChange: (minutes: number) => void;
}

const Minutes = ({ family, onChange }: MinutesProps) => {
  const { t } = useTranslation('agenda');
  return (
    <NumberField
      aria-label={t('minutesOf', { code: family.familyCode })}
      value={family.minutes}
      minValue={FAMILY_MINUTES.least}
      maxValue={FAMILY_MINUTES.most}
      step={STEP}
      onChange={onChange}
    >
      <Group className={css.minutes ?? ''}>
        <AriaButton slot="decrement" className={css.step ?? ''}>
          <Minus size={16} strokeWidth={2} aria-hidden />
        </AriaButton>
        <Input className={css.number ?? ''} />
        <AriaButton slot="increment" className={css.step ?? ''}>
          <Plus size={16} strokeWidth={2} aria-hidden />
        </AriaButton>
      </Group>
    </NumberField>
  );
};

/** The agenda for who leads: order by hand, drag or key, minutes and urgency; each change is seen by all at once. */
export default function AgendaEditor({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('agenda');
  const question = useQuestion();
  const { families, change } = useAgenda(meeting);
  const lines = linesOf(families);
  const { starts } = timesOf(meeting, families);

  const move = (id: string, index: number) => {
    const family = families.find((candidate) => candidate.id === id);
    if (!family || index < 0 || index >= families.length) return;
    change(moveTo(lines, id, index));
    say(t('moved', { code: family.familyCode, place: index + 1 }));
  };
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder({ keys, target }) {
      const [id] = [...keys].map(String);
      const others = families.filter((family) => family.id !== id);
      const at = others.findIndex((family) => family.id === target.key);
      if (id) move(id, at + (target.dropPosition === 'after' ? 1 : 0));
    },
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    const id = (event.target as HTMLElement).closest<HTMLElement>('[data-family]')?.dataset.family;
    if (!event.altKey || step === 0 || !id) return;
    event.preventDefault();
    event.stopPropagation();
    move(id, families.findIndex((family) => family.id === id) + step);
  };

  return (
    <div onKeyDownCapture={onKeyDown}>
      <GridList
        aria-label={t('title')}
        className={css.lines ?? ''}
        items={families}
        dependencies={[families]}
        keyboardNavigationBehavior="tab"
        dragAndDropHooks={dragAndDropHooks}
      >
        {(family) => {
          const index = families.indexOf(family);
          const { id, familyCode, urgent } = family;
          return (
            <GridListItem id={id} textValue={familyCode} className={css.line ?? ''} data-family={id}>
              <AriaButton slot="drag" className={css.grip ?? ''} aria-label={t('drag', { code: familyCode })}>
                <GripVertical size={18} strokeWidth={1.9} aria-hidden />
              </AriaButton>
              <span className={css.start}>{clockTime(starts[index] ?? meeting.startsAt)}</span>
              <span className={css.what}>
                <strong>{familyCode}</strong>
                <span className={css.question}>{question(family)}</span>
              </span>
              <span className={css.tools}>
                <ToggleButton
                  className={css.urgent ?? ''}
                  isSelected={urgent}
                  onChange={(next) => change(withUrgent(lines, id, next))}
                  aria-label={t('urgentOf', { code: familyCode })}
                >
                  <Siren size={16} strokeWidth={1.9} aria-hidden />
                  {t('urgent')}
                </ToggleButton>
                <Minutes family={family} onChange={(minutes) => change(withMinutes(lines, id, minutes))} />
                <span className={css.moves}>
                  <IconButton
                    size="s"
                    icon={ArrowUp}
                    label={t('up', { code: familyCode })}
                    shortcut="Alt+↑"
                    isDisabled={index === 0}
                    onPress={() => move(id, index - 1)}
                  />
                  <IconButton
                    size="s"
                    icon={ArrowDown}
                    label={t('down', { code: familyCode })}
                    shortcut="Alt+↓"
                    isDisabled={index === families.length - 1}
                    onPress={() => move(id, index + 1)}
                  />
                </span>
              </span>
            </GridListItem>
          );
        }}
      </GridList>
    </div>
  );
}
