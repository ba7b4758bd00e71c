import { useTranslation } from 'react-i18next';
import type { Seer } from '../../shared/api/families';
import { DisciplineMark } from '../ui/discipline';
import { notify } from '../ui/notices';
import { useFamilyInPanel } from './family-context';
import css from './family-panel.module.css';

/** Who sees this family: the table by its setting, and people by name. */
export const SeersPart = () => {
  const { t } = useTranslation('bringIn');
  const { family, change, busy } = useFamilyInPanel();
  const { seers, tableSees, may, versions } = family;

  const set = ({ id: personId, name }: Seer, assigned: boolean) =>
    change({ command: 'assignment', body: { version: versions.conference, personId, assigned } }, () =>
      notify(t(assigned ? 'seers.on' : 'seers.off', { name }), 'good'),
    );
  const isFree = ({ sees, fixed }: Seer) => !fixed && (sees ? may.unassign : may.assign);

  return (
    <section className={css.part} aria-labelledby="family-seers">
      <h3 id="family-seers" className={css.title}>
        {t('seers.title')}
      </h3>
      <p className={css.soft}>{t(tableSees ? 'seers.table' : 'seers.named')}</p>
      <ul className={`bare ${css.lines}`}>
        {seers.map((seer) => (
          <li key={seer.id}>
            <label className={css.tick}>
              <input
                type="checkbox"
                checked={seer.sees}
                disabled={busy || !isFree(seer)}
                onChange={({ target }) => set(seer, target.checked)}
              />
              <span>
                {seer.name} <DisciplineMark role={seer.role} shapeless />
                {seer.fixed && <span className={css.label}> ({t('seers.fixed')})</span>}
              </span>
            </label>
          </li>
        ))}
      </ul>
    </section>
  );
};
