import { Scale } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Round } from '../../shared/api/safety';
import { numberOf } from '../../shared/safety/scores';
import { HIGHEST, isWide, spreadOf } from '../../shared/safety/weighing';
import { Avatar, DisciplineMark } from '../ui/discipline';
import css from './safety.module.css';

type Score = NonNullable<Round['scores']>[number];

const COLUMNS = Array.from({ length: HIGHEST + 1 }, (_, number) => number);

/** Who gave which number: each person stands above theirs on a line from 0 to 10, and by name below it. */
export const Spread = ({ scores, large = false }: { scores: readonly Score[]; large?: boolean }) => {
  const { t } = useTranslation('safety');
  const given = scores
    .map((score) => ({ ...score, number: numberOf(score.answer) }))
    .flatMap(({ number, ...score }) => (number === undefined ? [] : [{ ...score, number }]))
    .sort((a, b) => a.number - b.number || a.name.localeCompare(b.name));
  const unknowns = scores.filter(({ answer }) => numberOf(answer) === undefined).map(({ name }) => name);
  const numbers = given.map(({ number }) => number);
  const spread = spreadOf(numbers);
  const [lowest = 0] = numbers;
  const highest = numbers.at(-1) ?? 0;
  return (
    <div className={css.spread} data-large={large || undefined}>
      {given.length === 0 ? (
        <p>{t('score.nobody')}</p>
      ) : (
        <>
          <div className={css.picture} aria-hidden>
            {COLUMNS.map((number) => (
              <div
                key={number}
                className={css.column}
                data-within={(number >= lowest && number <= highest) || undefined}
              >
                <div className={css.stack}>
                  {given
                    .filter((score) => score.number === number)
                    .map(({ name, role }) => (
                      <Avatar key={name} name={name} role={role} size={large ? 44 : 24} nameless />
                    ))}
                </div>
                <span className={css.tick}>{number}</span>
              </div>
            ))}
          </div>
          <ul className={`bare ${css.who}`} aria-label={t('score.picture')}>
            {given.map(({ name, role, number }) => (
              <li key={name} className={css.whoLine}>
                <strong className={css.whoNumber}>{number}</strong>
                <span>{name}</span>
                {!large && <DisciplineMark role={role} size={15} className={css.soft} />}
              </li>
            ))}
          </ul>
        </>
      )}
      {unknowns.length > 0 && <p className={css.soft}>{t('score.unknowns', { names: unknowns.join(', ') })}</p>}
      {spread !== undefined &&
        (isWide(spread) ? (
          <p className={css.wide}>
            <Scale size={17} strokeWidth={2} aria-hidden />
            {t('score.wide', { spread })}
          </p>
        ) : (
          <p className={css.soft}>{t('score.spread', { spread })}</p>
        ))}
    </div>
  );
};
