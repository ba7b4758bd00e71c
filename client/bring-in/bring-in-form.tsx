import { FilePlus2 } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { Meeting } from '../../shared/api/contract';
import type { BringInStart } from '../../shared/api/families';
import { FAMILY_LIMITS } from '../../shared/api/limits';
import { boardPath, meetingPath } from '../families/paths';
import { dayOf } from '../families/when';
import { ApiProblem } from '../session/api';
import { useProblemText } from '../session/problem-text';
import { useMe } from '../session/session';
import { TellsHint, TellsNotAll } from '../telling/tells-hint';
import { Button } from '../ui/button';
import { ChoiceField } from '../ui/choice-field';
import { notify } from '../ui/notices';
import { TextArea } from '../ui/text-area';
import { TextField } from '../ui/text-field';
import css from './bring-in.module.css';
import { useBringIn } from './use-bring-in';
import type { Draft } from './use-draft';

interface BringInFormProps {
  meeting: Meeting;
  start: BringInStart;
  draft: Draft;
  onChange: (part: Partial<Draft>) => void;
  onDone: () => void;
}

/** Five fields; what can wait is asked beside the board. */
export const BringInForm = ({ meeting, start, draft, onChange, onDone }: BringInFormProps) => {
  const { t, i18n } = useTranslation(['bringIn', 'common']);
  const problemText = useProblemText();
  const { person } = useMe();
  const [, navigate] = useLocation();
  const { mutate, isPending, error } = useBringIn(meeting.id);
  const [asked, setAsked] = useState(false);

  const before = start.earlier.find(({ conferenceId }) => conferenceId === draft.before);
  const code = draft.code ?? before?.code ?? start.code;
  const broughtInBy = draft.broughtInBy ?? person.id;
  const opdrachtgever = draft.opdrachtgever ?? (person.role === 'wijkteammedewerker' ? person.id : '');
  const people = meeting.participants.map(({ id, name, role }) => ({
    value: id,
    words: `${name} – ${t(`common:role.${role}`)}`,
  }));

  const missing = (value: string) => (asked && value.trim() === '' ? t('missing') : undefined);
  const isTaken = error instanceof ApiProblem && error.code === 'code-taken';

  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const { id, question, whyNow, agendaLine = '' } = draft;
    if ([code, question, whyNow, opdrachtgever].some((value) => value.trim() === '')) return;
    const order = {
      id,
      code,
      question,
      ...(agendaLine.trim() !== '' && { agendaLine }),
      whyNow,
      broughtInBy,
      opdrachtgever,
      ...(before && { before: before.conferenceId }),
    };
    mutate(order, {
      onSuccess: () => {
        notify(t('done', { code: code.trim() }), 'good');
        navigate(boardPath(meeting.id, id), { replace: true });
        onDone();
      },
      onError: (problem) => {
        if (!(problem instanceof ApiProblem && problem.code === 'code-taken')) notify(problemText(problem), 'error');
      },
    });
  };

  return (
    <form className={css.form} onSubmit={onSubmit} noValidate>
      <p className={css.soft}>{t('anonymous')}</p>
      {start.earlier.length > 0 && (
        <ChoiceField
          label={t('before')}
          value={draft.before ?? ''}
          placeholder={t('beforeNot')}
          hint={before && t('beforeHint')}
          options={start.earlier.map(({ conferenceId, code: earlier, startsAt }) => ({
            value: conferenceId,
            words: t('beforeOption', { code: earlier, day: dayOf(startsAt, i18n.language) }),
          }))}
          onChange={(chosen) => onChange({ before: chosen })}
        />
      )}
      <TextField
        className={css.code ?? ''}
        label={t('code')}
        hint={t('codeHint')}
        value={code}
        maxLength={FAMILY_LIMITS.code}
        error={isTaken ? problemText(error) : missing(code)}
        onChange={(value) => onChange({ code: value })}
      />
      <TextField
        label={t('agendaLine')}
        hint={t('agendaLineHint')}
        value={draft.agendaLine ?? ''}
        maxLength={FAMILY_LIMITS.agendaLine}
        onChange={(agendaLine) => onChange({ agendaLine })}
      />
      <TellsHint texts={[draft.agendaLine ?? '']} />
      <TextArea
        autoFocus
        label={t('question')}
        hint={t('questionHint')}
        value={draft.question}
        maxLength={FAMILY_LIMITS.question}
        error={missing(draft.question)}
        onChange={(question) => onChange({ question })}
      />
      <TellsHint texts={[draft.question]} />
      <TextArea
        label={t('whyNow')}
        hint={t('whyNowHint')}
        value={draft.whyNow}
        maxLength={FAMILY_LIMITS.whyNow}
        error={missing(draft.whyNow)}
        onChange={(whyNow) => onChange({ whyNow })}
      />
      <TellsHint texts={[draft.whyNow]} />
      <TellsNotAll />
      <div className={css.pair}>
        <ChoiceField
          label={t('bringer')}
          value={broughtInBy}
          options={people}
          onChange={(value) => onChange({ broughtInBy: value })}
        />
        <ChoiceField
          label={t('opdrachtgever')}
          value={opdrachtgever}
          placeholder={t('choose')}
          hint={asked && opdrachtgever === '' ? t('opdrachtgeverMissing') : t('opdrachtgeverHint')}
          isRequired
          options={people}
          onChange={(value) => onChange({ opdrachtgever: value })}
        />
      </div>
      <div className={css.actions}>
        <Button type="submit" variant="primary" icon={FilePlus2} isDisabled={isPending}>
          {t('do')}
        </Button>
        <Button
          variant="plain"
          onPress={() => {
            navigate(meetingPath(meeting.id));
            onDone();
          }}
        >
          {t('common:cancel')}
        </Button>
      </div>
      <p className={css.soft}>{t('later')}</p>
    </form>
  );
};
