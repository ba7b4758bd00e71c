import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import { RETURN_KEY } from '../leading/return-key';
import { GATHER_KEY, HAND_KEY } from '../leading/tools/tool-keys';
import { Dialog } from '../ui/dialog';
import { Kbd } from '../ui/kbd';
import { ACTIONS } from './actions';
import type { Action, ActionGroup } from './actions/action';
import styles from './help-dialog.module.css';
import { shownKeys } from './keys';

const GROUPS: readonly ActionGroup[] = ['note', 'place', 'arrange', 'history', 'view'];

/** What is not an action of ours but the way of a text or of the hand; the words are under help.keys. */
const TEXT_KEYS = [
  ['leave', 'Escape'],
  ['newline', 'Enter'],
  ['bold', 'Mod+B'],
  ['italic', 'Mod+I'],
] as const;

const Line = ({ words, keys }: { words: string; keys: readonly string[] }) => {
  const { t } = useTranslation('board');
  return (
    <div className={styles.line}>
      <dt>{words}</dt>
      <dd>
        {keys.slice(0, 2).map((one, i) => (
          <Fragment key={one}>
            {i > 0 && <span className={styles.or}>{t('help.or')}</span>}
            <Kbd keys={shownKeys(one)} />
          </Fragment>
        ))}
      </dd>
    </div>
  );
};

const isListed = ({ id }: Action) => !id.startsWith('far');

interface HelpDialogProps {
  isOpen: boolean;
  onClose: () => void;
}

/** All keys, straight from the actions: what stands here is what works. */
const HelpDialog = ({ isOpen, onClose }: HelpDialogProps) => {
  const { t } = useTranslation(['board', 'leading', 'tools']);
  return (
    <Dialog title={t('help.title')} isOpen={isOpen} onClose={onClose} wide>
      <p className={styles.intro}>{t('help.intro')}</p>
      <div className={styles.groups}>
        {GROUPS.map((group) => (
          <section key={group} className={styles.group}>
            <h3>{t(`help.group.${group}`)}</h3>
            <dl>
              {ACTIONS.filter((action) => action.group === group && isListed(action)).map((action) => (
                <Line key={action.id} words={action.words(t)} keys={action.keys} />
              ))}
            </dl>
          </section>
        ))}
        <section className={styles.group}>
          <h3>{t('help.group.text')}</h3>
          <dl>
            {TEXT_KEYS.map(([id, keys]) => (
              <Line key={id} words={t(`help.keys.${id}`)} keys={[keys]} />
            ))}
            <Line words={t('help.keys.bullets')} keys={[t('help.dash')]} />
            <Line words={t('help.keys.numbers')} keys={[t('help.one')]} />
          </dl>
        </section>
        <section className={styles.group}>
          <h3>{t('leading:help')}</h3>
          <dl>
            <Line words={t('leading:back')} keys={[RETURN_KEY]} />
            <Line words={t('tools:hands.raise')} keys={[HAND_KEY]} />
            <Line words={t('tools:menu.gather')} keys={[GATHER_KEY]} />
          </dl>
        </section>
        <section className={styles.group}>
          <h3>{t('help.group.hand')}</h3>
          <dl>
            <Line words={t('help.keys.pan')} keys={[t('help.space')]} />
            <Line words={t('help.keys.zoom')} keys={[t('help.ctrlWheel')]} />
            <Line words={t('help.keys.add')} keys={[t('help.shiftClick')]} />
            <Line words={t('help.keys.next')} keys={['Tab']} />
            <Line words={t('help.keys.far')} keys={[t('help.shiftArrow')]} />
          </dl>
        </section>
      </div>
    </Dialog>
  );
};

export default HelpDialog;
