import { FileDown, FolderInput } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportsPage, PossibleReceiver } from '../../shared/api/exports';
import { EXPORT_LIMITS as MOST } from '../../shared/exports/parts';
import { useProblemText } from '../session/problem-text';
import { Button } from '../ui/button';
import { notify } from '../ui/notices';
import { ErrorState, Loading } from '../ui/states';
import { TextField } from '../ui/text-field';
import { CareFields } from './care-fields';
import { ChoiceFields } from './choice-fields';
import { DocumentSheet } from './document-sheet';
import css from './exports.module.css';
import { LeftOut } from './left-out';
import { useCare } from './use-care';
import { useChoice } from './use-choice';
import { type ExportDoings, usePreview } from './use-exports';

interface ChoiceFormProps {
  conferenceId: string;
  /** With the record's version; 0: a concept. */
  page: ExportsPage & { version: number };
  possible: PossibleReceiver;
  doings: ExportDoings;
  onMade: () => void;
}

/** Chooses what one receiver gets, shows exactly that, and lays it down. */
export const ChoiceForm = ({ conferenceId, page, possible, doings, onMade }: ChoiceFormProps) => {
  const { t } = useTranslation(['exporting', 'common']);
  const problemText = useProblemText();
  const { receiver, connection, family } = possible;
  const { version } = page;
  const { name } = receiver;
  const caring = useCare(family, page.youths.length);
  const choosing = useChoice(possible, caring.care.let);
  const { choice } = choosing;
  const { data: preview, error, isPlaceholderData, refetch } = usePreview(conferenceId, choice);
  const [ground, setGround] = useState('');
  const [zaak, setZaak] = useState(possible.zaak ?? '');
  const [busy, setBusy] = useState(false);
  const delivers = connection !== undefined && version > 0;
  const isNothing =
    receiver.kind === 'buiten' &&
    preview !== undefined &&
    !preview.copy.agreements?.length &&
    !preview.copy.feedback?.length;
  const lacks = choice.parts.length === 0 || (choice.included.length > 0 && ground.trim() === '') || caring.lacks;
  // Nothing goes out that was not seen.
  const isSeen = preview?.copy.version === version && !isPlaceholderData && !error;
  const canMake = isSeen && !lacks && !isNothing && !busy;
  const asksSecond = caring.by === 'two';
  const needsZaak = connection === 'zgw';

  const fileWords = version === 0 ? 'choose.asConcept' : 'choose.asFile';
  const makeWords = delivers ? 'choose.onlyFile' : asksSecond ? 'choose.askSecond' : fileWords;

  const make = async (deliver: boolean) => {
    if (!canMake) return;
    setBusy(true);
    const { parts, omitted, included } = choice;
    const { let: lets, ...rest } = choice;
    const made = await doings.make({
      version,
      choice: {
        ...rest,
        parts: [...parts],
        omitted: [...omitted],
        included: [...included],
        ...(lets && { let: [...lets] }),
      },
      ...caring.answers,
      ...(included.length > 0 && { ground: ground.trim() }),
      ...(deliver && zaak.trim() !== '' && { zaak: zaak.trim() }),
      deliver,
    });
    setBusy(false);
    if (made === undefined) return;
    notify(deliver ? t('choose.sent', { name }) : asksSecond ? t('choose.askedSecond') : t('choose.made'), 'good');
    onMade();
  };

  return (
    <div className={css.choosing}>
      <div className={css.choices}>
        {family && <CareFields caring={caring} family={family} page={page} name={name} />}
        <ChoiceFields choosing={choosing} items={preview?.items ?? []} ground={ground} onGround={setGround} />
      </div>
      <section className={css.preview} aria-labelledby="export-preview">
        <div className={css.previewHead}>
          <h3 id="export-preview">{t('choose.previewOf', { name })}</h3>
          {isPlaceholderData && <span className={css.meta}>{t('choose.updating')}</span>}
        </div>
        {error && (
          <ErrorState title={t('common:failed.title')} onRetry={() => void refetch()}>
            <p>{problemText(error)}</p>
          </ErrorState>
        )}
        {!error && !preview && <Loading>{t('choose.previewing')}</Loading>}
        {isNothing && <p className={css.notice}>{t('choose.nothingForThem')}</p>}
        {preview && !error && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          <section className={css.desk} tabIndex={0} aria-label={t('choose.preview')}>
            <DocumentSheet document={preview.document} />
          </section>
        )}
        {preview && !error && <LeftOut items={preview.leftOut} name={name} />}
      </section>
      <form
        className={css.confirm}
        onSubmit={(event) => {
          event.preventDefault();
          void make(delivers);
        }}
      >
        {delivers && (
          <TextField
            label={t('choose.zaak', { name })}
            hint={t(needsZaak ? 'choose.zaakHint' : 'choose.zaakMay')}
            value={zaak}
            onChange={setZaak}
            maxLength={MOST.name}
            isRequired={needsZaak}
          />
        )}
        {choice.parts.length === 0 && <p className={css.stuck}>{t('choose.none')}</p>}
        <p className={css.soft}>{t('choose.laid')}</p>
        <div className={css.tools}>
          {delivers && (
            <Button
              type="submit"
              variant="primary"
              icon={FolderInput}
              isDisabled={!canMake || (needsZaak && zaak.trim() === '')}
            >
              {t('choose.deliver', { name })}
            </Button>
          )}
          <Button
            variant={delivers ? 'quiet' : 'primary'}
            icon={FileDown}
            isDisabled={!canMake}
            onPress={() => void make(false)}
          >
            {t(makeWords)}
          </Button>
        </div>
      </form>
    </div>
  );
};
