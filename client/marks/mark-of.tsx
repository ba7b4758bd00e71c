import { Eye, EyeOff } from 'lucide-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { MarksPage } from '../../shared/api/marks';
import { type ItemMark, markOf, strictest } from '../../shared/audience/marks';
import { SECRET_MARKS } from '../../shared/worksheets/note-words';
import { Button } from '../ui/button';
import { cx } from '../ui/cx';
import { IconButton } from '../ui/icon-button';
import { Popover } from '../ui/popover';
import css from './marks.module.css';
import { MarkingPlace } from './place';
import { useMarking, useMarks } from './use-marks';

interface MarkOfProps {
  /** As an export has it: `part/id`. */
  address: string;
  /** The item in its own words: which one it is, for who hears it. */
  what: string;
  /** Somebody's own words: others of the family read them only with leave. */
  isVoice?: boolean;
  /** Below a field that is being filled in: it says in words what it is for. */
  inForm?: boolean;
}

interface TickProps {
  words: string;
  isOn: boolean;
  /** It was so when it was proposed or decided. */
  isFrozen: boolean;
  onChange: (isOn: boolean) => void;
}

const Tick = ({ words, isOn, isFrozen, onChange }: TickProps) => (
  <label className={css.tick}>
    <input type="checkbox" checked={isOn} disabled={isFrozen} onChange={({ target }) => onChange(target.checked)} />
    <span>{words}</span>
  </label>
);

type Bare = Omit<ItemMark, 'address'>;
const NO_MARK: Bare = { marks: [], notFor: [] };
const turned = <T,>(all: readonly T[], one: T, isIn: boolean): T[] =>
  isIn ? [...all, one] : all.filter((other) => other !== one);

interface ChoicesProps extends Pick<MarkOfProps, 'address' | 'isVoice'> {
  conferenceId: string;
  page: MarksPage;
}

const Choices = ({ conferenceId, page, address, isVoice = false }: ChoicesProps) => {
  const { t } = useTranslation(['decision', 'board']);
  const { mark } = useMarking(conferenceId);
  const present: Bare = markOf(page.marks, address) ?? NO_MARK;
  const frozen: Bare = markOf(page.frozen, address) ?? NO_MARK;
  const [together = present] = strictest([{ ...frozen, address }], [{ ...present, address }]);
  const { marks, notFor, leave = [] }: Bare = together;
  const change = (part: Partial<Bare>) =>
    mark({
      version: page.version,
      address,
      marks: [...(part.marks ?? marks)],
      notFor: [...(part.notFor ?? notFor)],
      leave: [...(part.leave ?? leave)],
    });
  return (
    <div className={css.choices}>
      <fieldset className={css.group}>
        <legend>{t('marks.title')}</legend>
        {SECRET_MARKS.map((one) => (
          <Tick
            key={one}
            words={t(`board:mark.${one}`)}
            isOn={marks.includes(one)}
            isFrozen={frozen.marks.includes(one)}
            onChange={(isOn) => change({ marks: turned(marks, one, isOn) })}
          />
        ))}
      </fieldset>
      <fieldset className={css.group}>
        <legend>{t('marks.notFor')}</legend>
        {page.members.length === 0 && <p className={css.soft}>{t('marks.nobody')}</p>}
        {page.members.map(({ id, words }) => (
          <Tick
            key={id}
            words={words}
            isOn={notFor.includes(id)}
            isFrozen={frozen.notFor.includes(id)}
            onChange={(isOn) => change({ notFor: turned(notFor, id, isOn) })}
          />
        ))}
      </fieldset>
      {isVoice && (
        <fieldset className={css.group}>
          <legend>{t('marks.leave')}</legend>
          <p className={css.soft}>{t('marks.leaveHint')}</p>
          {page.members.map(({ id, words }) => (
            <Tick
              key={id}
              words={words}
              isOn={leave.includes(id)}
              isFrozen={false}
              onChange={(isOn) => change({ leave: turned(leave, id, isOn) })}
            />
          ))}
        </fieldset>
      )}
      {frozen.marks.length + frozen.notFor.length > 0 && <p className={css.soft}>{t('marks.frozen')}</p>}
    </div>
  );
};

/** Beside what was typed: whether it is kept from somebody, and the way to change that. Nothing where nothing can be marked. */
export const MarkOf = ({ address, what, isVoice, inForm = false }: MarkOfProps) => {
  const { t } = useTranslation('decision');
  const conferenceId = useContext(MarkingPlace);
  const { data: page } = useMarks(conferenceId);
  if (!page || conferenceId === undefined) return null;
  const held = strictest(page.frozen, page.marks).find((one) => one.address === address);
  const isMarked = held !== undefined && held.marks.length + held.notFor.length > 0;
  if (!page.may.mark && !isMarked) return null;
  const label = t(isMarked ? 'marks.isMarked' : 'marks.who', { what: what.slice(0, 60) });
  const looks = {
    size: 's',
    icon: isMarked ? EyeOff : Eye,
    isDisabled: !page.may.mark,
    className: cx(isMarked ? css.marked : css.unmarked, inForm && css.inForm),
  } as const;
  return (
    <Popover
      label={label}
      trigger={
        inForm ? (
          <Button {...looks} variant="plain" aria-label={label}>
            {t(isMarked ? 'marks.isMarkedShort' : 'marks.whoShort')}
          </Button>
        ) : (
          <IconButton {...looks} label={label} />
        )
      }
    >
      <Choices conferenceId={conferenceId} page={page} address={address} {...(isVoice && { isVoice })} />
    </Popover>
  );
};
