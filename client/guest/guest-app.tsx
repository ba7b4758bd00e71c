import '../i18n/later-texts';
import { useTranslation } from 'react-i18next';
import { Redirect, Route, Switch } from 'wouter';
import { NotFound } from '../app/not-found';
import { PersonMenu } from '../app/person-menu';
import { ProductMark } from '../app/product-mark';
import { DangerButton } from '../danger/danger-panel';
import { useMe } from '../session/session';
import css from './guest.module.css';
import { GuestPage } from './guest-page';

/** All that there is for a guest: their page, in a frame without a way to anything else. */
export default function GuestApp() {
  const { t } = useTranslation();
  const { guestOf } = useMe();
  return (
    <>
      <a className={css.skip} href="#content">
        {t('skip')}
      </a>
      <header className={css.bar}>
        <span className={css.product}>
          <ProductMark />
          {t('product')}
        </span>
        <DangerButton />
        <PersonMenu />
      </header>
      <Switch>
        <Route path="/gast/:conferenceId">{({ conferenceId }) => <GuestPage conferenceId={conferenceId} />}</Route>
        <Route path="/">{guestOf ? <Redirect to={`/gast/${guestOf}`} replace /> : <NotFound />}</Route>
        <Route component={NotFound} />
      </Switch>
    </>
  );
}
