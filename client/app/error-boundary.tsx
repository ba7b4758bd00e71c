import { Component, type ErrorInfo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import css from './page.module.css';

const Broken = ({ error }: { error: Error }) => {
  const { t } = useTranslation();
  return (
    <main className={css.narrow} role="alert">
      <h1 className={css.title}>{t('broken.title')}</h1>
      <p>{t('broken.happened')}</p>
      <p>{t('broken.safe')}</p>
      <p>{t('broken.todo')}</p>
      <pre className={css.detail}>{error.message}</pre>
      <Button variant="primary" onPress={() => location.reload()}>
        {t('reload')}
      </Button>
    </main>
  );
};

/** Says in words that the screen got stuck, instead of going blank. React offers no function for this. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { error: Error | undefined }> {
  override state: { error: Error | undefined } = { error: undefined };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo) {
    console.error(error, info.componentStack);
  }

  override render() {
    return this.state.error ? <Broken error={this.state.error} /> : this.props.children;
  }
}
