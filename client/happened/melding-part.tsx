import { ArrowRight, Phone, Siren } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { Meeting } from '../../shared/api/contract';
import type { Fact, HappenedPage } from '../../shared/api/happened';
import { MELDING_KINDS, REPORT, topicOf } from '../../shared/happened/topics';
import { dayOf } from '../../shared/meeting/days';
import { whomToJoin } from '../../shared/safety/melding';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { FactDialog } from './fact-dialog';
import { FactLine } from './fact-line';
import { useFactWords } from './fact-words';
import css from './happened.module.css';
import { useHappened, useRecord } from './use-happened';

interface NoticeProps {
  meeting: Meeting;
  conferenceId: string;
}

interface MeldingPartProps extends NoticeProps {
  /** Where the card of the report is, where this part does not stand beside a card. */
  toCard?: string;
  /** The level of its heading on the page. */
  level?: 'h2' | 'h3';
}

const CALLS = [
  { to: 'tel:112', words: 'call112' },
  { to: 'tel:08002000', words: 'callVeiligThuis' },
] as const;

type MeldingPage = NonNullable<HappenedPage['melding']>;

/** Whom this person can join with one press: who says that they report, or who did. */
const whomIn = (melding: MeldingPage, data: HappenedPage, me: string) => {
  const reported = data.facts.find(({ topic }) => topic === REPORT)?.fact;
  if (reported?.kind === 'reported' && reported.by.personId !== me) return reported.by;
  const other = whomToJoin(melding, me);
  return other && { personId: other.id, name: other.name };
};

const Mine = ({ meeting, conferenceId, data, melding }: NoticeProps & { data: HappenedPage; melding: MeldingPage }) => {
  const { t } = useTranslation('happened');
  const words = useFactWords();
  const record = useRecord(meeting.id, conferenceId);
  const { id, name } = useMe().person;
  const [open, setOpen] = useState(false);
  const mine = melding.people.find((one) => one.id === id);
  if (!mine || !data.may.record) return null;
  const topic = topicOf('melding', id);
  const version = data.facts.find((one) => one.topic === topic)?.version ?? 0;
  const lay = (fact: Fact | undefined) => record({ topic, version, ...(fact && { fact }) });
  const other = whomIn(melding, data, id);
  const on = dayOf(Date.now());
  return (
    <div className={css.mine}>
      {mine.fact && (
        <p>
          <strong>{t('melding.yours')}:</strong> {words(mine.fact)}
        </p>
      )}
      <p className={css.actions}>
        {!mine.fact && !melding.isReported && (
          <Button size="s" onPress={() => void lay({ kind: 'will-report', on, by: { personId: id, name } })}>
            {t('melding.will')}
          </Button>
        )}
        {!mine.fact && other && (
          <Button size="s" onPress={() => void lay({ kind: 'joined', on, by: other })}>
            {t('melding.join', { name: other.name })}
          </Button>
        )}
        <Button size="s" variant="plain" onPress={() => setOpen(true)}>
          {t('melding.other')}
        </Button>
      </p>
      {open && (
        <FactDialog
          title={t('melding.yours')}
          kinds={['already-reported', 'taken-up', 'no-unsafety', ...MELDING_KINDS.slice(0, 2)]}
          fact={mine.fact}
          people={meeting.participants}
          onClose={() => setOpen(false)}
          onDone={lay}
        />
      )}
    </div>
  );
};

const WEIGHINGS = ['suspicion', 'unsafe', 'help', 'accepted', 'enough'] as const;

/** The afwegingskader, step by step: open where it is asked anew. Source: Besluit verplichte meldcode, article 2. */
const Weighings = ({ isOpen }: { isOpen: boolean }) => {
  const { t } = useTranslation('happened');
  return (
    <details className={css.before} open={isOpen}>
      <summary>{t('weighings.title')}</summary>
      <ol className={css.weighings}>
        {WEIGHINGS.map((one) => (
          <li key={one}>{t(`weighings.${one}`)}</li>
        ))}
      </ol>
    </details>
  );
};

const Answers = ({ people }: Pick<MeldingPage, 'people'>) => {
  const { t } = useTranslation('happened');
  const words = useFactWords();
  const given = people.filter(({ isOpen }) => !isOpen).length;
  return (
    <details className={css.before}>
      <summary>
        {t('melding.who')} ({given}/{people.length})
      </summary>
      <ul className="bare">
        {people.map(({ id, name, organisation, fact }) => (
          <li key={id}>
            {name} ({organisation}): {fact ? words(fact) : t('melding.open')}
          </li>
        ))}
      </ul>
    </details>
  );
};

/**
 * Beside whatever card: whether it was reported to Veilig Thuis, and what each professional answers. It blocks nothing, and the
 * product itself reports nothing. Absent while nothing asks for it.
 */
export const MeldingPart = ({ meeting, conferenceId, toCard, level: Heading = 'h3' }: MeldingPartProps) => {
  const { t } = useTranslation(['happened', 'danger']);
  const heading = useId();
  const { data } = useHappened(meeting.id, conferenceId);
  const melding = data?.melding;
  if (!melding) return null;
  const { because, isReported, people } = melding;
  return (
    <section className={css.melding} data-reported={isReported} aria-labelledby={heading}>
      <Heading id={heading} className={css.noticeTitle}>
        <Siren size={17} strokeWidth={2} aria-hidden />
        {t('melding.title')}: {t(isReported ? 'melding.done' : 'melding.notYet')}
      </Heading>
      {!isReported && (
        <>
          <p>{t(`melding.because.${because}`)}</p>
          <p>{t('melding.self')}</p>
          <ul className={`bare ${css.calls}`}>
            {CALLS.map(({ to, words }) => (
              <li key={to}>
                <a className={css.call} href={to}>
                  <Phone size={15} strokeWidth={2} aria-hidden />
                  {t(`danger:${words}`)}
                </a>
              </li>
            ))}
          </ul>
          {toCard && data.may.record && (
            <Link className={css.call} to={toCard}>
              {t('melding.toCard')}
              <ArrowRight size={15} strokeWidth={2} aria-hidden />
            </Link>
          )}
        </>
      )}
      <FactLine
        meeting={meeting}
        conferenceId={conferenceId}
        topic={REPORT}
        kinds={['reported']}
        action={t('melding.report')}
        title={t('melding.reportTitle')}
      />
      <Mine meeting={meeting} conferenceId={conferenceId} data={data} melding={melding} />
      <Weighings isOpen={because === 'anew'} />
      <Answers people={people} />
      <p className={css.soft}>{t('melding.own')}</p>
    </section>
  );
};
