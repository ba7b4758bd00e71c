import { Pencil, Quote, X } from 'lucide-react';
import { nanoid } from 'nanoid';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Voice } from '../../shared/api/safety';
import { keyOfWords } from '../../shared/safety/weighing';
import { useDayWords } from '../agreements/when-due';
import { today } from '../bring-in/today';
import { MarkOf } from '../marks/mark-of';
import { useMe } from '../session/session';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/dialog';
import { IconButton } from '../ui/icon-button';
import { notify } from '../ui/notices';
import { useChildName } from './child-name';
import type { PartProps } from './part';
import css from './safety.module.css';
import { VoiceForm, type VoiceWords } from './voice-form';

const wordsOf = ({ of, child, who, said, toldTo, on, number }: Voice): VoiceWords => ({
  of,
  whose: child?.key ?? who ?? '',
  said,
  toldTo,
  on,
  ...(number !== undefined && { number }),
});

const VoiceLine = ({ voice, mayWrite, doings }: { voice: Voice; mayWrite: boolean; doings: PartProps['doings'] }) => {
  const { t } = useTranslation('safety');
  const nameOf = useChildName();
  const dayWords = useDayWords();
  const [asked, setAsked] = useState<'change' | 'remove'>();
  const done = () => setAsked(undefined);
  const { id, version, child, who = '', said, toldTo, on, number, typedBy } = voice;
  const name = child ? nameOf(child) : who;
  if (asked === 'change') {
    return (
      <li>
        <VoiceForm
          start={wordsOf(voice)}
          asksWhose={voice.of === 'ouder'}
          isPending={doings.isPending}
          onSend={(words) => doings.changeVoice(id, { version, ...words })}
          onDone={done}
        />
      </li>
    );
  }
  return (
    <li className={css.voice}>
      <div className={css.grow}>
        <blockquote className={css.quote}>{said}</blockquote>
        <MarkOf address={`stemmen/${id}`} what={said} isVoice />
        <p className={css.soft}>
          {voice.of === 'ouder' && <strong>{name}: </strong>}
          {number !== undefined && <strong>{t('voice.gave', { number })}. </strong>}
          {t('voice.line', { toldTo, day: dayWords(on), who: name, typedBy })}
        </p>
      </div>
      {mayWrite && (
        <div className={css.tools}>
          <IconButton size="s" icon={Pencil} label={t('change', { what: said })} onPress={() => setAsked('change')} />
          <IconButton size="s" icon={X} label={t('remove', { what: said })} onPress={() => setAsked('remove')} />
        </div>
      )}
      <ConfirmDialog
        title={t('voice.removeTitle')}
        isOpen={asked === 'remove'}
        onClose={done}
        action={t('voice.removeIt')}
        danger
        onConfirm={async () => {
          await doings.withdrawVoice(id, version);
          done();
        }}
      >
        {t('voice.removeText')}
      </ConfirmDialog>
    </li>
  );
};

/** Who will hear a child that was not heard, before when; or why not. */
type Hearing = (childKey: string, name: string) => ReactNode;

interface PlaceProps extends PartProps {
  title: string;
  voices: readonly Voice[];
  empty: string;
  add: string;
  of: Voice['of'];
  whose: string;
  hearing?: Hearing | undefined;
}

/** The own place of a child, or of the parents: that it is empty shows. */
const VoicePlace = ({ title, voices, empty, add, of, whose, page, doings, hearing }: PlaceProps) => {
  const { t } = useTranslation('safety');
  const me = useMe().person;
  // The id is of this writing: sent twice, it lays down one.
  const [writing, setWriting] = useState<string>();
  return (
    <article
      className={css.place}
      aria-label={t('voice.place', { who: title })}
      data-empty={voices.length === 0 || undefined}
    >
      <h4 className={css.roundTitle}>{title}</h4>
      {voices.length === 0 && !writing && <p className={css.soft}>{empty}</p>}
      {voices.length > 0 && (
        <ul className={`bare ${css.list}`}>
          {voices.map((voice) => (
            <VoiceLine key={voice.id} voice={voice} mayWrite={page.may.write} doings={doings} />
          ))}
        </ul>
      )}
      {voices.length === 0 && !writing && hearing?.(whose, title)}
      {page.may.write && !writing && (
        <Button size="s" variant="plain" icon={Quote} onPress={() => setWriting(nanoid())}>
          {add}
        </Button>
      )}
      {writing && (
        <VoiceForm
          start={{ of, whose, said: '', toldTo: me.name, on: today() }}
          asksWhose={whose === ''}
          isPending={doings.isPending}
          onSend={async (words) => {
            const isByWords = of === 'kind' && whose === '';
            const key = isByWords ? keyOfWords(words.whose) : words.whose;
            const done = await doings.layDownVoice({ id: writing, ...words, whose: key });
            if (done) notify(t('saved'), 'good');
            return done;
          }}
          onDone={() => setWriting(undefined)}
        />
      )}
    </article>
  );
};

/** What each child and each parent says, in a place of their own. */
export const VoicesPart = ({ hearing, ...props }: PartProps & { hearing?: Hearing | undefined }) => {
  const { t } = useTranslation('safety');
  const nameOf = useChildName();
  const { page } = props;
  const children = [
    ...page.children,
    // Said by a child that is not among the family's any more, or that only words name.
    ...page.voices
      .flatMap(({ child }) => (child ? [child] : []))
      .filter(
        ({ key }, at, all) =>
          !page.children.some((one) => one.key === key) && all.findIndex((one) => one.key === key) === at,
      ),
  ];
  return (
    <section className={css.part}>
      <h3 className={css.heading}>{t('voice.title')}</h3>
      {children.map((child) => (
        <VoicePlace
          key={child.key}
          {...props}
          title={nameOf(child)}
          voices={page.voices.filter((voice) => voice.child?.key === child.key)}
          empty={t('voice.emptyChild', { child: nameOf(child) })}
          add={t('voice.addChild', { child: nameOf(child) })}
          of="kind"
          whose={child.key}
          hearing={hearing}
        />
      ))}
      {page.children.length === 0 && (
        <VoicePlace
          {...props}
          title={t('voice.children')}
          voices={[]}
          empty={t('voice.emptyChildren')}
          add={t('voice.addOther')}
          of="kind"
          whose=""
        />
      )}
      <VoicePlace
        {...props}
        title={t('voice.parents')}
        voices={page.voices.filter(({ of }) => of === 'ouder')}
        empty={t('voice.emptyParents')}
        add={t('voice.addParent')}
        of="ouder"
        whose=""
      />
    </section>
  );
};
