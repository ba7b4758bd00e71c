import { CalendarPlus, LogOut, Monitor, Moon, Sun } from 'lucide-react';
import { lazy, Suspense, useState, useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components/Button';
import { useTranslation } from 'react-i18next';
import { LANGUAGES, speak } from '../i18n/i18n';
import { useMe } from '../session/session';
import { useSignOut } from '../session/sign-out';
import { Avatar, DisciplineMark } from '../ui/discipline';
import { Menu, MenuItem, MenuSection, MenuSeparator } from '../ui/menu';
import { THEMES, themeStore } from './theme';
import css from './top-bar.module.css';

const FeedDialog = lazy(() => import('../series/feed-dialog'));

const THEME_ICONS = { system: Monitor, light: Sun, dark: Moon };

/** Who is at this screen, in what language and light, and the way out. */
export const PersonMenu = () => {
  const { t, i18n } = useTranslation();
  const [feed, setFeed] = useState(false);
  const { person } = useMe();
  const theme = useSyncExternalStore(themeStore.subscribe, themeStore.get);
  const { signOut, question } = useSignOut();
  const label = `${person.name}: ${t('person.menu')}`;
  return (
    <>
      <Menu
        label={label}
        placement="bottom end"
        trigger={
          <Button className={css.person ?? ''} aria-label={label}>
            <Avatar name={person.name} role={person.role} size={30} nameless />
            <span className={css.personName}>{person.name}</span>
          </Button>
        }
        header={
          <div className={css.who}>
            <strong>{person.name}</strong>
            <DisciplineMark role={person.role} />
            <span className={css.organisation}>{person.organisation}</span>
          </div>
        }
      >
        <MenuSection
          title={t('language')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[i18n.language]}
          onSelectionChange={(keys) => {
            const chosen = LANGUAGES.find((language) => keys !== 'all' && keys.has(language));
            if (chosen) void speak(chosen);
          }}
        >
          {LANGUAGES.map((language) => (
            <MenuItem key={language} id={language}>
              {t(`languageName.${language}`)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSection
          title={t('theme')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[theme]}
          onSelectionChange={(keys) => {
            const chosen = THEMES.find((name) => keys !== 'all' && keys.has(name));
            if (chosen) themeStore.choose(chosen);
          }}
        >
          {THEMES.map((name) => (
            <MenuItem key={name} id={name} icon={THEME_ICONS[name]}>
              {t(`themeName.${name}`)}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuSeparator />
        {person.role !== 'gast' && (
          <MenuItem id="feed" icon={CalendarPlus} onAction={() => setFeed(true)}>
            {t('feedLink')}
          </MenuItem>
        )}
        <MenuItem id="sign-out" icon={LogOut} onAction={() => void signOut()}>
          {t('person.signOut')}
        </MenuItem>
      </Menu>
      {question}
      <Suspense>{feed && <FeedDialog onClose={() => setFeed(false)} />}</Suspense>
    </>
  );
};
