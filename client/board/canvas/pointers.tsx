import { ViewportPortal } from '@xyflow/react';
import { memo, useCallback, useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { ROLES } from '../../../shared/api/roles';
import type { PresentPerson } from '../../../shared/sync/presence';
import { usePointers } from '../../presence/presence';
import type { Point } from './geometry';
import styles from './pointers.module.css';

const Mark = memo(function Mark({ client, person }: { client: number; person: PresentPerson }) {
  const { t } = useTranslation();
  const pointers = usePointers();
  const element = useRef<HTMLDivElement>(null);

  useEffect(() => {
    let at: Point | undefined;
    const move = () => {
      const next = pointers.get().get(client);
      if (!element.current || !next || (at?.x === next.x && at.y === next.y)) return;
      element.current.style.translate = `${next.x}px ${next.y}px`;
      at = next;
    };
    move();
    return pointers.subscribe(move);
  }, [pointers, client]);

  const role = ROLES.find((known) => known === person.role);
  return (
    <div ref={element} className={styles.pointer} data-discipline={person.role} data-pointer={person.personId}>
      <svg className={styles.arrow} width="18" height="20" viewBox="0 0 18 20" aria-hidden>
        <path d="M1.5 1.2 16 9.6l-6.6 1.3-3.6 6.3z" />
      </svg>
      <span className={styles.name}>
        {person.name}
        {role && <span className={styles.discipline}>{t(`role.${role}`)}</span>}
      </span>
    </div>
  );
});

/**
 * The others' pointers. Nothing renders until somebody comes or goes. They go from place to place, twenty times a second at
 * most, and do not glide: with twelve of them that cost more than all else on the board, in every frame.
 */
export const Pointers = () => {
  const pointers = usePointers();
  const shown = useRef<readonly (readonly [number, PresentPerson])[]>([]);
  const read = useCallback(() => {
    const now = [...pointers.get()].map(([client, { person }]) => [client, person] as const);
    const before = shown.current;
    const same =
      now.length === before.length &&
      now.every(([client, person], i) => client === before[i]?.[0] && person.name === before[i]?.[1].name);
    if (!same) shown.current = now;
    return shown.current;
  }, [pointers]);
  const present = useSyncExternalStore(pointers.subscribe, read);
  return (
    <ViewportPortal>
      <div className={styles.layer} aria-hidden>
        {present.map(([client, person]) => (
          <Mark key={client} client={client} person={person} />
        ))}
      </div>
    </ViewportPortal>
  );
};
