import { Check, EyeOff, Plus, X } from 'lucide-react';
import { Fragment, useState } from 'react';
import { Checkbox } from 'react-aria-components/Checkbox';
import { useTranslation } from 'react-i18next';
import type { Fact, WeighingPage } from '../../shared/api/safety';
import { CRITERIA_LISTS } from '../../shared/safety/criteria';
import { SAFETY_LIMITS } from '../../shared/safety/limits';
import { isSecret } from '../../shared/worksheets/note-words';
import { Badge } from '../ui/badge';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { say } from '../ui/notices';
import { FactPicker } from './fact-picker';
import type { PartProps } from './part';
import css from './safety.module.css';

type Criterion = WeighingPage['criteria'][number];

interface CriterionProps {
  criterion: Criterion;
  mayWrite: boolean;
  doings: PartProps['doings'];
}

const Box = () => (
  <span className={css.box}>
    <Check size={15} strokeWidth={2.6} aria-hidden />
  </span>
);

const FactLine = ({ fact, onRemove }: { fact: Fact; onRemove: (() => void) | undefined }) => {
  const { t } = useTranslation('safety');
  return (
    <li className={css.fact}>
      <span className={css.grow}>
        {isSecret({ marks: fact.marks ?? [] }) && (
          <Badge tone="danger" icon={EyeOff}>
            {t('criteria.secret')}
          </Badge>
        )}{' '}
        {fact.text} {fact.note && <span className={css.soft}>({t('criteria.fromBoard')})</span>}
      </span>
      {onRemove && <IconButton size="s" icon={X} label={t('remove', { what: fact.text })} onPress={onRemove} />}
    </li>
  );
};

const CriterionRow = ({ criterion, mayWrite, doings }: CriterionProps) => {
  const { t } = useTranslation('safety');
  const [adding, setAdding] = useState(false);
  const { text, ticked, facts, version, former } = criterion;
  const lay = async (next: { ticked: boolean; facts: Fact[] }) =>
    doings.weigh({ act: 'criterion', version, text, ...next });
  const tick = async (on: boolean) => {
    if (await lay({ ticked: on, facts })) say(t(on ? 'criteria.ticked' : 'criteria.unticked', { text }));
  };
  return (
    <li className={css.criterion}>
      <Checkbox className={css.check ?? ''} isSelected={ticked} isReadOnly={!mayWrite} onChange={(on) => void tick(on)}>
        <Box />
        <span>
          {text} {former && <span className={css.soft}>({t('criteria.former')})</span>}
        </span>
      </Checkbox>
      {(ticked || facts.length > 0) && (
        <div className={css.under}>
          <ul className="bare">
            {facts.map((fact, at) => (
              <FactLine
                key={`${at} ${fact.text}`}
                fact={fact}
                onRemove={mayWrite ? () => void lay({ ticked, facts: facts.toSpliced(at, 1) }) : undefined}
              />
            ))}
          </ul>
          {facts.length === 0 && <p className={css.soft}>{t('criteria.noFact')}</p>}
          {mayWrite && !adding && facts.length < SAFETY_LIMITS.facts && (
            <Button
              size="s"
              variant="plain"
              icon={Plus}
              aria-label={`${t('criteria.add')}: ${text}`}
              onPress={() => setAdding(true)}
            >
              {t('criteria.add')}
            </Button>
          )}
          {adding && (
            <FactPicker
              taken={facts}
              onDone={() => setAdding(false)}
              onPick={async (fact) => {
                if (await lay({ ticked, facts: [...facts, fact] })) setAdding(false);
              }}
            />
          )}
        </div>
      )}
    </li>
  );
};

/** The criteria of the series beside the weighing, ticked with what shows them. */
export const CriteriaPart = ({ page: { criteria, may }, doings }: PartProps) => {
  const { t } = useTranslation('safety');
  return (
    <section className={css.part}>
      <h3 className={css.heading}>{t('criteria.title')}</h3>
      <p className={css.soft}>{t(criteria.length > 0 ? 'criteria.hint' : 'criteria.none')}</p>
      {[...CRITERIA_LISTS, undefined].map((list) => {
        const own = criteria.filter((criterion) => criterion.list === list);
        return (
          own.length > 0 && (
            <Fragment key={list ?? 'none'}>
              <h4 className={css.listName}>{t(`criteria.list.${list ?? 'none'}`)}</h4>
              <ul className={`bare ${css.criteria}`}>
                {own.map((criterion) => (
                  <CriterionRow key={criterion.text} criterion={criterion} mayWrite={may.write} doings={doings} />
                ))}
              </ul>
              {list === 'drang' && <p className={css.soft}>{t('criteria.weighedFirst')}</p>}
            </Fragment>
          )
        );
      })}
    </section>
  );
};
