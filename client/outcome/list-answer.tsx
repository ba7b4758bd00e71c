import { Plus, X } from 'lucide-react';
import { nanoid } from 'nanoid';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CONSENT_KINDS, TELLING_KINDS, topicOf } from '../../shared/happened/topics';
import type { Field } from '../../shared/outcomes/card';
import { CARD_LIMITS, linesOf } from '../../shared/outcomes/draft';
import type { Who } from '../../shared/outcomes/filled';
import { WhoField } from '../agreements/who-field';
import { FactLine } from '../happened/fact-line';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { IconButton } from '../ui/icon-button';
import { TextField } from '../ui/text-field';
import { useCard } from './card-context';
import { Conflict } from './conflict';
import { DayField } from './day-field';
import css from './outcome.module.css';
import { useSaid } from './said';
import { useSlot } from './use-slot';
import { lineIn, nameIn, textIn, whoOf, withColumn, wordsOf } from './value-words';

type ListField = Extract<Field, { kind: 'list' }>;
type Column = ListField['columns'][number];

interface CellProps {
  column: Column;
  value: ReturnType<typeof lineIn>[string] | undefined;
  /** As one types, and when one chooses. */
  onEdit: (value: Parameters<typeof withColumn>[2]) => void;
  onLay: (value: Parameters<typeof withColumn>[2]) => void;
  onLeave: () => void;
}

const Cell = ({ column, value, onEdit, onLay, onLeave }: CellProps) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const { participants } = useCard().meeting;
  const label = said(column.label);
  const hint = column.hint && said(column.hint);
  const isLong = column.kind === 'text' && column.long;
  if (column.kind === 'person') {
    return (
      <WhoField
        label={label}
        hint={hint}
        value={nameIn(value)}
        people={participants}
        onChange={(name) => name !== nameIn(value) && onEdit(whoOf(name, participants))}
        onLeave={onLeave}
      />
    );
  }
  if (column.kind === 'date') {
    return <DayField label={label} hint={hint} value={textIn(value)} onChange={onLay} />;
  }
  if (column.kind === 'choice') {
    return (
      <ChoiceField
        label={label}
        hint={hint}
        value={textIn(value)}
        options={column.options.map((option) => ({ value: option.key, words: said(option.label) }))}
        placeholder={t('choose')}
        onChange={onLay}
      />
    );
  }
  return (
    <TextField
      label={label}
      {...(hint && { hint })}
      {...(isLong && { multiline: true, className: css.broad ?? '' })}
      value={textIn(value)}
      maxLength={CARD_LIMITS.text}
      onChange={onEdit}
      onBlur={onLeave}
    />
  );
};

/** What happened with this line: the one fact, which stands wherever it matters. */
const LineFact = ({ field, id, line }: { field: ListField; id: string; line: ReturnType<typeof lineIn> }) => {
  const { t } = useTranslation('happened');
  const { meeting, conferenceId } = useCard();
  if (field.fact !== 'told' && field.fact !== 'consent') return null;
  const isTelling = field.fact === 'told';
  const whom = textIn(line[field.columns[0]?.key ?? '']);
  const { door } = line;
  const quick = isTelling
    ? {
        words: t('tell.quick'),
        fact: (on: string, me: Who) => ({ kind: 'told' as const, on, by: typeof door === 'object' ? door : me }),
      }
    : { words: t('consent.quick'), fact: (on: string, by: Who) => ({ kind: 'agreed' as const, on, by }) };
  return (
    <FactLine
      meeting={meeting}
      conferenceId={conferenceId}
      topic={topicOf(field.fact, id)}
      whom={whom}
      kinds={isTelling ? TELLING_KINDS : CONSENT_KINDS}
      quick={quick}
      action={t(isTelling ? 'tell.action' : 'consent.action')}
      title={t(isTelling ? 'tell.title' : 'consent.title', { whom })}
    />
  );
};

interface LineProps {
  field: ListField;
  id: string;
  late: boolean;
  onGone: () => void;
}

const Line = ({ field, id, late, onGone }: LineProps) => {
  const { t } = useTranslation('outcome');
  const slot = useSlot(field.key, id, late);
  const happens = new Set(field.columns.flatMap(({ key, fact }) => (fact ? [key] : [])));
  const line = Object.fromEntries(Object.entries(lineIn(slot.value)).filter(([key]) => !happens.has(key)));
  return (
    <li className={css.line}>
      <div className={css.cells}>
        {field.columns
          .filter(({ fact }) => !fact)
          .map((column) => (
            <Cell
              key={column.key}
              column={column}
              value={line[column.key]}
              onEdit={(value) => slot.edit(withColumn(line, column.key, value))}
              onLay={(value) => slot.lay(withColumn(line, column.key, value))}
              onLeave={slot.flush}
            />
          ))}
      </div>
      <IconButton
        size="s"
        icon={X}
        label={t('removeLine', { line: wordsOf(slot.value) })}
        onPress={() => {
          if (slot.theirs !== undefined) slot.lay(null);
          onGone();
        }}
      />
      <Conflict slot={slot} />
      <LineFact field={field} id={id} line={line} />
    </li>
  );
};

/** The lines of a list; each is saved by itself, so that two people can add at once. */
export const ListAnswer = ({ field, late }: { field: ListField; late: boolean }) => {
  const { t } = useTranslation('outcome');
  const said = useSaid();
  const { draft } = useCard();
  const [begun, setBegun] = useState<readonly string[]>([]);
  const standing = linesOf(draft, field.key).map(({ id }) => id);
  const ids = [...standing, ...begun.filter((id) => !standing.includes(id))];
  return (
    <fieldset className={css.list}>
      <legend className={css.label}>{said(field.label)}</legend>
      {field.hint && <p className={css.hint}>{said(field.hint)}</p>}
      {ids.length > 0 && (
        <ul className={`bare ${css.lines}`}>
          {ids.map((id) => (
            <Line
              key={id}
              field={field}
              id={id}
              late={late}
              onGone={() => setBegun(begun.filter((one) => one !== id))}
            />
          ))}
        </ul>
      )}
      <Button
        size="s"
        icon={Plus}
        className={css.add}
        aria-label={`${t('addLine')}: ${said(field.label)}`}
        onPress={() => setBegun([...begun, nanoid()])}
      >
        {t('addLine')}
      </Button>
    </fieldset>
  );
};
