import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Dialog, DialogActions } from '../ui/dialog';
import { say } from '../ui/notices';
import { TextField } from '../ui/text-field';
import css from './people.module.css';

interface LinkOnceProps {
  name: string;
  url: string | undefined;
  onClose: () => void;
}

/** Shows a new personal link, the only time that anybody can see it. */
export const LinkOnce = ({ name, url, onClose }: LinkOnceProps) => {
  const { t } = useTranslation('people');
  const [copied, setCopied] = useState(false);

  const close = () => {
    setCopied(false);
    onClose();
  };
  const copy = async () => {
    await navigator.clipboard.writeText(url ?? '');
    setCopied(true);
    say(t('copied'));
  };

  return (
    <Dialog title={t('onceTitle', { name })} isOpen={url !== undefined} onClose={close} role="alertdialog">
      <p>{t('once', { name })}</p>
      <div className={css.link}>
        <TextField label={t('link')} value={url ?? ''} isReadOnly onFocus={(event) => event.target.select()} />
        <Button icon={copied ? Check : Copy} onPress={copy}>
          {copied ? t('copied') : t('copy')}
        </Button>
      </div>
      <DialogActions>
        <Button variant="primary" onPress={close}>
          {t('done')}
        </Button>
      </DialogActions>
    </Dialog>
  );
};
